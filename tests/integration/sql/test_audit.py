"""The audit's chains in a real database: durable, one after the other, and never forked."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
import sqlalchemy as sa

from doubles.builders import NOW
from planner_sync.adapters.sql import SqlCopies, open_database, schema
from planner_sync.adapters.sql.audit import SqlAudit, append
from planner_sync.adapters.sql.database import transaction
from planner_sync.domain.audit import (
    BEGIN,
    Anchor,
    AuditedWrite,
    AuditEntry,
    Operation,
    Outcome,
    Signature,
)
from planner_sync.domain.audit_check import verify
from planner_sync.domain.register_copy import CopyState, TeamRegister

TEAM = "noord"
SIGNED = Signature(at=NOW, run_id="r1", command="intake", instance="host")
STATE = CopyState(team_id=TEAM, generation=3, fingerprint="f", etag="e", version="v")


def entry(pair: str, outcome: Outcome | None = None) -> AuditEntry:
    write = AuditedWrite(team_id=TEAM, pair=pair, operation=Operation.CHANGE_TASK)
    return AuditEntry(write=write, outcome=outcome)


@pytest.fixture
def engine(tables_url: str) -> Iterator[sa.Engine]:
    with open_database(tables_url) as opened:
        yield opened


@pytest.fixture
def audit(engine: sa.Engine) -> SqlAudit:
    return SqlAudit(engine, sign=lambda: SIGNED)


def test_lines_are_read_as_they_were_written(audit: SqlAudit) -> None:
    audit.note(entry("a"))
    audit.note(entry("a", Outcome.DONE), entry("b"))
    audit.note(entry("b", Outcome.DONE))

    chain = audit.chain(TEAM)
    verdict = verify(TEAM, chain, anchor=audit.head(TEAM))

    assert (verdict.lines, verdict.findings, verdict.open_pairs) == (4, (), 0)
    assert verdict.head == audit.head(TEAM)


def test_a_team_that_never_wrote_is_at_the_beginning(audit: SqlAudit) -> None:
    assert audit.head(TEAM) == BEGIN
    assert audit.holds(TEAM, BEGIN)
    assert not audit.holds(TEAM, Anchor(length=1, hash="h"))


def test_a_line_is_undone_with_what_it_tells_of(engine: sa.Engine, audit: SqlAudit) -> None:
    def half() -> None:
        with transaction(engine) as connection:
            append(connection, [entry("a")], SIGNED)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        half()

    assert audit.head(TEAM) == BEGIN
    assert list(audit.chain(TEAM)) == []


def test_two_writers_never_fork_a_chain(audit: SqlAudit) -> None:
    writers, lines = 4, 25

    def write(writer: int) -> None:
        for number in range(lines):
            audit.note(entry(f"{writer}-{number}", Outcome.DONE))

    with ThreadPoolExecutor(writers) as pool:
        list(pool.map(write, range(writers)))

    verdict = verify(TEAM, audit.chain(TEAM), anchor=None)
    assert (verdict.lines, verdict.findings) == (writers * lines, ())


class TestAfterALostDatabase:
    @pytest.fixture
    def anchor(self, tmp_path: Path) -> Anchor:
        with open_database(f"sqlite:///{tmp_path / 'lost.sqlite'}") as lost:
            keeper = SqlAudit(lost, sign=lambda: SIGNED)
            for number in range(6):
                keeper.note(entry(f"p{number}", Outcome.DONE))
            return keeper.head(TEAM)

    def recalled(self, engine: sa.Engine, anchor: Anchor) -> CopyState:
        copies = SqlCopies(engine, sign=lambda: SIGNED)
        copies.recall(TeamRegister(team_id=TEAM), replace(STATE, audit=anchor))
        state = copies.state(TEAM)
        assert state is not None
        return state

    def test_the_chain_goes_on_where_the_copy_ends(
        self, engine: sa.Engine, audit: SqlAudit, anchor: Anchor
    ) -> None:
        state = self.recalled(engine, anchor)
        audit.note(entry("new"))

        first, second = audit.chain(TEAM)

        assert (first.sequence, first.previous_hash) == (7, anchor.hash)
        assert (second.sequence, second.previous_hash) == (8, first.hash)
        assert state.audit == first.anchor

    def test_the_next_copy_is_written_though_nothing_else_changed(
        self, engine: sa.Engine, anchor: Anchor
    ) -> None:
        assert self.recalled(engine, anchor).fingerprint is None

    def test_nothing_is_noted_when_the_chain_is_whole(
        self, engine: sa.Engine, audit: SqlAudit
    ) -> None:
        audit.note(entry("a"))
        anchor = audit.head(TEAM)
        audit.note(entry("a", Outcome.DONE))

        state = self.recalled(engine, anchor)

        assert len(list(audit.chain(TEAM))) == 2
        assert (state.audit, state.fingerprint) == (anchor, "f")


def test_teams_of_which_all_lines_are_gone_are_known(engine: sa.Engine, audit: SqlAudit) -> None:
    audit.note(entry("a"))
    with engine.begin() as connection:
        connection.execute(sa.delete(schema.audit))

    assert audit.teams() == [TEAM]
