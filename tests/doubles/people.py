"""What people do on a board in memory."""

from dataclasses import replace
from typing import Any

from doubles.task_board import InMemoryTaskBoard
from planner_sync.domain.board import (
    BoardTask,
    BucketId,
    ChecklistItem,
    PlanId,
    Stage,
    TaskFields,
    TaskId,
    UserId,
)


class BoardPeople:
    """The team at its board."""

    def __init__(self, board: InMemoryTaskBoard) -> None:
        self._board = board

    def make_card(self, plan_id: PlanId, bucket_id: BucketId, title: str) -> BoardTask:
        fields = TaskFields(title=title, bucket_id=bucket_id)
        return self._board.made(plan_id, fields, created_by=UserId("anna"))

    def edit(self, task_id: TaskId, **fields: Any) -> None:
        has = self._board.shown(task_id).fields
        self._board.set_fields(task_id, replace(has, **fields))

    def rename(self, task_id: TaskId, title: str) -> None:
        self.edit(task_id, title=title)

    def complete(self, task_id: TaskId) -> None:
        self._board.set_stage(task_id, Stage.DONE)

    def delete(self, task_id: TaskId) -> None:
        self._board.delete(task_id)

    def describe(self, task_id: TaskId, text: str) -> None:
        self._board.set_details(task_id, replace(self._board.details_of(task_id), description=text))

    def fill_checklist(self, task_id: TaskId, count: int) -> None:
        items = tuple(ChecklistItem(title=f"eigen {n}", item_id=f"own-{n}") for n in range(count))
        has = self._board.details_of(task_id)
        self._board.set_details(task_id, replace(has, checklist=items))

    def tick(self, task_id: TaskId, item_title: str) -> None:
        has = self._board.details_of(task_id)
        checklist = tuple(
            replace(i, is_checked=i.is_checked or i.title == item_title) for i in has.checklist
        )
        self._board.set_details(task_id, replace(has, checklist=checklist))
