"""Laws of bringing a board up to its minutes, true for any points and any work of people."""

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from doubles.builders import PLAN, a_point
from doubles.scene import Scene
from planner_sync.domain.board import BoardTask, LabelId, Stage, TaskId, UserId
from planner_sync.domain.errors import OutcomeUnknownError, PlannerSyncError
from planner_sync.domain.intents import MAX_ATTEMPTS
from planner_sync.domain.points import Certainty, Decision, Kind, Point, Priority, Status
from planner_sync.services.outcomes import PointOutcome
from planner_sync.services.sync_tasks import Synced

DAYS = st.dates(date(2026, 1, 1), date(2027, 12, 31))
TITLES = ["Bankje bij de voordeur", "Weekmenu kiezen", "Verlichting in de gang", "Zwemmen"]


@st.composite
def points(draw: st.DrawFn, title: str) -> Point:
    return a_point(
        title,
        kind=draw(st.sampled_from(Kind)),
        status=draw(st.sampled_from([Status.OPEN, Status.IN_PROGRESS, Status.DONE])),
        decision=draw(st.sampled_from(Decision)),
        certainty=draw(st.sampled_from([Certainty.CERTAIN] * 3 + [Certainty.SUGGESTED])),
        owners=draw(st.sampled_from([(), ("Anna",), ("Bram",), ("Anna", "Bram"), ("Niemand",)])),
        due_on=draw(st.none() | DAYS),
        priority=draw(st.none() | st.sampled_from(Priority)),
        theme=draw(st.sampled_from([None, "Eten", "Wonen"])),
        checklist=tuple(draw(st.lists(st.sampled_from("abc"), unique=True))),
    )


@st.composite
def minutes(draw: st.DrawFn) -> Sequence[Point]:
    titles = draw(st.lists(st.sampled_from(TITLES), unique=True))
    return [draw(points(title)) for title in titles]


HUMAN_EDITS = st.fixed_dictionaries(
    {},
    optional={
        "title": st.sampled_from(["Van Anna", "Bankje"]),
        "due_on": st.none() | DAYS,
        "priority": st.sampled_from(Priority),
        "assignees": st.frozensets(st.sampled_from([UserId("user-anna"), UserId("carla")])),
        "labels": st.frozensets(st.sampled_from([LabelId("category1"), LabelId("category9")])),
    },
)


async def work_by_hand(scene: Scene, data: st.DataObject) -> None:
    """Let people do anything that Planner lets them do with the cards."""
    buckets = [b.bucket_id for b in (await scene.board.read(PLAN)).buckets]
    for card in scene.board.tasks():
        edits: dict[str, Any] = data.draw(HUMAN_EDITS)
        if data.draw(st.booleans()):
            edits["bucket_id"] = data.draw(st.sampled_from(buckets))
        scene.people.edit(card.task_id, **edits)
        if data.draw(st.booleans()):
            scene.people.complete(card.task_id)
        if data.draw(st.booleans()):
            scene.people.describe(card.task_id, data.draw(st.sampled_from(["", "Van het team"])))
        if data.draw(st.booleans()):
            scene.people.delete(card.task_id)


def board_of(scene: Scene) -> dict[TaskId, BoardTask]:
    return {t.task_id: t for t in scene.board.tasks()}


def marked(scene: Scene) -> list[str]:
    return [t.fields.title[-12:] for t in scene.cards()]


@given(minutes())
def test_a_second_pass_has_nothing_left_to_write(found: Sequence[Point]) -> None:
    async def act() -> None:
        await scene.sync()
        scene.board.writes.clear()
        await scene.sync()

    scene = Scene()
    scene.minutes(*found)

    asyncio.run(act())

    assert scene.board.writes == []


@given(minutes(), st.data())
def test_while_the_minutes_stay_as_they_are_whatever_people_do_stays(
    found: Sequence[Point], data: st.DataObject
) -> None:
    async def act() -> None:
        await scene.sync()
        await work_by_hand(scene, data)
        left.update(board_of(scene))
        scene.board.writes.clear()
        await scene.sync()
        scene.minutes(*found)
        await scene.sync()

    scene, left = Scene(), dict[TaskId, BoardTask]()
    scene.minutes(*found)

    asyncio.run(act())

    assert board_of(scene) == left
    assert scene.board.writes == []


@given(minutes(), minutes(), st.data())
def test_new_minutes_never_undo_what_people_did(
    first: Sequence[Point], second: Sequence[Point], data: st.DataObject
) -> None:
    async def act() -> None:
        await scene.sync()
        before.update(board_of(scene))
        await work_by_hand(scene, data)
        left.update(board_of(scene))
        scene.minutes(*second)
        await scene.sync()

    scene, before, left = Scene(), dict[TaskId, BoardTask](), dict[TaskId, BoardTask]()
    scene.minutes(*first)

    asyncio.run(act())

    after = board_of(scene)
    assert not (before.keys() - left.keys()) & after.keys()
    for task_id, mine in left.items():
        was, now = before[task_id].fields, after[task_id].fields
        for field in ("title", "bucket_id", "due_on", "priority"):
            if getattr(mine.fields, field) != getattr(was, field):
                assert getattr(now, field) == getattr(mine.fields, field)
        assert mine.fields.assignees - was.assignees <= now.assignees
        assert not (was.assignees - mine.fields.assignees) & now.assignees
        assert mine.fields.labels - was.labels <= now.labels
        assert after[task_id].stage is mine.stage


