"""What changed in a drive: its delta, followed to the end (driveItem: delta)."""

import re
from urllib.parse import quote, unquote, urlsplit

from kiota_abstractions.method import Method
from kiota_abstractions.request_information import RequestInformation

from planner_sync.adapters.graph.client import GraphClient
from planner_sync.adapters.graph.drive_items import is_known, item_of
from planner_sync.adapters.graph.paging import EndlessListingError
from planner_sync.domain.errors import NotAllowedError, StaleCursorError, UnreachableError
from planner_sync.domain.library import DriveId, ItemId, LibraryChanges, LibraryItem

_OPTIONS = (
    "$select=id,name,parentReference,file,folder,root,deleted,package,remoteItem,size,eTag,"
    "lastModifiedDateTime,sharepointIds"
)
_DELTA = re.compile(r"/(root|items/[^/]+)/(microsoft\.graph\.)?delta(\(.*\))?")


async def changes(graph: GraphClient, drive_id: DriveId, cursor: str | None) -> LibraryChanges:
    """
    Return what changed since *cursor*; SharePoint documents delta for a drive's root only.

    A cursor that leads anywhere but to this drive's delta is not followed: it is of another
    base address, or somebody changed it.  Then, and where Graph has forgotten the cursor,
    everything is listed.

    Raises:
        EndlessListingError: The pages do not come to an end, also from the start.
        NotAllowedError: A page leads to another host, or to a drive that is not configured.
        UnreachableError: The listing ends without a place to go on from.
    """
    if cursor is None or not _is_delta_of(graph, drive_id, cursor):
        return await _afresh(graph, drive_id)
    try:
        return await _followed(graph, drive_id, graph.follow(cursor), is_complete=False)
    except StaleCursorError as exc:
        # Both kinds of 410 ask the same of a reader: what is not listed anew is gone.
        return await _afresh(graph, drive_id, exc.restart_at)
    except EndlessListingError:
        return await _afresh(graph, drive_id)


async def _afresh(
    graph: GraphClient, drive_id: DriveId, restart_at: str | None = None
) -> LibraryChanges:
    """List everything, from where Graph said or else from the start."""
    if restart_at is not None and _is_delta_of(graph, drive_id, restart_at):
        there = graph.follow(_with_options(restart_at))
        try:
            return await _followed(graph, drive_id, there, is_complete=True)
        except StaleCursorError:
            # The place that Graph named is forgotten too.
            pass
    start = graph.build(Method.GET, f"/drives/{quote(drive_id)}/root/delta?{_OPTIONS}")
    return await _followed(graph, drive_id, start, is_complete=True)


async def _followed(
    graph: GraphClient, drive_id: DriveId, info: RequestInformation, *, is_complete: bool
) -> LibraryChanges:
    latest: dict[ItemId, LibraryItem] = {}
    async for page in graph.pages("list changes", info):
        for raw in page["value"]:
            if is_known(raw):
                # An item may come several times; its last state counts.
                latest[ItemId(raw["id"])] = item_of(drive_id, raw)
        if link := page.get("@odata.deltaLink"):
            return LibraryChanges(
                items=tuple(latest.values()), cursor=str(link), is_complete=is_complete
            )
    raise UnreachableError("list changes: the listing ended without a place to go on from")


def _with_options(link: str) -> str:
    """Ask for the same members at the address of a fresh start, which is a first call."""
    if "$select=" in unquote(link):
        return link
    return f"{link}&{_OPTIONS}" if "?" in link else f"{link}?{_OPTIONS}"


def _is_delta_of(graph: GraphClient, drive_id: DriveId, link: str) -> bool:
    try:
        graph.follow(link)
    except NotAllowedError:
        return False
    drive = unquote(urlsplit(graph.build(Method.GET, f"/drives/{quote(drive_id)}").url).path)
    path = unquote(urlsplit(link).path)
    return path.startswith(drive) and bool(_DELTA.fullmatch(path.removeprefix(drive)))
