"""Control calls: what a person or a test does to the tenant itself, outside `/v1.0`."""

from datetime import timedelta
from typing import Any

import orjson

from planner_sync.tenant.directory import find_user
from planner_sync.tenant.drive.delta import expire_delta_tokens
from planner_sync.tenant.drive.items import path_of, select_items
from planner_sync.tenant.drive.uploads import promote_pending
from planner_sync.tenant.errors import GraphError, bad_request
from planner_sync.tenant.hooks import hook_url, runs
from planner_sync.tenant.messaging.posts import kept
from planner_sync.tenant.planner.records import from_row
from planner_sync.tenant.seeding import SeedError, seed
from planner_sync.tenant.sites.list_items import shown_lists
from planner_sync.tenant.sites.pages import all_pages
from planner_sync.tenant.sites.site import sites
from planner_sync.tenant.tokens import expire_tokens, issue_token
from planner_sync.tenant.world import World, moment

Given = dict[str, Any]

_BY_NAME = {
    "users": "SELECT id FROM users WHERE upn = ?",
    "groups": "SELECT id FROM groups WHERE name = ?",
    "drives": "SELECT id FROM drives WHERE name = ?",
    "hooks": "SELECT id, sig FROM hooks WHERE name = ?",
    "plans": (
        "SELECT id FROM planner "
        "WHERE kind = 'plan' AND json_extract(body, '$.title') = ? ORDER BY seq"
    ),
}


def get_clock(world: World, _given: Given) -> Given:
    is_set = world.state.read("clock") is not None
    return {"now": world.now().isoformat(), "is_set": is_set}


def put_clock(world: World, given: Given) -> Given:
    """Set the clock to `now`, or move it by `advance_s`; it stands still from then on."""
    try:
        if "advance_s" in given:
            now = world.now() + timedelta(seconds=float(given["advance_s"]))
        else:
            now = moment(str(given["now"]))
    except (KeyError, ValueError, TypeError):
        raise bad_request("Give `now` with an offset, or `advance_s`.") from None
    world.set_clock(now)
    promote_pending(world)
    return get_clock(world, {})


def post_token(world: World, given: Given) -> Given:
    """Give out a token: for the application, or for the person in `user`."""
    user = given.get("user")
    user_id = None if user is None else find_user(world, str(user))["id"]
    token, expires_on = issue_token(world, user_id=user_id)
    return {"access_token": token, "token_type": "Bearer", "expires_on": expires_on}


def post_expiry(world: World, _given: Given) -> Given:
    expire_tokens(world)
    return {}


def post_delta_expiry(world: World, _given: Given) -> Given:
    expire_delta_tokens(world)
    return {}


def post_seed(world: World, given: Given) -> Given:
    """Add the tables of a seed, without files."""
    try:
        seed(world, given)
    except SeedError as error:
        raise bad_request(str(error)) from error
    return {}


def find(world: World, given: Given) -> Given:
    """Return the id of what has this name in a table of the seed, of a hook also its address.

    Raises GraphError 404 when there is none.
    """
    sql = _BY_NAME.get(str(given.get("table")))
    found = None if sql is None else world.state.row(sql, str(given.get("name")))
    if found is None:
        raise GraphError(404, "NotFound", "There is nothing of that name.")
    if given["table"] == "hooks":
        return {"id": found["id"], "url": hook_url(world, found["id"], found["sig"])}
    return {"id": found["id"]}


def get_state(world: World, _given: Given) -> Given:
    """Return all that people would see, as one object."""
    return {
        "now": world.now().isoformat(),
        "users": _bodies(world, "users"),
        "groups": [_group(world, group) for group in _bodies(world, "groups")],
        "plans": [_with_details(world, plan, "planDetails") for plan in _planner(world, "plan")],
        "buckets": _planner(world, "bucket"),
        "tasks": [_with_details(world, task, "taskDetails") for task in _planner(world, "task")],
        "drives": [_drive(world, row["id"], row["name"]) for row in _drives(world)],
        "hooks": _hooks(world),
        "hook_runs": runs(world),
        "lists": shown_lists(world),
        "pages": [page for site in sites(world) for page in all_pages(world, site)],
        "messages": kept(world, "message"),
        "mails": kept(world, "mail"),
        "notifications": kept(world, "notification"),
    }


def _drives(world: World) -> list[Any]:
    return list(world.state.rows("SELECT id, name FROM drives ORDER BY name"))


def _bodies(world: World, table: str) -> list[Given]:
    sql = f"SELECT body FROM {table} ORDER BY id"  # noqa: S608 - tables are fixed texts
    return [orjson.loads(row["body"]) for row in world.state.rows(sql)]


def _group(world: World, group: Given) -> Given:
    sql = "SELECT member_id, role FROM memberships WHERE group_id = ? ORDER BY member_id"
    rows = world.state.rows(sql, group["id"])
    members = [row["member_id"] for row in rows if row["role"] == "member"]
    owners = [row["member_id"] for row in rows if row["role"] == "owner"]
    return {**group, "members": members, "owners": owners}


def _planner(world: World, kind: str) -> list[Given]:
    rows = world.state.rows("SELECT * FROM planner WHERE kind = ? ORDER BY seq", kind)
    return [from_row(row).shown() for row in rows]


def _with_details(world: World, resource: Given, kind: str) -> Given:
    sql = "SELECT * FROM planner WHERE kind = ? AND id = ?"
    row = world.state.row(sql, kind, resource["id"])
    return {**resource, "details": None if row is None else from_row(row).shown()}


def _drive(world: World, drive_id: str, name: str) -> Given:
    condition = "drive_id = ? AND is_deleted = 0 AND parent_id IS NOT NULL"
    shown = [
        {
            "path": path_of(world, item),
            "id": item.id,
            "is_folder": item.is_folder,
            "size": item.size,
            "hash": item.hash,
            "modified": item.modified,
            "created_by": orjson.loads(item.created_by),
            "modified_by": orjson.loads(item.modified_by),
        }
        for item in select_items(world, condition, drive_id)
    ]
    return {"id": drive_id, "name": name, "items": sorted(shown, key=_path)}


def _path(item: Given) -> str:
    return str(item["path"])


def _hooks(world: World) -> list[Given]:
    rows = world.state.rows("SELECT id, name, sig FROM hooks ORDER BY name")
    return [{"name": row["name"], "url": hook_url(world, row["id"], row["sig"])} for row in rows]


def read_given(body: bytes) -> Given:
    """Return the JSON object of a control call; none means an empty one. GraphError 400."""
    if not body:
        return {}
    try:
        given = orjson.loads(body)
    except orjson.JSONDecodeError:
        raise bad_request("The body is not JSON.") from None
    if not isinstance(given, dict):
        raise GraphError(400, "BadRequest", "The body is not a JSON object.")
    return given
