"""
How the reading of a file went, shown beside the file where people look for it.

A functional manager may give a library two columns, known by their display names: one says how
it went, one says when.  Without them nothing is shown.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time
from enum import Enum

from planner_sync.domain.library import same_name
from planner_sync.domain.receipts import FileKind, FileNote


class ColumnKind(Enum):
    """What a column holds, as far as it can be filled in here."""

    TEXT = "text"
    CHOICE = "choice"
    DATE = "date"


@dataclass(frozen=True, kw_only=True)
class LibraryColumn:
    """One column of a library that can be filled in."""

    name: str
    """The internal name, which stays when people rename the column."""

    display_name: str
    kind: ColumnKind
    choices: tuple[str, ...] = ()
    """What may be chosen; empty when the column takes anything of its kind."""


@dataclass(frozen=True, kw_only=True)
class StatusColumns:
    """The columns of one library that show how the reading of a file went."""

    status: LibraryColumn | None
    read_on: LibraryColumn | None

    @property
    def is_empty(self) -> bool:
        """Tell whether there is no column to fill in."""
        return self.status is None and self.read_on is None


class ShownStatus(Enum):
    """What a person sees beside a file."""

    PROCESSED = "processed"
    NEEDS_ATTENTION = "needs_attention"
    UNREADABLE = "unreadable"
    NO_MINUTES = "no_minutes"


_STATUS_COLUMN = ("Verwerkingsstatus", "Processing status")
_DAY_COLUMN = ("Verwerkt op", "Processed on")
_WORDS = {
    "nl": {
        ShownStatus.PROCESSED: "Verwerkt",
        ShownStatus.NEEDS_ATTENTION: "Aandacht nodig",
        ShownStatus.UNREADABLE: "Niet leesbaar",
        ShownStatus.NO_MINUTES: "Geen notulen",
    },
    "en": {
        ShownStatus.PROCESSED: "Processed",
        ShownStatus.NEEDS_ATTENTION: "Needs attention",
        ShownStatus.UNREADABLE: "Not readable",
        ShownStatus.NO_MINUTES: "No minutes",
    },
}
_KINDS = {
    FileKind.REFUSED: ShownStatus.UNREADABLE,
    FileKind.NO_MINUTES: ShownStatus.NO_MINUTES,
    FileKind.ELSEWHERE: ShownStatus.NEEDS_ATTENTION,
}


def status_columns(columns: Iterable[LibraryColumn]) -> StatusColumns:
    """Find the columns for the status among those of a library, by their display names."""
    known = list(columns)
    texts = [c for c in known if c.kind is not ColumnKind.DATE]
    days = [c for c in known if c.kind is ColumnKind.DATE]
    return StatusColumns(status=_named(texts, _STATUS_COLUMN), read_on=_named(days, _DAY_COLUMN))


def shown_status(note: FileNote) -> ShownStatus | None:
    """Say what is shown beside a file that was read; ``None`` for a document of our own."""
    if note.kind is not FileKind.MINUTES:
        return _KINDS.get(note.kind)
    needs_attention = note.held_on is None or note.questions or note.ambiguous
    return ShownStatus.NEEDS_ATTENTION if needs_attention else ShownStatus.PROCESSED


def status_word(status: ShownStatus, language: str) -> str:
    """Return the word for *status*; it has to be one of the choices of a choice column."""
    return _WORDS[language][status]


def status_fields(columns: StatusColumns, word: str, note: FileNote) -> Mapping[str, str]:
    """
    Return what is filled in, by the internal name of the column.

    A day is written as noon UTC, so that it is that day in Europe and America alike.
    """
    fields = {}
    if columns.status is not None:
        fields[columns.status.name] = word
    if columns.read_on is not None:
        noon = datetime.combine(note.read_on, time(12), UTC)
        fields[columns.read_on.name] = noon.isoformat().replace("+00:00", "Z")
    return fields


def is_a_choice(word: str, column: LibraryColumn | None) -> bool:
    """Tell whether *word* may stand in *column*."""
    return column is None or not column.choices or word in column.choices


def _named(columns: Sequence[LibraryColumn], names: Sequence[str]) -> LibraryColumn | None:
    found = (c for name in names for c in columns if same_name(c.display_name, name))
    return next(found, None)
