"""What the services need from Microsoft 365, from documents and from the clock."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, Protocol

from planner_sync.domain.blocks import Document
from planner_sync.domain.board import (
    Board,
    BoardTask,
    Bucket,
    DetailChange,
    LabelId,
    PlanId,
    TaskDetails,
    TaskEdits,
    TaskFields,
    TaskId,
)
from planner_sync.domain.errors import PlannerSyncError
from planner_sync.domain.file_status import LibraryColumn
from planner_sync.domain.intents import CreateOutcome
from planner_sync.domain.library import (
    DriveId,
    ItemId,
    KnownItem,
    LibraryChanges,
    PublishedFile,
)
from planner_sync.domain.output_files import OutputFile
from planner_sync.domain.people import Member


class Clock(Protocol):
    """Tells the time."""

    def __call__(self) -> datetime:
        """Return now, aware."""
        ...


class Directory(Protocol):
    """The members of a team's group."""

    async def members(self, group_id: str) -> Sequence[Member]:
        """
        Return every person who is a direct member of the group.

        Raises:
            NotFoundError: There is no such group.
            NotPermittedError: This identity may not read it.
        """
        ...


class MinutesLibrary(Protocol):
    """The document libraries that minutes are dropped in."""

    async def find_folder(self, drive_id: DriveId, path: str) -> ItemId | None:
        """Return the folder at *path*, segment by segment in any case; ``None`` if missing."""
        ...

    async def ensure_folder(self, drive_id: DriveId, path: str) -> ItemId:
        """Return the folder at *path*, made where it is missing."""
        ...

    async def changes(self, drive_id: DriveId, cursor: str | None) -> LibraryChanges:
        """
        Return what changed since *cursor*, or everything without one.

        A cursor that the library no longer knows gives a complete listing.
        """
        ...

    async def read(self, drive_id: DriveId, item_id: ItemId) -> bytes:
        """
        Return a file's bytes.

        Raises:
            NotFoundError: The file is gone.
            UnreadableDocumentError: It is larger than minutes can be.
            InUseError: Somebody has it open.
        """
        ...

    async def is_at_rest(self, item: KnownItem) -> bool:
        """
        Tell whether a file is still as it was listed, and nobody has it checked out.

        Raises:
            NotFoundError: The file is gone.
        """
        ...

    async def publish(
        self, drive_id: DriveId, folder_id: ItemId, name: str, content: bytes
    ) -> PublishedFile:
        """Write a file under a fixed name; writing the same again replaces it."""
        ...

    async def columns(self, drive_id: DriveId) -> Sequence[LibraryColumn]:
        """Return the columns of the library that can be filled in."""
        ...

    async def fill_in(self, item: KnownItem, fields: Mapping[str, str]) -> None:
        """
        Fill in columns of a file that is still as it was listed; its content stays.

        Args:
            item: The file.
            fields: What to fill in, by the internal name of the column.

        Raises:
            ConflictError: The file moved at the same moment; nothing was filled in.
            InUseError: Somebody has it open or checked out, or changed it.
            NotFoundError: The file is gone.
        """
        ...


class OutputFolder(Protocol):
    """The folders that the service writes in, where people go on with what it wrote."""

    async def listed(self, drive_id: DriveId, folder_id: ItemId) -> Sequence[OutputFile]:
        """Return the files of a folder, not of those below it."""
        ...

    async def create(
        self, drive_id: DriveId, folder_id: ItemId, name: str, content: bytes
    ) -> OutputFile:
        """
        Write a new file.

        Raises:
            ConflictError: There is a file of that name; it was left as it is.
        """
        ...

    async def replace(self, drive_id: DriveId, file: OutputFile, content: bytes) -> OutputFile:
        """
        Write over a file that is still as it was read.

        Raises:
            ConflictError: It changed meanwhile; it was left as it is.
            NotFoundError: It is gone.
        """
        ...


class TaskBoard(Protocol):
    """Planner plans, or anything that behaves like them."""

    async def read(self, plan_id: PlanId) -> Board:
        """
        Read the whole plan: buckets, labels, tasks.

        Raises:
            NotFoundError: There is no such plan, or this identity may not see it.
        """
        ...

    async def task(self, plan_id: PlanId, task_id: TaskId) -> BoardTask | None:
        """
        Ask for one task by its id; ``None`` when there is no such task (any more).

        The second opinion before a task counts as deleted, and the fresh look after a conflict.

        Raises:
            MovedError: Somebody moved it to another plan.
        """
        ...

    async def details(
        self, plan_id: PlanId, task_ids: Iterable[TaskId]
    ) -> Mapping[TaskId, TaskDetails]:
        """Read the details of tasks; a task that is gone meanwhile is left out."""
        ...

    async def create_bucket(self, plan_id: PlanId, name: str) -> Bucket:
        """Make a bucket."""
        ...

    async def name_labels(
        self, plan_id: PlanId, names: Mapping[LabelId, str], labels_etag: str
    ) -> None:
        """
        Give unnamed labels a name.

        Raises:
            ConflictError: Somebody changed the plan's labels meanwhile.
        """
        ...

    async def create_tasks(
        self, plan_id: PlanId, wanted: Sequence[TaskFields], *, guard: Callable[[], None]
    ) -> Sequence[CreateOutcome]:
        """
        Make tasks in one call, one after the other; sent once, never repeated by itself.

        The first that is not made keeps those behind it from being tried.

        Args:
            plan_id: Where.
            wanted: One to `TASKS_AT_ONCE` tasks.
            guard: Asked right before the bytes are written, after any wait.  When it raises a
                `PlannerSyncError`, nothing is sent, and every outcome holds that error.

        Returns:
            One outcome for each of *wanted*, in their order.  What goes wrong is in an outcome
            and is not raised.
        """
        ...

    async def update_task(
        self, plan_id: PlanId, task_id: TaskId, etag: str, edits: TaskEdits
    ) -> None:
        """
        Change fields of a task.

        Raises:
            ConflictError: The task moved since it was read.
            NotFoundError: The task is gone.
        """
        ...

    async def delete_task(self, plan_id: PlanId, task_id: TaskId, etag: str) -> None:
        """
        Delete a task for good; meant for a spare of ours that nobody touched.

        Raises:
            ConflictError: The task moved since it was read; it was left as it is.
            NotFoundError: The task is gone.
        """
        ...

    async def update_details(
        self, plan_id: PlanId, changes: Sequence[DetailChange]
    ) -> Sequence[PlannerSyncError | None]:
        """
        Change details of tasks in one call, in which no change waits for another.

        Args:
            plan_id: Where.
            changes: One to `TASKS_AT_ONCE` changes, each of another task.

        Returns:
            For each of *changes*, in their order, ``None`` when it was written, or else why not:
            a `ConflictError` says that the details moved since they were read, a `NotFoundError`
            that the task is gone, a `TransientError` that it may or may not have been written.
            What goes wrong with a change is returned and not raised.
        """
        ...


class DigestChannel(Protocol):
    """Where a team hears about its month."""

    async def post(self, message: Mapping[str, Any]) -> None:
        """
        Post one message.

        Raises:
            OutcomeUnknownError: It may or may not have arrived.
            NotPermittedError: The channel refuses it; nothing was posted.
        """
        ...


class DocumentReader(Protocol):
    """Turns bytes into neutral blocks."""

    def __call__(self, data: bytes, suffix: str) -> Document:
        """
        Read one document.

        Raises:
            UnreadableDocumentError: With a sentence for the document's author.
        """
        ...
