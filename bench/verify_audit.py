"""
Measure how long an audit takes to verify, read from an SQLite file of its own.

Usage: python bench/verify_audit.py [LINES]
"""

import sys
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from figures import Figure, tell

from planner_sync.adapters.sql import open_database
from planner_sync.adapters.sql.audit import append, open_audit
from planner_sync.adapters.sql.database import transaction
from planner_sync.domain.audit import (
    AuditedWrite,
    AuditEntry,
    Operation,
    Outcome,
    Signature,
    Target,
)
from planner_sync.domain.audit_check import verify

LINES = 200_000
TARGET_S_PER_MILLION = 10
TEAM = "noord"
_AT_ONCE = 10_000


def main(arguments: Sequence[str]) -> None:
    """Write a chain, verify it, and write one line and one of JSON."""
    tell(measured(int(arguments[0]) if arguments else LINES))


def measured(lines: int) -> list[Figure]:
    """Verify a chain of so many lines, and write one line about it."""
    with TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'register.sqlite'}"
        _write(url, lines)
        began = time.perf_counter()
        with open_audit(url) as audit:
            verdict = verify(TEAM, audit.chain(TEAM), anchor=None)
        took = time.perf_counter() - began
    per_million = took * 1_000_000 / lines
    sys.stdout.write(
        f"{verdict.lines} lines, {len(verdict.findings)} findings: {took:.1f} s, "
        f"{per_million:.1f} s per million (target {TARGET_S_PER_MILLION})\n"
    )
    return [
        Figure(
            name="verifying an audit of a million lines",
            value=per_million,
            unit="s",
            target=TARGET_S_PER_MILLION,
            floor="it is wall-clock time, on a machine that other work may share",
        )
    ]


def _write(url: str, lines: int) -> None:
    signed = Signature(
        at=datetime(2026, 3, 12, tzinfo=UTC), run_id="0" * 12, command="intake", instance="host"
    )
    with open_database(url) as engine:
        for first in range(0, lines, _AT_ONCE):
            entries = [_entry(number) for number in range(first, min(first + _AT_ONCE, lines))]
            with transaction(engine) as connection:
                append(connection, entries, signed)


def _entry(number: int) -> AuditEntry:
    write = AuditedWrite(
        team_id=TEAM,
        pair=f"{number // 2:016x}",
        operation=Operation.CHANGE_TASK,
        target=Target(plan_id="p" * 28, task_id="t" * 28),
        fields=("due_on", "title"),
    )
    return AuditEntry(write=write, outcome=Outcome.DONE if number % 2 else None)


if __name__ == "__main__":
    main(sys.argv[1:])
