"""Task details, a resource beside the task; the reference page of plannerTaskDetails."""

import re
from collections.abc import Mapping
from typing import Any

from planner_sync.tenant.errors import bad_request
from planner_sync.tenant.exchange import Answer, Call
from planner_sync.tenant.odata import entity, select
from planner_sync.tenant.options import Limits
from planner_sync.tenant.planner import fields
from planner_sync.tenant.planner.access import visible
from planner_sync.tenant.planner.changes import (
    differences,
    require_current,
    require_if_match,
    written,
)
from planner_sync.tenant.planner.limits import require_room
from planner_sync.tenant.planner.open_types import OpenType, merge, read_members
from planner_sync.tenant.planner.order_hints import fresh_hint, resolve_hint
from planner_sync.tenant.planner.records import Record, load, save
from planner_sync.tenant.planner.reference_keys import stored_key
from planner_sync.tenant.world import World

MEMBERS = frozenset({"id", "description", "previewType", "checklist", "references"})
OPEN_MEMBERS = frozenset({"checklist", "references"})
CHECKS: Mapping[str, fields.Check] = {
    "description": fields.description,
    "previewType": fields.one_of(*fields.PREVIEW_TYPES),
}

_LEGAL_KEY = re.compile(r"[^@.:%#]+")


def _checklist_key(key: str) -> str:
    if not _LEGAL_KEY.fullmatch(key):
        raise bad_request("The request is invalid: a checklist key is not allowed.", code="")
    return key


def _hint(member: str, value: object) -> object:
    """Check a requested hint; it is resolved where the number of the item is known."""
    resolve_hint(value, 1)
    return value


CHECKLIST_ITEM = OpenType(
    name="plannerChecklistItem",
    key=_checklist_key,
    checks={"title": fields.title, "isChecked": fields.flag, "orderHint": _hint},
    defaults={"isChecked": False},
    required=frozenset({"title"}),
)
REFERENCE = OpenType(
    name="plannerExternalReference",
    key=stored_key,
    checks={
        "alias": fields.optional_text,
        "type": fields.optional_text,
        "previewPriority": _hint,
    },
    defaults={"alias": None, "type": "Other"},
)


def get_details(world: World, call: Call) -> Answer:
    details = visible(world, call.caller, "taskDetails", call.params["task"])
    return entity(call, select(call, details.shown(), MEMBERS))


def update_details(world: World, call: Call) -> Answer:
    details = visible(world, call.caller, "taskDetails", call.params["task"])
    require_if_match(call, details)
    given = call.json_object()
    fields.refuse_unknown(given, MEMBERS - {"id"}, "microsoft.graph.plannerTaskDetails")
    body, wanted = revise_details(
        details.body,
        given,
        who=call.caller.planner_identity(),
        now=world.stamp(),
        number=world.state.next_number("hint"),
    )
    require_current(call, details, wanted)
    _require_room(world.options.limits, body)
    revised = details.changed(body, differences(details.body, body, OPEN_MEMBERS))
    save(world.state, revised)
    if revised.version != details.version:
        _derive(world, revised)
    return written(call, revised)


def revise_details(
    body: Mapping[str, Any],
    given: Mapping[str, Any],
    *,
    who: Mapping[str, Any],
    now: str,
    number: int,
) -> tuple[dict[str, Any], set[str]]:
    """Return the body after the request, and the fields the request names.

    Raises GraphError 400 when the request breaks a rule of the type.
    """
    plain = fields.checked(given, CHECKS)
    revised, wanted = {**body, **plain}, set(plain)
    stamp = {"lastModifiedBy": dict(who), "lastModifiedDateTime": now}
    for member, kind, hint in (
        ("checklist", CHECKLIST_ITEM, "orderHint"),
        ("references", REFERENCE, "previewPriority"),
    ):
        if given.get(member) is None:
            continue
        read = read_members(kind, given[member])
        for index, (key, entry) in enumerate(read.items()):
            _place(entry, hint, number + index, is_new=key not in body[member])
        revised[member] = merge(kind, body[member], read, stamp)
        wanted |= {f"{member}/{key}" for key in read}
    return revised, wanted


def _place(entry: dict[str, Any] | None, hint: str, number: int, *, is_new: bool) -> None:
    """Replace a requested hint by a value, and give a new entry one."""
    if entry is None:
        return
    if hint in entry:
        entry[hint] = resolve_hint(entry[hint], number)
    elif is_new:
        entry[hint] = fresh_hint(number)


def _require_room(limits: Limits, body: Mapping[str, Any]) -> None:
    require_room(limits, "checklist_items_on_task", len(body["checklist"]))
    require_room(limits, "references_on_task", len(body["references"]))


def _derive(world: World, details: Record) -> None:
    """Bring the task's counts up to date.

    The task gets a new version even when no count moved: a DELETE with a version of the task from
    before the change of its details is refused.
    """
    task = load(world.state, "task", details.id)
    unchecked = [item for item in details.body["checklist"].values() if not item["isChecked"]]
    body = {
        **task.body,
        "hasDescription": bool(details.body["description"]),
        "previewType": details.body["previewType"],
        "referenceCount": len(details.body["references"]),
        "checklistItemCount": len(details.body["checklist"]),
        "activeChecklistItemCount": len(unchecked),
    }
    save(world.state, task.changed(body, differences(task.body, body) | {"details"}))
