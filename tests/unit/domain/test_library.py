"""Which files are minutes that may be read, and where they open."""

from datetime import timedelta

import pytest

from doubles.builders import NOW, a_known_item, a_library_item
from planner_sync.domain.library import ItemId, KnownItem, below, known_item, nameless_link

FOLDER, OUTPUT = ItemId("folder"), ItemId("output")


def in_drive(*items: KnownItem) -> dict[ItemId, KnownItem]:
    folders = [
        a_known_item("folder", is_folder=True, parent_id=ItemId("root")),
        a_known_item("output", is_folder=True, parent_id=FOLDER),
        a_known_item("2026", is_folder=True, parent_id=FOLDER),
    ]
    return {i.item_id: i for i in [*folders, *items]}


@pytest.mark.parametrize(
    "name",
    [
        "Notulen concept.docx",
        "CONCEPT 12 maart.docx",
        "Conceptverslag maart.docx",
        "draft-minutes.docx",
        "notulen_draft.docx",
        "~$tulen maart.docx",
        ".~lock.notulen.docx#",
    ],
)
def test_what_is_not_finished_is_a_draft(name: str) -> None:
    assert known_item(a_library_item(name)).is_draft


@pytest.mark.parametrize(
    "name", ["Notulen 12 maart.docx", "Kopie van Notulen.docx", "Notulen - kopie (2).docx"]
)
def test_finished_minutes_and_their_copies_are_no_drafts(name: str) -> None:
    assert not known_item(a_library_item(name)).is_draft


def test_a_name_is_not_kept_and_not_shown() -> None:
    item = a_library_item("Mevrouw Invented.docx", item_id=ItemId("1"))

    assert "Invented" not in repr(item) + repr(known_item(item))


@pytest.mark.parametrize(
    ("name", "suffix"),
    [("Notulen.DOCX", ".docx"), ("a.b.md", ".md"), ("LEESMIJ", "")],
)
def test_a_files_ending_says_its_format(name: str, suffix: str) -> None:
    assert known_item(a_library_item(name)).suffix == suffix


def test_files_in_the_folder_and_in_folders_below_it_are_found() -> None:
    items = in_drive(
        a_known_item("here", parent_id=FOLDER),
        a_known_item("deeper", parent_id=ItemId("2026")),
        a_known_item("above", parent_id=ItemId("root")),
    )

    found = {i.item_id for i in below(items, FOLDER, except_in=None)}

    assert found == {"here", "deeper"}


def test_what_the_service_wrote_is_not_found() -> None:
    deeper = a_known_item("letters", is_folder=True, parent_id=OUTPUT)
    items = in_drive(
        a_known_item("here", parent_id=FOLDER),
        a_known_item("report", parent_id=OUTPUT),
        deeper,
        a_known_item("letter", parent_id=deeper.item_id),
    )

    found = {i.item_id for i in below(items, FOLDER, except_in=OUTPUT)}

    assert found == {"here"}


def test_folders_that_hold_each_other_end_the_search() -> None:
    items = in_drive(
        a_known_item("a", is_folder=True, parent_id=ItemId("b")),
        a_known_item("b", is_folder=True, parent_id=ItemId("a")),
        a_known_item("lost", parent_id=ItemId("a")),
    )

    assert list(below(items, FOLDER, except_in=None)) == []


def test_a_file_of_which_the_folder_is_not_listed_is_outside() -> None:
    items = in_drive(a_known_item("stray", parent_id=ItemId("unlisted")))

    assert list(below(items, FOLDER, except_in=None)) == []


@pytest.mark.parametrize(
    ("suffix", "address"),
    [
        (".docx", "https://noord.example/sites/n/_layouts/15/Doc.aspx?sourcedoc=%7B1-2%7D"),
        (".md", "https://noord.example/sites/n/_layouts/15/download.aspx?UniqueId=%7B1-2%7D"),
    ],
)
def test_a_link_opens_a_file_without_its_name(suffix: str, address: str) -> None:
    assert nameless_link("https://noord.example/sites/n/", "1-2", suffix) == address


@pytest.mark.parametrize(
    ("modified_after", "is_ours"),
    [(timedelta(seconds=-1), True), (timedelta(minutes=9), True), (timedelta(minutes=11), False)],
)
def test_a_change_right_after_our_mark_may_be_ours(
    modified_after: timedelta, *, is_ours: bool
) -> None:
    item = a_known_item(shown_at=NOW, modified_at=NOW + modified_after)

    assert item.was_just_marked is is_ours


def test_a_file_that_was_never_marked_was_changed_by_somebody() -> None:
    assert not a_known_item(modified_at=NOW).was_just_marked
