"""One pass of the service: whatever is due now, for every team."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

import structlog

from planner_sync.domain.calendar import Month
from planner_sync.domain.errors import PlannerSyncError
from planner_sync.domain.teams import Team
from planner_sync.domain.timetable import Done, DueWork, Timetable, due_work, month_to_tell
from planner_sync.ports import Clock, Register
from planner_sync.services.halting import halting
from planner_sync.services.intake import intake
from planner_sync.services.keep_register_copy import safely
from planner_sync.services.pass_needs import Intake
from planner_sync.services.publish_digest import Publishing, is_settled, publish_digest
from planner_sync.services.take_snapshot import Tracking, take_snapshot
from planner_sync.services.write_letters import Lettering, write_letters

log = structlog.get_logger()


@dataclass(frozen=True, kw_only=True)
class Tools:
    """What a pass needs."""

    intake: Intake
    tracking: Tracking
    publishing: Publishing
    lettering: Lettering
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
    Do what is due: read minutes, take snapshots, tell the month, write letters.

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
    monthly = [(by_id[t], partial(_tell_month, by_id[t], due, tools)) for t in due.digest]
    daily = [(by_id[t], partial(_write_letters, by_id[t], tools)) for t in due.letters]
    for team, work in (*monthly, *daily):
        if tools.is_stopping():
            break
        tried.add(team.team_id)
        if not await _succeeds(team, work, tools):
            failed.add(team.team_id)
    return Passed(failed=frozenset(failed), served=frozenset(tried - failed))


def look(teams: Sequence[Team], tools: Tools) -> DueWork:
    """Ask the register what is done, and decide what is due; nothing is written."""
    now = tools.clock()
    month = month_to_tell(now, tools.timetable)
    return due_work(now, tools.timetable, [_done(t.team_id, month, tools) for t in teams])


def _done(team_id: str, month: Month, tools: Tools) -> Done:
    letters_on = tools.lettering.papers.letters_looked_at(team_id)
    if is_settled(team_id, month, tools.register):
        # The snapshots are not worth reading any more.
        return Done(team_id=team_id, settled=frozenset({month}), letters_on=letters_on)
    snapshots = frozenset(s.month for s in tools.register.snapshots(team_id))
    return Done(team_id=team_id, snapshots=snapshots, letters_on=letters_on)


async def _succeeds(team: Team, work: Callable[[], Awaitable[None]], tools: Tools) -> bool:
    """Do *work* for a team with its register kept safe; False when that failed."""
    try:
        await safely(team, tools.intake.keeping, work, write=True)
    except PlannerSyncError as exc:
        log.error("team_failed", team=team.team_id, error=type(exc).__name__, detail=str(exc))
        return False
    return True


async def _tell_month(team: Team, due: DueWork, tools: Tools) -> None:
    """Take the snapshot where it is missing, and tell the month."""
    if team.team_id in due.track:
        board = halting(tools.tracking.board, tools.is_stopping)
        await take_snapshot(team, due.month, replace(tools.tracking, board=board), write=True)
    await publish_digest(team, due.month, tools.publishing, again=False, write=True)


async def _write_letters(team: Team, tools: Tools) -> None:
    """Write the letters that are due, and note that this was looked after today."""
    lettering = tools.lettering
    board = halting(lettering.board, tools.is_stopping)
    await write_letters(team, replace(lettering, board=board), write=True)
    today = tools.clock().astimezone(lettering.zone).date()
    lettering.papers.note_letters_looked_at(team.team_id, today)
