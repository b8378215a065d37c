"""Writing a row whether or not it is there, also when two processes do so at once."""

from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite


def upsert(
    connection: sa.Connection,
    table: sa.Table,
    keys: dict[str, Any],
    values: dict[str, Any],
    *,
    where: sa.ColumnElement[bool] | None = None,
) -> bool:
    """
    Insert a row, or update the one with these keys.

    Args:
        connection: The transaction that it is part of.
        table: Where the row stands.
        keys: The primary key.
        values: The other columns.
        where: What must hold of the row that is there; without it any row is updated.

    Returns:
        False: there is a row of which that does not hold, and it is left as it is.
    """
    insert = postgresql.insert if connection.dialect.name == "postgresql" else sqlite.insert
    statement = insert(table).values(keys | values)
    updating = statement.on_conflict_do_update(
        index_elements=list(keys), set_=dict(values), where=where
    )
    counted = updating.execution_options(preserve_rowcount=True)
    return connection.execute(counted).rowcount == 1
