"""Who left the group is neither assigned nor taken off, and the team is asked who takes over."""

from dataclasses import replace
from typing import Any

import pytest

from doubles.builders import a_point, a_registered, a_task, task_fields
from planner_sync.domain.board import Stage, Standing, UserId
from planner_sync.domain.leavers import assignable, handover_questions, is_unattended
from planner_sync.domain.points import Kind
from planner_sync.domain.register import RegisteredPoint

ANNA, BRAM = UserId("anna"), UserId("bram")
BOTH, NOBODY = frozenset({ANNA, BRAM}), frozenset[UserId]()
PEOPLE = {ANNA}


def a_named(
    named: frozenset[UserId], asked: frozenset[UserId] | None = None, **facts: Any
) -> RegisteredPoint:
    baseline = None if asked is None else task_fields(assignees=asked)
    return a_registered(a_point(), assignees=named, baseline=baseline, **facts)


@pytest.mark.parametrize(
    ("named", "asked", "wanted"),
    [
        (BOTH, None, {ANNA}),
        (BOTH, BOTH, BOTH),
        (NOBODY, BOTH, {BRAM}),
        (NOBODY, frozenset({ANNA}), NOBODY),
        (frozenset({BRAM}), NOBODY, NOBODY),
    ],
)
def test_only_members_are_assigned_and_nobody_who_left_is_taken_off(
    named: frozenset[UserId], asked: frozenset[UserId] | None, wanted: frozenset[UserId]
) -> None:
    assert assignable(a_named(named, asked), PEOPLE) == wanted


@pytest.mark.parametrize(
    ("assigned", "is_asked"),
    [({BRAM}, True), (BOTH, False), ({ANNA}, False), (NOBODY, False)],
)
def test_a_task_is_asked_about_when_nobody_of_its_people_is_left(
    assigned: frozenset[UserId], is_asked: bool
) -> None:
    point, task = a_named(NOBODY, BOTH), a_task(assignees=frozenset(assigned))

    assert is_unattended(point, task, PEOPLE) is is_asked
    assert not is_unattended(point, replace(task, stage=Stage.DONE), PEOPLE)
    assert not is_unattended(replace(point, standing=Standing.LATER), task, PEOPLE)


def test_a_point_without_a_task_is_asked_about_when_it_is_to_get_one() -> None:
    waiting = a_named(frozenset({BRAM}))
    decision = replace(waiting, point=a_point(kind=Kind.DECISION))

    assert is_unattended(waiting, None, PEOPLE)
    assert not is_unattended(decision, None, PEOPLE)
    assert not is_unattended(a_named(BOTH), None, PEOPLE)


def test_the_question_names_points_and_no_person() -> None:
    assert handover_questions([]) == []
    [question] = handover_questions([a_named(BOTH).marker])

    assert str(a_named(BOTH).marker) in question.problem
    assert BRAM not in question.problem
