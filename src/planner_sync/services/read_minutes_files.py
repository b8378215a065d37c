"""From a changed file in the library to points in the register."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from planner_sync.domain.absorption import resolve_owners
from planner_sync.domain.blocks import Document
from planner_sync.domain.errors import (
    InUseError,
    NotFoundError,
    PlannerSyncError,
    UnreadableDocumentError,
)
from planner_sync.domain.library import ItemId, KnownItem, below
from planner_sync.domain.minutes import Minutes, ReadStatus
from planner_sync.domain.moment_files import MinutesFile
from planner_sync.domain.owner_doubt import owner_question
from planner_sync.domain.people import Member
from planner_sync.domain.register import RegisteredPoint
from planner_sync.domain.teams import Team
from planner_sync.ports import DocumentReader, MinutesLibrary, Register
from planner_sync.services.absorb_minutes import Absorbed, absorb
from planner_sync.services.outcomes import FileReport, FileStatus

Understand = Callable[[Document, Sequence[Member], date | None], Minutes]
"""
Turns a document into minutes.

The team's members are needed to keep names out, the day that the file's name tells to ask when
the minutes say another.
"""

Note = Callable[[FileReport], None]
"""Notes the report of a file, so that its receipt is written even after a crash."""

_NO_DAY = (
    "In de notulen staat geen datum van het cliëntmoment. Zet bovenaan een regel als: "
    "Datum: 12 maart 2026."
)
_STATUSES = {
    ReadStatus.READ: FileStatus.PROCESSED,
    ReadStatus.NEEDS_ATTENTION: FileStatus.NEEDS_ATTENTION,
}


@dataclass(frozen=True, kw_only=True)
class Reading:
    """What reading a team's files needs."""

    library: MinutesLibrary
    register: Register
    read_document: DocumentReader
    understand: Understand
    tenant_id: str
    zone: ZoneInfo
    settle_s: float


@dataclass(frozen=True, kw_only=True)
class DueFiles:
    """The files of a team that a pass has to look at."""

    ready: tuple[KnownItem, ...]
    still_moving: int
    """Files that somebody changed too short ago."""

    drafts: int
    """Changed files whose name says that they are not finished."""

    found: Mapping[ItemId, KnownItem]
    """Every file that lies where minutes are read, due or not."""


NO_FILES = DueFiles(ready=(), still_moving=0, drafts=0, found={})
"""What is due of a source that is not looked at."""


async def due_files(
    team: Team, items: Mapping[ItemId, KnownItem], reading: Reading, now: datetime
) -> DueFiles:
    """
    Find the files that changed since they were last read for the team.

    Args:
        team: The team.
        items: Everything that the team's drive holds.
        reading: What reading needs.
        now: Aware.

    Raises:
        NotFoundError: The team's folder is not there.
    """
    folder = await reading.library.find_folder(team.drive_id, team.folder)
    if folder is None:
        raise NotFoundError(
            "the folder of the minutes is not there; check folder and drive_id in the teams file"
        )
    output = await reading.library.find_folder(team.drive_id, team.output_folder)
    found = {item.item_id: item for item in below(items, folder, except_in=output)}
    unread = [item for item in found.values() if item.is_unread_by(team.team_id)]
    changed = [item for item in unread if not item.is_draft]
    settled_before = now - timedelta(seconds=reading.settle_s)
    ready = [i for i in changed if i.modified_at is None or i.modified_at <= settled_before]
    # The oldest first: versions that grew from one another are alike one by one.
    ready.sort(key=lambda i: (i.modified_at or now, i.item_id))
    return DueFiles(
        ready=tuple(ready),
        still_moving=sum(not i.was_just_marked for i in changed if i not in ready),
        drafts=len(unread) - len(changed),
        found=found,
    )


async def read_file(
    team: Team,
    item: KnownItem,
    members: Sequence[Member],
    reading: Reading,
    *,
    files: Mapping[ItemId, KnownItem],
    now: datetime,
    note: Note,
    save: bool,
) -> tuple[FileReport, Sequence[RegisteredPoint]] | None:
    """
    Read one file and take its points over into the register.

    SharePoint rewrites Office files after an upload, and when somebody fills in a column: a new
    version that says what the last one said needs nothing more.

    A file that cannot be read is reported and left alone until it changes; nothing that was
    known is lost by it.  Nothing is taken from a file when another one speaks for its moment,
    or when another team has the tasks.

    Args:
        team: The team it belongs to.
        item: The file.
        members: The team's group.
        reading: What reading needs.
        files: Everything that lies where the team's minutes are read.
        now: Aware.
        note: Called before the file counts as read.
        save: False for a rehearsal: everything is decided, nothing is kept.

    Returns:
        The report, and the moment's points as they are now; ``None`` when the file still says
        what was last read in it.

    Raises:
        InUseError: Somebody has it open or checked out, or changed it meanwhile; the next pass
            looks again.
    """
    absorbed: Absorbed | None = None
    try:
        found = await _fetched(item, reading)
    except InUseError:
        raise
    except PlannerSyncError as exc:
        return _report(item, FileStatus.UNREACHABLE, reason=str(exc)), []
    before, item = item, replace(item, content_fingerprint=_fingerprint(found, item, members))
    if _says_the_same(before, item, team):
        if save:
            reading.register.mark_read(item, team.team_id)
        return None
    if isinstance(found, UnreadableDocumentError):
        report = _report(item, FileStatus.REFUSED, reason=str(found))
    else:
        today = now.astimezone(reading.zone).date()
        report, absorbed = _understood(
            team, item, found, members, reading, files=files, today=today
        )
    if report.status is FileStatus.ELSEWHERE:
        # The receipt asks to save the file once more when the other team's tasks are gone.
        item = replace(item, content_fingerprint=None)
    if save:
        note(report)
        if absorbed is not None:
            absorbed.save(reading.register)
        else:
            reading.register.mark_read(item, team.team_id)
    return report, absorbed.points if absorbed is not None else []


