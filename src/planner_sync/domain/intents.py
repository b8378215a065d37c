"""
Intents: every attempt to make a task, written down before it is sent, and how it ended.

Planner has no key by which it would refuse a second create, and its answers can be wrong, so the
end of an attempt is one of four outcomes, and "unknown" is one of them.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from planner_sync.domain.board import BoardTask, TaskId
from planner_sync.domain.errors import PlannerSyncError
from planner_sync.domain.markers import PointKey

MAX_ATTEMPTS = 3
"""Attempts of unknown outcome after which a person decides."""


class IntentStatus(Enum):
    """How an attempt to make a task ended."""

    INTENDED = "intended"
    """Written down; from then on it may have been sent."""

    DONE = "done"
    NOT_SENT = "not_sent"
    """Not a byte left, so it may be sent at once."""

    REJECTED = "rejected"
    """Planner said that it did not make it."""

    UNKNOWN = "unknown"
    """The answer was lost, or cannot be trusted."""

    NEEDS_PERSON = "needs_person"
    """Three attempts are of unknown outcome; `planner-sync resolve` takes the decision."""


@dataclass(frozen=True, kw_only=True)
class Intent:
    """
    An attempt to make a task, written down before it is sent.

    One that is `INTENDED` or `UNKNOWN` may or may not have made a task.
    """

    team_id: str
    key: PointKey
    """Of a point, or of a card of the service."""

    intended_at: datetime
    attempt: int = 1
    """Counts the attempts that may have made a task, from 1."""

    status: IntentStatus = IntentStatus.INTENDED
    epoch: int = 0
    """Of the lease under which it was written down."""

    payload: str | None = None
    """Fingerprint of what was asked for; the same attempt never asks for something else."""

    task_id: TaskId | None = None
    """The task that it made, where that is known."""


@dataclass(frozen=True, kw_only=True)
class Created:
    """The task was made."""

    task: BoardTask


@dataclass(frozen=True, kw_only=True)
class NotSent:
    """Not a byte left: no connection, no valid lease, or an earlier request of the batch failed."""

    error: PlannerSyncError


@dataclass(frozen=True, kw_only=True)
class Rejected:
    """The other side says that it did not make the task."""

    error: PlannerSyncError


@dataclass(frozen=True, kw_only=True)
class Unknown:
    """There may be a task."""

    error: PlannerSyncError


CreateOutcome = Created | NotSent | Rejected | Unknown
