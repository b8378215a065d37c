"""From the register to the board, whatever goes wrong on the way."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from doubles.builders import PLAN, a_point, a_team
from doubles.scene import Scene
from doubles.task_board import InMemoryTaskBoard
from planner_sync.domain.board import DetailChange, LabelId, PlanId, Stage, Standing, TaskId
from planner_sync.domain.description import join, split
from planner_sync.domain.errors import (
    ConflictError,
    NotFoundError,
    NotPermittedError,
    OutcomeUnknownError,
    PermanentError,
    PlannerSyncError,
    ThrottledError,
    UnreachableError,
)
from planner_sync.domain.intents import IntentStatus
from planner_sync.domain.layout import bucket_name
from planner_sync.domain.points import Certainty, Decision
from planner_sync.services.outcomes import PointOutcome
from planner_sync.services.write_tasks import MAX_LOOKS

pytestmark = pytest.mark.anyio

BENCH = a_point("Bankje bij de voordeur", due_on=date(2026, 6, 30), checklist=("offerte",))
LOST = OutcomeUnknownError("the answer was lost")


@pytest.fixture
def scene() -> Scene:
    return Scene()


async def bucket_of(scene: Scene, task_id: TaskId) -> str:
    board = await scene.board.read(PLAN)
    return bucket_name(board, board.tasks[task_id].fields.bucket_id)


async def test_a_point_becomes_a_task_with_details(scene: Scene) -> None:
    scene.minutes(BENCH)

    assert await scene.outcome() is PointOutcome.CREATED

    card = scene.card()
    details = scene.board.details_of(card.task_id)
    assert scene.titles() == ["Bankje bij de voordeur"]
    assert (card.fields.due_on, await bucket_of(scene, card.task_id)) == (
        BENCH.due_on,
        "Te bespreken",
    )
    assert details.description.startswith("Uit het cliëntmoment van 12 maart 2026")
    assert [i.title for i in details.checklist] == ["offerte"]
    assert list(details.references.values()) == ["Notulen 12 maart 2026"]


async def test_a_second_pass_writes_nothing(scene: Scene) -> None:
    scene.minutes(BENCH, a_point("Weekmenu", theme="Eten"))
    await scene.sync()
    scene.board.writes.clear()

    again = await scene.sync()

    assert [s.outcome for s in again] == [PointOutcome.UNCHANGED] * 2
    assert scene.board.writes == []


async def test_a_rehearsal_says_what_it_would_do_and_does_nothing(scene: Scene) -> None:
    scene.minutes(BENCH, a_point("Weekmenu", theme="Eten"))
    before = scene.register.points("noord")

    synced = await scene.sync(write=False)

    assert [s.outcome for s in synced] == [PointOutcome.CREATED] * 2
    assert (scene.board.writes, scene.register.intents) == ([], {})
    assert scene.register.points("noord") == before


async def test_minutes_that_moved_move_the_task(scene: Scene) -> None:
    scene.minutes(BENCH)
    await scene.sync()
    scene.minutes(a_point("Bankje naast de voordeur", due_on=date(2026, 7, 31)))

    assert await scene.outcome() is PointOutcome.UPDATED

    assert scene.titles() == ["Bankje naast de voordeur"]
    assert scene.card().fields.due_on == date(2026, 7, 31)


async def test_what_people_did_in_between_stays(scene: Scene) -> None:
    scene.minutes(BENCH)
    await scene.sync()
    card = scene.card().task_id
    scene.people.edit(card, due_on=date(2026, 9, 1))
    scene.people.complete(card)
    scene.minutes(a_point("Bankje naast de voordeur", due_on=date(2026, 7, 31)))

    await scene.sync()

    assert scene.titles() == ["Bankje naast de voordeur"]
    assert scene.card().fields.due_on == date(2026, 9, 1)
    assert scene.card().stage is Stage.DONE
    assert scene.point().standing is Standing.DONE


async def test_a_deleted_task_is_not_made_again(scene: Scene) -> None:
    scene.minutes(BENCH)
    await scene.sync()
    scene.people.delete(scene.card().task_id)

    assert await scene.outcome() is PointOutcome.STOPPED
    assert await scene.outcome() is PointOutcome.UNCHANGED

    assert scene.cards() == []
    assert scene.point().standing is Standing.STOPPED
    assert scene.point().stopped_on == date(2026, 3, 12)


async def test_a_task_that_the_listing_does_not_show_yet_is_not_taken_for_deleted(
    scene: Scene,
) -> None:
    scene.minutes(BENCH)
    await scene.sync()
    scene.board.lagging.add(scene.card().task_id)

    assert await scene.outcome() is PointOutcome.UNCHANGED

    assert scene.point().stopped_on is None


@pytest.mark.parametrize(
    ("facts", "outcome"),
    [
        ({"decision": Decision.LATER}, PointOutcome.NO_TASK),
        ({"certainty": Certainty.SUGGESTED}, PointOutcome.SUGGESTED),
        ({"is_held": True}, PointOutcome.HELD),
    ],
)
async def test_a_point_without_a_task_says_why(
    scene: Scene, facts: dict[str, Any], outcome: PointOutcome
) -> None:
    scene.minutes(a_point(**facts))

    assert await scene.outcome() is outcome

    assert scene.board.writes == []


async def test_missing_buckets_are_made(scene: Scene) -> None:
    scene.minutes(BENCH)

    await scene.sync()

    names = [b.name for b in (await scene.board.read(PLAN)).buckets]
    assert set(names) == {"Te bespreken", "Opgepakt", "Niet opgepakt"}


async def test_of_two_buckets_of_one_name_none_is_used_and_a_person_is_asked(
    scene: Scene,
) -> None:
    scene.board.add_plan(PLAN, ["Te bespreken", "te bespreken"])
    scene.minutes(BENCH)

    assert await scene.outcome() is PointOutcome.NO_TASK

    assert scene.cards() == []
    (question,) = scene.questions
    assert "twee buckets met de naam Te bespreken" in question.problem


async def test_a_theme_gets_a_label(scene: Scene) -> None:
    scene.minutes(a_point("Weekmenu", theme="Eten"))

    await scene.sync()

    assert (await scene.board.read(PLAN)).labels == {"category1": "Eten"}
    assert scene.card().fields.labels == {"category1"}


async def test_while_somebody_names_the_labels_the_theme_stands_in_the_text(
    scene: Scene,
) -> None:
    scene.minutes(a_point("Weekmenu", theme="Eten"))
    scene.board.faults.next("name_labels", ConflictError("x"), is_done_all_the_same=False)

    await scene.sync()

    card = scene.card()
    assert card.fields.labels == frozenset[LabelId]()
    assert "Thema: Eten" in scene.board.details_of(card.task_id).description


async def test_a_team_that_takes_up_everything_starts_in_that_bucket() -> None:
    scene = Scene(a_team(takes_up_directly=True))
    scene.minutes(BENCH)

    await scene.sync()

    assert await bucket_of(scene, scene.card().task_id) == "Opgepakt"


class TestLostAnswer:
    async def test_a_task_that_was_made_all_the_same_is_adopted(self, scene: Scene) -> None:
        scene.minutes(BENCH)
        scene.board.faults.next("create_task", LOST, is_done_all_the_same=True)

        assert await scene.outcome() is PointOutcome.WAITING
        assert await scene.outcome() is PointOutcome.ADOPTED

        assert len(scene.cards()) == 1
        assert scene.point().task_id == scene.card().task_id
        assert scene.register.open_intents("noord") == {}

    async def test_within_the_quiet_period_nothing_is_sent_again(self, scene: Scene) -> None:
        scene.minutes(BENCH)
        scene.board.faults.next("create_task", LOST, is_done_all_the_same=False)
        await scene.sync()
        scene.clock.advance(599)

        assert await scene.outcome() is PointOutcome.WAITING

        assert scene.cards() == []

    async def test_after_the_quiet_period_and_a_second_look_it_is_sent_again(
        self, scene: Scene
    ) -> None:
        scene.minutes(BENCH)
        scene.board.faults.next("create_task", LOST, is_done_all_the_same=False)
        await scene.sync()
        scene.clock.advance(600)

        assert await scene.outcome() is PointOutcome.CREATED

        assert scene.clock.slept == [30]
        assert len(scene.cards()) == 1
        assert [i.status for i in scene.register.intents.values()] == [IntentStatus.DONE] * 2

    async def test_a_task_that_only_the_second_look_shows_is_adopted(self, scene: Scene) -> None:
        scene.minutes(BENCH)
        scene.board.faults.next("create_task", LOST, is_done_all_the_same=True)
        await scene.sync()
        scene.board.lagging.add(scene.card().task_id)
        scene.clock.advance(600)
        scene.clock.on_sleep = scene.board.lagging.clear

        assert await scene.outcome() is PointOutcome.ADOPTED

        assert len(scene.cards()) == 1

    async def test_the_other_points_go_on(self, scene: Scene) -> None:
        scene.minutes(BENCH, a_point("Weekmenu"))
        scene.board.faults.next("create_task", LOST, is_done_all_the_same=False)

        synced = await scene.sync()

        assert [s.outcome for s in synced] == [PointOutcome.WAITING, PointOutcome.CREATED]


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (ThrottledError("busy"), IntentStatus.REJECTED),
        (UnreachableError("nobody there"), IntentStatus.NOT_SENT),
    ],
)
async def test_a_create_that_was_certainly_not_made_is_simply_made_by_the_next_pass(
    scene: Scene, error: PlannerSyncError, status: IntentStatus
) -> None:
    scene.minutes(BENCH)
    scene.board.faults.next("create_task", error, is_done_all_the_same=False)

    with pytest.raises(type(error)):
        await scene.sync()

    assert [i.status for i in scene.register.intents.values()] == [status]
    assert await scene.outcome() is PointOutcome.CREATED
    assert scene.clock.slept == []


async def test_in_a_full_plan_the_points_wait_and_say_why() -> None:
    scene = Scene(board=InMemoryTaskBoard(tasks_in_plan=1))
    scene.minutes(BENCH, a_point("Weekmenu"), a_point("Zwemmen"))

    made, *waiting = await scene.sync()

    assert made.outcome is PointOutcome.CREATED
    assert [w.outcome for w in waiting] == [PointOutcome.WAITING] * 2
    assert all("Het plan in Planner is vol" in str(w.note) for w in waiting)
    assert scene.register.open_intents("noord") == {}


async def test_a_conflict_is_looked_at_again_and_merged(scene: Scene) -> None:
    scene.minutes(BENCH)
    await scene.sync()
    scene.minutes(a_point("Bankje naast de voordeur", checklist=("bestellen",)))
    for call in ("update_task", "update_details"):
        scene.board.faults.next(call, ConflictError("x"), is_done_all_the_same=False)

    assert await scene.outcome() is PointOutcome.UPDATED

    assert scene.titles() == ["Bankje naast de voordeur"]


@pytest.mark.parametrize("call", ["update_task", "update_details"])
async def test_a_task_that_changes_all_the_time_is_left_for_the_next_pass(
    scene: Scene, call: str
) -> None:
    scene.minutes(BENCH)
    await scene.sync()
    scene.minutes(a_point("Bankje naast de voordeur", checklist=("bestellen",)))
    for _ in range(MAX_LOOKS):
        scene.board.faults.next(call, ConflictError("x"), is_done_all_the_same=False)

    # What could be written of the task is told, also when its details had to wait.
    first = PointOutcome.CONFLICT if call == "update_task" else PointOutcome.UPDATED
    assert await scene.outcome() is first
    assert await scene.outcome() is PointOutcome.UPDATED
    assert await scene.outcome() is PointOutcome.UNCHANGED

    assert scene.titles() == ["Bankje naast de voordeur"]


@pytest.mark.parametrize("call", ["update_task", "update_details"])
async def test_a_refused_change_fails_its_own_point_only(scene: Scene, call: str) -> None:
    scene.minutes(BENCH, a_point("Weekmenu"))
    await scene.sync()
    scene.minutes(
        a_point("Bankje naast de voordeur", checklist=("offerte", "bestellen")),
        a_point("Weekmenu", due_on=date(2026, 6, 1), checklist=("koken",)),
    )
    scene.board.faults.next(call, PermanentError("HTTP 400"), is_done_all_the_same=False)

    failed, updated = await scene.sync()

    assert (failed.outcome, failed.note) == (PointOutcome.FAILED, "HTTP 400")
    assert updated.outcome is PointOutcome.UPDATED


class Typing(InMemoryTaskBoard):
    """A board on which somebody types in one description whenever the service writes details."""

    busy: TaskId | None = None
    looks = 0

    async def update_details(
        self, plan_id: PlanId, changes: Sequence[DetailChange]
    ) -> Sequence[PlannerSyncError | None]:
        if self.busy is not None:
            self.looks += 1
            has = self.details_of(self.busy)
            block, _ = split(has.description)
            typed = replace(has, description=join(block, f"Van Anna, {self.looks}"))
            self.set_details(self.busy, typed)
        return await super().update_details(plan_id, changes)


async def test_details_that_change_all_the_time_keep_no_others_waiting() -> None:
    board = Typing()
    scene = Scene(board=board)
    scene.minutes(BENCH, a_point("Weekmenu"))
    bench, _ = await scene.sync()
    scene.minutes(replace(BENCH, reason="te duur"), a_point("Weekmenu", reason="te duur"))
    board.busy = bench.point.task_id
    board.writes.clear()

    synced = await scene.sync()

    assert [s.outcome for s in synced] == [PointOutcome.CONFLICT, PointOutcome.UPDATED]
    assert (board.looks, board.writes) == (MAX_LOOKS, ["update_details"])
    board.busy = None
    later = [s.outcome for s in await scene.sync()]
    assert later == [PointOutcome.UPDATED, PointOutcome.UNCHANGED]


async def test_what_was_written_beside_a_change_in_doubt_is_kept(scene: Scene) -> None:
    scene.minutes(BENCH, a_point("Weekmenu"), a_point("Zwemmen"))
    in_doubt = UnreachableError("x")
    scene.board.faults.next("update_details", in_doubt, is_done_all_the_same=False)
    with pytest.raises(UnreachableError):
        await scene.sync()

    kept = scene.register.points(scene.team.team_id)

    assert [p.detail_baseline is not None for p in kept] == [False, True, True]
    later = [s.outcome for s in await scene.sync()]
    assert later == [PointOutcome.UPDATED, PointOutcome.UNCHANGED, PointOutcome.UNCHANGED]


async def test_details_of_a_task_that_is_deleted_meanwhile_are_a_conflict(scene: Scene) -> None:
    scene.minutes(BENCH)
    await scene.sync()
    scene.minutes(replace(BENCH, checklist=("offerte", "bestellen")))
    gone = NotFoundError("x")
    scene.board.faults.next("update_details", gone, is_done_all_the_same=False)

    assert await scene.outcome() is PointOutcome.CONFLICT


async def test_an_update_of_which_the_answer_was_lost_is_not_written_twice(
    scene: Scene,
) -> None:
    scene.minutes(BENCH)
    await scene.sync()
    scene.minutes(a_point("Bankje naast de voordeur", checklist=("offerte",)))
    scene.board.faults.next("update_task", UnreachableError("x"), is_done_all_the_same=True)
    with pytest.raises(UnreachableError):
        await scene.sync()
    scene.board.writes.clear()

    await scene.sync()

    assert scene.board.writes.count("update_task") == 0
    assert scene.titles() == ["Bankje naast de voordeur"]


async def test_details_that_a_crash_left_out_are_written_by_the_next_pass(
    scene: Scene,
) -> None:
    scene.minutes(BENCH)
    scene.board.faults.next("details", UnreachableError("x"), is_done_all_the_same=False)
    with pytest.raises(UnreachableError):
        await scene.sync()

    assert await scene.outcome() is PointOutcome.UPDATED

    (item,) = scene.board.details_of(scene.card().task_id).checklist
    assert item.title == "offerte"


async def test_details_that_were_written_just_before_a_crash_are_not_written_twice(
    scene: Scene,
) -> None:
    scene.minutes(BENCH)
    scene.board.faults.next("update_details", UnreachableError("x"), is_done_all_the_same=True)
    with pytest.raises(UnreachableError):
        await scene.sync()
    scene.board.writes.clear()

    await scene.sync()

    assert scene.board.writes == []
    assert len(scene.board.details_of(scene.card().task_id).checklist) == 1


async def test_a_checklist_that_people_filled_does_not_stop_the_description(
    scene: Scene,
) -> None:
    scene.minutes(a_point("Bankje"))
    await scene.sync()
    card = scene.card().task_id
    scene.people.fill_checklist(card, 20)
    scene.minutes(a_point("Bankje", checklist=("offerte",), reason="te duur"))

    assert await scene.outcome() is PointOutcome.UPDATED

    assert "Toelichting: te duur" in scene.board.details_of(card).description


async def test_after_a_lost_database_the_tasks_are_found_by_their_markers(
    scene: Scene,
) -> None:
    scene.minutes(BENCH, a_point("Weekmenu"))
    await scene.sync()
    scene.people.edit(scene.cards()[0].task_id, due_on=date(2026, 9, 1))
    scene.board.writes.clear()
    scene.lose_the_database()
    scene.minutes(BENCH, a_point("Weekmenu"))

    synced = await scene.sync()

    assert [s.outcome for s in synced] == [PointOutcome.ADOPTED] * 2
    assert scene.board.writes == []
    assert scene.cards()[0].fields.due_on == date(2026, 9, 1)
    assert [s.outcome for s in await scene.sync()] == [PointOutcome.UNCHANGED] * 2


async def test_cards_that_people_made_are_never_written_to(scene: Scene) -> None:
    scene.minutes(BENCH)
    await scene.sync()
    bucket = scene.card().fields.bucket_id
    own = scene.people.make_card(PLAN, bucket, "Bankje bij de voordeur")
    scene.minutes(a_point("Bankje naast de voordeur"))

    await scene.sync()

    assert scene.board.shown(own.task_id) == own


async def test_a_board_that_may_not_be_read_stops_the_pass(scene: Scene) -> None:
    scene.minutes(BENCH)
    scene.board.faults.next("read", NotPermittedError("x"), is_done_all_the_same=False)

    with pytest.raises(NotPermittedError):
        await scene.sync()

    assert scene.board.writes == []
