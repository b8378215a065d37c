"""SharePoint drives as a library of minutes."""

from datetime import datetime
from typing import Any
from urllib.parse import quote

from kiota_abstractions.base_request_configuration import RequestConfiguration
from kiota_abstractions.method import Method
from kiota_abstractions.request_information import RequestInformation
from msgraph.generated.drives.item.items.item.children.children_request_builder import (
    ChildrenRequestBuilder,
)
from msgraph.generated.models.drive_item import DriveItem
from msgraph.generated.models.folder import Folder

from planner_sync.adapters.graph.client import GraphClient
from planner_sync.adapters.graph.transfers import FileTransfer
from planner_sync.domain.errors import (
    ConflictError,
    NotAllowedError,
    NotFoundError,
    StaleCursorError,
    UnreachableError,
)
from planner_sync.domain.library import (
    DriveId,
    ItemId,
    KnownItem,
    LibraryChanges,
    LibraryItem,
    PublishedFile,
    nameless_link,
    same_name,
)

_FIELDS = (
    "id,name,parentReference,file,folder,root,deleted,package,remoteItem,size,eTag,"
    "lastModifiedDateTime,sharepointIds"
)
_ROOT = ItemId("root")
_BYTES = "application/octet-stream"


class SharePointLibrary:
    """Keeps the promises of ``ports.MinutesLibrary`` over Microsoft Graph v1.0."""

    def __init__(self, graph: GraphClient, transfer: FileTransfer) -> None:
        self._graph = graph
        self._transfer = transfer

    async def find_folder(self, drive_id: DriveId, path: str) -> ItemId | None:
        """Walk down *path* over ``children``; SharePoint's names ignore case."""
        here = await self._start(drive_id, path)
        for segment in _segments(path):
            child = await self._child_folder(drive_id, here, segment)
            if child is None:
                return None
            here = child
        return here

    async def ensure_folder(self, drive_id: DriveId, path: str) -> ItemId:
        """Walk down *path* and make what is missing."""
        here = await self._start(drive_id, path)
        for segment in _segments(path):
            child = await self._child_folder(drive_id, here, segment)
            here = child or await self._make_folder(drive_id, here, segment)
        return here

    async def changes(self, drive_id: DriveId, cursor: str | None) -> LibraryChanges:
        """Follow the drive's delta to its end; SharePoint documents it for the root only."""
        try:
            return await self._delta(drive_id, cursor)
        except (StaleCursorError, NotAllowedError):
            # Graph forgot the cursor, or it is of another base address than the present one.
            return await self._delta(drive_id, None)

    async def read(self, drive_id: DriveId, item_id: ItemId) -> bytes:
        """Ask Graph for the file's temporary address, and fetch it there without a token."""
        info = self._item(drive_id, item_id).content.to_get_request_information()
        answer = await self._graph.send("read file", info)
        location = answer.headers.get("location")
        if location is None:
            return answer.body
        return await self._transfer.fetch(location)

    async def is_at_rest(self, item: KnownItem) -> bool:
        """Ask for the file's version, and who has it checked out; delta tells of neither."""
        info = self._raw(
            Method.GET,
            f"/drives/{quote(item.drive_id)}/items/{quote(item.item_id)}"
            "?$select=id,file,size,eTag,publication",
        )
        raw = (await self._graph.send("look at file", info)).json()
        publication = raw.get("publication") or {}
        is_checked_out = publication.get("level") == "checkout" or publication.get("checkedOutBy")
        return item.version in {content_version(raw), raw.get("eTag")} and not is_checked_out

    async def publish(
        self, drive_id: DriveId, folder_id: ItemId, name: str, content: bytes
    ) -> PublishedFile:
        """Upload a small file by its path (Upload small files, up to 250 MB)."""
        info = self._raw(
            Method.PUT,
            f"/drives/{quote(drive_id)}/items/{quote(folder_id)}:/{quote(name, safe='')}:/content"
            "?%40microsoft.graph.conflictBehavior=replace",
        )
        info.set_stream_content(content, _BYTES)
        raw = (await self._graph.send("write file", info)).json()
        return PublishedFile(
            item_id=ItemId(raw["id"]),
            link=await self._link(drive_id, ItemId(raw["id"])),
        )

    async def _link(self, drive_id: DriveId, item_id: ItemId) -> str | None:
        # SharePoint's ids come only with $select, which an upload does not take.
        info = self._raw(
            Method.GET,
            f"/drives/{quote(drive_id)}/items/{quote(item_id)}?$select=id,name,sharepointIds",
        )
        raw = (await self._graph.send("read file ids", info)).json()
        return link_of(raw)

    async def _delta(self, drive_id: DriveId, cursor: str | None) -> LibraryChanges:
        start = f"/drives/{quote(drive_id)}/root/delta?$select={_FIELDS}"
        info = self._graph.follow(cursor) if cursor else self._raw(Method.GET, start)
        latest: dict[ItemId, LibraryItem] = {}
        async for page in self._graph.pages("list changes", info):
            for raw in page["value"]:
                if _is_known(raw):
                    # An item may come several times; its last state counts.
                    latest[ItemId(raw["id"])] = item_of(drive_id, raw)
            if link := page.get("@odata.deltaLink"):
                return LibraryChanges(
                    items=tuple(latest.values()), cursor=str(link), is_complete=cursor is None
                )
        raise UnreachableError("list changes: the listing ended without a place to go on from")

    async def _start(self, drive_id: DriveId, path: str) -> ItemId:
        if _segments(path):
            return _ROOT
        # Items name their parents by id, and nobody's parent has the alias for its id.
        info = self._raw(Method.GET, f"/drives/{quote(drive_id)}/root?$select=id")
        return ItemId((await self._graph.send("read drive", info)).json()["id"])

    async def _child_folder(self, drive_id: DriveId, parent_id: ItemId, name: str) -> ItemId | None:
        query = ChildrenRequestBuilder.ChildrenRequestBuilderGetQueryParameters(
            select=["id", "name", "folder"]
        )
        info = self._item(drive_id, parent_id).children.to_get_request_information(
            RequestConfiguration(query_parameters=query)
        )
        for raw in await self._graph.collect("list folder", info):
            if "folder" in raw and same_name(str(raw["name"]), name):
                return ItemId(raw["id"])
        return None

    async def _make_folder(self, drive_id: DriveId, parent_id: ItemId, name: str) -> ItemId:
        body = DriveItem(
            name=name,
            folder=Folder(),
            additional_data={"@microsoft.graph.conflictBehavior": "fail"},
        )
        info = self._item(drive_id, parent_id).children.to_post_request_information(body)
        try:
            answer = await self._graph.send("make folder", info)
        except ConflictError:
            # Somebody made it since it was looked for.
            found = await self._child_folder(drive_id, parent_id, name)
            if found is None:
                raise NotFoundError("make folder: a file has the folder's name") from None
            return found
        return ItemId(answer.json()["id"])

    def _item(self, drive_id: DriveId, item_id: ItemId) -> Any:
        # The SDK's builders have no common type that mypy could follow here.
        return self._graph.sdk.drives.by_drive_id(drive_id).items.by_drive_item_id(item_id)

    def _raw(self, method: Method, path: str) -> RequestInformation:
        # Colon paths and the root's delta are missing from the SDK's builders.
        return self._graph.build(method, path)


