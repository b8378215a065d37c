"""Document libraries in memory."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from doubles.clock import ManualClock
from doubles.faults import Faults
from planner_sync.domain.errors import InUseError, NotFoundError
from planner_sync.domain.file_status import LibraryColumn
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
from planner_sync.ports import Clock

_SITE = "https://noord.example"


@dataclass
class _Item:
    parent_id: ItemId | None
    name: str
    content: bytes | None
    """``None`` for a folder."""

    modified_at: datetime
    changed: int
    is_deleted: bool = False


class InMemoryMinutesLibrary:
    """Keeps the promises of ``ports.MinutesLibrary``; a test drops and deletes the files."""

    def __init__(self, clock: Clock | None = None) -> None:
        self.faults = Faults()
        self._clock = clock or ManualClock()
        self._drives: dict[DriveId, dict[ItemId, _Item]] = {}
        self._changes = 0
        self.checked_out: set[ItemId] = set()
        self.column_list: list[LibraryColumn] = []
        self.filled_in: dict[ItemId, dict[str, str]] = {}
        self._generation = 0

    def add_drive(self, drive_id: DriveId) -> None:
        self._drives[drive_id] = {_root(drive_id): self._stored(None, "root", None)}

    def drop(self, drive_id: DriveId, path: str, content: bytes) -> ItemId:
        """Put a file at *path*, or write over the one that is there."""
        *folders, name = path.split("/")
        parent = self._made(drive_id, folders)
        found = self._child(drive_id, parent, name)
        item_id = found or ItemId(f"item-{self._changes}")
        self._drives[drive_id][item_id] = self._stored(parent, name, content)
        return item_id

    def rename(self, drive_id: DriveId, item_id: ItemId, name: str) -> None:
        self._changes += 1
        item = self._drives[drive_id][item_id]
        item.name, item.changed = name, self._changes

    def delete(self, drive_id: DriveId, item_id: ItemId) -> None:
        self._changes += 1
        item = self._drives[drive_id][item_id]
        item.is_deleted, item.changed = True, self._changes

    def expire_cursors(self) -> None:
        self._generation += 1

    async def find_folder(self, drive_id: DriveId, path: str) -> ItemId | None:
        with self.faults.around("find_folder"):
            here: ItemId | None = _root(drive_id)
            for segment in filter(None, path.split("/")):
                here = self._child(drive_id, here, segment, is_folder=True) if here else None
            return here

    async def ensure_folder(self, drive_id: DriveId, path: str) -> ItemId:
        with self.faults.around("ensure_folder"):
            return self._made(drive_id, filter(None, path.split("/")))

    async def changes(self, drive_id: DriveId, cursor: str | None) -> LibraryChanges:
        with self.faults.around("changes"):
            generation, _, since = (cursor or "").partition("/")
            is_complete = generation != str(self._generation)
            after = 0 if is_complete else int(since)
            told = [
                _shown(drive_id, item_id, item)
                for item_id, item in self._drives[drive_id].items()
                if item.changed > after and not (is_complete and item.is_deleted)
            ]
            return LibraryChanges(
                items=tuple(told),
                cursor=f"{self._generation}/{self._changes}",
                is_complete=is_complete,
            )

    async def read(self, drive_id: DriveId, item_id: ItemId) -> bytes:
        with self.faults.around("read"):
            item = self._drives[drive_id].get(item_id)
            if item is None or item.is_deleted or item.content is None:
                raise NotFoundError("the file is gone")
            return item.content

    async def is_at_rest(self, item: KnownItem) -> bool:
        with self.faults.around("is_at_rest"):
            found = self._drives[item.drive_id].get(item.item_id)
            if found is None or found.is_deleted:
                raise NotFoundError("the file is gone")
            return _version(found) == item.version and item.item_id not in self.checked_out

    async def publish(
        self, drive_id: DriveId, folder_id: ItemId, name: str, content: bytes
    ) -> PublishedFile:
        with self.faults.around("publish"):
            found = self._child(drive_id, folder_id, name)
            item_id = found or ItemId(f"item-{self._changes}")
            self._drives[drive_id][item_id] = self._stored(folder_id, name, content)
            return PublishedFile(item_id=item_id, link=_link(item_id, name))

    async def columns(self, drive_id: DriveId) -> Sequence[LibraryColumn]:
        with self.faults.around("columns"):
            return self.column_list if drive_id in self._drives else []

    async def fill_in(self, item: KnownItem, fields: Mapping[str, str]) -> None:
        with self.faults.around("fill_in"):
            if not await self.is_at_rest(item):
                raise InUseError("somebody is at work in the file")
            self.filled_in.setdefault(item.item_id, {}).update(fields)

    def _made(self, drive_id: DriveId, segments: Iterator[str] | list[str]) -> ItemId:
        here = _root(drive_id)
        for segment in segments:
            found = self._child(drive_id, here, segment, is_folder=True)
            if found is None:
                found = ItemId(f"item-{self._changes}")
                self._drives[drive_id][found] = self._stored(here, segment, None)
            here = found
        return here

    def _child(
        self, drive_id: DriveId, parent_id: ItemId, name: str, *, is_folder: bool = False
    ) -> ItemId | None:
        return next(
            (
                item_id
                for item_id, item in self._drives[drive_id].items()
                if item.parent_id == parent_id
                and same_name(item.name, name)
                and not item.is_deleted
                and not (is_folder and item.content is not None)
            ),
            None,
        )

    def _stored(self, parent_id: ItemId | None, name: str, content: bytes | None) -> _Item:
        self._changes += 1
        return _Item(
            parent_id=parent_id,
            name=name,
            content=content,
            modified_at=self._clock(),
            changed=self._changes,
        )


def _root(drive_id: DriveId) -> ItemId:
    return ItemId(f"root of {drive_id}")


def _shown(drive_id: DriveId, item_id: ItemId, item: _Item) -> LibraryItem:
    is_folder = item.content is None
    return LibraryItem(
        drive_id=drive_id,
        item_id=item_id,
        parent_id=item.parent_id,
        name=item.name,
        is_folder=is_folder,
        version=_version(item),
        modified_at=item.modified_at,
        link=None if is_folder else _link(item_id, item.name),
        is_deleted=item.is_deleted,
    )


def _version(item: _Item) -> str:
    return "" if item.content is None else f"hash {hash(item.content)}"


def _link(item_id: ItemId, name: str) -> str:
    return nameless_link(_SITE, item_id, f".{name.rpartition('.')[2].lower()}")
