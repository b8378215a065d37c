"""The decisions of Planner that need no tenant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner_sync.tenant.errors import GraphError
from planner_sync.tenant.planner.etags import etag, known_version, require_no_conflict
from planner_sync.tenant.planner.order_hints import between, fresh_hint, resolve_hint
from planner_sync.tenant.planner.reference_keys import encode, stored_key

HINTS = st.text(st.characters(min_codepoint=33, max_codepoint=126), min_size=1, max_size=12)
URLS = st.text(st.characters(codec="ascii", exclude_categories=["Cc"]), max_size=30).map(
    lambda rest: f"https://voorbeeld.example/{rest}"
)


@given(HINTS, HINTS)
def test_a_hint_lies_between_its_neighbours(one: str, other: str) -> None:
    before, after = sorted((one, other))
    try:
        made = resolve_hint(f"{before} {after}!", 1)
    except GraphError:
        # Nothing lies between equal texts, nor between a text and the same with only "!" added.
        assert before == after or not after.removeprefix(before).strip("!")
        return
    assert before < made < after


@given(HINTS)
def test_a_hint_without_a_neighbour_on_one_side_is_beyond_the_other(hint: str) -> None:
    assert between(hint, "") > hint
    if hint.strip("!"):
        assert between("", hint) < hint


def test_hints_can_be_made_before_the_first_again_and_again() -> None:
    first = fresh_hint(1)
    for _ in range(60):
        before = resolve_hint(f" {first}!", 1)
        assert before < first
        first = before


def test_hints_can_be_composed_of_hints_that_are_not_sent_yet() -> None:
    """The two lists of the page "Using order hints in Planner", from top to bottom."""
    above = [resolve_hint(h, 1) for h in (" 5637!", " 5637! 5637 adhg!!", "5637 adhg!")]
    moved = [*above, "adhg", resolve_hint("adhg ! !", 1)]
    empty = [resolve_hint(hint, 1) for hint in ("  !!", " !", " ! !")]

    assert moved == sorted(set(moved))
    assert empty == sorted(set(empty))


def test_newer_items_come_first() -> None:
    assert fresh_hint(2) < fresh_hint(1) < fresh_hint(0)


@pytest.mark.parametrize(
    "value", [None, 5, "", "!", "a", "a b", "b a!", "a a!", "a  b!", " b a!!", "! a b!"]
)
def test_other_texts_ask_for_no_place(value: object) -> None:
    with pytest.raises(GraphError) as refused:
        resolve_hint(value, 1)
    assert refused.value.status == 400


@given(st.integers(1, 2**40), st.integers(1, 2**40))
def test_etags_of_one_resource_sort_like_their_versions(one: int, other: int) -> None:
    assert (etag("task", "x", one) < etag("task", "x", other)) == (one < other)


@given(st.integers(1, 2**40))
def test_an_etag_tells_its_version_to_its_own_resource_only(version: int) -> None:
    made = etag("task", "x", version)

    assert known_version(made, "task", "x", version) == version
    for kind, key, latest in (
        ("task", "y", version),
        ("details", "x", version),
        ("task", "x", version - 1),
    ):
        with pytest.raises(GraphError):
            known_version(made, kind, key, latest)


@pytest.mark.parametrize(
    ("touched", "fields", "collides"),
    [
        ({"title": 2}, {"title"}, True),
        ({"title": 1}, {"title"}, False),
        ({"title": 2}, {"dueDateTime"}, False),
        ({"assignments/a": 2}, {"assignments/b"}, False),
        ({"assignments/a": 2}, {"assignments"}, True),
        ({"assignments": 2}, {"assignments/a"}, True),
        ({"assignments/a": 2}, {"assignments/ab"}, False),
        ({}, {"title"}, False),
    ],
)
def test_a_change_collides_with_later_changes_of_its_fields(
    touched: dict[str, int], fields: set[str], collides: bool
) -> None:
    if collides:
        with pytest.raises(GraphError) as refused:
            require_no_conflict(touched, fields, 1)
        assert refused.value.status == 409
    else:
        require_no_conflict(touched, fields, 1)


@given(URLS)
def test_an_encoded_url_is_a_key_that_is_stored_as_it_is(url: str) -> None:
    assert stored_key(encode(url)) == encode(url)
