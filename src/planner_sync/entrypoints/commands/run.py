"""``planner-sync run``: the service, until it is told to stop."""

import asyncio

from planner_sync.bootstrap import (
    lock_of_service,
    production,
    system_clock,
    who_is_the_service,
)
from planner_sync.entrypoints.commands.common import load_configuration
from planner_sync.entrypoints.exit_codes import ExitCode
from planner_sync.entrypoints.scheduler import (
    Service,
    clockwork,
    ending_on_signals,
    new_life,
    refusal,
)
from planner_sync.observability import run_scope
from planner_sync.ports import Clock
from planner_sync.services.run_due_work import Tools
from planner_sync.settings import Settings
from planner_sync.teams_file import TeamsFile


def run_command() -> int:
    """Run as a service: minutes in office hours, the month on its first working day."""
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
        SettingsError: A file that the settings name is missing or unusable.
        UnreachableError: The database cannot be opened.
    """
    stop = asyncio.Event()
    with ending_on_signals(stop), lock_of_service(settings) as lock:
        if lock is False:
            raise refusal(who_is_the_service(settings))
        async with production(settings, teams, clock=clock) as wiring:
            life = new_life(clock)
            other = wiring.service_row.claim(life, is_alone=lock is True)
            if other is not None:
                raise refusal(other)
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
                life=life,
                stop=stop,
            )
            with clockwork(service, settings.schedule):
                await service.serve()
