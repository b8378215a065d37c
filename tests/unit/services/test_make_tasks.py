"""Making tasks once, whatever happens between writing an attempt down and its answer."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta

import pytest

from doubles.builders import a_point
from doubles.leases import InMemoryLeases
from doubles.scene import Scene
from doubles.task_board import InMemoryTaskBoard
from planner_sync.domain.board import TASKS_AT_ONCE, BoardTask, PlanId, TaskFields, UserId
from planner_sync.domain.errors import (
    LimitError,
    NotAllowedError,
    NotFoundError,
    NotPermittedError,
    OutcomeUnknownError,
    PlannerSyncError,
    StaleIntentError,
    StoppingError,
    TeamBusyError,
)
from planner_sync.domain.intents import CreateOutcome, IntentStatus, NotSent
from planner_sync.domain.leases import VALID
from planner_sync.services.make_tasks import MAX_AGE_S
from planner_sync.services.outcomes import PointOutcome

pytestmark = pytest.mark.anyio

LOST = OutcomeUnknownError("the answer was lost")
CREATED, WAITING, FAILED = PointOutcome.CREATED, PointOutcome.WAITING, PointOutcome.FAILED


class FarBoard(InMemoryTaskBoard):
    """A board to which the way takes time."""

    def __init__(self) -> None:
        super().__init__()
        self.on_the_way: Callable[[], None] = lambda: None
        self.on_made: Callable[[], None] = lambda: None
        self.refuses: PlannerSyncError | None = None
        self.calls: list[int] = []

    async def create_tasks(
        self, plan_id: PlanId, wanted: Sequence[TaskFields], *, guard: Callable[[], None]
    ) -> Sequence[CreateOutcome]:
        self.calls.append(len(wanted))
        self.on_the_way()
        if self.refuses is not None:
            return [NotSent(error=self.refuses) for _ in wanted]
        outcomes = await super().create_tasks(plan_id, wanted, guard=guard)
        self.on_made()
        return outcomes


class ForgetfulBoard(InMemoryTaskBoard):
    """A board that accepts an assignee who does not exist, and forgets them, as Planner does."""

    def made(
        self, plan_id: PlanId, fields: TaskFields, created_by: UserId | None = None
    ) -> BoardTask:
        return super().made(plan_id, replace(fields, assignees=frozenset()), created_by)


@pytest.fixture
def board() -> FarBoard:
    return FarBoard()


@pytest.fixture
def scene(board: FarBoard) -> Scene:
    return Scene(board=board)


def points(scene: Scene, count: int) -> None:
    scene.minutes(*(a_point(f"Punt {n:02}") for n in range(count)))


def statuses(scene: Scene) -> list[IntentStatus]:
    return [i.status for i in scene.register.intents.values()]


def other_process(scene: Scene) -> InMemoryLeases:
    return InMemoryLeases(scene.register.leases, "there")


async def outcomes(scene: Scene) -> list[PointOutcome]:
    return [s.outcome for s in await scene.sync()]


async def test_tasks_are_made_twenty_at_a_time_in_the_order_of_the_minutes(
    scene: Scene, board: FarBoard
) -> None:
    points(scene, 45)

    await scene.sync()

    assert board.calls == [TASKS_AT_ONCE, TASKS_AT_ONCE, 5]
    titles = [t.fields.title[:7] for t in scene.cards()]
    assert titles == [f"Punt {n:02}" for n in range(45)]


async def test_every_attempt_of_a_call_is_written_down_before_it_is_sent(
    scene: Scene, board: FarBoard
) -> None:
    seen = []
    board.on_the_way = lambda: seen.append(statuses(scene))
    points(scene, 3)

    await scene.sync()

    assert seen == [[IntentStatus.INTENDED] * 3]
    assert statuses(scene) == [IntentStatus.DONE] * 3


async def test_an_attempt_that_grew_old_on_the_way_is_written_down_anew(
    scene: Scene, board: FarBoard
) -> None:
    def tarry() -> None:
        if len(board.calls) == 1:
            scene.clock.advance(MAX_AGE_S + 1)

    board.on_the_way = tarry
    points(scene, 2)
    begun = scene.clock()

    assert await outcomes(scene) == [CREATED] * 2

    assert board.calls == [2, 2]
    (first, second) = scene.register.intents.values()
    assert first.intended_at == second.intended_at == begun + timedelta(seconds=MAX_AGE_S + 1)


async def test_on_a_host_that_is_always_too_slow_nothing_is_sent(
    scene: Scene, board: FarBoard
) -> None:
    board.on_the_way = lambda: scene.clock.advance(MAX_AGE_S + 1)
    points(scene, 2)

    with pytest.raises(StaleIntentError):
        await scene.sync()

    assert scene.cards() == []
    assert statuses(scene) == [IntentStatus.NOT_SENT] * 2


async def test_a_process_that_was_halted_and_overtaken_sends_nothing(
    scene: Scene, board: FarBoard
) -> None:
    def halt() -> None:
        scene.clock.advance(VALID.total_seconds())
        other_process(scene).take("noord")

    board.on_the_way = halt
    points(scene, 2)

    with pytest.raises(TeamBusyError):
        await scene.sync()

    assert scene.cards() == []


async def test_of_a_task_that_was_made_while_another_process_took_over_only_the_id_is_noted(
    scene: Scene, board: FarBoard
) -> None:
    def taken_over() -> None:
        scene.clock.advance(VALID.total_seconds())
        other_process(scene).take("noord")

    board.on_made = taken_over
    points(scene, 1)

    assert await outcomes(scene) == [WAITING]

    (intent,) = scene.register.open_intents("noord").values()
    assert intent.task_id == scene.card().task_id
    assert scene.point().task_id is None


async def test_what_stands_behind_a_task_that_was_refused_is_made_all_the_same(
    scene: Scene, board: FarBoard
) -> None:
    board.faults.next("create_task", LimitError("x", code="Other"), is_done_all_the_same=False)
    points(scene, 3)

    assert await outcomes(scene) == [FAILED, CREATED, CREATED]

    assert board.calls == [3, 2]


@pytest.mark.parametrize(
    ("error", "first", "note"),
    [
        (NotPermittedError("no right"), FAILED, "no right"),
        (NotFoundError("no plan"), FAILED, "no plan"),
        (LimitError("x", code="MaximumTasksInProject"), WAITING, "is vol"),
        (LimitError("x", code="MaximumActiveTasksInProject"), WAITING, "is vol"),
        (LimitError("x", code="MaximumTasksCreatedByUser"), WAITING, "grootste aantal"),
    ],
)
async def test_what_is_as_true_of_every_other_task_ends_the_making(
    scene: Scene, board: FarBoard, error: PlannerSyncError, first: PointOutcome, note: str
) -> None:
    board.faults.next("create_task", error, is_done_all_the_same=False)
    points(scene, 3)

    refused, *others = await scene.sync()

    assert board.calls == [3]
    assert refused.outcome is first
    assert note in str(refused.note)
    assert [o.outcome for o in others] == [WAITING] * 2
    assert all(o.note for o in others)


async def test_a_person_with_too_many_tasks_keeps_only_their_own_task_waiting(
    scene: Scene, board: FarBoard
) -> None:
    full = LimitError("x", code="MaximumTasksAssignedToUser")
    board.faults.next("create_task", full, is_done_all_the_same=False)
    points(scene, 2)

    waiting, made = await scene.sync()

    assert (waiting.outcome, made.outcome) == (WAITING, CREATED)
    assert "te veel taken" in str(waiting.note)


@pytest.mark.parametrize("error", [NotPermittedError("x"), NotFoundError("x")])
async def test_a_refusal_that_says_nothing_for_certain_is_not_sent_again_at_once(
    scene: Scene, board: FarBoard, error: PlannerSyncError
) -> None:
    board.faults.next("create_task", error, is_done_all_the_same=True)
    points(scene, 1)

    await scene.sync()
    last = await scene.sync()

    assert [s.outcome for s in last] == [PointOutcome.ADOPTED]
    assert len(scene.cards()) == 1


async def test_a_service_that_stops_sends_nothing_and_knows_it(
    scene: Scene, board: FarBoard
) -> None:
    def stop() -> None:
        raise StoppingError("the service is stopping")

    board.on_the_way = stop
    points(scene, 2)

    with pytest.raises(StoppingError):
        await scene.sync()

    assert statuses(scene) == [IntentStatus.NOT_SENT] * 2


async def test_a_plan_that_is_not_allowed_ends_the_pass_after_one_try(
    scene: Scene, board: FarBoard
) -> None:
    board.refuses = NotAllowedError("outside the allow-list")
    points(scene, 2)

    with pytest.raises(NotAllowedError):
        await scene.sync()

    assert board.calls == [2]


async def test_somebody_whom_planner_does_not_assign_is_told_once() -> None:
    scene = Scene(board=ForgetfulBoard())
    scene.minutes(a_point("Bankje", owners=("Anna",)))

    (made,) = await scene.sync()
    (again,) = await scene.sync()

    assert (made.outcome, made.is_dropped, again.is_dropped) == (CREATED, True, False)
    assert "wees deze taak niet toe" in str(made.note)
    assert (again.outcome, again.note) == (PointOutcome.UNCHANGED, None)


async def test_after_three_attempts_of_unknown_outcome_nothing_is_sent_any_more(
    scene: Scene, board: FarBoard
) -> None:
    points(scene, 1)
    for _ in range(3):
        board.faults.next("create_task", LOST, is_done_all_the_same=False)
        await scene.sync()
        scene.clock.advance(601)

    (asked,) = await scene.sync()
    scene.clock.advance(6_000)
    (still,) = await scene.sync()

    assert asked.outcome is still.outcome is PointOutcome.NEEDS_PERSON
    assert "planner-sync resolve" in str(asked.note)
    assert board.calls == [1, 1, 1]


async def test_a_clock_that_went_back_begins_the_quiet_period_anew(
    scene: Scene, board: FarBoard
) -> None:
    points(scene, 1)
    board.faults.next("create_task", LOST, is_done_all_the_same=False)
    await scene.sync()
    scene.clock.advance(-7_200)

    waits = [await outcomes(scene)]
    scene.clock.advance(599)
    waits.append(await outcomes(scene))
    scene.clock.advance(1)

    assert waits == [[WAITING], [WAITING]]
    assert await outcomes(scene) == [CREATED]


async def test_while_the_listing_lacks_what_is_known_nothing_is_sent_again(
    scene: Scene, board: FarBoard
) -> None:
    points(scene, 5)
    await scene.sync()
    scene.minutes(*(a_point(f"Punt {n:02}") for n in range(6)))
    board.faults.next("create_task", LOST, is_done_all_the_same=False)
    await scene.sync()
    scene.clock.advance(601)
    board.lagging |= {t.task_id for t in scene.cards()[:2]}

    assert (await outcomes(scene))[-1] is WAITING

    board.lagging.clear()
    assert (await outcomes(scene))[-1] is CREATED
