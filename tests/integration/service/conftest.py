"""An office of its own for each test; what it says to Graph is judged where that is possible."""

import json
import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path

import pytest

from integration.service.beginnings import Beginnings, Begun, kept_port, minutes_an_hour_ago
from integration.service.office import Office, open_office
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


@contextmanager
def _judged(contract: Judge | None, folder: Path, port: int = 0) -> Iterator[Office]:
    """Open an office, and judge in the end what the service said to Graph meanwhile."""
    record = folder / "traffic.jsonl"
    with open_office(folder, port=port, record=record if contract else None) as opened:
        yield opened
    if contract is not None:
        said_by_the_service = record.with_suffix(".service.jsonl")
        lines = record.read_text("utf-8").splitlines(keepends=True)
        said_by_the_service.write_text("".join(filter(is_ours, lines)), "utf-8")
        assert problems(contract, said_by_the_service) == []


@pytest.fixture
def office(tmp_path: Path, contract: Judge | None) -> Iterator[Office]:
    with _judged(contract, tmp_path) as opened:
        yield opened


@pytest.fixture(scope="session")
def beginnings(
    tmp_path_factory: pytest.TempPathFactory, contract: Judge | None
) -> Iterator[Beginnings]:
    with kept_port() as port:
        yield Beginnings(tmp_path_factory.mktemp("begun"), port, partial(_judged, contract))


@pytest.fixture
def begun(beginnings: Beginnings, tmp_path: Path) -> Iterator[Begun]:
    """Open an office of the test's own, as a beginning leaves it."""
    with ExitStack() as stack:
        yield lambda begin: stack.enter_context(beginnings.copy(begin, tmp_path))


@pytest.fixture
def busy(begun: Begun) -> Office:
    """An office whose minutes of 12 March are on the board, an hour ago."""
    return begun(minutes_an_hour_ago)
