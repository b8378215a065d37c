"""What people do with files, and what the next pass makes of it.

Each case begins with the minutes of 12 March in Word, three cards on the board, and a quiet hour.
"""

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import docx
import pytest

from integration.service.beginnings import Begun
from integration.service.office import (
    BUS,
    FOLDER,
    GARDEN,
    MUSIC,
    NORTH,
    SOUTH,
    Office,
    Row,
    minutes,
    word_minutes,
)
from planner_sync.adapters.graph import FileTransfer

WORD = "12 maart.docx"
OUTPUT = f"{FOLDER}/Planner-sync"
RECEIPT = "Verwerkingsverslag 2026-03-12.docx"
THREE = (MUSIC, GARDEN, BUS)
LAMP: Row = ("Lamp in de gang repareren", "Bram", "20 april 2026", "ja")
PARKING: Row = ("Parkeerplaats aanvragen bij de gemeente", "Bram", "1 november 2026", "ja")


def printed(*rows: Row) -> bytes:
    """Print the minutes of 12 March as a PDF with text: one page, no more than a PDF needs."""
    points = [f"{n}. {row[0]}" for n, row in enumerate(rows, 1)]
    head = ["Verslag cliëntmoment", "Datum: 12 maart 2026", "Aanwezig: 6 cliënten"]
    lines = [f"({line}) Tj 0 -24 Td" for line in (*head, "Verbeterpunten", *points)]
    page = "\n".join(["BT /F1 11 Tf 60 780 Td", *lines, "ET"]).encode("cp1252")
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(page), page),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    written, places = b"%PDF-1.4\n", b"0000000000 65535 f \n"
    for number, body in enumerate(objects, 1):
        places += b"%010d 00000 n \n" % len(written)
        written += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    end = b"trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % len(written)
    return written + b"xref\n0 6\n" + places + end


class Library:
    """Anna at the library of Noord, and what can be seen of what came of it."""

    def __init__(self, office: Office) -> None:
        self.office, self.anna = office, office.anna
        self.drive = office.tenant.drive_id(NORTH)

    def make_folders(self) -> None:
        """Make folders beside that of the minutes."""
        for folder in ("Elders", "Archief"):
            self.anna.make_folder(self.drive, folder)

    def save(self, name: str, *rows: Row) -> None:
        """Save minutes of 12 March in the format that the name asks for."""
        _, _, format_ = name.rpartition(".")
        written = {"docx": word_minutes, "pdf": printed, "md": minutes}[format_](*rows)
        self.office.drop(written, name=name)

    def delete(self, name: str) -> None:
        self.anna.delete_file(self.drive, f"{FOLDER}/{name}")

    def rename(self, name: str, new_name: str) -> None:
        self.anna.rename_file(self.drive, f"{FOLDER}/{name}", new_name)

    def put_away(self, name: str) -> None:
        self.anna.move_file(self.drive, f"{FOLDER}/{name}", "Elders")

    def put_back(self, name: str) -> None:
        self.anna.move_file(self.drive, f"Elders/{name}", FOLDER)

    def intake(self) -> dict[str, Any]:
        """Let half an hour pass, and make a pass."""
        self.office.wait(minutes=31)
        return self.office.intake().json

    def speaks(self, path: str) -> bool:
        """Tell whether the cards of the moment link to this file."""
        file = self.anna.unique_id(self.drive, path)
        return file in str(self.office.card(MUSIC)["details"]["references"])


def in_word_an_hour_ago(office: Office) -> None:
    library = Library(office)
    library.make_folders()
    library.save(WORD, *THREE)
    office.intake()
    office.wait(hours=1)


@pytest.fixture
def library(begun: Begun) -> Library:
    return Library(begun(in_word_an_hour_ago))


def is_copied(library: Library) -> None:
    library.save("12 maart (1).docx", *THREE)


def is_copied_in_dutch(library: Library) -> None:
    library.save("Kopie van 12 maart.docx", *THREE)


def is_renamed(library: Library) -> None:
    library.rename(WORD, "Verslag #12 – 100% klaar.docx")


def is_called_a_draft(library: Library) -> None:
    library.rename(WORD, "concept 12 maart.docx")


def is_moved_below(library: Library) -> None:
    library.anna.upload(library.drive, f"{FOLDER}/2026/leeg/x.txt", b"")
    library.delete("2026/leeg/x.txt")
    library.anna.move_file(library.drive, f"{FOLDER}/{WORD}", f"{FOLDER}/2026/leeg")


def is_moved_out(library: Library) -> None:
    library.put_away(WORD)


def is_moved_out_and_back(library: Library) -> None:
    library.put_away(WORD)
    library.intake()
    library.put_back(WORD)


