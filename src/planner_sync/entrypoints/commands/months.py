"""What the monthly commands share: one team after the other, and how their outcomes are told."""

from collections.abc import Awaitable, Callable, Iterable, Mapping
from typing import Any, TypeVar

import structlog
from rich.markup import escape

from planner_sync.domain.calendar import Month
from planner_sync.domain.errors import PlannerSyncError
from planner_sync.domain.teams import Team
from planner_sync.entrypoints.console import err, out, print_json
from planner_sync.observability import Run

_T = TypeVar("_T")

log = structlog.get_logger()


async def each_team(
    teams: Iterable[Team], work: Callable[[Team], Awaitable[_T]]
) -> dict[str, _T | PlannerSyncError]:
    """Do *work* for every team; one that fails is logged and told, and the others go on."""
    outcomes: dict[str, _T | PlannerSyncError] = {}
    for team in teams:
        try:
            outcomes[team.team_id] = await work(team)
        except PlannerSyncError as exc:
            outcomes[team.team_id] = exc
            log.error("team_failed", team=team.team_id, error=type(exc).__name__, detail=str(exc))
    return outcomes


def tell(
    run: Run,
    month: Month,
    outcomes: Mapping[str, _T | PlannerSyncError],
    *,
    dry_run: bool,
    json: bool,
    fields: Callable[[_T], dict[str, Any]],
    sentence: Callable[[_T], str],
) -> None:
    """
    Print the outcomes, as one JSON object or a line per team.

    Args:
        run: The run.
        month: The month that it was about.
        outcomes: By team id.
        dry_run: Whether nothing was written.
        json: Whether a program reads it.
        fields: What the JSON says of a team that did not fail.
        sentence: What a person reads of it, after the team's name.
    """
    if json:
        teams = [
            {"team_id": team_id, "error": str(outcome)}
            if isinstance(outcome, PlannerSyncError)
            else {"team_id": team_id, "error": None, **fields(outcome)}
            for team_id, outcome in outcomes.items()
        ]
        print_json({"run_id": run.run_id, "dry_run": dry_run, "month": str(month), "teams": teams})
        return
    for team_id, outcome in outcomes.items():
        if isinstance(outcome, PlannerSyncError):
            err.print(f"[red]{team_id}: {escape(str(outcome))}[/red]")
        else:
            out.print(f"[bold]{team_id}[/bold]: {escape(sentence(outcome))}")
