"""From where on a person is asked, and what a word is good for."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doubles.builders import LIMITS, NOW, a_team
from planner_sync.domain.brake_words import question_of
from planner_sync.domain.brakes import (
    Absence,
    Brake,
    BrakeKind,
    Cause,
    changed_identity,
    emptied_source,
    identity_of,
    put_on,
    too_many_missing,
    too_many_new,
)

NEW = Cause(kind=BrakeKind.TOO_MANY_NEW, count=80)


def absence(known: int, missing: int, *, has_sentinel: bool = True) -> Absence:
    return Absence(known=known, missing=missing, has_sentinel=has_sentinel)


class TestTooManyNew:
    @pytest.mark.parametrize(("wanted", "is_asked"), [(0, False), (50, False), (51, True)])
    def test_a_person_is_asked_above_the_limit(self, wanted: int, *, is_asked: bool) -> None:
        assert bool(too_many_new(wanted, LIMITS)) is is_asked


class TestTooManyMissing:
    @pytest.mark.parametrize(
        ("known", "missing", "is_asked"),
        [(100, 20, False), (100, 21, True), (6, 4, False), (6, 5, True), (25, 5, False)],
    )
    def test_it_takes_a_share_and_a_number(
        self, known: int, missing: int, *, is_asked: bool
    ) -> None:
        assert bool(too_many_missing(absence(known, missing), LIMITS)) is is_asked

    def test_one_is_too_many_in_a_plan_that_shows_nothing_of_ours(self) -> None:
        assert too_many_missing(absence(3, 1, has_sentinel=False), LIMITS)

    def test_a_plan_that_misses_nothing_is_never_doubted(self) -> None:
        assert too_many_missing(absence(3, 0, has_sentinel=False), LIMITS) is None


class TestEmptiedSource:
    @pytest.mark.parametrize(
        ("moments", "found", "is_asked"),
        [
            (0, None, False),
            (0, set(), False),
            (1, None, True),
            (1, set(), False),
            (1, {"new"}, False),
            (2, set(), True),
            (2, {"new"}, True),
            (2, {"new", "known"}, False),
        ],
    )
    def test_it_is_emptied_when_nothing_known_is_there(
        self, moments: int, found: set[str] | None, *, is_asked: bool
    ) -> None:
        assert bool(emptied_source(moments, {"known", "other"}, found)) is is_asked


class TestChangedIdentity:
    def test_the_same_settings_give_the_same_identity(self) -> None:
        assert identity_of(a_team(), "tenant") == identity_of(a_team(name="Andere naam"), "tenant")

    def test_an_identity_that_was_never_kept_is_taken_as_it_is(self) -> None:
        assert changed_identity(None, identity_of(a_team(), "tenant")) is None

    @pytest.mark.parametrize(
        ("changes", "said"),
        [
            ({"plan_id": "other"}, "is het plan anders"),
            ({"drive_id": "other"}, "is de bibliotheek anders"),
            ({"plan_id": "other", "drive_id": "other"}, "het plan en de bibliotheek"),
            ({"team_id": "other"}, "is de id van het team anders"),
        ],
    )
    def test_the_question_names_what_changed(self, changes: dict[str, str], said: str) -> None:
        before = identity_of(a_team(), "tenant")
        cause = changed_identity(before, identity_of(a_team(**changes), "tenant"))

        assert cause is not None
        assert said in question_of(cause, "noord").problem

    def test_another_rule_for_markers_is_named_as_such(self) -> None:
        now = identity_of(a_team(), "tenant")
        before = now.replace("marker=", "marker=older")
        cause = changed_identity(before, now)

        assert cause is not None
        assert "kenmerken" in question_of(cause, "noord").problem


class TestTheWordOfAPerson:
    def test_without_it_nothing_goes_through(self) -> None:
        assert not Brake(team_id="noord", cause=NEW, since=NOW).lets_through(NEW, LIMITS)

    @pytest.mark.parametrize(("count", "goes"), [(80, True), (130, True), (131, False)])
    def test_it_is_good_for_what_was_said_and_the_little_that_needs_none(
        self, count: int, *, goes: bool
    ) -> None:
        brake = Brake(team_id="noord", cause=NEW, since=NOW, is_released=True)

        assert brake.lets_through(replace(NEW, count=count), LIMITS) is goes

    def test_it_is_good_for_one_change_of_the_settings(self) -> None:
        cause = Cause(kind=BrakeKind.CHANGED_IDENTITY, parts=("plan=b",))
        brake = Brake(team_id="noord", cause=cause, since=NOW, is_released=True)

        assert brake.lets_through(cause, LIMITS)
        assert not brake.lets_through(replace(cause, parts=("plan=c",)), LIMITS)

    def test_a_brake_that_stays_on_keeps_the_moment_it_was_put_on(self) -> None:
        first = put_on("noord", NEW, None, NOW)
        later = put_on("noord", replace(NEW, count=90), first, NOW + timedelta(days=1))

        assert later == replace(first, cause=replace(NEW, count=90))


@given(st.sampled_from(BrakeKind), st.integers(1, 999))
def test_every_question_says_what_to_do_and_for_which_team(kind: BrakeKind, count: int) -> None:
    question = question_of(Cause(kind=kind, count=count, known=999, parts=("plan=a",)), "noord")

    assert question.hint.endswith("planner-sync go noord")
    assert "wachten" in question.problem or "nog geen gemaakt" in question.problem
    assert "{" not in question.problem + question.hint
