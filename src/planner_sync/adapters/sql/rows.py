"""Values of the register as rows and back, for every keeper that reads or writes them."""

from dataclasses import asdict
from typing import Any

import sqlalchemy as sa

from planner_sync.adapters.sql import schema
from planner_sync.adapters.sql.codec import LETTER, MOMENT_CARD, OWN_CARD, POINT, SHEET, SNAPSHOT
from planner_sync.adapters.sql.leases import busy
from planner_sync.adapters.sql.upsert import upsert
from planner_sync.domain.board import TaskId
from planner_sync.domain.calendar import Month
from planner_sync.domain.cards import MomentCard, OwnCard
from planner_sync.domain.intents import Intent, IntentStatus
from planner_sync.domain.letters import WrittenLetter
from planner_sync.domain.library import DriveId, ItemId
from planner_sync.domain.markers import PointKey
from planner_sync.domain.papers import WrittenSheet
from planner_sync.domain.register import (
    Moment,
    MomentId,
    Publication,
    PublicationState,
    RegisteredPoint,
)
from planner_sync.domain.snapshots import Snapshot


def replace_row(
    connection: sa.Connection, table: sa.Table, keys: dict[str, Any], values: dict[str, Any]
) -> None:
    """Insert a row, or update the one with these keys, whatever it holds."""
    upsert(connection, table, keys, values)


def save_moment(connection: sa.Connection, moment: Moment) -> None:
    """Save one client moment."""
    keys = {"team_id": moment.team_id, "moment_id": moment.moment_id}
    values = {name: value for name, value in asdict(moment).items() if name not in keys}
    replace_row(connection, schema.moment, keys, values)


def moment_of(row: Any) -> Moment:
    """Return the client moment of a row."""
    return Moment(
        moment_id=MomentId(row.moment_id),
        team_id=row.team_id,
        held_on=row.held_on,
        drive_id=DriveId(row.drive_id),
        item_id=ItemId(row.item_id),
        suffix=row.suffix,
        link=row.link,
        first_read_on=row.first_read_on,
        theme=row.theme,
        location=row.location,
        participants=row.participants,
    )


def save_point(connection: sa.Connection, point: RegisteredPoint) -> None:
    """
    Save one point.

    Raises:
        TeamBusyError: Another process found its task, and *point* has none.
    """
    values = {
        "team_id": point.team_id,
        "moment_id": point.moment_id,
        "position": point.position,
        "marker": point.marker,
        "task_id": point.task_id,
        "content": POINT.dump(point),
    }
    table = schema.point
    change = sa.update(table).where(table.c.key == point.key)
    if point.task_id is None:
        change = change.where(table.c.task_id.is_(None))
    if connection.execute(change.values(values)).rowcount == 0:
        query = sa.select(table.c.task_id).where(table.c.key == point.key)
        if connection.scalar(query) is not None:
            raise busy()
        connection.execute(sa.insert(table).values(key=point.key, **values))


def save_intent(connection: sa.Connection, intent: Intent) -> None:
    """Write down an attempt, or how it ended."""
    keys = {"key": intent.key, "attempt": intent.attempt}
    replace_row(connection, schema.intent, keys, intent_values(intent))


def intent_values(intent: Intent) -> dict[str, object]:
    """Return what the row of an attempt holds beside its key and number."""
    return {
        "team_id": intent.team_id,
        "intended_at": intent.intended_at,
        "status": intent.status.value,
        "epoch": intent.epoch,
        "payload": intent.payload,
        "task_id": intent.task_id,
    }


def intent_of(row: Any) -> Intent:
    """Return the attempt of a row."""
    return Intent(
        team_id=row.team_id,
        key=PointKey(row.key),
        attempt=row.attempt,
        intended_at=row.intended_at,
        status=IntentStatus(row.status),
        epoch=row.epoch,
        payload=row.payload,
        task_id=TaskId(row.task_id) if row.task_id else None,
    )


def save_publication(connection: sa.Connection, publication: Publication) -> None:
    """Save how far a digest is."""
    keys = {"team_id": publication.team_id, "month": str(publication.month)}
    values = {
        "state": publication.state.value,
        "claimed_at": publication.claimed_at,
        "attempts": publication.attempts,
    }
    replace_row(connection, schema.publication, keys, values)


def publication_of(row: Any) -> Publication:
    """Return how far the digest of a row is."""
    return Publication(
        team_id=row.team_id,
        month=Month.parse(row.month),
        state=PublicationState(row.state),
        claimed_at=row.claimed_at,
        attempts=row.attempts,
    )


def save_snapshot(connection: sa.Connection, snapshot: Snapshot) -> None:
    """Save one snapshot."""
    keys = {"team_id": snapshot.team_id, "month": str(snapshot.month)}
    replace_row(connection, schema.snapshot, keys, {"content": SNAPSHOT.dump(snapshot)})


def save_moment_card(connection: sa.Connection, card: MomentCard) -> None:
    """Save the card of one moment."""
    keys = {"team_id": card.team_id, "moment_id": card.moment_id}
    replace_row(connection, schema.moment_card, keys, {"content": MOMENT_CARD.dump(card)})


def save_own_card(connection: sa.Connection, card: OwnCard) -> None:
    """Save what is known of one hand-made card."""
    keys = {"team_id": card.team_id, "task_id": card.task_id}
    replace_row(connection, schema.own_card, keys, {"content": OWN_CARD.dump(card)})


def save_letter(connection: sa.Connection, letter: WrittenLetter) -> None:
    """Save one letter."""
    keys = {
        "team_id": letter.team_id,
        "moment_id": letter.moment_id,
        "number": letter.number,
    }
    replace_row(connection, schema.letter, keys, {"content": LETTER.dump(letter)})


def save_sheet(connection: sa.Connection, sheet: WrittenSheet) -> None:
    """Save the outcome sheet of one moment."""
    keys = {"team_id": sheet.team_id, "moment_id": sheet.moment_id}
    replace_row(connection, schema.outcome_sheet, keys, {"content": SHEET.dump(sheet)})