def _understood(
    team: Team,
    item: KnownItem,
    document: Document,
    members: Sequence[Member],
    reading: Reading,
    *,
    files: Mapping[ItemId, KnownItem],
    today: date,
) -> tuple[FileReport, Absorbed | None]:
    if document.is_own_output:
        return _report(item, FileStatus.OWN_OUTPUT), None
    minutes = reading.understand(document, members, item.named_on)
    if minutes.status is ReadStatus.REFUSED:
        return _report(item, FileStatus.REFUSED, reason=minutes.reason), None
    if not minutes.is_minutes:
        return _report(item, FileStatus.NO_MINUTES, reason=minutes.reason), None
    file = _file_of(item, minutes, reading.zone)
    if file is None:
        return _report(item, FileStatus.REFUSED, reason=_NO_DAY), None
    absorbed = absorb(
        team,
        file,
        minutes,
        members,
        files,
        today=today,
        register=reading.register,
        tenant_id=reading.tenant_id,
    )
    if absorbed is None:
        return _report(item, FileStatus.ELSEWHERE), None
    return _minutes_report(absorbed, minutes, members), absorbed


async def _fetched(item: KnownItem, reading: Reading) -> Document | UnreadableDocumentError:
    """Return what the file says, or why it cannot be read."""
    try:
        data = await reading.library.read(item.drive_id, item.item_id)
        # Asked afterwards: what was listed and is there still is what was fetched in between.
        if not await reading.library.is_at_rest(item):
            raise InUseError("somebody is at work in the file; the next pass looks again")
        return reading.read_document(data, item.suffix)
    except UnreadableDocumentError as exc:
        return exc


def _fingerprint(
    found: Document | UnreadableDocumentError, item: KnownItem, members: Sequence[Member]
) -> str:
    """Tell apart all that the reading of a file depends on, but for its properties."""
    if isinstance(found, UnreadableDocumentError):
        said: object = str(found)
    else:
        said = (found.blocks, found.comments, found.is_own_output)
    people = sorted(repr(member) for member in members)
    return hashlib.sha256(repr((said, item.named_on, people)).encode()).hexdigest()


def _says_the_same(before: KnownItem, item: KnownItem, team: Team) -> bool:
    is_read = before.read_for == team.team_id
    return is_read and before.content_fingerprint == item.content_fingerprint


def _file_of(item: KnownItem, minutes: Minutes, zone: ZoneInfo) -> MinutesFile | None:
    """Say which day a file is about; ``None`` when there is nothing to go by."""
    held_on = minutes.moment.held_on if minutes.moment else None
    is_dated = held_on is not None
    if held_on is None and item.modified_at is not None:
        # Minutes without a date still count: the day they were written is the best guess,
        # and the report asks for the right one.
        held_on = item.modified_at.astimezone(zone).date()
    if held_on is None:
        return None
    return MinutesFile(item=item, held_on=held_on, is_dated=is_dated, points=minutes.points)


def _report(item: KnownItem, status: FileStatus, *, reason: str | None = None) -> FileReport:
    return FileReport(item_id=item.item_id, link=item.link, status=status, reason=reason)


def _minutes_report(absorbed: Absorbed, minutes: Minutes, members: Sequence[Member]) -> FileReport:
    item = absorbed.file.item
    doubts = [
        (point.source.where, doubt)
        for point in minutes.points
        for doubt in resolve_owners(point, members, outsiders=minutes.outsiders).doubts
    ]
    asked = (owner_question(where, doubt) for where, doubt in doubts)
    return FileReport(
        item_id=item.item_id,
        link=item.link,
        status=FileStatus.TWIN if absorbed.is_twin else _STATUSES[minutes.status],
        reason=minutes.reason,
        held_on=minutes.moment.held_on if minutes.moment else None,
        moment_id=absorbed.moment.moment_id,
        points=len(minutes.points),
        held=sum(p.is_held for p in minutes.points),
        participants=dict(minutes.moment.participants) if minutes.moment else {},
        ambiguous=tuple(dict.fromkeys(where for where, _ in doubts)),
        questions=minutes.questions + tuple(filter(None, asked)),
        heard=minutes.heard,
        redactions=minutes.redactions,
    )
