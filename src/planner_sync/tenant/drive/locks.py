"""Files that somebody has open or checked out: others cannot write, rename or delete them.

There is no way to force it; the resource pages of driveItem list 423 for each change.
"""

from typing import Any

import orjson

from planner_sync.tenant.drive.items import Item, at_path, children, find
from planner_sync.tenant.errors import GraphError
from planner_sync.tenant.exchange import Caller
from planner_sync.tenant.world import World


def locked() -> GraphError:
    return GraphError(
        423,
        "notAllowed",
        "The file is locked for editing by another user.",
        inner_code="resourceLocked",
    )


def require_unlocked(world: World, item: Item, caller: Caller) -> None:
    """Raise GraphError 423 when the file, or one below the folder, is open or checked out.

    Whoever checked a file out may go on in it.
    """
    if not world.state.row("SELECT 1 FROM locks UNION ALL SELECT 1 FROM checkouts"):
        return
    sql = "SELECT 1 FROM locks WHERE drive_id = ? AND item_id = ?"
    if world.state.row(sql, item.drive_id, item.id):
        raise locked()
    if checked_out_by(world, item) not in (None, caller.drive_identity()):
        raise locked()
    for below in children(world, item) if item.is_folder else ():
        require_unlocked(world, below, caller)


def checked_out_by(world: World, item: Item) -> dict[str, Any] | None:
    """Return the identitySet of whoever has the file checked out."""
    sql = "SELECT who FROM checkouts WHERE drive_id = ? AND item_id = ?"
    row = world.state.row(sql, item.drive_id, item.id)
    return None if row is None else dict(orjson.loads(row["who"]))


def publication(world: World, item: Item) -> dict[str, Any]:
    """Return the publicationFacet of a file."""
    version = {"versionId": f"{item.content_version}.0"}
    who = checked_out_by(world, item)
    if who is None:
        return {"level": "published", **version}
    return {"level": "checkout", **version, "checkedOutBy": who}


def put_locks(world: World, files: list[tuple[str, str]]) -> None:
    """Open these files, given by drive and path, and close all others; raises GraphError 404."""
    items = [at_path(world, find(world, drive_id, "root"), path) for drive_id, path in files]
    world.state.run("DELETE FROM locks")
    for item in items:
        sql = "INSERT OR IGNORE INTO locks VALUES (?, ?)"
        world.state.run(sql, item.drive_id, item.id)
