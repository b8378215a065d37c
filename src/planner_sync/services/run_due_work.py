"""One pass of the service: whatever is due now, for every team."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import structlog

from planner_sync.domain.calendar import Month
from planner_sync.domain.errors import PlannerSyncError
from planner_sync.domain.teams import Team
from planner_sync.domain.timetable import Done, DueWork, Timetable, due_work, month_to_tell
from planner_sync.ports import Clock, Register
from planner_sync.services.halting import halting
from planner_sync.services.intake import Intake, intake
from planner_sync.services.publish_digest import Publishing, is_settled, publish_digest
from planner_sync.services.take_snapshot import Tracking, take_snapshot

log = structlog.get_logger()


@dataclass(frozen=True, kw_only=True)
class Tools:
    """What a pass needs."""

    intake: Intake
    tracking: Tracking
    publishing: Publishing
    timetable: Timetable
    clock: Clock
    is_stopping: Callable[[], bool] = lambda: False

    @property
    def register(self) -> Register:
        """What the service remembers."""
        return self.publishing.register


@dataclass(frozen=True, kw_only=True)
class Passed:
    """How a pass ended."""

    failed: frozenset[str]
    """Ids of the teams of which something failed; each failure is in the log."""

    served: frozenset[str]
    """Ids of the teams of which nothing failed."""


async def run_due_work(teams: Sequence[Team], tools: Tools, due: DueWork) -> Passed:
    """
    Do what is due: read minutes, take snapshots, tell the month.

    A team that fails is logged and left out; the others go on, and what is missing is due again
    at the next pass.

    Raises:
        UnreachableError: The database does not answer.
    """
    by_id = {t.team_id: t for t in teams}
    tried: set[str] = set()
    failed: set[str] = set()
    if due.intake:
        board = halting(tools.intake.board, tools.is_stopping)
        reports = await intake(teams, replace(tools.intake, board=board), write=True)
        tried |= {r.team_id for r in reports}
        failed |= {r.team_id for r in reports if r.error is not None}
    for team_id in due.digest:
        if tools.is_stopping():
            break
        tried.add(team_id)
        if not await _tell(by_id[team_id], due, tools):
            failed.add(team_id)
    return Passed(failed=frozenset(failed), served=frozenset(tried - failed))


def look(teams: Sequence[Team], tools: Tools) -> DueWork:
    """Ask the register what is done, and decide what is due; nothing is written."""
    now = tools.clock()
    month = month_to_tell(now, tools.timetable)
    return due_work(now, tools.timetable, [_done(t.team_id, month, tools.register) for t in teams])


def _done(team_id: str, month: Month, register: Register) -> Done:
    if is_settled(team_id, month, register):
        # The snapshots are not worth reading any more.
        return Done(team_id=team_id, settled=frozenset({month}))
    snapshots = frozenset(s.month for s in register.snapshots(team_id))
    return Done(team_id=team_id, snapshots=snapshots)


async def _tell(team: Team, due: DueWork, tools: Tools) -> bool:
    """Take the snapshot where it is missing, and tell the month; False when that failed."""
    board = halting(tools.tracking.board, tools.is_stopping)
    tracking = replace(tools.tracking, board=board)
    try:
        if team.team_id in due.track:
            await take_snapshot(team, due.month, tracking, write=True)
        await publish_digest(team, due.month, tools.publishing, again=False, write=True)
    except PlannerSyncError as exc:
        log.error("team_failed", team=team.team_id, error=type(exc).__name__, detail=str(exc))
        return False
    return True
