"""Plans and their details; the reference pages of plannerPlan and plannerPlanDetails."""

import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from planner_sync.tenant.directory import group_exists
from planner_sync.tenant.errors import GraphError, bad_request
from planner_sync.tenant.exchange import Answer, Call
from planner_sync.tenant.odata import entity, select
from planner_sync.tenant.planner import fields
from planner_sync.tenant.planner.access import NO_ACCESS, require_member, visible
from planner_sync.tenant.planner.changes import (
    differences,
    named,
    require_current,
    require_if_match,
    written,
)
from planner_sync.tenant.planner.limits import require_room
from planner_sync.tenant.planner.listings import listing, scope
from planner_sync.tenant.planner.records import Record, insert, save
from planner_sync.tenant.world import World

GROUPS_URL = "https://graph.microsoft.com/v1.0/groups/"

PLAN_MEMBERS = frozenset({"id", "title", "owner", "container", "createdBy", "createdDateTime"})
DETAILS_MEMBERS = frozenset({"id", "sharedWith", "categoryDescriptions"})
CATEGORIES = tuple(f"category{number}" for number in range(1, 26))

_CREATABLE = frozenset({"title", "container", "owner"})
_GUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)


def create_plan(world: World, call: Call) -> Answer:
    given = call.json_object()
    fields.refuse_unknown(given, _CREATABLE, "microsoft.graph.plannerPlan")
    title = fields.title("title", given.get("title"))
    group_id = _container_group(given).lower()
    if not group_exists(world, group_id):
        raise GraphError(403, "", NO_ACCESS)
    require_member(world, call.caller, group_id)
    plan = add_plan(world, world.new_planner_id(), group_id, title, call.caller.planner_identity())
    return entity(call, plan.shown(), status=201)


def add_plan(
    world: World, plan_id: str, group_id: str, title: str, creator: Mapping[str, Any]
) -> Record:
    """Make a plan with its details; raises GraphError 403 when the group has too many."""
    sql = "SELECT count(*) FROM planner WHERE kind = 'plan' AND group_id = ?"
    held = world.state.count(sql, group_id)
    require_room(world.options.limits, "plans_in_group", held + 1)
    container = {"containerId": group_id, "type": "group", "url": f"{GROUPS_URL}{group_id}"}
    body = {
        "title": title,
        "owner": group_id,
        "container": container,
        "createdBy": dict(creator),
        "createdDateTime": world.stamp(),
    }
    plan = Record(kind="plan", id=plan_id, group_id=group_id, plan_id=plan_id, body=body)
    insert(world.state, plan)
    details = {"sharedWith": {}, "categoryDescriptions": dict.fromkeys(CATEGORIES)}
    insert(
        world.state,
        Record(kind="planDetails", id=plan_id, group_id=group_id, plan_id=plan_id, body=details),
    )
    return plan


def _container_group(given: Mapping[str, Any]) -> str:
    """Return the group: from `container` in either spelling, or from the deprecated `owner`."""
    container = given.get("container")
    if container is None:
        return fields.required_text("owner", given.get("owner"))
    if not isinstance(container, dict):
        raise fields.refuse("container")
    if container.get("type", "group") != "group":
        raise bad_request("The container type is not supported.", code="")
    if "url" in container:
        path = urlsplit(fields.required_text("url", container["url"])).path
        before, _, group_id = path.rpartition("/")
        if not before.endswith("/groups"):
            raise fields.refuse("url")
        return group_id
    if "type" not in container:
        raise fields.refuse("container")
    return fields.required_text("containerId", container.get("containerId"))


def get_plan(world: World, call: Call) -> Answer:
    plan = visible(world, call.caller, "plan", call.params["plan"])
    return entity(call, select(call, plan.shown(), PLAN_MEMBERS))


def list_group_plans(world: World, call: Call) -> Answer:
    group_id = call.params["group"].lower()
    if not group_exists(world, group_id):
        raise GraphError(404, "", "The requested item is not found.")
    require_member(world, call.caller, group_id)
    return listing(world, call, "kind = 'plan' AND group_id = ?", (group_id,), PLAN_MEMBERS)


def list_owned_plans(world: World, call: Call) -> Answer:
    group_id = scope(call, "owner").lower()
    require_member(world, call.caller, group_id)
    return listing(world, call, "kind = 'plan' AND group_id = ?", (group_id,), PLAN_MEMBERS)


def update_plan(world: World, call: Call) -> Answer:
    plan = visible(world, call.caller, "plan", call.params["plan"])
    require_if_match(call, plan)
    given = call.json_object()
    fields.refuse_unknown(given, frozenset({"title"}), "microsoft.graph.plannerPlan")
    require_current(call, plan, named(given))
    body = {**plan.body, **fields.checked(given, {"title": fields.title})}
    plan = plan.changed(body, differences(plan.body, body))
    save(world.state, plan)
    return written(call, plan)


def delete_plan(world: World, call: Call) -> Answer:
    plan = visible(world, call.caller, "plan", call.params["plan"])
    require_current(call, plan)
    world.state.run(
        "DELETE FROM assigned WHERE task_id IN "
        "(SELECT id FROM planner WHERE kind = 'task' AND plan_id = ?)",
        plan.id,
    )
    world.state.run("DELETE FROM planner WHERE plan_id = ?", plan.id)
    return Answer(status=204)


def get_plan_details(world: World, call: Call) -> Answer:
    details = visible(world, call.caller, "planDetails", call.params["plan"])
    return entity(call, select(call, details.shown(), DETAILS_MEMBERS))


def update_plan_details(world: World, call: Call) -> Answer:
    details = visible(world, call.caller, "planDetails", call.params["plan"])
    require_if_match(call, details)
    given = call.json_object()
    writable = DETAILS_MEMBERS - {"id"}
    fields.refuse_unknown(given, writable, "microsoft.graph.plannerPlanDetails")
    require_current(call, details, named(given, writable))
    body = {
        "sharedWith": _share(details.body["sharedWith"], given.get("sharedWith", {})),
        "categoryDescriptions": _describe(
            details.body["categoryDescriptions"], given.get("categoryDescriptions", {})
        ),
    }
    details = details.changed(body, differences(details.body, body, writable))
    save(world.state, details)
    return written(call, details)


def _share(current: Mapping[str, bool], given: object) -> dict[str, bool]:
    """True shares with a person, false or null ends it."""
    if not isinstance(given, dict):
        raise fields.refuse("sharedWith")
    shared = dict(current)
    for user_id, wanted in given.items():
        if "@" in user_id:
            continue
        if not _GUID.fullmatch(user_id) or not isinstance(wanted, bool | None):
            raise fields.refuse("sharedWith")
        shared[user_id.lower()] = bool(wanted)
    return {user_id: True for user_id, wanted in shared.items() if wanted}


def _describe(current: Mapping[str, str | None], given: object) -> dict[str, str | None]:
    if not isinstance(given, dict):
        raise fields.refuse("categoryDescriptions")
    named_here = {key: text for key, text in given.items() if "@" not in key}
    if not named_here.keys() <= set(CATEGORIES):
        raise fields.refuse("categoryDescriptions")
    texts = {key: fields.optional_text(key, text) for key, text in named_here.items()}
    return {**current, **texts}
