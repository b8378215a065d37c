"""What people did with the cards of moments since the last look: ticked, deleted, or left alone."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from planner_sync.domain.asks import Asking
from planner_sync.domain.board import Board, BoardTask, TaskDetails, TaskId
from planner_sync.domain.cards import MomentCard
from planner_sync.domain.intents import Intent, Sight, sight_of
from planner_sync.domain.layout import tasks_by_marker
from planner_sync.domain.letters import WrittenLetter
from planner_sync.domain.markers import service_marker_of
from planner_sync.domain.moment_card import gets_card, new_card
from planner_sync.domain.observation import state_of
from planner_sync.domain.register import Moment, MomentId, RegisteredPoint
from planner_sync.domain.teams import Team
from planner_sync.domain.ticks import Heeding, heed
from planner_sync.domain.trust import KnownOfPlan
from planner_sync.ports import Cards, Papers
from planner_sync.services.look_at_board import Look
from planner_sync.services.syncing import Syncing


@dataclass(frozen=True, kw_only=True)
class KeepingCards:
    """What keeping the cards of moments needs."""

    syncing: Syncing
    cards: Cards
    papers: Papers
    tenant_id: str
    check_after_months: int
    """Months after a point was done, from which the team is asked whether it is still so."""

    @property
    def today(self) -> date:
        """The day of the pass in the installation's time zone."""
        return self.syncing.today

    def asking(self, team: Team) -> Asking:
        """Say how the team is asked on the day of the pass."""
        return Asking(
            today=self.today,
            check_after_months=self.check_after_months,
            language=team.language,
        )


@dataclass(frozen=True, kw_only=True)
class HeededCards:
    """The cards of a team's moments, and everything their ticks changed."""

    cards: Mapping[MomentId, MomentCard]
    """Also those that have no task yet."""

    tasks: Mapping[MomentId, BoardTask]
    details: Mapping[TaskId, TaskDetails]
    """The details that were read."""

    stopped: frozenset[MomentId]
    """Moments of which this look found the card to be deleted."""

    points: Sequence[RegisteredPoint]
    """All points of the team as they are now, with those that a check brought."""

    letters: Sequence[WrittenLetter]
    """All letters of the team, with what was ticked of them."""

    look: Look
    """The look at the board that all this is from."""

    def points_of(self, moment_id: MomentId) -> list[RegisteredPoint]:
        """Return the points of one moment."""
        return [p for p in self.points if p.moment_id == moment_id]

    def letters_of(self, moment_id: MomentId) -> list[WrittenLetter]:
        """Return the letters of one moment."""
        return [letter for letter in self.letters if letter.moment_id == moment_id]


async def heed_moment_cards(
    team: Team, look: Look, moments: Iterable[Moment], keeping: KeepingCards
) -> HeededCards:
    """
    Take over what people did with the team's cards of moments.

    A card is recognised by the id of its task, and before that is known by its marker.  Details
    are read of the cards that moved.

    Args:
        team: The team.
        look: Its points and its board, as this pass found them.
        moments: Its client moments.
        keeping: What keeping the cards needs.

    Raises:
        PlannerSyncError: The board stopped answering; nothing was kept.
    """
    known = keeping.cards.moment_cards(team.team_id)
    cards = _cards(look.points, moments, known, keeping)
    sights = card_sights(look.board, look.known, keeping.syncing)
    cards = {moment_id: adopted(card, sights(card)) for moment_id, card in cards.items()}
    tasks, stopped = _tasks(cards.values(), look)
    moved = [task.task_id for m, task in tasks.items() if cards[m].looked_at != state_of(task)]
    details = await keeping.syncing.board.details(team.plan_id, moved)
    heeded = HeededCards(
        cards={
            m: replace(card, stopped_on=keeping.today) if m in stopped else card
            for m, card in cards.items()
        },
        tasks=tasks,
        details=details,
        stopped=stopped,
        points=look.points,
        # One that is noted and perhaps not there yet cannot be read to anybody.
        letters=[x for x in keeping.papers.letters(team.team_id) if x.item_id is not None],
        look=look,
    )
    before = heeded
    for moment_id, task in tasks.items():
        if task.task_id in details:
            heeded = _with_ticks(heeded, moment_id, task, team, keeping)
    if keeping.syncing.write:
        _keep(heeded, before, known, keeping)
    return heeded


