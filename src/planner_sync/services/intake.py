"""One pass: new or changed minutes to points, points to tasks, for every team."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

import structlog

from planner_sync.domain.errors import PlannerSyncError
from planner_sync.domain.library import DriveId, ItemId, KnownItem, merged
from planner_sync.domain.people import Member
from planner_sync.domain.register import RegisteredPoint
from planner_sync.domain.teams import Team
from planner_sync.ports import Cards, Clock, Directory, TaskBoard
from planner_sync.services.look_at_board import Cleaning, Looking, look_at_board
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
    cards: Cards
    directory: Directory
    cleaning: Callable[[Sequence[Member]], Cleaning]
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
            await _Pass(team, report, intake_, write=write).run(items)
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


class _Pass:
    """The pass of one team: read, look, write, tell."""

    def __init__(self, team: Team, report: TeamReport, intake_: Intake, *, write: bool) -> None:
        self._team = team
        self._report = report
        self._intake = intake_
        self._register = intake_.reading.register
        self._now = intake_.clock()
        self._write = write

    async def run(self, items: Mapping[ItemId, KnownItem]) -> None:
        team, report = self._team, self._report
        members = await self._intake.directory.members(team.group_id)
        due = await due_files(team, items, self._intake.reading, self._now)
        report.waiting_files, report.draft_files = due.still_moving, due.drafts
        points = await self._read(due.ready, members)
        board = await self._intake.board.read(team.plan_id)
        look = await look_at_board(team, points, board, self._looking(members))
        synced, questions = await sync_tasks(
            team, look, self._register.moments(team.team_id), self._syncing()
        )
        report.questions += questions
        report.points += [_point_report(s) for s in synced]
        if self._write:
            await write_receipts(team, synced, due, report, self._intake.receipting)

    async def _read(
        self, files: Sequence[KnownItem], members: Sequence[Member]
    ) -> list[RegisteredPoint]:
        """Read the files that are due; returns all points of the team as they are then."""
        team = self._team
        points = {p.key: p for p in self._register.points(team.team_id)}
        for item in files:
            note = partial(note_file, team, item, self._intake.receipting, self._now)
            report, absorbed = await read_file(
                team, item, members, self._intake.reading, note=note, save=self._write
            )
            self._report.files.append(report)
            points.update({p.key: p for p in absorbed})
            log.info(
                "minutes_read",
                team=team.team_id,
                item=item.item_id,
                status=report.status.value,
                points=report.points,
            )
        return list(points.values())

    def _looking(self, members: Sequence[Member]) -> Looking:
        return Looking(
            board=self._intake.board,
            register=self._register,
            cards=self._intake.cards,
            clean=self._intake.cleaning(members),
            zone=self._intake.reading.zone,
            now=self._now,
            write=self._write,
        )

    def _syncing(self) -> Syncing:
        return Syncing(
            board=self._intake.board,
            register=self._register,
            zone=self._intake.reading.zone,
            quiet_s=self._intake.quiet_s,
            listing_gap_s=self._intake.listing_gap_s,
            sleep=self._intake.sleep,
            now=self._now,
            write=self._write,
        )


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
