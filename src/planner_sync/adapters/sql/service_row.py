"""The row that says which process is the service, and that it lives."""

from dataclasses import asdict
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from planner_sync.adapters.sql.beside import has_table, open_beside
from planner_sync.adapters.sql.database import redone, transaction
from planner_sync.adapters.sql.engines import sqlite_file
from planner_sync.adapters.sql.schema import service
from planner_sync.adapters.sql.upsert import upsert
from planner_sync.domain.service_life import BEAT, MISSED, ServiceLife

_NAME = "run"
_MINE = service.c.name == _NAME


@redone
class SqlServiceRow:
    """The service's one row; each method is one durable transaction."""

    def __init__(self, engine: sa.Engine) -> None:
        self._engine = engine

    def claim(self, life: ServiceLife, *, is_alone: bool) -> ServiceLife | None:
        """
        Become the service, unless another one lives.

        Args:
            life: The process that wants to be it.
            is_alone: True when a lock proves that no other process of this host is.

        Returns:
            The one that lives; ``None`` when it is *life* now.
        """
        values = asdict(life)
        # The last good pass of an earlier run stays worth knowing.
        del values["good_pass_at"]
        now, span = life.beat_at, MISSED * BEAT
        is_gone = sa.or_(
            service.c.stopped_at.is_not(None),
            service.c.beat_at < now - span,
            service.c.beat_at > now + span,
        )
        if is_alone:
            is_gone = sa.or_(is_gone, service.c.host == life.host)
        with transaction(self._engine) as connection:
            if upsert(connection, service, {"name": _NAME}, values, where=is_gone):
                return None
            return _read(connection)

    def beat(self, run_id: str, now: datetime) -> bool:
        """Say that this run lives; False when another run has taken its place."""
        return self._set(run_id, beat_at=now)

    def passed(self, run_id: str, now: datetime, *, failed_teams: int) -> None:
        """Write down how a pass ended."""
        good = {} if failed_teams else {"good_pass_at": now}
        self._set(run_id, pass_at=now, failed_teams=failed_teams, **good)

    def stop(self, run_id: str, now: datetime) -> None:
        """Say that this run ended by itself."""
        self._set(run_id, stopped_at=now)

    def read(self) -> ServiceLife | None:
        """Return the service that ran last, whether or not it still does."""
        with transaction(self._engine) as connection:
            return _read(connection)

    def _set(self, run_id: str, **values: Any) -> bool:
        change = sa.update(service).where(_MINE, service.c.run_id == run_id).values(**values)
        with transaction(self._engine) as connection:
            return connection.execute(change).rowcount == 1


def _read(connection: sa.Connection) -> ServiceLife | None:
    row = connection.execute(sa.select(service).where(_MINE)).mappings().one_or_none()
    return None if row is None else ServiceLife(**{k: v for k, v in row.items() if k != "name"})


def read_service(url: str) -> ServiceLife | None:
    """
    Look who is the service, without writing and without migrations.

    Returns:
        The service that ran last; ``None`` when none ever ran on this database.

    Raises:
        SettingsError: *url* is not one that can be used.
        UnreachableError: The database does not answer.
    """
    file = sqlite_file(url)
    if file is not None and not file.is_file():
        return None
    with open_beside(url) as engine:
        return SqlServiceRow(engine).read() if has_table(engine, service) else None
