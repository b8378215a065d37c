"""What a receipt says, decided from one reading and one pass; nothing is read or written."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from planner_sync.domain.desired import can_be_confirmed
from planner_sync.domain.library import KnownItem
from planner_sync.domain.points import Decision, Kind, Point, Status, TakenUpBy
from planner_sync.domain.receipts import (
    Assigned,
    Fate,
    FileKind,
    FileNote,
    Overview,
    OverviewLine,
    Receipt,
    ReceiptPoint,
)
from planner_sync.domain.register import Moment, RegisteredPoint
from planner_sync.domain.teams import Team
from planner_sync.services.outcomes import FileReport, FileStatus, PointOutcome
from planner_sync.services.sync_tasks import Synced

_KINDS = {
    FileStatus.PROCESSED: FileKind.MINUTES,
    FileStatus.NEEDS_ATTENTION: FileKind.MINUTES,
    FileStatus.TWIN: FileKind.MINUTES,
    FileStatus.ELSEWHERE: FileKind.ELSEWHERE,
    FileStatus.REFUSED: FileKind.REFUSED,
    FileStatus.NO_MINUTES: FileKind.NO_MINUTES,
    FileStatus.OWN_OUTPUT: FileKind.OWN_OUTPUT,
}


def note_of(item: KnownItem, report: FileReport, *, now: datetime, zone: ZoneInfo) -> FileNote:
    """Keep of a reading what its receipt needs."""
    return FileNote(
        kind=_KINDS[report.status],
        read_on=now.astimezone(zone).date(),
        changed_on=_day(item.modified_at, zone),
        link=item.link,
        reason=report.reason,
        held_on=report.held_on,
        moment_id=report.moment_id,
        participants=report.participants,
        questions=report.questions,
        heard=report.heard,
        redactions=report.redactions,
        ambiguous=report.ambiguous,
    )


def _day(moment: datetime | None, zone: ZoneInfo) -> date | None:
    return moment.astimezone(zone).date() if moment else None


def receipt_of(
    team: Team,
    note: FileNote,
    moment: Moment | None,
    synced: Iterable[Synced],
    *,
    twins: int = 0,
) -> Receipt:
    """
    Put the receipt of one file together.

    Args:
        team: The team.
        note: What the reading gave.
        moment: The moment that the file is about; ``None`` when it was never understood.
        synced: All points of the team after the pass.
        twins: How many other files of the same moment there are.
    """
    mine = [s for s in synced if moment and s.point.moment_id == moment.moment_id]
    mine.sort(key=lambda s: (not s.point.is_in_minutes, s.point.position, s.point.key))
    return Receipt(
        team_name=team.name,
        note=note,
        held_on=moment.held_on if moment else None,
        points=tuple(_points(mine, note)),
        twins=twins,
    )


def overview_of(
    team: Team, notes: Sequence[FileNote], *, still_moving: int, drafts: int
) -> Overview:
    """Put the overview of a team together, the files that changed last on top."""
    lines = [
        OverviewLine(link=n.link, changed_on=n.changed_on, reason=n.reason)
        for n in notes
        if n.kind is FileKind.NO_MINUTES
    ]
    lines.sort(key=lambda line: (line.changed_on or date.min, line.link or ""), reverse=True)
    return Overview(team_name=team.name, lines=tuple(lines), waiting=still_moving, drafts=drafts)


def _points(synced: Iterable[Synced], note: FileNote) -> Iterator[ReceiptPoint]:
    for one in synced:
        registered, fate = one.point, _fate(one)
        if fate is Fate.GONE and registered.task_id is None:
            continue
        yield ReceiptPoint(
            marker=registered.marker,
            title=registered.point.title,
            where=registered.point.source.where,
            fate=fate,
            assigned=_assigned(one, note),
            kind=registered.point.kind,
            decision=registered.point.decision,
            due_on=registered.point.due_on,
            due_text=registered.point.due_text,
            reason=registered.point.reason,
            task_id=registered.task_id,
        )


def _fate(synced: Synced) -> Fate:
    if synced.point.stopped_on is not None:
        return Fate.STOPPED
    if not synced.point.is_in_minutes:
        return Fate.GONE
    is_suggestion = synced.outcome is PointOutcome.SUGGESTED
    if synced.outcome is PointOutcome.NO_TASK or (
        is_suggestion and not can_be_confirmed(synced.point)
    ):
        # Nobody has to confirm what would get no task anyway.
        return _why_no_task(synced.point.point)
    return Fate(synced.outcome.value)


def _why_no_task(point: Point) -> Fate:
    if point.kind is Kind.DECISION:
        return Fate.DECISION
    if point.taken_up_by not in {TakenUpBy.TEAM, TakenUpBy.UNKNOWN}:
        return Fate.ELSEWHERE
    if point.decision is Decision.NOT_TAKEN_UP or point.status is Status.DROPPED:
        return Fate.NOT_TAKEN_UP
    if point.decision is Decision.LATER:
        return Fate.LATER
    return Fate.DONE if point.status is Status.DONE else Fate.NO_BUCKET


def _assigned(synced: Synced, note: FileNote) -> Assigned:
    if synced.is_dropped:
        return Assigned.DROPPED
    return Assigned.LEFT if synced.is_unattended else _named(synced.point, note)


def _named(registered: RegisteredPoint, note: FileNote) -> Assigned:
    is_ambiguous = registered.point.source.where in note.ambiguous
    if registered.assignees:
        return Assigned.PARTLY if is_ambiguous else Assigned.YES
    if not registered.has_owner:
        return Assigned.NOBODY_NAMED
    if is_ambiguous:
        return Assigned.AMBIGUOUS
    is_group = registered.point.taken_up_by is TakenUpBy.TEAM
    return Assigned.TEAM if is_group else Assigned.UNKNOWN
