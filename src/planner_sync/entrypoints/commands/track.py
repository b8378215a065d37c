"""``planner-sync track``: the snapshot of the last full month."""

import asyncio
from typing import Any

from planner_sync.bootstrap import production
from planner_sync.domain.calendar import Month
from planner_sync.domain.errors import PlannerSyncError
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
from planner_sync.entrypoints.console import progress
from planner_sync.entrypoints.exit_codes import ExitCode, most_urgent
from planner_sync.observability import run_scope
from planner_sync.ports import Clock
from planner_sync.services.take_snapshot import Tracked, month_to_track, take_snapshot
from planner_sync.settings import Settings
from planner_sync.teams_file import TeamsFile


def track_command(
    month: MonthOption = None,
    team: TeamOption = None,
    dry_run: DryRunOption = False,
    json: JsonOption = False,
    now: NowOption = None,
) -> int:
    """Take the snapshot of the last full month, once per team."""
    clock = clock_of(now)
    with run_scope("track") as run, progress("De stand vastleggen"):
        settings, teams = load_configuration()
        chosen = [t.team() for t in teams.chosen(team)]
        due = month_to_track(month_of(month), clock(), settings.zone)
        outcomes = asyncio.run(run_track(settings, teams, chosen, due, clock, write=not dry_run))
        failed = any(isinstance(o, PlannerSyncError) for o in outcomes.values())
        run.exit_code = most_urgent({ExitCode.TENANT} if failed else ())
    tell(run, due, outcomes, dry_run=dry_run, json=json, fields=_fields, sentence=_sentence)
    return run.exit_code


async def run_track(
    settings: Settings,
    teams: TeamsFile,
    chosen: list[Team],
    month: Month,
    clock: Clock,
    *,
    write: bool,
) -> dict[str, Tracked | PlannerSyncError]:
    """Take the snapshots of *chosen*; a team that fails leaves the others alone."""
    async with production(settings, teams, clock=clock) as wiring:
        return await each_team(
            chosen, lambda team: take_snapshot(team, month, wiring.tracking, write=write)
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


def _sentence(tracked: Tracked) -> str:
    said = "vastgelegd" if tracked.is_new else "was al vastgelegd"
    snapshot = tracked.snapshot
    return f"stand van {snapshot.month.spoken()} {said}, {len(snapshot.entries)} punt(en)"
