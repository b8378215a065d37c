"""
How the reading of a file went, in the columns of the library, where a manager made them.

Each case begins with the columns under other internal names than people see.
"""

from collections.abc import Sequence
from typing import Any

import pytest

from integration.documents.packages import repacked
from integration.service.office import (
    BUS,
    FOLDER,
    GARDEN,
    MUSIC,
    NORTH,
    Office,
    Ran,
    Row,
    minutes,
    word_minutes,
)
from planner_sync.adapters.graph import GraphClient
from planner_sync.adapters.graph.answers import Answer

CHOICES = ["Verwerkt", "Aandacht nodig", "Niet leesbaar", "Geen notulen"]
STATUS: dict[str, Any] = {
    "name": "Stand_x0020_1",
    "displayName": "Verwerkingsstatus",
    "choice": {"choices": CHOICES},
}
DAY: dict[str, Any] = {
    "name": "Verwerkt_x0020_op",
    "displayName": "Verwerkt op",
    "dateTime": {"format": "dateOnly"},
}
WORD = "12 maart.docx"
OVERVIEW = f"{FOLDER}/Planner-sync/Overzicht.docx"
FIELDS = "/sites/*/lists/*/items/*/fields"


class Library:
    """The library of Noord, and what its columns show."""

    def __init__(self, office: Office) -> None:
        self.office, self.anna = office, office.anna
        self.drive = office.tenant.drive_id(NORTH)

    def give_columns(self, *columns: dict[str, Any]) -> None:
        for column in columns or (STATUS, DAY):
            self.anna.make_column(self.drive, column)

    def save(self, *rows: Row, name: str = WORD) -> None:
        self.office.drop(word_minutes(*rows), name=name)

    def shown(self, name: str = WORD) -> tuple[str | None, str | None]:
        """Return what stands in the two columns beside a file."""
        fields = self.anna.columns_of(self.drive, f"{FOLDER}/{name}")
        return fields.get(STATUS["name"]), fields.get(DAY["name"])

    def writes_of(self, passed: Ran) -> int:
        return int(passed.json["graph"]["writes"])

    def passes_later(self, number: int = 3) -> list[Ran]:
        """Make passes, each an hour after the one before."""
        ran = []
        for _ in range(number):
            self.office.wait(hours=1)
            ran.append(self.office.intake())
        return ran


@pytest.fixture
def library(office: Office) -> Library:
    library = Library(office)
    library.give_columns()
    return library


def no_writes(library: Library, passes: Sequence[Ran]) -> bool:
    return all((p.code, library.writes_of(p), p.team["files"]) == (0, 0, []) for p in passes)


def test_a_file_that_was_processed_says_so_and_when(library: Library) -> None:
    library.save(MUSIC, GARDEN)

    library.office.intake()

    assert library.shown() == ("Verwerkt", "2026-03-13T12:00:00Z")


@pytest.mark.parametrize(
    ("name", "content", "word"),
    [
        ("stuk.docx", b"this is no document", "Niet leesbaar"),
        ("lijst.md", b"# Boodschappen\n\n- melk\n- brood\n", "Geen notulen"),
        ("zonder dag.md", minutes(MUSIC, held_on="onbekend"), "Aandacht nodig"),
    ],
)
def test_a_file_that_asks_for_something_says_what(
    library: Library, name: str, content: bytes, word: str
) -> None:
    library.office.drop(content, name=name)

    library.office.intake()

    assert library.shown(name)[0] == word


@pytest.mark.parametrize("kind", ["docx", "md"])
def test_what_we_write_beside_a_file_is_never_read_as_news(library: Library, kind: str) -> None:
    library.office.drop(word_minutes(MUSIC) if kind == "docx" else minutes(MUSIC), f"a.{kind}")
    library.office.intake()

    assert no_writes(library, library.passes_later())


def test_a_word_document_that_cannot_be_read_is_told_about_once(library: Library) -> None:
    hostile = b'<!DOCTYPE w:document><w:document xmlns:w="x"/>'
    broken = repacked(word_minutes(MUSIC), {"word/document.xml": hostile})
    library.office.drop(broken, name="stuk.docx")
    first = library.office.intake()

    later = library.passes_later()

    assert [f["status"] for f in first.team["files"]] == ["refused"]
    assert library.shown("stuk.docx") == ("Niet leesbaar", "2026-03-13T12:00:00Z")
    assert no_writes(library, later)


def test_our_own_mark_does_not_count_as_somebody_at_work(library: Library) -> None:
    library.save(MUSIC)
    library.office.intake()
    library.office.wait(minutes=5)

    passed = library.office.intake()

    assert passed.team["waiting_files"] == 0
    assert OVERVIEW not in library.office.files()


def test_minutes_that_are_edited_afterwards_are_read_and_marked_again(library: Library) -> None:
    library.save(MUSIC)
    library.office.intake()
    library.office.wait(days=4)
    library.save(MUSIC, GARDEN)

    passed = library.office.intake()

    assert passed.team["counts"]["created"] == 1
    assert library.shown() == ("Verwerkt", "2026-03-17T12:00:00Z")
    assert no_writes(library, library.passes_later())


