"""Changing tasks and their details beside people who change them too."""

from collections.abc import Callable

from planner_sync.domain.board import (
    BoardTask,
    DetailEdits,
    DetailFields,
    PlanId,
    TaskDetails,
    TaskEdits,
    TaskId,
)
from planner_sync.domain.errors import ConflictError
from planner_sync.ports import TaskBoard

MAX_LOOKS = 3
"""How often a task is looked at again within one pass when somebody changes it meanwhile."""


async def change_task(
    plan_id: PlanId,
    task: BoardTask,
    decide: Callable[[BoardTask], TaskEdits],
    board: TaskBoard,
) -> BoardTask:
    """
    Write what *decide* wants; after a conflict look again and decide anew.

    Returns:
        The task as it was when that was decided.

    Raises:
        ConflictError: Somebody keeps changing the task; the next pass looks again.
        NotFoundError: Somebody deleted it.
    """
    for _ in range(MAX_LOOKS):
        if not (edits := decide(task)):
            return task
        try:
            await board.update_task(plan_id, task.task_id, task.etag, edits)
        except ConflictError:
            fresh = await board.task(plan_id, task.task_id)
            if fresh is None:
                raise
            task = fresh
        else:
            return task
    raise ConflictError("update task: it changes all the time")


async def change_details(
    plan_id: PlanId,
    task_id: TaskId,
    details: TaskDetails,
    decide: Callable[[DetailFields], DetailEdits],
    board: TaskBoard,
) -> DetailFields:
    """
    Write what *decide* wants; after a conflict look again and decide anew.

    Returns:
        The details as they were when that was decided.

    Raises:
        ConflictError: Somebody keeps changing them; the next pass looks again.
        NotFoundError: Somebody deleted the task.
    """
    for _ in range(MAX_LOOKS):
        if not (edits := decide(details.fields)):
            return details.fields
        try:
            await board.update_details(plan_id, task_id, details.etag, edits)
        except ConflictError:
            fresh = (await board.details(plan_id, [task_id])).get(task_id)
            if fresh is None:
                raise
            details = fresh
        else:
            return details.fields
    raise ConflictError("update task details: they change all the time")
