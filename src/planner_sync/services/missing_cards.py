"""Making the cards of moments that are missing, by the protocol that points are made by."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from planner_sync.domain.board import Board, BoardTask, Place, TaskFields
from planner_sync.domain.cards import MomentCard
from planner_sync.domain.intents import Adopt, Intent, LookAgain, Move, Send, next_move
from planner_sync.domain.layout import BucketMap
from planner_sync.domain.markers import PointKey
from planner_sync.domain.moment_card import place_of_card
from planner_sync.domain.register import MomentId
from planner_sync.domain.trust import KnownOfPlan, is_trusted
from planner_sync.services.card_desk import CardDesk, SyncedCard
from planner_sync.services.heed_cards import card_sights
from planner_sync.services.make_tasks import Making, NotMade, Order, TaskMaker
from planner_sync.services.outcomes import PointOutcome


async def make_missing_cards(
    desk: CardDesk, buckets: BucketMap
) -> tuple[CardDesk, Mapping[MomentId, SyncedCard]]:
    """
    Make the cards that no task was found for.

    Returns:
        The desk, with the cards that a second listing showed after all; and what became of the
        others that have no task.
    """
    intents = desk.keeping.syncing.register.open_intents(desk.team.team_id)
    desk, moves = await _moves(desk, buckets, intents)
    ended: dict[MomentId, SyncedCard] = {}
    sends: list[tuple[MomentCard, Send]] = []
    for moment_id, move in moves.items():
        card = desk.heeded.cards[moment_id]
        why_not = _why_not(card, move, desk, buckets, intents.get(card.key))
        if why_not is not None:
            ended[moment_id] = why_not
        elif isinstance(move, Send):
            sends.append((card, move))
    maker = desk.keeping.syncing.maker
    if maker is None:
        would = [SyncedCard(card=card, outcome=PointOutcome.CREATED) for card, _ in sends]
        return desk, ended | {synced.card.moment_id: synced for synced in would}
    return desk, ended | await _made(sends, desk, buckets, maker)


async def _moves(
    desk: CardDesk, buckets: BucketMap, intents: Mapping[PointKey, Intent]
) -> tuple[CardDesk, Mapping[MomentId, Move]]:
    """Decide for the missing cards; what may be sent again is decided after a second listing."""
    look, syncing = desk.heeded.look, desk.keeping.syncing
    used = frozenset(buckets.found.values())
    known = replace(look.known, sentinels=look.known.sentinels | used)
    is_first_trusted = is_trusted(look.listed, used, known)
    moves = _decided(desk, look.board, known, int(is_first_trusted), intents)
    is_looked_at_again = any(isinstance(move, LookAgain) for move in moves.values())
    if not syncing.write or not is_looked_at_again:
        return desk, moves
    board = await syncing.second_listing(desk.team)
    shown = frozenset(bucket.bucket_id for bucket in board.buckets)
    is_second_trusted = is_trusted(board.tasks, shown, known)
    moves = _decided(desk, board, known, 2 * is_second_trusted, intents)
    found = {m: move.task for m, move in moves.items() if isinstance(move, Adopt)}
    return _with_found(desk, found), moves


def _decided(
    desk: CardDesk,
    board: Board,
    known: KnownOfPlan,
    absences: int,
    intents: Mapping[PointKey, Intent],
) -> dict[MomentId, Move]:
    syncing = desk.keeping.syncing
    sight_of = card_sights(board, known, syncing, absences=absences)
    return {
        moment_id: next_move(intents.get(card.key), sight_of(card), syncing.now, syncing.quiet_s)
        for moment_id, card in desk.heeded.cards.items()
        if card.task_id is None and card.stopped_on is None
    }


def _with_found(desk: CardDesk, found: Mapping[MomentId, BoardTask]) -> CardDesk:
    heeded = desk.heeded
    cards = {
        m: replace(card, task_id=found[m].task_id) if m in found else card
        for m, card in heeded.cards.items()
    }
    return replace(desk, heeded=replace(heeded, cards=cards, tasks={**heeded.tasks, **found}))


def _why_not(
    card: MomentCard, move: Move, desk: CardDesk, buckets: BucketMap, intent: Intent | None
) -> SyncedCard | None:
    """Say why no card is made; ``None`` when one is, or was found."""
    if isinstance(move, Adopt):
        return None
    if not desk.keeping.syncing.may_create:
        return SyncedCard(card=card, outcome=PointOutcome.BRAKED)
    if _place(card, desk) not in buckets.found:
        return SyncedCard(card=card, outcome=PointOutcome.NO_TASK)
    if isinstance(move, Send):
        return None
    return _not_made(card, desk.keeping.syncing.waiting(move, intent))


async def _made(
    sends: Sequence[tuple[MomentCard, Send]], desk: CardDesk, buckets: BucketMap, maker: TaskMaker
) -> dict[MomentId, SyncedCard]:
    def order(card: MomentCard, send: Send) -> Order:
        place = _place(card, desk)
        fields = desk.wanted(card, buckets.found[place])

        def keep(task: BoardTask, intent: Intent) -> bool:
            made = _with_task(card, task, fields, place)
            return desk.keeping.cards.save_moment_card(made, intent)

        return Order(key=card.key, fields=fields, attempt=send.attempt, keep=keep)

    orders = {card.moment_id: order(card, send) for card, send in sends}
    made = await maker.make(list(orders.values()))
    return {
        card.moment_id: _after(card, orders[card.moment_id], made[card.key], desk)
        for card, _ in sends
    }


def _after(card: MomentCard, order: Order, making: Making, desk: CardDesk) -> SyncedCard:
    if isinstance(making, NotMade):
        return _not_made(card, making)
    made = _with_task(card, making, order.fields, _place(card, desk))
    return SyncedCard(card=made, outcome=PointOutcome.CREATED)


def _with_task(card: MomentCard, task: BoardTask, fields: TaskFields, place: Place) -> MomentCard:
    return replace(card, task_id=task.task_id, baseline=fields, wanted_place=place)


def _not_made(card: MomentCard, not_made: NotMade) -> SyncedCard:
    # What mends itself in a later pass is no news for the team.
    is_news = not_made.outcome is not PointOutcome.WAITING
    return SyncedCard(card=card, outcome=not_made.outcome, note=not_made.note if is_news else None)


def _place(card: MomentCard, desk: CardDesk) -> Place:
    return place_of_card(card, desk.points(card))
