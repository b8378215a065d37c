"""
The three-way merge: what the minutes want, what the board has, what was asked before.

A field is written only when the minutes moved it since the service last asked, and nobody
changed it on the board meanwhile.  So a date that somebody dragged stays where they put it,
and a pass in which the minutes did not change writes nothing.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from planner_sync.domain import description
from planner_sync.domain.board import (
    BoardTask,
    ChecklistItem,
    Cleared,
    DetailEdits,
    DetailFields,
    Stage,
    TaskEdits,
    TaskFields,
)
from planner_sync.domain.checklists import found_among, is_in, placed
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


def edited(task: BoardTask, edits: TaskEdits) -> BoardTask:
    """Return *task* as the board shows it once *edits* are written, but for its ETag."""
    has = task.fields
    due_on = None if edits.due_on is Cleared.CLEARED else edits.due_on or has.due_on
    fields = TaskFields(
        title=edits.title or has.title,
        bucket_id=edits.bucket_id or has.bucket_id,
        due_on=due_on,
        priority=edits.priority or has.priority,
        assignees=(has.assignees | edits.assign) - edits.unassign,
        labels=(has.labels | edits.add_labels) - edits.remove_labels,
    )
    return replace(task, fields=fields, stage=Stage.DONE if edits.complete else task.stage)


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
    removed = _dropped(desired.checklist, actual.checklist, before.checklist)
    # Planner refuses the whole change when it has one item too many.
    room = max(0, MAX_CHECKLIST - len(actual.checklist) + len(removed))
    missing = [
        item
        for item, found in _pairs(desired.checklist, actual.checklist)
        if found is None and not is_in(item, before.checklist)
    ]
    return DetailEdits(
        description=_description(desired.description, actual.description, before.description),
        add_checklist=placed(missing[:room], desired.checklist, actual.checklist),
        retitle_checklist=_reworded(desired.checklist, actual.checklist, before.checklist),
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


def asked_details(
    desired: DetailFields, actual: DetailFields, baseline: DetailFields | None, edits: DetailEdits
) -> DetailFields:
    """
    Return the baseline after *edits*: what is wanted, without items for which there was no room.

    So those are added once there is room, and what people take away stays away.
    """
    before = baseline.checklist if baseline else ()
    added = {(item.item_id, item.title) for item in edits.add_checklist}
    return replace(
        desired,
        checklist=tuple(
            item
            for item, found in _pairs(desired.checklist, actual.checklist)
            if found or is_in(item, before) or (item.item_id, item.title) in added
        ),
    )


_Items = Sequence[ChecklistItem]


def _pairs(wanted: _Items, has: _Items) -> list[tuple[ChecklistItem, ChecklistItem | None]]:
    return list(zip(wanted, found_among(wanted, has), strict=True))


def _dropped(wanted: _Items, has: _Items, asked: _Items) -> frozenset[str]:
    """
    Name the items that are no longer wanted and that nobody touched.

    What somebody ticked off or reworded is their work, also when its reason is gone.
    """
    return frozenset(
        found.item_id
        for item, found in _pairs(asked, has)
        if found and found.item_id and not is_in(item, wanted)
        if found.title == item.title and not found.is_checked
    )


def _reworded(wanted: _Items, has: _Items, asked: _Items) -> Mapping[str, str]:
    """Return new titles by id, of the items that nobody touched."""
    before = {item.item_id: item.title for item in asked if item.item_id}
    return {
        found.item_id: item.title
        for item, found in _pairs(wanted, has)
        if found and found.item_id and found.item_id == item.item_id and not found.is_checked
        if found.title == before.get(item.item_id) != item.title
    }


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
