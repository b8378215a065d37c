"""Files in a library, as far as the service needs to know them."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import NewType

from planner_sync.domain.moments import day_in_name

DriveId = NewType("DriveId", str)
ItemId = NewType("ItemId", str)


@dataclass(frozen=True, kw_only=True)
class LibraryItem:
    """One file or folder of a drive.  Its name is client data and is never kept or logged."""

    drive_id: DriveId
    item_id: ItemId
    parent_id: ItemId | None
    name: str
    is_folder: bool
    version: str
    """Changes when the content changes; empty for a folder."""

    modified_at: datetime | None
    """Aware; ``None`` when the library does not say."""

    link: str | None = None
    """An address that opens it and does not show its name."""

    is_deleted: bool = False

    def __repr__(self) -> str:
        return f"LibraryItem(item_id={self.item_id!r})"

    @property
    def suffix(self) -> str:
        """The name's ending, lower case, with its dot; empty when it has none."""
        _, dot, ending = self.name.rpartition(".")
        return f".{ending.lower()}" if dot else ""


@dataclass(frozen=True, kw_only=True)
class LibraryChanges:
    """What changed in a drive since a cursor."""

    items: tuple[LibraryItem, ...]
    """The latest state of each item, once."""

    cursor: str
    """Where the next listing starts."""

    is_complete: bool
    """True when this is everything there is: what is not listed is gone."""


@dataclass(frozen=True, kw_only=True)
class PublishedFile:
    """A file that the service wrote."""

    item_id: ItemId
    link: str | None
    """An address that opens it and does not show its name."""


@dataclass(frozen=True, kw_only=True)
class KnownItem:
    """What the register keeps of a file or folder: everything but its name."""

    drive_id: DriveId
    item_id: ItemId
    parent_id: ItemId | None
    is_folder: bool
    suffix: str
    is_draft: bool
    """True when its name says that it is not finished, or that it is a lock file."""

    version: str
    modified_at: datetime | None
    link: str | None
    read_version: str | None = None
    """The version that was last read to its end; ``None`` before the first time."""

    read_for: str | None = None
    """The id of the team that it was last read for: a file may be moved to another team."""

    named_on: date | None = None
    """The day that its name tells; the minutes may say another."""

    content_fingerprint: str | None = None
    """Of what was last read in it; ``None`` when a new version is to be read whatever it holds."""

    shown_status: str | None = None
    """What the library's columns were last told about it; ``None`` before the first time."""

    shown_at: datetime | None = None
    """When they were told; aware."""

    def is_unread_by(self, team_id: str) -> bool:
        """Tell whether it changed since it was last read, or was read for another team."""
        return self.read_version != self.version or self.read_for not in {team_id, None}

    @property
    def was_just_marked(self) -> bool:
        """Tell whether the last change may be the one that our own status in its columns made."""
        if self.modified_at is None or self.shown_at is None:
            return False
        return self.modified_at <= self.shown_at + _ECHO


WORD = ".docx"
"""The format that minutes are written in; what else holds the same was made from it."""

_ECHO = timedelta(minutes=10)
"""SharePoint writes columns into Office files, and may take its time; clocks differ too."""

_OFFICE = frozenset({".docx", ".xlsx", ".pptx"})


def nameless_link(site_url: str, unique_id: str, suffix: str) -> str:
    """
    Return an address of a file that does not show its name, which is client data.

    Args:
        site_url: Address of the site that the library is in.
        unique_id: The file's GUID in SharePoint.
        suffix: Its ending; Office formats open in the browser, others are downloaded.
    """
    layouts = f"{site_url.rstrip('/')}/_layouts/15"
    if suffix in _OFFICE:
        return f"{layouts}/Doc.aspx?sourcedoc=%7B{unique_id}%7D"
    return f"{layouts}/download.aspx?UniqueId=%7B{unique_id}%7D"


def same_name(left: str, right: str) -> bool:
    """
    Tell whether SharePoint takes two names for the same.

    It ignores case, and an accent is the same letter in whichever way it is encoded: a Mac
    writes it apart from its letter.
    """
    return _folded(left) == _folded(right)


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()


# Also "conceptverslag" and "Conceptnotulen", but not "concepten" in the middle of a word.
_DRAFT = re.compile(r"(?<![a-z])(concept|draft)", re.IGNORECASE)


def known_item(item: LibraryItem) -> KnownItem:
    """Keep what may be kept of *item*."""
    return KnownItem(
        drive_id=item.drive_id,
        item_id=item.item_id,
        parent_id=item.parent_id,
        is_folder=item.is_folder,
        suffix=item.suffix,
        # Word puts "~$…" beside a document that somebody has open.
        named_on=day_in_name(item.name),
        is_draft=bool(_DRAFT.search(item.name)) or item.name.startswith(("~$", ".")),
        version=item.version,
        modified_at=item.modified_at,
        link=item.link,
    )


def merged(
    known: Mapping[ItemId, KnownItem], changes: LibraryChanges
) -> Mapping[ItemId, KnownItem]:
    """Return what a drive holds after *changes*; what was read of a file stays known."""
    items = {} if changes.is_complete else dict(known)
    for item in changes.items:
        if item.is_deleted:
            items.pop(item.item_id, None)
            continue
        current = known_item(item)
        if before := known.get(item.item_id):
            current = replace(current, **{name: getattr(before, name) for name in _REMEMBERED})
        items[item.item_id] = current
    return items


_REMEMBERED = ("read_version", "read_for", "content_fingerprint", "shown_status", "shown_at")
"""What a listing does not tell of a file: what was read in it, and shown beside it."""


def below(
    items: Mapping[ItemId, KnownItem], folder_id: ItemId, *, except_in: ItemId | None
) -> Iterator[KnownItem]:
    """Yield the files in a folder and below, except those in one sub-folder and below."""
    for item in items.values():
        if item.is_folder:
            continue
        ancestors = _ancestors(items, item)
        if folder_id in ancestors and except_in not in ancestors:
            yield item


def _ancestors(items: Mapping[ItemId, KnownItem], item: KnownItem) -> set[ItemId]:
    seen: set[ItemId] = set()
    parent = item.parent_id
    while parent is not None and parent not in seen:
        seen.add(parent)
        holder = items.get(parent)
        parent = holder.parent_id if holder else None
    return seen
