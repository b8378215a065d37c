"""
Writing outside, with a line of the audit before and after each write.

When the line before cannot be written, nothing is sent.  A line before that has no line after
says that the write was attempted and that its outcome is not known.  Creates of tasks pass
through: the register writes their lines, together with the attempts themselves.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import fields, replace
from typing import Any
from uuid import uuid4

from planner_sync.domain.audit import AuditedWrite, AuditEntry, Operation, Outcome, Target
from planner_sync.domain.board import (
    Board,
    BoardTask,
    Bucket,
    DetailChange,
    DetailEdits,
    LabelId,
    PlanId,
    TaskDetails,
    TaskEdits,
    TaskFields,
    TaskId,
)
from planner_sync.domain.calendar import Month
from planner_sync.domain.errors import (
    ConflictError,
    NotAllowedError,
    NotFoundError,
    OutcomeUnknownError,
    PlannerSyncError,
    StaleIntentError,
    StoppingError,
    TeamBusyError,
    UnreachableError,
)
from planner_sync.domain.intents import CreateOutcome
from planner_sync.domain.library import DriveId, ItemId, KnownItem, PublishedFile
from planner_sync.domain.output_files import OutputFile
from planner_sync.ports import Audit, DigestChannel, MinutesLibrary, OutputFolder, TaskBoard


class _Auditor:
    """Writes the lines of one team."""

    def __init__(self, audit: Audit, team_id: str) -> None:
        self._audit = audit
        self._team_id = team_id

    @contextmanager
    def told(
        self,
        operation: Operation,
        target: Target,
        written: Iterable[str] = (),
        *,
        is_unsent_when_unreachable: bool = False,
    ) -> Iterator["_Ending"]:
        """Write the line before, have the write done, and write how it ended."""
        write = self.write(operation, target, written)
        self.begin([write])
        ending = _Ending(target)
        try:
            yield ending
        except PlannerSyncError as exc:
            outcome = outcome_of(exc)
            if is_unsent_when_unreachable and isinstance(exc, UnreachableError):
                outcome = Outcome.NOT_SENT
            self.end([(write, outcome)])
            raise
        self.end([(replace(write, target=ending.target), Outcome.DONE)])

    def write(
        self, operation: Operation, target: Target, written: Iterable[str] = ()
    ) -> AuditedWrite:
        """Describe a write that is to be done, as a pair of lines of its own."""
        return AuditedWrite(
            team_id=self._team_id,
            pair=uuid4().hex[:16],
            operation=operation,
            target=target,
            fields=tuple(sorted(written)),
        )

    def begin(self, writes: Iterable[AuditedWrite]) -> None:
        """Write the lines before *writes*, in one transaction."""
        self._audit.note(*(AuditEntry(write=write) for write in writes))

    def end(self, ended: Iterable[tuple[AuditedWrite, Outcome]]) -> None:
        """Write the lines after writes, in one transaction."""
        self._audit.note(
            *(AuditEntry(write=replace(w, fields=()), outcome=outcome) for w, outcome in ended)
        )


class _Ending:
    """What a write that succeeded was about, with the ids that it made."""

    def __init__(self, target: Target) -> None:
        self.target = target


def outcome_of(error: PlannerSyncError) -> Outcome:
    """Say how a write ended that failed with *error*; in doubt it is unknown."""
    return next((o for kinds, o in _OUTCOMES if isinstance(error, kinds)), Outcome.REJECTED)


_OUTCOMES = (
    ((OutcomeUnknownError, UnreachableError), Outcome.UNKNOWN),
    ((StoppingError, TeamBusyError, StaleIntentError, NotAllowedError), Outcome.NOT_SENT),
    (ConflictError, Outcome.CONFLICT),
    (NotFoundError, Outcome.GONE),
)


class AuditedBoard:
    """Keeps the promises of ``ports.TaskBoard``, with an audit line before and after a change."""

    def __init__(self, board: TaskBoard, audit: Audit, teams: Mapping[PlanId, str]) -> None:
        self._board = board
        self._auditors = {plan: _Auditor(audit, team_id) for plan, team_id in teams.items()}

    async def read(self, plan_id: PlanId) -> Board:
        """Read the whole plan."""
        return await self._board.read(plan_id)

    async def task(self, plan_id: PlanId, task_id: TaskId) -> BoardTask | None:
        """Ask for one task by its id."""
        return await self._board.task(plan_id, task_id)

    async def details(
        self, plan_id: PlanId, task_ids: Iterable[TaskId]
    ) -> Mapping[TaskId, TaskDetails]:
        """Read the details of tasks."""
        return await self._board.details(plan_id, task_ids)

    async def create_tasks(
        self, plan_id: PlanId, wanted: Sequence[TaskFields], *, guard: Callable[[], None]
    ) -> Sequence[CreateOutcome]:
        """Make tasks; their lines were written with the attempts."""
        return await self._board.create_tasks(plan_id, wanted, guard=guard)

    async def create_bucket(self, plan_id: PlanId, name: str) -> Bucket:
        """Make a bucket."""
        target = Target(plan_id=plan_id)
        with self._auditors[plan_id].told(Operation.CREATE_BUCKET, target, ["name"]) as ending:
            bucket = await self._board.create_bucket(plan_id, name)
            ending.target = replace(target, bucket_id=bucket.bucket_id)
        return bucket

    async def name_labels(
        self, plan_id: PlanId, names: Mapping[LabelId, str], labels_etag: str
    ) -> None:
        """Give unnamed labels a name."""
        target = Target(plan_id=plan_id)
        with self._auditors[plan_id].told(Operation.NAME_LABELS, target, names):
            await self._board.name_labels(plan_id, names, labels_etag)

    async def update_task(
        self, plan_id: PlanId, task_id: TaskId, etag: str, edits: TaskEdits
    ) -> None:
        """Change fields of a task."""
        target = Target(plan_id=plan_id, task_id=task_id)
        with self._auditors[plan_id].told(Operation.CHANGE_TASK, target, _changed(edits)):
            await self._board.update_task(plan_id, task_id, etag, edits)

    async def update_details(
        self, plan_id: PlanId, changes: Sequence[DetailChange]
    ) -> Sequence[PlannerSyncError | None]:
        """Change details of tasks, with a pair of lines for each."""
        auditor = self._auditors[plan_id]
        writes = [
            auditor.write(
                Operation.CHANGE_DETAILS,
                Target(plan_id=plan_id, task_id=change.task_id),
                _changed(change.edits),
            )
            for change in changes
        ]
        auditor.begin(writes)
        try:
            errors = await self._board.update_details(plan_id, changes)
        except PlannerSyncError as exc:
            auditor.end([(write, outcome_of(exc)) for write in writes])
            raise
        outcomes = [outcome_of(error) if error else Outcome.DONE for error in errors]
        auditor.end(zip(writes, outcomes, strict=True))
        return errors

    async def delete_task(self, plan_id: PlanId, task_id: TaskId, etag: str) -> None:
        """Delete a task."""
        target = Target(plan_id=plan_id, task_id=task_id)
        with self._auditors[plan_id].told(Operation.DELETE_TASK, target):
            await self._board.delete_task(plan_id, task_id, etag)


class AuditedFiles:
    """Writes the files of one team as the library and the output folder do, and tells of it."""

    def __init__(
        self, library: MinutesLibrary, output: OutputFolder, audit: Audit, team_id: str
    ) -> None:
        self._library = library
        self._output = output
        self._auditor = _Auditor(audit, team_id)

    async def ensure_folder(self, drive_id: DriveId, path: str) -> ItemId:
        """Return the folder at *path*, made where it is missing."""
        found = await self._library.find_folder(drive_id, path)
        if found is not None:
            return found
        parent, _, _ = path.rpartition("/")
        if parent:
            # One folder at a time: each has lines of its own.
            await self.ensure_folder(drive_id, parent)
        target = Target(drive_id=drive_id)
        with self._auditor.told(Operation.MAKE_FOLDER, target) as ending:
            made = await self._library.ensure_folder(drive_id, path)
            ending.target = replace(target, item_id=made)
        return made

    async def publish(
        self, drive_id: DriveId, folder_id: ItemId, name: str, content: bytes
    ) -> PublishedFile:
        """Write a file under a fixed name; writing the same again replaces it."""
        target = Target(drive_id=drive_id, folder_id=folder_id)
        with self._auditor.told(Operation.WRITE_FILE, target, _CONTENT) as ending:
            file = await self._library.publish(drive_id, folder_id, name, content)
            ending.target = replace(target, item_id=file.item_id)
        return file

    async def create(
        self, drive_id: DriveId, folder_id: ItemId, name: str, content: bytes
    ) -> OutputFile:
        """Write a new file, as ``ports.OutputFolder`` does."""
        target = Target(drive_id=drive_id, folder_id=folder_id)
        with self._auditor.told(Operation.WRITE_FILE, target, _CONTENT) as ending:
            file = await self._output.create(drive_id, folder_id, name, content)
            ending.target = replace(target, item_id=file.item_id)
        return file

    async def replace(self, drive_id: DriveId, file: OutputFile, content: bytes) -> OutputFile:
        """Write over a file that is still as it was read, as ``ports.OutputFolder`` does."""
        target = Target(drive_id=drive_id, item_id=file.item_id)
        with self._auditor.told(Operation.WRITE_FILE, target, _CONTENT):
            return await self._output.replace(drive_id, file, content)

    async def fill_in(self, item: KnownItem, columns: Mapping[str, str]) -> None:
        """Fill in columns of a file, as ``ports.MinutesLibrary`` does."""
        target = Target(drive_id=item.drive_id, item_id=item.item_id)
        with self._auditor.told(Operation.CHANGE_COLUMNS, target, columns):
            await self._library.fill_in(item, columns)


class AuditedChannel:
    """Keeps the promises of ``ports.DigestChannel`` for the digest of one team and month."""

    def __init__(self, channel: DigestChannel, audit: Audit, team_id: str, month: Month) -> None:
        self._channel = channel
        self._auditor = _Auditor(audit, team_id)
        self._target = Target(month=str(month))

    async def post(self, message: Mapping[str, Any]) -> None:
        """Post one message; a channel that cannot be reached was sent nothing."""
        with self._auditor.told(
            Operation.POST_MESSAGE, self._target, is_unsent_when_unreachable=True
        ):
            await self._channel.post(message)


_CONTENT = ("content",)


def _changed(edits: TaskEdits | DetailEdits) -> list[str]:
    untouched = type(edits)()
    names = [field.name for field in fields(edits)]
    return [name for name in names if getattr(edits, name) != getattr(untouched, name)]
