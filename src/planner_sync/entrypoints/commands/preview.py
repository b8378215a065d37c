"""``planner-sync preview``: what would be understood, without network or database."""

from enum import Enum
from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape
from rich.panel import Panel

from planner_sync.adapters.documents import read_document
from planner_sync.bootstrap import lexicon
from planner_sync.domain.errors import UnreadableDocumentError
from planner_sync.domain.minutes import Minutes, ReadStatus
from planner_sync.domain.points import Certainty, Decision, Point
from planner_sync.entrypoints.commands.common import JsonOption, TeamOption
from planner_sync.entrypoints.console import out, print_json, table
from planner_sync.entrypoints.exit_codes import ExitCode, most_urgent
from planner_sync.minutes.lexicon import Lexicon
from planner_sync.minutes.reading import read_minutes
from planner_sync.rendering.preview import preview_document
from planner_sync.teams_file import load_teams


class Privacy(Enum):
    """Whether people are taken out of the text."""

    STRICT = "strict"
    OFF = "off"


def preview_command(
    paths: Annotated[list[Path], typer.Argument(metavar="PATH…", help="Files with minutes.")],
    json: JsonOption = False,
    team: TeamOption = None,
    privacy: Annotated[
        Privacy, typer.Option("--privacy", help="off shows the text as written; local use only.")
    ] = Privacy.STRICT,
) -> int:
    """Read minutes and show the points; nothing leaves this machine."""
    if team is not None:
        load_teams().chosen(team)
    words = lexicon()
    read = [(path, _read(path, words, privacy)) for path in paths]
    if json:
        print_json({"documents": [preview_document(str(path), m) for path, m in read]})
    else:
        for path, minutes in read:
            _print(path, minutes)
    return most_urgent(_code(minutes) for _, minutes in read)


def _read(path: Path, words: Lexicon, privacy: Privacy) -> Minutes:
    try:
        document = read_document(path.read_bytes(), path.suffix.lower())
    except UnreadableDocumentError as exc:
        return Minutes(status=ReadStatus.REFUSED, reason=str(exc), is_minutes=False)
    except OSError as exc:
        reason = f"Het bestand kan niet worden geopend ({exc.strerror})."
        return Minutes(status=ReadStatus.REFUSED, reason=reason, is_minutes=False)
    return read_minutes(document, lexicon=words, privacy=privacy is Privacy.STRICT)


def _code(minutes: Minutes) -> ExitCode:
    if minutes.status is ReadStatus.REFUSED:
        return ExitCode.UNREADABLE
    is_held = any(point.is_held for point in minutes.points)
    return ExitCode.PERSON_NEEDED if minutes.questions or is_held else ExitCode.FINE


def _print(path: Path, minutes: Minutes) -> None:
    out.print(Panel.fit(_headline(minutes), title=escape(str(path)), title_align="left"))
    if minutes.points:
        rows = table("", "punt", "wie", "wanneer", "besluit", "zekerheid", "waar")
        for point in minutes.points:
            rows.add_row(*(escape(cell) for cell in _cells(point)))
        out.print(rows)
    for question in minutes.questions:
        where = f"{question.where}: " if question.where else ""
        out.print(f"[yellow]? {escape(where + question.problem)}[/yellow] {escape(question.hint)}")
    if minutes.redactions:
        counts = ", ".join(f"{r.count}× {r.kind}" for r in minutes.redactions)
        out.print(f"weggelaten om privacy: {escape(counts)}")


def _headline(minutes: Minutes) -> str:
    if minutes.status is ReadStatus.REFUSED:
        return f"[red]niet gelezen[/red] {escape(minutes.reason or '')}"
    if not minutes.is_minutes:
        return escape(f"geen verslag van een cliëntmoment. {minutes.reason or ''}".strip())
    held_on = minutes.moment.held_on if minutes.moment else None
    day = held_on.isoformat() if held_on else "datum onbekend"
    reason = f" [yellow]{escape(minutes.reason)}[/yellow]" if minutes.reason else ""
    return f"cliëntmoment {day}: {len(minutes.points)} punt(en){reason}"


_DECISIONS = {
    Decision.UNDECIDED: "",
    Decision.TAKEN_UP: "ja",
    Decision.NOT_TAKEN_UP: "nee",
    Decision.LATER: "later",
}


def _cells(point: Point) -> tuple[str, ...]:
    if point.is_held:
        return ("(tegengehouden: nog te persoonlijk)", "", "", "", "", point.source.where)
    return (
        point.title,
        ", ".join(point.owners),
        point.due_on.isoformat() if point.due_on else point.due_text or "",
        _DECISIONS[point.decision],
        "zeker" if point.certainty is Certainty.CERTAIN else "mogelijk",
        point.source.where,
    )
