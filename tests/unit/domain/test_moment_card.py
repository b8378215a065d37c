"""The card of a moment: whether there is one, how it looks, and when it is done."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from doubles.builders import (
    DISCUSS,
    OWN,
    TAKEN_UP,
    TENANT,
    a_member,
    a_moment,
    a_point,
    a_registered,
    a_task,
    a_team,
    circumstances,
)
from planner_sync.domain.board import DetailFields, Place, Stage, Standing, TaskEdits, UserId
from planner_sync.domain.cards import MomentCard
from planner_sync.domain.letters import LetterKind, Told, WrittenLetter
from planner_sync.domain.markers import marker
from planner_sync.domain.moment_card import (
    bucket_of_card,
    card_edits,
    desired_card_details,
    desired_fields,
    gets_card,
    holder_of,
    is_all_closed,
    new_card,
    place_of_card,
)
from planner_sync.domain.points import Certainty, Kind
from planner_sync.domain.register import MomentId, RegisteredPoint
from planner_sync.domain.remarks import Remarks

APRIL_1 = date(2026, 4, 1)
ANNA, BRAM = a_member("Anna de Vries"), a_member("Bram Bakker")
RECEIPT = "https://noord.example/_layouts/15/Doc.aspx?sourcedoc=%7B2%7D"


def a_card(**facts: Any) -> MomentCard:
    card = new_card(a_moment(), TENANT, ())
    return MomentCard(
        **({"team_id": "noord", "moment_id": card.moment_id, "key": card.key} | facts),
        marker=card.marker,
    )


def point(kind: Kind = Kind.IMPROVEMENT, **facts: Any) -> RegisteredPoint:
    of_point = {n: facts.pop(n) for n in ("certainty", "is_held") if n in facts}
    return a_registered(a_point(kind=kind, **of_point), **facts)


def letter(told: Told, told_on: date | None = APRIL_1) -> WrittenLetter:
    return WrittenLetter(
        team_id="noord",
        moment_id=MomentId("2026-03-12/1"),
        number=1,
        kind=LetterKind.PLAN,
        is_addition=False,
        written_on=APRIL_1,
        name="Brief.docx",
        item_id=None,
        told=(told,),
        told_on=told_on,
    )


@pytest.mark.parametrize(
    ("points", "expected"),
    [
        ([], False),
        ([point(Kind.DECISION)], False),
        ([point(Kind.DECISION), point(Kind.ACTION)], True),
        ([point()], True),
        ([point(certainty=Certainty.SUGGESTED)], True),
        ([point(is_in_minutes=False)], False),
    ],
)
def test_a_moment_gets_a_card_when_it_asks_for_anything(
    points: list[RegisteredPoint], expected: bool
) -> None:
    assert gets_card(points) is expected


def test_its_marker_is_none_of_the_teams() -> None:
    first = new_card(a_moment(), TENANT, ())

    second = new_card(a_moment(), TENANT, {first.marker})

    assert first.marker == marker(TENANT, first.key)
    assert second.marker == marker(TENANT, first.key, 1)


@pytest.mark.parametrize(
    ("language", "title"), [("nl", "Cliëntmoment 12 maart"), ("en", "Client moment 12 March")]
)
def test_its_title_names_the_day(language: str, title: str) -> None:
    card = a_card()

    fields = desired_fields(
        card, a_moment(), bucket_id=DISCUSS, holder=frozenset(), language=language
    )

    assert fields.title == f"{title} [VP-S {card.marker}]"


def test_it_links_minutes_and_receipt_and_says_what_it_is_for() -> None:
    details = desired_card_details(a_moment(), (), receipt_url=RECEIPT, language="nl")

    assert list(details.references.values()) == [
        "Notulen 12 maart 2026",
        "Verwerkingsverslag 12 maart",
    ]
    assert "cliëntmoment van 12 maart 2026" in details.description


def test_without_a_receipt_only_the_minutes_are_linked() -> None:
    details = desired_card_details(a_moment(link=None), (), receipt_url=None, language="en")

    assert details == DetailFields(description=details.description)


class TestTaskHolder:
    def test_is_found_by_address_in_any_case(self) -> None:
        team = a_team(task_holder="Anna@Voorbeeld.example", deputy=BRAM.mail)

        assert holder_of(team, [BRAM, ANNA]) == {UserId(ANNA.user_id)}

    def test_outside_the_group_leaves_it_to_the_deputy(self) -> None:
        team = a_team(task_holder="carla@voorbeeld.example", deputy=BRAM.mail)

        assert holder_of(team, [ANNA, BRAM]) == {UserId(BRAM.user_id)}

    def test_and_deputy_outside_the_group_leave_it_to_nobody(self) -> None:
        assert holder_of(a_team(task_holder="carla@voorbeeld.example"), [ANNA]) == frozenset()


class TestPlace:
    @pytest.mark.parametrize(
        ("points", "place"),
        [
            ([], Place.DISCUSS),
            ([point()], Place.DISCUSS),
            ([point(standing=Standing.TAKEN_UP), point()], Place.DISCUSS),
            ([point(standing=Standing.TAKEN_UP)], Place.TAKEN_UP),
            ([point(standing=Standing.NOT_TAKEN_UP)], Place.TAKEN_UP),
            ([point(standing=Standing.DONE), point(is_held=True)], Place.TAKEN_UP),
            ([point(certainty=Certainty.SUGGESTED)], Place.DISCUSS),
            ([point(certainty=Certainty.SUGGESTED, confirmed_on=APRIL_1)], Place.DISCUSS),
        ],
    )
    def test_is_taken_up_when_nothing_is_undecided(
        self, points: list[RegisteredPoint], place: Place
    ) -> None:
        assert place_of_card(a_card(), points) is place

    def test_does_not_go_back_for_what_comes_later(self) -> None:
        assert place_of_card(a_card(wanted_place=Place.TAKEN_UP), [point()]) is Place.TAKEN_UP

    def test_keeps_a_bucket_that_people_renamed(self) -> None:
        task = a_task(bucket_id=OWN)
        card = a_card(wanted_place=Place.DISCUSS, baseline=task.fields)
        buckets = circumstances().buckets

        assert bucket_of_card(card, task, Place.DISCUSS, buckets) == OWN
        assert bucket_of_card(card, task, Place.TAKEN_UP, buckets) == TAKEN_UP


class TestEnd:
    done = point(
        standing=Standing.DONE,
        done_on=APRIL_1,
        checked_on=APRIL_1,
        remarks=Remarks(result="Het staat er"),
    )
    told = letter(Told(key=done.key, standing=Standing.DONE, has_result=True))

    def test_comes_when_what_is_done_was_told_with_its_result_and_checked(self) -> None:
        assert is_all_closed([self.done], [self.told])

    @pytest.mark.parametrize(
        "open_",
        [
            {"checked_on": None},
            {"remarks": Remarks()},
            {"standing": Standing.TAKEN_UP},
            {"standing": Standing.UNDECIDED},
        ],
    )
    def test_waits_for_check_result_and_deed(self, open_: dict[str, Any]) -> None:
        assert not is_all_closed([replace(self.done, **open_)], [self.told])

    def test_waits_until_clients_were_told(self) -> None:
        untold = letter(self.told.told[0], told_on=None)

        assert not is_all_closed([self.done], [untold])

    def test_waits_until_clients_were_told_what_is_set_aside(self) -> None:
        aside = point(standing=Standing.NOT_TAKEN_UP)
        told = letter(Told(key=aside.key, standing=Standing.NOT_TAKEN_UP))

        assert not is_all_closed([aside], [])
        assert is_all_closed([aside], [told])

    @pytest.mark.parametrize(
        ("standing", "expected"),
        [(Standing.DONE, True), (Standing.STOPPED, True), (Standing.TAKEN_UP, False)],
    )
    def test_of_an_action_comes_when_it_is_done_or_stopped(
        self, standing: Standing, expected: bool
    ) -> None:
        assert is_all_closed([point(Kind.ACTION, standing=standing)], []) is expected

    def test_does_not_come_where_there_is_nothing_to_do(self) -> None:
        assert not is_all_closed([point(certainty=Certainty.SUGGESTED)], [])

    def test_completes_the_card_once(self) -> None:
        task = a_task()

        edits = card_edits(a_card(), task.fields, task, all_closed=True)
        again = card_edits(a_card(completed_on=APRIL_1), task.fields, task, all_closed=True)

        assert (edits, again) == (TaskEdits(complete=True), TaskEdits())

    def test_leaves_a_card_that_people_completed(self) -> None:
        task = a_task(stage=Stage.DONE)

        assert not card_edits(a_card(), task.fields, task, all_closed=True)
