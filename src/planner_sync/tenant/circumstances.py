"""Control calls about circumstances: faults, open files and odd ones, people who have the app."""

from typing import Any

from planner_sync.tenant.directory import find_user
from planner_sync.tenant.drive.items import Item, find, path_of, select_items
from planner_sync.tenant.drive.locks import put_locks as put_item_locks
from planner_sync.tenant.drive.oddities import NOTEBOOK, SHORTCUT, make_odd
from planner_sync.tenant.drive.uploads import made_folder, seed_file
from planner_sync.tenant.errors import GraphError, bad_request
from planner_sync.tenant.exchange import Caller
from planner_sync.tenant.faults.deferred import waiting
from planner_sync.tenant.faults.rules import FaultError
from planner_sync.tenant.messaging.notifications import install_for
from planner_sync.tenant.world import APP_ID, World

Given = dict[str, Any]


def get_faults(world: World, _given: Given) -> Given:
    """Return the plan with its counts, every fault that fired, and what still waits."""
    return {**world.faults.shown(), **waiting(world)}


def put_faults(world: World, given: Given) -> Given:
    """Replace the plan and begin counting anew; writes that wait go on waiting."""
    try:
        world.faults.put(given)
    except FaultError as error:
        raise bad_request(str(error)) from error
    return get_faults(world, {})


def get_locks(world: World, _given: Given) -> Given:
    """Return the files that somebody has open."""
    condition = "(drive_id, id) IN (SELECT drive_id, item_id FROM locks) AND is_deleted = 0"
    return {"locks": [_lock(world, item) for item in select_items(world, condition)]}


def put_locks(world: World, given: Given) -> Given:
    """Open the files in `locks`, each a drive (name or id) and a path; others are closed.

    Raises GraphError 400 or 404.
    """
    wanted = given.get("locks")
    if not isinstance(wanted, list):
        raise bad_request("Give `locks`: a list of objects with `drive` and `path`.")
    put_item_locks(world, [_named(world, lock) for lock in wanted])
    return get_locks(world, {})


def post_oddity(world: World, given: Given) -> Given:
    """Put a notebook, with one section in it, or a shortcut in a library.

    Raises GraphError 400 or 404.
    """
    kind = given.get("kind")
    if kind not in (NOTEBOOK, SHORTCUT):
        raise bad_request(f"Give `kind`: {NOTEBOOK} or {SHORTCUT}.")
    drive_id, path = _named(world, given)
    caller = Caller(app_id=APP_ID)
    item = made_folder(world, find(world, drive_id, "root"), path.split("/"), caller)
    make_odd(world, item, kind)
    if kind == NOTEBOOK:
        seed_file(world, drive_id, f"{path}/Notities.one", b"onenote", caller)
    return {"item_id": item.id}


def put_installations(world: World, given: Given) -> Given:
    """Have the Teams app installed for the people in `users`, and for nobody else.

    Raises GraphError 400 or 404.
    """
    users = _people(world, given)
    install_for(world, [user["id"] for user in users])
    return {"users": [user["userPrincipalName"] for user in users]}


def put_members(world: World, given: Given) -> Given:
    """Have the people in `users` as the members of the `group` of this name, and nobody else.

    Raises GraphError 400 or 404.
    """
    users = _people(world, given)
    group = world.state.row("SELECT id FROM groups WHERE name = ?", str(given.get("group")))
    if group is None:
        raise GraphError(404, "NotFound", "There is no such group.")
    sql = "DELETE FROM memberships WHERE group_id = ? AND role = 'member'"
    world.state.run(sql, group["id"])
    for user in users:
        sql = "INSERT OR IGNORE INTO memberships VALUES (?, ?, 'member')"
        world.state.run(sql, group["id"], user["id"])
    return {"users": [user["userPrincipalName"] for user in users]}


def _people(world: World, given: Given) -> list[Given]:
    wanted = given.get("users")
    if not isinstance(wanted, list):
        raise bad_request("Give `users`: a list of user principal names.")
    return [find_user(world, str(upn)) for upn in wanted]


def _named(world: World, place: object) -> tuple[str, str]:
    if not isinstance(place, dict) or not {"drive", "path"} <= place.keys():
        raise bad_request("Give an object with `drive` and `path`.")
    sql = "SELECT id FROM drives WHERE id = ?1 OR name = ?1"
    drive = world.state.row(sql, str(place["drive"]))
    if drive is None:
        raise GraphError(404, "NotFound", "There is no such drive.")
    return str(drive["id"]), str(place["path"])


def _lock(world: World, item: Item) -> Given:
    drive = world.state.row("SELECT name FROM drives WHERE id = ?", item.drive_id)
    name = None if drive is None else drive["name"]
    return {"drive": name, "path": path_of(world, item), "item_id": item.id}
