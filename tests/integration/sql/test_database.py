"""Opening the database, and what happens when it will not."""

import sqlite3
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from doubles.builders import DRIVE, NOW, a_known_item, a_library_item, a_moment, a_registered
from planner_sync.adapters.sql import SqlRegister, open_database, schema
from planner_sync.domain.errors import SettingsError, UnreachableError
from planner_sync.domain.intents import Intent
from planner_sync.domain.library import LibraryChanges


def url_of(path: Path) -> str:
    return f"sqlite:///{path}"


def test_the_folder_is_made_where_it_is_missing(tmp_path: Path) -> None:
    path = tmp_path / "data" / "register.sqlite"

    with open_database(url_of(path)):
        pass

    assert path.is_file()


def test_what_was_kept_is_there_after_closing(tmp_path: Path) -> None:
    url = url_of(tmp_path / "register.sqlite")
    point = a_registered()
    with open_database(url) as engine:
        SqlRegister(engine).save_minutes(a_moment(), [point], a_known_item())

    with open_database(url) as engine:
        assert SqlRegister(engine).points("noord") == [point]


def test_the_migrations_make_the_tables_that_the_code_knows(tmp_path: Path) -> None:
    with open_database(url_of(tmp_path / "register.sqlite")) as engine, engine.connect() as open_:
        differences = compare_metadata(MigrationContext.configure(open_), schema.metadata)

    assert differences == []


def test_a_commit_reaches_the_disk_before_the_answer(tmp_path: Path) -> None:
    with open_database(url_of(tmp_path / "register.sqlite")) as engine, engine.connect() as open_:
        settings = {
            name: open_.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys")
        }

    assert settings == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}


@pytest.mark.parametrize("url", ["nonsense", "unknown://x", "sqlite+nothing:///x"])
def test_an_address_that_is_none_is_told(url: str) -> None:
    with pytest.raises(SettingsError, match="its driver is not installed"), open_database(url):
        pass


def test_a_file_that_is_no_database_is_told(tmp_path: Path) -> None:
    path = tmp_path / "register.sqlite"
    path.write_bytes(b"no database" * 100)

    with pytest.raises(UnreachableError, match="cannot be opened"), open_database(url_of(path)):
        pass


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    url = url_of(tmp_path / "file" / "register.sqlite")

    with pytest.raises(UnreachableError, match="cannot be opened"), open_database(url):
        pass


def test_a_database_of_a_newer_version_is_told(tmp_path: Path) -> None:
    path = tmp_path / "register.sqlite"
    with open_database(url_of(path)) as engine, engine.begin() as connection:
        connection.execute(sa.text("UPDATE alembic_version SET version_num = '9999'"))

    with pytest.raises(SettingsError, match="newer planner-sync"), open_database(url_of(path)):
        pass


def test_a_database_that_somebody_else_holds_is_told_and_nothing_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "register.sqlite"
    with open_database(url_of(path)) as engine:
        # Waiting for the other one is SQLite's own; here it has no patience.
        sa.event.listen(engine, "connect", lambda c, _: c.execute("PRAGMA busy_timeout=0"))
        engine.dispose()
        other = sqlite3.connect(path)
        other.execute("BEGIN IMMEDIATE")
        try:
            with pytest.raises(UnreachableError, match="nothing of this step was kept"):
                SqlRegister(engine).save_intent(
                    Intent(team_id="noord", key=a_registered().key, intended_at=NOW)
                )
        finally:
            other.close()


def test_minutes_are_kept_whole_or_not_at_all(tmp_path: Path) -> None:
    one = a_registered()
    twin = a_registered(key="other", marker=one.marker)

    with open_database(url_of(tmp_path / "register.sqlite")) as engine:
        register = SqlRegister(engine)
        with pytest.raises(sa.exc.IntegrityError):
            register.save_minutes(a_moment(), [one, twin], a_known_item())

        assert register.moments("noord") == []
        assert register.points("noord") == []


def test_no_file_name_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "register.sqlite"
    item = a_library_item("Mevrouw Invented.docx", item_id="item-1")
    with open_database(url_of(path)) as engine:
        changes = LibraryChanges(items=(item,), cursor="x", is_complete=True)
        SqlRegister(engine).absorb(DRIVE, changes)

    assert b"Invented" not in path.read_bytes()


def test_a_library_of_more_files_than_one_statement_takes_is_taken_over(tmp_path: Path) -> None:
    items = tuple(a_library_item(f"{n}.docx") for n in range(2_000))
    with open_database(url_of(tmp_path / "register.sqlite")) as engine:
        sa.event.listen(
            engine, "connect", lambda c, _: c.setlimit(sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER, 999)
        )
        engine.dispose()
        register = SqlRegister(engine)
        register.absorb(DRIVE, LibraryChanges(items=items, cursor="1", is_complete=True))

        register.absorb(DRIVE, LibraryChanges(items=(), cursor="2", is_complete=True))

        assert register.items(DRIVE) == {}
