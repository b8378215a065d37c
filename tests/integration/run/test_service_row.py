"""The row that says who is the service: claims, heartbeats, and looking without touching."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa

from doubles.builders import NOW
from planner_sync.adapters.sql import open_database
from planner_sync.adapters.sql.service_lock import service_lock
from planner_sync.adapters.sql.service_row import SqlServiceRow, read_service
from planner_sync.domain.errors import SettingsError, UnreachableError
from planner_sync.domain.service_life import BEAT, MISSED, ServiceLife

FIRST = ServiceLife(run_id="a", host="here", pid=1, started_at=NOW, beat_at=NOW)


def later(life: ServiceLife, beats: float, host: str = "here") -> ServiceLife:
    now = NOW + beats * BEAT
    return replace(life, run_id="b", host=host, started_at=now, beat_at=now)


@pytest.fixture
def engine(tables_url: str) -> Iterator[sa.Engine]:
    with open_database(tables_url) as opened:
        yield opened


@pytest.fixture
def row(engine: sa.Engine) -> SqlServiceRow:
    made = SqlServiceRow(engine)
    assert made.claim(FIRST, is_alone=False) is None
    return made


def test_a_second_service_is_told_who_the_first_is(row: SqlServiceRow) -> None:
    assert row.claim(later(FIRST, MISSED), is_alone=False) == FIRST
    assert row.read() == FIRST


def test_a_service_that_missed_three_heartbeats_is_gone(row: SqlServiceRow) -> None:
    second = later(FIRST, MISSED + 0.1)

    assert row.claim(second, is_alone=False) is None
    assert row.read() == second
    assert not row.beat("a", NOW)


def test_a_heartbeat_far_in_the_future_counts_for_nothing(row: SqlServiceRow) -> None:
    assert row.claim(later(FIRST, -MISSED - 0.1), is_alone=False) is None


def test_a_heartbeat_keeps_the_place(row: SqlServiceRow) -> None:
    assert row.beat("a", NOW + MISSED * BEAT)

    assert row.claim(later(FIRST, 2 * MISSED), is_alone=False) is not None


def test_a_service_that_stopped_leaves_its_place_at_once(row: SqlServiceRow) -> None:
    row.stop("a", NOW)

    assert row.claim(later(FIRST, 0), is_alone=False) is None


@pytest.mark.parametrize(("host", "is_taken"), [("here", True), ("there", False)])
def test_with_the_lock_a_dead_service_of_the_same_host_is_known_to_be_gone(
    row: SqlServiceRow, host: str, is_taken: bool
) -> None:
    other = row.claim(later(FIRST, 1, host=host), is_alone=True)

    assert (other is None) is is_taken


def test_the_last_good_pass_outlives_its_run(row: SqlServiceRow) -> None:
    row.passed("a", NOW, failed_teams=0)
    row.passed("a", NOW + timedelta(hours=1), failed_teams=2)
    row.stop("a", NOW)
    row.claim(later(FIRST, 1), is_alone=False)

    life = row.read()

    assert life is not None
    assert (life.good_pass_at, life.pass_at, life.failed_teams) == (NOW, None, 0)


def test_looking_makes_no_file(tmp_path: Path) -> None:
    assert read_service(f"sqlite:///{tmp_path / 'none.sqlite'}") is None
    assert list(tmp_path.iterdir()) == []


def test_looking_at_a_database_without_the_table_finds_nobody(tmp_path: Path) -> None:
    path = tmp_path / "empty.sqlite"
    path.touch()

    assert read_service(f"sqlite:///{path}") is None
    assert path.read_bytes() == b""


def test_looking_finds_the_service_while_it_runs(row: SqlServiceRow, tables_url: str) -> None:
    assert read_service(tables_url) == FIRST


def test_looking_at_what_is_no_database_is_told(tmp_path: Path) -> None:
    path = tmp_path / "register.sqlite"
    path.write_bytes(b"no database" * 100)

    with pytest.raises(UnreachableError, match=r"cannot be read; check database\.url"):
        read_service(f"sqlite:///{path}")


@pytest.mark.parametrize("url", ["nonsense", "unknown://x"])
def test_an_address_that_is_none_is_told(url: str) -> None:
    with pytest.raises(SettingsError, match=r"database\.url"):
        read_service(url)


def test_one_process_holds_the_lock(tmp_path: Path) -> None:
    database = tmp_path / "data" / "register.sqlite"
    with service_lock(database) as first, service_lock(database) as second:
        assert (first, second) == (True, False)
    with service_lock(database) as third:
        assert third is True


def test_without_a_file_there_is_nothing_to_lock() -> None:
    with service_lock(None) as held:
        assert held is None


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    with (
        pytest.raises(UnreachableError, match="data folder"),
        service_lock(tmp_path / "file" / "register.sqlite"),
    ):
        pass
