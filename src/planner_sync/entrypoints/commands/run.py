"""``planner-sync run``: the service, until it is told to stop."""

import asyncio
from collections.abc import Mapping
from dataclasses import replace

from planner_sync.adapters.sql.engines import sqlite_file
from planner_sync.adapters.sql.service_lock import service_lock
from planner_sync.adapters.sql.service_row import read_service
from planner_sync.bootstrap import Wiring, production, system_clock
from planner_sync.entrypoints.commands.common import load_configuration
from planner_sync.entrypoints.commands.digest import digest_job
from planner_sync.entrypoints.commands.go import go_job
from planner_sync.entrypoints.commands.intake import intake_job
from planner_sync.entrypoints.commands.letters import letters_job
from planner_sync.entrypoints.commands.resolve import resolve_job
from planner_sync.entrypoints.commands.track import track_job
from planner_sync.entrypoints.exit_codes import ExitCode
from planner_sync.entrypoints.health import pages_of
from planner_sync.entrypoints.health_endpoint import health_endpoint
from planner_sync.entrypoints.jobs import Job, Workplace
from planner_sync.entrypoints.scheduler import (
    Desk,
    Service,
    clockwork,
    ending_on_signals,
    new_life,
    refusal,
)
from planner_sync.observability import run_scope
from planner_sync.ports import Clock
from planner_sync.services.halting import halting
from planner_sync.services.run_due_work import Tools
from planner_sync.settings import Settings
from planner_sync.teams_file import TeamsFile

JOBS: Mapping[str, Job] = {
    "intake": intake_job,
    "track": track_job,
    "digest": digest_job,
    "letters": letters_job,
    "go": go_job,
    "resolve": resolve_job,
}
"""What the service carries out for other commands, by their names."""


def run_command() -> int:
    """Run as a service: minutes in office hours, letters daily, the month when it is over."""
    with run_scope("run") as run:
        settings, teams = load_configuration()
        asyncio.run(run_service(settings, teams, system_clock))
        run.exit_code = ExitCode.FINE
    return run.exit_code


async def run_service(settings: Settings, teams: TeamsFile, clock: Clock) -> None:
    """
    Be the service until a signal ends it.

    Raises:
        UsageError: Another process is the service on this database.
        SettingsError: A file that the settings name is missing or unusable, or the address for
            probes is taken.
        UnreachableError: The database cannot be opened.
    """
    stop, url = asyncio.Event(), settings.database_url
    with ending_on_signals(stop), service_lock(sqlite_file(url)) as lock:
        if lock is False:
            raise refusal(read_service(url))
        async with production(settings, teams, clock=clock) as wiring:
            service = new_service(
                Workplace(settings=settings, teams=teams, wiring=wiring, clock=clock), stop
            )
            other = wiring.service_row.claim(service.life, is_alone=lock is True)
            if other is not None:
                raise refusal(other)
            pages = pages_of(wiring.service_row, wiring.attention, clock, stop.is_set)
            async with health_endpoint(settings.health, pages):
                with clockwork(service, settings.schedule):
                    await service.serve()


def new_service(place: Workplace, stop: asyncio.Event) -> Service:
    """Return the service that works at *place* until *stop*; it has claimed nothing yet."""
    settings, wiring = place.settings, place.wiring
    return Service(
        teams=[t.team() for t in place.teams.teams],
        tools=Tools(
            intake=wiring.intake,
            tracking=wiring.tracking,
            publishing=wiring.publishing,
            lettering=wiring.lettering,
            timetable=settings.schedule.timetable(settings.zone),
            clock=place.clock,
            is_stopping=stop.is_set,
        ),
        desk=Desk(
            requests=wiring.requests,
            jobs=JOBS,
            workplace=replace(place, wiring=_halting(wiring, stop)),
        ),
        row=wiring.service_row,
        life=new_life(place.clock),
        stop=stop,
    )


def _halting(wiring: Wiring, stop: asyncio.Event) -> Wiring:
    """Return *wiring* with boards that end a request between two points, once it is *stop*."""
    return replace(
        wiring,
        intake=replace(wiring.intake, board=halting(wiring.intake.board, stop.is_set)),
        tracking=replace(wiring.tracking, board=halting(wiring.tracking.board, stop.is_set)),
        lettering=replace(wiring.lettering, board=halting(wiring.lettering.board, stop.is_set)),
    )
