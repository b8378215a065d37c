"""
The three-way merge: what the minutes want, what the board has, what was asked before.

A field is written only when the minutes moved it since the service last asked, and nobody
changed it on the board meanwhile.  So a date that somebody dragged stays where they put it,
and a pass in which the minutes did not change writes nothing.
"""

from typing import TypeVar

from planner_sync.domain import description
from planner_sync.domain.board import (
    BoardTask,
    Cleared,
    DetailEdits,
    DetailFields,
    TaskEdits,
    TaskFields,
)
from planner_sync.domain.desired import MAX_CHECKLIST

_T = TypeVar("_T")


def task_edits(desired: TaskFields, actual: BoardTask, baseline: TaskFields) -> TaskEdits:
    """
    Decide which fields of a task to write.

    Args:
        desired: What the minutes want now.
        actual: What the board has now.
        baseline: What the service last wanted.
    """
    has = actual.fields
    due_on = desired.due_on or Cleared.CLEARED
    return TaskEdits(
        title=desired.title if _moved(desired.title, has.title, baseline.title) else None,
        bucket_id=(
            desired.bucket_id
            if _moved(desired.bucket_id, has.bucket_id, baseline.bucket_id)
            else None
        ),
        due_on=due_on if _moved(desired.due_on, has.due_on, baseline.due_on) else None,
        priority=(
            desired.priority if _moved(desired.priority, has.priority, baseline.priority) else None
        ),
        assign=_added(desired.assignees, has.assignees, baseline.assignees),
        unassign=_removed(desired.assignees, has.assignees, baseline.assignees),
        add_labels=_added(desired.labels, has.labels, baseline.labels),
        remove_labels=_removed(desired.labels, has.labels, baseline.labels),
    )


def detail_edits(
    desired: DetailFields, actual: DetailFields, baseline: DetailFields | None
) -> DetailEdits:
    """
    Decide which details of a task to write.

    Args:
        desired: What the minutes want now; ``description`` is the service's block alone.
        actual: What the board has now.
        baseline: What the service last wanted; ``None`` before it wrote any.
    """
    before = baseline or DetailFields()
    wanted = {item.title for item in desired.checklist}
    asked = {item.title for item in before.checklist}
    has = {item.title for item in actual.checklist}
    removed = frozenset(
        # What somebody ticked off is their work, also when the minutes dropped it.
        i.item_id
        for i in actual.checklist
        if i.item_id and i.title in asked - wanted and not i.is_checked
    )
    added = [i.title for i in desired.checklist if i.title not in asked | has]
    # Planner refuses the whole change when it has one item too many.
    room = max(0, MAX_CHECKLIST - len(actual.checklist) + len(removed))
    return DetailEdits(
        description=_description(desired.description, actual.description, before.description),
        add_checklist=tuple(added[:room]),
        remove_checklist=removed,
        add_references={
            address: alias
            for address, alias in desired.references.items()
            if address not in before.references and address not in actual.references
        },
        remove_references=frozenset(
            address
            for address in before.references
            if address not in desired.references and address in actual.references
        ),
    )


def _description(wanted: str, has: str, asked: str) -> str | None:
    block, team_text = description.split(has)
    if block == wanted.strip():
        return None
    is_first = not asked and not block
    return description.join(wanted, team_text) if is_first or block == asked.strip() else None


def _moved(wanted: _T, has: _T, asked: _T) -> bool:
    return wanted not in (asked, has) and has == asked


def _added(wanted: frozenset[_T], has: frozenset[_T], asked: frozenset[_T]) -> frozenset[_T]:
    return wanted - asked - has


def _removed(wanted: frozenset[_T], has: frozenset[_T], asked: frozenset[_T]) -> frozenset[_T]:
    return (asked - wanted) & has