def _with_ticks(
    heeded: HeededCards, moment_id: MomentId, task: BoardTask, team: Team, keeping: KeepingCards
) -> HeededCards:
    """Take over the ticks of one card."""
    seen = heed(
        heeded.cards[moment_id],
        heeded.points_of(moment_id),
        heeded.letters_of(moment_id),
        heeded.details[task.task_id].fields.checklist,
        Heeding(
            asking=keeping.asking(team),
            zone=keeping.syncing.zone,
            tenant_id=keeping.tenant_id,
            team_points=heeded.points,
        ),
    )
    points = {p.key: p for p in (*heeded.points, *seen.points)}
    others = [letter for letter in heeded.letters if letter.moment_id != moment_id]
    card = replace(seen.card, looked_at=state_of(task))
    return replace(
        heeded,
        cards={**heeded.cards, moment_id: card},
        points=list(points.values()),
        letters=[*others, *seen.letters],
    )


def card_sights(
    board: Board, known: KnownOfPlan, syncing: Syncing, *, absences: int = 0
) -> Callable[[MomentCard], Sight]:
    """Return what says which of the tasks on *board* may be adopted for a card."""
    by_marker = tasks_by_marker(board, service_marker_of)

    def sight(card: MomentCard) -> Sight:
        return sight_of(
            by_marker.get(card.marker, ()),
            mapped=known.tasks,
            people=syncing.people,
            absences=absences,
        )

    return sight


def adopted(card: MomentCard, sight: Sight) -> MomentCard:
    """Give a card without a task the one that may be adopted for it."""
    if card.task_id is not None or sight.candidate is None:
        return card
    return replace(card, task_id=sight.candidate.task_id)


def settled(card: MomentCard, keeping: KeepingCards) -> Intent | None:
    """Return the end of the attempt of which the task was now found, if there is one."""
    syncing = keeping.syncing
    if syncing.maker is None or card.baseline is not None or card.task_id is None:
        return None
    intent = syncing.register.open_intents(card.team_id).get(card.key)
    return syncing.maker.found(intent, card.task_id) if intent else None


def _cards(
    points: Sequence[RegisteredPoint],
    moments: Iterable[Moment],
    known: Mapping[MomentId, MomentCard],
    keeping: KeepingCards,
) -> dict[MomentId, MomentCard]:
    taken = {p.marker for p in points} | {c.marker for c in known.values()}
    cards = {}
    for moment in moments:
        card = known.get(moment.moment_id)
        if card is None and gets_card(p for p in points if p.moment_id == moment.moment_id):
            card = new_card(moment, keeping.tenant_id, taken)
            taken.add(card.marker)
        if card is not None:
            cards[moment.moment_id] = card
    return cards


def _tasks(
    cards: Iterable[MomentCard], look: Look
) -> tuple[dict[MomentId, BoardTask], frozenset[MomentId]]:
    """Return the cards' tasks, and the moments of which the card was deleted."""
    live = [card for card in cards if card.task_id is not None and card.stopped_on is None]
    tasks = {
        card.moment_id: task
        for card in live
        if card.task_id and (task := look.board.tasks.get(card.task_id))
    }
    return tasks, frozenset(card.moment_id for card in live if card.task_id in look.gone)


def _keep(
    heeded: HeededCards,
    before: HeededCards,
    known: Mapping[MomentId, MomentCard],
    keeping: KeepingCards,
) -> None:
    had = {p.key: p for p in before.points}
    # New points come first: the check that brought them must not be kept without them.
    for point in sorted(heeded.points, key=lambda p: p.key in had):
        if point != had.get(point.key):
            keeping.syncing.register.save_point(point)
    for letter in heeded.letters:
        if letter not in before.letters:
            keeping.papers.save_letter(letter)
    for moment_id, card in heeded.cards.items():
        if card.task_id is not None and card != known.get(moment_id):
            keeping.cards.save_moment_card(card, settled(card, keeping))
