"""Leases by the clock of a real database, and what a process that died leaves behind."""

import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
import sqlalchemy as sa

from planner_sync.adapters.sql import SqlLeases, open_database
from planner_sync.adapters.sql.leases import database_time
from planner_sync.adapters.sql.processes import has_ended, this_process
from planner_sync.domain.errors import TeamBusyError

_ANOTHER = """
import sys
from planner_sync.adapters.sql.processes import this_process
print(this_process(), flush=True)
sys.stdin.read()
"""


@pytest.fixture
def engine(tables_url: str) -> Iterator[sa.Engine]:
    with open_database(tables_url) as opened:
        yield opened


@pytest.fixture
def another() -> Iterator[subprocess.Popen[str]]:
    """Another process of this machine, which lives until a test ends it."""
    with subprocess.Popen(  # noqa: S603 - this very interpreter, and nothing from outside
        [sys.executable, "-c", _ANOTHER], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        yield process
        process.kill()


def name_of(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def test_the_time_of_the_database_is_aware_and_that_of_this_host(engine: sa.Engine) -> None:
    with engine.connect() as connection:
        now = database_time(connection)

    assert now.tzinfo is not None
    assert abs(now - datetime.now(UTC)) < timedelta(seconds=5)


def test_a_lease_lasts_for_as_long_as_its_process_lives(
    engine: sa.Engine, another: subprocess.Popen[str]
) -> None:
    SqlLeases(engine, holder=name_of(another)).take("noord")

    with pytest.raises(TeamBusyError):
        SqlLeases(engine).take("noord")

    another.kill()
    another.wait()
    mine = SqlLeases(engine)
    assert mine.is_held(mine.take("noord"))


def test_a_process_that_lives_has_not_ended() -> None:
    assert not has_ended(this_process())


def test_a_process_whose_number_was_given_away_has_ended() -> None:
    table, process_id, _ = this_process().split(" ")

    assert process_id == str(os.getpid())
    assert has_ended(f"{table} {process_id} 1")


@pytest.mark.parametrize("name", ["", "elsewhere/1 1 1", "a holder without a process"])
def test_of_a_process_of_another_machine_nobody_can_tell(name: str) -> None:
    assert not has_ended(name)
