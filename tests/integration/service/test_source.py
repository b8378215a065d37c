"""The library as a source: what it says twice, forgets, hides or takes away changes no card."""

import sqlite3
from contextlib import closing
from io import BytesIO

import docx
import pytest

from integration.service.beginnings import Begun
from integration.service.office import (
    BUS,
    FOLDER,
    GARDEN,
    MUSIC,
    NORTH,
    Office,
    Ran,
    minutes,
    word_minutes,
)

THREE = (MUSIC, GARDEN, BUS)
WORD = f"{FOLDER}/12 maart.docx"


def minutes_in_word(office: Office) -> None:
    office.drop(word_minutes(*THREE), name="12 maart.docx")
    office.intake()


def cursor(office: Office, write: str | None = None) -> str:
    """Return the kept delta link of Noord, and put another one in its place."""
    drive = office.tenant.drive_id(NORTH)
    with closing(sqlite3.connect(office.database)) as database:
        query = "SELECT cursor FROM library_cursor WHERE drive_id = ?"
        (kept,) = database.execute(query, (drive,)).fetchone()
        if write is not None:
            change = "UPDATE library_cursor SET cursor = ? WHERE drive_id = ?"
            database.execute(change, (write, drive))
            database.commit()
    return str(kept)


def changes_nothing(office: Office, passed: Ran) -> bool:
    is_quiet = (passed.code, passed.json["graph"]["writes"], passed.team["files"]) == (0, 0, [])
    return is_quiet and set(office.cards()) == {row[0] for row in THREE}


@pytest.mark.parametrize("resync", ["apply", "upload"])
def test_a_forgotten_link_of_either_kind_reads_nothing_twice(busy: Office, resync: str) -> None:
    busy.tenant.set_faults({"kind": "gone", "times": 1, "resync": resync})

    passed = busy.intake()

    assert len(busy.tenant.faults()["fired"]) == 1
    assert changes_nothing(busy, passed)
    assert changes_nothing(busy, busy.intake())


def test_what_changed_behind_a_forgotten_link_is_still_found(busy: Office) -> None:
    busy.drop(minutes(MUSIC, held_on="5 maart 2026"), name="5 maart.md")
    busy.anna.delete_file(busy.tenant.drive_id(NORTH), f"{FOLDER}/12 maart.md")
    busy.tenant.expire_delta_tokens()

    passed = busy.intake()

    assert passed.team["counts"]["created"] == 1
    assert len(busy.all_cards()) == 4


def test_items_that_are_told_again_change_nothing(office: Office) -> None:
    office.drop(b"# Boodschappen\n\n- melk\n", name="lijst.md")
    office.intake()
    before = cursor(office)
    office.drop(minutes(*THREE))
    office.intake()
    office.intake()
    cursor(office, write=before)

    passed = office.intake()

    assert changes_nothing(office, passed)


@pytest.mark.parametrize("kind", ["elsewhere", "another drive", "nonsense"])
def test_a_link_that_somebody_changed_is_not_followed(busy: Office, kind: str) -> None:
    other = f"{busy.tenant.base_url}/drives/{busy.tenant.drive_id('zuid')}/root/delta?token=latest"
    links = {
        "elsewhere": "https://elsewhere.example/v1.0/drives/x/root/delta?token=x",
        "another drive": other,
        "nonsense": "x",
    }
    cursor(busy, write=links[kind])

    passed = busy.intake()

    assert changes_nothing(busy, passed)
    assert busy.tenant.drive_id(NORTH) in cursor(busy)


class TestRewrites:
    """Office files change without anybody saying anything new."""

    def rewrite(self, office: Office) -> None:
        """Save the document again with nothing in it changed but a property."""
        drive = office.tenant.drive_id(NORTH)
        document = docx.Document(BytesIO(office.anna.download(drive, WORD)))
        document.core_properties.keywords = "opnieuw bewaard"
        stream = BytesIO()
        document.save(stream)
        office.drop(stream.getvalue(), name="12 maart.docx")

    @pytest.fixture
    def read(self, begun: Begun) -> Office:
        """An office whose minutes in Word were read."""
        return begun(minutes_in_word)

    def test_a_version_that_says_the_same_is_not_taken_for_news(self, read: Office) -> None:
        self.rewrite(read)

        assert changes_nothing(read, read.intake())

    def test_nothing_is_fetched_again_once_that_was_seen(self, read: Office) -> None:
        self.rewrite(read)
        read.intake()

        calls = read.intake().json["graph"]

        assert calls == read.intake().json["graph"]

    def test_one_word_that_changed_is_news(self, read: Office) -> None:
        reworded = ("Muziekavond beginnen in de grote huiskamer", *MUSIC[1:])
        read.drop(word_minutes(reworded, GARDEN, BUS), name="12 maart.docx")

        read.intake()

        assert reworded[0] in read.cards()

    def test_saving_again_finds_somebody_who_joined_the_team(self, office: Office) -> None:
        office.drop(word_minutes((GARDEN[0], "Carla", *GARDEN[2:])), name="12 maart.docx")
        office.intake()
        before = dict(office.card(GARDEN)["assignments"])
        office.tenant.seed({"groups": [{"name": NORTH, "members": ["carla@voorbeeld.example"]}]})
        self.rewrite(office)

        office.intake()

        assert before == {}
        assert len(office.card(GARDEN)["assignments"]) == 1


class TestTheFolderIsGone:
    """A folder that is not where the teams file says stops the reading, and nothing else."""

    def test_a_folder_that_was_renamed_takes_no_card_with_it(self, busy: Office) -> None:
        before = busy.cards()
        drive = busy.tenant.drive_id(NORTH)
        busy.anna.rename_file(drive, FOLDER, "Verslagen")

        gone = busy.intake()
        there = busy.cards()
        busy.anna.rename_file(drive, "Verslagen", FOLDER)
        back = busy.intake()

        assert gone.code != 0 or gone.team["questions"]
        assert there == before
        assert changes_nothing(busy, back)

    def test_a_folder_that_was_thrown_away_takes_no_card_with_it(self, busy: Office) -> None:
        before = busy.cards()
        busy.anna.delete_file(busy.tenant.drive_id(NORTH), FOLDER)

        gone = busy.intake()

        assert gone.code != 0 or gone.team["questions"]
        assert busy.cards() == before
