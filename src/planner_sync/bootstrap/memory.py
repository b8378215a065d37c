"""What the service remembers, all of it in one database."""

from dataclasses import dataclass
from functools import partial

import sqlalchemy as sa

from planner_sync.adapters.sql import (
    SqlCards,
    SqlCopies,
    SqlLeases,
    SqlPapers,
    SqlReceipts,
    SqlRegister,
)
from planner_sync.adapters.sql.attention import SqlAttention
from planner_sync.adapters.sql.audit import SqlAudit, signed_now
from planner_sync.adapters.sql.brakes import SqlBrakes, SqlFlags
from planner_sync.adapters.sql.requests import SqlRequests
from planner_sync.adapters.sql.service_row import SqlServiceRow
from planner_sync.ports import (
    Brakes,
    Cards,
    Clock,
    Copies,
    Flags,
    Leases,
    Papers,
    Receipts,
    Register,
)


@dataclass(frozen=True, kw_only=True)
class Memory:
    """One database, as the services and the commands know it."""

    register: Register
    leases: Leases
    cards: Cards
    papers: Papers
    copies: Copies
    audit: SqlAudit
    receipts: Receipts
    brakes: Brakes
    flags: Flags
    attention: SqlAttention
    service_row: SqlServiceRow
    requests: SqlRequests


def memory(engine: sa.Engine, clock: Clock) -> Memory:
    """Return what is remembered in the database of *engine*; *clock* dates the audit."""
    sign = partial(signed_now, clock)
    leases = SqlLeases(engine)
    return Memory(
        register=SqlRegister(engine, sign=sign, leases=leases),
        leases=leases,
        cards=SqlCards(engine, sign=sign, leases=leases),
        papers=SqlPapers(engine),
        copies=SqlCopies(engine, sign=sign),
        audit=SqlAudit(engine, sign=sign),
        receipts=SqlReceipts(engine),
        brakes=SqlBrakes(engine),
        flags=SqlFlags(engine),
        attention=SqlAttention(engine),
        service_row=SqlServiceRow(engine),
        requests=SqlRequests(engine),
    )
