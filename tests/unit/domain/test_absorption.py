"""Taking minutes over into the register."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from doubles.builders import (
    TENANT,
    a_member,
    a_moment,
    a_point,
    a_registered,
    a_task,
    with_task,
)
from planner_sync.domain.absorption import absorb_points
from planner_sync.domain.board import Standing, TaskId
from planner_sync.domain.library import DriveId, ItemId
from planner_sync.domain.markers import marker, point_key
from planner_sync.domain.points import Decision, Point
from planner_sync.domain.register import MomentId, RegisteredPoint

MARCH_12 = date(2026, 3, 12)
ANNA, ANNE, BRAM = a_member("Anna Bakker"), a_member("Anna de Vries"), a_member("Bram Smit")


def absorbed(*found: Point, **facts: Any) -> list[RegisteredPoint]:
    known: dict[str, Any] = {"members": [ANNA, BRAM], "registered": [], "tenant_id": TENANT}
    return absorb_points(a_moment(), found, **(known | facts))


def test_a_new_point_gets_a_key_that_knows_no_file() -> None:
    here = a_moment(drive_id=DriveId("a"), item_id=ItemId("a"))
    there = a_moment(drive_id=DriveId("b"), item_id=ItemId("b"), suffix=".md", link=None)
    given: dict[str, Any] = {"members": [], "registered": [], "tenant_id": TENANT}

    (one,) = absorb_points(here, [a_point("Bankje")], **given)
    (other,) = absorb_points(there, [a_point("Bankje")], **given)

    assert one.key == other.key == point_key("noord", "2026-03-12/1", "Bankje", 0)
    assert one.marker == other.marker


def test_a_known_point_keeps_key_task_and_baseline() -> None:
    known = with_task(a_registered(a_point("Bankje")), a_task("Bankje"))

    (point,) = absorbed(a_point("Bankje", due_on=MARCH_12), registered=[known])

    assert (point.key, point.marker) == (known.key, known.marker)
    assert (point.task_id, point.baseline) == (known.task_id, known.baseline)
    assert point.point.due_on == MARCH_12


def test_a_point_that_the_minutes_dropped_is_kept_and_marked() -> None:
    known = a_registered(a_point("Bankje"))

    (menu, bench) = absorbed(a_point("Weekmenu"), registered=[known])

    assert (menu.point.title, menu.is_in_minutes) == ("Weekmenu", True)
    assert bench == replace(known, is_in_minutes=False)


def test_a_point_that_comes_back_is_itself_again() -> None:
    gone = a_registered(a_point("Bankje"), is_in_minutes=False)

    (point,) = absorbed(a_point("Bankje"), registered=[gone])

    assert (point.key, point.is_in_minutes) == (gone.key, True)


def test_points_of_other_moments_are_not_touched() -> None:
    september = a_registered(a_point("Bankje"), moment_id=MomentId("2026-09-17/1"))

    (point,) = absorbed(a_point("Bankje"), registered=[september])

    assert point.key != september.key


def test_the_same_text_twice_becomes_two_points() -> None:
    one, two = absorbed(a_point("Bankje"), a_point("Bankje"))

    assert one.key != two.key
    assert one.marker != two.marker
    assert (one.position, two.position) == (0, 1)


def test_a_marker_that_is_taken_is_derived_again() -> None:
    key = point_key("noord", "2026-03-12/1", "Bankje", 0)

    other = a_registered(marker=marker(TENANT, key), moment_id=MomentId("2025-09-01/1"))

    (point,) = absorbed(a_point("Bankje"), registered=[other])

    assert point.marker == marker(TENANT, key, 1)


def test_an_owner_in_the_group_is_assigned_and_named_nowhere() -> None:
    (point,) = absorbed(a_point("Bankje", owners=("Bram",)))

    assert point.assignees == {"user-bram"}
    assert point.has_owner
    assert point.point.owners == ()


@pytest.mark.parametrize("owner", ["Anna", "Zwaantje", "het team"])
def test_doubt_assigns_nobody(owner: str) -> None:
    (point,) = absorbed(a_point("Bankje", owners=(owner,)), members=[ANNA, ANNE, BRAM])

    assert point.assignees == frozenset()
    assert point.has_owner


def test_one_doubtful_owner_does_not_cost_the_other_one_the_task() -> None:
    (point,) = absorbed(a_point("Bankje", owners=("Anna", "Bram")), members=[ANNA, ANNE, BRAM])

    assert point.assignees == {"user-bram"}


def test_a_point_without_a_theme_has_that_of_the_moment() -> None:
    own, moments_theme = absorbed(a_point("A", theme="Eten"), a_point("B"), theme="Wonen")

    assert (own.point.theme, moments_theme.point.theme) == ("Eten", "Wonen")


def test_only_a_point_without_a_task_stands_as_the_minutes_say() -> None:
    declined = a_point("Bankje", decision=Decision.NOT_TAKEN_UP)
    known = a_registered(a_point("Bankje"), task_id=TaskId("1"), standing=Standing.DONE)

    (fresh,), (with_card,) = absorbed(declined), absorbed(declined, registered=[known])

    assert fresh.standing is Standing.NOT_TAKEN_UP
    assert with_card.standing is Standing.DONE


def test_a_point_that_came_from_a_check_is_left_alone() -> None:
    bench = a_registered(a_point("Bankje"))
    key = point_key("noord", bench.moment_id, "Bankje", 1)
    follow_up = a_registered(a_point("Bankje"), key=key, follows=bench.key)

    found = absorbed(a_point("Bankje"), registered=[follow_up, bench])

    assert [p.key for p in found] == [bench.key]
    assert absorbed(registered=[follow_up]) == []
