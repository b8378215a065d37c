"""The register's promises on SQLite and PostgreSQL."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa

from planner_sync.adapters.sql import schema
from planner_sync.adapters.sql.audit import Sign, signed_now
from planner_sync.adapters.sql.codec import POINT, SNAPSHOT
from planner_sync.adapters.sql.database import redone, transaction
from planner_sync.adapters.sql.intents import SqlIntents
from planner_sync.adapters.sql.leases import SqlLeases
from planner_sync.adapters.sql.rows import (
    moment_of,
    publication_of,
    replace_row,
    save_moment,
    save_point,
    save_publication,
    save_snapshot,
)
from planner_sync.domain.calendar import Month
from planner_sync.domain.intents import Intent
from planner_sync.domain.library import (
    DriveId,
    ItemId,
    KnownItem,
    LibraryChanges,
    merged,
)
from planner_sync.domain.markers import PointKey
from planner_sync.domain.register import Moment, Publication, RegisteredPoint
from planner_sync.domain.snapshots import Snapshot


@redone
class SqlRegister:
    """Keeps the promises of ``ports.Register`` in a relational database."""

    def __init__(
        self, engine: sa.Engine, *, sign: Sign = signed_now, leases: SqlLeases | None = None
    ) -> None:
        self._engine = engine
        self._intents = SqlIntents(engine, sign, leases or SqlLeases(engine))

    def cursor(self, drive_id: DriveId) -> str | None:
        """Return where the last listing of the drive ended."""
        table = schema.library_cursor
        with transaction(self._engine) as connection:
            found = connection.scalar(sa.select(table.c.cursor).where(table.c.drive_id == drive_id))
        return str(found) if found is not None else None

    def absorb(self, drive_id: DriveId, changes: LibraryChanges) -> None:
        """Take over items and cursor in one transaction."""
        table = schema.library_item
        with transaction(self._engine) as connection:
            before = _items(connection, drive_id)
            after = merged(before, changes)
            differs = {i for i in before.keys() | after.keys() if before.get(i) != after.get(i)}
            if gone := differs & before.keys():
                # One by one: a database takes only so many values in one IN.
                one = sa.delete(table).where(
                    table.c.drive_id == drive_id, table.c.item_id == sa.bindparam("gone")
                )
                connection.execute(one, [{"gone": item_id} for item_id in sorted(gone)])
            rows = [asdict(after[i]) for i in sorted(differs & after.keys())]
            if rows:
                connection.execute(sa.insert(table), rows)
            replace_row(
                connection,
                schema.library_cursor,
                {"drive_id": drive_id},
                {"cursor": changes.cursor},
            )

    def items(self, drive_id: DriveId) -> Mapping[ItemId, KnownItem]:
        """Return everything that the drive held at the last listing."""
        with transaction(self._engine) as connection:
            return _items(connection, drive_id)

    def mark_read(self, item: KnownItem, team_id: str) -> None:
        """Remember that this version of the file needs no further reading for the team."""
        with transaction(self._engine) as connection:
            _mark_read(connection, item, team_id)

    def mark_shown(self, item: KnownItem, status: str, now: datetime) -> None:
        """Remember what the library shows of the file's reading."""
        table = schema.library_item
        with transaction(self._engine) as connection:
            connection.execute(
                sa.update(table)
                .where(table.c.drive_id == item.drive_id, table.c.item_id == item.item_id)
                .values(shown_status=status, shown_at=now)
            )

    def moments(self, team_id: str) -> Sequence[Moment]:
        """Return the team's client moments, oldest first."""
        table = schema.moment
        query = (
            sa.select(table)
            .where(table.c.team_id == team_id)
            .order_by(table.c.held_on, table.c.moment_id)
        )
        with transaction(self._engine) as connection:
            return [moment_of(row) for row in connection.execute(query)]

    def moments_elsewhere(self, team_id: str, held_on: date, item: KnownItem) -> Sequence[Moment]:
        """Return the moments of other teams on that day, and those that *item* speaks for."""
        table = schema.moment
        is_from_it = (table.c.drive_id == item.drive_id) & (table.c.item_id == item.item_id)
        query = (
            sa.select(table)
            .where(table.c.team_id != team_id, is_from_it | (table.c.held_on == held_on))
            .order_by(table.c.team_id, table.c.moment_id)
        )
        with transaction(self._engine) as connection:
            return [moment_of(row) for row in connection.execute(query)]

    def save_moment(self, moment: Moment) -> None:
        """Save a moment, and nothing of its points."""
        with transaction(self._engine) as connection:
            save_moment(connection, moment)

    def points(self, team_id: str) -> Sequence[RegisteredPoint]:
        """Return the team's points, by moment and place."""
        table = schema.point
        query = (
            sa.select(table.c.content)
            .where(table.c.team_id == team_id)
            .order_by(table.c.moment_id, table.c.position, table.c.key)
        )
        with transaction(self._engine) as connection:
            return [POINT.load(content) for content in connection.scalars(query)]

    def save_minutes(
        self, moment: Moment, points: Sequence[RegisteredPoint], item: KnownItem
    ) -> None:
        """Save a moment, its points, and that its file was read, in one transaction."""
        with transaction(self._engine) as connection:
            save_moment(connection, moment)
            for point in points:
                save_point(connection, point)
            _mark_read(connection, item, moment.team_id)

    def save_point(self, point: RegisteredPoint, intent: Intent | None = None) -> bool:
        """Save a point and the end of its attempts in one transaction."""
        with transaction(self._engine) as connection:
            if intent is not None and not self._intents.finish(connection, intent):
                return False
            save_point(connection, point)
        return True

    def attempts(self, team_id: str) -> Mapping[PointKey, Sequence[Intent]]:
        """Return every attempt of a team by key, the first one first."""
        return self._intents.all_of(team_id)

    def open_intents(self, team_id: str) -> Mapping[PointKey, Intent]:
        """Return the last attempt of each key that may have made a task that is not known."""
        return self._intents.open_of(team_id)

    def intend(self, intents: Sequence[Intent]) -> None:
        """Write attempts of one team down, all or none, and renew the lease that they name."""
        self._intents.intend(intents)

    def settle(self, intent: Intent) -> None:
        """Keep how one attempt ended; an end as done stays."""
        self._intents.settle(intent)

    def begin_anew(self, intent: Intent, now: datetime) -> None:
        """Count the quiet period of an open attempt from *now* on."""
        self._intents.begin_anew(intent, replace(intent, intended_at=now))

    def snapshots(self, team_id: str) -> Sequence[Snapshot]:
        """Return the team's snapshots, oldest first."""
        table = schema.snapshot
        query = sa.select(table.c.content).where(table.c.team_id == team_id).order_by(table.c.month)
        with transaction(self._engine) as connection:
            return [SNAPSHOT.load(content) for content in connection.scalars(query)]

    def save_snapshot(self, snapshot: Snapshot) -> None:
        """Save a snapshot; one month of one team has one."""
        with transaction(self._engine) as connection:
            save_snapshot(connection, snapshot)

    def publication(self, team_id: str, month: Month) -> Publication | None:
        """Return how far the digest of that month is."""
        table = schema.publication
        query = sa.select(table).where(table.c.team_id == team_id, table.c.month == str(month))
        with transaction(self._engine) as connection:
            row = connection.execute(query).one_or_none()
        return publication_of(row) if row is not None else None

    def save_publication(self, publication: Publication) -> None:
        """Save how far a digest is."""
        with transaction(self._engine) as connection:
            save_publication(connection, publication)

    def forget_publication(self, publication: Publication) -> None:
        """Take back a claim of which it is certain that nothing was sent."""
        table = schema.publication
        with transaction(self._engine) as connection:
            connection.execute(
                sa.delete(table).where(
                    table.c.team_id == publication.team_id,
                    table.c.month == str(publication.month),
                )
            )


