"""Looking at a board: what people said on it since the last look, kept in the register."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TypeVar
from zoneinfo import ZoneInfo

from planner_sync.domain.board import Board, BoardTask, TaskDetails, TaskId
from planner_sync.domain.calendar import Month
from planner_sync.domain.cards import MomentCard, OwnCard
from planner_sync.domain.layout import BucketMap, map_buckets
from planner_sync.domain.markers import PointKey, cut_at_word, is_service_card, marker_of
from planner_sync.domain.observation import deleted, observed, state_of
from planner_sync.domain.register import RegisteredPoint
from planner_sync.domain.remarks import Remarks, remarks_of
from planner_sync.domain.teams import Team
from planner_sync.domain.trust import KnownOfPlan
from planner_sync.ports import Cards, Register, TaskBoard
from planner_sync.services.second_opinion import Doubt, second_opinion

Cleaning = Callable[[str], str | None]
"""Takes people out of a text; ``None`` when the text has to be held back."""

_Card = TypeVar("_Card", RegisteredPoint, OwnCard)

MAX_REMARK = 300
"""Characters of a remark in the register; the card has the rest."""


@dataclass(frozen=True, kw_only=True)
class Looking:
    """What looking at a board needs."""

    board: TaskBoard
    register: Register
    cards: Cards
    clean: Cleaning
    zone: ZoneInfo
    now: datetime
    write: bool
    """False for a rehearsal: what is seen is told, and not kept."""

    doubt: Doubt
    """Judges whether so much is gone that nothing of it counts as deleted."""

    @property
    def today(self) -> date:
        """The day of the look in the installation's time zone."""
        return self.now.astimezone(self.zone).date()


@dataclass(frozen=True, kw_only=True)
class Look:
    """A board, and what it says."""

    board: Board
    """With the tasks that the listing lacked and that are there all the same."""

    buckets: BucketMap
    points: Sequence[RegisteredPoint]
    stopped: frozenset[PointKey]
    """Points whose task this look found to be deleted."""

    gone: frozenset[TaskId]
    """All tasks, also cards of moments, that this look found to be deleted."""

    moved: frozenset[TaskId]
    """Tasks that people moved to another plan, where the service does not follow them."""

    listed: frozenset[TaskId]
    """Tasks that the listing of the board showed by itself."""

    known: KnownOfPlan
    """What a listing has to show before what it lacks counts as absent."""

    own_cards: Sequence[OwnCard]
    """Cards that people made by hand in the service's buckets, also those that are gone."""

    other_cards: int
    """Cards that people made by hand elsewhere."""

    details: Mapping[TaskId, TaskDetails]
    """The details that were read."""


async def look_at_board(
    team: Team,
    points: Sequence[RegisteredPoint],
    board: Board,
    looking: Looking,
    *,
    at_everything: bool = False,
) -> Look:
    """
    Take over what a board says of points and of hand-made cards.

    Args:
        team: The team.
        points: Its points, as the register or this pass has them.
        board: Its plan, as read in this pass.
        looking: What looking needs.
        at_everything: Read the details of every card, not only of those that moved: text in a
            description can change without a trace on the task.

    Raises:
        PlannerSyncError: The board stopped answering; what was seen until then is kept.
    """
    known = _known_own_cards(team, points, board, looking)
    of_moments = looking.cards.moment_cards(team.team_id).values()
    opinion = await second_opinion(
        team, [*points, *of_moments, *known.values()], board, looking.board, looking.doubt
    )
    listed, board, gone = frozenset(board.tasks), opinion.board, opinion.gone
    buckets = map_buckets(board.buckets, team.buckets)
    by_hand = _by_hand([*points, *of_moments], board)
    own = _own_cards(team, by_hand, known, buckets, looking)
    cards: list[RegisteredPoint | OwnCard] = [*points, *own]
    moved = [
        card.task_id
        for card in cards
        if card.task_id and (task := board.tasks.get(card.task_id))
        if at_everything or card.looked_at != state_of(task)
    ]
    scene = _Scene(
        board=board,
        buckets=buckets,
        gone=gone,
        details=await looking.board.details(team.plan_id, moved),
        clean=looking.clean,
        today=looking.today,
    )
    look = Look(
        board=board,
        buckets=buckets,
        points=[_seen(p, scene) for p in points],
        stopped=frozenset(p.key for p in points if p.task_id in gone),
        gone=gone,
        moved=opinion.moved,
        listed=listed,
        known=opinion.known,
        own_cards=[_seen(c, scene) for c in own],
        other_cards=len(by_hand.keys() - {c.task_id for c in own}),
        details=scene.details,
    )
    if looking.write:
        _keep(look, points, known, looking)
    return look


