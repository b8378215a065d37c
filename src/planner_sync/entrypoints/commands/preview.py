"""``planner-sync preview``: what would be understood, without network or database."""

from enum import Enum
from pathlib import Path
from typing import Annotated

import typer

from planner_sync.adapters.documents import read_document
from planner_sync.bootstrap import lexicon
from planner_sync.domain.errors import TransientError, UnreadableDocumentError
from planner_sync.domain.minutes import Minutes, ReadStatus
from planner_sync.domain.moments import day_in_name
from planner_sync.entrypoints.commands.common import JsonOption
from planner_sync.entrypoints.commands.preview_panel import document_panel, summary_line
from planner_sync.entrypoints.console import out, print_json
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
    team: Annotated[
        str | None,
        typer.Option(
            help="Check that this team is in the teams file; the reading is the same for all."
        ),
    ] = None,
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
            out.print(document_panel(path, minutes, out.width))
        if len(read) > 1:
            out.print(summary_line([minutes for _, minutes in read]))
    return most_urgent(_code(minutes) for _, minutes in read)


def _read(path: Path, words: Lexicon, privacy: Privacy) -> Minutes:
    try:
        document = read_document(path.read_bytes(), path.suffix.lower())
    except (TransientError, UnreadableDocumentError) as exc:
        return Minutes(status=ReadStatus.REFUSED, reason=str(exc), is_minutes=False)
    except OSError as exc:
        reason = f"Het bestand kan niet worden geopend ({exc.strerror})."
        return Minutes(status=ReadStatus.REFUSED, reason=reason, is_minutes=False)
    return read_minutes(
        document,
        lexicon=words,
        privacy=privacy is Privacy.STRICT,
        named_on=day_in_name(path.name),
    )


def _code(minutes: Minutes) -> ExitCode:
    if minutes.status is ReadStatus.REFUSED:
        return ExitCode.UNREADABLE
    is_held = any(point.is_held for point in minutes.points)
    return ExitCode.PERSON_NEEDED if minutes.questions or is_held else ExitCode.FINE
