"""An office of its own for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from integration.service.office import BUS, GARDEN, MUSIC, Office, minutes, open_office


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with open_office(tmp_path) as opened:
        yield opened


@pytest.fixture
def busy(office: Office) -> Office:
    """An office whose minutes of 12 March are on the board, an hour ago."""
    office.drop(minutes(MUSIC, GARDEN, BUS))
    office.intake()
    office.wait(hours=1)
    return office
