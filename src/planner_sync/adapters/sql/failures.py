"""What a database says when it fails, in words, and whether the step may be done again."""

import sqlite3
from typing import Any

from sqlalchemy.exc import (
    DataError,
    DBAPIError,
    IntegrityError,
    NotSupportedError,
    ProgrammingError,
)

from planner_sync.domain.errors import UnreachableError

DAMAGED = (
    "the database file is damaged, or is not one of planner-sync; put a copy from before in its "
    "place, without the files -wal and -shm beside it, or move it away: the next pass then "
    "recalls the register from its copy in SharePoint"
)
_SILENT = (
    "the database does not answer or refuses this service; check that it runs, and host, database, "
    "user and password of database.url"
)
"""PostgreSQL's driver gives no code when no connection comes about, so these are one."""

_FULL = "the disk of the database is full"
_FIXED = "the database cannot be written; check the rights on it and on its folder"
_HELD = "another process holds the database"

_SQLITE = {
    sqlite3.SQLITE_BUSY: _HELD,
    sqlite3.SQLITE_LOCKED: _HELD,
    sqlite3.SQLITE_PERM: _FIXED,
    sqlite3.SQLITE_READONLY: _FIXED,
    sqlite3.SQLITE_IOERR: "the disk of the database fails",
    sqlite3.SQLITE_FULL: _FULL,
    sqlite3.SQLITE_CANTOPEN: "its file cannot be opened; check that the data folder exists and can "
    "be written",
    sqlite3.SQLITE_CORRUPT: DAMAGED,
    sqlite3.SQLITE_NOTADB: DAMAGED,
}
_POSTGRESQL = {
    "25006": "the database is a copy that cannot be written; check the host in database.url",
    "42501": "the user of database.url lacks a right on the tables of planner-sync; make it their "
    "owner, or give it all rights on them",
    "53100": _FULL,
    "55P03": _HELD,
}
_UNDONE = "40"
"""The class of a deadlock and of two transactions that cannot both be as if alone."""


class UndoneError(UnreachableError):
    """The database undid the step, as if it had never begun; it may be done again at once."""


def is_mistake(exc: DBAPIError) -> bool:
    """Tell whether the statement is at fault, and not what becomes of the database."""
    mistakes = (DataError, IntegrityError, NotSupportedError, ProgrammingError)
    # A right that is lacking is a ProgrammingError as well.
    return isinstance(exc, mistakes) and _state(exc) not in _POSTGRESQL


def cause(exc: DBAPIError) -> str:
    """Say in words why the database failed, and what to look at."""
    code = getattr(exc.orig, "sqlite_errorcode", None)
    if code is not None:
        # The lower byte is the kind; the rest tells kinds of kinds apart.
        return _SQLITE.get(code & 0xFF, _SILENT)
    return _POSTGRESQL.get(_state(exc) or "", _SILENT)


def failure(exc: DBAPIError, *, was_ending: bool) -> UnreachableError:
    """
    Return the error for a step that failed.

    Args:
        exc: What the database said.
        was_ending: The end of the transaction was under way.  A connection that is lost then
            leaves open whether the step was kept.
    """
    is_lost = exc.connection_invalidated
    words = cause(exc)
    if is_lost and was_ending:
        return UnreachableError(
            f"{words}; whether this step was kept is not known, the next pass finds out"
        )
    undone = f"{words}; nothing of this step was kept"
    if is_lost or (_state(exc) or "").startswith(_UNDONE):
        return UndoneError(undone)
    return UnreachableError(undone)


def _state(exc: DBAPIError) -> str | None:
    orig: Any = exc.orig
    return getattr(orig, "sqlstate", None)
