"""What people did with the cards of moments since the last look: ticked, deleted, or left alone."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from planner_sync.domain.asks import Asking
from planner_sync.domain.board import Board, BoardTask, TaskDetails, TaskId
from planner_sync.domain.cards import MomentCard
from planner_sync.domain.intents import Intent, IntentStatus
from planner_sync.domain.layout import tasks_by_marker
from planner_sync.domain.letters import WrittenLetter
from planner_sync.domain.markers import service_marker_of
from planner_sync.domain.moment_card import gets_card, new_card
from planner_sync.domain.observation import state_of
from planner_sync.domain.register import Moment, MomentId, RegisteredPoint
from planner_sync.domain.teams import Team
from planner_sync.domain.ticks import Heeding, heed
from planner_sync.ports import Cards, Papers
from planner_sync.services.look_at_board import Look
from planner_sync.services.sync_tasks import Syncing


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
    cards = adopted(_cards(look.points, moments, known, keeping), look.board)
    tasks, stopped = await _tasks(team, cards.values(), look.board, keeping)
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


def adopted(cards: Mapping[MomentId, MomentCard], board: Board) -> dict[MomentId, MomentCard]:
    """Give the cards without a task the one that bears their marker."""
    by_marker = tasks_by_marker(board, service_marker_of)
    return {
        moment_id: replace(card, task_id=found.task_id)
        if card.task_id is None and (found := by_marker.get(card.marker))
        else card
        for moment_id, card in cards.items()
    }


def settled(card: MomentCard, keeping: KeepingCards) -> Intent | None:
    """Close the attempt of which the task was now found; nothing was wanted of it before."""
    intent = keeping.syncing.register.open_intents(card.team_id).get(card.key)
    is_found = card.baseline is None and card.task_id is not None
    return replace(intent, status=IntentStatus.DONE) if intent and is_found else None


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


async def _tasks(
    team: Team, cards: Iterable[MomentCard], board: Board, keeping: KeepingCards
) -> tuple[dict[MomentId, BoardTask], frozenset[MomentId]]:
    """Return the cards' tasks; one that the listing lacks is asked for before it counts as gone."""
    tasks, gone = {}, set()
    for card in cards:
        if card.task_id is None or card.stopped_on is not None:
            continue
        task = board.tasks.get(card.task_id)
        task = task or await keeping.syncing.board.task(team.plan_id, card.task_id)
        if task is None:
            gone.add(card.moment_id)
        else:
            tasks[card.moment_id] = task
    return tasks, frozenset(gone)


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
