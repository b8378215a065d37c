"""``planner-sync intake``: one pass over the minutes and the boards."""

from collections import Counter
from typing import Any

from pydantic import TypeAdapter
from rich.markup import escape

from planner_sync.bootstrap import Wiring
from planner_sync.domain.requests import Answer, Request
from planner_sync.domain.teams import Team
from planner_sync.entrypoints.commands.common import (
    DryRunOption,
    JsonOption,
    NowOption,
    TeamOption,
)
from planner_sync.entrypoints.console import err, out, plain, print_json, table
from planner_sync.entrypoints.exit_codes import intake_codes, most_urgent
from planner_sync.entrypoints.jobs import Workplace, perform
from planner_sync.services.intake import intake
from planner_sync.services.outcomes import FileReport, PointOutcome, TeamReport

WRITES = ("POST", "PUT", "PATCH", "DELETE")

_REPORTS = TypeAdapter(list[TeamReport])


def intake_command(
    team: TeamOption = None,
    dry_run: DryRunOption = False,
    json: JsonOption = False,
    now: NowOption = None,
) -> int:
    """One pass: new or changed minutes become points, points become tasks."""
    answer = perform(
        "intake",
        intake_job,
        {"team": team, "dry_run": dry_run},
        now=now,
        doing="Notulen lezen en taken bijwerken",
    )
    if json:
        print_json(answer.report)
    else:
        for report in _REPORTS.validate_python(answer.report["teams"]):
            _print(report)
    return answer.exit_code


async def intake_job(request: Request, place: Workplace) -> Answer:
    """Make the pass that a request is about."""
    chosen, dry_run = place.teams_of(request), request.arguments["dry_run"]
    reports, traffic = await intake_teams(place.wiring, chosen, write=not dry_run)
    return Answer(
        exit_code=most_urgent(code for r in reports for code in intake_codes(r)),
        report=as_json(request.request_id, reports, traffic, dry_run=dry_run),
    )


async def intake_teams(
    wiring: Wiring, chosen: list[Team], *, write: bool
) -> tuple[list[TeamReport], dict[str, int]]:
    """Make one pass over *chosen* and return the reports and its Graph calls by method."""
    before = Counter(wiring.traffic())
    reports = await intake(chosen, wiring.intake, write=write)
    return reports, dict(Counter(wiring.traffic()) - before)


def as_json(
    run_id: str, reports: list[TeamReport], traffic: dict[str, int], *, dry_run: bool
) -> dict[str, Any]:
    """Return what a pass did, as ``intake --json`` prints it."""
    return {
        "run_id": run_id,
        "dry_run": dry_run,
        "graph": {
            "requests": sum(traffic.values()),
            "writes": sum(traffic.get(method, 0) for method in WRITES),
        },
        "teams": [
            plain(report) | {"counts": {o.value: n for o in PointOutcome if (n := report.count(o))}}
            for report in reports
        ],
    }


def _print(report: TeamReport) -> None:
    if report.error is not None:
        err.print(f"[red]{report.team_id}: {escape(report.error)}[/red]")
        return
    counts = ", ".join(f"{_SAID[o]}: {n}" for o in PointOutcome if (n := report.count(o)))
    out.print(f"[bold]{report.team_id}[/bold]: {counts or 'geen punten'}")
    if report.waiting_files:
        out.print(
            f"  {report.waiting_files} bestand(en) pas gewijzigd of in gebruik; een volgende "
            "ronde leest ze"
        )
    if report.draft_files:
        out.print(f"  {report.draft_files} bestand(en) heten concept en worden niet gelezen")
    for file in report.files:
        _print_file(file)
    for receipt in (*report.receipts, *report.sheets):
        out.print(f"  geschreven: {escape(receipt.name)} {receipt.link or ''}")
    for question in report.questions:
        out.print(f"  [yellow]{escape(question.problem)}[/yellow] {escape(question.hint)}")
    told = [p for p in report.points if p.outcome is not PointOutcome.UNCHANGED]
    if told:
        rows = table("", "kenmerk", "punt", "uitkomst")
        for point in told:
            note = f" ({point.note})" if point.note else ""
            rows.add_row(point.marker, escape(point.title), escape(_SAID[point.outcome] + note))
        out.print(rows)


def _print_file(file: FileReport) -> None:
    day = f" van {file.held_on.isoformat()}" if file.held_on else ""
    out.print(f"  {_FILES[file.status.value]}{day}: {file.points} punt(en) {file.link or ''}")
    if file.reason:
        out.print(f"    [yellow]{escape(file.reason)}[/yellow]")
    for question in file.questions:
        where = f"{question.where}: " if question.where else ""
        out.print(
            f"    [yellow]{escape(where + question.problem)}[/yellow] {escape(question.hint)}"
        )


_FILES = {
    "processed": "verslag gelezen",
    "needs_attention": "verslag gelezen, let op",
    "refused": "verslag niet gelezen",
    "no_minutes": "geen verslag",
    "own_output": "eigen document",
    "twin": "nog een bestand van een bekend cliëntmoment",
    "elsewhere": "verslag van een ander team",
    "unreachable": "niet opgehaald",
}
_SAID = {
    PointOutcome.CREATED: "taak gemaakt",
    PointOutcome.UPDATED: "bijgewerkt",
    PointOutcome.UNCHANGED: "ongewijzigd",
    PointOutcome.ADOPTED: "bestaande taak herkend",
    PointOutcome.STOPPED: "gestopt (verwijderd in Planner)",
    PointOutcome.NO_TASK: "zonder taak",
    PointOutcome.SUGGESTED: "mogelijk punt",
    PointOutcome.HELD: "tegengehouden: nog te persoonlijk",
    PointOutcome.WAITING: "wacht",
    PointOutcome.BRAKED: "wacht op go",
    PointOutcome.NEEDS_PERSON: "niet zeker, zie planner-sync resolve",
    PointOutcome.CONFLICT: "tegelijk gewijzigd",
    PointOutcome.FAILED: "niet gelukt",
}
