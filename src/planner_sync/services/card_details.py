"""Description, checklist and links of the cards of moments."""

from collections.abc import Sequence
from dataclasses import replace

from planner_sync.domain.asks import asks, checklist_of
from planner_sync.domain.board import DetailEdits, DetailFields, TaskDetails
from planner_sync.domain.cards import MomentCard
from planner_sync.domain.errors import PermanentError
from planner_sync.domain.moment_card import desired_card_details
from planner_sync.domain.reconciliation import asked_details, detail_edits
from planner_sync.services.card_desk import CardDesk, SyncedCard, not_written
from planner_sync.services.outcomes import PointOutcome
from planner_sync.services.write_tasks import change_details


async def write_card_details(synced: Sequence[SyncedCard], desk: CardDesk) -> list[SyncedCard]:
    """Bring the details of cards up; only those of which more is wanted are read."""
    wanted = {
        s.card.task_id: details
        for s in synced
        if s.card.task_id and s.card.stopped_on is None
        if (details := _wanted(s.card, desk)) != s.card.detail_baseline
    }
    known = desk.heeded.details
    unknown = [task_id for task_id in wanted if task_id not in known]
    found = {
        **known,
        **await desk.keeping.syncing.board.details(desk.team.plan_id, unknown),
    }
    return [
        await _write(s, wanted[s.card.task_id], found[s.card.task_id], desk)
        if s.card.task_id in wanted and s.card.task_id in found
        else s
        for s in synced
    ]


async def _write(
    synced: SyncedCard, wanted: DetailFields, actual: TaskDetails, desk: CardDesk
) -> SyncedCard:
    card, has = synced.card, actual.fields

    def decide(has: DetailFields) -> DetailEdits:
        return detail_edits(wanted, has, card.detail_baseline)

    if desk.keeping.syncing.write and card.task_id:
        board = desk.keeping.syncing.board
        try:
            has = await change_details(desk.team.plan_id, card.task_id, actual, decide, board)
        except PermanentError as exc:
            return not_written(card, exc)
    edits = decide(has)
    asked = asked_details(wanted, has, card.detail_baseline, edits)
    revised = replace(card, detail_baseline=asked, receipt_link=_receipt_link(card, desk))
    desk.save(revised, card)
    is_news = edits and synced.outcome is PointOutcome.UNCHANGED
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