def _keep(
    look: Look,
    points: Iterable[RegisteredPoint],
    own_cards: Mapping[TaskId, OwnCard],
    looking: Looking,
) -> None:
    before = {p.key: p for p in points}
    for point in look.points:
        if point != before[point.key]:
            looking.register.save_point(point)
    for card in look.own_cards:
        if card != own_cards.get(card.task_id):
            looking.cards.save_own_card(card)


@dataclass(frozen=True, kw_only=True)
class _Scene:
    """Everything that was read, before anything is decided."""

    board: Board
    buckets: BucketMap
    gone: frozenset[TaskId]
    details: Mapping[TaskId, TaskDetails]
    clean: Cleaning
    today: date


def _known_own_cards(
    team: Team, points: Sequence[RegisteredPoint], board: Board, looking: Looking
) -> Mapping[TaskId, OwnCard]:
    """
    Return the hand-made cards that are known.

    A card that was taken for somebody's own before its point was known is the point's, also while
    the point has yet to find it by its marker.
    """
    ours = {point.task_id for point in points}
    sought = {point.marker for point in points if point.task_id is None}
    ours |= {i for i, task in board.tasks.items() if marker_of(task.fields.title) in sought}
    own_cards = looking.cards.own_cards(team.team_id)
    return {task_id: card for task_id, card in own_cards.items() if task_id not in ours}


def _by_hand(
    ours: Sequence[RegisteredPoint | MomentCard], board: Board
) -> Mapping[TaskId, BoardTask]:
    """
    Return the cards that people made.

    A card of *ours* is none, also when people took its marker away; nor is one that a point will
    find by its marker, nor a spare that the service made.
    """
    mapped = {card.task_id for card in ours if card.task_id}
    sought = {card.marker for card in ours if card.task_id is None}
    markers = {card.marker for card in ours}
    return {
        task_id: task
        for task_id, task in board.tasks.items()
        if task_id not in mapped
        and not is_service_card(task.fields.title)
        and marker_of(task.fields.title) not in (markers if task.created_by is None else sought)
    }


def _own_cards(
    team: Team,
    by_hand: Mapping[TaskId, BoardTask],
    known: Mapping[TaskId, OwnCard],
    buckets: BucketMap,
    looking: Looking,
) -> list[OwnCard]:
    """Return the known cards, and those that appeared in one of the service's buckets."""
    fresh = [
        OwnCard(team_id=team.team_id, task_id=task.task_id)
        for task in by_hand.values()
        if task.task_id not in known
        and buckets.place_of(task.fields.bucket_id) is not None
        and not _is_history(task, looking)
    ]
    return [*known.values(), *fresh]


def _is_history(task: BoardTask, looking: Looking) -> bool:
    """Tell whether a card was completed before this month and the last: it is no news."""
    done_at = task.completed_at
    first_day = Month.of(looking.today).previous.first
    return done_at is not None and done_at.astimezone(looking.zone).date() < first_day


def _seen(card: _Card, scene: "_Scene") -> _Card:
    """Return *card* with its standing, and with what its details say where they were read."""
    task = scene.board.tasks.get(card.task_id) if card.task_id else None
    if task is None:
        return deleted(card, scene.today) if card.task_id in scene.gone else card
    card = observed(card, task, scene.buckets, scene.today)
    details = scene.details.get(task.task_id)
    if details is None:
        return card
    remarks = remarks_of(details.fields)
    return replace(
        card,
        looked_at=state_of(task),
        remarks=Remarks(
            reason=_told(remarks.reason, scene.clean),
            result=_told(remarks.result, scene.clean),
            for_clients=_told(remarks.for_clients, scene.clean),
        ),
    )


def _told(remark: str | None, clean: Cleaning) -> str | None:
    """Return what may leave the card of *remark*; empty when it has to stay there."""
    return None if remark is None else cut_at_word(clean(remark) or "", MAX_REMARK)
