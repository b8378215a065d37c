"""Items as the API shows them; the reference page of driveItem."""

import mimetypes
from typing import Any
from urllib.parse import quote

import orjson

from planner_sync.tenant.drive.download_links import download_url
from planner_sync.tenant.drive.items import Item, path_of
from planner_sync.tenant.drive.locks import publication
from planner_sync.tenant.drive.oddities import facets
from planner_sync.tenant.exchange import Call
from planner_sync.tenant.ids import guid
from planner_sync.tenant.odata import select, selected
from planner_sync.tenant.world import SHAREPOINT_HOST, TENANT_ID, World

DOWNLOAD_URL = "@microsoft.graph.downloadUrl"
ITEM_MEMBERS = frozenset(
    {
        "id",
        "name",
        "eTag",
        "cTag",
        "size",
        "webUrl",
        "createdBy",
        "createdDateTime",
        "lastModifiedBy",
        "lastModifiedDateTime",
        "parentReference",
        "fileSystemInfo",
        "file",
        "folder",
        "root",
        "deleted",
        "package",
        "remoteItem",
        "publication",
        "sharepointIds",
        "content.downloadUrl",
        DOWNLOAD_URL,
    }
)
_OFFICE = "application/vnd.openxmlformats-officedocument."
_MIME = {
    ".docx": f"{_OFFICE}wordprocessingml.document",
    ".xlsx": f"{_OFFICE}spreadsheetml.sheet",
    ".pptx": f"{_OFFICE}presentationml.presentation",
    ".md": "text/markdown",
    ".vtt": "text/vtt",
}


def etag(item: Item) -> str:
    return f'"{{{unique_id(item).upper()}}},{item.version}"'


def ctag(item: Item) -> str:
    return f'"c:{{{unique_id(item).upper()}}},{item.content_version}"'


def unique_id(item: Item) -> str:
    """Return the GUID that SharePoint itself knows the item by."""
    return guid("item", item.drive_id, item.id)


def shown_item(world: World, call: Call, item: Item) -> dict[str, Any]:
    """Return an item with `$select` applied."""
    parent = _reference(world, item) | {"path": _parent_path(world, item)}
    body = {**_core(world, item), "cTag": ctag(item), "parentReference": parent}
    if not item.is_folder:
        body[DOWNLOAD_URL] = download_url(world, item)
    return _selected(call, world, item, body)


def shown_change(world: World, call: Call, item: Item) -> dict[str, Any]:
    """Return an item as delta tells of it: without cTag and path, and bare when deleted."""
    if item.is_deleted:
        gone = {"id": item.id, "parentReference": _reference(world, item)}
        return {**gone, "deleted": {"state": "deleted"}}
    body = {**_core(world, item), "parentReference": _reference(world, item)}
    return _selected(call, world, item, body)


def _selected(call: Call, world: World, item: Item, body: dict[str, Any]) -> dict[str, Any]:
    """Three members follow rules of their own: ids of SharePoint and what is published only
    when they are asked for, and the download address unless something else is asked for.
    """
    wanted = selected(call)
    if wanted is None:
        return body
    if "sharepointIds" in wanted:
        body["sharepointIds"] = _sharepoint_ids(world, item)
    if "publication" in wanted and not item.is_folder:
        body["publication"] = publication(world, item)
    if not {"content.downloadUrl", DOWNLOAD_URL} & set(wanted):
        body.pop(DOWNLOAD_URL, None)
    return select(call, body, ITEM_MEMBERS)


def _core(world: World, item: Item) -> dict[str, Any]:
    body: dict[str, Any] = {
        "id": item.id,
        "name": item.name,
        "eTag": etag(item),
        "size": folder_size(world, item),
        "webUrl": web_url(world, item),
        "createdBy": orjson.loads(item.created_by),
        "createdDateTime": item.created,
        "lastModifiedBy": orjson.loads(item.modified_by),
        "lastModifiedDateTime": item.modified,
        "fileSystemInfo": {
            "createdDateTime": item.file_created,
            "lastModifiedDateTime": item.file_modified,
        },
    }
    if item.parent_id is None:
        body["root"] = {}
    if item.is_folder:
        if (odd := facets(world, item)) is not None:
            return {**body, **odd}
        return {**body, "folder": {"childCount": _child_count(world, item)}}
    hashes = {"quickXorHash": item.hash}
    return {**body, "file": {"mimeType": mime_type(item.name), "hashes": hashes}}


def _child_count(world: World, item: Item) -> int:
    sql = "SELECT count(*) FROM items WHERE drive_id = ? AND parent_id = ? AND is_deleted = 0"
    return world.state.count(sql, item.drive_id, item.id)


def folder_size(world: World, item: Item) -> int:
    """Return the bytes of a file, or of all files below a folder."""
    if not item.is_folder:
        return item.size
    sql = """WITH RECURSIVE below(id) AS (
        SELECT id FROM items WHERE drive_id = ?1 AND parent_id = ?2 AND is_deleted = 0
        UNION ALL SELECT items.id FROM items JOIN below ON items.parent_id = below.id
        WHERE items.drive_id = ?1 AND items.is_deleted = 0
    ) SELECT coalesce(sum(size), 0) FROM items JOIN below USING (id) WHERE drive_id = ?1"""
    return world.state.count(sql, item.drive_id, item.id)


def _reference(world: World, item: Item) -> dict[str, Any]:
    reference: dict[str, Any] = {"driveId": item.drive_id, "driveType": "documentLibrary"}
    if item.parent_id is not None:
        reference["id"] = item.parent_id
    reference["siteId"] = site_ids(world, item.drive_id)["siteId"]
    return reference


def _parent_path(world: World, item: Item) -> str:
    before, _, _ = path_of(world, item).rpartition("/")
    root = f"/drives/{item.drive_id}/root:"
    return f"{root}/{quote(before)}" if before else root


def mime_type(name: str) -> str:
    suffix = name[name.rfind(".") :].lower()
    return _MIME.get(suffix) or mimetypes.guess_type(name)[0] or "application/octet-stream"


def site_ids(world: World, drive_id: str) -> dict[str, str]:
    """Return the ids of the site that a drive belongs to; each group has one site."""
    drive = world.state.row("SELECT name, group_id FROM drives WHERE id = ?", drive_id)
    group_id = "" if drive is None else str(drive["group_id"])
    group = world.state.row("SELECT body FROM groups WHERE id = ?", group_id)
    nickname = "library" if group is None else orjson.loads(group["body"])["mailNickname"]
    return {
        "siteId": guid("site", group_id),
        "webId": guid("web", group_id),
        "siteUrl": f"https://{SHAREPOINT_HOST}/sites/{nickname}",
    }


def drive_url(world: World, drive_id: str, name: str) -> str:
    return f"{site_ids(world, drive_id)['siteUrl']}/{quote(name)}"


def web_url(world: World, item: Item) -> str:
    drive = world.state.row("SELECT name FROM drives WHERE id = ?", item.drive_id)
    library = drive_url(world, item.drive_id, "" if drive is None else drive["name"])
    path = path_of(world, item)
    return f"{library}/{quote(path)}" if path else library


def _sharepoint_ids(world: World, item: Item) -> dict[str, str]:
    return {
        "listId": guid("list", item.drive_id),
        "listItemId": str(item.number),
        "listItemUniqueId": unique_id(item),
        "tenantId": TENANT_ID,
        **site_ids(world, item.drive_id),
    }
