"""Tasks as collections show them, and who may list which."""

from typing import Any

from planner_sync.tenant.directory import find_user
from planner_sync.tenant.errors import GraphError, bad_request
from planner_sync.tenant.exchange import Answer, Call
from planner_sync.tenant.odata import collection, entity, select
from planner_sync.tenant.planner.access import NO_ACCESS, visible
from planner_sync.tenant.planner.listings import listing, page, scope
from planner_sync.tenant.planner.plans import PLAN_MEMBERS
from planner_sync.tenant.planner.records import Record, load
from planner_sync.tenant.planner.task_rules import WRITABLE
from planner_sync.tenant.world import World

TASK_MEMBERS = WRITABLE | {
    "id",
    "planId",
    "createdBy",
    "createdDateTime",
    "completedBy",
    "completedDateTime",
    "hasDescription",
    "referenceCount",
    "checklistItemCount",
    "activeChecklistItemCount",
}


def shown_task(world: World, call: Call, task: Record) -> dict[str, Any]:
    """Return a task with `$select` and `$expand=details` applied."""
    shown = select(call, task.shown(), TASK_MEMBERS)
    if "details" in call.query.get("$expand", ""):
        shown["details"] = load(world.state, "taskDetails", task.id).shown()
    return shown


def get_task(world: World, call: Call) -> Answer:
    task = visible(world, call.caller, "task", call.params["task"])
    return entity(call, shown_task(world, call, task))


def list_plan_tasks(world: World, call: Call) -> Answer:
    plan = visible(world, call.caller, "plan", call.params["plan"])
    return _tasks(world, call, "kind = 'task' AND plan_id = ?", plan.id)


def list_tasks(world: World, call: Call) -> Answer:
    plan = visible(world, call.caller, "plan", scope(call, "planId"))
    return _tasks(world, call, "kind = 'task' AND plan_id = ?", plan.id)


def list_bucket_tasks(world: World, call: Call) -> Answer:
    bucket = visible(world, call.caller, "bucket", call.params["bucket"])
    return _tasks(world, call, "kind = 'task' AND bucket_id = ?", bucket.id)


def _tasks(world: World, call: Call, where: str, value: str) -> Answer:
    if "$expand" in call.query:
        # Expanding details works from a person's tasks only, not from a plan's or bucket's.
        raise bad_request("Query option 'Expand' is not allowed.")
    return listing(world, call, where, (value,), TASK_MEMBERS)


def list_user_tasks(world: World, call: Call) -> Answer:
    """A person lists only their own tasks; an application those of anybody."""
    user = find_user(world, call.params["user"])
    if call.caller.user_id not in (None, user["id"]):
        raise GraphError(403, "", NO_ACCESS)
    where = "kind = 'task' AND id IN (SELECT task_id FROM assigned WHERE user_id = ?)"
    records, next_start = page(world, call, where, (user["id"],))
    shown = [shown_task(world, call, task) for task in records]
    return collection(call, shown, next_start=next_start)


def list_user_plans(world: World, call: Call) -> Answer:
    """Delegated only; the permission table has no application permission for it."""
    user = find_user(world, call.params["user"])
    if call.caller.user_id != user["id"]:
        raise GraphError(403, "", NO_ACCESS)
    where = "kind = 'plan' AND group_id IN (SELECT group_id FROM memberships WHERE member_id = ?)"
    return listing(world, call, where, (user["id"],), PLAN_MEMBERS)
