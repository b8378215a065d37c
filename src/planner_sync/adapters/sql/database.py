"""Opening the database, and units of work in it that are kept whole or not at all."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import wraps
from inspect import isfunction, isgeneratorfunction
from typing import ParamSpec, TypeVar

import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError, IntegrityError, SQLAlchemyError

from planner_sync.adapters.sql.database_file import open_file
from planner_sync.adapters.sql.engines import durable, new_engine, sqlite_file
from planner_sync.adapters.sql.failures import UndoneError, cause, failure, is_mistake
from planner_sync.adapters.sql.upgrading import Upgrade, upgrade
from planner_sync.domain.errors import SettingsError, UnreachableError

_P = ParamSpec("_P")
_T = TypeVar("_T")
_Keeper = TypeVar("_Keeper", bound=type)

_TIMES = 3
"""How often a unit of work is done before its failure is told."""


@contextmanager
def open_database(url: str) -> Iterator[sa.Engine]:
    """
    Open the database at *url*, bring its tables up to date, and close it on the way out.

    Raises:
        SettingsError: *url* is not one that can be used, or a newer version used it.
        UnreachableError: The database does not answer, is damaged, or cannot be written.
    """
    engine, _ = _opened(url)
    try:
        yield engine
    finally:
        engine.dispose()


def upgrade_database(url: str) -> Upgrade:
    """
    Bring the tables at *url* up to date, also while a service of the version before runs.

    Raises:
        SettingsError: *url* is not one that can be used, or a newer version used it.
        UnreachableError: The database does not answer, is damaged, or cannot be written.
    """
    engine, upgraded = _opened(url)
    engine.dispose()
    return upgraded


@contextmanager
def transaction(engine: sa.Engine, *, is_snapshot: bool = False) -> Iterator[sa.Connection]:
    """
    Give a connection whose work is kept as a whole, or not at all.

    With *is_snapshot* all that is read is of one moment, whatever others write meanwhile.

    Raises:
        UndoneError: The database undid it; the same may be done again.
        UnreachableError: The database does not answer, is full, cannot be written, or refuses
            a right.
    """
    was_ending = False
    try:
        with engine.connect() as connection:
            if is_snapshot and engine.dialect.name == "postgresql":
                # On SQLite every transaction is like that.
                connection.execution_options(isolation_level="REPEATABLE READ")
            with connection.begin():
                yield connection
                was_ending = True
    except DBAPIError as exc:
        if is_mistake(exc):
            raise
        raise failure(exc, was_ending=was_ending) from exc


def redone(keeper: _Keeper) -> _Keeper:
    """
    Let each public method of a class, which is one transaction, be done again when it was undone.

    That is after a deadlock, after a connection that was lost before its end, and after two
    processes that wrote the same row first; three times at most.  The arguments must be values
    that can be read again.
    """
    for name, method in list(vars(keeper).items()):
        is_unit = isfunction(method) and not isgeneratorfunction(method)
        if is_unit and not name.startswith("_"):
            setattr(keeper, name, _redone(method))
    return keeper


def _redone(unit: Callable[_P, _T]) -> Callable[_P, _T]:
    @wraps(unit)
    def done(*args: _P.args, **kwargs: _P.kwargs) -> _T:
        for _ in range(_TIMES - 1):
            with suppress(UndoneError, IntegrityError):
                return unit(*args, **kwargs)
        return unit(*args, **kwargs)

    return done


def _opened(url: str) -> tuple[sa.Engine, Upgrade]:
    engine, file = new_engine(url), sqlite_file(url)
    try:
        if engine.dialect.name == "sqlite":
            durable(engine)
        return engine, upgrade(engine) if file is None else open_file(engine, file)
    except (SettingsError, UnreachableError):
        engine.dispose()
        raise
    except (SQLAlchemyError, OSError) as exc:
        engine.dispose()
        why = cause(exc) if isinstance(exc, DBAPIError) else "check the data folder, and its disk"
        raise UnreachableError(f"the database cannot be opened: {why}") from exc
