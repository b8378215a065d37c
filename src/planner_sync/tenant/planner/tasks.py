"""Tasks; the reference page of plannerTask."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from planner_sync.tenant.errors import GraphError, bad_request
from planner_sync.tenant.exchange import Answer, Call
from planner_sync.tenant.odata import entity
from planner_sync.tenant.planner import fields
from planner_sync.tenant.planner.access import visible
from planner_sync.tenant.planner.changes import (
    differences,
    named,
    require_current,
    require_if_match,
    written,
)
from planner_sync.tenant.planner.limits import require_room
from planner_sync.tenant.planner.order_hints import fresh_hint
from planner_sync.tenant.planner.records import Record, insert, load, save
from planner_sync.tenant.planner.task_rules import (
    COMPLETE,
    GUID,
    OPEN_MEMBERS,
    TASK_TYPE,
    WRITABLE,
    new_task,
    revise_task,
)
from planner_sync.tenant.world import World


def create_task(world: World, call: Call) -> Answer:
    given = call.json_object()
    fields.refuse_unknown(given, WRITABLE | {"planId"}, TASK_TYPE)
    plan_id = fields.required_text("planId", given.get("planId"))
    plan = visible(world, call.caller, "plan", plan_id)
    fields.title("title", given.get("title"))
    given = _with_known_users(world, given)
    who, now = call.caller.planner_identity(), world.stamp()
    number = world.state.next_number("hint")
    blank = new_task(given, plan_id=plan.id, who=who, now=now)
    blank["orderHint"] = fresh_hint(number)
    body = revise_task(blank, given, who=who, now=now, number=number)
    task = Record(
        kind="task",
        id=world.new_planner_id(),
        group_id=plan.group_id,
        plan_id=plan.id,
        creator=call.caller.key,
        body=body,
    )
    task = _placed(world, task)
    _require_room_in_plan(world, task)
    insert(world.state, task)
    _assign(world, task, before={})
    details = {"description": "", "previewType": body["previewType"]}
    insert(
        world.state,
        replace(
            task,
            kind="taskDetails",
            is_active=False,
            bucket_id=None,
            creator=None,
            body={**details, "references": {}, "checklist": {}},
        ),
    )
    return entity(call, task.shown(), status=201)


def update_task(world: World, call: Call) -> Answer:
    task = visible(world, call.caller, "task", call.params["task"])
    require_if_match(call, task)
    given = call.json_object()
    if "details" in given:
        raise bad_request("Cannot apply PATCH to navigation property 'details'.")
    fields.refuse_unknown(given, WRITABLE, TASK_TYPE)
    given = _with_known_users(world, given)
    who, number = call.caller.planner_identity(), world.state.next_number("hint")
    body = revise_task(task.body, given, who=who, now=world.stamp(), number=number)
    require_current(call, task, named(given, OPEN_MEMBERS))
    revised = _placed(world, task.changed(body, differences(task.body, body, OPEN_MEMBERS)))
    if revised.is_active and not task.is_active:
        _require_active_room(world, revised, adding=1)
    save(world.state, revised)
    _assign(world, revised, before=task.body["assignments"])
    _mirror_preview(world, revised)
    return written(call, revised)


def delete_task(world: World, call: Call) -> Answer:
    task = visible(world, call.caller, "task", call.params["task"])
    require_current(call, task)
    world.state.run("DELETE FROM assigned WHERE task_id = ?", task.id)
    world.state.run("DELETE FROM planner WHERE id = ?", task.id)
    return Answer(status=204)


def _with_known_users(world: World, given: Mapping[str, Any]) -> dict[str, Any]:
    """Leave out assignments to people who do not exist: the service accepts and forgets them."""
    wanted = given.get("assignments")
    if not isinstance(wanted, dict):
        return dict(given)
    known = {str(row["id"]) for row in world.state.rows("SELECT id FROM users")}
    kept = {
        key: member
        for key, member in wanted.items()
        if key.lower() in known or not (GUID.fullmatch(key) and _is_assignment(member))
    }
    return {**given, "assignments": kept}


def _is_assignment(member: object) -> bool:
    """Whether the value is well-formed; others are kept, so that they are refused."""
    return isinstance(member, dict) and "@odata.type" in member


def _placed(world: World, task: Record) -> Record:
    """Return the record with the columns that its body implies; GraphError 400 or 404."""
    bucket_id = task.body["bucketId"]
    if bucket_id is not None and bucket_id != task.bucket_id:
        try:
            bucket = load(world.state, "bucket", bucket_id)
        except GraphError as error:
            raise fields.refuse("bucketId") from error
        if bucket.plan_id != task.plan_id:
            raise bad_request("The request is invalid: the bucket is of another plan.", code="")
    is_active = task.body["percentComplete"] != COMPLETE
    return replace(task, bucket_id=bucket_id, is_active=is_active)


def _require_room_in_plan(world: World, task: Record) -> None:
    limits, state = world.options.limits, world.state
    in_plan = "SELECT count(*) FROM planner WHERE kind = 'task' AND plan_id = ?"
    require_room(limits, "tasks_in_plan", state.count(in_plan, task.plan_id) + 1)
    if task.is_active:
        _require_active_room(world, task, adding=1)
    by_creator = "SELECT count(*) FROM planner WHERE kind = 'task' AND creator = ?"
    require_room(limits, "tasks_created_by_user", state.count(by_creator, task.creator) + 1)


def _require_active_room(world: World, task: Record, *, adding: int) -> None:
    sql = "SELECT count(*) FROM planner WHERE kind = 'task' AND plan_id = ? AND is_active = 1"
    held = world.state.count(sql, task.plan_id)
    require_room(world.options.limits, "active_tasks_in_plan", held + adding)


def _assign(world: World, task: Record, *, before: Mapping[str, Any]) -> None:
    """Keep the index from people to tasks; raises GraphError 403 beyond a limit."""
    after = task.body["assignments"]
    require_room(world.options.limits, "assignees_on_task", len(after))
    for user_id in after.keys() - before.keys():
        world.state.run("INSERT INTO assigned VALUES (?, ?)", user_id, task.id)
        held = world.state.count("SELECT count(*) FROM assigned WHERE user_id = ?", user_id)
        require_room(world.options.limits, "tasks_assigned_to_user", held)
    for user_id in before.keys() - after.keys():
        world.state.run("DELETE FROM assigned WHERE user_id = ? AND task_id = ?", user_id, task.id)


def _mirror_preview(world: World, task: Record) -> None:
    """The preview type is one setting that both the task and its details show."""
    details = load(world.state, "taskDetails", task.id)
    preview = task.body["previewType"]
    if details.body["previewType"] != preview:
        body = {**details.body, "previewType": preview}
        save(world.state, details.changed(body, {"previewType"}))
