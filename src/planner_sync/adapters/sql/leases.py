"""Leases on SQLite and PostgreSQL, by the clock of the database."""

from collections.abc import Callable
from datetime import UTC, datetime

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from planner_sync.adapters.sql import schema
from planner_sync.adapters.sql.database import redone, transaction
from planner_sync.adapters.sql.processes import has_ended, this_process
from planner_sync.domain.errors import TeamBusyError
from planner_sync.domain.leases import MARGIN, VALID, Lease

DatabaseTime = Callable[[sa.Connection], datetime]
"""Tells the time that all processes of one database share, aware."""

_LEASE = schema.lease


def database_time(connection: sa.Connection) -> datetime:
    """Ask the database for its time; SQLite's is that of the one host that can use it."""
    now: datetime = connection.execute(
        sa.select(sa.type_coerce(sa.func.current_timestamp(), sa.DateTime))
    ).scalar_one()
    return now.replace(tzinfo=UTC) if now.tzinfo is None else now


@redone
class SqlLeases:
    """Keeps the promises of ``ports.Leases`` in a relational database."""

    def __init__(
        self,
        engine: sa.Engine,
        *,
        holder: str | None = None,
        time: DatabaseTime = database_time,
    ) -> None:
        self._engine = engine
        self._holder = holder or this_process()
        self._time = time

    def take(self, team_id: str) -> Lease:
        """Take the team's lease when it is free, ran out, or is of a process that ended."""
        mine = _LEASE.c.team_id == team_id
        try:
            with transaction(self._engine) as connection:
                row = connection.execute(sa.select(_LEASE).where(mine)).one_or_none()
                now = self._time(connection)
                epoch = row.epoch + 1 if row else 1
                values = {"holder": self._holder, "epoch": epoch, "valid_until": now + VALID}
                if row is None:
                    connection.execute(sa.insert(_LEASE).values(team_id=team_id, **values))
                    return Lease(team_id=team_id, epoch=epoch)
                if not self._is_free(row.holder, row.valid_until, now):
                    raise busy(retry_after_s=(row.valid_until - now).total_seconds())
                change = sa.update(_LEASE).where(mine, _LEASE.c.epoch == row.epoch).values(values)
                if connection.execute(change).rowcount == 0:
                    raise busy(retry_after_s=VALID.total_seconds())
        except IntegrityError as exc:
            raise busy(retry_after_s=VALID.total_seconds()) from exc
        return Lease(team_id=team_id, epoch=epoch)

    def renew(self, lease: Lease) -> None:
        """Make *lease* last from this moment on."""
        with transaction(self._engine) as connection:
            self.renew_within(connection, lease.team_id, lease.epoch)

    def renew_within(self, connection: sa.Connection, team_id: str, epoch: int) -> None:
        """Renew the lease of that epoch within the transaction of *connection*."""
        change = sa.update(_LEASE).where(*_of(team_id, epoch))
        renewed = change.values(valid_until=self._time(connection) + VALID)
        if connection.execute(renewed).rowcount == 0:
            raise busy()

    def is_held(self, lease: Lease) -> bool:
        """Tell whether *lease* is still this process's, and will be for a while."""
        query = sa.select(_LEASE.c.valid_until).where(*_of(lease.team_id, lease.epoch))
        with transaction(self._engine) as connection:
            until = connection.scalar(query)
            return until is not None and until - self._time(connection) >= MARGIN

    def give_back(self, lease: Lease) -> None:
        """End *lease*; its epoch stays, so that the next one is higher."""
        with transaction(self._engine) as connection:
            connection.execute(
                sa.update(_LEASE)
                .where(*_of(lease.team_id, lease.epoch))
                .values(valid_until=self._time(connection))
            )

    def _is_free(self, holder: str, valid_until: datetime, now: datetime) -> bool:
        return valid_until <= now or holder == self._holder or has_ended(holder)


def is_overtaken(connection: sa.Connection, team_id: str, epoch: int) -> bool:
    """Tell whether another process took the team's lease since that epoch."""
    query = sa.select(_LEASE.c.epoch).where(_LEASE.c.team_id == team_id)
    held = connection.scalar(query)
    return held is not None and held > epoch


def busy(*, retry_after_s: float | None = None) -> TeamBusyError:
    """Return what says that another process works on a team."""
    return TeamBusyError(
        "another process of planner-sync works on this team; the next pass goes on with it",
        retry_after_s=retry_after_s,
    )


def _of(team_id: str, epoch: int) -> tuple[sa.ColumnElement[bool], ...]:
    return (_LEASE.c.team_id == team_id, _LEASE.c.epoch == epoch)
