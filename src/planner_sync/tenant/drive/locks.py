"""Files that somebody has open: they cannot be written, renamed or deleted until they are closed.

There is no way to force it; the resource pages of driveItem list 423 for each change.
"""

from planner_sync.tenant.drive.items import Item, at_path, children, find
from planner_sync.tenant.errors import GraphError
from planner_sync.tenant.world import World


def locked() -> GraphError:
    return GraphError(
        423,
        "notAllowed",
        "The file is locked for editing by another user.",
        inner_code="resourceLocked",
    )


def require_unlocked(world: World, item: Item) -> None:
    """Raise GraphError 423 when the file, or one below the folder, is open."""
    if not world.state.row("SELECT 1 FROM locks"):
        return
    sql = "SELECT 1 FROM locks WHERE drive_id = ? AND item_id = ?"
    if world.state.row(sql, item.drive_id, item.id):
        raise locked()
    for below in children(world, item) if item.is_folder else ():
        require_unlocked(world, below)


def put_locks(world: World, files: list[tuple[str, str]]) -> None:
    """Open these files, given by drive and path, and close all others; raises GraphError 404."""
    items = [at_path(world, find(world, drive_id, "root"), path) for drive_id, path in files]
    world.state.run("DELETE FROM locks")
    for item in items:
        sql = "INSERT OR IGNORE INTO locks VALUES (?, ?)"
        world.state.run(sql, item.drive_id, item.id)
