"""``planner-sync template minutes``: the Word form."""

from enum import Enum
from pathlib import Path
from typing import Annotated

import typer

from planner_sync.domain.errors import UsageError
from planner_sync.entrypoints.console import out
from planner_sync.rendering.minutes_form import minutes_form


class Language(Enum):
    """The languages of the form."""

    DUTCH = "nl"
    ENGLISH = "en"


template_app = typer.Typer(no_args_is_help=True, help="Make the forms that people fill in.")


@template_app.callback()
def _template() -> None:
    """Make the forms that people fill in."""


@template_app.command("minutes")
def template_minutes(
    out_file: Annotated[Path, typer.Option("--out", help="Where to write the form.")] = Path(
        "Notulen cliëntmoment.docx"
    ),
    language: Annotated[
        Language, typer.Option("--language", help="Language of the form.")
    ] = Language.DUTCH,
) -> int:
    """Write the Word form for the minutes of a client meeting."""
    try:
        out_file.write_bytes(minutes_form(language.value))
    except OSError as exc:
        raise UsageError(f"{out_file} cannot be written: {exc.strerror}") from exc
    out.print(f"Formulier geschreven: {out_file}")
    return 0
