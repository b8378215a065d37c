"""The cards of moments on the board, whatever goes wrong on the way."""

from dataclasses import replace
from datetime import date

import pytest

from doubles.builders import AMSTERDAM, PLAN, TENANT, a_point, a_team
from doubles.papers import InMemoryPapers
from doubles.scene import MEMBERS, Scene
from planner_sync.domain.board import BoardTask, ChecklistItem, Stage
from planner_sync.domain.cards import MomentCard
from planner_sync.domain.errors import (
    ConflictError,
    NotPermittedError,
    OutcomeUnknownError,
    ThrottledError,
)
from planner_sync.domain.intents import IntentStatus
from planner_sync.domain.letters import LetterKind, WrittenLetter
from planner_sync.domain.library import ItemId
from planner_sync.domain.markers import service_marker_of
from planner_sync.domain.points import Certainty
from planner_sync.domain.register import MomentId
from planner_sync.services.card_desk import MomentFacts, SyncedCard
from planner_sync.services.heed_cards import KeepingCards, heed_moment_cards
from planner_sync.services.look_at_board import Looking, look_at_board
from planner_sync.services.moment_cards import (
    card_questions,
    places_of_cards,
    sync_moment_cards,
)
from planner_sync.services.outcomes import PointOutcome
from planner_sync.services.prepare_plan import prepare_plan
from planner_sync.services.write_tasks import MAX_LOOKS

pytestmark = pytest.mark.anyio

BENCH = a_point("Bankje bij de voordeur")
CHOIR = a_point("Koor", certainty=Certainty.SUGGESTED)
LOST = OutcomeUnknownError("the answer was lost")
DISCUSSED = "besproken in teamoverleg"


class Office(Scene):
    """A scene in which only the cards of moments are kept up."""

    def __init__(self, **holders: str) -> None:
        super().__init__(team=a_team(**holders))
        self.papers = InMemoryPapers()

    async def keep(
        self,
        *,
        write: bool = True,
        may_create: bool = True,
        receipts: dict[MomentId, str] | None = None,
    ) -> list[SyncedCard]:
        """Make a pass over the cards."""
        zone, now = AMSTERDAM, self.clock()
        looking = Looking(
            board=self.board,
            register=self.register,
            cards=self.own,
            clean=lambda text: text,
            zone=zone,
            now=now,
            write=write,
            doubt=lambda absence: False,
        )
        points = self.register.points(self.team.team_id)
        moments = self.register.moments(self.team.team_id)
        board = await self.board.read(PLAN)
        look = await look_at_board(self.team, points, board, looking)
        keeping = KeepingCards(
            syncing=self.syncing(write=write, may_create=may_create),
            cards=self.own,
            papers=self.papers,
            tenant_id=TENANT,
            check_after_months=3,
        )
        heeded = await heed_moment_cards(self.team, look, moments, keeping)
        plan = await prepare_plan(
            self.team,
            look.board,
            places=places_of_cards(heeded, keeping),
            themes=(),
            port=self.board,
            write=write,
        )
        facts = MomentFacts(
            points=heeded.points,
            moments={m.moment_id: m for m in moments},
            members=MEMBERS,
            receipts=receipts or {},
        )
        return await sync_moment_cards(self.team, heeded, plan.buckets, facts, keeping)

    async def outcome_of_card(self, *, write: bool = True, may_create: bool = True) -> PointOutcome:
        """Make a pass and say what it did for the only card."""
        (synced,) = await self.keep(write=write, may_create=may_create)
        return synced.outcome

    def moment_card(self) -> BoardTask:
        (card,) = self.moment_cards()
        return card

    def moment_cards(self) -> list[BoardTask]:
        return [t for t in self.board.tasks() if service_marker_of(t.fields.title)]

    def checklist(self) -> list[ChecklistItem]:
        return list(self.board.details_of(self.moment_card().task_id).checklist)

    def kept(self) -> MomentCard:
        (card,) = self.own.moment_cards(self.team.team_id).values()
        return card


@pytest.fixture
def office() -> Office:
    office = Office()
    office.minutes(BENCH, CHOIR)
    return office


async def test_a_second_pass_writes_nothing(office: Office) -> None:
    await office.keep()
    office.board.writes.clear()

    assert await office.outcome_of_card() is PointOutcome.UNCHANGED

    assert office.board.writes == []


async def test_a_rehearsal_decides_and_writes_nothing(office: Office) -> None:
    assert await office.outcome_of_card(write=False) is PointOutcome.CREATED

    assert (office.board.writes, office.board.tasks()) == ([], [])


async def test_while_a_brake_holds_none_is_made(office: Office) -> None:
    assert await office.outcome_of_card(may_create=False) is PointOutcome.BRAKED

    assert office.board.writes == []


class TestLostAnswer:
    async def test_a_card_that_was_made_all_the_same_is_adopted(self, office: Office) -> None:
        office.board.faults.next("create_task", LOST, is_done_all_the_same=True)

        assert await office.outcome_of_card() is PointOutcome.WAITING
        assert await office.outcome_of_card() is PointOutcome.ADOPTED

        assert office.kept().task_id == office.moment_card().task_id
        assert [i.title for i in office.checklist()] == [DISCUSSED, "Mogelijk punt: Koor"]
        assert office.register.open_intents("noord") == {}

    async def test_within_the_quiet_period_nothing_is_sent_again(self, office: Office) -> None:
        office.board.faults.next("create_task", LOST, is_done_all_the_same=False)
        await office.keep()
        office.clock.advance(599)

        assert await office.outcome_of_card() is PointOutcome.WAITING

        assert office.moment_cards() == []

    async def test_after_the_quiet_period_and_a_second_look_it_is_sent_again(
        self, office: Office
    ) -> None:
        office.board.faults.next("create_task", LOST, is_done_all_the_same=False)
        await office.keep()
        office.clock.advance(600)

        assert await office.outcome_of_card() is PointOutcome.CREATED

        assert (office.clock.slept, len(office.moment_cards())) == ([30], 1)
        assert [i.status for i in office.register.intents.values()] == [IntentStatus.DONE] * 2

    async def test_a_card_that_only_the_second_look_shows_is_adopted(self, office: Office) -> None:
        office.board.faults.next("create_task", LOST, is_done_all_the_same=True)
        await office.keep()
        office.board.lagging.add(office.moment_card().task_id)
        office.clock.advance(600)
        office.clock.on_sleep = office.board.lagging.clear

        assert await office.outcome_of_card() is PointOutcome.ADOPTED

        assert len(office.moment_cards()) == 1


