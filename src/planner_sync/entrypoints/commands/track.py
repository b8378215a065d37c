"""``planner-sync track``: the snapshot of the last full month."""

from collections.abc import Mapping
from typing import Any

from planner_sync.bootstrap import Wiring
from planner_sync.domain.calendar import Month
from planner_sync.domain.errors import PlannerSyncError
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
from planner_sync.entrypoints.exit_codes import ExitCode
from planner_sync.entrypoints.jobs import Workplace, perform
from planner_sync.services.take_snapshot import Tracked, month_to_track, take_snapshot


def track_command(
    month: MonthOption = None,
    team: TeamOption = None,
    dry_run: DryRunOption = False,
    json: JsonOption = False,
    now: NowOption = None,
) -> int:
    """Take the snapshot of the last full month, once per team."""
    answer = perform(
        "track",
        track_job,
        {"month": month, "team": team, "dry_run": dry_run},
        now=now,
        doing="De stand vastleggen",
    )
    tell(answer.report, json=json, sentence=_sentence)
    return answer.exit_code


async def track_job(request: Request, place: Workplace) -> Answer:
    """Take the snapshots that a request is about."""
    chosen, dry_run = place.teams_of(request), request.arguments["dry_run"]
    asked = month_of(request.arguments["month"])
    month = month_to_track(asked, place.clock(), place.settings.zone)
    outcomes = await track_teams(place.wiring, chosen, month, write=not dry_run)
    failed = any(isinstance(o, PlannerSyncError) for o in outcomes.values())
    return Answer(
        exit_code=ExitCode.TENANT if failed else ExitCode.FINE,
        report=month_report(request.request_id, month, outcomes, dry_run=dry_run, fields=_fields),
    )


async def track_teams(
    wiring: Wiring, chosen: list[Team], month: Month, *, write: bool
) -> dict[str, Tracked | PlannerSyncError]:
    """Take the snapshots of *chosen*; a team that fails leaves the others alone."""
    return await each_team(
        chosen,
        lambda team: take_snapshot(team, month, wiring.tracking, write=write),
        wiring.intake.keeping,
        write=write,
    )


def _fields(tracked: Tracked) -> dict[str, Any]:
    snapshot = tracked.snapshot
    standings = [e.standing.value for e in snapshot.entries]
    return {
        "is_new": tracked.is_new,
        "taken_at": snapshot.taken_at.isoformat(),
        "points": len(snapshot.entries),
        "standings": {s: standings.count(s) for s in sorted(set(standings))},
        "other_cards": snapshot.other_cards,
    }


def _sentence(month: Month, team: Mapping[str, Any]) -> str:
    said = "vastgelegd" if team["is_new"] else "was al vastgelegd"
    return f"stand van {month.spoken()} {said}, {team['points']} punt(en)"
