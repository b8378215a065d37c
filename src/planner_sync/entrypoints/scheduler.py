"""The service: a clock that wakes it, one pass or request at a time, and a tidy end."""

import asyncio
import os
import signal
import socket
from collections.abc import Coroutine, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from uuid import uuid4

import structlog

from planner_sync.adapters.sql.requests import SqlRequests
from planner_sync.adapters.sql.service_row import SqlServiceRow
from planner_sync.domain.errors import PlannerSyncError, UnreachableError, UsageError
from planner_sync.domain.requests import Answer, Request
from planner_sync.domain.service_life import BEAT, ServiceLife
from planner_sync.domain.teams import Team
from planner_sync.domain.timetable import Timetable
from planner_sync.entrypoints.exit_codes import ExitCode, error_code
from planner_sync.entrypoints.jobs import Job, Workplace
from planner_sync.observability import run_scope
from planner_sync.ports import Clock
from planner_sync.schedule import ScheduleSettings
from planner_sync.services.run_due_work import Passed, Tools, look, run_due_work

log = structlog.get_logger()

FINISH_S = 10.0
"""Seconds that a running pass gets to stop between two points, before it is cut off."""

LOOK_S = 1.0
"""Seconds between two looks for requests of commands."""


@dataclass(frozen=True, kw_only=True)
class Desk:
    """Where commands leave their requests, and what carries these out."""

    requests: SqlRequests
    jobs: Mapping[str, Job]
    """By the name of the command."""

    workplace: Workplace

    async def answer_to(self, request: Request) -> Answer:
        """Carry *request* out, under the ``run_id`` of its command."""
        try:
            with run_scope(request.command, run_id=request.request_id) as run:
                job = self.jobs.get(request.command)
                if job is None:
                    raise UsageError(
                        f"the service that runs does not know the command {request.command}; "
                        "start it again with this version of planner-sync"
                    )
                answer = await job(request, self.workplace)
                run.exit_code = answer.exit_code
        except PlannerSyncError as exc:
            return Answer(exit_code=error_code(exc), error=str(exc))
        return answer


