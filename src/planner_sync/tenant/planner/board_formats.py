"""Where a card stands on the three boards; the reference pages of the task board formats."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from planner_sync.tenant.exchange import Answer, Call
from planner_sync.tenant.odata import entity, select
from planner_sync.tenant.planner import fields
from planner_sync.tenant.planner.access import visible
from planner_sync.tenant.planner.changes import (
    differences,
    named,
    require_current,
    require_if_match,
    written,
)
from planner_sync.tenant.planner.order_hints import resolve_hint
from planner_sync.tenant.planner.records import Record, from_row, insert, save
from planner_sync.tenant.world import World

BLANK: Mapping[str, Mapping[str, Any]] = {
    "bucketTaskBoardFormat": {"orderHint": ""},
    "progressTaskBoardFormat": {"orderHint": ""},
    "assignedToTaskBoardFormat": {"unassignedOrderHint": "", "orderHintsByAssignee": {}},
}
_BY_ASSIGNEE = "orderHintsByAssignee"


def get_format(kind: str) -> Callable[[World, Call], Answer]:
    """Return the handler that shows one of the three formats."""

    def handler(world: World, call: Call) -> Answer:
        record = _format(world, call, kind)
        return entity(call, select(call, record.shown(), {"id", *BLANK[kind]}))

    return handler


def update_format(kind: str) -> Callable[[World, Call], Answer]:
    """Return the handler that changes one of the three formats."""

    def handler(world: World, call: Call) -> Answer:
        record = _format(world, call, kind)
        require_if_match(call, record)
        given = call.json_object()
        fields.refuse_unknown(given, frozenset(BLANK[kind]), f"microsoft.graph.{kind}")
        require_current(call, record, named(given, {_BY_ASSIGNEE}))
        body = _revise(record.body, given, world.state.next_number("hint"))
        record = record.changed(body, differences(record.body, body, {_BY_ASSIGNEE}))
        save(world.state, record)
        return written(call, record)

    return handler


def _format(world: World, call: Call, kind: str) -> Record:
    """Return the format, which exists from the moment that it is first asked for."""
    task = visible(world, call.caller, "task", call.params["task"])
    found = world.state.row("SELECT * FROM planner WHERE kind = ? AND id = ?", kind, task.id)
    if found is not None:
        return from_row(found)
    record = replace(
        task, kind=kind, version=1, body=dict(BLANK[kind]), touched={}, creator=None, bucket_id=None
    )
    insert(world.state, record)
    return record


def _revise(body: Mapping[str, Any], given: Mapping[str, Any], number: int) -> dict[str, Any]:
    revised = dict(body)
    for member, value in given.items():
        if member == _BY_ASSIGNEE:
            if not isinstance(value, dict):
                raise fields.refuse(member)
            hints = {key: hint for key, hint in value.items() if "@" not in key}
            placed = {key: resolve_hint(hint, number) for key, hint in hints.items()}
            revised[member] = {**body[member], **placed}
        elif "@" not in member:
            revised[member] = resolve_hint(value, number)
    return revised
