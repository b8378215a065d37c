"""Which of two tasks with one marker may go, and which never."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from doubles.builders import NOW, a_board, a_registered, task_of, with_task
from planner_sync.domain.board import BoardTask, Stage, TaskId, UserId
from planner_sync.domain.duplicates import Making, find_duplicates, is_our_spare
from planner_sync.domain.intents import Intent, IntentStatus, payload_of
from planner_sync.domain.points import Priority
from planner_sync.domain.register import RegisteredPoint

BARE = a_registered()
KNOWN = task_of(BARE, task_id=TaskId("known"))
SPARE = task_of(BARE, task_id=TaskId("spare"), created_at=NOW + timedelta(minutes=9))
POINT = with_task(BARE, KNOWN)
ANNA = UserId("anna")


def attempt(**facts: Any) -> Intent:
    given: dict[str, Any] = {
        "team_id": BARE.team_id,
        "key": BARE.key,
        "intended_at": NOW,
        "status": IntentStatus.DONE,
        "payload": payload_of(SPARE.fields),
    }
    return Intent(**(given | facts))


def making(*attempts: Intent) -> Making:
    return Making(
        attempts={BARE.key: attempts}, people=frozenset({ANNA}), lasted=timedelta(minutes=10)
    )


def may_go(spare: BoardTask, *attempts: Intent, point: RegisteredPoint = POINT) -> bool:
    """Tell whether the spare may go from a board on which it lies beside the known task."""
    (found,) = find_duplicates(a_board(KNOWN, spare), [point])
    return is_our_spare(found, making(*(attempts or (attempt(),))))


def test_what_an_attempt_of_ours_made_and_nobody_touched_may_go() -> None:
    assert may_go(SPARE)


@pytest.mark.parametrize(
    "touched",
    [
        {"stage": Stage.IN_PROGRESS},
        {"starts_on": date(2026, 4, 1)},
        {"checklist_count": 1},
        {"reference_count": 1},
        {"has_description": True},
        {"has_conversation": True},
        {"has_chosen_preview": True},
        {"fields": replace(SPARE.fields, due_on=date(2026, 4, 1))},
        {"fields": replace(SPARE.fields, priority=Priority.URGENT)},
        {"fields": replace(SPARE.fields, assignees=frozenset({ANNA}))},
        {"fields": replace(SPARE.fields, title=f"Nog een {SPARE.fields.title}")},
        {"created_by": ANNA},
    ],
    ids=lambda touched: next(iter(touched)),
)
def test_what_somebody_touched_or_made_stays(touched: dict[str, Any]) -> None:
    assert not may_go(replace(SPARE, **touched))


@pytest.mark.parametrize("minutes", [-6, 16])
def test_what_no_attempt_can_have_made_stays(minutes: int) -> None:
    assert not may_go(replace(SPARE, created_at=NOW + timedelta(minutes=minutes)))


def test_an_attempt_that_names_it_made_it_at_any_time() -> None:
    late = replace(SPARE, created_at=NOW + timedelta(days=1))

    assert may_go(late, attempt(task_id=late.task_id))


def test_an_attempt_of_which_it_is_not_known_what_was_asked_proves_nothing() -> None:
    assert not may_go(SPARE, attempt(payload=None))


def test_without_any_attempt_it_stays() -> None:
    (found,) = find_duplicates(a_board(KNOWN, SPARE), [POINT])

    assert not is_our_spare(found, making())


def test_the_one_that_the_register_knows_never_goes_also_when_it_is_the_younger() -> None:
    found = find_duplicates(a_board(KNOWN, SPARE), [with_task(BARE, SPARE)])

    assert [(one.spare.task_id, one.known) for one in found] == [("known", "spare")]


def test_a_spare_of_a_task_that_is_gone_stays() -> None:
    (found,) = find_duplicates(a_board(SPARE), [POINT])

    assert not found.is_known_there
    assert not is_our_spare(found, making(attempt()))


def test_a_spare_of_a_point_that_was_stopped_stays() -> None:
    assert not may_go(SPARE, point=replace(POINT, stopped_on=date(2026, 3, 12)))


def test_a_task_of_another_point_is_no_spare_whatever_its_title_says() -> None:
    other = with_task(a_registered(key="other", marker="22222222"), SPARE)

    assert list(find_duplicates(a_board(KNOWN, SPARE), [POINT, other])) == []


def test_a_point_without_a_task_has_no_duplicates() -> None:
    assert list(find_duplicates(a_board(SPARE), [BARE])) == []
