"""From the register to the board: one card per moment, and people's work on it left alone."""

from collections.abc import Iterable
from dataclasses import replace
from functools import partial

from planner_sync.domain.board import BoardTask, Place
from planner_sync.domain.cards import MomentCard
from planner_sync.domain.errors import PermanentError
from planner_sync.domain.layout import BucketMap
from planner_sync.domain.moment_card import (
    bucket_of_card,
    card_edits,
    is_all_closed,
    place_of_card,
)
from planner_sync.domain.points import Question
from planner_sync.domain.teams import Team
from planner_sync.services.card_desk import CardDesk, MomentFacts, SyncedCard, not_written
from planner_sync.services.card_details import write_card_details
from planner_sync.services.heed_cards import HeededCards, KeepingCards
from planner_sync.services.missing_cards import make_missing_cards
from planner_sync.services.outcomes import PointOutcome
from planner_sync.services.write_tasks import change_task


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
    heeded = _linked(heeded, facts, keeping)
    desk = CardDesk(team=team, heeded=heeded, facts=facts, keeping=keeping)
    desk, made = await make_missing_cards(desk, buckets)
    synced = [
        made.get(card.moment_id) or await _card(card, desk, buckets)
        for card in desk.heeded.cards.values()
    ]
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


async def _card(card: MomentCard, desk: CardDesk, buckets: BucketMap) -> SyncedCard:
    """Bring the task of a card up to its moment."""
    if card.moment_id in desk.heeded.stopped:
        return SyncedCard(card=card, outcome=PointOutcome.STOPPED)
    task = desk.heeded.tasks.get(card.moment_id)
    # One that has a task and is not found was moved to another plan, or is in doubt.
    if card.stopped_on is not None or task is None:
        return SyncedCard(card=card, outcome=PointOutcome.UNCHANGED)
    try:
        return await _revise(card, task, desk, buckets)
    except PermanentError as exc:
        return not_written(card, exc)


async def _revise(
    card: MomentCard, task: BoardTask, desk: CardDesk, buckets: BucketMap
) -> SyncedCard:
    syncing, points = desk.keeping.syncing, desk.points(card)
    place = place_of_card(card, points)
    wanted = desk.wanted(card, bucket_of_card(card, task, place, buckets))
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
