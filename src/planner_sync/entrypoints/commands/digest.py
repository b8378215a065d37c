"""``planner-sync digest``: tell a month, once."""

import asyncio
from typing import Annotated, Any

import typer

from planner_sync.bootstrap import production
from planner_sync.domain.calendar import Month, last_full_month
from planner_sync.domain.errors import PlannerSyncError, UsageError
from planner_sync.domain.teams import Team
from planner_sync.entrypoints.commands.common import (
    DryRunOption,
    JsonOption,
    MonthOption,
    NowOption,
    TeamOption,
    clock_of,
    load_configuration,
    month_of,
)
from planner_sync.entrypoints.commands.months import each_team, tell
from planner_sync.entrypoints.console import plain, progress
from planner_sync.entrypoints.exit_codes import ExitCode, most_urgent
from planner_sync.observability import run_scope
from planner_sync.ports import Clock
from planner_sync.services.publish_digest import (
    DigestOutcome,
    PublishedDigest,
    publish_digest,
)
from planner_sync.settings import Settings
from planner_sync.teams_file import TeamsFile

Outcome = PublishedDigest | PlannerSyncError


def digest_command(
    month: MonthOption = None,
    team: TeamOption = None,
    dry_run: DryRunOption = False,
    again: Annotated[
        bool, typer.Option("--again", help="Publish once more, labelled as a repeat.")
    ] = False,
    json: JsonOption = False,
    now: NowOption = None,
) -> int:
    """Publish the month to Teams and SharePoint, once per team."""
    clock = clock_of(now)
    with run_scope("digest") as run, progress("De maand vertellen"):
        settings, teams = load_configuration()
        chosen = [t.team() for t in teams.chosen(team)]
        wanted = month_of(month) or last_full_month(clock(), settings.zone)
        outcomes = asyncio.run(
            run_digest(settings, teams, chosen, wanted, clock, again=again, write=not dry_run)
        )
        run.exit_code = most_urgent(_code(o) for o in outcomes.values())
    tell(run, wanted, outcomes, dry_run=dry_run, json=json, fields=_fields, sentence=_sentence)
    return run.exit_code


async def run_digest(
    settings: Settings,
    teams: TeamsFile,
    chosen: list[Team],
    month: Month,
    clock: Clock,
    *,
    again: bool,
    write: bool,
) -> dict[str, Outcome]:
    """Publish the digests of *chosen*; a team that fails leaves the others alone."""
    async with production(settings, teams, clock=clock) as wiring:
        return await each_team(
            chosen,
            lambda team: publish_digest(team, month, wiring.publishing, again=again, write=write),
        )


def _code(outcome: Outcome) -> ExitCode:
    if isinstance(outcome, UsageError):
        return ExitCode.USAGE
    if isinstance(outcome, PlannerSyncError):
        return ExitCode.TENANT
    if outcome.outcome is DigestOutcome.UNKNOWN:
        return ExitCode.PERSON_NEEDED
    return ExitCode.FINE


def _fields(published: PublishedDigest) -> dict[str, Any]:
    return {
        "outcome": published.outcome.value,
        "report": published.report_link,
        "figures": plain(published.digest.figures),
    }


_SAID = {
    DigestOutcome.PUBLISHED: "verteld in Teams en SharePoint",
    DigestOutcome.REPEATED: "herhaald in Teams, met het woord herhaling erbij",
    DigestOutcome.ALREADY: "was al verteld",
    DigestOutcome.UNKNOWN: "twee keer geplaatst zonder antwoord; kijk in het kanaal, en "
    "gebruik --again als het bericht er niet staat",
    DigestOutcome.REHEARSED: "klaar om te vertellen (proef)",
    DigestOutcome.REPORT_ONLY: "verteld in SharePoint (dit team heeft geen kanaal)",
}


def _sentence(published: PublishedDigest) -> str:
    return f"{published.digest.month.spoken()} {_SAID[published.outcome]}"
