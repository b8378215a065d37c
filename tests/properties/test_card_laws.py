"""Laws of the card of a moment, true for any asks and whatever people do to its checklist."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from planner_sync.domain.board import ChecklistItem, DetailEdits, DetailFields
from planner_sync.domain.reconciliation import asked_details, detail_edits

IDS = [f"{n:08}-0000-5000-8000-000000000000" for n in range(30)]
WANTED = st.lists(st.sampled_from(range(30)), unique=True, max_size=20).map(
    lambda numbers: tuple(ChecklistItem(title=f"vraag {n}", item_id=IDS[n]) for n in numbers)
)
OWN = st.lists(st.integers(100, 130), unique=True, max_size=20).map(
    lambda numbers: [
        ChecklistItem(title=f"eigen {n}", item_id=str(n), order_hint=f"z{n}") for n in numbers
    ]
)


def details(items: Sequence[ChecklistItem]) -> DetailFields:
    return DetailFields(checklist=tuple(items))


def written(has: DetailFields, edits: DetailEdits) -> DetailFields:
    """Return what Planner has after *edits*."""
    kept = [
        replace(item, title=edits.retitle_checklist.get(item.item_id or "", item.title))
        for item in has.checklist
        if item.item_id not in edits.remove_checklist
    ]
    items = sorted([*kept, *edits.add_checklist], key=lambda item: item.order_hint or "")
    return replace(has, checklist=tuple(items))


def touched(data: st.DataObject, has: DetailFields) -> DetailFields:
    """Let people tick, reword and take away items."""
    items = []
    for item in has.checklist:
        act = data.draw(st.sampled_from(["leave", "tick", "reword", "take away"]))
        if act == "tick":
            items.append(replace(item, is_checked=True))
        elif act == "reword":
            items.append(replace(item, title=f"{item.title}, maar anders"))
        elif act == "leave":
            items.append(item)
    return replace(has, checklist=tuple(items))


class _Card:
    """A card through its passes."""

    def __init__(self, own: Sequence[ChecklistItem]) -> None:
        self.has = details(own)
        self.asked: DetailFields | None = None

    def keep(self, wanted: Sequence[ChecklistItem]) -> DetailEdits:
        edits = detail_edits(details(wanted), self.has, self.asked)
        self.asked = asked_details(details(wanted), self.has, self.asked, edits)
        self.has = written(self.has, edits)
        return edits

    def ids(self, **facts: Any) -> set[str | None]:
        items = self.has.checklist
        return {i.item_id for i in items if all(getattr(i, n) == v for n, v in facts.items())}


@given(OWN, WANTED, WANTED, st.data())
def test_a_second_pass_has_nothing_left_to_write(
    own: Sequence[ChecklistItem],
    before: Sequence[ChecklistItem],
    after: Sequence[ChecklistItem],
    data: st.DataObject,
) -> None:
    card = _Card(own)
    card.keep(before)
    card.has = touched(data, card.has)
    card.keep(after)

    assert not card.keep(after)


@given(OWN, WANTED, WANTED, st.data())
def test_a_tick_and_what_people_wrote_are_never_lost(
    own: Sequence[ChecklistItem],
    before: Sequence[ChecklistItem],
    after: Sequence[ChecklistItem],
    data: st.DataObject,
) -> None:
    card = _Card(own)
    card.keep(before)
    card.has = touched(data, card.has)
    theirs = {i for i in card.has.checklist if i.is_checked or "anders" in i.title}
    theirs |= {i for i in card.has.checklist if i.title.startswith("eigen")}

    card.keep(after)

    assert theirs <= set(card.has.checklist)


@given(OWN, WANTED, WANTED, st.data())
def test_a_checklist_never_outgrows_planner_and_what_went_stays_away(
    own: Sequence[ChecklistItem],
    before: Sequence[ChecklistItem],
    after: Sequence[ChecklistItem],
    data: st.DataObject,
) -> None:
    card = _Card(own)
    card.keep(before)
    shown = card.ids()
    card.has = touched(data, card.has)
    taken_away = shown - card.ids()

    card.keep(before)
    kept_away = card.ids()
    card.keep(after)

    assert len(card.has.checklist) <= 20
    assert not taken_away & kept_away


@given(WANTED, WANTED)
def test_items_stand_in_the_order_in_which_they_are_wanted(
    before: Sequence[ChecklistItem], after: Sequence[ChecklistItem]
) -> None:
    card = _Card([])
    wanted = sorted({i.item_id: i for i in (*before, *after)}.values(), key=lambda i: i.title)[:20]
    first = [i for i in wanted if i in before]
    card.keep(first)

    card.keep(wanted)

    assert [i.title for i in card.has.checklist] == [i.title for i in wanted]
