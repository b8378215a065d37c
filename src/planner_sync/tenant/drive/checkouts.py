"""Checking files out and in; the pages "driveItem: checkout" and "driveItem: checkin".

What somebody writes in a file that they have checked out is seen by others at once: a file has
one version here.
"""

import orjson

from planner_sync.tenant.drive.items import Item, save
from planner_sync.tenant.drive.locks import checked_out_by, require_unlocked
from planner_sync.tenant.drive.reading import named_item
from planner_sync.tenant.errors import invalid_request
from planner_sync.tenant.exchange import Answer, Call
from planner_sync.tenant.world import World


def check_out(world: World, call: Call) -> Answer:
    item = _named_file(world, call)
    require_unlocked(world, item, call.caller)
    who = orjson.dumps(call.caller.drive_identity()).decode()
    sql = "INSERT OR REPLACE INTO checkouts VALUES (?, ?, ?)"
    world.state.run(sql, item.drive_id, item.id, who)
    return Answer(status=204)


def check_in(world: World, call: Call) -> Answer:
    """Make what was written visible, as the next version."""
    item = _named_file(world, call)
    given = call.json_object()
    if given.keys() - {"comment", "checkInAs"}:
        raise invalid_request("Only a comment and the status after the check-in can be given.")
    if checked_out_by(world, item) is None:
        raise invalid_request("The file is not checked out.")
    require_unlocked(world, item, call.caller)
    sql = "DELETE FROM checkouts WHERE drive_id = ? AND item_id = ?"
    world.state.run(sql, item.drive_id, item.id)
    save(world, item)
    return Answer(status=204)


def _named_file(world: World, call: Call) -> Item:
    item = named_item(world, call)
    if item.is_folder:
        raise invalid_request("Only files can be checked out.")
    return item
