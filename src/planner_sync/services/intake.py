"""One pass: new or changed minutes to points, points to tasks, for every team."""

from collections.abc import Mapping, Sequence

import structlog

from planner_sync.domain.errors import PlannerSyncError
from planner_sync.domain.library import DriveId, ItemId, KnownItem, merged
from planner_sync.domain.teams import Team
from planner_sync.services.outcomes import TeamReport
from planner_sync.services.pass_needs import Intake
from planner_sync.services.read_minutes_files import Reading
from planner_sync.services.team_pass import TeamPass

log = structlog.get_logger()


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
            await TeamPass(team, report, intake_, write=write).run(items)
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
