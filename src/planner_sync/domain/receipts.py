"""
Receipts: what was understood of one file, and what became of it, for the moderator.

A receipt names nobody and no file: people are "assigned" or not, minutes are a link.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from planner_sync.domain.board import TaskId
from planner_sync.domain.library import ItemId
from planner_sync.domain.markers import Marker
from planner_sync.domain.points import Decision, Kind, Question, Redaction
from planner_sync.domain.register import MomentId


class FileKind(Enum):
    """What a file turned out to be."""

    MINUTES = "minutes"
    REFUSED = "refused"
    NO_MINUTES = "no_minutes"
    OWN_OUTPUT = "own_output"
    ELSEWHERE = "elsewhere"
    """Minutes of which another team has the tasks."""


@dataclass(frozen=True, kw_only=True)
class FileNote:
    """What one reading of a file gave; kept until its receipt is written, and after."""

    kind: FileKind
    read_on: date
    changed_on: date | None = None
    link: str | None = None
    """An address that opens the file and does not show its name."""

    reason: str | None = None
    held_on: date | None = None
    """As the minutes say it; ``None`` when they do not."""

    moment_id: MomentId | None = None
    """The moment that the file is about, also when another file speaks for it."""

    participants: Mapping[str, int] = field(default_factory=dict)
    """Head counts per kind: ``clients``, ``network``, ``colleagues``, ``other``."""

    questions: tuple[Question, ...] = ()
    heard: tuple[str, ...] = ()
    """Places of what clients said, nobody answered, and no point was made of."""

    redactions: tuple[Redaction, ...] = ()
    ambiguous: tuple[str, ...] = ()
    """Places of points of which an owner's name fits more than one member."""


@dataclass(frozen=True, kw_only=True)
class KeptReceipt:
    """What is remembered of one receipt: of the file it is about, and of what was written."""

    team_id: str
    subject: ItemId
    """The file's id, or ``OVERVIEW``."""

    is_open: bool = True
    """True while something is still to be told: not written yet, or a point still waits."""

    name: str | None = None
    """The name under which it was last written; ``None`` before the first time."""

    fingerprint: str | None = None
    """Of the content that was last written."""

    note: FileNote | None = None


OVERVIEW = ItemId("overview")
"""Stands for the overview where other receipts have the id of a file."""


def moment_label(moment_id: MomentId) -> str:
    """
    Say in a file name which moment is meant: its day, and a number from the second on.

    The id keeps the day under which the moment was first read, so the name never changes,
    also when the date is corrected.
    """
    day, _, ordinal = moment_id.partition("/")
    return day if ordinal in {"", "1"} else f"{day} ({ordinal})"


class Fate(Enum):
    """What became of one point."""

    CREATED = "created"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    ADOPTED = "adopted"
    STOPPED = "stopped"
    DECISION = "decision"
    DONE = "done"
    NOT_TAKEN_UP = "not_taken_up"
    LATER = "later"
    ELSEWHERE = "elsewhere"
    NO_BUCKET = "no_bucket"
    """Two buckets have the name that it belongs in."""

    SUGGESTED = "suggested"
    HELD = "held"
    WAITING = "waiting"
    NEEDS_PERSON = "needs_person"
    """It is not certain that there is a task, and a person has to look."""

    BRAKED = "braked"
    """A task is wanted, and a person has to give the word first."""

    CONFLICT = "conflict"
    FAILED = "failed"
    GONE = "gone"
    """The minutes no longer have it; its card stays."""


UNSETTLED = frozenset(
    {
        Fate.WAITING,
        Fate.NEEDS_PERSON,
        Fate.BRAKED,
        Fate.CONFLICT,
        Fate.FAILED,
        Fate.NO_BUCKET,
    }
)
"""The next pass tries again, so the receipt has to follow."""

WITH_CARD = frozenset({Fate.CREATED, Fate.UPDATED, Fate.UNCHANGED, Fate.ADOPTED})
"""There is a card that the minutes still ask for."""


class Assigned(Enum):
    """Whether somebody was assigned; never who."""

    YES = "yes"
    NOBODY_NAMED = "nobody_named"
    TEAM = "team"
    """The minutes name a group of people."""

    UNKNOWN = "unknown"
    """The name fits nobody in the team's group."""

    AMBIGUOUS = "ambiguous"
    """The name fits more than one member."""

    PARTLY = "partly"
    """Somebody was assigned, and another name fits more than one member."""

    LEFT = "left"
    """Everybody who is to do it left the group."""

    DROPPED = "dropped"
    """Planner took the task, and not all to whom it was to be assigned."""


@dataclass(frozen=True, kw_only=True)
class ReceiptPoint:
    """One point, as a receipt tells it."""

    marker: Marker
    title: str
    where: str
    fate: Fate
    assigned: Assigned
    kind: Kind = Kind.IMPROVEMENT
    decision: Decision = Decision.UNDECIDED
    due_on: date | None = None
    due_text: str | None = None
    reason: str | None = None
    """Why it is not taken up, or not now, as the minutes say."""

    task_id: TaskId | None = None


@dataclass(frozen=True, kw_only=True)
class Receipt:
    """What was understood of one file, and what became of it."""

    team_name: str
    note: FileNote
    held_on: date | None
    """The day that the moment is kept under; ``None`` when the file was never understood."""

    points: tuple[ReceiptPoint, ...] = ()
    twins: int = 0
    """Other files of the same moment in the folder; this one speaks for it."""

    is_superseded: bool = False
    """True when the file was read under another name since, or is gone."""


@dataclass(frozen=True, kw_only=True)
class OverviewLine:
    """One file without any sign of minutes."""

    link: str | None
    changed_on: date | None
    reason: str | None


@dataclass(frozen=True, kw_only=True)
class Overview:
    """The files of a team that have no receipt."""

    team_name: str
    lines: tuple[OverviewLine, ...] = ()
    waiting: int = 0
    """Files that somebody may still be writing."""

    drafts: int = 0
    """Files whose name says that they are not finished."""

    @property
    def is_empty(self) -> bool:
        """Tell whether there is nothing to say."""
        return not (self.lines or self.waiting or self.drafts)
