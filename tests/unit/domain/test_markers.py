"""Keys, markers and the titles that bear them."""

import re

import pytest

from planner_sync.domain.markers import (
    Marker,
    PointKey,
    card_key,
    free_key,
    free_marker,
    is_service_card,
    marked_card_title,
    marked_title,
    marker,
    marker_of,
    point_key,
    service_marker_of,
    without_marker,
)

CONTRACT = re.compile(r" \[VP(-S)? [2-9BCDFGHJKMNPQRSTVWXYZ]{8}\]$")
MARK = Marker("7KQ3M2XW")


def test_a_marker_is_the_same_for_ever() -> None:
    assert marker("tenant", PointKey("key")) == marker("tenant", PointKey("key")) == "HDX53WM9"


def test_a_marker_that_clashes_is_derived_again() -> None:
    key = PointKey("key")

    marks = {marker("tenant", key, attempt) for attempt in range(5)}

    assert len(marks) == 5


def test_another_tenant_has_other_markers() -> None:
    assert marker("one", PointKey("key")) != marker("two", PointKey("key"))


def test_a_key_sees_neither_case_nor_spacing_and_tells_twins_apart() -> None:
    key = point_key("noord", "2026-03-12/1", "Bankje bij de deur", 0)

    assert point_key("noord", "2026-03-12/1", " bankje  BIJ de deur", 0) == key
    assert point_key("noord", "2026-03-12/1", "Bankje bij de deur", 1) != key
    assert point_key("zuid", "2026-03-12/1", "Bankje bij de deur", 0) != key


def test_a_title_ends_with_its_marker() -> None:
    title = marked_title("Bankje bij de voordeur", MARK)

    assert title == "Bankje bij de voordeur [VP 7KQ3M2XW]"
    assert CONTRACT.search(title)
    assert marker_of(title) == MARK


def test_a_long_title_is_cut_at_a_word() -> None:
    title = marked_title("woord " * 60, MARK)

    assert len(title) <= 200
    assert title.endswith("woord… [VP 7KQ3M2XW]")


def test_a_long_word_is_cut_too() -> None:
    assert len(marked_title("x" * 300, MARK)) == 200


@pytest.mark.parametrize(
    "text",
    [
        "Bankje [VP 29DT3SVF]",
        "[VP 29DT3SVF] Bankje",
        "Bankje [vp 29dt3svf]",
        "Bankje [VP-S 29DT3SVF]",
        "Bankje [VP 29DT3SVF",
        "Bankje [VP  29DT3SVF] [VP 29DT3SVF]",
        "Bankje [VP 00000000]",
    ],
)
def test_what_looks_like_a_marker_in_the_minutes_is_cleaned(text: str) -> None:
    assert marked_title(text, MARK) == "Bankje [VP 7KQ3M2XW]"


@pytest.mark.parametrize(
    "text", ["Bel [VP van dienst] over het bankje", "Vraag [VP om een nieuwe lamp", "VP bellen"]
)
def test_other_words_in_brackets_stay(text: str) -> None:
    assert without_marker(text) == text


@pytest.mark.parametrize(
    "title",
    [
        "Bankje",
        "Bankje [VP 7KQ3M2XW] graag",
        "Bankje [VP 7KQ3M2X]",
        "Bankje [VP 7KQ3M2XI]",
        "Cliëntmoment 12 maart [VP-S 7KQ3M2XW]",
    ],
)
def test_other_titles_bear_no_points_marker(title: str) -> None:
    assert marker_of(title) is None


def test_a_service_card_is_told_by_its_marker() -> None:
    assert is_service_card("Cliëntmoment 12 maart [VP-S 7KQ3M2XW]")
    assert not is_service_card("Bankje [VP 7KQ3M2XW]")
    assert not is_service_card("Bankje")


def test_a_service_cards_title_ends_with_its_marker_and_fits() -> None:
    title = marked_card_title("Cliëntmoment 12 maart", MARK)

    assert title == f"Cliëntmoment 12 maart [VP-S {MARK}]"
    assert (service_marker_of(title), marker_of(title)) == (MARK, None)
    assert len(marked_card_title("woord " * 60, MARK)) <= 200


def test_a_points_title_bears_no_marker_of_a_service_card() -> None:
    assert service_marker_of(f"Bankje [VP {MARK}]") is None


def test_a_moments_card_has_a_key_that_no_point_has() -> None:
    assert card_key("noord", "2026-03-12/1") != point_key("noord", "2026-03-12/1", "", 0)
    assert card_key("noord", "2026-03-12/1") != card_key("zuid", "2026-03-12/1")


def test_a_key_and_a_marker_that_are_taken_are_passed_over() -> None:
    first = free_key("noord", "2026-03-12/1", "Bankje", ())
    second = free_key("noord", "2026-03-12/1", "Bankje", {first})

    assert (first, second) == tuple(
        point_key("noord", "2026-03-12/1", "Bankje", ordinal) for ordinal in (0, 1)
    )
    assert free_marker("tenant", first, {marker("tenant", first)}) == marker("tenant", first, 1)
