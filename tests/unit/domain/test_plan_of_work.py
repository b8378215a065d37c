"""Which step a pass takes for each point."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from doubles.builders import (
    DISCUSS,
    NOT_TAKEN_UP,
    NOW,
    TAKEN_UP,
    a_board,
    a_point,
    a_registered,
    a_task,
    circumstances,
    task_of,
    with_task,
)
from planner_sync.domain import intents
from planner_sync.domain.board import (
    Board,
    Bucket,
    BucketId,
    Place,
    Stage,
    TaskEdits,
    TaskId,
    UserId,
)
from planner_sync.domain.intents import Intent
from planner_sync.domain.layout import map_buckets
from planner_sync.domain.markers import marked_title
from planner_sync.domain.plan_of_work import (
    Create,
    Leave,
    Revise,
    Step,
    Wait,
    steps,
    wanted_places,
)
from planner_sync.domain.points import Decision
from planner_sync.domain.register import RegisteredPoint
from planner_sync.domain.teams import DEFAULT_BUCKETS


def step_of(point: RegisteredPoint, board: Board | None = None, **facts: Any) -> Step:
    (step,) = steps([point], board or a_board(), circumstances(**facts))
    return step


def intent_of(point: RegisteredPoint, *, age_s: float) -> dict[str, Any]:
    intent = Intent(team_id="noord", key=point.key, intended_at=NOW - timedelta(seconds=age_s))
    return {"open_intents": {point.key: intent}}


def test_a_new_point_gets_a_task() -> None:
    point = a_registered(a_point("Bankje"))

    step = step_of(point)

    assert isinstance(step, Create)
    assert step.fields.title == marked_title("Bankje", point.marker)
    assert (step.fields.bucket_id, step.attempt) == (DISCUSS, 1)


@pytest.mark.parametrize(
    "point",
    [
        a_registered(a_point(decision=Decision.LATER)),
        a_registered(is_in_minutes=False),
        a_registered(stopped_on=date(2026, 4, 1)),
        a_registered(stopped_on=date(2026, 4, 1), task_id=TaskId("gone")),
    ],
)
def test_a_point_that_needs_no_task_is_left(point: RegisteredPoint) -> None:
    assert step_of(point) == Leave(point=point)


def test_while_two_buckets_bear_the_name_no_task_is_made() -> None:
    board = a_board()
    twin = Bucket(bucket_id=BucketId("twin"), name=" te BESPREKEN ", etag="")
    buckets = map_buckets([*board.buckets, twin], DEFAULT_BUCKETS)
    point = a_registered()

    assert step_of(point, board, buckets=buckets) == Leave(point=point)


def test_within_the_quiet_period_an_attempt_is_waited_for() -> None:
    point = a_registered()

    step = step_of(point, **intent_of(point, age_s=599), absences=2)

    assert step == Wait(point=point, move=intents.Wait())


def test_after_the_quiet_period_and_two_listings_there_is_another_attempt() -> None:
    point = a_registered()

    once = step_of(point, **intent_of(point, age_s=600), absences=1)
    twice = step_of(point, **intent_of(point, age_s=600), absences=2)

    assert once == Wait(point=point, move=intents.LookAgain())
    assert isinstance(twice, Create)
    assert twice.attempt == 2


def test_a_listing_that_cannot_be_trusted_makes_nothing() -> None:
    point = a_registered()

    assert step_of(point, absences=0) == Wait(point=point, move=intents.Wait())


def test_a_copy_that_a_person_made_is_left_alone_and_asked_about() -> None:
    point = a_registered()
    copy = replace(task_of(point), created_by=UserId("anna"))

    step = step_of(point, a_board(copy), people=[UserId("anna")])

    assert step == Wait(point=point, move=intents.AskPerson(copy=copy))


def test_the_task_of_another_point_is_not_adopted() -> None:
    point = a_registered()
    task = task_of(point)

    assert isinstance(step_of(point, a_board(task), mapped={task.task_id}), Create)


def test_a_task_with_the_points_marker_is_adopted_as_it_is() -> None:
    point = a_registered(a_point("Bankje", due_on=date(2026, 6, 30)))
    task = replace(task_of(point, bucket_id=TAKEN_UP), stage=Stage.DONE)

    step = step_of(point, a_board(task), **intent_of(point, age_s=1))

    assert isinstance(step, Revise)
    assert step.is_adopted
    assert not step.edits
    assert step.fields is not None
    assert step.fields.due_on == date(2026, 6, 30)


def test_of_two_tasks_with_one_marker_the_first_made_is_adopted() -> None:
    point = a_registered()
    copy = task_of(point, task_id=TaskId("copy"), created_at=NOW + timedelta(days=1))
    first = task_of(point, task_id=TaskId("first"))

    step = step_of(point, a_board(copy, first))

    assert isinstance(step, Revise)
    assert step.task.task_id == "first"


def test_a_service_card_is_never_adopted() -> None:
    point = a_registered()
    card = a_task(f"Cliëntmoment 12 maart [VP-S {point.marker}]")

    assert isinstance(step_of(point, a_board(card)), Create)


def test_a_task_is_known_by_its_id_also_without_its_marker() -> None:
    point = a_registered()
    task = task_of(point)
    point = with_task(point, task)
    renamed = replace(task, fields=replace(task.fields, title="Van Anna"))

    step = step_of(point, a_board(renamed))

    assert isinstance(step, Revise)
    assert not step.edits


def test_a_task_is_brought_up_to_the_minutes() -> None:
    point = a_registered(a_point("Bankje"))
    task = task_of(point)
    point = with_task(point, task)
    reworded = replace(point, point=a_point("Bankje", due_on=date(2026, 6, 30)))

    step = step_of(reworded, a_board(task))

    assert isinstance(step, Revise)
    assert step.edits == TaskEdits(due_on=date(2026, 6, 30))


def test_a_point_that_the_minutes_now_decline_moves_to_the_bucket_for_no() -> None:
    point = a_registered()
    task = task_of(point)
    declined = replace(with_task(point, task), point=a_point(decision=Decision.NOT_TAKEN_UP))

    step = step_of(declined, a_board(task))

    assert isinstance(step, Revise)
    assert step.edits == TaskEdits(bucket_id=NOT_TAKEN_UP)


@pytest.mark.parametrize(
    "facts", [{"is_in_minutes": False}, {"point": a_point(decision=Decision.LATER)}]
)
def test_a_task_that_the_minutes_no_longer_ask_for_stays_as_it_is(facts: dict[str, Any]) -> None:
    point = a_registered()
    task = task_of(point)
    point = replace(with_task(point, task), **facts)

    step = step_of(point, a_board(task))

    assert isinstance(step, Revise)
    assert not step.edits
    assert step.fields is None


def test_a_task_that_a_listing_lacks_is_left_and_never_made_again() -> None:
    point = a_registered(task_id=TaskId("late"))

    assert step_of(point) == Leave(point=point)


def test_as_soon_as_a_point_needs_a_task_all_three_buckets_are_wanted() -> None:
    assert wanted_places([a_registered()], takes_up_directly=False) == set(Place)


@pytest.mark.parametrize(
    "point",
    [
        a_registered(a_point(decision=Decision.LATER)),
        a_registered(task_id=TaskId("there")),
        a_registered(is_in_minutes=False),
        a_registered(stopped_on=date(2026, 4, 1)),
    ],
)
def test_without_a_task_to_make_no_bucket_is_wanted(point: RegisteredPoint) -> None:
    assert wanted_places([point], takes_up_directly=False) == set()
