"""What the monthly commands share: one team after the other, and how their outcomes are told."""

from collections.abc import Awaitable, Callable, Iterable, Mapping
from functools import partial
from typing import Any, TypeVar

import structlog
from rich.markup import escape

from planner_sync.domain.calendar import Month
from planner_sync.domain.errors import PlannerSyncError
from planner_sync.domain.teams import Team
from planner_sync.entrypoints.console import err, out, print_json
from planner_sync.services.keep_register_copy import safely
from planner_sync.services.safekeeping import Safekeeping

_T = TypeVar("_T")

log = structlog.get_logger()


async def each_team(
    teams: Iterable[Team],
    work: Callable[[Team], Awaitable[_T]],
    keeping: Safekeeping,
    *,
    write: bool,
) -> dict[str, _T | PlannerSyncError]:
    """Do *work* for every team; one that fails is logged and told, and the others go on."""
    outcomes: dict[str, _T | PlannerSyncError] = {}
    for team in teams:
        try:
            outcomes[team.team_id] = await safely(team, keeping, partial(work, team), write=write)
        except PlannerSyncError as exc:
            outcomes[team.team_id] = exc
            log.error("team_failed", team=team.team_id, error=type(exc).__name__, detail=str(exc))
    return outcomes


def month_report(
    run_id: str,
    month: Month,
    outcomes: Mapping[str, _T | PlannerSyncError],
    *,
    dry_run: bool,
    fields: Callable[[_T], dict[str, Any]],
) -> dict[str, Any]:
    """
    Return the outcomes as ``--json`` prints them.

    Args:
        run_id: The run.
        month: The month that it was about.
        outcomes: By team id.
        dry_run: Whether nothing was written.
        fields: What is said of a team that did not fail.
    """
    teams = [
        {"team_id": team_id, "error": str(outcome)}
        if isinstance(outcome, PlannerSyncError)
        else {"team_id": team_id, "error": None, **fields(outcome)}
        for team_id, outcome in outcomes.items()
    ]
    return {"run_id": run_id, "dry_run": dry_run, "month": str(month), "teams": teams}


def tell(
    report: Mapping[str, Any], *, json: bool, sentence: Callable[[Month, Mapping[str, Any]], str]
) -> None:
    """
    Print what `month_report` returned, as one JSON object or a line per team.

    Args:
        report: The outcomes.
        json: Whether a program reads it.
        sentence: What a person reads of the month of one team, after the team's name.
    """
    if json:
        print_json(report)
        return
    month = Month.parse(report["month"])
    for team in report["teams"]:
        if team["error"] is not None:
            err.print(f"[red]{team['team_id']}: {escape(team['error'])}[/red]")
        else:
            out.print(f"[bold]{team['team_id']}[/bold]: {escape(sentence(month, team))}")
