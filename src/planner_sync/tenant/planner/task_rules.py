"""What a request makes of a task; the pages plannerTask, plannerAssignments and planner-overview.

Nothing here reads or writes state.
"""

import re
from collections.abc import Mapping
from typing import Any

from planner_sync.tenant.errors import bad_request
from planner_sync.tenant.planner import fields
from planner_sync.tenant.planner.open_types import OpenType, merge, read_members
from planner_sync.tenant.planner.order_hints import resolve_hint
from planner_sync.tenant.world import moment

TASK_TYPE = "microsoft.graph.plannerTask"
OPEN_MEMBERS = frozenset({"assignments", "appliedCategories"})
HINT_MEMBERS = frozenset({"orderHint", "assigneePriority"})
COMPLETE = 100

CHECKS: Mapping[str, fields.Check] = {
    "title": fields.title,
    "bucketId": fields.optional_text,
    "percentComplete": fields.number(0, COMPLETE),
    "priority": fields.number(0, 10),
    "startDateTime": fields.optional_moment,
    "dueDateTime": fields.optional_moment,
    "previewType": fields.one_of(*fields.PREVIEW_TYPES),
    "conversationThreadId": fields.optional_text,
}
WRITABLE = frozenset(CHECKS) | OPEN_MEMBERS | HINT_MEMBERS

GUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_CATEGORY = re.compile(r"category([1-9]|1[0-9]|2[0-5])")


def _user_key(key: str) -> str:
    if not GUID.fullmatch(key):
        raise bad_request("The request is invalid: assignments are keyed by user id.", code="")
    return key.lower()


def _hint(member: str, value: object) -> str:
    """Check a hint inside an open type; it is resolved where the number of the item is known."""
    resolve_hint(value, 1)
    return str(value)


ASSIGNMENT = OpenType(
    name="plannerAssignment", key=_user_key, checks={"orderHint": _hint}, defaults={}
)


def new_task(given: Mapping[str, Any], *, plan_id: str, who: Mapping[str, Any], now: str) -> Any:
    """Return the body of a task before anything of the request is applied to it."""
    return {
        "planId": plan_id,
        "bucketId": None,
        "title": given.get("title"),
        "orderHint": "",
        "assigneePriority": "",
        "percentComplete": 0,
        "startDateTime": None,
        "createdDateTime": now,
        "dueDateTime": None,
        "hasDescription": False,
        "previewType": "automatic",
        "completedDateTime": None,
        "completedBy": None,
        "referenceCount": 0,
        "checklistItemCount": 0,
        "activeChecklistItemCount": 0,
        "conversationThreadId": None,
        "priority": 5,
        "createdBy": dict(who),
        "appliedCategories": {},
        "assignments": {},
    }


def revise_task(
    body: Mapping[str, Any],
    given: Mapping[str, Any],
    *,
    who: Mapping[str, Any],
    now: str,
    number: int,
) -> dict[str, Any]:
    """Return the body after the request; raises GraphError 400 when it breaks a rule.

    `number` makes new order hints unique.
    """
    revised = {**body, **fields.checked(given, CHECKS)}
    for member in HINT_MEMBERS & given.keys():
        revised[member] = resolve_hint(given[member], number)
    if given.get("assignments") is not None:
        revised["assignments"] = _assign(
            body["assignments"], given["assignments"], who, now, number
        )
    if given.get("appliedCategories") is not None:
        revised["appliedCategories"] = _apply(body["appliedCategories"], given["appliedCategories"])
    _require_order(revised)
    return _complete(body, revised, who, now)


def _assign(
    current: Mapping[str, Any], given: object, who: Mapping[str, Any], now: str, number: int
) -> dict[str, Any]:
    read = read_members(ASSIGNMENT, given)
    for member in read.values():
        if member is not None:
            requested = member.get("orderHint", " !")
            member["orderHint"] = resolve_hint(requested, number)
    stamp = {"assignedBy": dict(who), "assignedDateTime": now}
    known = {key: member for key, member in read.items() if key in current and member is not None}
    fresh = {key: member for key, member in read.items() if key not in known}
    # Assigning somebody again moves the card; who assigned it first stays.
    moved = merge(ASSIGNMENT, dict(current), known, {})
    return merge(ASSIGNMENT, moved, fresh, stamp)


def _apply(current: Mapping[str, bool], given: object) -> dict[str, bool]:
    """True puts a label on, false or null takes it off."""
    if not isinstance(given, dict):
        raise fields.refuse("appliedCategories")
    labels = dict(current)
    for key, wanted in given.items():
        if "@" in key:
            continue
        if not _CATEGORY.fullmatch(key) or not isinstance(wanted, bool | None):
            raise fields.refuse("appliedCategories")
        labels[key] = bool(wanted)
    return {key: True for key, wanted in labels.items() if wanted}


def _require_order(body: Mapping[str, Any]) -> None:
    start, due = body["startDateTime"], body["dueDateTime"]
    if start and due and moment(start) > moment(due):
        raise bad_request("The request is invalid: the start is after the due date.", code="")


def _complete(
    before: Mapping[str, Any], after: dict[str, Any], who: Mapping[str, Any], now: str
) -> dict[str, Any]:
    was, is_now = before["percentComplete"] == COMPLETE, after["percentComplete"] == COMPLETE
    if is_now and not was:
        return {**after, "completedDateTime": now, "completedBy": dict(who)}
    if was and not is_now:
        return {**after, "completedDateTime": None, "completedBy": None}
    return after
