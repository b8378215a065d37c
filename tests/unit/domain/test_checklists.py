"""Checklists: which item is which, and where a new one goes."""

from planner_sync.domain.board import ChecklistItem
from planner_sync.domain.checklists import found_among, is_in, placed

OURS, ALSO_OURS = (f"0000000{n}-0000-5000-8000-000000000000" for n in (1, 2))


def item(title: str, item_id: str | None = None, hint: str | None = None) -> ChecklistItem:
    return ChecklistItem(title=title, item_id=item_id, order_hint=hint)


def test_an_item_is_found_by_its_id_whatever_it_says() -> None:
    reworded = item("anders gezegd", OURS)

    assert found_among([item("check gedaan", OURS)], [reworded]) == [reworded]


def test_an_item_that_somebody_typed_anew_is_found_by_its_title() -> None:
    typed = item("check gedaan", "12345")

    assert found_among([item("check gedaan", OURS)], [typed]) == [typed]


def test_an_item_with_a_derived_id_of_its_own_is_never_found_by_title() -> None:
    assert found_among([item("check gedaan", ALSO_OURS)], [item("check gedaan", OURS)]) == [None]


def test_an_item_without_an_id_is_found_by_its_title() -> None:
    there = item("offerte", "12345")

    assert found_among([item("offerte"), item("plek")], [there]) == [there, None]


def test_what_was_wanted_before_is_known_by_the_id_where_there_is_one() -> None:
    before = [item("check gedaan", OURS), item("offerte")]

    assert is_in(item("anders", OURS), before)
    assert not is_in(item("check gedaan", ALSO_OURS), before)
    assert is_in(item("offerte"), before)


def test_the_first_items_of_a_list_name_each_other() -> None:
    """As in the last example of the page "Using order hints in Planner"."""
    new = [item("a"), item("b"), item("c")]

    assert [i.order_hint for i in placed(new, new, [])] == [" !", " ! !", " ! ! !"]


def test_a_new_item_goes_behind_the_wanted_item_before_it() -> None:
    has = [item("a", "1", "5637"), item("van Anna", "2", "adhg")]

    (new,) = placed([item("b")], [item("a"), item("b")], has)

    assert new.order_hint == "5637 adhg!"


def test_a_new_item_without_one_before_it_goes_to_the_top() -> None:
    has = [item("van Anna", "1", "5637")]

    (new,) = placed([item("a")], [item("a")], has)

    assert new.order_hint == " 5637!"


def test_a_new_item_behind_the_last_has_nothing_behind_it() -> None:
    (new,) = placed([item("b")], [item("a"), item("b")], [item("a", "1", "adhg")])

    assert new.order_hint == "adhg !"
