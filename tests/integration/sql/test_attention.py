"""What waits for a person, summed up from brakes, flags and lost registers."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
import sqlalchemy as sa

from planner_sync.adapters.sql import SqlCopies, open_database
from planner_sync.adapters.sql.attention import SqlAttention, read_attention
from planner_sync.adapters.sql.audit import signed_now
from planner_sync.adapters.sql.brakes import SqlBrakes, SqlFlags
from planner_sync.domain.attention import Attention, Subject
from planner_sync.domain.brakes import Brake, BrakeKind, Cause
from planner_sync.domain.register_copy import CopyState

NOW = datetime(2026, 3, 12, 15, tzinfo=UTC)


@pytest.fixture
def engine(tables_url: str) -> Iterator[sa.Engine]:
    with open_database(tables_url) as opened:
        yield opened


def brake(engine: sa.Engine, team_id: str, *kinds: BrakeKind) -> None:
    for kind in kinds:
        SqlBrakes(engine).put_on(Brake(team_id=team_id, cause=Cause(kind=kind), since=NOW))


def lose_the_register(engine: sa.Engine, team_id: str) -> None:
    copies = SqlCopies(engine, sign=lambda: signed_now(lambda: NOW))
    copies.save_state(CopyState(team_id=team_id, waits_for_go=True))


def test_nothing_waits_in_a_new_database(engine: sa.Engine) -> None:
    assert SqlAttention(engine).by_team() == {}
    assert SqlAttention(engine).of("noord") == Attention()


def test_brakes_and_flags_are_summed_up_by_team(engine: sa.Engine) -> None:
    brake(engine, "noord", BrakeKind.CHANGED_IDENTITY, BrakeKind.TOO_MANY_NEW)
    lose_the_register(engine, "noord")
    asked = {Subject.CREATE.of("k1"), Subject.SPARE.of("t1"), Subject.UNATTENDED.of("k2")}
    SqlFlags(engine).raise_only("zuid", asked, NOW)

    assert SqlAttention(engine).by_team() == {
        "noord": Attention(
            brakes=(
                BrakeKind.LOST_REGISTER,
                BrakeKind.TOO_MANY_NEW,
                BrakeKind.CHANGED_IDENTITY,
            )
        ),
        "zuid": Attention(undecided=2, unattended=1),
    }


def test_a_brake_that_a_person_released_waits_for_nobody(engine: sa.Engine) -> None:
    brake(engine, "noord", BrakeKind.TOO_MANY_NEW)
    SqlBrakes(engine).release("noord")

    assert SqlAttention(engine).of("noord") == Attention()


def test_it_is_read_beside_the_service(engine: sa.Engine, tables_url: str) -> None:
    brake(engine, "noord", BrakeKind.EMPTIED_SOURCE)

    assert read_attention(tables_url) == {"noord": Attention(brakes=(BrakeKind.EMPTIED_SOURCE,))}


def test_without_a_database_nothing_waits_and_none_is_made(tmp_path: Path) -> None:
    file = tmp_path / "none.sqlite"

    assert read_attention(f"sqlite:///{file}") == {}
    assert not file.exists()
