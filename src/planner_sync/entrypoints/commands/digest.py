"""``planner-sync digest``: tell a month, once."""

from collections.abc import Mapping
from typing import Annotated, Any

import typer

from planner_sync.bootstrap import Wiring
from planner_sync.domain.calendar import Month, last_full_month
from planner_sync.domain.errors import PlannerSyncError, UsageError
from planner_sync.domain.requests import Answer, Request
from planner_sync.domain.teams import Team
from planner_sync.entrypoints.commands.common import (
    DryRunOption,
    JsonOption,
    MonthOption,
    NowOption,
    TeamOption,
    month_of,
)
from planner_sync.entrypoints.commands.months import each_team, month_report, tell
from planner_sync.entrypoints.console import plain
from planner_sync.entrypoints.exit_codes import ExitCode, most_urgent
from planner_sync.entrypoints.jobs import Workplace, perform
from planner_sync.services.publish_digest import (
    DigestOutcome,
    PublishedDigest,
    publish_digest,
)

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
    answer = perform(
        "digest",
        digest_job,
        {"month": month, "team": team, "again": again, "dry_run": dry_run},
        now=now,
        doing="De maand vertellen",
    )
    tell(answer.report, json=json, sentence=_sentence)
    return answer.exit_code


async def digest_job(request: Request, place: Workplace) -> Answer:
    """Publish the digests that a request is about."""
    asked = request.arguments
    chosen, dry_run = place.teams_of(request), asked["dry_run"]
    month = month_of(asked["month"]) or last_full_month(place.clock(), place.settings.zone)
    outcomes = await digest_teams(
        place.wiring, chosen, month, again=asked["again"], write=not dry_run
    )
    return Answer(
        exit_code=most_urgent(_code(o) for o in outcomes.values()),
        report=month_report(request.request_id, month, outcomes, dry_run=dry_run, fields=_fields),
    )


async def digest_teams(
    wiring: Wiring, chosen: list[Team], month: Month, *, again: bool, write: bool
) -> dict[str, Outcome]:
    """Publish the digests of *chosen*; a team that fails leaves the others alone."""
    return await each_team(
        chosen,
        lambda team: publish_digest(team, month, wiring.publishing, again=again, write=write),
        wiring.intake.keeping,
        write=write,
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


def _sentence(month: Month, team: Mapping[str, Any]) -> str:
    return f"{month.spoken()} {_SAID[DigestOutcome(team['outcome'])]}"
