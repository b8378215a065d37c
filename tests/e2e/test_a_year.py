"""A year of the service: it goes down, its tenant goes away, answers and clocks are wrong."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from e2e.courses import Course
from e2e.life import Life
from integration.service.office import Office, open_office

pytestmark = pytest.mark.anyio


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with open_office(tmp_path) as opened:
        yield opened


@pytest.mark.parametrize("seed", [4, 10])
async def test_a_year(office: Office, seed: int) -> None:
    life = Life(office, Course.of(seed))
    await life.live()
    life.check()
