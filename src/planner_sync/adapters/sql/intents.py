"""Attempts to make tasks: their rows, with a line in the audit's chain for each change."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from planner_sync.adapters.sql import schema
from planner_sync.adapters.sql.audit import Sign, append
from planner_sync.adapters.sql.database import transaction
from planner_sync.adapters.sql.leases import SqlLeases, busy, is_overtaken
from planner_sync.adapters.sql.rows import intent_of, intent_values, save_intent
from planner_sync.domain.audit import attempt_entry
from planner_sync.domain.intents import OPEN, Intent, IntentStatus
from planner_sync.domain.markers import PointKey

_INTENT = schema.intent
_MADE_NOTHING = (IntentStatus.NOT_SENT.value, IntentStatus.REJECTED.value)
_OPEN = tuple(sorted(status.value for status in OPEN))


class SqlIntents:
    """The attempts of all teams; the keeper of points and that of cards both write them."""

    def __init__(self, engine: sa.Engine, sign: Sign, leases: SqlLeases) -> None:
        self._engine = engine
        self._sign = sign
        self._leases = leases

    def open_of(self, team_id: str) -> Mapping[PointKey, Intent]:
        """Return the last attempt of each key that may have made a task that is not known."""
        query = (
            sa.select(_INTENT)
            .where(_INTENT.c.team_id == team_id, _INTENT.c.status.in_(_OPEN))
            .order_by(_INTENT.c.attempt)
        )
        with transaction(self._engine) as connection:
            return {PointKey(row.key): intent_of(row) for row in connection.execute(query)}

    def all_of(self, team_id: str) -> Mapping[PointKey, Sequence[Intent]]:
        """Return every attempt of a team by key, the first one first."""
        query = sa.select(_INTENT).where(_INTENT.c.team_id == team_id).order_by(_INTENT.c.attempt)
        found: dict[PointKey, list[Intent]] = {}
        with transaction(self._engine) as connection:
            for row in connection.execute(query):
                found.setdefault(PointKey(row.key), []).append(intent_of(row))
        return found

    def intend(self, intents: Sequence[Intent]) -> None:
        """Write attempts of one team down, all or none, and renew the lease that they name."""
        try:
            with transaction(self._engine) as connection:
                for intent in intents[:1]:
                    self._leases.renew_within(connection, intent.team_id, intent.epoch)
                lines = []
                for intent in intents:
                    lines += self._given_up(connection, intent)
                    _write_down(connection, intent)
                    lines.append(intent)
                self._note(connection, lines)
        except IntegrityError as exc:
            raise busy() from exc

    def settle(self, intent: Intent) -> None:
        """Keep how one attempt ended; an end as done stays."""
        with transaction(self._engine) as connection:
            if _end(connection, intent):
                self._note(connection, [intent])

    def begin_anew(self, intent: Intent, anew: Intent) -> None:
        """Count the quiet period of an open attempt from another moment on."""
        with transaction(self._engine) as connection:
            if _end(connection, anew):
                ended = replace(intent, status=IntentStatus.UNKNOWN)
                begun = replace(anew, status=IntentStatus.INTENDED)
                self._note(connection, [ended, begun])

    def finish(self, connection: sa.Connection, intent: Intent) -> bool:
        """
        End all attempts of a key with *intent*, within the transaction of *connection*.

        Returns:
            False when another process took the team over since: then *intent* only notes the id
            of its task, and stays open for that process to find.
        """
        if is_overtaken(connection, intent.team_id, intent.epoch):
            left = replace(intent, status=IntentStatus.UNKNOWN)
            if _end(connection, left):
                self._note(connection, [left])
            return False
        others = (
            _INTENT.c.key == intent.key,
            _INTENT.c.attempt != intent.attempt,
            _INTENT.c.status.in_(_OPEN),
        )
        found = connection.execute(sa.select(_INTENT).where(*others)).all()
        connection.execute(sa.update(_INTENT).where(*others).values(status=intent.status.value))
        save_intent(connection, intent)
        ended = [replace(intent_of(row), status=intent.status) for row in found]
        self._note(connection, [*ended, intent])
        return True

    def _given_up(self, connection: sa.Connection, following: Intent) -> list[Intent]:
        """Say of the attempts before *following* that nobody will learn how they ended."""
        before = (
            _INTENT.c.key == following.key,
            _INTENT.c.attempt < following.attempt,
            _INTENT.c.status == IntentStatus.INTENDED.value,
        )
        found = connection.execute(sa.select(_INTENT).where(*before)).all()
        unknown = IntentStatus.UNKNOWN
        if found:
            connection.execute(sa.update(_INTENT).where(*before).values(status=unknown.value))
        return [replace(intent_of(row), status=unknown) for row in found]

    def _note(self, connection: sa.Connection, intents: Sequence[Intent]) -> None:
        append(connection, [attempt_entry(intent) for intent in intents], self._sign())


def _write_down(connection: sa.Connection, intent: Intent) -> None:
    values = intent_values(intent)
    given_away = sa.update(_INTENT).where(*_row(intent), _INTENT.c.status.in_(_MADE_NOTHING))
    if connection.execute(given_away.values(values)).rowcount == 0:
        # One that may have made a task is in the way of this: the database refuses it.
        row = {"key": intent.key, "attempt": intent.attempt}
        connection.execute(sa.insert(_INTENT).values(row | values))


def _end(connection: sa.Connection, intent: Intent) -> bool:
    change = sa.update(_INTENT).where(*_row(intent), _INTENT.c.status.in_(_OPEN))
    return connection.execute(change.values(intent_values(intent))).rowcount == 1


def _row(intent: Intent) -> tuple[sa.ColumnElement[bool], ...]:
    return (_INTENT.c.key == intent.key, _INTENT.c.attempt == intent.attempt)
