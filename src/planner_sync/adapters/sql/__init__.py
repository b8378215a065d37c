"""The register in a relational database, through SQLAlchemy."""

from planner_sync.adapters.sql.cards import SqlCards
from planner_sync.adapters.sql.copies import SqlCopies
from planner_sync.adapters.sql.database import open_database
from planner_sync.adapters.sql.leases import SqlLeases
from planner_sync.adapters.sql.papers import SqlPapers
from planner_sync.adapters.sql.receipts import SqlReceipts
from planner_sync.adapters.sql.register import SqlRegister

__all__ = [
    "SqlCards",
    "SqlCopies",
    "SqlLeases",
    "SqlPapers",
    "SqlReceipts",
    "SqlRegister",
    "open_database",
]
