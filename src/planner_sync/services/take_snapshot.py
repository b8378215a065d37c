"""The snapshot: how every point of a team stands at the end of a month."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

import structlog

from planner_sync.domain.board import (
    Board,
    BoardTask,
    DetailFields,
    Stage,
    Standing,
    TaskDetails,
    TaskId,
    standing_of,
)
from planner_sync.domain.calendar import Month, last_full_month
from planner_sync.domain.errors import UsageError
from planner_sync.domain.layout import BucketMap, bucket_name, map_buckets
from planner_sync.domain.markers import PointKey, cut_at_word, is_service_card, without_marker
from planner_sync.domain.people import Member
from planner_sync.domain.points import Certainty, Kind
from planner_sync.domain.register import Moment, MomentId, RegisteredPoint
from planner_sync.domain.remarks import Remarks, remarks_of
from planner_sync.domain.snapshots import Snapshot, SnapshotEntry
from planner_sync.domain.teams import Team
from planner_sync.ports import Clock, Directory, Register, TaskBoard

log = structlog.get_logger()

Cleaning = Callable[[str], str | None]
"""Takes people out of a text; ``None`` when the text has to be held back."""

MAX_REMARK = 300
"""Characters of a remark in a snapshot; the card has the rest."""

_TOLD_WITHOUT_TASK = {Standing.ELSEWHERE, Standing.NOT_TAKEN_UP, Standing.LATER}


@dataclass(frozen=True, kw_only=True)
class Tracking:
    """What taking a snapshot needs."""

    board: TaskBoard
    register: Register
    directory: Directory
    clock: Clock
    zone: ZoneInfo
    cleaning: Callable[[Sequence[Member]], Cleaning]


@dataclass(frozen=True, kw_only=True)
class Tracked:
    """One team's snapshot, and whether this run took it."""

    snapshot: Snapshot
    is_new: bool


def month_to_track(wanted: Month | None, now: datetime, zone: ZoneInfo) -> Month:
    """
    Return the month that a snapshot may be taken of: the last full one.

    A board cannot be asked how it stood earlier, so any other month is refused.

    Raises:
        UsageError: *wanted* is another month.
    """
    due = last_full_month(now, zone)
    if wanted is None or wanted == due:
        return due
    reason = "is not over yet" if wanted > due else "is past: the board no longer shows it"
    raise UsageError(f"{wanted} {reason}; a snapshot can be taken of {due}")


async def take_snapshot(team: Team, month: Month, tracking: Tracking, *, write: bool) -> Tracked:
    """
    Take the snapshot of *month*; the one that is there already is returned as it is.

    Raises:
        PlannerSyncError: The board or the group cannot be read; nothing was saved.
    """
    for snapshot in tracking.register.snapshots(team.team_id):
        if snapshot.month == month:
            return Tracked(snapshot=snapshot, is_new=False)
    points = tracking.register.points(team.team_id)
    scene = await _look(team, points, month, tracking)
    entries = [e for p in points if (e := _entry(p, scene)) is not None]
    entries += [_own_entry(task, scene) for task in scene.own_cards]
    now = tracking.clock()
    snapshot = Snapshot(
        team_id=team.team_id,
        month=month,
        taken_at=now,
        taken_on=now.astimezone(tracking.zone).date(),
        entries=tuple(entries),
        other_cards=scene.other_cards,
    )
    if write:
        tracking.register.save_snapshot(snapshot)
    log.info("snapshot_taken", team=team.team_id, month=str(month), points=len(entries))
    return Tracked(snapshot=snapshot, is_new=True)


@dataclass(frozen=True, kw_only=True)
class _Scene:
    """Everything that was read, before anything is decided."""

    board: Board
    buckets: BucketMap
    details: Mapping[TaskId, TaskDetails]
    deleted: frozenset[TaskId]
    own_cards: tuple[BoardTask, ...]
    """Cards that people made by hand in the service's buckets."""

    other_cards: int
    moments: Mapping[MomentId, Moment]
    clean: Cleaning


