"""Buckets; the reference page of plannerBucket."""

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
from planner_sync.tenant.planner.limits import require_room
from planner_sync.tenant.planner.listings import listing, scope
from planner_sync.tenant.planner.order_hints import fresh_hint, resolve_hint
from planner_sync.tenant.planner.records import Record, insert, save
from planner_sync.tenant.world import World

BUCKET_MEMBERS = frozenset({"id", "name", "planId", "orderHint"})
_TYPE = "microsoft.graph.plannerBucket"


def create_bucket(world: World, call: Call) -> Answer:
    given = call.json_object()
    fields.refuse_unknown(given, BUCKET_MEMBERS - {"id"}, _TYPE)
    name = fields.title("name", given.get("name"))
    plan_id = fields.required_text("planId", given.get("planId"))
    plan = visible(world, call.caller, "plan", plan_id)
    number = world.state.next_number("hint")
    requested = given.get("orderHint")
    hint = fresh_hint(number) if requested is None else resolve_hint(requested, number)
    bucket = add_bucket(world, world.new_planner_id(), plan, name, hint)
    return entity(call, bucket.shown(), status=201)


def add_bucket(world: World, bucket_id: str, plan: Record, name: str, hint: str) -> Record:
    """Make a bucket; raises GraphError 403 when the plan has too many."""
    sql = "SELECT count(*) FROM planner WHERE kind = 'bucket' AND plan_id = ?"
    require_room(world.options.limits, "buckets_in_plan", world.state.count(sql, plan.id) + 1)
    bucket = Record(
        kind="bucket",
        id=bucket_id,
        group_id=plan.group_id,
        plan_id=plan.id,
        body={"name": name, "planId": plan.id, "orderHint": hint},
    )
    insert(world.state, bucket)
    return bucket


def get_bucket(world: World, call: Call) -> Answer:
    bucket = visible(world, call.caller, "bucket", call.params["bucket"])
    return entity(call, select(call, bucket.shown(), BUCKET_MEMBERS))


def list_plan_buckets(world: World, call: Call) -> Answer:
    plan = visible(world, call.caller, "plan", call.params["plan"])
    return listing(world, call, "kind = 'bucket' AND plan_id = ?", (plan.id,), BUCKET_MEMBERS)


def list_buckets(world: World, call: Call) -> Answer:
    plan = visible(world, call.caller, "plan", scope(call, "planId"))
    return listing(world, call, "kind = 'bucket' AND plan_id = ?", (plan.id,), BUCKET_MEMBERS)


def update_bucket(world: World, call: Call) -> Answer:
    bucket = visible(world, call.caller, "bucket", call.params["bucket"])
    require_if_match(call, bucket)
    given = call.json_object()
    fields.refuse_unknown(given, frozenset({"name", "orderHint"}), _TYPE)
    require_current(call, bucket, named(given))
    body = {**bucket.body, **fields.checked(given, {"name": fields.title})}
    if "orderHint" in given:
        body["orderHint"] = resolve_hint(given["orderHint"], world.state.next_number("hint"))
    bucket = bucket.changed(body, differences(bucket.body, body))
    save(world.state, bucket)
    return written(call, bucket)


def delete_bucket(world: World, call: Call) -> Answer:
    """Delete a bucket and, as Planner does, the tasks in it."""
    bucket = visible(world, call.caller, "bucket", call.params["bucket"])
    require_current(call, bucket)
    inside = "SELECT id FROM planner WHERE kind = 'task' AND bucket_id = ?"
    world.state.run(f"DELETE FROM assigned WHERE task_id IN ({inside})", bucket.id)  # noqa: S608 - the text is fixed
    world.state.run(
        f"DELETE FROM planner WHERE kind <> 'task' AND id IN ({inside})",  # noqa: S608 - the text is fixed
        bucket.id,
    )
    world.state.run("DELETE FROM planner WHERE kind = 'task' AND bucket_id = ?", bucket.id)
    world.state.run("DELETE FROM planner WHERE kind = 'bucket' AND id = ?", bucket.id)
    return Answer(status=204)
