"""Description, checklist and links of the cards of moments."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import replace

from planner_sync.domain.asks import asks, checklist_of
from planner_sync.domain.board import DetailFields, TaskId
from planner_sync.domain.cards import MomentCard
from planner_sync.domain.errors import PermanentError
from planner_sync.domain.moment_card import desired_card_details
from planner_sync.services.card_desk import CardDesk, SyncedCard, not_written
from planner_sync.services.change_details import DetailWish, Ended, change_details
from planner_sync.services.outcomes import PointOutcome


async def write_card_details(synced: Sequence[SyncedCard], desk: CardDesk) -> list[SyncedCard]:
    """Bring the details of cards up; only those of which more is wanted are read."""
    of_task = {s.card.task_id: s for s in synced if s.card.task_id and s.card.stopped_on is None}
    wanted = {
        task_id: details
        for task_id, s in of_task.items()
        if (details := _wanted(s.card, desk)) != s.card.detail_baseline
    }
    known = desk.heeded.details
    unknown = [task_id for task_id in wanted if task_id not in known]
    found = {
        **known,
        **await desk.keeping.syncing.board.details(desk.team.plan_id, unknown),
    }
    wishes = [
        DetailWish(
            task_id=task_id,
            wanted=details,
            actual=found[task_id],
            baseline=of_task[task_id].card.detail_baseline,
        )
        for task_id, details in wanted.items()
        if task_id in found
    ]
    ended: dict[TaskId | None, SyncedCard] = {}
    async for wish, error in _carried_out(wishes, desk):
        ended[wish.task_id] = _after(of_task[wish.task_id], wish, error, desk)
    return [ended.get(s.card.task_id, s) for s in synced]


async def _carried_out(wishes: Sequence[DetailWish], desk: CardDesk) -> AsyncIterator[Ended]:
    """Write what wishes come to; in a dry run that is only told."""
    syncing = desk.keeping.syncing
    if syncing.write:
        async for ended in change_details(desk.team.plan_id, wishes, syncing.board):
            yield ended
    else:
        for wish in wishes:
            yield wish, None


def _after(
    synced: SyncedCard, wish: DetailWish, error: PermanentError | None, desk: CardDesk
) -> SyncedCard:
    card = synced.card
    if error is not None:
        return not_written(card, error)
    revised = replace(card, detail_baseline=wish.asked, receipt_link=_receipt_link(card, desk))
    desk.save(revised, card)
    is_news = wish.edits and synced.outcome is PointOutcome.UNCHANGED
    outcome = PointOutcome.UPDATED if is_news else synced.outcome
    return replace(synced, card=revised, outcome=outcome)


def _wanted(card: MomentCard, desk: CardDesk) -> DetailFields:
    asked = asks(card, desk.points(card), desk.letters(card), desk.keeping.asking(desk.team))
    return desired_card_details(
        desk.moment(card),
        checklist_of(asked),
        receipt_url=_receipt_link(card, desk),
        language=desk.team.language,
    )


def _receipt_link(card: MomentCard, desk: CardDesk) -> str | None:
    return desk.facts.receipts.get(card.moment_id, card.receipt_link)
