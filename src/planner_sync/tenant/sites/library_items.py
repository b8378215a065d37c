"""The items of a library, each the other side of a file; the reference page of listItem."""

from typing import Any

from planner_sync.tenant.drive import shown as drive_shown
from planner_sync.tenant.drive.file_fields import fields_of, write_fields
from planner_sync.tenant.drive.items import Item, not_found, path_of, select_items
from planner_sync.tenant.drive.locks import require_unlocked
from planner_sync.tenant.errors import GraphError
from planner_sync.tenant.exchange import Call
from planner_sync.tenant.sites.columns import HYPERLINK_PREFERENCE, written_fields
from planner_sync.tenant.sites.lists import SiteList
from planner_sync.tenant.world import World


def item_etag(item: Item) -> str:
    """Return the tag of the item: that of its file in another spelling."""
    return f'"{drive_shown.unique_id(item)},{item.version}"'


def library_files(world: World, site_list: SiteList) -> list[Item]:
    condition = "drive_id = ? AND is_deleted = 0 AND parent_id IS NOT NULL ORDER BY number"
    return select_items(world, condition, site_list.drive_id)


def named_file(world: World, call: Call, site_list: SiteList) -> Item:
    """Return the file behind the item that the address names; raises GraphError 404."""
    for item in library_files(world, site_list):
        if str(item.number) == call.params["item"]:
            return item
    raise not_found()


def shown_library_item(world: World, item: Item) -> dict[str, Any]:
    return {
        "@odata.etag": item_etag(item),
        "id": str(item.number),
        "eTag": item_etag(item),
        "createdDateTime": item.created,
        "lastModifiedDateTime": item.modified,
        "webUrl": drive_shown.web_url(world, item),
        "contentType": {"id": "0x0120" if item.is_folder else "0x0101", "name": _kind(item)},
        "fields": shown_file_fields(world, item),
    }


def shown_file_fields(world: World, item: Item) -> dict[str, Any]:
    return {
        "@odata.etag": item_etag(item),
        "id": str(item.number),
        "ContentType": _kind(item),
        "FileLeafRef": item.name,
        "LinkFilename": path_of(world, item).rpartition("/")[2],
        **fields_of(world, item),
        "Modified": item.modified,
        "Created": item.created,
    }


def update_file_fields(world: World, call: Call, site_list: SiteList) -> Item:
    """Write columns of a file; raises GraphError 400, 404, 412, or 423 while it is in use."""
    item = named_file(world, call, site_list)
    if call.header("if-match") not in {None, "*", item_etag(item)}:
        message = "The resource has changed since the caller last read it."
        raise GraphError(412, "resourceModified", message)
    require_unlocked(world, item, call.caller)
    fields = written_fields(
        site_list.body["columns"],
        call.json_object(),
        has_hyperlinks=call.prefers(HYPERLINK_PREFERENCE),
    )
    return write_fields(world, item, fields, call.caller)


def _kind(item: Item) -> str:
    return "Folder" if item.is_folder else "Document"