@dataclass(kw_only=True)
class Service:
    """One process that is the service."""

    teams: Sequence[Team]
    tools: Tools
    desk: Desk
    row: SqlServiceRow
    life: ServiceLife
    wake: asyncio.Event = field(default_factory=asyncio.Event)
    stop: asyncio.Event = field(default_factory=asyncio.Event)
    is_tenant_lost: bool = False
    is_replaced: bool = False

    async def serve(self, *, finish_s: float = FINISH_S) -> None:
        """
        Make a pass now and at every wake, answer requests between them, until *stop*.

        Passes and requests follow each other, never two at once, and a pass goes first.

        Raises:
            UsageError: Another process became the service meanwhile.
        """
        log.info("service_started", host=self.life.host, pid=self.life.pid)
        self.wake.set()
        try:
            while not self.stop.is_set():
                if self.wake.is_set():
                    self.wake.clear()
                    await self.make_pass(finish_s=finish_s)
                elif request := self._take():
                    await self._until_stopped(self._answer(request), finish_s)
                else:
                    await self._rest()
        finally:
            log.info("service_stopping")
            self._note_the_end()
        if self.is_replaced:
            raise UsageError("another process became the service; this one ends")
        log.info("service_stopped")

    async def make_pass(self, *, finish_s: float = FINISH_S) -> None:
        """Do what is due now; once the service is stopping, the rest waits for the next start."""
        await self._until_stopped(self._pass(), finish_s)

    async def tick(self) -> None:
        """Wake the service; during a pass this is kept for after it."""
        self.wake.set()

    async def beat(self) -> None:
        """Give a sign of life, and end when another process has taken over."""
        try:
            if not self.row.beat(self.life.run_id, self.tools.clock()):
                self.is_replaced = True
                self.stop.set()
        except UnreachableError as exc:
            log.warning("heartbeat_failed", detail=str(exc))

    async def _until_stopped(self, doing: Coroutine[None, None, None], finish_s: float) -> None:
        """Do it; when it does not end by itself within *finish_s* after *stop*, cut it off."""
        work = asyncio.create_task(doing)
        stopping = asyncio.create_task(self.stop.wait())
        try:
            await asyncio.wait({work, stopping}, return_when=asyncio.FIRST_COMPLETED)
            if not work.done():
                await asyncio.wait({work}, timeout=finish_s)
        finally:
            stopping.cancel()
            work.cancel()
            await asyncio.wait({work})
        if not work.cancelled():
            work.result()

    async def _rest(self) -> None:
        """Wait for a tick, the end, or the next look for requests."""
        waits = [asyncio.create_task(event.wait()) for event in (self.wake, self.stop)]
        try:
            await asyncio.wait(waits, timeout=LOOK_S, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for one in waits:
                one.cancel()

    def _take(self) -> Request | None:
        try:
            return self.desk.requests.take(self.life.run_id, self.tools.clock())
        except UnreachableError as exc:
            # The next look tries again.
            log.warning("request_failed", detail=str(exc))
            return None

    async def _answer(self, request: Request) -> None:
        answer = await self.desk.answer_to(request)
        run_id, now = self.life.run_id, self.tools.clock()
        try:
            self.desk.requests.answer(request.request_id, run_id, answer, now)
        except UnreachableError as exc:
            log.error("request_failed", detail=str(exc))

    async def _pass(self) -> None:
        try:
            self.desk.requests.sweep(self.tools.clock())
            due = look(self.teams, self.tools)
            if due.is_nothing:
                return
            with run_scope("pass") as run:
                passed = await run_due_work(self.teams, self.tools, due)
                run.exit_code = ExitCode.TENANT if passed.failed else ExitCode.FINE
                if not self.stop.is_set():
                    self._note(passed)
        except PlannerSyncError as exc:
            # The next tick tries again; health shows that passes are missing.
            log.error("pass_failed", error=type(exc).__name__, detail=str(exc))

    def _note(self, passed: Passed) -> None:
        if not self.is_tenant_lost and len(passed.failed) == len(self.teams):
            log.error("tenant_lost")
            self.is_tenant_lost = True
        if self.is_tenant_lost and passed.served:
            log.info("tenant_back")
            self.is_tenant_lost = False
        now = self.tools.clock()
        self.row.passed(self.life.run_id, now, failed_teams=len(passed.failed))

    def _note_the_end(self) -> None:
        try:
            self.row.stop(self.life.run_id, self.tools.clock())
        except UnreachableError as exc:
            log.warning("heartbeat_failed", detail=str(exc))


def new_life(clock: Clock) -> ServiceLife:
    """Return the signs of life of this process."""
    now = clock()
    return ServiceLife(
        run_id=uuid4().hex, host=socket.gethostname(), pid=os.getpid(), started_at=now, beat_at=now
    )


def refusal(other: ServiceLife | None) -> UsageError:
    """Say who is the service already."""
    if other is None or other.stopped_at is not None:
        return UsageError("the service runs already on this database; stop that one first")
    return UsageError(
        f"the service runs already on this database: host {other.host}, process {other.pid}, "
        f"since {other.started_at.isoformat(timespec='seconds')}; stop that one first"
    )


@contextmanager
def clockwork(service: Service, schedule: ScheduleSettings) -> Iterator[None]:
    """
    Let the clock tick for *service*: passes, the first working day, heartbeats.

    The scheduler remembers nothing: a tick only asks what is due, and that is decided from the
    register.
    """
    # Loading it takes a while, and no other command needs it.
    from apscheduler.schedulers.asyncio import AsyncIOScheduler  # noqa: PLC0415 - as said

    scheduler = AsyncIOScheduler(
        timezone=service.tools.timetable.zone,
        job_defaults={"coalesce": True, "misfire_grace_time": None, "max_instances": 1},
    )
    for fields in tick_fields(service.tools.timetable, schedule.intake_minutes):
        scheduler.add_job(service.tick, "cron", **fields)
    scheduler.add_job(service.beat, "interval", seconds=BEAT.total_seconds())
    scheduler.start()
    try:
        yield
    finally:
        scheduler.shutdown(wait=False)


def tick_fields(table: Timetable, intake_minutes: int) -> list[dict[str, str | int]]:
    """Return when it ticks, as fields of cron triggers in the zone of *table*."""
    office_hours: dict[str, str | int] = {
        "day_of_week": "*" if table.at_weekends else "mon-fri",
        "hour": f"{table.first_hour}-{table.last_hour}",
        "minute": ",".join(str(minute) for minute in range(0, 60, intake_minutes)),
    }
    # Every day, because a first working day that was missed is found on the next one.
    monthly: dict[str, str | int] = {
        "hour": table.monthly_at.hour,
        "minute": table.monthly_at.minute,
    }
    return [office_hours, monthly]


@contextmanager
def ending_on_signals(stop: asyncio.Event) -> Iterator[None]:
    """Turn SIGTERM and SIGINT into *stop*."""
    loop, signals = asyncio.get_running_loop(), (signal.SIGTERM, signal.SIGINT)
    for number in signals:
        loop.add_signal_handler(number, stop.set)
    try:
        yield
    finally:
        for number in signals:
            loop.remove_signal_handler(number)
