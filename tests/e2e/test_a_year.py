"""A year of the service: it goes down, its tenant goes away, answers and clocks are wrong.

`make years` lives longer.
"""

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


@pytest.mark.lengthy
async def test_a_year(office: Office) -> None:
    life = Life(office, Course.of(seed=10))
    await life.live()
    life.check()
