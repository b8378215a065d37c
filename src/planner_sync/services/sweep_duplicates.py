"""The sweep: a spare task of ours that nobody touched goes, everything else is asked about."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

import structlog

from planner_sync.domain.board import Board, BoardTask, TaskId
from planner_sync.domain.cards import MomentCard
from planner_sync.domain.duplicates import (
    Duplicate,
    Making,
    find_duplicates,
    has_no_details,
    is_our_spare,
)
from planner_sync.domain.errors import ConflictError, MovedError, NotFoundError
from planner_sync.domain.points import Question
from planner_sync.domain.register import RegisteredPoint
from planner_sync.domain.teams import Team
from planner_sync.ports import TaskBoard

log = structlog.get_logger()

TaskUrl = Callable[[Team, TaskId], str | None]


@dataclass(frozen=True, kw_only=True)
class Sweeping:
    """What sweeping needs."""

    port: TaskBoard
    making: Making
    may_delete: bool
    """True for a pass that writes, that trusts its listing, and that no brake holds."""


@dataclass(kw_only=True)
class Swept:
    """What a sweep found."""

    deleted: int = 0
    flagged: list[Duplicate] = field(default_factory=list)
    """Those that a person decides about."""


async def sweep_duplicates(
    team: Team,
    board: Board,
    cards: Sequence[RegisteredPoint | MomentCard],
    sweeping: Sweeping,
) -> Swept:
    """
    Delete the spares of a team that are certainly ours and untouched; flag the others.

    Args:
        team: The team.
        board: Its plan, as this pass listed it.
        cards: All points of the team and the cards of its moments, as this pass left them.
        sweeping: What sweeping needs.

    Raises:
        PlannerSyncError: The board stopped answering; what was deleted until then is gone.
    """
    swept = Swept()
    for duplicate in find_duplicates(board, cards):
        if is_our_spare(duplicate, sweeping.making) and sweeping.may_delete:
            if await _deleted(team, duplicate, sweeping):
                swept.deleted += 1
                log.warning("spare_deleted", team=team.team_id, task=duplicate.spare.task_id)
                continue
            if await _seen(team, duplicate.spare.task_id, sweeping.port) is None:
                continue
        swept.flagged.append(duplicate)
    return swept


async def _deleted(team: Team, duplicate: Duplicate, sweeping: Sweeping) -> bool:
    """Delete a spare as it was listed; one that somebody touches meanwhile stays."""
    port, spare = sweeping.port, duplicate.spare
    known = await _seen(team, duplicate.known, port)
    fresh = await _seen(team, spare.task_id, port)
    details = (await port.details(team.plan_id, [spare.task_id])).get(spare.task_id)
    is_untouched = fresh == spare and details is not None and has_no_details(details)
    if known is None or not is_untouched:
        return False
    try:
        await port.delete_task(team.plan_id, spare.task_id, spare.etag)
    except (ConflictError, NotFoundError):
        return False
    return True


async def _seen(team: Team, task_id: TaskId, port: TaskBoard) -> BoardTask | None:
    try:
        return await port.task(team.plan_id, task_id)
    except MovedError:
        return None


def duplicate_questions(
    team: Team, flagged: Iterable[Duplicate], task_url: TaskUrl
) -> list[Question]:
    """Ask about the duplicates, with links to both tasks."""
    return [
        Question(
            where="Planner", problem=_problem(team, one, task_url), hint=_HINTS[one.is_known_there]
        )
        for one in flagged
    ]


def _problem(team: Team, duplicate: Duplicate, task_url: TaskUrl) -> str:
    spare = task_url(team, duplicate.spare.task_id) or duplicate.spare.task_id
    if not duplicate.is_known_there:
        return (
            f"De taak van punt {duplicate.marker} is verwijderd, maar er staat nog een taak met "
            f"dat kenmerk op het bord: {spare}"
        )
    known = task_url(team, duplicate.known) or duplicate.known
    return (
        f"Punt {duplicate.marker} staat dubbel op het bord. planner-sync volgt {known} en niet "
        f"{spare}"
    )


_HINTS = {
    True: "Is de tweede een eigen kaart, haal dan het kenmerk uit de titel; verwijder haar anders.",
    False: "Verwijder haar ook, of haal het kenmerk uit de titel als het een eigen kaart is.",
}
