"""Planner's JSON to the domain's words, and back."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any
from uuid import uuid4

from msgraph.generated.models.planner_applied_categories import PlannerAppliedCategories
from msgraph.generated.models.planner_assignments import PlannerAssignments
from msgraph.generated.models.planner_checklist_items import PlannerChecklistItems
from msgraph.generated.models.planner_external_references import PlannerExternalReferences
from msgraph.generated.models.planner_task import PlannerTask
from msgraph.generated.models.planner_task_details import PlannerTaskDetails

from planner_sync.adapters.graph.open_types import decode_key, encode_key
from planner_sync.domain.board import (
    BoardTask,
    Bucket,
    BucketId,
    ChecklistItem,
    Cleared,
    DetailEdits,
    DetailFields,
    LabelId,
    Stage,
    TaskDetails,
    TaskEdits,
    TaskFields,
    TaskId,
    UserId,
)
from planner_sync.domain.calendar import noon_utc
from planner_sync.domain.points import Priority

_PRIORITY_NUMBERS = {
    # What Planner itself writes (resource type plannerTask, property priority).
    Priority.URGENT: 1,
    Priority.IMPORTANT: 3,
    Priority.MEDIUM: 5,
    Priority.LOW: 9,
}
_DEFAULT_PRIORITY = 5
_NO_CHOICE = "automatic"
_CHECKLIST_ITEM = "microsoft.graph.plannerChecklistItem"
_REFERENCE = "microsoft.graph.plannerExternalReference"
_ASSIGNMENT = {"@odata.type": "#microsoft.graph.plannerAssignment", "orderHint": " !"}


def bucket_of(raw: dict[str, Any]) -> Bucket:
    """Read a plannerBucket."""
    return Bucket(
        bucket_id=BucketId(raw["id"]), name=raw.get("name") or "", etag=raw["@odata.etag"]
    )


def task_of(raw: Mapping[str, Any]) -> BoardTask:
    """Read a plannerTask."""
    return BoardTask(
        task_id=TaskId(raw["id"]),
        etag=raw["@odata.etag"],
        fields=TaskFields(
            title=raw.get("title") or "",
            bucket_id=BucketId(raw.get("bucketId") or ""),
            due_on=_day(raw.get("dueDateTime")),
            priority=_priority(raw.get("priority", _DEFAULT_PRIORITY)),
            assignees=frozenset(UserId(u) for u in _present(raw, "assignments")),
            labels=frozenset(LabelId(c) for c in _present(raw, "appliedCategories")),
        ),
        stage=Stage.from_percent(raw.get("percentComplete") or 0),
        created_at=_moment(raw["createdDateTime"]),
        completed_at=_moment(raw["completedDateTime"]) if raw.get("completedDateTime") else None,
        checklist_count=raw.get("checklistItemCount") or 0,
        open_checklist_count=raw.get("activeChecklistItemCount") or 0,
        reference_count=raw.get("referenceCount") or 0,
        has_description=bool(raw.get("hasDescription")),
        created_by=_person(raw.get("createdBy")),
        starts_on=_day(raw.get("startDateTime")),
        has_conversation=bool(raw.get("conversationThreadId")),
        has_chosen_preview=raw.get("previewType", _NO_CHOICE) != _NO_CHOICE,
    )


def details_of(raw: dict[str, Any]) -> TaskDetails:
    """Read a plannerTaskDetails."""
    checklist = [_checklist_item(key, item) for key, item in _items(raw, "checklist")]
    return TaskDetails(
        etag=raw["@odata.etag"],
        fields=DetailFields(
            description=raw.get("description") or "",
            checklist=tuple(sorted(checklist, key=lambda item: item.order_hint or "")),
            references={
                decode_key(key): item.get("alias") or "" for key, item in _items(raw, "references")
            },
        ),
    )


def _checklist_item(item_id: str, raw: dict[str, Any]) -> ChecklistItem:
    modified_at = raw.get("lastModifiedDateTime")
    return ChecklistItem(
        title=raw.get("title") or "",
        is_checked=bool(raw.get("isChecked")),
        item_id=item_id,
        modified_at=_moment(modified_at) if modified_at else None,
        order_hint=raw.get("orderHint"),
    )


def new_task(plan_id: str, fields: TaskFields) -> PlannerTask:
    """Write the body that makes a task."""
    body = PlannerTask(plan_id=plan_id, bucket_id=fields.bucket_id, title=fields.title)
    body.priority = _PRIORITY_NUMBERS[fields.priority]
    if fields.due_on:
        body.due_date_time = noon_utc(fields.due_on)
    if fields.assignees:
        body.assignments = _assignments(fields.assignees, frozenset())
    if fields.labels:
        body.applied_categories = _categories(fields.labels, frozenset())
    return body


def task_patch(edits: TaskEdits) -> PlannerTask:
    """Write the body that changes a task; what is not edited is not in it."""
    # Setting a property to None makes the SDK send it, as null and under a wrong name.
    body = PlannerTask()
    if edits.title is not None:
        body.title = edits.title
    if edits.bucket_id is not None:
        body.bucket_id = edits.bucket_id
    if edits.due_on is Cleared.CLEARED:
        body.additional_data["dueDateTime"] = None
    elif edits.due_on is not None:
        body.due_date_time = noon_utc(edits.due_on)
    if edits.priority is not None:
        body.priority = _PRIORITY_NUMBERS[edits.priority]
    if edits.assign or edits.unassign:
        body.assignments = _assignments(edits.assign, edits.unassign)
    if edits.add_labels or edits.remove_labels:
        body.applied_categories = _categories(edits.add_labels, edits.remove_labels)
    if edits.complete:
        body.percent_complete = 100
    return body


def details_patch(edits: DetailEdits) -> PlannerTaskDetails:
    """Write the body that changes details; what is not edited is not in it."""
    body = PlannerTaskDetails()
    if edits.description is not None:
        body.description = edits.description
    if edits.add_checklist or edits.retitle_checklist or edits.remove_checklist:
        body.checklist = PlannerChecklistItems(additional_data=_checklist(edits))
    if edits.add_references or edits.remove_references:
        references: dict[str, Any] = {encode_key(a): None for a in sorted(edits.remove_references)}
        for address, alias in edits.add_references.items():
            references[encode_key(address)] = {
                "@odata.type": _REFERENCE,
                "alias": alias,
                "type": "Word",
            }
        body.references = PlannerExternalReferences(additional_data=references)
    return body


def _checklist(edits: DetailEdits) -> dict[str, Any]:
    items: dict[str, Any] = dict.fromkeys(sorted(edits.remove_checklist))
    for item_id, title in edits.retitle_checklist.items():
        items[item_id] = {"@odata.type": _CHECKLIST_ITEM, "title": title}
    for item in edits.add_checklist:
        place = {"orderHint": item.order_hint} if item.order_hint else {}
        items[item.item_id or str(uuid4())] = {
            "@odata.type": _CHECKLIST_ITEM,
            "title": item.title,
            **place,
        }
    return items


def _assignments(assign: frozenset[UserId], unassign: frozenset[UserId]) -> PlannerAssignments:
    merged: dict[str, Any] = {user: dict(_ASSIGNMENT) for user in sorted(assign)}
    merged.update(dict.fromkeys(sorted(unassign)))
    return PlannerAssignments(additional_data=merged)


def _categories(add: frozenset[LabelId], remove: frozenset[LabelId]) -> PlannerAppliedCategories:
    merged: dict[str, Any] = dict.fromkeys(sorted(add), True)
    merged.update(dict.fromkeys(sorted(remove), False))
    return PlannerAppliedCategories(additional_data=merged)


def _priority(number: int) -> Priority:
    return next(
        step
        for limit, step in (
            (1, Priority.URGENT),
            (4, Priority.IMPORTANT),
            (7, Priority.MEDIUM),
            (10, Priority.LOW),
        )
        if number <= limit
    )


def _present(raw: Mapping[str, Any], name: str) -> list[str]:
    """Name the keys of an open type that are set; annotations are not keys."""
    return [k for k, v in (raw.get(name) or {}).items() if v and not k.startswith("@")]


def _items(raw: dict[str, Any], name: str) -> list[tuple[str, dict[str, Any]]]:
    found = raw.get(name) or {}
    return [(k, v) for k, v in found.items() if v and not k.startswith("@")]


def _person(identities: dict[str, Any] | None) -> UserId | None:
    user_id = ((identities or {}).get("user") or {}).get("id")
    return UserId(user_id) if user_id else None


def _moment(text: str) -> datetime:
    # Graph writes seven decimals; Python keeps six.
    head, _, fraction = text.removesuffix("Z").partition(".")
    return datetime.fromisoformat(f"{head}.{fraction[:6]:0<6}").replace(tzinfo=UTC)


def _day(text: str | None) -> date | None:
    return _moment(text).date() if text else None
