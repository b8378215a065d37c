"""Folders, names, places and dates; "Create folder", "Update driveItem" and "Delete driveItem"."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import orjson

from planner_sync.tenant.drive.conflicts import CONFLICT, behaviour_of, free_name, require_match
from planner_sync.tenant.drive.items import (
    Item,
    add,
    at_path,
    child,
    delete,
    find,
    not_found,
    require_name,
    save,
)
from planner_sync.tenant.drive.locks import require_unlocked
from planner_sync.tenant.drive.reading import named_item
from planner_sync.tenant.drive.shown import shown_item
from planner_sync.tenant.errors import GraphError, invalid_request
from planner_sync.tenant.exchange import Answer, Call
from planner_sync.tenant.odata import entity
from planner_sync.tenant.world import World, moment, timestamp


def create_folder(world: World, call: Call) -> Answer:
    parent = named_item(world, call)
    given = call.json_object()
    name = require_name(given.get("name"))
    if not isinstance(given.get("folder"), dict):
        raise invalid_request("Only folders can be created in this way.")
    behaviour = behaviour_of(given.get(CONFLICT, "fail"))
    existing = child(world, parent, name)
    if existing is not None and behaviour == "replace" and existing.is_folder:
        return entity(call, shown_item(world, call, existing), status=201)
    if existing is not None:
        name = free_name(world, parent, name, behaviour)
    folder = add(world, parent, name, call.caller, drive_id=parent.drive_id, is_folder=True)
    return entity(call, shown_item(world, call, folder), status=201)


def update_item(world: World, call: Call) -> Answer:
    item = named_item(world, call)
    require_match(call, item)
    require_unlocked(world, item, call.caller)
    given = call.json_object()
    allowed = {"name", "parentReference", "fileSystemInfo", CONFLICT}
    if unknown := given.keys() - allowed:
        raise invalid_request(f"The property '{min(unknown)}' cannot be changed.")
    if item.parent_id is None:
        raise GraphError(403, "accessDenied", "The root cannot be changed.")
    name = require_name(given.get("name", item.name))
    parent = _new_parent(world, item, given.get("parentReference"))
    other = child(world, parent, name)
    if other is not None and other.id != item.id:
        name = free_name(world, parent, name, behaviour_of(given.get(CONFLICT, "fail")))
    times = times_of(given.get("fileSystemInfo"))
    revised = replace(item, name=name, parent_id=parent.id, **times)
    if revised != item:
        who = orjson.dumps(call.caller.drive_identity()).decode()
        stamped = replace(revised, modified=world.stamp(), modified_by=who)
        revised = save(world, replace(stamped, version=item.version + 1))
    return entity(call, shown_item(world, call, revised))


def delete_item(world: World, call: Call) -> Answer:
    item = named_item(world, call)
    require_match(call, item)
    if item.parent_id is None:
        raise GraphError(403, "accessDenied", "The root cannot be deleted.")
    require_unlocked(world, item, call.caller)
    delete(world, item)
    return Answer(status=204)


def _new_parent(world: World, item: Item, reference: object) -> Item:
    """Return where the item goes; raises GraphError 400 for itself or a place below it."""
    current = find(world, item.drive_id, item.parent_id or "root")
    if reference is None:
        return current
    if not isinstance(reference, dict):
        raise invalid_request("The parentReference is not valid.")
    if reference.get("driveId", item.drive_id) != item.drive_id:
        raise GraphError(400, "notSupported", "An item cannot be moved to another drive.")
    parent = _referenced(world, item, reference)
    above: Item | None = parent
    while above is not None:
        if above.id == item.id:
            raise invalid_request("A folder cannot be moved into itself.")
        above = find(world, item.drive_id, above.parent_id) if above.parent_id else None
    if not parent.is_folder:
        raise invalid_request("The parent is not a folder.")
    return parent


def _referenced(world: World, item: Item, reference: Mapping[str, Any]) -> Item:
    if "id" in reference:
        return find(world, item.drive_id, str(reference["id"]))
    _, colon, path = str(reference.get("path", "")).partition("root:")
    if not colon:
        raise not_found()
    return at_path(world, find(world, item.drive_id, "root"), path)


def times_of(given: object) -> dict[str, Any]:
    """Return the dates of the file itself, which sync clients set; raises GraphError 400."""
    if given is None:
        return {}
    names = {"createdDateTime": "file_created", "lastModifiedDateTime": "file_modified"}
    if not isinstance(given, dict):
        raise invalid_request("The fileSystemInfo is not valid.")
    try:
        return {
            column: timestamp(moment(str(given[name])))
            for name, column in names.items()
            if given.get(name) is not None
        }
    except ValueError:
        raise invalid_request("The fileSystemInfo is not valid.") from None
