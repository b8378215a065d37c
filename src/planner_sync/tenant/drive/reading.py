"""Reading a library; the pages "Get driveItem", "List children" and "Download driveItem"."""

from sqlite3 import Row
from typing import Any

from planner_sync.tenant.drive.download_links import download_url
from planner_sync.tenant.drive.items import Item, at_path, children, find, not_found
from planner_sync.tenant.drive.shown import ctag, drive_url, etag, shown_item
from planner_sync.tenant.errors import GraphError, invalid_request
from planner_sync.tenant.exchange import Answer, Call
from planner_sync.tenant.filters import parse_filter
from planner_sync.tenant.odata import entity, page_of, select, top
from planner_sync.tenant.world import World

DRIVE_MEMBERS = frozenset(
    {"id", "name", "driveType", "webUrl", "createdDateTime", "lastModifiedDateTime"}
)


def named_item(world: World, call: Call) -> Item:
    """Return the item that the address names: root, by id, or by a path from there.

    Raises GraphError 404 when there is none.
    """
    require_drive(world, call.params["drive"])
    start = find(world, call.params["drive"], call.params.get("item", "root"))
    return at_path(world, start, call.params.get("path", ""))


def require_drive(world: World, drive_id: str) -> None:
    if world.state.row("SELECT 1 FROM drives WHERE id = ?", drive_id) is None:
        raise not_found()


def get_drive(world: World, call: Call) -> Answer:
    drive = world.state.row("SELECT * FROM drives WHERE id = ?", call.params["drive"])
    if drive is None:
        raise not_found()
    return entity(call, select(call, shown_drive(world, drive), DRIVE_MEMBERS))


def shown_drive(world: World, drive: Row) -> dict[str, Any]:
    return {
        "id": drive["id"],
        "name": drive["name"],
        "driveType": "documentLibrary",
        "createdDateTime": drive["created"],
        "lastModifiedDateTime": drive["created"],
        "webUrl": drive_url(world, drive["id"], drive["name"]),
    }


def get_item(world: World, call: Call) -> Answer:
    return entity(call, shown_item(world, call, named_item(world, call)))


def list_children(world: World, call: Call) -> Answer:
    folder = named_item(world, call)
    if not folder.is_folder:
        raise invalid_request("The item is not a folder.")
    below = _filtered(call, children(world, folder))
    pages = world.options.pages
    shown = [shown_item(world, call, item) for item in below]
    return page_of(call, shown, size=top(call, pages.children), empty_first=pages.empty_first)


def _filtered(call: Call, items: list[Item]) -> list[Item]:
    text = call.query.get("$filter")
    if text is None:
        return items
    conditions = parse_filter(text)
    return [
        item for item in items if all(condition.holds(_facets(item)) for condition in conditions)
    ]


def _facets(item: Item) -> dict[str, Any]:
    """Return what filters look at: a facet is there or null."""
    return {
        "name": item.name,
        "folder": {} if item.is_folder else None,
        "file": None if item.is_folder else {},
    }


def get_content(world: World, call: Call) -> Answer:
    item = named_item(world, call)
    if item.is_folder:
        raise invalid_request("A folder has no content.")
    if call.header("if-none-match") in (etag(item), ctag(item)):
        return Answer(status=304)
    if "format" in call.query:
        raise GraphError(406, "notAcceptable", "The content cannot be converted.")
    return Answer(status=302, headers={"Location": download_url(world, item)})
