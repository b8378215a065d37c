"""The audit's chains: one per team, in the same transactions as what they tell of."""

import socket
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime

import sqlalchemy as sa
import structlog
from sqlalchemy.exc import IntegrityError

from planner_sync.adapters.sql import schema
from planner_sync.adapters.sql.beside import has_table, open_beside
from planner_sync.adapters.sql.database import redone, transaction
from planner_sync.domain.audit import (
    BEGIN,
    Anchor,
    AuditEntry,
    ChainLine,
    Signature,
    entry_line,
    restart_line,
)
from planner_sync.domain.errors import UsageError

Sign = Callable[[], Signature]
"""Says who writes, and when."""

_HEAD = schema.audit_head
_AT_ONCE = 10_000
"""Lines that a reading keeps in memory."""


def signed_now(clock: Callable[[], datetime] = lambda: datetime.now(UTC)) -> Signature:
    """Return who writes: the run that goes on in this process, at this moment of *clock*."""
    run = structlog.contextvars.get_contextvars()
    return Signature(
        at=clock(),
        run_id=str(run.get("run_id", "")),
        command=str(run.get("job", "")),
        instance=socket.gethostname(),
    )


def append(connection: sa.Connection, entries: Sequence[AuditEntry], signature: Signature) -> None:
    """
    Put *entries* at the ends of their teams' chains, within the transaction of *connection*.

    The end of a chain is locked until that transaction ends, so that two writers never give
    two lines the same place.
    """
    for team_id in sorted({entry.write.team_id for entry in entries}):
        head = _locked_head(connection, team_id)
        lines = []
        for entry in entries:
            if entry.write.team_id == team_id:
                lines.append(entry_line(head, entry, signature))
                head = lines[-1].anchor
        _write(connection, team_id, lines)


def resume(connection: sa.Connection, team_id: str, anchor: Anchor, signature: Signature) -> Anchor:
    """
    Let a team's chain go on from *anchor*, the end that the register copy knows.

    Nothing is written when that end is in the chain.

    Returns:
        An end that is in the chain.
    """
    head = _locked_head(connection, team_id)
    if anchor == BEGIN or _holds(connection, team_id, anchor):
        return anchor
    line = restart_line(team_id, head=head, anchor=anchor, signature=signature)
    _write(connection, team_id, [line])
    return line.anchor


def head_of(connection: sa.Connection, team_id: str) -> Anchor:
    """Return the end of a team's chain."""
    query = sa.select(_HEAD.c.length, _HEAD.c.hash).where(_HEAD.c.team_id == team_id)
    row = connection.execute(query).one_or_none()
    return Anchor(length=row.length, hash=row.hash) if row else BEGIN


@redone
class SqlAudit:
    """Keeps the promises of ``ports.Audit`` in a relational database."""

    def __init__(self, engine: sa.Engine, *, sign: Sign = signed_now) -> None:
        self._engine = engine
        self._sign = sign

    def note(self, *entries: AuditEntry) -> None:
        """Put entries at the ends of their teams' chains, durably and all of them or none."""
        with transaction(self._engine) as connection:
            append(connection, entries, self._sign())

    def head(self, team_id: str) -> Anchor:
        """Return the end of a team's chain, as the database says it is."""
        with transaction(self._engine) as connection:
            return head_of(connection, team_id)

    def holds(self, team_id: str, anchor: Anchor) -> bool:
        """Tell whether *anchor* is in a team's chain."""
        with transaction(self._engine) as connection:
            return _holds(connection, team_id, anchor)

    def chain(self, team_id: str) -> "SqlChain":
        """Return a team's chain, to be read from its beginning."""
        return SqlChain(self._engine, team_id)

    def teams(self) -> Sequence[str]:
        """Return the teams that have a chain, or had one."""
        teams = sa.union(sa.select(schema.audit.c.team_id), sa.select(_HEAD.c.team_id))
        with transaction(self._engine) as connection:
            return sorted(connection.scalars(teams))


class SqlChain:
    """One team's chain as it is kept, read in short transactions so that nobody has to wait."""

    def __init__(self, engine: sa.Engine, team_id: str) -> None:
        self._engine = engine
        self._team_id = team_id
        self.head = BEGIN
        """The end of the chain, as the database says it is; known once all lines were read."""

    def __iter__(self) -> Iterator[ChainLine]:
        last = 0
        while page := self._page(last):
            yield from page
            last = page[-1].sequence

    def _page(self, last: int) -> list[ChainLine]:
        table = schema.audit
        query = (
            sa.select(table.c.sequence, table.c.line, table.c.previous_hash, table.c.hash)
            .where(table.c.team_id == self._team_id, table.c.sequence > last)
            .order_by(table.c.sequence)
            .limit(_AT_ONCE)
        )
        with transaction(self._engine, is_snapshot=True) as connection:
            rows = connection.execute(query).all()
            self.head = head_of(connection, self._team_id)
        return [ChainLine(*row) for row in rows]


@contextmanager
def open_audit(url: str) -> Iterator[SqlAudit]:
    """
    Open the audit to read it, beside the service or without one.

    Raises:
        SettingsError: *url* is not one that can be used.
        UnreachableError: There is no database, or it does not answer.
        UsageError: The database is of an older version of planner-sync.
    """
    with open_beside(url) as engine:
        if not has_table(engine, _HEAD):
            raise UsageError(
                "the database has no audit: it is of an older version of planner-sync; the next "
                "pass brings it up to date"
            )
        yield SqlAudit(engine)


def _holds(connection: sa.Connection, team_id: str, anchor: Anchor) -> bool:
    table = schema.audit
    query = sa.select(table.c.hash).where(
        table.c.team_id == team_id, table.c.sequence == anchor.length
    )
    return anchor == BEGIN or connection.scalar(query) == anchor.hash


def _locked_head(connection: sa.Connection, team_id: str) -> Anchor:
    # Changing a row into what it is locks it on PostgreSQL, and the whole file on SQLite.
    lock = (
        sa.update(_HEAD)
        .where(_HEAD.c.team_id == team_id)
        .values(length=_HEAD.c.length)
        .returning(_HEAD.c.length, _HEAD.c.hash)
    )
    row = connection.execute(lock).one_or_none()
    if row is None:
        try:
            with connection.begin_nested():
                first = {"team_id": team_id, "length": BEGIN.length, "hash": BEGIN.hash}
                connection.execute(sa.insert(_HEAD).values(first))
        except IntegrityError:
            # Another process began this chain meanwhile, and has ended its transaction.
            pass
        row = connection.execute(lock).one()
    return Anchor(length=row.length, hash=row.hash)


def _write(connection: sa.Connection, team_id: str, lines: Sequence[ChainLine]) -> None:
    connection.execute(
        sa.insert(schema.audit),
        [
            {
                "team_id": team_id,
                "sequence": line.sequence,
                "line": line.text,
                "previous_hash": line.previous_hash,
                "hash": line.hash,
            }
            for line in lines
        ],
    )
    end = lines[-1].anchor
    connection.execute(
        sa.update(_HEAD).where(_HEAD.c.team_id == team_id).values(length=end.length, hash=end.hash)
    )
