"""What a driveItem says, as far as the service needs to know it."""

from datetime import datetime
from typing import Any

from planner_sync.domain.library import DriveId, ItemId, LibraryItem, nameless_link


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


def is_known(raw: dict[str, Any]) -> bool:
    """
    Tell files and folders of this drive from what else a listing names.

    A shortcut to another drive has a ``remoteItem``, a OneNote notebook a ``package``; neither
    has content of its own.  What lies in a notebook is outside, as its folder is not listed.
    """
    if "deleted" in raw:
        return True
    is_elsewhere = "remoteItem" in raw or "package" in raw
    return not is_elsewhere and not {"file", "folder", "root"}.isdisjoint(raw)


def content_version(raw: dict[str, Any]) -> str:
    """Return what moves when a driveItem's content changes; empty for a folder."""
    file = raw.get("file")
    if file is None:
        return ""
    # The ETag also moves when somebody edits a column; the hash moves with the content only.
    content = (file.get("hashes") or {}).get("quickXorHash")
    return f"{content}/{raw.get('size')}" if content else str(raw.get("eTag") or "")


def is_at_rest(raw: dict[str, Any], version: str) -> bool:
    """Tell whether a driveItem has this version still, and nobody has it checked out."""
    publication = raw.get("publication") or {}
    is_checked_out = publication.get("level") == "checkout" or publication.get("checkedOutBy")
    return version in {content_version(raw), raw.get("eTag")} and not is_checked_out


def link_of(raw: dict[str, Any]) -> str | None:
    """Return an address that opens a driveItem and does not show its name."""
    ids = raw.get("sharepointIds") or {}
    if not ids.get("siteUrl") or not ids.get("listItemUniqueId"):
        return None
    _, dot, ending = str(raw.get("name") or "").rpartition(".")
    return nameless_link(ids["siteUrl"], ids["listItemUniqueId"], f"{dot}{ending.lower()}")


def _parent(raw: dict[str, Any]) -> ItemId | None:
    parent = (raw.get("parentReference") or {}).get("id")
    return ItemId(parent) if parent else None