def _mark_read(connection: sa.Connection, item: KnownItem, team_id: str) -> None:
    table = schema.library_item
    connection.execute(
        sa.update(table)
        .where(table.c.drive_id == item.drive_id, table.c.item_id == item.item_id)
        .values(
            read_version=item.version,
            read_for=team_id,
            content_fingerprint=item.content_fingerprint,
        )
    )


def _items(connection: sa.Connection, drive_id: DriveId) -> dict[ItemId, KnownItem]:
    table = schema.library_item
    rows = connection.execute(sa.select(table).where(table.c.drive_id == drive_id))
    return {ItemId(row.item_id): _item_of(row) for row in rows}


def _item_of(row: Any) -> KnownItem:
    return KnownItem(
        drive_id=DriveId(row.drive_id),
        item_id=ItemId(row.item_id),
        parent_id=ItemId(row.parent_id) if row.parent_id else None,
        is_folder=row.is_folder,
        suffix=row.suffix,
        is_draft=row.is_draft,
        named_on=row.named_on,
        version=row.version,
        modified_at=row.modified_at,
        link=row.link,
        read_version=row.read_version,
        read_for=row.read_for,
        content_fingerprint=row.content_fingerprint,
        shown_status=row.shown_status,
        shown_at=row.shown_at,
    )
