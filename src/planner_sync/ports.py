"""What the services need from the outside, in the services' own words."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, Protocol

from planner_sync.domain.blocks import Document
from planner_sync.domain.board import (
    Board,
    BoardTask,
    Bucket,
    DetailEdits,
    LabelId,
    PlanId,
    TaskDetails,
    TaskEdits,
    TaskFields,
    TaskId,
)
from planner_sync.domain.calendar import Month
from planner_sync.domain.cards import MomentCard, OwnCard
from planner_sync.domain.library import (
    DriveId,
    ItemId,
    KnownItem,
    LibraryChanges,
    PublishedFile,
)
from planner_sync.domain.markers import PointKey
from planner_sync.domain.people import Member
from planner_sync.domain.receipts import KeptReceipt
from planner_sync.domain.register import (
    Intent,
    Moment,
    MomentId,
    Publication,
    RegisteredPoint,
)
from planner_sync.domain.snapshots import Snapshot


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
        """
        ...

    async def publish(
        self, drive_id: DriveId, folder_id: ItemId, name: str, content: bytes
    ) -> PublishedFile:
        """Write a file under a fixed name; writing the same again replaces it."""
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
        Ask for one task by its id; ``None`` when it is not in that plan (any more).

        The second opinion before a task counts as deleted, and the fresh look after a conflict.
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

    async def create_task(self, plan_id: PlanId, fields: TaskFields) -> BoardTask:
        """
        Make a task; sent once, never repeated by itself.

        Raises:
            OutcomeUnknownError: It may or may not exist now; look before sending again.
            LimitError: The plan is full.
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

    async def update_details(
        self, plan_id: PlanId, task_id: TaskId, etag: str, edits: DetailEdits
    ) -> None:
        """
        Change details of a task.

        Raises:
            ConflictError: The details moved since they were read.
            NotFoundError: The task is gone.
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


class Register(Protocol):
    """What the service remembers between runs; each method is one durable transaction."""

    def cursor(self, drive_id: DriveId) -> str | None:
        """Return where the last listing of the drive ended."""
        ...

    def absorb(self, drive_id: DriveId, changes: LibraryChanges) -> None:
        """Take over changed, new and deleted items, and the new cursor, together."""
        ...

    def items(self, drive_id: DriveId) -> Mapping[ItemId, KnownItem]:
        """Return everything that the drive holds, as of the last listing."""
        ...

    def mark_read(self, item: KnownItem) -> None:
        """Remember that this version of the file needs no further reading."""
        ...

    def moments(self, team_id: str) -> Sequence[Moment]:
        """Return the team's client moments, oldest first."""
        ...

    def points(self, team_id: str) -> Sequence[RegisteredPoint]:
        """Return the team's points, by moment and place."""
        ...

    def save_minutes(
        self, moment: Moment, points: Iterable[RegisteredPoint], item: KnownItem
    ) -> None:
        """Save a moment with its points, and that its file was read."""
        ...

    def save_point(self, point: RegisteredPoint, intent: Intent | None = None) -> None:
        """Save one point and, with it, how the attempt to make its task ended."""
        ...

    def open_intents(self, team_id: str) -> Mapping[PointKey, Intent]:
        """Return the attempts of which the outcome is not known."""
        ...

    def save_intent(self, intent: Intent) -> None:
        """Write down an attempt before it is made."""
        ...

    def snapshots(self, team_id: str) -> Sequence[Snapshot]:
        """Return the team's snapshots, oldest first."""
        ...

    def save_snapshot(self, snapshot: Snapshot) -> None:
        """Save a snapshot; one month of one team has one."""
        ...

    def publication(self, team_id: str, month: Month) -> Publication | None:
        """Return how far the digest of that month is; ``None`` before the first try."""
        ...

    def save_publication(self, publication: Publication) -> None:
        """Save how far a digest is."""
        ...

    def forget_publication(self, publication: Publication) -> None:
        """Take back a claim of which it is certain that nothing was sent."""
        ...


class Cards(Protocol):
    """What is remembered of cards that are no point of the minutes."""

    def moment_cards(self, team_id: str) -> Mapping[MomentId, MomentCard]:
        """Return the team's cards of moments, by moment."""
        ...

    def save_moment_card(self, card: MomentCard, intent: Intent | None = None) -> None:
        """Save one card and, with it, how the attempt to make it ended."""
        ...

    def own_cards(self, team_id: str) -> Mapping[TaskId, OwnCard]:
        """Return the cards that people of the team made, by task."""
        ...

    def save_own_card(self, card: OwnCard) -> None:
        """Remember what is known of one card."""
        ...


class Receipts(Protocol):
    """What is remembered of the receipts that were written."""

    def kept(self, team_id: str) -> Sequence[KeptReceipt]:
        """Return what is remembered of the team's receipts, by subject."""
        ...

    def keep(self, receipt: KeptReceipt) -> None:
        """Remember one receipt durably, in place of what was known of it."""
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
