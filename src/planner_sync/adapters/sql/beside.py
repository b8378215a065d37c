"""The database of a service that runs, as it is: no migrations, and mostly no writing."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.exc import SQLAlchemyError

from planner_sync.adapters.sql.engines import PATIENCE_S, new_engine, sqlite_file
from planner_sync.domain.errors import UnreachableError


@contextmanager
def open_beside(url: str, *, writes: bool = False) -> Iterator[sa.Engine]:
    """
    Open the database at *url* beside the process that keeps it up to date.

    No file is made and no table is changed.  Without *writes* the database itself refuses every
    change.

    Raises:
        SettingsError: *url* is not one that can be used.
    """
    engine = new_engine(url, **_how(sqlite_file(url), writes=writes))
    try:
        yield engine
    finally:
        engine.dispose()


def has_table(engine: sa.Engine, table: sa.Table) -> bool:
    """
    Tell whether the process that keeps the database made *table*.

    Raises:
        UnreachableError: The database does not answer, or is none.
    """
    try:
        return sa.inspect(engine).has_table(table.name)
    except SQLAlchemyError as exc:
        raise UnreachableError(
            "the database cannot be read; check database.url, and that the file is a database of "
            "planner-sync"
        ) from exc


def _how(file: Path | None, *, writes: bool) -> dict[str, Any]:
    if file is None:
        return {} if writes else {"execution_options": {"postgresql_readonly": True}}
    address = f"{file.absolute().as_uri()}?mode={'rw' if writes else 'ro'}"
    return {"creator": lambda: sqlite3.connect(address, uri=True, timeout=PATIENCE_S)}
