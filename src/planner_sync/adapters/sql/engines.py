"""Addresses of databases, and what every connection promises."""

import sqlite3
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import ConnectionPoolEntry

from planner_sync.domain.errors import SettingsError

NO_ADDRESS = (
    "database.url is not an address that can be used, or its driver is not installed; leave it out "
    "for SQLite in the data folder, or write postgresql+psycopg://user@host/database"
)

PATIENCE_S = 10
"""Seconds for which a statement waits for what another process holds."""

_POSTGRESQL: dict[str, Any] = {
    "isolation_level": "READ COMMITTED",
    "pool_pre_ping": True,
    "connect_args": {
        "application_name": "planner-sync",
        "connect_timeout": PATIENCE_S,
        # By themselves servers may promise less, or let a process that hangs hold up the others.
        "options": f"-c synchronous_commit=on -c lock_timeout={PATIENCE_S}s"
        " -c idle_in_transaction_session_timeout=60s",
    },
}
_STORES: dict[str, dict[str, Any]] = {"postgresql": _POSTGRESQL, "sqlite": {}}


def new_engine(url: str, **options: Any) -> sa.Engine:
    """
    Return an engine for *url*; nothing is opened yet.

    Raises:
        SettingsError: *url* is not one that can be used.
    """
    try:
        return sa.create_engine(url, **_STORES[sa.make_url(url).get_backend_name()], **options)
    except (ArgumentError, KeyError, ModuleNotFoundError) as exc:
        raise SettingsError(NO_ADDRESS) from exc


def sqlite_file(url: str) -> Path | None:
    """
    Return the file of an SQLite database; ``None`` for another database or one in memory.

    Raises:
        SettingsError: *url* is not one that can be used.
    """
    try:
        address = sa.make_url(url)
    except ArgumentError as exc:
        raise SettingsError(NO_ADDRESS) from exc
    if address.get_backend_name() != "sqlite" or address.database in {None, "", ":memory:"}:
        return None
    return Path(str(address.database))


def durable(engine: sa.Engine) -> sa.Engine:
    """
    Let every transaction on an SQLite engine be whole, alone, and on disk when it ends.

    Python's driver begins a transaction at the first change only, which leaves out what was read
    before it and tables that are made; here it begins with the first statement.  It takes the
    place of the writer at once: one that reads first and writes later could find it taken.
    """

    @event.listens_for(engine, "connect")
    def _connected(connection: sqlite3.Connection, _: ConnectionPoolEntry) -> None:
        connection.isolation_level = None
        connection.execute(f"PRAGMA busy_timeout={PATIENCE_S * 1000}")
        # An intent that a power cut takes back is a task made twice, so commits reach the disk.
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")
        connection.execute("PRAGMA foreign_keys=ON")

    @event.listens_for(engine, "begin")
    def _begun(connection: sa.Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine
