"""An office with the service in it: in this process on a moved clock, or in one of its own."""

import asyncio
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import Any

import pytest

from integration.service.office import NORTH, Office, open_office
from planner_sync.bootstrap import production
from planner_sync.entrypoints.commands.common import load_configuration
from planner_sync.entrypoints.scheduler import Service, new_life
from planner_sync.services.run_due_work import Tools


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with open_office(tmp_path) as opened:
        yield opened


async def _no_time(_: float) -> None:
    await asyncio.sleep(0)


@asynccontextmanager
async def serving(office: Office) -> AsyncIterator[Service]:
    """Be the service at the tenant's moment; the test makes the passes."""
    settings, teams = load_configuration()
    stop, clock = asyncio.Event(), office.tenant.now
    async with production(settings, teams, clock=clock, sleep=_no_time) as wiring:
        service = Service(
            teams=[t.team() for t in teams.teams],
            tools=Tools(
                intake=wiring.intake,
                tracking=wiring.tracking,
                publishing=wiring.publishing,
                timetable=settings.schedule.timetable(settings.zone),
                clock=clock,
                is_stopping=stop.is_set,
            ),
            row=wiring.service_row,
            life=new_life(clock),
            stop=stop,
        )
        assert wiring.service_row.claim(service.life, is_alone=True) is None
        yield service


def posted(office: Office, team: str = NORTH) -> list[str]:
    """Return the cards in a team's channel, as text."""
    runs: list[dict[str, Any]] = office.tenant.state()["hook_runs"]
    return [str(run["cards"]) for run in runs if run["hook"] == team]


@contextmanager
def service_process() -> Iterator["subprocess.Popen[str]"]:
    """Run the service as a user would; it has started when the block begins."""
    with subprocess.Popen(
        [sys.executable, "-m", "planner_sync", "run"],
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stderr is not None
        try:
            while "service_started" not in (line := process.stderr.readline()):
                assert line, "the service did not start"
            yield process
        finally:
            process.kill()
