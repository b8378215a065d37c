"""What a database promises, whichever it is: opening it, and what is kept."""

import sqlite3
from pathlib import Path

import pytest
import sqlalchemy as sa

from doubles.builders import DRIVE, a_known_item, a_library_item, a_moment, a_registered
from planner_sync.adapters.sql import SqlRegister, open_database
from planner_sync.domain.errors import SettingsError
from planner_sync.domain.library import LibraryChanges


def test_what_was_kept_is_there_after_closing(store_url: str) -> None:
    point = a_registered()
    with open_database(store_url) as engine:
        SqlRegister(engine).save_minutes(a_moment(), [point], a_known_item())

    with open_database(store_url) as engine:
        assert SqlRegister(engine).points("noord") == [point]


@pytest.mark.parametrize(
    "url", ["nonsense", "unknown://x", "sqlite+nothing:///x", "mysql://x", "postgresql+other://x"]
)
def test_an_address_that_is_none_is_told(url: str) -> None:
    with pytest.raises(SettingsError, match="its driver is not installed"), open_database(url):
        pass


def test_minutes_are_kept_whole_or_not_at_all(store_url: str) -> None:
    one = a_registered()
    twin = a_registered(key="other", marker=one.marker)

    with open_database(store_url) as engine:
        register = SqlRegister(engine)
        with pytest.raises(sa.exc.IntegrityError):
            register.save_minutes(a_moment(), [one, twin], a_known_item())

        assert register.moments("noord") == []
        assert register.points("noord") == []


def test_ids_that_differ_in_case_are_different_things(store_url: str) -> None:
    upper, lower = (a_library_item("mei.docx", item_id=name) for name in ("01ABC", "01abc"))
    with open_database(store_url) as engine:
        register = SqlRegister(engine)
        register.absorb(DRIVE, LibraryChanges(items=(upper, lower), cursor="1", is_complete=True))

        assert set(register.items(DRIVE)) == {"01ABC", "01abc"}


def test_no_file_name_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "register.sqlite"
    item = a_library_item("Mevrouw Invented.docx", item_id="item-1")
    with open_database(f"sqlite:///{path}") as engine:
        changes = LibraryChanges(items=(item,), cursor="x", is_complete=True)
        SqlRegister(engine).absorb(DRIVE, changes)

    assert b"Invented" not in path.read_bytes()


def test_a_library_of_more_files_than_one_statement_takes_is_taken_over(tmp_path: Path) -> None:
    items = tuple(a_library_item(f"{n}.docx") for n in range(2_000))
    with open_database(f"sqlite:///{tmp_path / 'register.sqlite'}") as engine:
        sa.event.listen(
            engine, "connect", lambda c, _: c.setlimit(sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER, 999)
        )
        engine.dispose()
        register = SqlRegister(engine)
        register.absorb(DRIVE, LibraryChanges(items=items, cursor="1", is_complete=True))

        register.absorb(DRIVE, LibraryChanges(items=(), cursor="2", is_complete=True))

        assert register.items(DRIVE) == {}
