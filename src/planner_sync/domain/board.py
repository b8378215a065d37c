"""
The board: what a Planner plan says about the points on it.

The board is the only interface that people have.  Where a card lies and whether it is
completed is what the team says about the point; the rule is `standing_of`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum
from typing import NewType

from planner_sync.domain.points import Priority

PlanId = NewType("PlanId", str)
TaskId = NewType("TaskId", str)
BucketId = NewType("BucketId", str)
UserId = NewType("UserId", str)
LabelId = NewType("LabelId", str)
"""``category1`` to ``category25``, as Planner names the slots of its labels."""

TASKS_AT_ONCE = 20
"""Most tasks that are made or changed in one call, the most that Graph takes in a batch."""


class Place(Enum):
    """The three buckets that mean something to the service."""

    DISCUSS = "discuss"
    TAKEN_UP = "taken_up"
    NOT_TAKEN_UP = "not_taken_up"


class Stage(Enum):
    """How far a task is, in the three steps that the Planner board shows."""

    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    DONE = "done"

    @classmethod
    def from_percent(cls, percent_complete: int) -> "Stage":
        """Read Planner's percentage: 0, anything between, 100."""
        if percent_complete <= 0:
            return cls.NOT_STARTED
        return cls.DONE if percent_complete >= 100 else cls.IN_PROGRESS  # noqa: PLR2004 - per cent


class Standing(Enum):
    """What has become of a point."""

    UNDECIDED = "undecided"
    TAKEN_UP = "taken_up"
    DONE = "done"
    NOT_TAKEN_UP = "not_taken_up"
    LATER = "later"
    STOPPED = "stopped"
    """Its task was deleted in Planner."""

    ELSEWHERE = "elsewhere"
    """Clients, network or another organisation took it up; it has no task."""


@dataclass(frozen=True, kw_only=True)
class TaskFields:
    """The fields of a task that the service may set; the unit of the three-way merge."""

    title: str
    bucket_id: BucketId
    due_on: date | None = None
    priority: Priority = Priority.MEDIUM
    assignees: frozenset[UserId] = frozenset()
    labels: frozenset[LabelId] = frozenset()


@dataclass(frozen=True, kw_only=True)
class ChecklistItem:
    """One line of a task's checklist."""

    title: str
    is_checked: bool = False
    item_id: str | None = None
    """What Planner knows it by; an item that is to be added may bring an id of its own."""

    modified_at: datetime | None = None
    order_hint: str | None = None
    """Where it stands, by plain comparison; of a new item where it goes, see `checklists`."""


@dataclass(frozen=True, kw_only=True)
class DetailFields:
    """The part of a task that Planner keeps apart, with an ETag of its own."""

    description: str = ""
    checklist: tuple[ChecklistItem, ...] = ()
    """From top to bottom."""

    references: Mapping[str, str] = field(default_factory=dict)
    """Alias by address."""


@dataclass(frozen=True, kw_only=True)
class BoardTask:
    """A task as the board has it now."""

    task_id: TaskId
    etag: str
    fields: TaskFields
    stage: Stage
    created_at: datetime
    completed_at: datetime | None = None
    checklist_count: int = 0
    open_checklist_count: int = 0
    reference_count: int = 0
    has_description: bool = False
    created_by: UserId | None = None
    """The person who made it; ``None`` when an application did."""

    starts_on: date | None = None
    """The service sets none, so one is of a person; so are the two below."""

    has_conversation: bool = False
    has_chosen_preview: bool = False


@dataclass(frozen=True, kw_only=True)
class TaskDetails:
    """The details of a task as the board has them now."""

    etag: str
    fields: DetailFields


@dataclass(frozen=True, kw_only=True)
class Bucket:
    """One bucket of a plan."""

    bucket_id: BucketId
    name: str
    etag: str


@dataclass(frozen=True, kw_only=True)
class Board:
    """A whole plan, read once at the start of a pass."""

    plan_id: PlanId
    buckets: tuple[Bucket, ...]
    labels: Mapping[LabelId, str]
    """Names by slot; a slot without a name is absent."""

    labels_etag: str
    tasks: Mapping[TaskId, BoardTask]


@dataclass(frozen=True, kw_only=True)
class TaskEdits:
    """
    What to change on a task; ``None`` leaves a field alone.

    Assignees and labels are merged: only what is named here is added or removed.
    """

    title: str | None = None
    bucket_id: BucketId | None = None
    due_on: "date | Cleared | None" = None
    priority: Priority | None = None
    assign: frozenset[UserId] = frozenset()
    unassign: frozenset[UserId] = frozenset()
    add_labels: frozenset[LabelId] = frozenset()
    remove_labels: frozenset[LabelId] = frozenset()
    complete: bool = False
    """True completes the task; nothing here opens one again."""

    def __bool__(self) -> bool:
        """Tell whether there is anything to change."""
        return self != TaskEdits()


@dataclass(frozen=True, kw_only=True)
class DetailEdits:
    """
    What to change in a task's details; ``None`` leaves the description alone.

    Checklist items and references are merged: only what is named here is added or removed.
    """

    description: str | None = None
    add_checklist: tuple[ChecklistItem, ...] = ()
    retitle_checklist: Mapping[str, str] = field(default_factory=dict)
    """New title by id of the item."""

    remove_checklist: frozenset[str] = frozenset()
    """Ids of items."""

    add_references: Mapping[str, str] = field(default_factory=dict)
    """Alias by address."""

    remove_references: frozenset[str] = frozenset()
    """Addresses."""

    def __bool__(self) -> bool:
        """Tell whether there is anything to change."""
        return self != DetailEdits()


@dataclass(frozen=True, kw_only=True)
class DetailChange:
    """A change of the details of one task, as they were when it was decided."""

    task_id: TaskId
    etag: str
    """Of the details; the task has one of its own."""

    edits: DetailEdits


class Cleared(Enum):
    """Says that a date is taken away, where ``None`` would say "leave it alone"."""

    CLEARED = "cleared"


def standing_of(place: Place | None, stage: Stage) -> Standing:
    """
    Say what a card's place and progress mean.

    Args:
        place: The meaning of its bucket; ``None`` for one of the team's own buckets.
        stage: How far it is.
    """
    if place is Place.NOT_TAKEN_UP:
        return Standing.NOT_TAKEN_UP
    if stage is Stage.DONE:
        return Standing.DONE
    return Standing.UNDECIDED if place is Place.DISCUSS else Standing.TAKEN_UP
