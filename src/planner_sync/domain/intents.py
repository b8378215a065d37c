"""
Intents: every attempt to make a task, written down before it is sent, and how it ended.

Planner has no key by which it would refuse a second create, and its answers can be wrong, so the
end of an attempt is one of four outcomes, and "unknown" is one of them.  `next_move` is the whole
protocol of a create: what may be done now, from what is written down and what the board shows.
"""

import hashlib
from collections.abc import Collection, Container, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum

from planner_sync.domain.board import BoardTask, TaskFields, TaskId, UserId
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


OPEN = frozenset({IntentStatus.INTENDED, IntentStatus.UNKNOWN, IntentStatus.NEEDS_PERSON})
"""An attempt that ended so may have made a task that is not known."""


@dataclass(frozen=True, kw_only=True)
class Sight:
    """What a pass sees of one point that has no task."""

    candidate: BoardTask | None = None
    """A task that bears its marker and may be adopted."""

    copy: BoardTask | None = None
    """A task that bears its marker and that a person made; nobody adopts it unasked."""

    absences: int = 0
    """Trusted listings in a row, apart by the gap, that show no candidate; at most two."""


@dataclass(frozen=True, kw_only=True)
class Send:
    """Write this attempt down, and send it."""

    attempt: int


@dataclass(frozen=True, kw_only=True)
class Wait:
    """A task may still appear, or the listing cannot be trusted; the next pass looks again."""

    begins_anew: bool = False
    """True when the clock went back: the quiet period counts from this moment."""


@dataclass(frozen=True, kw_only=True)
class LookAgain:
    """The quiet period is over and one listing lacks it: a second one has to lack it too."""


@dataclass(frozen=True, kw_only=True)
class Adopt:
    """The task is there."""

    task: BoardTask


@dataclass(frozen=True, kw_only=True)
class AskPerson:
    """Nothing is sent before a person decided."""

    copy: BoardTask | None = None
    """The task that a person made and that bears the marker, where that is the reason."""


Move = Send | Wait | LookAgain | Adopt | AskPerson

_LOOKS = 2


def next_move(intent: Intent | None, sight: Sight, now: datetime, quiet_s: float) -> Move:
    """
    Say what may be done for a point that has no task.

    An attempt that was certainly not sent, or that Planner rejected, is no *intent* here: its
    number is free again.  So `Intent.attempt` counts the attempts of unknown outcome.

    Args:
        intent: The last attempt that may have made a task.
        sight: What the board shows.
        now: The moment at which the first of the listings was begun.
        quiet_s: Seconds for which an attempt of unknown outcome may still appear: the time that
            the answer may take, the time after which Planner may still make it, the time for
            which listings may lag, and the age that an intent may have when it is sent.
    """
    if sight.candidate is not None:
        return Adopt(task=sight.candidate)
    if sight.copy is not None:
        return AskPerson(copy=sight.copy)
    if intent is None:
        return Send(attempt=1) if sight.absences else Wait()
    return _move_after(intent, sight.absences, now, quiet_s)


def _move_after(intent: Intent, absences: int, now: datetime, quiet_s: float) -> Move:
    if intent.status is IntentStatus.NEEDS_PERSON:
        return AskPerson()
    if intent.intended_at > now:
        return Wait(begins_anew=True)
    if now - intent.intended_at < timedelta(seconds=quiet_s) or not absences:
        return Wait()
    if absences < _LOOKS:
        return LookAgain()
    # A task of which the id is known was there; that it is gone is no reason to make another.
    is_last = intent.attempt >= MAX_ATTEMPTS or intent.task_id is not None
    return AskPerson() if is_last else Send(attempt=intent.attempt + 1)


def sight_of(
    found: Sequence[BoardTask],
    *,
    mapped: Container[TaskId],
    people: Collection[UserId],
    absences: int,
) -> Sight:
    """
    Say which of the tasks with a point's marker may be adopted.

    Args:
        found: The tasks, earliest created first.
        mapped: Ids of tasks that are known as those of points and cards.
        people: The members of the team's group; what one of them made is a person's copy.
        absences: Trusted listings in a row that ended with this one.
    """
    free = [task for task in found if task.task_id not in mapped]
    ours = [task for task in free if task.created_by not in people]
    copies = [task for task in free if task.created_by in people]
    return Sight(
        candidate=ours[0] if ours else None,
        copy=copies[0] if copies else None,
        absences=absences,
    )


def payload_of(fields: TaskFields) -> str:
    """Return a fingerprint of what is asked for."""
    parts = (
        fields.title,
        fields.bucket_id,
        str(fields.due_on),
        fields.priority.name,
        *sorted(fields.assignees),
        *sorted(fields.labels),
    )
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:32]
