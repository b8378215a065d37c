"""The snapshot: how every point of a team stands at the end of a month."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

import structlog

from planner_sync.domain.attention import Attention
from planner_sync.domain.board import BoardTask, DetailFields, Stage, Standing
from planner_sync.domain.brakes import Limits
from planner_sync.domain.calendar import Month, last_full_month
from planner_sync.domain.cards import OwnCard
from planner_sync.domain.errors import UsageError
from planner_sync.domain.layout import bucket_name
from planner_sync.domain.markers import PointKey, without_marker
from planner_sync.domain.people import Member
from planner_sync.domain.points import Certainty, Kind
from planner_sync.domain.register import Moment, MomentId, RegisteredPoint
from planner_sync.domain.snapshots import Snapshot, SnapshotEntry
from planner_sync.domain.teams import Team
from planner_sync.ports import Cards, Clock, Directory, Register, TaskBoard
from planner_sync.services.look_at_board import Cleaning, Look, Looking, look_at_board
from planner_sync.services.second_opinion import doubting

log = structlog.get_logger()

_TOLD_WITHOUT_TASK = {Standing.ELSEWHERE, Standing.NOT_TAKEN_UP, Standing.LATER}


@dataclass(frozen=True, kw_only=True)
class Tracking:
    """What taking a snapshot needs."""

    board: TaskBoard
    register: Register
    cards: Cards
    directory: Directory
    clock: Clock
    zone: ZoneInfo
    limits: Limits
    cleaning: Callable[[Sequence[Member]], Cleaning]
    attention: Callable[[str], Attention]
    """Returns what the last pass of a team left to a person."""


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
    scene = await _look(team, points, tracking, write=write)
    told = [_entry(p, scene) for p in scene.look.points]
    told += [_own_entry(c, month, scene, tracking.zone) for c in scene.look.own_cards]
    entries = [entry for entry in told if entry is not None]
    now = tracking.clock()
    snapshot = Snapshot(
        team_id=team.team_id,
        month=month,
        taken_at=now,
        taken_on=now.astimezone(tracking.zone).date(),
        entries=tuple(entries),
        other_cards=scene.look.other_cards,
        attention=tracking.attention(team.team_id),
    )
    if write:
        tracking.register.save_snapshot(snapshot)
    log.info("snapshot_taken", team=team.team_id, month=str(month), points=len(entries))
    return Tracked(snapshot=snapshot, is_new=True)


async def _look(
    team: Team, points: Sequence[RegisteredPoint], tracking: Tracking, *, write: bool
) -> "_Scene":
    clean = tracking.cleaning(await tracking.directory.members(team.group_id))
    look = await look_at_board(
        team,
        points,
        await tracking.board.read(team.plan_id),
        Looking(
            board=tracking.board,
            register=tracking.register,
            cards=tracking.cards,
            clean=clean,
            zone=tracking.zone,
            now=tracking.clock(),
            write=write,
            doubt=doubting(tracking.limits),
        ),
        at_everything=True,
    )
    moments = {m.moment_id: m for m in tracking.register.moments(team.team_id)}
    return _Scene(look=look, moments=moments, clean=clean)


@dataclass(frozen=True, kw_only=True)
class _Scene:
    """Everything that was read, before anything is decided."""

    look: Look
    moments: Mapping[MomentId, Moment]
    clean: Cleaning


def _entry(point: RegisteredPoint, scene: _Scene) -> SnapshotEntry | None:
    task = scene.look.board.tasks.get(point.task_id) if point.task_id else None
    moment = scene.moments.get(point.moment_id)
    held_on = moment.held_on if moment else None
    if task is not None:
        entry = _on_board(point, task, scene, f"punt {point.marker}")
        return replace(
            entry,
            key=point.key,
            marker=point.marker,
            kind=point.point.kind,
            moment_on=held_on,
            reason=entry.reason if entry.reason is not None else point.point.reason,
        )
    if point.standing is not Standing.STOPPED and not _is_told_without_task(point):
        return None
    return SnapshotEntry(
        key=point.key,
        marker=point.marker,
        title=point.point.title,
        kind=point.point.kind,
        standing=point.standing,
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


def _own_entry(card: OwnCard, month: Month, scene: _Scene, zone: ZoneInfo) -> SnapshotEntry | None:
    """Return what there is to tell of a hand-made card: nothing once it is gone, or long done."""
    task = scene.look.board.tasks.get(card.task_id)
    if task is None or _is_long_done(task, month, zone):
        return None
    return replace(_on_board(card, task, scene, "een eigen kaart"), is_from_planner=True)


def _is_long_done(task: BoardTask, month: Month, zone: ZoneInfo) -> bool:
    """Tell whether a card was completed before *month*: such a card is history, not news."""
    done_at = task.completed_at
    return done_at is not None and done_at.astimezone(zone).date() < month.first


def _on_board(
    card: RegisteredPoint | OwnCard, task: BoardTask, scene: _Scene, nameless: str
) -> SnapshotEntry:
    details = scene.look.details.get(task.task_id)
    return SnapshotEntry(
        key=PointKey(f"planner:{task.task_id}"),
        marker=None,
        title=scene.clean(without_marker(task.fields.title)) or nameless,
        kind=Kind.IMPROVEMENT,
        standing=card.standing,
        stage=task.stage,
        bucket=bucket_name(scene.look.board, task.fields.bucket_id),
        due_on=task.fields.due_on,
        task_id=task.task_id,
        checklist_done=task.checklist_count - task.open_checklist_count,
        checklist_total=task.checklist_count,
        detail_fingerprint=_fingerprint(details.fields) if details else "",
        reason=card.remarks.reason,
        result=card.remarks.result,
        for_clients=card.remarks.for_clients,
    )


def _fingerprint(details: DetailFields) -> str:
    ticks = sorted((i.title, i.is_checked) for i in details.checklist)
    return hashlib.sha256(repr((details.description, ticks)).encode()).hexdigest()[:16]
