"""``planner-sync go``: the word of a person that releases what a brake holds."""

from dataclasses import replace
from typing import Annotated

import typer

from planner_sync.domain.requests import Answer, Request
from planner_sync.entrypoints.commands.common import JsonOption, NowOption
from planner_sync.entrypoints.console import out, print_json
from planner_sync.entrypoints.exit_codes import ExitCode
from planner_sync.entrypoints.jobs import Workplace, perform

ALL = "all"


def go_command(
    team: Annotated[str, typer.Argument(metavar="TEAM|all", help="The team's id, or all.")],
    json: JsonOption = False,
    now: NowOption = None,
) -> int:
    """Let a team's waiting tasks be made by the next pass, once you looked at its board."""
    answer = perform(
        "go",
        go_job,
        {"team": None if team == ALL else team, "dry_run": False},
        now=now,
        doing="Vrijgeven",
    )
    if json:
        print_json(answer.report)
    else:
        names = ", ".join(answer.report["released"])
        out.print(
            f"Vrijgegeven: {names}. De volgende ronde maakt de taken."
            if names
            else "Er wachtte niets."
        )
    return answer.exit_code


async def go_job(request: Request, place: Workplace) -> Answer:
    """Release the teams that a request is about."""
    copies = place.wiring.intake.keeping.copies
    states = [copies.state(team.team_id) for team in place.teams_of(request)]
    waiting = [state for state in states if state is not None and state.waits_for_go]
    for state in waiting:
        copies.save_state(replace(state, waits_for_go=False))
    return Answer(
        exit_code=ExitCode.FINE,
        report={
            "run_id": request.request_id,
            "released": [state.team_id for state in waiting],
        },
    )
