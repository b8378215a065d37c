"""Workers: processes of the service, played in one; they can be slow, stop, or die anywhere."""

import asyncio
import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from unittest.mock import patch

import httpx
import sqlalchemy as sa

from campaign.room import Room
from campaign.script import WorkerPlan
from campaign.virtual_time import VirtualLoop
from planner_sync.adapters.graph.planner_board import PlannerTaskBoard
from planner_sync.domain.errors import StaleIntentError, TeamBusyError
from planner_sync.domain.intents import NotSent


class CrashError(BaseException):
    """The process is gone: no handler of the service gets to see it."""


@dataclass(kw_only=True)
class Worker:
    """One process of the service."""

    name: str
    room: Room
    rng: random.Random
    loop: VirtualLoop
    plan: WorkerPlan
    boundaries: int = 0
    is_dead: bool = False
    guard_refusals: int = 0
    halts_left: float = field(init=False)

    def __post_init__(self) -> None:
        self.halts_left = self.plan.halts_s

    def clock(self) -> datetime:
        """Return what the clock of this process says."""
        return self.loop.clock() + timedelta(seconds=self.plan.clock_is_ahead_s)

    def pass_boundary(self) -> None:
        """Go past a commit or a way of a request, or die there."""
        self.boundaries += 1
        if self.is_dead or self.boundaries == self.plan.dies_at:
            self.end()
            raise CrashError(f"{self.name} died at {self.boundaries}")

    def end(self) -> None:
        """Be gone, whatever is still under way."""
        self.is_dead = True
        ALIVE.discard(self.name)

    async def sleep(self, seconds: float) -> None:
        """Wait; the dead do not wake up."""
        await asyncio.sleep(seconds)
        if self.is_dead:
            raise CrashError(self.name)

    async def send(self, request: httpx.Request) -> httpx.Response:
        """Carry a request to the tenant and its answer back."""
        body = await request.aread()
        self.pass_boundary()
        await self._connect(request)
        await self.sleep(self.rng.random() * self.plan.slowness_s)
        self.pass_boundary()
        answer = await self.room.answer(request, body)
        await self.sleep(self.rng.random() * self.plan.slowness_s)
        self.pass_boundary()
        if answer is None:
            raise httpx.ReadError("the connection ended", request=request)
        return answer

    async def halt(self) -> None:
        """Stand still between writing intents down and sending, once."""
        halts_s, self.halts_left = self.halts_left, 0.0
        if halts_s:
            await self.sleep(halts_s)

    async def _connect(self, request: httpx.Request) -> None:
        """Tell of the steps on the way as httpcore does."""
        trace = request.extensions.get("trace")
        if self.plan.connects_s and request.url.path.endswith("/$batch"):
            if trace is not None:
                await trace("connection.connect_tcp.complete", {})
            await self.sleep(self.plan.connects_s)
        if trace is not None:
            await trace("http11.send_request_headers.started", {})


HERE: ContextVar[Worker | None] = ContextVar("worker", default=None)
"""The worker whose code is running."""


ALIVE: set[str] = set()
"""The names of the processes that have not ended."""

_ELSEWHERE = " elsewhere"


class Wire(httpx.AsyncBaseTransport):
    """Takes the place of sockets: hands requests to whoever sends them."""

    def __init__(self, *_: Any, **__: Any) -> None:
        super().__init__()

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        worker = HERE.get()
        assert worker is not None, "nobody sends this"
        return await worker.send(request)


def name_here() -> str:
    """Return the name of the process whose code is running."""
    worker = HERE.get()
    assert worker is not None
    return f"{worker.name}{_ELSEWHERE if worker.plan.is_on_other_machine else ''}"


def has_ended_here(name: str) -> bool:
    """Tell whether a process ended, as far as one on the same machine can know."""
    return not name.endswith(_ELSEWHERE) and name not in ALIVE


def now_here() -> datetime:
    """Return the time of the database, which all processes share."""
    worker = HERE.get()
    assert worker is not None
    return worker.loop.clock()


@contextmanager
def commits_are_boundaries() -> Iterator[None]:
    """Let workers die before and after each commit."""
    do_commit: Callable[[Any, Any], None] = sa.engine.default.DefaultDialect.do_commit

    def commit(self: Any, connection: Any) -> None:
        worker = HERE.get()
        if worker is not None:
            worker.pass_boundary()
        do_commit(self, connection)
        if worker is not None:
            worker.pass_boundary()

    with patch.object(sa.engine.default.DefaultDialect, "do_commit", commit):
        yield


@contextmanager
def workers_halt() -> Iterator[None]:
    """Let workers stand still right before they send creates, as a computer does that sleeps."""
    create_tasks = PlannerTaskBoard.create_tasks

    async def halting(board: PlannerTaskBoard, *args: Any, **kwargs: Any) -> Any:
        worker = HERE.get()
        assert worker is not None
        await worker.halt()
        outcomes = await create_tasks(board, *args, **kwargs)
        errors = [one.error for one in outcomes if isinstance(one, NotSent)]
        is_refused = any(isinstance(e, StaleIntentError | TeamBusyError) for e in errors)
        worker.guard_refusals += is_refused
        return outcomes

    with patch.object(PlannerTaskBoard, "create_tasks", halting):
        yield
