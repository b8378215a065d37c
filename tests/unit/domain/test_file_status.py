"""What is shown beside a file, and in which columns."""

from datetime import date
from typing import Any

import pytest

from planner_sync.domain.file_status import (
    ColumnKind,
    LibraryColumn,
    ShownStatus,
    is_a_choice,
    shown_status,
    status_columns,
    status_fields,
    status_word,
)
from planner_sync.domain.points import Question
from planner_sync.domain.receipts import FileKind, FileNote

READ_ON = date(2026, 3, 13)
QUESTION = Question(where="alinea 1", problem="Geen datum.", hint="Zet de datum erbij.")


def a_column(display_name: str, kind: ColumnKind = ColumnKind.TEXT, **facts: Any) -> LibraryColumn:
    return LibraryColumn(name=f"x_{display_name}", display_name=display_name, kind=kind, **facts)


def a_note(kind: FileKind = FileKind.MINUTES, **facts: Any) -> FileNote:
    return FileNote(kind=kind, read_on=READ_ON, **({"held_on": date(2026, 3, 12)} | facts))


STATUS, DAY = a_column("VERWERKINGSSTATUS"), a_column("Verwerkt op", ColumnKind.DATE)


def test_columns_are_known_by_the_names_that_people_see() -> None:
    found = status_columns([a_column("Titel"), DAY, STATUS])

    assert (found.status, found.read_on) == (STATUS, DAY)


@pytest.mark.parametrize(
    "column", [a_column("Verwerkt op"), a_column("Verwerkingsstatus", ColumnKind.DATE)]
)
def test_a_column_of_another_kind_is_none_of_them(column: LibraryColumn) -> None:
    assert status_columns([column]).is_empty


@pytest.mark.parametrize(
    ("note", "status"),
    [
        (a_note(), ShownStatus.PROCESSED),
        (a_note(held_on=None), ShownStatus.NEEDS_ATTENTION),
        (a_note(questions=(QUESTION,)), ShownStatus.NEEDS_ATTENTION),
        (a_note(ambiguous=("tabel 1, rij 2",)), ShownStatus.NEEDS_ATTENTION),
        (a_note(FileKind.ELSEWHERE), ShownStatus.NEEDS_ATTENTION),
        (a_note(FileKind.REFUSED), ShownStatus.UNREADABLE),
        (a_note(FileKind.NO_MINUTES), ShownStatus.NO_MINUTES),
        (a_note(FileKind.OWN_OUTPUT), None),
    ],
)
def test_a_reading_has_one_of_four_statuses(note: FileNote, status: ShownStatus | None) -> None:
    assert shown_status(note) is status


@pytest.mark.parametrize("language", ["nl", "en"])
def test_each_status_has_a_word_of_its_own(language: str) -> None:
    words = {status_word(status, language) for status in ShownStatus}

    assert len(words) == len(ShownStatus)


def test_what_is_filled_in_goes_by_internal_names() -> None:
    fields = status_fields(status_columns([STATUS, DAY]), "Verwerkt", a_note())

    assert fields == {STATUS.name: "Verwerkt", DAY.name: "2026-03-13T12:00:00Z"}


@pytest.mark.parametrize(
    ("column", "fits"),
    [
        (None, True),
        (STATUS, True),
        (a_column("x", ColumnKind.CHOICE, choices=("Verwerkt", "Anders")), True),
        (a_column("x", ColumnKind.CHOICE, choices=("verwerkt",)), False),
    ],
)
def test_a_choice_column_takes_its_own_words_only(
    column: LibraryColumn | None, *, fits: bool
) -> None:
    assert is_a_choice("Verwerkt", column) is fits
