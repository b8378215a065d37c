"""Items of a library in the state."""

import re
from dataclasses import dataclass, fields, replace
from sqlite3 import Row
from typing import Any

import orjson

from planner_sync.tenant.drive.quick_xor import quick_xor_hash
from planner_sync.tenant.errors import GraphError, invalid_request
from planner_sync.tenant.exchange import Caller
from planner_sync.tenant.ids import item_id
from planner_sync.tenant.world import World

_FORBIDDEN = re.compile(r'["*:<>?/\\|]')
_LONGEST_NAME = 255


@dataclass(frozen=True, kw_only=True)
class Item:
    """A file or folder; `hash` is None for folders, `parent_id` for the root."""

    drive_id: str
    id: str
    parent_id: str | None
    name: str
    is_folder: bool
    number: int
    size: int = 0
    hash: str | None = None
    version: int = 1
    content_version: int = 1
    created: str
    created_by: str
    modified: str
    modified_by: str
    file_created: str
    file_modified: str
    change: int = 0
    changed_at: str = ""
    is_deleted: bool = False
    is_unpromoted: bool = False


_COLUMNS = ", ".join(field.name for field in fields(Item))


def not_found() -> GraphError:
    return GraphError(404, "itemNotFound", "The resource could not be found.")


def name_taken() -> GraphError:
    return GraphError(409, "nameAlreadyExists", "An item with the same name already exists.")


def require_name(name: object) -> str:
    """Return a name that SharePoint allows; raises GraphError 400 otherwise."""
    is_fit = (
        isinstance(name, str)
        and name.strip(" .")
        and len(name) <= _LONGEST_NAME
        and not _FORBIDDEN.search(name)
    )
    if not is_fit:
        raise invalid_request("The provided name cannot be used.")
    return str(name)


def find(world: World, drive_id: str, wanted_id: str) -> Item:
    """Return an item that is there; `root` is the root folder. Raises GraphError 404."""
    if wanted_id.lower() == "root":
        return root(world, drive_id)
    sql = f"SELECT {_COLUMNS} FROM items WHERE drive_id = ? AND id = ? AND is_deleted = 0"  # noqa: S608 - the text is fixed
    return _one(world.state.row(sql, drive_id, wanted_id))


def root(world: World, drive_id: str) -> Item:
    sql = f"SELECT {_COLUMNS} FROM items WHERE drive_id = ? AND parent_id IS NULL"  # noqa: S608 - the text is fixed
    return _one(world.state.row(sql, drive_id))


def child(world: World, folder: Item, name: str) -> Item | None:
    """Return the child of that name, in any case, or None."""
    sql = (
        f"SELECT {_COLUMNS} FROM items "  # noqa: S608 - the text is fixed
        "WHERE drive_id = ? AND parent_id = ? AND is_deleted = 0 AND name = ?"
    )
    row = world.state.row(sql, folder.drive_id, folder.id, name)
    return None if row is None else from_row(row)


def at_path(world: World, start: Item, path: str) -> Item:
    """Return the item below `start`; raises GraphError 404."""
    for name in filter(None, path.split("/")):
        below = child(world, start, name)
        if below is None:
            raise not_found()
        start = below
    return start


def children(world: World, folder: Item) -> list[Item]:
    sql = (
        f"SELECT {_COLUMNS} FROM items "  # noqa: S608 - the text is fixed
        "WHERE drive_id = ? AND parent_id = ? AND is_deleted = 0 ORDER BY name"
    )
    return [from_row(row) for row in world.state.rows(sql, folder.drive_id, folder.id)]


def select_items(world: World, condition: str, *values: object) -> list[Item]:
    """Return items, deleted ones too, for a fixed condition."""
    sql = f"SELECT {_COLUMNS} FROM items WHERE {condition}"  # noqa: S608 - conditions are fixed texts
    return [from_row(row) for row in world.state.rows(sql, *values)]


def content_of(world: World, item: Item) -> bytes:
    sql = "SELECT content FROM items WHERE drive_id = ? AND id = ?"
    row = world.state.row(sql, item.drive_id, item.id)
    return b"" if row is None or row["content"] is None else bytes(row["content"])


def path_of(world: World, item: Item) -> str:
    """Return the path below the root, without a leading slash; empty for the root."""
    names: list[str] = []
    while item.parent_id is not None:
        names.append(item.name)
        item = find(world, item.drive_id, item.parent_id)
    return "/".join(reversed(names))


def add(
    world: World, parent: Item | None, name: str, caller: Caller, *, drive_id: str, is_folder: bool
) -> Item:
    """Make an item without content; the name must be free."""
    number = world.state.next_number(f"items {drive_id}")
    now, who = world.stamp(), orjson.dumps(caller.drive_identity()).decode()
    item = Item(
        drive_id=drive_id,
        id=item_id(drive_id, str(number)),
        parent_id=None if parent is None else parent.id,
        name=name,
        is_folder=is_folder,
        number=number,
        created=now,
        created_by=who,
        modified=now,
        modified_by=who,
        file_created=now,
        file_modified=now,
    )
    marks = ", ".join("?" * len(fields(Item)))
    world.state.run(f"INSERT INTO items ({_COLUMNS}) VALUES ({marks})", *_values(item))  # noqa: S608 - the text is fixed
    return save(world, item)


def save(world: World, item: Item) -> Item:
    """Store the item as the newest change of its drive."""
    change = world.state.next_number(f"changes {item.drive_id}")
    item = replace(item, change=change, changed_at=world.stamp())
    assignments = ", ".join(f"{field.name} = ?" for field in fields(Item))
    sql = f"UPDATE items SET {assignments} WHERE drive_id = ? AND id = ?"  # noqa: S608 - the text is fixed
    world.state.run(sql, *_values(item), item.drive_id, item.id)
    return item


def write_content(world: World, item: Item, content: bytes, caller: Caller) -> Item:
    """Replace the content, which gives the item a new eTag and cTag."""
    world.state.run(
        "UPDATE items SET content = ? WHERE drive_id = ? AND id = ?",
        content,
        item.drive_id,
        item.id,
    )
    now = world.stamp()
    return save(
        world,
        replace(
            item,
            size=len(content),
            hash=quick_xor_hash(content),
            version=item.version + 1,
            content_version=item.content_version + 1,
            modified=now,
            modified_by=orjson.dumps(caller.drive_identity()).decode(),
            file_modified=now,
        ),
    )


def delete(world: World, item: Item) -> None:
    """Delete an item and all below it; delta goes on telling about them."""
    for below in children(world, item) if item.is_folder else ():
        delete(world, below)
    world.state.run(
        "UPDATE items SET content = NULL WHERE drive_id = ? AND id = ?", item.drive_id, item.id
    )
    save(world, replace(item, is_deleted=True, is_unpromoted=False))


def _one(row: Row | None) -> Item:
    if row is None:
        raise not_found()
    return from_row(row)


def from_row(row: Row) -> Item:
    values: dict[str, Any] = dict(row)
    for name in ("is_folder", "is_deleted", "is_unpromoted"):
        values[name] = bool(values[name])
    return Item(**values)


def _values(item: Item) -> list[object]:
    return [getattr(item, field.name) for field in fields(Item)]
