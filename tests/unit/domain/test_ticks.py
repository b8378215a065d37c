"""What the card of a moment asks, and what its ticks mean."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from doubles.builders import AMSTERDAM, TENANT, a_moment, a_point, a_registered
from planner_sync.domain.asks import Asking, Purpose, asks, checklist_of
from planner_sync.domain.board import ChecklistItem, Standing, TaskId
from planner_sync.domain.cards import MomentCard
from planner_sync.domain.letters import LetterKind, WrittenLetter
from planner_sync.domain.markers import point_key
from planner_sync.domain.moment_card import new_card
from planner_sync.domain.points import Certainty, Kind
from planner_sync.domain.register import MomentId, RegisteredPoint
from planner_sync.domain.ticks import Heeded, Heeding, heed

CARD = new_card(a_moment(), TENANT, ())
DONE_ON, DUE_ON, LATE = date(2026, 4, 30), date(2026, 7, 30), date(2026, 8, 20)
TICKED_AT = datetime(2026, 8, 19, 22, 30, tzinfo=UTC)
"""In Amsterdam it is the 20th then."""

BENCH = a_registered(a_point("Bankje"), standing=Standing.DONE, done_on=DONE_ON)
MENU = a_registered(a_point("Weekmenu"), standing=Standing.DONE, done_on=DONE_ON, position=1)
CHOIR = a_registered(a_point("Koor", certainty=Certainty.SUGGESTED), position=2)


def a_letter(number: int = 1, **facts: Any) -> WrittenLetter:
    known: dict[str, Any] = {
        "team_id": "noord",
        "moment_id": MomentId("2026-03-12/1"),
        "kind": LetterKind.PLAN,
        "is_addition": False,
        "written_on": DONE_ON,
        "name": f"Brief {number}.docx",
        "item_id": None,
        "told": (),
    }
    return WrittenLetter(number=number, **(known | facts))


def asked(
    *points: RegisteredPoint,
    letters: Sequence[WrittenLetter] = (),
    card: MomentCard = CARD,
    today: date = LATE,
    language: str = "nl",
) -> list[ChecklistItem]:
    asking = Asking(today=today, check_after_months=3, language=language)
    return [ask.item for ask in asks(card, points, letters, asking)]


def titles(items: Sequence[ChecklistItem]) -> list[str]:
    return [item.title for item in items]


def ticked(
    *points: RegisteredPoint,
    titles: Sequence[str],
    letters: Sequence[WrittenLetter] = (),
    card: MomentCard = CARD,
    at: datetime = TICKED_AT,
) -> Heeded:
    """Heed a card on which the items with these titles are ticked."""
    items = [
        replace(item, is_checked=item.title in titles, modified_at=at)
        for item in asked(*points, letters=letters, card=card)
    ]
    return heeded(*points, checklist=items, letters=letters, card=card)


def heeded(
    *points: RegisteredPoint,
    checklist: Sequence[ChecklistItem],
    letters: Sequence[WrittenLetter] = (),
    card: MomentCard = CARD,
) -> Heeded:
    heeding = Heeding(
        asking=Asking(today=LATE, check_after_months=3, language="nl"),
        zone=AMSTERDAM,
        tenant_id=TENANT,
        team_points=points,
    )
    return heed(card, points, letters, checklist, heeding)


class TestAsks:
    def test_stand_in_the_order_in_which_a_team_meets_them(self) -> None:
        items = asked(CHOIR, BENCH, MENU, letters=[a_letter(2), a_letter(1)])

        assert titles(items) == [
            "besproken in teamoverleg",
            "brief 1 gelezen",
            "brief 1 verteld",
            "brief 2 gelezen",
            "brief 2 verteld",
            "check gedaan",
            "Niet meer zo: Bankje",
            "Niet meer zo: Weekmenu",
            "Mogelijk punt: Koor",
        ]

    def test_of_a_team_that_works_in_english_are_english(self) -> None:
        items = asked(CHOIR, BENCH, letters=[a_letter()], language="en")

        assert titles(items) == [
            "discussed in the team meeting",
            "letter 1 read",
            "letter 1 told",
            "check done",
            "No longer so: Bankje",
            "Possible point: Koor",
        ]

    def test_are_no_more_than_planner_takes_and_suggestions_give_way(self) -> None:
        tips = [a_registered(a_point(f"Tip {n}", certainty=Certainty.SUGGESTED)) for n in range(30)]
        asking = Asking(today=LATE, check_after_months=3, language="nl")

        items = checklist_of(asks(CARD, [*tips, BENCH], [a_letter()], asking))

        assert len(items) == 20
        assert titles(items)[:5][-1] == "Niet meer zo: Bankje"

    @pytest.mark.parametrize(
        "facts",
        [
            {"is_held": True},
            {"kind": Kind.DECISION},
            {"certainty": Certainty.CERTAIN},
        ],
    )
    def test_suggest_only_what_would_become_a_task(self, facts: dict[str, Any]) -> None:
        point = a_registered(a_point("Koor", **({"certainty": Certainty.SUGGESTED} | facts)))

        assert titles(asked(point)) == ["besproken in teamoverleg"]

    @pytest.mark.parametrize(
        "facts",
        [
            {"done_on": date(2026, 5, 21)},
            {"checked_on": LATE},
            {"standing": Standing.TAKEN_UP, "done_on": None},
            {"point": a_point("Bankje", kind=Kind.ACTION)},
        ],
    )
    def test_check_only_improvements_that_were_done_long_enough(
        self, facts: dict[str, Any]
    ) -> None:
        assert titles(asked(replace(BENCH, **facts))) == ["besproken in teamoverleg"]

    def test_begin_to_check_on_the_day_three_months_later(self) -> None:
        assert "check gedaan" in titles(asked(BENCH, today=DUE_ON))
        assert "check gedaan" not in titles(asked(BENCH, today=date(2026, 7, 29)))

    def test_have_ids_that_only_depend_on_what_is_asked(self) -> None:
        before = asked(CHOIR, BENCH, letters=[a_letter()])
        renamed = replace(CHOIR, point=replace(CHOIR.point, title="Zingen"))

        after = asked(renamed, BENCH, letters=[a_letter()])

        assert [i.item_id for i in after] == [i.item_id for i in before]
        assert len({i.item_id for i in after}) == len(after)


class TestDays:
    def test_are_those_of_the_tick_in_the_installations_zone(self) -> None:
        seen = ticked(titles=["besproken in teamoverleg"])

        assert seen.card.discussed_on == LATE

    def test_stay_when_the_item_is_reworded_or_taken_away(self) -> None:
        card = replace(CARD, discussed_on=DONE_ON)

        reworded = ticked(titles=["besproken in teamoverleg"], card=card)
        gone = heeded(checklist=[], card=card)

        assert reworded.card.discussed_on == gone.card.discussed_on == DONE_ON

    def test_go_when_the_tick_is_taken_back(self) -> None:
        assert ticked(titles=[], card=replace(CARD, discussed_on=DONE_ON)).card == CARD

    def test_are_kept_for_each_letter(self) -> None:
        letters = [a_letter(1), a_letter(2, read_on=DONE_ON)]

        seen = ticked(titles=["brief 1 verteld", "brief 2 gelezen"], letters=letters)

        assert [(x.read_on, x.told_on) for x in seen.letters] == [(None, LATE), (DONE_ON, None)]


class TestPossiblePoints:
    def test_that_are_ticked_are_confirmed(self) -> None:
        (point,) = ticked(CHOIR, titles=["Mogelijk punt: Koor"]).points

        assert point.confirmed_on == LATE

    def test_are_no_points_again_while_they_have_no_task(self) -> None:
        confirmed = replace(CHOIR, confirmed_on=DONE_ON)
        made = replace(confirmed, task_id=TaskId("task"))

        (without_task,) = ticked(confirmed, titles=[]).points
        (with_task,) = ticked(made, titles=[]).points

        assert (without_task.confirmed_on, with_task.confirmed_on) == (None, DONE_ON)


class TestChecks:
    def test_count_for_every_point_that_was_asked_about(self) -> None:
        seen = ticked(BENCH, MENU, titles=["check gedaan"])

        assert [p.checked_on for p in seen.points] == [LATE, LATE]

    def test_bring_a_new_point_for_what_is_no_longer_so(self) -> None:
        (bench, menu, new) = ticked(BENCH, MENU, titles=["Niet meer zo: Bankje"]).points

        assert (bench.checked_on, menu.checked_on) == (LATE, None)
        assert (new.follows, new.moment_id, new.point.title) == (
            BENCH.key,
            BENCH.moment_id,
            "Bankje",
        )
        assert new.key == point_key("noord", BENCH.moment_id, "Bankje", 1)
        assert new.point.description == (
            f"Vervolg op punt {BENCH.marker}: bij de check bleek het niet meer zo."
        )
        assert (new.standing, new.is_in_minutes) == (Standing.UNDECIDED, True)

    def test_bring_it_once(self) -> None:
        first = ticked(BENCH, titles=["Niet meer zo: Bankje"])

        again = ticked(*first.points, titles=["Niet meer zo: Bankje"], card=first.card)
        with_lost_answer = ticked(BENCH, first.points[-1], titles=["Niet meer zo: Bankje"])

        assert again.points == first.points
        assert len(with_lost_answer.points) == 2

    def test_from_before_it_was_asked_are_none(self) -> None:
        early = datetime(2026, 7, 29, 12, tzinfo=UTC)

        seen = ticked(BENCH, titles=["check gedaan", "Niet meer zo: Bankje"], at=early)

        assert list(seen.points) == [BENCH]

    def test_are_asked_anew_for_what_is_done_later(self) -> None:
        first = ticked(BENCH, titles=["check gedaan"])
        before = {item.item_id for item in asked(BENCH)}

        items = asked(*first.points, MENU, card=first.card)

        assert titles(items)[1:] == ["check gedaan", "Niet meer zo: Weekmenu"]
        assert items[1].item_id not in before


def test_every_purpose_is_asked_by_somebody() -> None:
    asking = Asking(today=LATE, check_after_months=3, language="nl")

    found = {ask.purpose for ask in asks(CARD, [CHOIR, BENCH], [a_letter()], asking)}

    assert found == set(Purpose)
