"""
The audit: one line before and one after every write outside, chained by their hashes.

A line says who, what, which object, which fields and how it ended, by ids and fixed words only:
no title, no file name, no person, no value of a field.  Every line carries the hash of the one
before it, so a line that is changed, taken out, put in or moved shows; that the end is missing
shows beside the `Anchor` that the register copy keeps.
"""

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from enum import Enum
from typing import NamedTuple

from planner_sync.domain.intents import Intent, IntentStatus

MAX_ID = 80
"""Characters of an id that a line keeps."""


class Operation(Enum):
    """What is written outside."""

    CREATE_TASK = "create_task"
    CHANGE_TASK = "change_task"
    CHANGE_DETAILS = "change_details"
    DELETE_TASK = "delete_task"
    CREATE_BUCKET = "create_bucket"
    NAME_LABELS = "name_labels"
    MAKE_FOLDER = "make_folder"
    WRITE_FILE = "write_file"
    POST_MESSAGE = "post_message"
    CHANGE_COLUMNS = "change_columns"


class Outcome(Enum):
    """How a write ended, as far as is known."""

    DONE = "done"
    NOT_SENT = "not_sent"
    """Not a byte left."""

    REJECTED = "rejected"
    """The other side says that it did nothing."""

    CONFLICT = "conflict"
    """Somebody changed the object meanwhile; nothing was written."""

    GONE = "gone"
    """The object is not there any more."""

    UNKNOWN = "unknown"
    """It may or may not have happened; a later line of the same pair can settle it."""


@dataclass(frozen=True, kw_only=True)
class Target:
    """The object of a write: ids only."""

    plan_id: str | None = None
    task_id: str | None = None
    bucket_id: str | None = None
    point_key: str | None = None
    """Of a point, or of a card of the service; the pseudonym that the register knows it by."""

    drive_id: str | None = None
    folder_id: str | None = None
    item_id: str | None = None
    month: str | None = None


@dataclass(frozen=True, kw_only=True)
class AuditedWrite:
    """One write outside."""

    team_id: str
    pair: str
    """What its lines have in common, and no other write has."""

    operation: Operation
    target: Target = Target()
    fields: tuple[str, ...] = ()
    """Names of the fields that are written; a create always writes all."""


@dataclass(frozen=True, kw_only=True)
class AuditEntry:
    """What one line says of a write."""

    write: AuditedWrite
    outcome: Outcome | None = None
    """``None`` on the line before."""


@dataclass(frozen=True, kw_only=True)
class Signature:
    """Who writes a line, and when."""

    at: datetime
    """Aware."""

    run_id: str
    command: str
    instance: str
    """The host that the service runs on."""


@dataclass(frozen=True, kw_only=True)
class Anchor:
    """The end of a chain at one moment."""

    length: int
    """Sequence of its last line; 0 before the first."""

    hash: str


BEGIN = Anchor(length=0, hash="0" * 64)
"""What the first line of the first chain follows."""


class ChainLine(NamedTuple):
    """One line as it is kept; a tuple, because an audit has millions."""

    sequence: int
    """1 for the first line of a team; grows by one."""

    text: str
    """Canonical JSON: keys in order, no blanks, ASCII only."""

    previous_hash: str
    hash: str
    """SHA-256 over the previous hash and the text, in hexadecimal."""

    @property
    def anchor(self) -> Anchor:
        """The chain's end as long as nothing follows."""
        return Anchor(length=self.sequence, hash=self.hash)


def attempt_entry(intent: Intent) -> AuditEntry:
    """Return what is to be written down with an attempt to make a task: before it, or its end."""
    instant = intent.intended_at.astimezone(UTC).isoformat()
    name = f"{intent.key}\x1f{intent.attempt}\x1f{instant}"
    return AuditEntry(
        write=AuditedWrite(
            team_id=intent.team_id,
            pair=hashlib.sha256(name.encode()).hexdigest()[:16],
            operation=Operation.CREATE_TASK,
            target=Target(task_id=intent.task_id, point_key=intent.key),
        ),
        outcome=_ENDS[intent.status],
    )


_ENDS = {
    IntentStatus.INTENDED: None,
    IntentStatus.DONE: Outcome.DONE,
    IntentStatus.NOT_SENT: Outcome.NOT_SENT,
    IntentStatus.REJECTED: Outcome.REJECTED,
    IntentStatus.UNKNOWN: Outcome.UNKNOWN,
    IntentStatus.NEEDS_PERSON: Outcome.UNKNOWN,
}


def entry_line(head: Anchor, entry: AuditEntry, signature: Signature) -> ChainLine:
    """Return the line that says *entry*, after the end *head* of its team's chain."""
    write = entry.write
    said: dict[str, object] = {
        "phase": "before" if entry.outcome is None else "after",
        "pair": write.pair,
        "operation": write.operation.value,
        "target": _said({k: v and _id(v) for k, v in asdict(write.target).items()}),
        "fields": list(write.fields),
        "outcome": entry.outcome and entry.outcome.value,
    }
    return _line(write.team_id, head, head.length + 1, said, signature)


def restart_line(team_id: str, *, head: Anchor, anchor: Anchor, signature: Signature) -> ChainLine:
    """
    Return the line with which a chain goes on whose end was lost with the database.

    Args:
        team_id: The team.
        head: The end of what is left of the chain.
        anchor: The end that the register copy knows, which is not in what is left.
        signature: Who takes note of it.
    """
    said: dict[str, object] = {"phase": "restart", "left": head.length, "lost": anchor.length}
    sequence = max(head.length, anchor.length) + 1
    return _line(team_id, anchor, sequence, said, signature)


def line_hash(previous_hash: str, text: str) -> str:
    """Return the hash of a line: SHA-256 over the hash before it, a line break and its text."""
    return hashlib.sha256(f"{previous_hash}\n{text}".encode()).hexdigest()


def _line(
    team_id: str,
    previous: Anchor,
    sequence: int,
    said: Mapping[str, object],
    signature: Signature,
) -> ChainLine:
    signed = {
        "team": team_id,
        "sequence": sequence,
        "at": signature.at.astimezone(UTC).isoformat(),
        "run": _id(signature.run_id),
        "command": _id(signature.command),
        "instance": _id(signature.instance),
    }
    text = _CANONICAL.encode(_said({**signed, **said}))
    return ChainLine(
        sequence=sequence,
        text=text,
        previous_hash=previous.hash,
        hash=line_hash(previous.hash, text),
    )


def _said(facts: Mapping[str, object]) -> dict[str, object]:
    return {key: value for key, value in facts.items() if value not in (None, [], {})}


def _id(text: str) -> str:
    return _ODD.sub("?", text[:MAX_ID])


_ODD = re.compile(r'[^ -~]|["\\]')
"""What no id has, and what JSON would write longer."""

_CANONICAL = json.JSONEncoder(sort_keys=True, separators=(",", ":"))
