"""``planner-sync resolve``: what a person decides about tasks of which nobody knows the end."""

import sys
from datetime import datetime
from typing import Annotated, Any

import typer
from rich.markup import escape

from planner_sync.domain.board import TaskId
from planner_sync.domain.errors import UsageError
from planner_sync.domain.markers import PointKey
from planner_sync.domain.requests import Answer, Request
from planner_sync.entrypoints.commands.common import JsonOption, NowOption
from planner_sync.entrypoints.console import out, plain, print_json
from planner_sync.entrypoints.exit_codes import ExitCode
from planner_sync.entrypoints.jobs import Workplace, perform
from planner_sync.services.resolve_cases import CaseKind, Decision, decide, open_cases

_DOING = "Kijken wat er te beslissen is"


def resolve_command(
    team: Annotated[
        str | None, typer.Argument(metavar="[TEAM]", help="The team's id; all without.")
    ] = None,
    key: Annotated[str | None, typer.Option("--key", help="The case to decide.")] = None,
    adopt: Annotated[
        str | None, typer.Option("--adopt", metavar="TASK_ID", help="This task is the one.")
    ] = None,
    *,
    again: Annotated[bool, typer.Option("--again", help="There is none: make it.")] = False,
    stop: Annotated[bool, typer.Option("--stop", help="There has to be none.")] = False,
    json: JsonOption = False,
    now: NowOption = None,
) -> int:
    """Show what is uncertain about tasks, and decide it."""
    chosen = [d for d, is_chosen in _choices(adopt, again=again, stop=stop) if is_chosen]
    if key is None and not chosen:
        return _show(team, now, json=json)
    if key is None or len(chosen) != 1 or team is None:
        raise UsageError("give the team, --key, and one of --adopt TASK_ID, --again and --stop")
    answer = _decided(team, key, chosen[0], adopt, now)
    if json:
        print_json(answer.report)
    else:
        out.print("Vastgelegd. De volgende ronde gaat er vanuit.")
    return answer.exit_code


async def resolve_job(request: Request, place: Workplace) -> Answer:
    """Show the cases that a request is about, or carry out what was decided."""
    arguments, resolving = request.arguments, place.wiring.resolving
    teams = place.teams_of(request)
    if arguments["decision"] is not None:
        today = place.clock().astimezone(place.settings.zone).date()
        await decide(
            teams[0],
            PointKey(arguments["key"]),
            Decision(arguments["decision"]),
            TaskId(arguments["task_id"]) if arguments["task_id"] else None,
            resolving,
            today=today,
        )
    cases = [
        plain(case) | {"team": team.team_id}
        for team in teams
        for case in await open_cases(team, resolving)
    ]
    return Answer(exit_code=ExitCode.FINE, report={"run_id": request.request_id, "cases": cases})


def _choices(adopt: str | None, *, again: bool, stop: bool) -> list[tuple[Decision, bool]]:
    return [
        (Decision.ADOPT, adopt is not None),
        (Decision.AGAIN, again),
        (Decision.STOP, stop),
    ]


def _show(team: str | None, now: datetime | None, *, json: bool) -> int:
    """Show the cases; on a terminal a person decides them one by one."""
    arguments = {"team": team, "dry_run": True, "key": None, "decision": None, "task_id": None}
    answer = perform("resolve", resolve_job, arguments, now=now, doing=_DOING)
    if json:
        print_json(answer.report)
        return answer.exit_code
    cases = answer.report["cases"]
    if not cases:
        out.print("Er is niets te beslissen.")
    for case in cases:
        _print(case)
        if case["kind"] == CaseKind.CREATE.value and sys.stdin.isatty():
            _ask(case, now)
    return answer.exit_code


def _decided(
    team: str, key: str, decision: Decision, task_id: str | None, now: datetime | None
) -> Answer:
    arguments = {
        "team": team,
        "dry_run": False,
        "key": key,
        "decision": decision.value,
        "task_id": task_id,
    }
    return perform("resolve", resolve_job, arguments, now=now, doing="Beslissing vastleggen")


def _print(case: dict[str, Any]) -> None:
    out.print(f"[bold]{case['team']}[/bold] {case['marker']} {escape(case['title'])}")
    if case["kind"] == CaseKind.DUPLICATE.value:
        out.print("  staat dubbel op het bord; verwijder één van de twee in Planner:")
    else:
        out.print(f"  niet zeker of de taak bestaat ({case['attempts']} pogingen)")
        out.print(f"  --key {case['key']}")
    for number, candidate in enumerate(case["candidates"], 1):
        same = "zelfde kenmerk" if candidate["has_marker"] else "zelfde titel"
        link = candidate["link"] or ""
        out.print(f"  {number}. {candidate['task_id']} ({same}) {escape(link)}")


def _ask(case: dict[str, Any], now: datetime | None) -> None:
    """Ask a person at the terminal what to do."""
    said = typer.prompt(
        "  Nummer van de goede taak, n = nog eens maken, s = stoppen, leeg = later beslissen",
        default="",
        show_default=False,
    )
    decision, task_id = _meant(str(said).strip().casefold(), case["candidates"])
    if decision is not None:
        _decided(case["team"], case["key"], decision, task_id, now)
        out.print("  Vastgelegd.")


def _meant(said: str, candidates: list[dict[str, Any]]) -> tuple[Decision | None, str | None]:
    if said == "n":
        return Decision.AGAIN, None
    if said == "s":
        return Decision.STOP, None
    if said.isdecimal() and 0 < int(said) <= len(candidates):
        return Decision.ADOPT, candidates[int(said) - 1]["task_id"]
    return None, None