def is_printed(library: Library) -> None:
    library.save("12 maart.pdf", *THREE)


def is_exported(library: Library) -> None:
    library.save("12 maart.md", *THREE)


def is_exported_and_the_export_is_edited(library: Library) -> None:
    library.save("12 maart.md", *THREE)
    library.intake()
    library.save("12 maart.md", *THREE, LAMP)


def gets_a_new_version_beside_it(library: Library) -> None:
    library.save("12 maart v2.docx", *THREE, LAMP)


def gets_a_new_version_that_is_deleted(library: Library) -> None:
    library.save("12 maart v2.docx", *THREE)
    library.intake()
    library.delete("12 maart v2.docx")


def is_deleted_beside_its_export(library: Library) -> None:
    library.save("12 maart.md", *THREE, LAMP)
    library.intake()
    library.delete(WORD)


def comes_back_to_its_export(library: Library) -> None:
    library.save("12 maart.md", *THREE)
    library.put_away(WORD)
    library.intake()
    library.put_back(WORD)


def is_deleted(library: Library) -> None:
    library.delete(WORD)


def is_copied_to_a_place_where_nothing_is_read(library: Library) -> None:
    content = library.anna.download(library.drive, f"{FOLDER}/{WORD}")
    library.anna.upload(library.drive, f"Archief/{WORD}", content)


def lies_beside_a_copied_receipt(library: Library) -> None:
    receipt = library.anna.download(library.drive, f"{OUTPUT}/{RECEIPT}")
    library.office.drop(receipt, name="Notulen 12 maart.docx")


def lies_beside_a_notebook(library: Library) -> None:
    library.office.tenant.add_oddity("notebook", NORTH, f"{FOLDER}/Teamnotities")


def lies_beside_a_shortcut(library: Library) -> None:
    library.office.tenant.add_oddity("shortcut", NORTH, f"{FOLDER}/Andere bibliotheek")


@dataclass(frozen=True)
class Then:
    """What a pass makes of it."""

    files: tuple[str, ...] = ()
    """The statuses of the files that it read."""

    new: tuple[Row, ...] = ()
    """The points that got a card."""

    speaks: str | None = f"{FOLDER}/{WORD}"
    """The file that the cards link to; ``None`` when that file is out of reach."""


CASES: list[tuple[Callable[[Library], None], Then]] = [
    (is_copied, Then(("processed",), speaks=f"{FOLDER}/12 maart (1).docx")),
    (is_copied_in_dutch, Then(("processed",), speaks=f"{FOLDER}/Kopie van 12 maart.docx")),
    (is_copied_to_a_place_where_nothing_is_read, Then()),
    (is_renamed, Then(speaks=f"{FOLDER}/Verslag #12 – 100% klaar.docx")),
    (is_called_a_draft, Then(speaks=f"{FOLDER}/concept 12 maart.docx")),
    (is_moved_below, Then(speaks=f"{FOLDER}/2026/leeg/{WORD}")),
    (is_moved_out, Then(speaks=f"Elders/{WORD}")),
    (is_moved_out_and_back, Then()),
    (is_deleted, Then(speaks=None)),
    (is_printed, Then(("twin",))),
    (is_exported, Then(("twin",))),
    (is_exported_and_the_export_is_edited, Then(("twin",))),
    (is_deleted_beside_its_export, Then(speaks=f"{FOLDER}/12 maart.md")),
    (comes_back_to_its_export, Then()),
    (
        gets_a_new_version_beside_it,
        Then(("processed",), new=(LAMP,), speaks=f"{FOLDER}/12 maart v2.docx"),
    ),
    (gets_a_new_version_that_is_deleted, Then()),
    (lies_beside_a_copied_receipt, Then(("own_output",))),
    (lies_beside_a_notebook, Then()),
    (lies_beside_a_shortcut, Then()),
]


@pytest.mark.parametrize(("does", "then"), CASES, ids=[does.__name__ for does, _ in CASES])
def test_when_the_file(library: Library, does: Callable[[Library], None], then: Then) -> None:
    does(library)

    passed = library.intake()
    after = library.intake()

    [team] = passed["teams"]
    assert team["error"] is None
    assert tuple(f["status"] for f in team["files"]) == then.files
    assert set(library.office.cards()) == {row[0] for row in (*THREE, *then.new)}
    assert then.speaks is None or library.speaks(then.speaks)
    assert (after["graph"]["writes"], after["teams"][0]["files"]) == (0, [])


def test_word_goes_before_the_pdf_that_was_read_first(office: Office) -> None:
    library = Library(office)
    library.save("12 maart.pdf", *THREE)
    office.intake()
    library.save(WORD, *THREE)
    before = library.speaks(f"{FOLDER}/12 maart.pdf")

    library.intake()

    assert before
    assert library.speaks(f"{FOLDER}/{WORD}")
    assert len(office.all_cards()) == 3