def test_what_somebody_wrote_over_our_mark_stays(library: Library) -> None:
    library.save(MUSIC)
    library.office.intake()
    library.anna.write_column(
        library.drive, f"{FOLDER}/{WORD}", **{STATUS["name"]: "Aandacht nodig"}
    )

    library.passes_later()

    assert library.shown()[0] == "Aandacht nodig"


def test_a_file_that_somebody_has_open_gets_its_mark_when_it_is_free(library: Library) -> None:
    library.save(MUSIC)
    library.office.tenant.set_faults({"kind": "locked", "method": "PATCH", "path": FIELDS})
    held = library.office.intake()
    before = library.shown()
    library.office.tenant.set_faults()

    library.passes_later()

    assert (held.code, before) == (0, (None, None))
    assert library.shown()[0] == "Verwerkt"


def test_a_file_that_is_checked_out_gets_its_mark_when_it_is_checked_in(library: Library) -> None:
    library.save(MUSIC)
    library.office.tenant.set_faults({"kind": "locked", "method": "PATCH", "path": FIELDS})
    library.office.intake()
    library.office.tenant.set_faults()
    library.anna.check_out(library.drive, f"{FOLDER}/{WORD}")
    held = library.office.intake()
    before = library.shown()
    library.anna.check_in(library.drive, f"{FOLDER}/{WORD}")

    library.passes_later()

    assert (held.code, before) == (0, (None, None))
    assert library.shown()[0] == "Verwerkt"


def test_a_file_that_changes_at_the_same_moment_is_not_marked_for_what_it_was(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.save(MUSIC)
    send = GraphClient.send
    edits = [word_minutes(MUSIC, GARDEN)]

    async def send_after_an_edit(self: GraphClient, operation: str, *rest: Any) -> Answer:
        if operation == "fill in columns" and edits:
            library.anna.upload(library.drive, f"{FOLDER}/{WORD}", edits.pop())
        return await send(self, operation, *rest)

    monkeypatch.setattr(GraphClient, "send", send_after_an_edit)
    library.office.intake()
    before = library.shown()

    library.passes_later()

    assert before == (None, None)
    assert GARDEN[0] in library.office.cards()
    assert library.shown()[0] == "Verwerkt"


def test_a_choice_that_the_column_lacks_is_asked_for(office: Office) -> None:
    library = Library(office)
    library.give_columns({**STATUS, "choice": {"choices": ["Nieuw"]}}, DAY)
    library.save(MUSIC)

    passed = office.intake()

    [question] = [q for q in passed.team["questions"] if "Verwerkingsstatus" in q["problem"]]
    assert "\u201cVerwerkt\u201d" in question["problem"]
    assert library.shown() == (None, None)
    assert MUSIC[0] in office.cards()


@pytest.mark.parametrize(
    ("column", "expected"),
    [
        ({**STATUS, "choice": None, "text": {}}, ("Verwerkt", None)),
        (DAY, (None, "2026-03-13T12:00:00Z")),
    ],
)
def test_one_of_the_columns_is_enough(
    office: Office, column: dict[str, Any], expected: tuple[str | None, str | None]
) -> None:
    library = Library(office)
    library.give_columns({name: value for name, value in column.items() if value is not None})
    library.save(MUSIC)

    office.intake()

    assert library.shown() == expected


def test_an_english_team_reads_english(office: Office) -> None:
    library = Library(office)
    library.give_columns({"name": "State", "displayName": "Processing status", "text": {}})
    office.write_teams(noord={"language": "en"})
    library.save(MUSIC)

    office.intake()

    fields = library.anna.columns_of(library.drive, f"{FOLDER}/{WORD}")
    assert fields["State"] == "Processed"


def test_without_the_columns_no_file_costs_a_call(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    send = GraphClient.send

    async def listen(self: GraphClient, operation: str, *rest: Any) -> Answer:
        asked.append(operation)
        return await send(self, operation, *rest)

    monkeypatch.setattr(GraphClient, "send", listen)
    for number in range(1, 4):
        office.drop(minutes(MUSIC, held_on=f"{number} maart 2026"), name=f"{number}.md")
    office.intake()
    first = [a for a in asked if a in {"list columns", "read list item", "fill in columns"}]
    asked.clear()

    office.intake()

    assert first == ["list columns"]
    assert "list columns" not in asked


def test_columns_that_are_made_later_count_for_what_is_read_from_then_on(office: Office) -> None:
    library = Library(office)
    library.save(MUSIC)
    office.intake()
    library.give_columns()
    office.drop(minutes(BUS, held_on="5 maart 2026"), name="later.md")

    office.intake()

    assert library.shown() == (None, None)
    assert library.shown("later.md")[0] == "Verwerkt"


def test_columns_that_cannot_be_looked_at_cost_the_pass_nothing(library: Library) -> None:
    columns = {"method": "GET", "path": "/sites/*/lists/*/columns"}
    library.office.tenant.set_faults({"kind": "drop"} | columns)
    library.save(MUSIC)

    passed = library.office.intake()
    library.office.tenant.set_faults()
    library.office.intake()

    assert (passed.code, set(library.office.cards())) == (0, {MUSIC[0]})
    assert library.shown()[0] == "Verwerkt"


def test_a_dry_run_marks_nothing(library: Library) -> None:
    library.save(MUSIC)

    library.office.intake("--dry-run")

    assert library.shown() == (None, None)
