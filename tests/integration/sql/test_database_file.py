"""The file of an SQLite database: on disk when it says so, and refused when it is damaged."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
import sqlalchemy as sa

from doubles.builders import a_known_item, a_moment, a_registered
from planner_sync.adapters.sql import SqlRegister, database_file, open_database
from planner_sync.domain.errors import SettingsError, UnreachableError


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "register.sqlite"


@pytest.fixture
def url(path: Path) -> str:
    return f"sqlite:///{path}"


@pytest.fixture
def filled(path: Path, url: str) -> Path:
    """A database with a register in it, closed in good order."""
    with open_database(url) as engine:
        SqlRegister(engine).save_minutes(a_moment(), [a_registered()], a_known_item())
    return path


def test_the_folder_is_made_where_it_is_missing_and_nothing_else_is_left_in_it(
    filled: Path,
) -> None:
    assert [file.name for file in filled.parent.iterdir()] == ["register.sqlite"]


def test_a_commit_reaches_the_disk_before_the_answer(url: str) -> None:
    with open_database(url) as engine, engine.connect() as open_:
        settings = {
            name: open_.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys")
        }

    assert settings == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}


def emptied(path: Path) -> None:
    path.write_bytes(b"")


def overwritten(path: Path) -> None:
    path.write_bytes(b"no database" * 1000)


def cut_short(path: Path) -> None:
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 2 // 4096 * 4096])


def another_programs(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE other (x)")


def scribbled_on(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[4096:8192] = b"\xff" * 4096
    path.write_bytes(data)


@pytest.mark.parametrize(
    "damage", [emptied, overwritten, cut_short, another_programs, scribbled_on]
)
def test_a_damaged_file_is_refused_and_left_as_it_is(
    filled: Path, url: str, damage: Callable[[Path], None]
) -> None:
    damage(filled)
    before = filled.read_bytes()

    with (
        pytest.raises(UnreachableError, match="cannot be opened: the database file is damaged"),
        open_database(url),
    ):
        pass

    assert filled.read_bytes() == before


def test_a_log_of_changes_that_is_lost_leaves_the_state_before_them(path: Path, url: str) -> None:
    with open_database(url) as engine:
        SqlRegister(engine).save_minutes(a_moment(), [a_registered()], a_known_item())
        alive = path.read_bytes()
    path.write_bytes(alive)

    with open_database(url) as engine:
        assert SqlRegister(engine).points("noord") == []


def test_what_is_left_of_a_process_that_died_while_it_made_the_file_is_in_nobodys_way(
    path: Path, url: str
) -> None:
    path.parent.mkdir()
    (path.parent / f"{path.name}.new-1").write_bytes(b"half")

    with open_database(url) as engine:
        assert SqlRegister(engine).points("noord") == []


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    url = f"sqlite:///{tmp_path / 'file' / 'register.sqlite'}"

    with pytest.raises(UnreachableError, match="cannot be opened"), open_database(url):
        pass


def test_a_full_disk_is_told_and_nothing_is_kept(filled: Path, url: str) -> None:
    with open_database(url) as engine:
        sa.event.listen(engine, "connect", lambda c, _: c.execute("PRAGMA max_page_count = 1"))
        engine.dispose()
        register = SqlRegister(engine)
        points = [a_registered(key=f"k{n}", marker=f"M{n}") for n in range(200)]

        with pytest.raises(UnreachableError, match="is full; nothing of this step was kept"):
            register.save_minutes(a_moment(), points, a_known_item())

        assert register.points("noord") == [a_registered()]


def test_a_disk_that_cannot_be_written_is_told(filled: Path, url: str) -> None:
    with open_database(url) as engine:
        # SQLite then answers what it does on a volume that is mounted to be read.
        sa.event.listen(engine, "connect", lambda c, _: c.execute("PRAGMA query_only = ON"))
        engine.dispose()

        with pytest.raises(UnreachableError, match="cannot be written; check the rights"):
            SqlRegister(engine).save_moment(a_moment())


def test_a_database_that_somebody_else_holds_is_told_and_nothing_is_kept(
    filled: Path, url: str
) -> None:
    with open_database(url) as engine:
        # Waiting for the other one is SQLite's own; here it has no patience.
        sa.event.listen(engine, "connect", lambda c, _: c.execute("PRAGMA busy_timeout=0"))
        engine.dispose()
        with closing(sqlite3.connect(filled)) as other:
            other.execute("BEGIN IMMEDIATE")
            with pytest.raises(UnreachableError, match="holds the database; nothing of this"):
                SqlRegister(engine).save_moment(a_moment())


MOUNTS = """\
overlay / overlay rw,relatime 0 0
//files/share {0} cifs rw,vers=3.1.1 0 0
/dev/sda1 {0}/disk ext4 rw 0 0
files:/export {0}/with\\040blank nfs4 rw 0 0
"""


@pytest.mark.parametrize(
    ("folder", "kind"),
    [("", "cifs"), ("deep/er", "cifs"), ("disk/data", None), ("with blank/x", "nfs4")],
)
def test_a_disk_of_another_host_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, folder: str, kind: str | None
) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(MOUNTS.format(tmp_path), "utf-8")
    monkeypatch.setattr(database_file, "MOUNTS", mounts)
    file = tmp_path / folder / "register.sqlite"

    if kind is None:
        with open_database(f"sqlite:///{file}"):
            pass
    else:
        with (
            pytest.raises(SettingsError, match=rf"disk of another host \({kind}\)"),
            open_database(f"sqlite:///{file}"),
        ):
            pass
    assert file.exists() is (kind is None)


def test_where_disks_cannot_be_told_apart_none_is_refused(
    path: Path, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database_file, "MOUNTS", path.parent / "no such file")

    with open_database(url):
        assert path.is_file()
