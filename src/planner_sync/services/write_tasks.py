"""Changing tasks beside people who change them too."""

from collections.abc import Callable

from planner_sync.domain.board import BoardTask, PlanId, TaskEdits
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
