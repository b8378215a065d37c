"""Opening the database: durable settings, and migrations up to this version."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.exc import ArgumentError, OperationalError, SQLAlchemyError
from sqlalchemy.pool import ConnectionPoolEntry

from planner_sync.domain.errors import SettingsError, UnreachableError

NO_ADDRESS = (
    "database.url is not an address that can be used, or its driver is not installed; leave it out "
    "for SQLite in the data folder"
)


@contextmanager
def open_database(url: str) -> Iterator[sa.Engine]:
    """
    Open the database at *url*, bring its tables up to date, and close it on the way out.

    Raises:
        SettingsError: *url* is not one that can be used, or a newer version used it.
        UnreachableError: The database does not answer, or its file cannot be written.
    """
    try:
        engine = sa.create_engine(url)
    except (ArgumentError, ModuleNotFoundError) as exc:
        raise SettingsError(NO_ADDRESS) from exc
    try:
        if engine.dialect.name == "sqlite":
            _prepare_sqlite(engine)
        _upgrade(engine)
    except SettingsError:
        engine.dispose()
        raise
    except (SQLAlchemyError, OSError) as exc:
        engine.dispose()
        raise UnreachableError(
            "the database cannot be opened; check database.url, and that the data folder exists "
            "and can be written"
        ) from exc
    try:
        yield engine
    finally:
        engine.dispose()


@contextmanager
def transaction(engine: sa.Engine) -> Iterator[sa.Connection]:
    """
    Give a connection whose work is kept as a whole, or not at all.

    Raises:
        UnreachableError: The database does not answer, or is full.
    """
    try:
        with engine.begin() as connection:
            yield connection
    except OperationalError as exc:
        raise UnreachableError(
            "the database does not answer, or its disk is full; nothing of this step was kept"
        ) from exc


def _prepare_sqlite(engine: sa.Engine) -> None:
    if engine.url.database:
        Path(engine.url.database).parent.mkdir(parents=True, exist_ok=True)

    @event.listens_for(engine, "connect")
    def _durable(connection: sqlite3.Connection, _: ConnectionPoolEntry) -> None:
        # An intent that a power cut takes back is a task made twice, so commits reach the disk.
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")
        connection.execute("PRAGMA foreign_keys=ON")
        connection.execute("PRAGMA busy_timeout=10000")


def _upgrade(engine: sa.Engine) -> None:
    # Loading it takes a while, and what only looks at a database does not need it.
    from alembic import command  # noqa: PLC0415 - as said
    from alembic.config import Config  # noqa: PLC0415 - as said
    from alembic.util import CommandError  # noqa: PLC0415 - as said

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    with engine.begin() as connection:
        attributes: dict[Any, Any] = config.attributes
        attributes["connection"] = connection
        try:
            command.upgrade(config, "head")
        except CommandError as exc:
            raise SettingsError(
                "the database was last used by a newer planner-sync; use that version, or restore "
                "a copy from before the update"
            ) from exc
