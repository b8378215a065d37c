"""Brakes and flags survive a restart, and stay apart by team."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest
import sqlalchemy as sa

from planner_sync.adapters.sql import open_database
from planner_sync.adapters.sql.brakes import SqlBrakes, SqlFlags
from planner_sync.domain.brakes import Brake, BrakeKind, Cause

NOW = datetime(2026, 3, 12, 15, tzinfo=UTC)
NEW = Brake(team_id="noord", cause=Cause(kind=BrakeKind.TOO_MANY_NEW, count=80), since=NOW)
PLAN = Brake(
    team_id="noord",
    cause=Cause(kind=BrakeKind.CHANGED_IDENTITY, parts=("plan=a", "drive=b")),
    since=NOW,
)


@pytest.fixture
def engine(tables_url: str) -> Iterator[sa.Engine]:
    with open_database(tables_url) as opened:
        yield opened


def test_a_team_begins_without_brakes(engine: sa.Engine) -> None:
    assert SqlBrakes(engine).of("noord") == {}


def test_a_brake_is_given_back_equal(engine: sa.Engine) -> None:
    SqlBrakes(engine).put_on(NEW)
    SqlBrakes(engine).put_on(PLAN)

    assert SqlBrakes(engine).of("noord") == {
        BrakeKind.TOO_MANY_NEW: NEW,
        BrakeKind.CHANGED_IDENTITY: PLAN,
    }
    assert SqlBrakes(engine).of("zuid") == {}


def test_the_word_releases_all_brakes_of_one_team_once(engine: sa.Engine) -> None:
    brakes = SqlBrakes(engine)
    for brake in (NEW, PLAN, replace(NEW, team_id="zuid")):
        brakes.put_on(brake)

    assert list(brakes.release("noord")) == [BrakeKind.CHANGED_IDENTITY, BrakeKind.TOO_MANY_NEW]
    assert list(brakes.release("noord")) == []
    assert brakes.of("noord")[BrakeKind.TOO_MANY_NEW] == replace(NEW, is_released=True)
    assert not brakes.of("zuid")[BrakeKind.TOO_MANY_NEW].is_released


def test_a_brake_that_is_over_is_forgotten(engine: sa.Engine) -> None:
    brakes = SqlBrakes(engine)
    brakes.put_on(NEW)
    brakes.take_off("noord", BrakeKind.TOO_MANY_NEW)
    brakes.take_off("noord", BrakeKind.TOO_MANY_NEW)

    assert brakes.of("noord") == {}


def test_only_what_was_not_asked_before_is_new(engine: sa.Engine) -> None:
    flags = SqlFlags(engine)

    assert flags.raise_only("noord", {"a", "b"}, NOW) == {"a", "b"}
    assert flags.raise_only("noord", {"a", "c"}, NOW) == {"c"}
    assert flags.raise_only("zuid", {"a"}, NOW) == {"a"}
    assert flags.raise_only("noord", {"b"}, NOW) == {"b"}
