"""Rows that more than one of the register's keepers write."""

from typing import Any

import sqlalchemy as sa

from planner_sync.adapters.sql import schema
from planner_sync.domain.register import Intent


def replace_row(
    connection: sa.Connection, table: sa.Table, keys: dict[str, Any], values: dict[str, Any]
) -> None:
    """Update the row with these keys, or insert it; the same SQL on every database."""
    where = [table.c[name] == value for name, value in keys.items()]
    if connection.execute(sa.update(table).where(*where).values(values)).rowcount == 0:
        connection.execute(sa.insert(table).values(keys | values))


def save_intent(connection: sa.Connection, intent: Intent) -> None:
    """Write down an attempt, or how it ended."""
    replace_row(
        connection,
        schema.intent,
        {"key": intent.key, "attempt": intent.attempt},
        {
            "team_id": intent.team_id,
            "intended_at": intent.intended_at,
            "status": intent.status.value,
        },
    )
