from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from planner_sync.domain.board import Stage, Standing
from planner_sync.domain.calendar import Month
from planner_sync.domain.points import Kind
from planner_sync.domain.progress import Movement, Section, movements
from planner_sync.domain.snapshots import Snapshot, SnapshotEntry
from unit.digest.builders import AUGUST, JULY, SEPTEMBER, done, entry, snapshot, undecided

LATE = date(2026, 9, 30)
IN_TIME = date(2026, 10, 1)
"""The day of September's snapshot itself: not yet late."""


def only(now: SnapshotEntry, *history: Snapshot) -> Movement:
    [movement] = movements(snapshot(SEPTEMBER, now), history)
    return movement


def seen(point: SnapshotEntry, *months: Month) -> list[Snapshot]:
    return [snapshot(month, point) for month in months]


def test_a_point_is_new_in_its_first_snapshot() -> None:
    assert only(entry()).section is Section.NEW


def test_a_point_that_came_after_the_last_snapshot_is_new_though_others_are_not() -> None:
    assert only(entry("new"), snapshot(AUGUST, entry("old"))).section is Section.NEW


@pytest.mark.parametrize(
    "change",
    [{"bucket": "Bezig"}, {"stage": Stage.IN_PROGRESS}, {"due_on": IN_TIME}],
)
def test_a_change_of_bucket_progress_or_due_date_is_a_move(change: dict[str, Any]) -> None:
    assert only(entry(**change), *seen(entry(), AUGUST)).section is Section.MOVED


@pytest.mark.parametrize(
    "change", [{"title": "Anders"}, {"checklist_done": 1}, {"detail_fingerprint": "x"}]
)
def test_other_changes_are_no_move_and_nothing_to_tell(change: dict[str, Any]) -> None:
    movement = only(entry(**change), *seen(entry(), AUGUST))

    assert not movement.has_moved
    assert movement.section is None


def test_a_move_is_judged_by_the_last_snapshot_even_after_a_gap() -> None:
    assert only(entry(bucket="Bezig"), *seen(entry(), JULY)).section is Section.MOVED


def test_a_point_due_before_the_day_of_the_snapshot_is_overdue() -> None:
    late, in_time = entry(due_on=LATE), entry(due_on=IN_TIME)

    assert only(late, *seen(late, AUGUST)).section is Section.OVERDUE
    assert only(in_time, *seen(in_time, AUGUST)).section is None


def test_a_new_or_moved_point_still_shows_that_it_is_overdue() -> None:
    late = entry(due_on=LATE)
    new, moved = only(late), only(late, *seen(entry(), AUGUST))

    assert (new.section, new.is_overdue) == (Section.NEW, True)
    assert (moved.section, moved.is_overdue) == (Section.MOVED, True)


def test_a_finished_point_is_not_overdue() -> None:
    assert not only(done(entry(due_on=LATE))).is_overdue


def test_a_point_is_stalled_after_two_months_without_any_change() -> None:
    assert only(entry(), *seen(entry(), JULY, AUGUST)).section is Section.STALLED
    assert only(entry(), *seen(entry(), AUGUST)).section is None


def test_two_months_are_counted_over_a_missing_snapshot() -> None:
    assert only(entry(), *seen(entry(), JULY)).section is Section.STALLED
    assert only(entry(), *seen(entry(), Month(2026, 5))).section is Section.STALLED


@pytest.mark.parametrize(
    "earlier",
    [
        {"bucket": "Bezig"},
        {"checklist_done": 1},
        {"checklist_total": 3},
        {"detail_fingerprint": "x"},
    ],
)
def test_work_in_the_last_two_months_is_no_stall(earlier: dict[str, Any]) -> None:
    history = [snapshot(JULY, entry(**earlier)), snapshot(AUGUST, entry())]

    assert only(entry(), *history).section is None


def test_a_stalled_overdue_point_is_told_as_overdue_and_shows_that_it_is_stalled() -> None:
    late = entry(due_on=LATE)
    movement = only(late, *seen(late, JULY, AUGUST))

    assert (movement.section, movement.is_stalled) == (Section.OVERDUE, True)


def test_an_undecided_point_waits_whatever_else_is_true_of_it() -> None:
    new = only(undecided(due_on=LATE))
    moved = only(undecided(), *seen(entry(), AUGUST))
    stalled = only(undecided(), *seen(undecided(), JULY, AUGUST))

    assert {new.section, moved.section, stalled.section} == {Section.WAITING}
    assert new.is_new
    assert new.is_overdue
    assert moved.has_moved
    assert stalled.is_stalled


def test_a_point_is_finished_when_it_became_done_or_is_first_seen_done() -> None:
    assert only(done(entry()), *seen(entry(), AUGUST)).section is Section.FINISHED
    assert only(done(entry())).section is Section.FINISHED


def test_a_point_that_was_done_before_is_not_told_again() -> None:
    movement = only(done(entry()), *seen(done(entry()), AUGUST))

    assert movement.section is None
    assert not movement.is_open


def test_a_reopened_point_is_a_move() -> None:
    assert only(entry(), *seen(done(entry()), AUGUST)).section is Section.MOVED


@pytest.mark.parametrize(
    "standing", [Standing.NOT_TAKEN_UP, Standing.LATER, Standing.STOPPED, Standing.ELSEWHERE]
)
def test_a_point_that_goes_no_further_is_told_once(standing: Standing) -> None:
    now = entry(standing=standing, due_on=LATE)

    assert only(now, *seen(undecided(), AUGUST)).section is Section.SET_ASIDE
    assert only(now, *seen(now, AUGUST)).section is None
    assert not only(now).is_overdue


@pytest.mark.parametrize("before", [Standing.DONE, Standing.NOT_TAKEN_UP])
def test_tidying_away_a_card_that_was_dealt_with_is_not_told(before: Standing) -> None:
    now = entry(standing=Standing.STOPPED)

    assert only(now, *seen(entry(standing=before), AUGUST)).section is None


def test_decisions_are_not_followed() -> None:
    assert movements(snapshot(SEPTEMBER, entry(kind=Kind.DECISION)), []) == ()


def test_later_months_do_not_change_how_a_month_is_told() -> None:
    later = snapshot(Month(2026, 10), done(entry()))
    history = [snapshot(AUGUST, entry()), snapshot(SEPTEMBER, done(entry())), later]

    assert only(replace(entry(), bucket="Bezig"), *history).section is Section.MOVED


def test_points_are_told_by_due_date_then_title() -> None:
    first = entry("c", due_on=IN_TIME)
    second, third = entry("b", title="Appels"), entry("a", title="bomen")

    told = movements(snapshot(SEPTEMBER, third, first, second), [])

    assert [m.entry for m in told] == [first, second, third]
