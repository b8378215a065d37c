"""
The register's tables.

What queries need stands in columns; the rest of a point or snapshot is one JSON document,
because it is only ever read and written as a whole.  File names and minutes are not kept.
"""

from datetime import UTC, datetime

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    DateTime,
    Dialect,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    TypeDecorator,
)

metadata = MetaData()


class Instant(TypeDecorator[datetime]):
    """An aware moment; SQLite drops the zone, so everything is kept and given back in UTC."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Return *value* in UTC."""
        return value.astimezone(UTC) if value else None

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Return *value*, aware."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


library_cursor = Table(
    "library_cursor",
    metadata,
    Column("drive_id", String, primary_key=True),
    Column("cursor", String, nullable=False),
)

library_item = Table(
    "library_item",
    metadata,
    Column("drive_id", String, primary_key=True),
    Column("item_id", String, primary_key=True),
    Column("parent_id", String),
    Column("is_folder", Boolean, nullable=False),
    Column("suffix", String, nullable=False),
    Column("is_draft", Boolean, nullable=False),
    Column("named_on", Date),
    Column("version", String, nullable=False),
    Column("modified_at", Instant),
    Column("link", String),
    Column("read_version", String),
    Column("read_for", String),
    Column("content_fingerprint", String),
    Column("shown_status", String),
    Column("shown_at", Instant),
)

moment = Table(
    "moment",
    metadata,
    Column("team_id", String, primary_key=True),
    Column("moment_id", String, primary_key=True),
    Column("held_on", Date, nullable=False),
    Column("drive_id", String, nullable=False),
    Column("item_id", String, nullable=False),
    Column("suffix", String, nullable=False),
    Column("link", String),
    Column("first_read_on", Date),
    Column("theme", String),
    Column("location", String),
    Column("participants", JSON, nullable=False),
)

point = Table(
    "point",
    metadata,
    Column("key", String, primary_key=True),
    Column("team_id", String, nullable=False),
    Column("moment_id", String, nullable=False),
    Column("position", Integer, nullable=False),
    Column("marker", String, nullable=False),
    Column("task_id", String),
    Column("content", JSON, nullable=False),
    ForeignKeyConstraint(["team_id", "moment_id"], ["moment.team_id", "moment.moment_id"]),
    # One plan serves one team, so a marker is unique within its plan.
    Index("point_marker", "team_id", "marker", unique=True),
)

intent = Table(
    "intent",
    metadata,
    Column("key", String, primary_key=True),
    Column("attempt", Integer, primary_key=True),
    Column("team_id", String, nullable=False),
    Column("intended_at", Instant, nullable=False),
    Column("status", String, nullable=False),
    Column("epoch", Integer, nullable=False, server_default="0"),
    Column("payload", String),
    Column("task_id", String),
)

lease = Table(
    "lease",
    metadata,
    Column("team_id", String, primary_key=True),
    Column("holder", String, nullable=False),
    # Grows when another process takes over; a sender whose epoch is older sends nothing.
    Column("epoch", Integer, nullable=False),
    # By the clock of the database: those of two hosts differ.
    Column("valid_until", Instant, nullable=False),
)

brake = Table(
    "brake",
    metadata,
    Column("team_id", String, primary_key=True),
    Column("kind", String, primary_key=True),
    Column("since", Instant, nullable=False),
    Column("facts", JSON, nullable=False),
    Column("is_released", Boolean, nullable=False),
)

flag = Table(
    "flag",
    metadata,
    Column("team_id", String, primary_key=True),
    Column("subject", String, primary_key=True),
    Column("since", Instant, nullable=False),
)

audit = Table(
    "audit",
    metadata,
    Column("team_id", String, primary_key=True),
    Column("sequence", Integer, primary_key=True),
    # JSON as text: the hash is over the very characters.
    Column("line", String, nullable=False),
    Column("previous_hash", String, nullable=False),
    Column("hash", String, nullable=False),
)

audit_head = Table(
    "audit_head",
    metadata,
    Column("team_id", String, primary_key=True),
    Column("length", Integer, nullable=False),
    Column("hash", String, nullable=False),
)

moment_card = Table(
    "moment_card",
    metadata,
    Column("team_id", String, primary_key=True),
    Column("moment_id", String, primary_key=True),
    Column("content", JSON, nullable=False),
)

own_card = Table(
    "own_card",
    metadata,
    Column("team_id", String, primary_key=True),
    Column("task_id", String, primary_key=True),
    Column("content", JSON, nullable=False),
)

letter = Table(
    "letter",
    metadata,
    Column("team_id", String, primary_key=True),
    Column("moment_id", String, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("content", JSON, nullable=False),
)

letter_round = Table(
    "letter_round",
    metadata,
    Column("team_id", String, primary_key=True),
    Column("day", Date, nullable=False),
)

outcome_sheet = Table(
    "outcome_sheet",
    metadata,
    Column("team_id", String, primary_key=True),
    Column("moment_id", String, primary_key=True),
    Column("content", JSON, nullable=False),
)

snapshot = Table(
    "snapshot",
    metadata,
    Column("team_id", String, primary_key=True),
    Column("month", String, primary_key=True),
    Column("content", JSON, nullable=False),
)

publication = Table(
    "publication",
    metadata,
    Column("team_id", String, primary_key=True),
    Column("month", String, primary_key=True),
    Column("state", String, nullable=False),
    Column("claimed_at", Instant, nullable=False),
    Column("attempts", Integer, nullable=False),
)

register_copy = Table(
    "register_copy",
    metadata,
    Column("team_id", String, primary_key=True),
    Column("generation", Integer, nullable=False),
    Column("fingerprint", String),
    Column("item_id", String),
    Column("etag", String, nullable=False),
    Column("version", String, nullable=False),
    Column("waits_for_go", Boolean, nullable=False),
    Column("identity", String),
    Column("audit_length", Integer),
    Column("audit_hash", String),
)

receipt = Table(
    "receipt",
    metadata,
    Column("team_id", String, primary_key=True),
    Column("subject", String, primary_key=True),
    Column("is_open", Boolean, nullable=False),
    Column("name", String),
    Column("fingerprint", String),
    Column("note", JSON),
)

service = Table(
    "service",
    metadata,
    # One row: that of the scheduled service.
    Column("name", String, primary_key=True),
    Column("run_id", String, nullable=False),
    Column("host", String, nullable=False),
    Column("pid", Integer, nullable=False),
    Column("started_at", Instant, nullable=False),
    Column("beat_at", Instant, nullable=False),
    Column("pass_at", Instant),
    Column("good_pass_at", Instant),
    Column("failed_teams", Integer, nullable=False),
    Column("stopped_at", Instant),
)

request = Table(
    "request",
    metadata,
    Column("request_id", String, primary_key=True),
    Column("command", String, nullable=False),
    Column("arguments", JSON, nullable=False),
    Column("asked_at", Instant, nullable=False),
    # The last sign of life of the command that waits.
    Column("wanted_at", Instant, nullable=False),
    # The service's `run_id`; a lease per team would stand beside it.
    Column("taken_by", String),
    Column("taken_at", Instant),
    Column("done_at", Instant),
    Column("exit_code", Integer),
    Column("report", JSON),
    Column("error", String),
)