def test_the_receipt_tells_how_many_files_of_the_moment_there_are(library: Library) -> None:
    is_exported(library)

    library.intake()

    packed = library.anna.download(library.drive, f"{OUTPUT}/{RECEIPT}")
    told = [p.text for p in docx.Document(BytesIO(packed)).paragraphs]
    assert sum("In de map ligt nog 1 bestand van dit cliëntmoment." in text for text in told) == 1
    receipts = [f for f in library.office.files() if "Verwerkingsverslag" in f]
    assert receipts == [f"{OUTPUT}/{RECEIPT}"]


def test_the_next_minutes_written_over_the_last_are_a_moment_of_their_own(
    library: Library,
) -> None:
    library.office.drop(minutes(PARKING, held_on="17 september 2026"), name="lopend.md")
    library.intake()
    library.office.drop(minutes(LAMP, held_on="3 november 2026"), name="lopend.md")

    [team] = library.intake()["teams"]

    gone = [p["title"] for p in team["points"] if not p["is_in_minutes"]]
    assert (team["counts"]["created"], gone) == (1, [])


def test_a_copy_without_a_date_is_the_moment_of_the_same_points(office: Office) -> None:
    library = Library(office)
    undated = minutes(*THREE, held_on="onbekend")
    office.drop(undated, name="verslag.md")
    office.intake()
    office.wait(days=3)
    office.drop(undated, name="verslag (1).md")

    [team] = library.intake()["teams"]

    assert "created" not in team["counts"]
    assert len(office.all_cards()) == 3


