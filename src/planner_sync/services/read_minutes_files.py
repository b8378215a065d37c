"""From a changed file in the library to points in the register."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from planner_sync.domain.absorption import absorb_points, choose_moment, resolve_owners
from planner_sync.domain.blocks import Document
from planner_sync.domain.errors import NotFoundError, PlannerSyncError, UnreadableDocumentError
from planner_sync.domain.library import ItemId, KnownItem, below
from planner_sync.domain.minutes import Minutes, ReadStatus
from planner_sync.domain.people import Member
from planner_sync.domain.points import Question
from planner_sync.domain.register import RegisteredPoint
from planner_sync.domain.teams import Team
from planner_sync.ports import DocumentReader, MinutesLibrary, Register
from planner_sync.services.outcomes import FileReport, FileStatus

Understand = Callable[[Document, Sequence[Member]], Minutes]
"""Turns a document into minutes; the team's members are needed to keep names out."""

Note = Callable[[FileReport], None]
"""Notes the report of a file, so that its receipt is written even after a crash."""

_AMBIGUOUS = Question(
    where="",
    problem="De naam bij dit punt past op meer dan één lid van de groep.",
    hint="Schrijf voornaam en achternaam, of wijs de taak in Planner zelf toe.",
)


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
    """Files that changed too short ago."""

    drafts: int
    """Changed files whose name says that they are not finished."""

    found: frozenset[ItemId]
    """Every file that lies where minutes are read, due or not."""


async def due_files(
    team: Team, items: Mapping[ItemId, KnownItem], reading: Reading, now: datetime
) -> DueFiles:
    """
    Find the files that changed since they were last read.

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
    found = list(below(items, folder, except_in=output))
    unread = [item for item in found if item.read_version != item.version]
    changed = [item for item in unread if not item.is_draft]
    settled_before = now - timedelta(seconds=reading.settle_s)
    ready = [i for i in changed if i.modified_at is None or i.modified_at <= settled_before]
    # The oldest first, so that the newest version of a moment has the last word.
    ready.sort(key=lambda i: (i.modified_at or now, i.item_id))
    return DueFiles(
        ready=tuple(ready),
        still_moving=len(changed) - len(ready),
        drafts=len(unread) - len(changed),
        found=frozenset(item.item_id for item in found),
    )


async def read_file(
    team: Team,
    item: KnownItem,
    members: Sequence[Member],
    reading: Reading,
    *,
    note: Note,
    save: bool,
) -> tuple[FileReport, list[RegisteredPoint]]:
    """
    Read one file and take its points over into the register.

    A file that cannot be read is reported and left alone until it changes; nothing that was
    known is lost by it.

    Args:
        team: The team it belongs to.
        item: The file.
        members: The team's group.
        reading: What reading needs.
        note: Called before the file counts as read.
        save: False for a rehearsal: everything is decided, nothing is kept.

    Returns:
        The report, and the moment's points as they are now.
    """

    def set_aside(status: FileStatus, reason: str | None) -> FileReport:
        report = _report(item, status, reason=reason)
        if save:
            note(report)
            reading.register.mark_read(item)
        return report

    try:
        data = await reading.library.read(item.drive_id, item.item_id)
        document = reading.read_document(data, item.suffix)
    except UnreadableDocumentError as exc:
        return set_aside(FileStatus.REFUSED, str(exc)), []
    except PlannerSyncError as exc:
        return _report(item, FileStatus.UNREACHABLE, reason=str(exc)), []
    if document.is_own_output:
        return set_aside(FileStatus.OWN_OUTPUT, None), []
    minutes = reading.understand(document, members)
    if minutes.status is ReadStatus.REFUSED:
        return set_aside(FileStatus.REFUSED, minutes.reason), []
    if not minutes.is_minutes:
        return set_aside(FileStatus.NO_MINUTES, minutes.reason), []
    report = _minutes_report(item, minutes, members)
    if save:
        note(report)
    return report, _absorb(team, item, minutes, members, reading, save=save)


def _absorb(
    team: Team,
    item: KnownItem,
    minutes: Minutes,
    members: Sequence[Member],
    reading: Reading,
    *,
    save: bool,
) -> list[RegisteredPoint]:
    registered = reading.register.points(team.team_id)
    held_on = minutes.moment.held_on if minutes.moment else None
    if held_on is None:
        # Minutes without a date still count: the day they were written is the best guess,
        # and the report asks for the right one.
        written_at = item.modified_at
        held_on = written_at.astimezone(reading.zone).date() if written_at else None
    if held_on is None:
        return []
    moment = choose_moment(
        team.team_id,
        item,
        held_on,
        minutes.points,
        moments=reading.register.moments(team.team_id),
        registered=registered,
    )
    points = absorb_points(
        moment,
        minutes.points,
        members=members,
        registered=registered,
        tenant_id=reading.tenant_id,
        theme=minutes.moment.theme if minutes.moment else None,
    )
    if save:
        reading.register.save_minutes(moment, points, item)
    return points


def _report(item: KnownItem, status: FileStatus, *, reason: str | None) -> FileReport:
    return FileReport(item_id=item.item_id, link=item.link, status=status, reason=reason)


def _minutes_report(item: KnownItem, minutes: Minutes, members: Sequence[Member]) -> FileReport:
    needs_attention = minutes.status is ReadStatus.NEEDS_ATTENTION
    ambiguous = tuple(
        p.source.where for p in minutes.points if resolve_owners(p, members).is_ambiguous
    )
    doubts = tuple(replace(_AMBIGUOUS, where=where) for where in ambiguous)
    return FileReport(
        item_id=item.item_id,
        link=item.link,
        status=FileStatus.NEEDS_ATTENTION if needs_attention else FileStatus.PROCESSED,
        reason=minutes.reason,
        held_on=minutes.moment.held_on if minutes.moment else None,
        points=len(minutes.points),
        held=sum(p.is_held for p in minutes.points),
        participants=dict(minutes.moment.participants) if minutes.moment else {},
        ambiguous=ambiguous,
        questions=minutes.questions + doubts,
        redactions=minutes.redactions,
    )
