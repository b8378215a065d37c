"""What a person decides about the board: creates of unknown end, and tasks that are there twice."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import Enum

from planner_sync.domain.board import Board, BoardTask, TaskId
from planner_sync.domain.cards import MomentCard
from planner_sync.domain.duplicates import find_duplicates
from planner_sync.domain.errors import UsageError
from planner_sync.domain.intents import Intent, IntentStatus
from planner_sync.domain.layout import tasks_by_marker
from planner_sync.domain.markers import (
    Marker,
    PointKey,
    marker_of,
    service_marker_of,
    without_marker,
)
from planner_sync.domain.observation import deleted
from planner_sync.domain.people import fold
from planner_sync.domain.register import RegisteredPoint
from planner_sync.domain.teams import Team
from planner_sync.ports import Cards, Leases, Register, TaskBoard

_Card = RegisteredPoint | MomentCard


class CaseKind(Enum):
    """What is to be decided."""

    CREATE = "create"
    """Whether a task was made, or which of them it is."""

    DUPLICATE = "duplicate"
    """What becomes of a second task; a person decides that on the board."""


class Decision(Enum):
    """What a person decides about a create."""

    ADOPT = "adopt"
    """A task that is there is the one."""

    AGAIN = "again"
    """There is none: make it."""

    STOP = "stop"
    """There has to be none."""


@dataclass(frozen=True, kw_only=True)
class Candidate:
    """A task that it may be."""

    task_id: TaskId
    link: str | None
    created_at: datetime
    has_marker: bool


@dataclass(frozen=True, kw_only=True)
class Case:
    """One thing that a person has to decide."""

    kind: CaseKind
    key: PointKey
    marker: Marker
    title: str
    since: datetime | None
    """The moment of the last attempt; ``None`` where none was made."""

    attempts: int
    candidates: tuple[Candidate, ...]


@dataclass(frozen=True, kw_only=True)
class Resolving:
    """What showing and deciding cases needs."""

    board: TaskBoard
    register: Register
    cards: Cards
    leases: Leases
    task_url: Callable[[Team, TaskId], str | None]


@dataclass(frozen=True, kw_only=True)
class _Scene:
    """What is known of a team, and its board."""

    cards: Sequence[_Card]
    intents: Mapping[PointKey, Intent]
    board: Board

    @property
    def free(self) -> Collection[BoardTask]:
        """The tasks that are nobody's yet."""
        mapped = {card.task_id for card in self.cards}
        return [t for t in self.board.tasks.values() if t.task_id not in mapped]


async def open_cases(team: Team, resolving: Resolving) -> list[Case]:
    """
    Return what a person has to decide about a team's board.

    Raises:
        PlannerSyncError: The board cannot be read.
    """
    scene = await _scene(team, resolving)
    creates = [_create_case(team, card, scene, resolving) for card in scene.cards]
    titles = {card.key: _title(card) for card in scene.cards}
    doubles = [
        Case(
            kind=CaseKind.DUPLICATE,
            key=one.key,
            marker=one.marker,
            title=titles[one.key],
            since=None,
            attempts=0,
            candidates=(_candidate(team, one.spare, resolving, has_marker=True),),
        )
        for one in find_duplicates(scene.board, scene.cards)
    ]
    return [*filter(None, creates), *doubles]


async def decide(
    team: Team,
    key: PointKey,
    decision: Decision,
    task_id: TaskId | None,
    resolving: Resolving,
    *,
    today: date,
) -> None:
    """
    Carry out what a person decided about a create; the next pass goes on from there.

    Args:
        team: The team.
        key: Of the point or the card.
        decision: What was decided.
        task_id: The task that is the one, with `Decision.ADOPT`.
        resolving: What deciding needs.
        today: The day of the decision.

    Raises:
        UsageError: There is no such case, or no such task on the board.
        TeamBusyError: Another process works on the team.
        PlannerSyncError: The board cannot be read.
    """
    lease = resolving.leases.take(team.team_id)
    try:
        scene = await _scene(team, resolving)
        card = next((c for c in scene.cards if c.key == key and c.task_id is None), None)
        intent = scene.intents.get(key)
        if card is None or _create_case(team, card, scene, resolving) is None:
            raise UsageError(
                f"there is nothing to decide about {key}; planner-sync resolve lists what there is"
            )
        status = IntentStatus.REJECTED
        if decision is Decision.ADOPT:
            card = replace(card, task_id=_task_of_choice(task_id, scene))
            status = IntentStatus.DONE
        elif decision is Decision.STOP:
            card = _stopped(card, today)
        elif intent is None:
            raise UsageError(
                "somebody made a card with the code of this point; take the code out of its title, "
                "then the next pass makes the task by itself"
            )
        if intent is not None:
            intent = replace(intent, status=status, task_id=card.task_id, epoch=lease.epoch)
        if isinstance(card, MomentCard):
            resolving.cards.save_moment_card(card, intent)
        else:
            resolving.register.save_point(card, intent)
    finally:
        resolving.leases.give_back(lease)


async def _scene(team: Team, resolving: Resolving) -> _Scene:
    register, team_id = resolving.register, team.team_id
    return _Scene(
        cards=[
            *register.points(team_id),
            *resolving.cards.moment_cards(team_id).values(),
        ],
        intents=register.open_intents(team_id),
        board=await resolving.board.read(team.plan_id),
    )


def _create_case(team: Team, card: _Card, scene: _Scene, resolving: Resolving) -> Case | None:
    if card.task_id is not None or card.stopped_on is not None:
        return None
    intent = scene.intents.get(card.key)
    marker_in = service_marker_of if isinstance(card, MomentCard) else marker_of
    marked = tasks_by_marker(
        replace(scene.board, tasks={t.task_id: t for t in scene.free}), marker_in
    )
    with_marker = marked.get(card.marker, [])
    is_stuck = intent is not None and intent.status is IntentStatus.NEEDS_PERSON
    # What an application made is found and adopted by a pass; a person's card is not.
    if not is_stuck and not any(task.created_by for task in with_marker):
        return None
    same = [t for t in scene.free if t not in with_marker and _is_called(t, _title(card))]
    return Case(
        kind=CaseKind.CREATE,
        key=card.key,
        marker=card.marker,
        title=_title(card),
        since=intent.intended_at if intent else None,
        attempts=intent.attempt if intent else 0,
        candidates=tuple(
            _candidate(team, task, resolving, has_marker=task in with_marker)
            for task in [*with_marker, *same]
        ),
    )


def _task_of_choice(task_id: TaskId | None, scene: _Scene) -> TaskId:
    if task_id is not None and any(task.task_id == task_id for task in scene.free):
        return task_id
    raise UsageError("there is no such task on the board, or it belongs to another point")


def _stopped(card: _Card, today: date) -> _Card:
    if isinstance(card, MomentCard):
        return replace(card, stopped_on=today)
    return deleted(card, today)


def _candidate(team: Team, task: BoardTask, resolving: Resolving, *, has_marker: bool) -> Candidate:
    return Candidate(
        task_id=task.task_id,
        link=resolving.task_url(team, task.task_id),
        created_at=task.created_at,
        has_marker=has_marker,
    )


def _title(card: _Card) -> str:
    if isinstance(card, MomentCard):
        return f"Cliëntmoment {card.moment_id.partition('/')[0]}"
    return card.point.title


def _is_called(task: BoardTask, title: str) -> bool:
    return fold(without_marker(task.fields.title)) == fold(title)
