"""Changing the details of many tasks beside people who change them too."""

from collections.abc import AsyncIterator, Iterable, Sequence
from dataclasses import dataclass, replace

from planner_sync.domain.board import (
    TASKS_AT_ONCE,
    DetailChange,
    DetailEdits,
    DetailFields,
    PlanId,
    TaskDetails,
    TaskId,
)
from planner_sync.domain.errors import ConflictError, NotFoundError, PermanentError
from planner_sync.domain.reconciliation import asked_details, detail_edits
from planner_sync.ports import TaskBoard
from planner_sync.services.write_tasks import MAX_LOOKS


@dataclass(frozen=True, kw_only=True)
class DetailWish:
    """The details that are wanted of one task, beside those that it has."""

    task_id: TaskId
    wanted: DetailFields
    actual: TaskDetails
    baseline: DetailFields | None
    """What the service last asked for; ``None`` before it wrote any."""

    @property
    def edits(self) -> DetailEdits:
        """What is to be written."""
        return detail_edits(self.wanted, self.actual.fields, self.baseline)

    @property
    def asked(self) -> DetailFields:
        """The baseline once that is written."""
        return asked_details(self.wanted, self.actual.fields, self.baseline, self.edits)

    @property
    def change(self) -> DetailChange:
        """That as a change of the details that it was decided on."""
        return DetailChange(task_id=self.task_id, etag=self.actual.etag, edits=self.edits)


Ended = tuple[DetailWish, PermanentError | None]
"""A wish as it was when it was decided on, and why it was not written where it was not."""


async def change_details(
    plan_id: PlanId, wishes: Iterable[DetailWish], board: TaskBoard
) -> AsyncIterator[Ended]:
    """
    Write what wishes come to, many in a call; after a conflict look again and decide anew.

    Yields:
        Each wish as soon as it ended, those that come to nothing among them.  A `ConflictError`
        says that somebody keeps changing the details, so that the next pass looks again; a
        `NotFoundError` that somebody deleted the task.

    Raises:
        TransientError: The board asks for patience, or may or may not have written something;
            what ended until then was yielded.
    """
    left = list(wishes)
    for _ in range(MAX_LOOKS):
        moved: list[DetailWish] = []
        async for wish, error in _sent(plan_id, left, board):
            if isinstance(error, ConflictError):
                moved.append(wish)
            else:
                yield wish, error
        if not moved:
            return
        fresh = await board.details(plan_id, [wish.task_id for wish in moved])
        for wish in moved:
            if wish.task_id not in fresh:
                yield wish, NotFoundError("update task details: the task is gone")
        left = [replace(w, actual=fresh[w.task_id]) for w in moved if w.task_id in fresh]
    for wish in left:
        yield wish, ConflictError("update task details: they change all the time")


async def _sent(
    plan_id: PlanId, wishes: Sequence[DetailWish], board: TaskBoard
) -> AsyncIterator[Ended]:
    """Write what wishes come to, and raise what makes going on useless for now."""
    for wish in wishes:
        if not wish.edits:
            yield wish, None
    to_write = [wish for wish in wishes if wish.edits]
    for start in range(0, len(to_write), TASKS_AT_ONCE):
        together = to_write[start : start + TASKS_AT_ONCE]
        errors = await board.update_details(plan_id, [wish.change for wish in together])
        for wish, error in zip(together, errors, strict=True):
            if error is None or isinstance(error, PermanentError):
                yield wish, error
        for error in errors:
            if error is not None and not isinstance(error, PermanentError):
                raise error
