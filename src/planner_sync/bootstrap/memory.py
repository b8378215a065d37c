"""What the service remembers, all of it in one database."""

from dataclasses import dataclass

import sqlalchemy as sa

from planner_sync.adapters.sql import (
    SqlCards,
    SqlCopies,
    SqlPapers,
    SqlReceipts,
    SqlRegister,
)
from planner_sync.adapters.sql.requests import SqlRequests
from planner_sync.adapters.sql.service_row import SqlServiceRow
from planner_sync.ports import Cards, Copies, Papers, Receipts, Register


@dataclass(frozen=True, kw_only=True)
class Memory:
    """One database, as the services and the commands know it."""

    register: Register
    cards: Cards
    papers: Papers
    copies: Copies
    receipts: Receipts
    service_row: SqlServiceRow
    requests: SqlRequests


def memory(engine: sa.Engine) -> Memory:
    """Return what is remembered in the database of *engine*."""
    return Memory(
        register=SqlRegister(engine),
        cards=SqlCards(engine),
        papers=SqlPapers(engine),
        copies=SqlCopies(engine),
        receipts=SqlReceipts(engine),
        service_row=SqlServiceRow(engine),
        requests=SqlRequests(engine),
    )