class TestInUse:
    """A file in which somebody is at work waits, and is counted."""

    def is_waiting(self, library: Library) -> bool:
        [team] = library.intake()["teams"]
        return (team["waiting_files"], team["files"], team["error"]) == (1, [], None)

    def is_read(self, library: Library) -> bool:
        [team] = library.intake()["teams"]
        return (team["waiting_files"], team["counts"].get("created")) == (0, 1)

    def test_a_file_that_is_checked_out_is_read_when_it_is_checked_in(
        self, library: Library
    ) -> None:
        library.save(WORD, *THREE, LAMP)
        library.anna.check_out(library.drive, f"{FOLDER}/{WORD}")
        assert self.is_waiting(library)

        library.anna.check_in(library.drive, f"{FOLDER}/{WORD}")

        assert self.is_read(library)

    def test_a_file_that_sharepoint_calls_locked_is_read_later(self, library: Library) -> None:
        library.save(WORD, *THREE, LAMP)
        content = "/drives/*/items/*/content"
        library.office.tenant.set_faults({"kind": "locked", "method": "GET", "path": content})
        assert self.is_waiting(library)

        library.office.tenant.set_faults()

        assert self.is_read(library)

    def test_a_file_that_changes_while_it_is_fetched_is_left_for_the_next_pass(
        self, library: Library, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        library.save(WORD, *THREE, PARKING)
        fetch = FileTransfer.fetch

        async def fetch_and_edit(self: FileTransfer, address: str) -> bytes:
            content = await fetch(self, address)
            library.save(WORD, *THREE, LAMP)
            return content

        with monkeypatch.context() as meanwhile:
            meanwhile.setattr(FileTransfer, "fetch", fetch_and_edit)
            assert self.is_waiting(library)

        assert self.is_read(library)
        assert PARKING[0] not in library.office.cards()

    def test_what_is_in_use_stands_in_the_overview(self, library: Library) -> None:
        library.save(WORD, *THREE, LAMP)
        library.anna.check_out(library.drive, f"{FOLDER}/{WORD}")

        library.intake()

        packed = library.anna.download(library.drive, f"{OUTPUT}/Overzicht.docx")
        told = [p.text for p in docx.Document(BytesIO(packed)).paragraphs]
        assert any("1 bestand is pas veranderd of in gebruik." in text for text in told)


class TestAnotherTeam:
    """Minutes that are moved to another team's folder stay with the team that has the tasks."""

    @pytest.fixture
    def one_drive(self, office: Office) -> Library:
        """Both teams keep their minutes in the library of Noord."""
        library = Library(office)
        library.anna.make_folder(library.drive, "Zuid")
        office.write_teams(zuid={"drive_id": library.drive, "folder": "Zuid"})
        return library

    def both(self, library: Library) -> dict[str, list[str]]:
        """Make a pass over both teams, and return the statuses of what each of them read."""
        library.office.wait(minutes=31)
        passed = library.office.run("intake", "--json").json
        assert [t["error"] for t in passed["teams"]] == [None, None]
        return {t["team_id"]: [f["status"] for f in t["files"]] for t in passed["teams"]}

    def cards(self, library: Library) -> tuple[int, int]:
        return len(library.office.cards(NORTH)), len(library.office.cards(SOUTH))

    def test_a_moved_file_makes_no_second_cards_and_its_receipt_says_why(
        self, one_drive: Library
    ) -> None:
        one_drive.save(WORD, *THREE)
        self.both(one_drive)
        one_drive.anna.move_file(one_drive.drive, f"{FOLDER}/{WORD}", "Zuid")

        assert self.both(one_drive) == {NORTH: [], SOUTH: ["elsewhere"]}

        assert self.cards(one_drive) == (3, 0)
        [receipt] = [f for f in one_drive.office.files() if f.startswith("Zuid/Planner-sync/")]
        told = docx.Document(BytesIO(one_drive.anna.download(one_drive.drive, receipt)))
        assert any("eerder verwerkt voor een ander team" in p.text for p in told.paragraphs)
        assert self.both(one_drive) == {NORTH: [], SOUTH: []}

    def test_a_file_that_is_put_back_is_read_again_and_changes_nothing(
        self, one_drive: Library
    ) -> None:
        one_drive.save(WORD, *THREE)
        self.both(one_drive)
        one_drive.anna.move_file(one_drive.drive, f"{FOLDER}/{WORD}", "Zuid")
        self.both(one_drive)
        one_drive.anna.move_file(one_drive.drive, f"Zuid/{WORD}", FOLDER)

        assert self.both(one_drive) == {NORTH: ["processed"], SOUTH: []}

        assert self.cards(one_drive) == (3, 0)

    def test_a_file_moved_to_another_drive_makes_no_second_cards(self, library: Library) -> None:
        library.delete(WORD)
        library.office.drop(word_minutes(*THREE), name="Verslag.docx", team=SOUTH)

        assert self.both(library) == {NORTH: [], SOUTH: ["elsewhere"]}

        assert self.cards(library) == (3, 0)

    def test_a_copy_for_another_team_is_a_moment_of_that_team_too(self, library: Library) -> None:
        library.office.drop(word_minutes(*THREE), name="Verslag.docx", team=SOUTH)

        assert self.both(library) == {NORTH: [], SOUTH: ["processed"]}

        assert self.cards(library) == (3, 3)

    def test_a_team_that_has_a_copy_keeps_its_own_when_the_first_is_deleted(
        self, library: Library
    ) -> None:
        library.office.drop(word_minutes(*THREE), name="Verslag.docx", team=SOUTH)
        self.both(library)
        library.delete(WORD)
        library.office.drop(word_minutes(*THREE, LAMP), name="Verslag.docx", team=SOUTH)

        assert self.both(library) == {NORTH: [], SOUTH: ["processed"]}

        assert self.cards(library) == (3, 4)

    def test_a_file_that_made_no_cards_yet_goes_with_its_points(self, one_drive: Library) -> None:
        office, plan = one_drive.office, one_drive.office.tenant.plan_id(NORTH)
        for _ in range(2):
            one_drive.anna.make_bucket(plan, "Opgepakt")
        one_drive.save(WORD, MUSIC, GARDEN)
        assert self.both(one_drive) == {NORTH: ["processed"], SOUTH: []}
        one_drive.anna.move_file(one_drive.drive, f"{FOLDER}/{WORD}", "Zuid")
        office.wait(minutes=31)
        office.run("intake", "--json", "--team", SOUTH)
        one_drive.anna.rename_bucket(plan, "Opgepakt", "Anders")

        self.both(one_drive)

        assert self.cards(one_drive) == (0, 2)


class TestNames:
    """Names as people type them."""

    def test_a_folder_is_found_however_its_accents_are_encoded(self, office: Office) -> None:
        library = Library(office)
        office.write_teams(noord={"folder": unicodedata.normalize("NFC", "Cliëntmomenten #1 100%")})
        folder = unicodedata.normalize("NFD", "CLIËNTMOMENTEN #1 100%")
        office.drop(minutes(MUSIC), name="Notulen & co #3 50%.md", folder=folder)

        [team] = library.intake()["teams"]

        assert team["counts"] == {"created": 1}
        assert f"{folder}/Planner-sync/{RECEIPT}" in office.files()

    def test_a_file_lies_as_deep_as_people_like(self, office: Office) -> None:
        library = Library(office)
        deep = "/".join([FOLDER, *(f"map {n}" for n in range(30))])
        office.drop(minutes(MUSIC), folder=deep)

        [team] = library.intake()["teams"]

        assert team["counts"] == {"created": 1}
