"""What lies in libraries beside files and folders: OneNote notebooks and shortcuts.

Graph shows a notebook with a `package` and a shortcut to another library with a `remoteItem`,
both without `folder` and `file`; the page "driveItem resource type".
"""

from typing import Any

from planner_sync.tenant.drive.items import Item
from planner_sync.tenant.ids import guid
from planner_sync.tenant.world import World

NOTEBOOK, SHORTCUT = "notebook", "shortcut"


def make_odd(world: World, folder: Item, kind: str) -> None:
    """Let a folder be a notebook or a shortcut from now on."""
    sql = "INSERT OR REPLACE INTO oddities VALUES (?, ?, ?)"
    world.state.run(sql, folder.drive_id, folder.id, kind)


def facets(world: World, item: Item) -> dict[str, Any] | None:
    """Return the facets of a notebook or shortcut; None for a folder."""
    sql = "SELECT kind FROM oddities WHERE drive_id = ? AND item_id = ?"
    row = world.state.row(sql, item.drive_id, item.id)
    if row is None:
        return None
    if row["kind"] == NOTEBOOK:
        return {"package": {"type": "oneNote"}}
    elsewhere = {"driveId": guid("elsewhere", item.drive_id), "driveType": "documentLibrary"}
    target = {"id": guid("elsewhere", item.id), "name": item.name, "folder": {"childCount": 0}}
    return {"remoteItem": {**target, "parentReference": elsewhere}}
