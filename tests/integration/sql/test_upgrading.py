"""The tables: from every version to this one, whole or not at all, while an older version works."""

import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from doubles.builders import NOW
from planner_sync.adapters.sql import open_database, schema, upgrading
from planner_sync.adapters.sql.engines import durable, new_engine
from planner_sync.adapters.sql.upgrading import NEWEST, Upgrade, upgrade, version_of
from planner_sync.domain.errors import SettingsError

CONFIG = Config()
CONFIG.set_main_option("script_location", str(Path(upgrading.__file__).parent / "migrations"))
DYING = str(Path(__file__).with_name("dying.py"))
VERSIONS = [s.revision for s in ScriptDirectory.from_config(CONFIG).walk_revisions()][::-1]

VALUES: list[tuple[type[sa.types.TypeEngine[Any]], Any]] = [
    (sa.DateTime, NOW),
    (sa.Date, NOW.date()),
    (sa.Boolean, True),
    (sa.Integer, 1),
    (sa.JSON, {"a": 1}),
    (sa.String, "x"),
]


@pytest.fixture
def empty(store_url: str) -> Iterator[sa.Engine]:
    """A database without any tables."""
    engine = new_engine(store_url)
    if engine.dialect.name == "sqlite":
        durable(engine)
    yield engine
    engine.dispose()


def at_version(engine: sa.Engine, version: str) -> sa.MetaData:
    """Bring an empty database to an older version, and return its tables as that one knew them."""
    tables = sa.MetaData()
    with engine.begin() as connection:
        CONFIG.attributes["connection"] = connection
        command.upgrade(CONFIG, version)
        tables.reflect(connection)
    return tables


def a_row(table: sa.Table) -> dict[str, Any]:
    """Return a row with a value in every column that the version of *table* had."""
    return {
        column.name: next(value for kind, value in VALUES if isinstance(column.type, kind))
        for column in table.columns
    }


def fill(connection: sa.Connection, tables: sa.MetaData) -> None:
    """Write a row into each of the *tables* and find it there again."""
    for table in tables.sorted_tables:
        if table.name != "alembic_version":
            connection.execute(sa.insert(table).values(a_row(table)))
    look_at(connection, tables)


def look_at(connection: sa.Connection, tables: sa.MetaData) -> None:
    for table in tables.sorted_tables:
        if table.name != "alembic_version":
            row = connection.execute(sa.select(table)).mappings().one()
            # SQLite keeps no zone.
            found = {
                k: v.replace(tzinfo=UTC) if isinstance(v, datetime) else v for k, v in row.items()
            }
            assert found == a_row(table)


def version(engine: sa.Engine) -> str | None:
    with engine.begin() as connection:
        return version_of(connection)


def test_the_migrations_make_the_tables_that_the_code_knows(store_url: str) -> None:
    with open_database(store_url) as engine, engine.connect() as open_:
        differences = compare_metadata(MigrationContext.configure(open_), schema.metadata)

    assert differences == []


def test_the_newest_version_is_that_of_the_last_migration() -> None:
    assert VERSIONS[-1] == NEWEST


def test_a_database_of_a_newer_version_is_told_and_left_as_it_is(store_url: str) -> None:
    with open_database(store_url) as engine:
        with engine.begin() as connection:
            connection.execute(sa.text("UPDATE alembic_version SET version_num = '9999'"))

        with pytest.raises(SettingsError, match="newer planner-sync"), open_database(store_url):
            pass

        assert version(engine) == "9999"


@pytest.mark.parametrize("old", VERSIONS[:-1])
def test_a_version_that_still_runs_writes_its_rows_into_the_new_tables(
    empty: sa.Engine, old: str
) -> None:
    tables = at_version(empty, old)

    assert upgrade(empty) == Upgrade(before=old, after=NEWEST)

    with empty.begin() as connection:
        fill(connection, tables)


@pytest.mark.parametrize("old", VERSIONS[:-1])
def test_what_an_older_version_kept_is_kept(empty: sa.Engine, old: str) -> None:
    tables = at_version(empty, old)
    with empty.begin() as connection:
        fill(connection, tables)

    upgrade(empty)

    with empty.begin() as connection:
        look_at(connection, tables)


@pytest.mark.lengthy
@pytest.mark.parametrize("begin", [None, VERSIONS[0]])
def test_killed_at_any_moment_it_has_changed_nothing_and_the_next_one_begins_anew(
    empty: sa.Engine, store_url: str, begin: str | None
) -> None:
    if begin is not None:
        at_version(empty, begin)
        empty.dispose()

    lines = _run(DYING, store_url).communicate(timeout=120)[0].splitlines()

    assert lines[-1] == f"0 {NEWEST}"
    assert len(lines) > 20
    # Only what comes after the last change finds it kept.
    assert set(lines[:-3]) == {f"-9 {begin}"}


@pytest.mark.parametrize("begin", [None, VERSIONS[0]])
def test_of_two_that_upgrade_at_once_one_does_it_and_the_other_finds_it_done(
    empty: sa.Engine, store_url: str, begin: str | None
) -> None:
    if begin is not None:
        at_version(empty, begin)
        empty.dispose()
    code = (
        "import sys; from planner_sync.adapters.sql.database import upgrade_database; "
        "print(upgrade_database(sys.argv[1]).after)"
    )

    both = [_run("-c", code, store_url) for _ in range(2)]

    assert [p.communicate(timeout=60)[0] for p in both] == [f"{NEWEST}\n"] * 2
    assert version(empty) == NEWEST


def _run(*arguments: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(  # noqa: S603 - our own
        [sys.executable, *arguments], stdout=subprocess.PIPE, text=True
    )
