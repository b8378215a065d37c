"""``planner-sync letters``: the letters to clients that are due."""

from collections.abc import Sequence
from typing import Any

from rich.markup import escape

from planner_sync.bootstrap import Wiring
from planner_sync.domain.errors import PlannerSyncError
from planner_sync.domain.requests import Answer, Request
from planner_sync.domain.teams import Team
from planner_sync.entrypoints.commands.common import (
    DryRunOption,
    JsonOption,
    NowOption,
    TeamOption,
)
from planner_sync.entrypoints.commands.months import each_team
from planner_sync.entrypoints.console import err, out, plain, print_json
from planner_sync.entrypoints.exit_codes import ExitCode
from planner_sync.entrypoints.jobs import Workplace, perform
from planner_sync.services.write_letters import LetterReport, write_letters

_KINDS = {"plan": "wat we gaan doen", "outcome": "wat ervan gekomen is"}
_SAID = {
    "written": "geschreven",
    "found": "stond er al; niet overschreven",
    "rehearsed": "zou geschreven worden",
}


def letters_command(
    team: TeamOption = None,
    dry_run: DryRunOption = False,
    json: JsonOption = False,
    now: NowOption = None,
) -> int:
    """Write the letters to clients that are due, each one once."""
    answer = perform(
        "letters",
        letters_job,
        {"team": team, "dry_run": dry_run},
        now=now,
        doing="De brieven schrijven",
    )
    if json:
        print_json(answer.report)
    else:
        for told in answer.report["teams"]:
            _print(told)
    return answer.exit_code


async def letters_job(request: Request, place: Workplace) -> Answer:
    """Write the letters that a request is about."""
    dry_run = request.arguments["dry_run"]
    outcomes = await letters_of(place.wiring, place.teams_of(request), write=not dry_run)
    failed = any(isinstance(o, PlannerSyncError) for o in outcomes.values())
    return Answer(
        exit_code=ExitCode.TENANT if failed else ExitCode.FINE,
        report={
            "run_id": request.request_id,
            "dry_run": dry_run,
            "teams": [
                {"team_id": team_id, "error": str(outcome), "letters": []}
                if isinstance(outcome, PlannerSyncError)
                else {"team_id": team_id, "error": None, "letters": [plain(r) for r in outcome]}
                for team_id, outcome in outcomes.items()
            ],
        },
    )


async def letters_of(
    wiring: Wiring, chosen: Sequence[Team], *, write: bool
) -> dict[str, list[LetterReport] | PlannerSyncError]:
    """Write the letters of *chosen*; a team that fails leaves the others alone."""
    return await each_team(
        chosen,
        lambda team: write_letters(team, wiring.lettering, write=write),
        wiring.intake.keeping,
        write=write,
    )


def _print(team: dict[str, Any]) -> None:
    if team["error"] is not None:
        err.print(f"[red]{team['team_id']}: {escape(team['error'])}[/red]")
        return
    count = len(team["letters"]) or "geen"
    out.print(f"[bold]{team['team_id']}[/bold]: {count} brief(ven) aan de beurt")
    for letter in team["letters"]:
        addition = ", aanvulling" if letter["is_addition"] else ""
        out.print(
            f"  brief {letter['number']} ({_KINDS[letter['kind']]}{addition}) van "
            f"{letter['moment_on']}: {letter['points']} punt(en), {_SAID[letter['outcome']]} "
            f"{letter['link'] or ''}"
        )
