"""``planner-sync go``: the word of a person that releases what a brake holds."""

from dataclasses import replace
from typing import Annotated

import typer

from planner_sync.domain.brake_words import name_of
from planner_sync.domain.brakes import BrakeKind
from planner_sync.domain.requests import Answer, Request
from planner_sync.domain.teams import Team
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
    """Let what a brake of a team holds go through in the next pass, once you looked at it."""
    answer = perform(
        "go",
        go_job,
        {"team": None if team == ALL else team, "dry_run": False},
        now=now,
        doing="Vrijgeven",
    )
    if json:
        print_json(answer.report)
        return answer.exit_code
    for team_id, kinds in answer.report["brakes"].items():
        names = ", ".join(name_of(BrakeKind(kind)) for kind in kinds)
        out.print(f"Vrijgegeven: {team_id} ({names}). De volgende ronde gaat verder.")
    if not answer.report["released"]:
        out.print("Er wachtte niets.")
    return answer.exit_code


async def go_job(request: Request, place: Workplace) -> Answer:
    """Release the teams that a request is about."""
    released = {team.team_id: _release(team, place) for team in place.teams_of(request)}
    brakes = {team_id: kinds for team_id, kinds in released.items() if kinds}
    return Answer(
        exit_code=ExitCode.FINE,
        report={"run_id": request.request_id, "released": list(brakes), "brakes": brakes},
    )


def _release(team: Team, place: Workplace) -> list[str]:
    """Release all brakes of a team; the lost register is one that its copy carries."""
    intake = place.wiring.intake
    kinds = [kind.value for kind in intake.braking.brakes.release(team.team_id)]
    copies = intake.keeping.copies
    state = copies.state(team.team_id)
    if state is not None and state.waits_for_go:
        copies.save_state(replace(state, waits_for_go=False))
        kinds.append(BrakeKind.LOST_REGISTER.value)
    return kinds
