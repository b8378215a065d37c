"""What is remembered of receipts, on SQLite and PostgreSQL."""

from collections.abc import Sequence

import sqlalchemy as sa

from planner_sync.adapters.sql import schema
from planner_sync.adapters.sql.codec import NOTE
from planner_sync.adapters.sql.database import redone, transaction
from planner_sync.adapters.sql.upsert import upsert
from planner_sync.domain.library import ItemId
from planner_sync.domain.receipts import KeptReceipt


@redone
class SqlReceipts:
    """Keeps the promises of ``ports.Receipts`` in a relational database."""

    def __init__(self, engine: sa.Engine) -> None:
        self._engine = engine

    def kept(self, team_id: str) -> Sequence[KeptReceipt]:
        """Return what is remembered of the team's receipts, by subject."""
        table = schema.receipt
        query = sa.select(table).where(table.c.team_id == team_id).order_by(table.c.subject)
        with transaction(self._engine) as connection:
            return [
                KeptReceipt(
                    team_id=row.team_id,
                    subject=ItemId(row.subject),
                    is_open=row.is_open,
                    name=row.name,
                    fingerprint=row.fingerprint,
                    note=NOTE.load(row.note) if row.note is not None else None,
                )
                for row in connection.execute(query)
            ]

    def keep(self, receipt: KeptReceipt) -> None:
        """Remember one receipt in place of what was known of it, in one transaction."""
        keys = {"team_id": receipt.team_id, "subject": receipt.subject}
        values = {
            "is_open": receipt.is_open,
            "name": receipt.name,
            "fingerprint": receipt.fingerprint,
            "note": NOTE.dump(receipt.note) if receipt.note else sa.null(),
        }
        with transaction(self._engine) as connection:
            upsert(connection, schema.receipt, keys, values)
