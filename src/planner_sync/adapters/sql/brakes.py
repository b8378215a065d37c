"""Brakes, and what a person was asked about a board, on SQLite and PostgreSQL."""

from collections.abc import Collection, Mapping
from datetime import datetime

import sqlalchemy as sa

from planner_sync.adapters.sql import schema
from planner_sync.adapters.sql.codec import CAUSE
from planner_sync.adapters.sql.database import redone, transaction
from planner_sync.adapters.sql.rows import replace_row
from planner_sync.domain.brakes import Brake, BrakeKind

_BRAKE = schema.brake
_FLAG = schema.flag


@redone
class SqlBrakes:
    """Keeps the promises of ``ports.Brakes`` in a relational database."""

    def __init__(self, engine: sa.Engine) -> None:
        self._engine = engine

    def of(self, team_id: str) -> Mapping[BrakeKind, Brake]:
        """Return the team's brakes, those that were released among them."""
        query = sa.select(_BRAKE).where(_BRAKE.c.team_id == team_id).order_by(_BRAKE.c.kind)
        with transaction(self._engine) as connection:
            brakes = [
                Brake(
                    team_id=row.team_id,
                    cause=CAUSE.load(row.facts),
                    since=row.since,
                    is_released=row.is_released,
                )
                for row in connection.execute(query)
            ]
        return {brake.cause.kind: brake for brake in brakes}

    def put_on(self, brake: Brake) -> None:
        """Keep a brake, in place of what was known of that kind."""
        keys = {"team_id": brake.team_id, "kind": brake.cause.kind.value}
        values = {
            "since": brake.since,
            "facts": CAUSE.dump(brake.cause),
            "is_released": brake.is_released,
        }
        with transaction(self._engine) as connection:
            replace_row(connection, _BRAKE, keys, values)

    def release(self, team_id: str) -> Collection[BrakeKind]:
        """Keep that a person gave the word for all brakes of a team that are on."""
        is_on = (_BRAKE.c.team_id == team_id) & _BRAKE.c.is_released.is_(False)
        with transaction(self._engine) as connection:
            kinds = list(connection.scalars(sa.select(_BRAKE.c.kind).where(is_on)))
            connection.execute(sa.update(_BRAKE).where(is_on).values(is_released=True))
        return [BrakeKind(kind) for kind in sorted(kinds)]

    def take_off(self, team_id: str, kind: BrakeKind) -> None:
        """Forget a brake."""
        is_it = (_BRAKE.c.team_id == team_id) & (_BRAKE.c.kind == kind.value)
        with transaction(self._engine) as connection:
            connection.execute(sa.delete(_BRAKE).where(is_it))


@redone
class SqlFlags:
    """Keeps the promises of ``ports.Flags`` in a relational database."""

    def __init__(self, engine: sa.Engine) -> None:
        self._engine = engine

    def raise_only(self, team_id: str, subjects: Collection[str], now: datetime) -> frozenset[str]:
        """Keep what a person is asked about now, and forget what is over."""
        is_of_team = _FLAG.c.team_id == team_id
        with transaction(self._engine) as connection:
            known = set(connection.scalars(sa.select(_FLAG.c.subject).where(is_of_team)))
            for over in sorted(known.difference(subjects)):
                connection.execute(sa.delete(_FLAG).where(is_of_team, _FLAG.c.subject == over))
            fresh = frozenset(subjects) - known
            for subject in sorted(fresh):
                row = {"team_id": team_id, "subject": subject, "since": now}
                connection.execute(sa.insert(_FLAG).values(row))
        return fresh
