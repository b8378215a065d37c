"""
The columns of a document library: which there are, and filling them in for one file.

A library is a list too (sharepointIds of its root name site and list), and a file is an item of
it (List columnDefinitions in a list; Update listItem).
"""

from collections.abc import Mapping
from typing import Any
from urllib.parse import quote, urlsplit

import orjson
from kiota_abstractions.method import Method

from planner_sync.adapters.graph.client import GraphClient
from planner_sync.adapters.graph.drive_items import is_at_rest
from planner_sync.domain.errors import InUseError
from planner_sync.domain.file_status import ColumnKind, LibraryColumn
from planner_sync.domain.library import DriveId, KnownItem

_KINDS = {"text": ColumnKind.TEXT, "choice": ColumnKind.CHOICE, "dateTime": ColumnKind.DATE}


class LibraryColumns:
    """The columns of the configured libraries; which list a library is, is asked once."""

    def __init__(self, graph: GraphClient) -> None:
        self._graph = graph
        self._lists: dict[DriveId, str] = {}

    async def listed(self, drive_id: DriveId) -> list[LibraryColumn]:
        """Return the columns that a person can fill in, of the kinds that can be filled in here."""
        info = self._graph.build(Method.GET, f"{await self._list(drive_id)}/columns")
        found = await self._graph.collect("list columns", info)
        return [column for raw in found if (column := _column_of(raw)) is not None]

    async def fill_in(self, item: KnownItem, fields: Mapping[str, str]) -> None:
        """
        Fill in columns of a file that is still as it was read.

        Raises:
            ConflictError: The file moved at the same moment.
            InUseError: Somebody has it open or checked out, or changed it.
            NotFoundError: The file is gone.
        """
        file = f"/drives/{quote(item.drive_id)}/items/{quote(item.item_id)}"
        # The item comes first: a change after it is seen here, or else refused by its ETag.
        entry = await self._get("read list item", f"{file}/listItem?$select=id,eTag")
        options = "$select=id,file,size,eTag,publication"
        if not is_at_rest(await self._get("look at file", f"{file}?{options}"), item.version):
            raise InUseError("fill in columns: somebody is at work in the file")
        path = f"{await self._list(item.drive_id)}/items/{quote(str(entry['id']))}/fields"
        info = self._graph.build(Method.PATCH, path)
        info.headers.add("If-Match", str(entry["eTag"]))
        info.set_stream_content(orjson.dumps(fields), "application/json")
        await self._graph.send("fill in columns", info)

    async def _list(self, drive_id: DriveId) -> str:
        """Return the address of the list that a drive is."""
        if drive_id not in self._lists:
            root = f"/drives/{quote(drive_id)}/root?$select=id,sharepointIds"
            ids = (await self._get("read drive", root))["sharepointIds"]
            host = urlsplit(ids["siteUrl"]).hostname
            site = f"{host},{ids['siteId']},{ids['webId']}"
            self._graph.allow_list.learn_list(drive_id, site, ids["listId"])
            self._lists[drive_id] = f"/sites/{quote(site)}/lists/{quote(ids['listId'])}"
        return self._lists[drive_id]

    async def _get(self, operation: str, path: str) -> dict[str, Any]:
        answer = await self._graph.send(operation, self._graph.build(Method.GET, path))
        return answer.json()


def _column_of(raw: Mapping[str, Any]) -> LibraryColumn | None:
    kind = next((kind for member, kind in _KINDS.items() if raw.get(member) is not None), None)
    choice = raw.get("choice") or {}
    # Several choices at once are written in another way.
    if kind is None or raw.get("readOnly") or choice.get("displayAs") == "checkBoxes":
        return None
    is_closed = kind is ColumnKind.CHOICE and not choice.get("allowTextEntry")
    return LibraryColumn(
        name=str(raw.get("name")),
        display_name=str(raw.get("displayName") or raw.get("name")),
        kind=kind,
        choices=tuple(choice.get("choices") or ()) if is_closed else (),
    )
