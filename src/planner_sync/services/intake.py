"""One pass: new or changed minutes to points, points to tasks, for every team."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

import structlog

from planner_sync.domain.errors import PlannerSyncError
from planner_sync.domain.library import DriveId, ItemId, KnownItem, merged
from planner_sync.domain.teams import Team
from planner_sync.ports import Clock, Directory, TaskBoard
from planner_sync.services.outcomes import PointReport, TeamReport
from planner_sync.services.read_minutes_files import Reading, due_files, read_file
from planner_sync.services.sync_tasks import Synced, Syncing, sync_tasks
from planner_sync.services.write_receipts import Receipting, note_file, write_receipts

log = structlog.get_logger()


@dataclass(frozen=True, kw_only=True)
class Intake:
    """What a pass needs."""

    reading: Reading
    receipting: Receipting
    board: TaskBoard
    directory: Directory
    clock: Clock
    quiet_s: float
    listing_gap_s: float
    sleep: Callable[[float], Awaitable[None]]


async def intake(teams: Sequence[Team], intake_: Intake, *, write: bool) -> list[TeamReport]:
    """
    Make one pass over *teams*.

    A team that fails is reported and left out; the others go on.

    Args:
        teams: The teams to look at.
        intake_: What a pass needs.
        write: False for a rehearsal: nothing is written, neither outside nor in the register.
    """
    drives = await _refresh({t.drive_id for t in teams}, intake_.reading, write=write)
    reports = []
    for team in teams:
        report = TeamReport(team_id=team.team_id)
        try:
            items = drives[team.drive_id]
            if isinstance(items, PlannerSyncError):
                raise items
            await _team_pass(team, items, report, intake_, write=write)
        except PlannerSyncError as exc:
            report.error = str(exc)
            log.error("team_failed", team=team.team_id, error=type(exc).__name__, detail=str(exc))
        else:
            log.info(
                "team_finished",
                team=team.team_id,
                files=len(report.files),
                points=len(report.points),
                waiting_files=report.waiting_files,
            )
        reports.append(report)
    return reports


_Drives = Mapping[DriveId, Mapping[ItemId, KnownItem] | PlannerSyncError]


async def _refresh(drives: set[DriveId], reading: Reading, *, write: bool) -> _Drives:
    """Ask what changed in the drives; a drive that fails fails its own teams only."""
    found: dict[DriveId, Mapping[ItemId, KnownItem] | PlannerSyncError] = {}
    register = reading.register
    for drive in sorted(drives):
        try:
            changes = await reading.library.changes(drive, register.cursor(drive))
        except PlannerSyncError as exc:
            found[drive] = exc
            continue
        found[drive] = merged(register.items(drive), changes)
        if write:
            register.absorb(drive, changes)
    return found


async def _team_pass(
    team: Team,
    items: Mapping[ItemId, KnownItem],
    report: TeamReport,
    intake_: Intake,
    *,
    write: bool,
) -> None:
    reading, register, now = intake_.reading, intake_.reading.register, intake_.clock()
    members = await intake_.directory.members(team.group_id)
    due = await due_files(team, items, reading, now)
    report.waiting_files, report.draft_files = due.still_moving, due.drafts
    points = {p.key: p for p in register.points(team.team_id)}
    for item in due.ready:
        note = partial(note_file, team, item, intake_.receipting, now)
        file_report, absorbed = await read_file(team, item, members, reading, note=note, save=write)
        report.files.append(file_report)
        points.update({p.key: p for p in absorbed})
        log.info(
            "minutes_read",
            team=team.team_id,
            item=item.item_id,
            status=file_report.status.value,
            points=file_report.points,
        )
    synced, questions = await sync_tasks(
        team,
        list(points.values()),
        register.moments(team.team_id),
        Syncing(
            board=intake_.board,
            register=register,
            zone=reading.zone,
            quiet_s=intake_.quiet_s,
            listing_gap_s=intake_.listing_gap_s,
            sleep=intake_.sleep,
            now=now,
            write=write,
        ),
    )
    report.questions += questions
    report.points += [_point_report(s) for s in synced]
    if write:
        await write_receipts(team, synced, due, report, intake_.receipting)


def _point_report(synced: Synced) -> PointReport:
    point = synced.point
    assignment = "unknown" if point.has_owner else "none"
    return PointReport(
        marker=point.marker,
        title=point.point.title,
        where=point.point.source.where,
        outcome=synced.outcome,
        standing=point.standing,
        is_in_minutes=point.is_in_minutes,
        assignment="assigned" if point.assignees else assignment,
        note=synced.note,
    )
