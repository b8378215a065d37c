"""What waits for a person, of one team and of all, on SQLite and PostgreSQL."""

from collections.abc import Mapping

import sqlalchemy as sa

from planner_sync.adapters.sql import schema
from planner_sync.adapters.sql.beside import has_table, open_beside
from planner_sync.adapters.sql.database import redone, transaction
from planner_sync.adapters.sql.engines import sqlite_file
from planner_sync.domain.attention import Attention, attention_of
from planner_sync.domain.brakes import BrakeKind

_BRAKE = schema.brake
_FLAG = schema.flag
_COPY = schema.register_copy


@redone
class SqlAttention:
    """Reads what the last pass of each team left to a person."""

    def __init__(self, engine: sa.Engine) -> None:
        self._engine = engine

    def of(self, team_id: str) -> Attention:
        """Return what waits in one team."""
        return self.by_team().get(team_id, Attention())

    def by_team(self) -> Mapping[str, Attention]:
        """Return what waits, by team; a team in which nothing does is left out."""
        brakes: dict[str, list[BrakeKind]] = {}
        subjects: dict[str, list[str]] = {}
        on = sa.select(_BRAKE).where(_BRAKE.c.is_released.is_(False))
        # The brake of a lost register is kept beside what is known of the copy.
        lost = sa.select(_COPY.c.team_id).where(_COPY.c.waits_for_go)
        with transaction(self._engine, is_snapshot=True) as connection:
            for row in connection.execute(on):
                brakes.setdefault(row.team_id, []).append(BrakeKind(row.kind))
            for team_id in connection.scalars(lost):
                brakes.setdefault(team_id, []).append(BrakeKind.LOST_REGISTER)
            for row in connection.execute(sa.select(_FLAG)):
                subjects.setdefault(row.team_id, []).append(row.subject)
        return {
            team_id: attention_of(brakes.get(team_id, ()), subjects.get(team_id, ()))
            for team_id in sorted({*brakes, *subjects})
        }


def read_attention(url: str) -> Mapping[str, Attention]:
    """
    Look what waits for a person, by team, without writing and without migrations.

    Raises:
        SettingsError: *url* is not one that can be used.
        UnreachableError: The database does not answer.
    """
    file = sqlite_file(url)
    if file is not None and not file.is_file():
        return {}
    with open_beside(url) as engine:
        # A database that was not brought up to date yet lacks the newest of the tables.
        return SqlAttention(engine).by_team() if has_table(engine, _FLAG) else {}
