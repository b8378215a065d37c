"""Where a point lands, and what its task should hold."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from doubles.builders import BUCKETS, a_moment, a_point, a_registered
from planner_sync.domain.board import DetailFields, LabelId, Place, Standing, UserId
from planner_sync.domain.desired import (
    can_be_confirmed,
    desired_details,
    desired_task,
    place_of,
    standing_without_task,
)
from planner_sync.domain.markers import marked_title
from planner_sync.domain.points import (
    Certainty,
    Decision,
    Kind,
    Priority,
    Status,
    TakenUpBy,
)

YES, NO = Decision.TAKEN_UP, Decision.NOT_TAKEN_UP
DAY = date(2026, 6, 30)


@pytest.mark.parametrize(
    ("facts", "has_owner", "discussed", "direct"),
    [
        ({}, False, Place.DISCUSS, Place.TAKEN_UP),
        ({}, True, Place.DISCUSS, Place.TAKEN_UP),
        ({"due_on": DAY}, False, Place.DISCUSS, Place.TAKEN_UP),
        ({"decision": YES}, False, Place.TAKEN_UP, Place.TAKEN_UP),
        ({"status": Status.IN_PROGRESS}, False, Place.DISCUSS, Place.TAKEN_UP),
        ({"taken_up_by": TakenUpBy.TEAM}, False, Place.DISCUSS, Place.TAKEN_UP),
        ({"kind": Kind.ACTION}, False, Place.DISCUSS, Place.TAKEN_UP),
        ({"kind": Kind.ACTION}, True, Place.TAKEN_UP, Place.TAKEN_UP),
        ({"kind": Kind.ACTION, "due_on": DAY}, False, Place.TAKEN_UP, Place.TAKEN_UP),
        ({"decision": NO}, False, None, None),
        ({"decision": Decision.LATER}, False, None, None),
        ({"kind": Kind.DECISION, "decision": YES}, False, None, None),
        ({"certainty": Certainty.SUGGESTED}, False, None, None),
        ({"status": Status.DONE}, False, None, None),
        ({"status": Status.DROPPED}, False, None, None),
        ({"taken_up_by": TakenUpBy.CLIENTS}, False, None, None),
        ({"taken_up_by": TakenUpBy.NETWORK}, False, None, None),
        ({"taken_up_by": TakenUpBy.ELSEWHERE, "decision": YES}, False, None, None),
        ({"is_held": True}, False, None, None),
    ],
)
def test_where_a_point_lands(
    facts: dict[str, Any], has_owner: bool, discussed: Place | None, direct: Place | None
) -> None:
    registered = a_registered(a_point(**facts), has_owner=has_owner)

    assert place_of(registered, takes_up_directly=False) is discussed
    assert place_of(registered, takes_up_directly=True) is direct


@pytest.mark.parametrize(
    ("facts", "standing"),
    [
        ({}, Standing.UNDECIDED),
        ({"decision": YES}, Standing.TAKEN_UP),
        ({"decision": NO}, Standing.NOT_TAKEN_UP),
        ({"status": Status.DROPPED}, Standing.NOT_TAKEN_UP),
        ({"decision": Decision.LATER}, Standing.LATER),
        ({"status": Status.DONE}, Standing.DONE),
        ({"taken_up_by": TakenUpBy.CLIENTS}, Standing.ELSEWHERE),
        ({"taken_up_by": TakenUpBy.NETWORK, "decision": NO}, Standing.ELSEWHERE),
    ],
)
def test_what_has_become_of_a_point_without_a_task(
    facts: dict[str, Any], standing: Standing
) -> None:
    assert standing_without_task(a_point(**facts)) is standing


def test_a_task_bears_title_marker_date_people_and_label() -> None:
    anna, label = UserId("anna"), LabelId("category1")
    point = a_point("Bankje", due_on=DAY, priority=Priority.URGENT)
    registered = a_registered(point)

    fields = desired_task(
        registered,
        bucket_id=BUCKETS[Place.TAKEN_UP],
        labels=frozenset({label}),
        assignees=frozenset({anna}),
    )

    assert fields.title == marked_title("Bankje", registered.marker)
    assert fields.bucket_id == BUCKETS[Place.TAKEN_UP]
    assert (fields.due_on, fields.priority) == (DAY, Priority.URGENT)
    assert fields.assignees == {anna}
    assert fields.labels == {label}


def test_without_a_priority_a_task_is_as_planner_makes_it() -> None:
    fields = desired_task(
        a_registered(),
        bucket_id=BUCKETS[Place.DISCUSS],
        labels=frozenset(),
        assignees=frozenset(),
    )

    assert (fields.priority, fields.labels) == (Priority.MEDIUM, frozenset())


def details_of(language: str = "nl", *, has_label: bool = False, **facts: Any) -> DetailFields:
    return desired_details(
        a_registered(a_point(**facts)),
        a_moment(),
        minutes_url="https://noord.example/1",
        language=language,
        has_label=has_label,
    )


def test_the_block_says_which_moment_the_point_comes_from_and_not_its_row() -> None:
    details = details_of("nl", title="Bankje")

    assert details.description.startswith("Uit het cliëntmoment van 12 maart 2026.\n")
    assert details.references == {"https://noord.example/1": "Notulen 12 maart 2026"}


def test_the_block_is_in_the_teams_language() -> None:
    details = details_of("en", title="Bankje")

    assert details.description.startswith("From the client moment of 12 March 2026.\n")
    assert details.references == {"https://noord.example/1": "Minutes 12 March 2026"}


def test_a_theme_stands_in_the_block_only_where_it_has_no_label() -> None:
    assert "Thema: Eten" in details_of(theme="Eten").description
    assert "Thema" not in details_of(theme="Eten", has_label=True).description


def test_words_about_time_stand_in_the_block_only_where_they_give_no_date() -> None:
    assert "Wanneer: na de zomer" in details_of(due_text="na de zomer").description
    assert "Wanneer" not in details_of(due_text="30 juni", due_on=DAY).description


def test_a_description_that_repeats_the_title_is_left_out() -> None:
    details = details_of(title="Bankje", description="Bankje", reason="te duur")

    assert details.description.splitlines()[1:-1] == ["Toelichting: te duur"]


def test_a_checklist_has_at_most_twenty_short_items() -> None:
    details = details_of(checklist=("woord " * 40, *(f"stap {n}" for n in range(30))))

    assert len(details.checklist) == 20
    assert max(len(i.title) for i in details.checklist) <= 100


def test_without_an_address_there_is_no_link() -> None:
    details = desired_details(
        a_registered(), a_moment(), minutes_url=None, language="nl", has_label=False
    )

    assert details.references == {}


def test_a_suggested_point_that_a_person_confirmed_lands_like_any_point() -> None:
    tip = a_registered(a_point(certainty=Certainty.SUGGESTED))
    confirmed = replace(tip, confirmed_on=DAY)

    assert place_of(tip, takes_up_directly=False) is None
    assert place_of(confirmed, takes_up_directly=False) is Place.DISCUSS
    assert place_of(confirmed, takes_up_directly=True) is Place.TAKEN_UP


def test_only_what_would_become_a_task_can_be_confirmed() -> None:
    tip = a_registered(a_point(certainty=Certainty.SUGGESTED))

    assert can_be_confirmed(tip)
    assert not can_be_confirmed(replace(tip, is_in_minutes=False))
    assert not can_be_confirmed(a_registered())