async def test_when_planner_asks_for_patience_the_attempt_is_closed(office: Office) -> None:
    throttled = ThrottledError("later")
    office.board.faults.next("create_task", throttled, is_done_all_the_same=False)

    with pytest.raises(ThrottledError):
        await office.keep()

    assert office.register.open_intents("noord") == {}


async def test_a_card_that_is_refused_is_told(office: Office) -> None:
    refused = NotPermittedError("create task: no right")
    office.board.faults.next("create_task", refused, is_done_all_the_same=False)

    synced = await office.keep()

    assert [s.outcome for s in synced] == [PointOutcome.FAILED]
    assert ["no right" in q.problem for q in card_questions(synced)] == [True]


async def test_a_listing_that_lags_does_not_stop_a_card(office: Office) -> None:
    await office.keep()
    office.board.lagging.add(office.moment_card().task_id)

    assert await office.outcome_of_card() is PointOutcome.UNCHANGED


async def test_a_deleted_card_is_stopped_on_the_day_it_was_missed(office: Office) -> None:
    await office.keep()
    office.people.delete(office.moment_card().task_id)

    assert await office.outcome_of_card() is PointOutcome.STOPPED
    assert await office.outcome_of_card() is PointOutcome.UNCHANGED

    assert (office.kept().stopped_on, office.moment_cards()) == (date(2026, 3, 12), [])


async def test_an_edit_that_meets_a_person_looks_again_and_merges(office: Office) -> None:
    await office.keep()
    task_id = office.moment_card().task_id
    met = ConflictError("it moved")
    office.board.faults.next("update_details", met, is_done_all_the_same=False)
    office.people.describe(task_id, "Van Anna")

    await office.keep(receipts={office.kept().moment_id: "https://a.example/receipt"})

    details = office.board.details_of(task_id)
    assert details.description == "Van Anna"
    assert "https://a.example/receipt" in details.references


async def test_a_card_that_changes_all_the_time_is_left_for_the_next_pass(office: Office) -> None:
    await office.keep()
    moment_id = office.kept().moment_id
    for _ in range(MAX_LOOKS):
        met = ConflictError("it moved")
        office.board.faults.next("update_details", met, is_done_all_the_same=False)

    (first,) = await office.keep(receipts={moment_id: "https://a.example/receipt"})
    (second,) = await office.keep(receipts={moment_id: "https://a.example/receipt"})

    assert (first.outcome, second.outcome) == (PointOutcome.CONFLICT, PointOutcome.UPDATED)


async def test_the_receipt_stays_linked_in_passes_that_write_none(office: Office) -> None:
    await office.keep(receipts={MomentId("2026-03-12/1"): "https://a.example/receipt"})
    office.board.writes.clear()

    await office.keep()

    references = office.board.details_of(office.moment_card().task_id).references
    assert references["https://a.example/receipt"] == "Verwerkingsverslag 12 maart"
    assert office.board.writes == []


async def test_ticks_of_letters_are_kept_with_the_letters(office: Office) -> None:
    letter = WrittenLetter(
        team_id="noord",
        moment_id=MomentId("2026-03-12/1"),
        number=1,
        kind=LetterKind.PLAN,
        is_addition=False,
        written_on=date(2026, 3, 12),
        name="Brief.docx",
        item_id=ItemId("letter"),
        told=(),
    )
    office.papers.save_letter(letter)
    await office.keep()
    office.people.tick(office.moment_card().task_id, "brief 1 verteld")

    await office.keep()

    assert office.papers.letters("noord") == [replace(letter, told_on=date(2026, 3, 12))]


async def test_suggestions_for_which_there_was_no_room_come_when_there_is(office: Office) -> None:
    await office.keep()
    task_id = office.moment_card().task_id
    office.people.fill_checklist(task_id, 20)
    tips = [a_point(f"Tip {n}", certainty=Certainty.SUGGESTED) for n in range(2)]
    office.minutes(BENCH, *tips)
    await office.keep()
    full = [item.title for item in office.checklist()]

    office.people.fill_checklist(task_id, 3)
    await office.keep()

    assert (len(full), "Mogelijk punt: Tip 0" in full) == (20, False)
    assert [item.title for item in office.checklist()][-2:] != full[-2:]
    assert "Mogelijk punt: Tip 0" in [item.title for item in office.checklist()]


async def test_a_ticked_item_is_never_removed(office: Office) -> None:
    await office.keep()
    office.people.tick(office.moment_card().task_id, "Mogelijk punt: Koor")
    office.minutes(BENCH)

    await office.keep()

    assert "Mogelijk punt: Koor" in [item.title for item in office.checklist()]


async def test_a_card_that_people_completed_is_left_open_or_done_as_they_like() -> None:
    office = Office()
    office.minutes(BENCH)
    await office.keep()
    office.people.complete(office.moment_card().task_id)
    office.board.writes.clear()

    await office.keep()

    assert (office.moment_card().stage, office.board.writes) == (Stage.DONE, [])
