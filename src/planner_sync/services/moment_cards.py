"""From the register to the board: one card per moment, and people's work on it left alone."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import partial

from planner_sync.domain.attempts import next_attempt
from planner_sync.domain.board import BoardTask, BucketId, Place, TaskFields
from planner_sync.domain.cards import MomentCard
from planner_sync.domain.errors import PermanentError
from planner_sync.domain.intents import Intent, IntentStatus
from planner_sync.domain.layout import BucketMap
from planner_sync.domain.markers import PointKey
from planner_sync.domain.moment_card import (
    bucket_of_card,
    card_edits,
    desired_fields,
    holder_of,
    is_all_closed,
    place_of_card,
)
from planner_sync.domain.points import Question
from planner_sync.domain.teams import Team
from planner_sync.services.card_desk import CardDesk, MomentFacts, SyncedCard, not_written
from planner_sync.services.card_details import write_card_details
from planner_sync.services.heed_cards import HeededCards, KeepingCards, adopted
from planner_sync.services.outcomes import PointOutcome
from planner_sync.services.write_tasks import change_task, make_task


def places_of_cards(heeded: HeededCards, keeping: KeepingCards) -> set[Place]:
    """Name the places that need a bucket: all three as soon as a card is to be made."""
    is_needed = any(card.task_id is None for card in heeded.cards.values())
    return set(Place) if is_needed and keeping.syncing.may_create else set()


def card_questions(synced: Iterable[SyncedCard]) -> list[Question]:
    """Say which cards could not be written, in words for the team."""
    return [
        Question(
            where="Planner",
            problem=f"De kaart van een cliëntmoment kon niet worden bijgewerkt ({s.note}).",
            hint="De volgende ronde probeert het opnieuw.",
        )
        for s in synced
        if s.note
    ]


async def sync_moment_cards(
    team: Team,
    heeded: HeededCards,
    buckets: BucketMap,
    facts: MomentFacts,
    keeping: KeepingCards,
) -> list[SyncedCard]:
    """
    Make the cards that are missing, and bring the others up to their moments.

    Args:
        team: The team.
        heeded: Its cards, as people left them.
        buckets: Which bucket of the prepared plan stands for which place.
        facts: What the cards tell.
        keeping: What keeping the cards needs.

    Raises:
        PlannerSyncError: The board stopped answering half-way; what was written until then is
            in the register.
    """
    heeded = await _second_look(team, heeded, keeping)
    heeded = _linked(heeded, facts, keeping)
    desk = CardDesk(team=team, heeded=heeded, facts=facts, keeping=keeping)
    synced = [await _card(card, desk, buckets) for card in heeded.cards.values()]
    return await write_card_details(synced, desk)


def _linked(heeded: HeededCards, facts: MomentFacts, keeping: KeepingCards) -> HeededCards:
    """Note the addresses of the receipts that this pass wrote; no later pass knows them."""
    linked = {
        moment_id: replace(card, receipt_link=facts.receipts.get(moment_id, card.receipt_link))
        for moment_id, card in heeded.cards.items()
    }
    if keeping.syncing.write:
        for moment_id, card in linked.items():
            if card != heeded.cards[moment_id]:
                keeping.cards.save_moment_card(card)
    return replace(heeded, cards=linked)


async def _second_look(team: Team, heeded: HeededCards, keeping: KeepingCards) -> HeededCards:
    """Look once more for a card of which an earlier attempt is about to be repeated."""
    syncing = keeping.syncing
    intents = syncing.register.open_intents(team.team_id)
    missing = [card for card in heeded.cards.values() if card.task_id is None]
    is_repeated = any((_attempt(card, intents, keeping) or 1) > 1 for card in missing)
    if not is_repeated or not syncing.write:
        return heeded
    await syncing.sleep(syncing.listing_gap_s)
    board = await syncing.board.read(team.plan_id)
    cards = adopted(heeded.cards, board)
    found = {
        moment_id: task
        for moment_id, card in cards.items()
        if card.task_id and (task := board.tasks.get(card.task_id))
    }
    return replace(heeded, cards=cards, tasks={**found, **heeded.tasks})


def _attempt(
    card: MomentCard, intents: Mapping[PointKey, Intent], keeping: KeepingCards
) -> int | None:
    syncing = keeping.syncing
    return next_attempt(intents.get(card.key), syncing.now, syncing.quiet_s)


async def _card(card: MomentCard, desk: CardDesk, buckets: BucketMap) -> SyncedCard:
    """Make the task of a card, or bring it up to its moment."""
    if card.moment_id in desk.heeded.stopped:
        return SyncedCard(card=card, outcome=PointOutcome.STOPPED)
    if card.stopped_on is not None:
        return SyncedCard(card=card, outcome=PointOutcome.UNCHANGED)
    task = desk.heeded.tasks.get(card.moment_id)
    try:
        if task is not None:
            return await _revise(card, task, desk, buckets)
        return await _make(card, desk, buckets)
    except PermanentError as exc:
        return not_written(card, exc)


async def _make(card: MomentCard, desk: CardDesk, buckets: BucketMap) -> SyncedCard:
    syncing, team = desk.keeping.syncing, desk.team
    place = place_of_card(card, desk.points(card))
    bucket_id = buckets.found.get(place)
    intents = syncing.register.open_intents(team.team_id)
    attempt = _attempt(card, intents, desk.keeping)
    if not syncing.may_create:
        return SyncedCard(card=card, outcome=PointOutcome.BRAKED)
    if bucket_id is None:
        return SyncedCard(card=card, outcome=PointOutcome.NO_TASK)
    if attempt is None:
        return SyncedCard(card=card, outcome=PointOutcome.WAITING)
    if not syncing.write:
        return SyncedCard(card=card, outcome=PointOutcome.CREATED)
    fields = _wanted(card, bucket_id, desk)
    intent = Intent(team_id=team.team_id, key=card.key, intended_at=syncing.now, attempt=attempt)
    task = await make_task(
        team.plan_id, fields, intent, board=syncing.board, register=syncing.register
    )
    card = replace(card, task_id=task.task_id, baseline=fields, wanted_place=place)
    desk.keeping.cards.save_moment_card(card, replace(intent, status=IntentStatus.DONE))
    return SyncedCard(card=card, outcome=PointOutcome.CREATED)


async def _revise(
    card: MomentCard, task: BoardTask, desk: CardDesk, buckets: BucketMap
) -> SyncedCard:
    syncing, points = desk.keeping.syncing, desk.points(card)
    place = place_of_card(card, points)
    wanted = _wanted(card, bucket_of_card(card, task, place, buckets), desk)
    all_closed = is_all_closed(points, desk.letters(card))
    decide = partial(card_edits, card, wanted, all_closed=all_closed)
    outcome = PointOutcome.ADOPTED if card.baseline is None else PointOutcome.UNCHANGED
    if decide(task):
        outcome = PointOutcome.UPDATED
        if syncing.write:
            task = await change_task(desk.team.plan_id, task, decide, syncing.board)
    completed_on = desk.keeping.today if decide(task).complete else card.completed_on
    revised = replace(card, baseline=wanted, wanted_place=place, completed_on=completed_on)
    desk.save(revised, card)
    return SyncedCard(card=revised, outcome=outcome)


def _wanted(card: MomentCard, bucket_id: BucketId, desk: CardDesk) -> TaskFields:
    return desired_fields(
        card,
        desk.moment(card),
        bucket_id=bucket_id,
        holder=holder_of(desk.team, desk.facts.members),
        language=desk.team.language,
    )
