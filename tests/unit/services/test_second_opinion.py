"""What a listing lacks is asked for by id before it counts as deleted."""

import pytest

from doubles.builders import (
    LIMITS,
    PLAN,
    a_board,
    a_point,
    a_registered,
    a_team,
    task_of,
    with_task,
)
from planner_sync.domain.board import Board, BoardTask, PlanId, TaskId
from planner_sync.domain.errors import MovedError, NotPermittedError
from planner_sync.domain.register import RegisteredPoint
from planner_sync.ports import TaskBoard
from planner_sync.services.second_opinion import SecondOpinion, doubting, second_opinion

pytestmark = pytest.mark.anyio


class Answers:
    """A board that gives one answer after the other when it is asked for a task."""

    def __init__(self, *answers: BoardTask | Exception | None) -> None:
        self._answers = list(answers)

    async def task(self, plan_id: PlanId, task_id: TaskId) -> BoardTask | None:
        answer = self._answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer


def a_pair(title: str) -> tuple[RegisteredPoint, BoardTask]:
    bare = a_registered(a_point(title), key=title)
    task = task_of(bare)
    return with_task(bare, task), task


POINT, TASK = a_pair("Bankje bij de voordeur")


async def opinion(
    *answers: BoardTask | Exception | None,
    points: tuple[RegisteredPoint, ...] = (POINT,),
    board: Board | None = None,
) -> SecondOpinion:
    port: TaskBoard = Answers(*answers)  # type: ignore[assignment] # it is only asked for tasks
    listed = board or a_board(plan_id=PLAN)
    return await second_opinion(a_team(), points, listed, port, doubting(LIMITS))


async def test_a_task_that_is_said_twice_not_to_be_there_is_gone() -> None:
    assert (await opinion(None, None)).gone == {TASK.task_id}


async def test_a_task_that_is_there_at_the_second_asking_is_not_gone() -> None:
    found = await opinion(None, TASK)

    assert found.gone == frozenset()
    assert found.board.tasks[TASK.task_id] == TASK


async def test_a_task_that_the_listing_lacks_and_that_is_there_is_on_the_board() -> None:
    assert TASK.task_id in (await opinion(TASK)).board.tasks


async def test_a_task_in_another_plan_was_moved_and_is_not_gone() -> None:
    found = await opinion(MovedError("it lies in another plan"))

    assert found.moved == {TASK.task_id}
    assert found.gone == frozenset()


async def test_a_refusal_deletes_nothing() -> None:
    with pytest.raises(NotPermittedError):
        await opinion(NotPermittedError("read task: HTTP 403"))


async def test_in_a_plan_that_shows_nothing_of_ours_nothing_is_gone() -> None:
    strange = a_board(plan_id=PLAN, buckets=())

    assert (await opinion(None, None, board=strange)).gone == frozenset()


async def test_when_most_are_gone_at_once_nothing_is() -> None:
    points = tuple(a_pair(title)[0] for title in ("Een", "Twee", "Drie", "Vier", "Vijf"))

    assert (await opinion(*[None] * 10, points=points)).gone == frozenset()
    assert len((await opinion(*[None] * 8, points=points[:4])).gone) == 4
