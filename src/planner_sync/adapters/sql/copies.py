"""A team's register as a whole, and what is known of its copy, on SQLite and PostgreSQL."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import sqlalchemy as sa

from planner_sync.adapters.sql import schema
from planner_sync.adapters.sql.audit import Sign, resume, signed_now
from planner_sync.adapters.sql.codec import LETTER, MOMENT_CARD, OWN_CARD, POINT, SHEET, SNAPSHOT
from planner_sync.adapters.sql.database import redone, transaction
from planner_sync.adapters.sql.rows import (
    intent_of,
    moment_of,
    publication_of,
    replace_row,
    save_intent,
    save_letter,
    save_moment,
    save_moment_card,
    save_own_card,
    save_point,
    save_publication,
    save_sheet,
    save_snapshot,
)
from planner_sync.domain.audit import Anchor
from planner_sync.domain.intents import OPEN, IntentStatus
from planner_sync.domain.library import ItemId
from planner_sync.domain.register_copy import CopyState, TeamRegister

_OF_A_TEAM = (
    # Points before their moments: a foreign key leads there.
    schema.point,
    schema.moment,
    schema.intent,
    schema.moment_card,
    schema.own_card,
    schema.letter,
    schema.outcome_sheet,
    schema.snapshot,
    schema.publication,
)


@redone
class SqlCopies:
    """Keeps the promises of ``ports.Copies`` in a relational database."""

    def __init__(self, engine: sa.Engine, *, sign: Sign = signed_now) -> None:
        self._engine = engine
        self._sign = sign

    def state(self, team_id: str) -> CopyState | None:
        """Return what is known of the team's copy; ``None`` before the first pass."""
        table = schema.register_copy
        query = sa.select(table).where(table.c.team_id == team_id)
        with transaction(self._engine) as connection:
            row = connection.execute(query).one_or_none()
        if row is None:
            return None
        return CopyState(
            team_id=row.team_id,
            generation=row.generation,
            fingerprint=row.fingerprint,
            item_id=ItemId(row.item_id) if row.item_id else None,
            etag=row.etag,
            version=row.version,
            waits_for_go=row.waits_for_go,
            identity=row.identity,
            audit=(
                None
                if row.audit_length is None
                else Anchor(length=row.audit_length, hash=row.audit_hash)
            ),
        )

    def save_state(self, state: CopyState) -> None:
        """Save what is known of a team's copy."""
        with transaction(self._engine) as connection:
            _save_state(connection, state)

    def register_of(self, team_id: str) -> TeamRegister:
        """Return all that the register knows of a team, as of one moment."""
        with transaction(self._engine, is_snapshot=True) as connection:
            return TeamRegister(
                team_id=team_id,
                moments=tuple(moment_of(row) for row in _rows(connection, schema.moment, team_id)),
                points=tuple(
                    POINT.load(row.content) for row in _rows(connection, schema.point, team_id)
                ),
                intents=tuple(
                    intent_of(row)
                    for row in _rows(connection, schema.intent, team_id)
                    if IntentStatus(row.status) in OPEN
                ),
                moment_cards=tuple(
                    MOMENT_CARD.load(row.content)
                    for row in _rows(connection, schema.moment_card, team_id)
                ),
                own_cards=tuple(
                    OWN_CARD.load(row.content)
                    for row in _rows(connection, schema.own_card, team_id)
                ),
                letters=tuple(
                    LETTER.load(row.content) for row in _rows(connection, schema.letter, team_id)
                ),
                sheets=tuple(
                    SHEET.load(row.content)
                    for row in _rows(connection, schema.outcome_sheet, team_id)
                ),
                snapshots=tuple(
                    SNAPSHOT.load(row.content)
                    for row in _rows(connection, schema.snapshot, team_id)
                ),
                publications=tuple(
                    publication_of(row) for row in _rows(connection, schema.publication, team_id)
                ),
            )

    def recall(self, register: TeamRegister, state: CopyState) -> None:
        """Put *register* in the place of all that is known of its team, in one transaction."""
        with transaction(self._engine) as connection:
            for table in _OF_A_TEAM:
                connection.execute(sa.delete(table).where(table.c.team_id == register.team_id))
            for save, values in _parts(register):
                for value in values:
                    save(connection, value)
            if state.audit is not None:
                end = resume(connection, register.team_id, state.audit, self._sign())
                if end != state.audit:
                    # The next copy has to tell of it, whatever else it says.
                    state = replace(state, audit=end, fingerprint=None)
            _save_state(connection, state)


def _parts(register: TeamRegister) -> list[tuple[Callable[..., None], Sequence[object]]]:
    """Pair every part of a register with how it is saved; moments before their points."""
    return [
        (save_moment, register.moments),
        (save_point, register.points),
        (save_intent, register.intents),
        (save_moment_card, register.moment_cards),
        (save_own_card, register.own_cards),
        (save_letter, register.letters),
        (save_sheet, register.sheets),
        (save_snapshot, register.snapshots),
        (save_publication, register.publications),
    ]


def _rows(connection: sa.Connection, table: sa.Table, team_id: str) -> list[Any]:
    """Return a team's rows in the order of their keys, so that equal registers read equal."""
    keys = list(table.primary_key.columns)
    return list(
        connection.execute(sa.select(table).where(table.c.team_id == team_id).order_by(*keys))
    )


def _save_state(connection: sa.Connection, state: CopyState) -> None:
    values = {
        "generation": state.generation,
        "fingerprint": state.fingerprint,
        "item_id": state.item_id,
        "etag": state.etag,
        "version": state.version,
        "waits_for_go": state.waits_for_go,
        "identity": state.identity,
        "audit_length": state.audit.length if state.audit else None,
        "audit_hash": state.audit.hash if state.audit else None,
    }
    replace_row(connection, schema.register_copy, {"team_id": state.team_id}, values)
