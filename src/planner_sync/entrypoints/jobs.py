"""What a writing command asks for, carried out by itself or by the service that runs."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from planner_sync.adapters.sql.service_row import read_service
from planner_sync.bootstrap import Wiring, production, system_clock
from planner_sync.domain.errors import UsageError
from planner_sync.domain.requests import Answer, Request
from planner_sync.domain.teams import Team
from planner_sync.entrypoints.commands.common import clock_of, load_configuration
from planner_sync.entrypoints.console import progress
from planner_sync.entrypoints.handover import hand_over
from planner_sync.observability import run_scope
from planner_sync.ports import Clock
from planner_sync.settings import Settings
from planner_sync.teams_file import TeamsFile


@dataclass(frozen=True, kw_only=True)
class Workplace:
    """Where requests are carried out, one after the other."""

    settings: Settings
    teams: TeamsFile
    wiring: Wiring
    clock: Clock

    def teams_of(self, request: Request) -> list[Team]:
        """
        Return the teams that a request is about.

        Raises:
            UsageError: There is no such team.
        """
        return [t.team() for t in self.teams.chosen(request.arguments["team"])]


Job = Callable[[Request, Workplace], Awaitable[Answer]]
"""Carries one kind of request out; it raises what the command is to say when all of it fails."""


def perform(
    command: str, job: Job, arguments: Mapping[str, Any], *, now: datetime | None, doing: str
) -> Answer:
    """
    Carry a writing command out, or have the service do it that runs on this database.

    Args:
        command: The name of the command.
        job: What carries it out; the service knows the same one by that name.
        arguments: Its options: plain JSON data, ``team`` and ``dry_run`` among them.
        now: The moment at which it is rehearsed, if any.
        doing: What a person reads meanwhile.

    Raises:
        UsageError: The command cannot be carried out as it was given.
        UnreachableError: The service did not carry it out.
        OutcomeUnknownError: It is not known what the service did.
    """
    with run_scope(command) as run, progress(doing):
        settings, teams = load_configuration()
        # A mistake is told before anything is opened.
        teams.chosen(arguments["team"])
        clock = clock_of(now)
        request = Request(
            request_id=run.run_id, command=command, arguments=arguments, asked_at=clock()
        )
        life = read_service(settings.database_url)
        is_beside = life is not None and life.is_alive(system_clock())
        if is_beside and not arguments["dry_run"]:
            if now is not None:
                raise UsageError(
                    "the service runs on this database and keeps its own time; stop it before a "
                    "rehearsal with --now, or rehearse with --dry-run"
                )
            answer = hand_over(request, settings.database_url)
        else:
            answer = asyncio.run(
                _carried_out(request, job, settings, teams, clock, is_beside=is_beside)
            )
        run.exit_code = answer.exit_code
    return answer


async def _carried_out(
    request: Request,
    job: Job,
    settings: Settings,
    teams: TeamsFile,
    clock: Clock,
    *,
    is_beside: bool,
) -> Answer:
    async with production(settings, teams, clock=clock, is_beside=is_beside) as wiring:
        return await job(
            request, Workplace(settings=settings, teams=teams, wiring=wiring, clock=clock)
        )
