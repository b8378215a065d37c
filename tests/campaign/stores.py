"""The databases that processes are killed over: copies of SQLite files, and PostgreSQL's own."""

import shutil
from pathlib import Path
from types import TracebackType
from typing import Protocol, Self
from uuid import uuid4

from psycopg import sql

from doubles.postgres_server import PostgresServer


class Store(Protocol):
    """One database, for as long as the block lasts."""

    @property
    def url(self) -> str:
        """Its address, as settings have it."""
        ...

    def __enter__(self) -> Self: ...

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None: ...

    def copied(self, folder: Path) -> "Store":
        """Return a store that begins as this one is now."""
        ...

    def put_back(self, older: "Store | None") -> None:
        """Make it what *older* is, or empty."""
        ...


class SqliteStore:
    """A file."""

    def __init__(self, path: Path, begins_as: Path | None = None) -> None:
        self._path = path
        self._begins_as = begins_as

    @property
    def url(self) -> str:
        return f"sqlite:///{self._path}"

    def __enter__(self) -> Self:
        if self._begins_as is not None:
            _copy(self._begins_as, self._path)
        return self

    def __exit__(self, *_: object) -> None:
        _remove(self._path)

    def copied(self, folder: Path) -> "SqliteStore":
        kept = self._path.with_name(f"{self._path.name}.{uuid4().hex}")
        _copy(self._path, kept)
        return SqliteStore(folder / self._path.name, begins_as=kept)

    def put_back(self, older: "Store | None") -> None:
        _remove(self._path)
        if isinstance(older, SqliteStore) and older._begins_as is not None:
            _copy(older._begins_as, self._path)


def _copy(one: Path, other: Path) -> None:
    other.parent.mkdir(parents=True, exist_ok=True)
    for end in ("", "-wal"):
        # A killed process leaves the file that it wrote ahead.
        if (source := one.with_name(one.name + end)).exists():
            shutil.copy(source, other.with_name(other.name + end))


def _remove(path: Path) -> None:
    for end in ("", "-wal", "-shm"):
        path.with_name(path.name + end).unlink(missing_ok=True)


class PostgresStore:
    """A database on a server."""

    def __init__(self, server: PostgresServer, begins_as: str | None = None) -> None:
        self._server = server
        self._begins_as = begins_as
        self._name = f"campaign_{uuid4().hex}"

    @property
    def url(self) -> str:
        return self._server.url(self._name)

    def __enter__(self) -> Self:
        self._make(self._name, self._begins_as)
        return self

    def __exit__(self, *_: object) -> None:
        self._server.drop_database(self._name)

    def copied(self, folder: Path) -> "PostgresStore":
        kept = f"kept_{uuid4().hex}"
        self._make(kept, self._name)
        return PostgresStore(self._server, begins_as=kept)

    def put_back(self, older: "Store | None") -> None:
        self._server.drop_database(self._name)
        begins_as = older._begins_as if isinstance(older, PostgresStore) else None
        self._make(self._name, begins_as)

    def _make(self, name: str, begins_as: str | None) -> None:
        make = sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(
            sql.Identifier(name), sql.Identifier(begins_as or "template1")
        )
        with self._server.as_owner() as connection:
            # Of a process that was killed the server hears a moment later.
            connection.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s",
                [begins_as],
            )
            connection.execute(make)
