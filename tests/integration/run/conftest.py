"""An office with the service in it: in this process on a moved clock, or in one of its own."""

import asyncio
import socket
import subprocess
import sys
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from time import monotonic, sleep
from typing import Any

import pytest

from doubles.no_time import NoTime
from integration.service.office import NORTH, Office, open_office
from planner_sync.bootstrap import production
from planner_sync.entrypoints.commands.common import load_configuration
from planner_sync.entrypoints.commands.run import new_service
from planner_sync.entrypoints.jobs import Workplace
from planner_sync.entrypoints.scheduler import Service
from planner_sync.ports import Clock


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with open_office(tmp_path) as opened:
        yield opened


@asynccontextmanager
async def serving(office: Office, clock: Clock | None = None) -> AsyncIterator[Service]:
    """Be the service at the tenant's moment, or at that of *clock*; the test makes the passes."""
    settings, teams = load_configuration()
    stop, clock, time = asyncio.Event(), clock or office.tenant.now, NoTime()
    async with production(
        settings, teams, clock=clock, sleep=time.sleep, seconds=time.seconds, checks_clock=True
    ) as wiring:
        place = Workplace(settings=settings, teams=teams, wiring=wiring, clock=clock)
        service = new_service(place, stop)
        assert wiring.service_row.claim(service.life, is_alone=True) is None
        yield service


def posted(office: Office, team: str = NORTH) -> list[str]:
    """Return the cards in a team's channel, as text."""
    runs: list[dict[str, Any]] = office.tenant.state()["hook_runs"]
    return [str(run["cards"]) for run in runs if run["hook"] == team]


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


def until(condition: Callable[[], bool], seconds: float = 120) -> None:
    """Wait for what another process does."""
    end = monotonic() + seconds
    while not condition():
        assert monotonic() < end, "it did not happen in time"
        sleep(0.02)


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
