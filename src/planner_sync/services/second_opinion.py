"""Asking by id for tasks that a listing lacks, before any of them counts as deleted."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace

from planner_sync.domain.board import Board, BoardTask, BucketId, PlanId, TaskId
from planner_sync.domain.brakes import Absence, Limits, too_many_missing
from planner_sync.domain.cards import MomentCard, OwnCard
from planner_sync.domain.errors import MovedError
from planner_sync.domain.layout import map_buckets
from planner_sync.domain.points import Question
from planner_sync.domain.register import RegisteredPoint
from planner_sync.domain.teams import Team
from planner_sync.domain.trust import KnownOfPlan, has_sentinel
from planner_sync.ports import TaskBoard

Doubt = Callable[[Absence], bool]
"""Tells whether so much is gone that nothing of it may count as deleted."""


@dataclass(frozen=True, kw_only=True)
class SecondOpinion:
    """What became of the tasks that are known."""

    board: Board
    """With the tasks that the listing lacked and that are there all the same."""

    gone: frozenset[TaskId]
    """Tasks that people deleted; empty while that is in doubt."""

    moved: frozenset[TaskId]
    """Tasks that people moved to another plan."""

    known: KnownOfPlan
    """What every listing of the plan has to show before its absences count."""


def doubting(limits: Limits) -> Doubt:
    """Return what doubts an absence that is too much for *limits*."""
    return lambda absence: too_many_missing(absence, limits) is not None


async def second_opinion(
    team: Team,
    cards: Iterable[RegisteredPoint | OwnCard | MomentCard],
    board: Board,
    port: TaskBoard,
    doubt: Doubt,
) -> SecondOpinion:
    """
    Ask by id for what a listing lacks: a listing may lag, so absence from it means little.

    A task counts as deleted only when it is said twice that there is none, and when not so much
    is gone that something else must be wrong.

    Args:
        team: The team.
        cards: All that is known to have had a task.
        board: Its plan, as listed.
        port: Where to ask.
        doubt: Judges how much is gone.

    Raises:
        PlannerSyncError: The board did not answer, or refused; nothing counts as deleted.
    """
    live = [c for c in cards if c.task_id and c.stopped_on is None]
    lacking = [c.task_id for c in live if c.task_id and c.task_id not in board.tasks]
    found, moved = await _asked(team.plan_id, lacking, port)
    again = [t for t in lacking if t not in found and t not in moved]
    found_late, moved_late = await _asked(team.plan_id, again, port)
    gone = frozenset(again) - found_late.keys() - moved_late
    moved |= moved_late
    known = KnownOfPlan(
        tasks=frozenset(c.task_id for c in live if c.task_id) - moved,
        sentinels=_sentinels(team, live, board),
    )
    is_ours = has_sentinel(board.tasks, {b.bucket_id for b in board.buckets}, known)
    if doubt(Absence(known=len(live), missing=len(gone), has_sentinel=is_ours)):
        gone = frozenset()
    return SecondOpinion(
        board=replace(board, tasks={**board.tasks, **found, **found_late}),
        gone=gone,
        moved=moved,
        known=replace(known, tasks=known.tasks - gone),
    )


def moved_questions(moved: Collection[TaskId]) -> list[Question]:
    """Say that people moved tasks to another plan, in words for the team."""
    if not moved:
        return []
    return [
        Question(
            where="Planner",
            problem=f"Iemand verplaatste taken van dit team; ze staan nu in een ander plan "
            f"({len(moved)}). planner-sync volgt ze daar niet en maakt ze niet opnieuw.",
            hint="Zet ze terug in het plan van het team, of verwijder ze waar ze nu staan.",
        )
    ]


async def _asked(
    plan_id: PlanId, task_ids: Iterable[TaskId], port: TaskBoard
) -> tuple[dict[TaskId, BoardTask], frozenset[TaskId]]:
    found: dict[TaskId, BoardTask] = {}
    moved = set()
    for task_id in task_ids:
        try:
            task = await port.task(plan_id, task_id)
        except MovedError:
            moved.add(task_id)
            continue
        if task is not None:
            found[task_id] = task
    return found, frozenset(moved)


def _sentinels(
    team: Team, live: Iterable[RegisteredPoint | OwnCard | MomentCard], board: Board
) -> frozenset[TaskId | BucketId]:
    """
    Name the cards of moments, and the buckets that the service uses.

    People may rename a bucket, so one that tasks were put in counts by its id as well.
    """
    cards = [c for c in live if isinstance(c, RegisteredPoint | MomentCard)]
    return frozenset(
        {
            *(c.task_id for c in cards if isinstance(c, MomentCard) and c.task_id),
            *(c.baseline.bucket_id for c in cards if c.baseline is not None),
            *map_buckets(board.buckets, team.buckets).found.values(),
        }
    )