@given(minutes(), minutes())
def test_cards_that_people_made_are_never_written_to(
    first: Sequence[Point], second: Sequence[Point]
) -> None:
    async def act() -> None:
        scene.minutes(*first)
        await scene.sync()
        for bucket in (await scene.board.read(PLAN)).buckets:
            card = scene.people.make_card(PLAN, bucket.bucket_id, "Van Anna")
            own[card.task_id] = card
        scene.minutes(*second)
        await scene.sync()

    scene, own = Scene(), dict[TaskId, BoardTask]()

    asyncio.run(act())

    assert {t: scene.board.shown(t) for t in own} == own


@given(minutes(), st.lists(st.tuples(st.booleans(), st.integers(0, 700)), max_size=6))
def test_whatever_answers_are_lost_each_point_ends_with_one_task_or_with_a_person(
    found: Sequence[Point], losses: Sequence[tuple[bool, int]]
) -> None:
    async def act() -> None:
        for is_made, wait_s in losses:
            lost = OutcomeUnknownError("lost")
            scene.board.faults.next("create_task", lost, is_done_all_the_same=is_made)
            await scene.sync()
            scene.clock.advance(wait_s)
        for _ in range(8):
            scene.clock.advance(601)
            last = await scene.sync()
        asked.extend(s for s in last if s.outcome is PointOutcome.NEEDS_PERSON)
        await calm.sync()

    scene, calm, asked = Scene(), Scene(), list[Synced]()
    for one in (scene, calm):
        one.minutes(*found)

    asyncio.run(act())

    needs_person = [f"VP {s.point.marker}]" for s in asked]
    assert sorted(marked(scene) + needs_person) == sorted(marked(calm))
    # Only a point of which three attempts came to nothing.
    lost = sum(not is_made for is_made, _ in losses)
    assert len(needs_person) <= lost // MAX_ATTEMPTS


@given(minutes(), st.sampled_from(["create_task", "update_details", "details", "name_labels"]))
def test_a_pass_that_broke_off_and_one_more_come_to_the_same_as_one_good_pass(
    found: Sequence[Point], call: str
) -> None:
    async def act() -> None:
        broken = PlannerSyncError("the process died")
        scene.board.faults.next(call, broken, is_done_all_the_same=call != "create_task")
        with suppress(PlannerSyncError):
            await scene.sync()
        scene.clock.advance(601)
        await scene.sync()
        await calm.sync()

    scene, calm = Scene(), Scene()
    for one in (scene, calm):
        one.minutes(*found)

    asyncio.run(act())

    assert sorted(marked(scene)) == sorted(marked(calm))
    assert sorted(len(scene.board.details_of(t.task_id).checklist) for t in scene.cards()) == (
        sorted(len(calm.board.details_of(t.task_id).checklist) for t in calm.cards())
    )


@given(minutes(), st.data())
def test_after_a_lost_database_nothing_is_made_twice_and_nothing_undone(
    found: Sequence[Point], data: st.DataObject
) -> None:
    async def act() -> None:
        await scene.sync()
        for card in scene.board.tasks():
            scene.people.edit(card.task_id, due_on=data.draw(st.none() | DAYS))
        left.update({t.task_id: t.fields for t in scene.board.tasks()})
        scene.lose_the_database()
        scene.minutes(*found)
        await scene.sync()

    scene, left = Scene(), dict[TaskId, Any]()
    scene.minutes(*found)

    asyncio.run(act())

    assert {t.task_id: t.fields for t in scene.board.tasks()} == left


@given(minutes(), minutes(), st.data())
def test_done_stays_done_and_deleted_stays_deleted(
    first: Sequence[Point], second: Sequence[Point], data: st.DataObject
) -> None:
    async def act() -> None:
        await scene.sync()
        for card in scene.cards():
            if data.draw(st.booleans()):
                scene.people.complete(card.task_id)
                done.add(card.task_id)
            else:
                scene.people.delete(card.task_id)
                deleted.add(card.fields.title[-12:])
        for found in (first, second, first):
            scene.minutes(*found)
            await scene.sync()

    scene, done, deleted = Scene(), set[TaskId](), set[str]()
    scene.minutes(*first)

    asyncio.run(act())

    assert {scene.board.shown(t).stage for t in done} <= {Stage.DONE}
    assert not deleted & set(marked(scene))