async def _look(
    team: Team, points: Sequence[RegisteredPoint], month: Month, tracking: Tracking
) -> _Scene:
    members = await tracking.directory.members(team.group_id)
    board = await tracking.board.read(team.plan_id)
    buckets = map_buckets(board.buckets, team.buckets)
    mapped = {p.task_id for p in points if p.task_id}
    by_hand = [
        t
        for t in board.tasks.values()
        if t.task_id not in mapped and not is_service_card(t.fields.title)
    ]
    own = tuple(
        t
        for t in by_hand
        if buckets.place_of(t.fields.bucket_id) is not None
        and not _is_long_done(t, month, tracking.zone)
    )
    told = [t for t in mapped if t in board.tasks] + [t.task_id for t in own]
    absent = [p.task_id for p in points if p.task_id and p.task_id not in board.tasks]
    return _Scene(
        board=board,
        buckets=buckets,
        details=await tracking.board.details(team.plan_id, sorted(told)),
        deleted=frozenset(
            [t for t in absent if await tracking.board.task(team.plan_id, t) is None]
        ),
        own_cards=own,
        other_cards=len(by_hand) - len(own),
        moments={m.moment_id: m for m in tracking.register.moments(team.team_id)},
        clean=tracking.cleaning(members),
    )


def _is_long_done(task: BoardTask, month: Month, zone: ZoneInfo) -> bool:
    """Tell whether a card was completed before *month*: such a card is history, not news."""
    done_at = task.completed_at
    return done_at is not None and done_at.astimezone(zone).date() < month.first


def _entry(point: RegisteredPoint, scene: _Scene) -> SnapshotEntry | None:
    task = scene.board.tasks.get(point.task_id) if point.task_id else None
    moment = scene.moments.get(point.moment_id)
    held_on = moment.held_on if moment else None
    if task is not None:
        title = scene.clean(without_marker(task.fields.title)) or f"punt {point.marker}"
        entry = _on_board(task, scene, point.key, title)
        return replace(
            entry,
            marker=point.marker,
            kind=point.point.kind,
            moment_on=held_on,
            reason=entry.reason if entry.reason is not None else point.point.reason,
        )
    standing = Standing.STOPPED if point.task_id in scene.deleted else point.standing
    if standing is not Standing.STOPPED and not _is_told_without_task(point):
        return None
    return SnapshotEntry(
        key=point.key,
        marker=point.marker,
        title=point.point.title,
        kind=point.point.kind,
        standing=standing,
        stage=Stage.NOT_STARTED,
        bucket="",
        due_on=point.point.due_on,
        moment_on=held_on,
        reason=point.point.reason,
    )


def _is_told_without_task(point: RegisteredPoint) -> bool:
    return (
        point.task_id is None
        and point.is_in_minutes
        and point.point.kind is Kind.IMPROVEMENT
        and point.point.certainty is Certainty.CERTAIN
        and not point.point.is_held
        and point.standing in _TOLD_WITHOUT_TASK
    )


def _own_entry(task: BoardTask, scene: _Scene) -> SnapshotEntry:
    title = scene.clean(without_marker(task.fields.title)) or "een eigen kaart"
    entry = _on_board(task, scene, PointKey(f"planner:{task.task_id}"), title)
    return replace(entry, is_from_planner=True)


def _on_board(task: BoardTask, scene: _Scene, key: PointKey, title: str) -> SnapshotEntry:
    details = scene.details.get(task.task_id)
    remarks = remarks_of(details.fields) if details else Remarks()
    return SnapshotEntry(
        key=key,
        marker=None,
        title=title,
        kind=Kind.IMPROVEMENT,
        standing=standing_of(scene.buckets.place_of(task.fields.bucket_id), task.stage),
        stage=task.stage,
        bucket=bucket_name(scene.board, task.fields.bucket_id),
        due_on=task.fields.due_on,
        task_id=task.task_id,
        checklist_done=task.checklist_count - task.open_checklist_count,
        checklist_total=task.checklist_count,
        detail_fingerprint=_fingerprint(details.fields) if details else "",
        reason=_told(remarks.reason, scene),
        result=_told(remarks.result, scene),
        for_clients=_told(remarks.for_clients, scene),
    )


def _told(remark: str | None, scene: _Scene) -> str | None:
    """Return what may leave the card of *remark*; empty when it has to stay there."""
    if remark is None:
        return None
    return cut_at_word(scene.clean(remark) or "", MAX_REMARK)


def _fingerprint(details: DetailFields) -> str:
    ticks = sorted((i.title, i.is_checked) for i in details.checklist)
    return hashlib.sha256(repr((details.description, ticks)).encode()).hexdigest()[:16]