def item_of(drive_id: DriveId, raw: dict[str, Any]) -> LibraryItem:
    """Read a driveItem as a delta lists it."""
    modified = raw.get("lastModifiedDateTime")
    return LibraryItem(
        drive_id=drive_id,
        item_id=ItemId(raw["id"]),
        parent_id=_parent(raw),
        name=raw.get("name") or "",
        is_folder="folder" in raw or "root" in raw,
        version=content_version(raw),
        modified_at=datetime.fromisoformat(modified) if modified else None,
        link=link_of(raw),
        is_deleted="deleted" in raw,
    )


def _is_known(raw: dict[str, Any]) -> bool:
    """
    Tell files and folders of this drive from what else a listing names.

    A shortcut to another drive has a ``remoteItem``, a OneNote notebook a ``package``; neither
    has content of its own.  What lies in a notebook is outside, as its folder is not listed.
    """
    if "deleted" in raw:
        return True
    is_elsewhere = "remoteItem" in raw or "package" in raw
    return not is_elsewhere and not {"file", "folder", "root"}.isdisjoint(raw)


def _parent(raw: dict[str, Any]) -> ItemId | None:
    parent = (raw.get("parentReference") or {}).get("id")
    return ItemId(parent) if parent else None


def content_version(raw: dict[str, Any]) -> str:
    """Return what moves when a driveItem's content changes; empty for a folder."""
    file = raw.get("file")
    if file is None:
        return ""
    # The ETag also moves when somebody edits a column; the hash moves with the content only.
    content = (file.get("hashes") or {}).get("quickXorHash")
    return f"{content}/{raw.get('size')}" if content else str(raw.get("eTag") or "")


def link_of(raw: dict[str, Any]) -> str | None:
    """Return an address that opens a driveItem and does not show its name."""
    ids = raw.get("sharepointIds") or {}
    if not ids.get("siteUrl") or not ids.get("listItemUniqueId"):
        return None
    _, dot, ending = str(raw.get("name") or "").rpartition(".")
    return nameless_link(ids["siteUrl"], ids["listItemUniqueId"], f"{dot}{ending.lower()}")


def _segments(path: str) -> list[str]:
    return [s for s in path.split("/") if s]
