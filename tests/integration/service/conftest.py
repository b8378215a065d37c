"""An office of its own for each test; what it says to Graph is judged where that is possible."""

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from integration.service.office import BUS, GARDEN, MUSIC, Office, minutes, open_office
from integration.tenant.judging import Judge, judge, problems


@pytest.fixture(scope="session")
def contract() -> Judge | None:
    """Microsoft's description of Graph; ``None`` where it is not at hand."""
    folder = os.environ.get("GRAPH_DESCRIPTION_DIR")
    return judge(Path(folder)) if folder else None


def is_ours(line: str) -> bool:
    """Tell whether the service sent a recorded request; people have ways of their own."""
    headers = {name.lower(): value for name, value in json.loads(line)["request_headers"].items()}
    return str(headers.get("user-agent", "")).startswith("NONISV|planner-sync")


@pytest.fixture
def office(tmp_path: Path, contract: Judge | None) -> Iterator[Office]:
    record = tmp_path / "traffic.jsonl"
    with open_office(tmp_path, record=record if contract else None) as opened:
        yield opened
    if contract is not None:
        said_by_the_service = record.with_suffix(".service.jsonl")
        lines = record.read_text("utf-8").splitlines(keepends=True)
        said_by_the_service.write_text("".join(filter(is_ours, lines)), "utf-8")
        assert problems(contract, said_by_the_service) == []


@pytest.fixture
def busy(office: Office) -> Office:
    """An office whose minutes of 12 March are on the board, an hour ago."""
    office.drop(minutes(MUSIC, GARDEN, BUS))
    office.intake()
    office.wait(hours=1)
    return office
