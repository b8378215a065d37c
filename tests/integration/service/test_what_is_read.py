"""Which files of a library are read as minutes, and when."""

import pytest

from integration.service.office import (
    BUS,
    FOLDER,
    GARDEN,
    MUSIC,
    NORTH,
    Office,
    minutes,
    word_minutes,
)

OUTPUT = f"{FOLDER}/Planner-sync"


def test_a_new_file_becomes_points(office: Office) -> None:
    office.drop(minutes(MUSIC))

    passed = office.intake()

    assert passed.code == 0
    assert passed.outcomes == {MUSIC[0]: "created"}


def test_a_file_that_changed_five_minutes_ago_waits(office: Office) -> None:
    office.anna.upload(office.tenant.drive_id(NORTH), f"{FOLDER}/nieuw.md", minutes(MUSIC))
    office.wait(minutes=5)

    passed = office.intake()

    assert passed.team["waiting_files"] == 1
    assert office.cards() == {}


def test_how_long_a_file_waits_can_be_set(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLANNER_SYNC_MINUTES__SETTLE_S", "60")
    office.anna.upload(office.tenant.drive_id(NORTH), f"{FOLDER}/nieuw.md", minutes(MUSIC))
    office.wait(minutes=2)

    passed = office.intake()

    assert passed.outcomes == {MUSIC[0]: "created"}


@pytest.mark.parametrize(
    "name",
    ["concept 12 maart.md", "Verslag CONCEPT.md", "draft-12.md", "~$maart.md"],
)
def test_drafts_and_lock_files_are_not_read(office: Office, name: str) -> None:
    office.drop(minutes(MUSIC), name=name)

    passed = office.intake()

    assert passed.team["files"] == []
    assert office.cards() == {}


def test_a_draft_is_read_when_it_loses_the_word(office: Office) -> None:
    office.drop(minutes(MUSIC), name="concept 12 maart.md")
    office.intake()
    office.drop(minutes(MUSIC), name="12 maart.md")

    assert office.intake().outcomes == {MUSIC[0]: "created"}


def test_files_in_a_folder_below_are_read(office: Office) -> None:
    office.drop(minutes(MUSIC), folder=f"{FOLDER}/2026/maart")

    assert office.intake().outcomes == {MUSIC[0]: "created"}


@pytest.mark.parametrize("folder", ["Elders", OUTPUT, f"{OUTPUT}/oud"])
def test_files_outside_the_folder_and_in_the_output_folder_are_not_read(
    office: Office, folder: str
) -> None:
    office.drop(minutes(MUSIC), folder=folder)

    assert office.intake().team["files"] == []


def test_another_output_folder_can_be_named(office: Office) -> None:
    office.write_teams(noord={"output_folder": f"{FOLDER}/Voortgang"})
    office.drop(minutes(MUSIC), folder=f"{FOLDER}/Voortgang")
    office.drop(minutes(GARDEN), folder=OUTPUT)

    assert office.intake().outcomes == {GARDEN[0]: "created"}


def test_an_output_that_is_copied_into_the_folder_is_not_read(busy: Office) -> None:
    busy.wait(days=25)
    busy.run("track")
    busy.run("digest")
    drive = busy.tenant.drive_id(NORTH)
    report = busy.anna.download(drive, f"{OUTPUT}/Voortgang 2026-03.docx")
    busy.drop(report, name="Voortgang van maart.docx")

    passed = busy.intake()

    assert [f["status"] for f in passed.team["files"]] == ["own_output"]
    assert passed.json["graph"]["writes"] == 0


def test_a_word_document_that_sharepoint_rewrites_is_read_once(office: Office) -> None:
    office.drop(word_minutes(MUSIC), name="12 maart.docx")
    office.intake()
    office.wait(hours=1)

    passed = office.intake()

    assert passed.team["files"] == []
    assert passed.json["graph"]["writes"] == 0


def test_a_file_is_read_once(busy: Office) -> None:
    assert busy.intake().team["files"] == []


def test_a_file_that_is_no_minutes_is_told_and_asks_nothing(office: Office) -> None:
    office.drop(b"# Boodschappen\n\n- melk\n- brood\n", name="lijst.md")

    passed = office.intake()

    assert passed.code == 0
    assert [f["status"] for f in passed.team["files"]] == ["no_minutes"]


def test_two_files_in_one_pass_both_become_cards(office: Office) -> None:
    office.drop(minutes(MUSIC), name="een.md")
    office.drop(minutes(BUS, held_on="5 maart 2026"), name="twee.md")

    office.intake()

    assert set(office.cards()) == {MUSIC[0], BUS[0]}


def test_cards_stay_when_the_minutes_are_thrown_away(busy: Office) -> None:
    before = busy.cards()
    busy.anna.delete_file(busy.tenant.drive_id(NORTH), f"{FOLDER}/12 maart.md")

    passed = busy.intake()

    assert passed.code == 0
    assert busy.cards() == before
