"""SharePoint folders as places to write in without harming what people did there."""

from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from kiota_abstractions.method import Method

from planner_sync.adapters.graph.client import GraphClient
from planner_sync.adapters.graph.drive_items import content_version, link_of
from planner_sync.adapters.graph.transfers import FileTransfer
from planner_sync.domain.library import DriveId, ItemId
from planner_sync.domain.output_files import OutputFile

_FIELDS = "id,name,eTag,file,size,sharepointIds"
_BYTES = "application/octet-stream"


class SharePointOutputFolder:
    """Keeps the promises of ``ports.OutputFolder`` over Microsoft Graph v1.0."""

    def __init__(self, graph: GraphClient, transfer: FileTransfer) -> None:
        self._graph = graph
        self._transfer = transfer

    async def listed(self, drive_id: DriveId, folder_id: ItemId) -> Sequence[OutputFile]:
        """Return the files of a folder (List the contents of a folder)."""
        path = f"{_item(drive_id, folder_id)}/children?$select={_FIELDS}"
        info = self._graph.build(Method.GET, path)
        found = await self._graph.collect("list output folder", info)
        return [_file_of(raw) for raw in found if "file" in raw]

    async def create(
        self, drive_id: DriveId, folder_id: ItemId, name: str, content: bytes
    ) -> OutputFile:
        """Upload a small file under a name that is free (Upload small files, up to 250 MB)."""
        path = f"{_item(drive_id, folder_id)}:/{quote(name, safe='')}:/content"
        behaviour = "?%40microsoft.graph.conflictBehavior=fail"
        info = self._graph.build(Method.PUT, path + behaviour)
        info.set_stream_content(content, _BYTES)
        raw = (await self._graph.send("write new file", info)).json()
        return await self._again(drive_id, ItemId(raw["id"]))

    async def replace(self, drive_id: DriveId, file: OutputFile, content: bytes) -> OutputFile:
        """Replace a file's content through an upload session, which takes an ``If-Match``."""
        path = f"{_item(drive_id, file.item_id)}/createUploadSession"
        info = self._graph.build(Method.POST, path)
        info.headers.add("If-Match", file.etag)
        info.set_stream_content(b"{}", "application/json")
        session = (await self._graph.send("open upload", info)).json()
        raw = await self._transfer.store(str(session["uploadUrl"]), content)
        return await self._again(drive_id, ItemId(raw["id"]))

    async def _again(self, drive_id: DriveId, item_id: ItemId) -> OutputFile:
        # SharePoint's ids come only with $select, which an upload does not take; and Office
        # files are rewritten after an upload, which moves their ETag.
        path = f"{_item(drive_id, item_id)}?$select={_FIELDS}"
        info = self._graph.build(Method.GET, path)
        return _file_of((await self._graph.send("read file facts", info)).json())


def _item(drive_id: DriveId, item_id: ItemId) -> str:
    return f"/drives/{quote(drive_id)}/items/{quote(item_id)}"


def _file_of(raw: dict[str, Any]) -> OutputFile:
    return OutputFile(
        item_id=ItemId(raw["id"]),
        name=raw.get("name") or "",
        etag=str(raw.get("eTag") or ""),
        version=content_version(raw),
        link=link_of(raw),
    )
