"""SharePoint drives as a library of minutes."""

from collections.abc import Mapping, Sequence
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
from planner_sync.adapters.graph.drive_changes import changes
from planner_sync.adapters.graph.drive_items import is_at_rest, link_of
from planner_sync.adapters.graph.library_columns import LibraryColumns
from planner_sync.adapters.graph.transfers import FileTransfer
from planner_sync.domain.errors import ConflictError, NotFoundError
from planner_sync.domain.file_status import LibraryColumn
from planner_sync.domain.library import (
    DriveId,
    ItemId,
    KnownItem,
    LibraryChanges,
    PublishedFile,
    same_name,
)

_ROOT = ItemId("root")
_BYTES = "application/octet-stream"


class SharePointLibrary:
    """Keeps the promises of ``ports.MinutesLibrary`` over Microsoft Graph v1.0."""

    def __init__(self, graph: GraphClient, transfer: FileTransfer) -> None:
        self._graph = graph
        self._transfer = transfer
        self._columns = LibraryColumns(graph)

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
        """Follow the drive's delta to its end, see `drive_changes`."""
        return await changes(self._graph, drive_id, cursor)

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
        return is_at_rest((await self._graph.send("look at file", info)).json(), item.version)

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

    async def columns(self, drive_id: DriveId) -> Sequence[LibraryColumn]:
        """Return the library's columns, see `library_columns`."""
        return await self._columns.listed(drive_id)

    async def fill_in(self, item: KnownItem, fields: Mapping[str, str]) -> None:
        """Fill in columns of a file, see `library_columns`."""
        await self._columns.fill_in(item, fields)

    async def _link(self, drive_id: DriveId, item_id: ItemId) -> str | None:
        # SharePoint's ids come only with $select, which an upload does not take.
        info = self._raw(
            Method.GET,
            f"/drives/{quote(drive_id)}/items/{quote(item_id)}?$select=id,name,sharepointIds",
        )
        raw = (await self._graph.send("read file ids", info)).json()
        return link_of(raw)

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


def _segments(path: str) -> list[str]:
    return [s for s in path.split("/") if s]
