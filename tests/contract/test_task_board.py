"""What every task board promises: the one in memory, and Planner over HTTP."""

from datetime import date
from typing import Any, Protocol

import httpx
import pytest

from contract.conftest import NO_PLAN, Place
from doubles.builders import NOW
from doubles.people import BoardPeople
from doubles.task_board import InMemoryTaskBoard
from planner_sync.adapters.graph import GraphClient, PlannerTaskBoard
from planner_sync.domain.board import (
    TASKS_AT_ONCE,
    BoardTask,
    BucketId,
    ChecklistItem,
    Cleared,
    DetailChange,
    DetailEdits,
    DetailFields,
    LabelId,
    PlanId,
    Stage,
    TaskEdits,
    TaskFields,
    TaskId,
    UserId,
)
from planner_sync.domain.checklists import placed
from planner_sync.domain.errors import (
    ConflictError,
    LimitError,
    MovedError,
    NotFoundError,
    StoppingError,
)
from planner_sync.domain.intents import Created, NotSent, Rejected
from planner_sync.domain.points import Priority
from planner_sync.ports import TaskBoard

EATING, SAFETY = LabelId("category1"), LabelId("category2")
MINUTES = "https://noord.example/_layouts/15/Doc.aspx?sourcedoc=%7B1%7D"


def steps(*titles: str) -> tuple[ChecklistItem, ...]:
    """New items of a checklist, of which the board makes the ids."""
    return tuple(ChecklistItem(title=title) for title in titles)


async def create(board: TaskBoard, plan_id: PlanId, fields: TaskFields) -> BoardTask:
    (outcome,) = await board.create_tasks(plan_id, [fields], guard=allow)
    assert isinstance(outcome, Created)
    return outcome.task


async def change(
    board: TaskBoard, plan_id: PlanId, task: BoardTask, etag: str, edits: DetailEdits
) -> None:
    changes = [DetailChange(task_id=task.task_id, etag=etag, edits=edits)]
    (error,) = await board.update_details(plan_id, changes)
    if error:
        raise error


def allow() -> None:
    """Let every create go."""


def titled(bucket_id: BucketId, *titles: str) -> list[TaskFields]:
    return [TaskFields(title=title, bucket_id=bucket_id) for title in titles]


class People(Protocol):
    """What the team does on its board."""

    def make_card(self, plan_id: PlanId, bucket_id: BucketId, title: str) -> object: ...

    def rename(self, task_id: TaskId, title: str) -> None: ...

    def complete(self, task_id: TaskId) -> None: ...

    def delete(self, task_id: TaskId) -> None: ...

    def describe(self, task_id: TaskId, text: str) -> None: ...

    def tick(self, task_id: TaskId, item_title: str) -> None: ...


@pytest.mark.anyio
class TaskBoardContract:
    @pytest.fixture
    def board(self) -> TaskBoard:
        raise NotImplementedError

    @pytest.fixture
    def plan_id(self) -> PlanId:
        raise NotImplementedError

    @pytest.fixture
    def people(self) -> People:
        raise NotImplementedError

    @pytest.fixture
    async def bucket_id(self, board: TaskBoard, plan_id: PlanId) -> BucketId:
        return (await board.read(plan_id)).buckets[0].bucket_id

    @pytest.fixture
    async def task(self, board: TaskBoard, plan_id: PlanId, bucket_id: BucketId) -> BoardTask:
        fields = TaskFields(title="Bankje", bucket_id=bucket_id, due_on=date(2026, 6, 30))
        return await create(board, plan_id, fields)

    async def test_a_plan_shows_its_buckets_and_labels(
        self, board: TaskBoard, plan_id: PlanId
    ) -> None:
        read = await board.read(plan_id)

        assert {b.name for b in read.buckets} == {"Te bespreken", "Opgepakt"}
        assert read.labels == {EATING: "Eten"}
        assert read.tasks == {}

    async def test_a_plan_that_is_not_there_is_told(self, board: TaskBoard) -> None:
        with pytest.raises(NotFoundError):
            await board.read(NO_PLAN)

    async def test_a_created_task_is_read_back_as_it_was_made(
        self,
        board: TaskBoard,
        plan_id: PlanId,
        bucket_id: BucketId,
        user_ids: tuple[UserId, UserId],
    ) -> None:
        fields = TaskFields(
            title="Bankje bij de voordeur [VP 7KQ3M2XW]",
            bucket_id=bucket_id,
            due_on=date(2026, 6, 30),
            priority=Priority.IMPORTANT,
            assignees=frozenset(user_ids),
            labels=frozenset({EATING}),
        )

        made = await create(board, plan_id, fields)

        found = (await board.read(plan_id)).tasks[made.task_id]
        assert found == made
        assert (found.fields, found.stage, found.created_at) == (fields, Stage.NOT_STARTED, NOW)

    async def test_every_task_of_a_plan_is_listed(
        self, board: TaskBoard, plan_id: PlanId, bucket_id: BucketId
    ) -> None:
        for title in ("een", "twee", "drie"):
            await create(board, plan_id, TaskFields(title=title, bucket_id=bucket_id))

        titles = {t.fields.title for t in (await board.read(plan_id)).tasks.values()}

        assert titles == {"een", "twee", "drie"}

    async def test_a_full_plan_takes_no_more_tasks(
        self, board: TaskBoard, plan_id: PlanId, bucket_id: BucketId
    ) -> None:
        wanted = titled(bucket_id, "een", "twee", "drie", "vier", "vijf", "zes")

        outcomes = await board.create_tasks(plan_id, wanted, guard=allow)

        *made, fifth, sixth = outcomes
        assert [type(one) for one in made] == [Created] * 4
        assert isinstance(fifth, Rejected)
        assert isinstance(fifth.error, LimitError)
        assert fifth.error.code == "MaximumTasksInProject"
        assert isinstance(sixth, NotSent)
        assert len((await board.read(plan_id)).tasks) == 4

    async def test_tasks_made_together_are_told_of_in_the_order_asked_for(
        self, board: TaskBoard, plan_id: PlanId, bucket_id: BucketId
    ) -> None:
        wanted = titled(bucket_id, "een", "twee", "drie")

        outcomes = await board.create_tasks(plan_id, wanted, guard=allow)

        made = [one.task for one in outcomes if isinstance(one, Created)]
        assert [task.fields for task in made] == wanted
        assert {t.task_id: t for t in made} == (await board.read(plan_id)).tasks

    async def test_nothing_is_made_when_the_guard_refuses(
        self, board: TaskBoard, plan_id: PlanId, bucket_id: BucketId
    ) -> None:
        too_late = StoppingError("the intent is too old")

        def refuse() -> None:
            raise too_late

        outcomes = await board.create_tasks(plan_id, titled(bucket_id, "een", "twee"), guard=refuse)

        assert outcomes == [NotSent(error=too_late)] * 2
        assert (await board.read(plan_id)).tasks == {}

    @pytest.mark.parametrize("count", [0, TASKS_AT_ONCE + 1])
    async def test_one_to_twenty_tasks_are_made_in_one_call(
        self, board: TaskBoard, plan_id: PlanId, bucket_id: BucketId, count: int
    ) -> None:
        with pytest.raises(ValueError, match="at once"):
            await board.create_tasks(plan_id, titled(bucket_id, *["x"] * count), guard=allow)

    async def test_a_task_tells_whether_a_person_made_it(
        self, board: TaskBoard, plan_id: PlanId, bucket_id: BucketId, people: People
    ) -> None:
        ours = await create(board, plan_id, TaskFields(title="Bankje", bucket_id=bucket_id))
        people.make_card(plan_id, bucket_id, "Hek")

        makers = {t.task_id: t.created_by for t in (await board.read(plan_id)).tasks.values()}

        assert makers.pop(ours.task_id) is None
        assert list(makers.values()) != [None]

    async def test_a_task_that_is_as_it_was_read_can_be_deleted(
        self, board: TaskBoard, plan_id: PlanId, task: BoardTask
    ) -> None:
        await board.delete_task(plan_id, task.task_id, task.etag)

        assert (await board.read(plan_id)).tasks == {}
        with pytest.raises(NotFoundError):
            await board.delete_task(plan_id, task.task_id, task.etag)

    @pytest.mark.parametrize("deed", ["rename", "complete", "describe"])
    async def test_a_task_that_somebody_touched_is_not_deleted(
        self, board: TaskBoard, plan_id: PlanId, task: BoardTask, people: People, deed: str
    ) -> None:
        texts = () if deed == "complete" else ("Van Anna",)
        getattr(people, deed)(task.task_id, *texts)

        with pytest.raises(ConflictError):
            await board.delete_task(plan_id, task.task_id, task.etag)

        assert list((await board.read(plan_id)).tasks) == [task.task_id]

    async def test_an_update_leaves_alone_what_it_does_not_name(
        self, board: TaskBoard, plan_id: PlanId, task: BoardTask
    ) -> None:
        await board.update_task(plan_id, task.task_id, task.etag, TaskEdits(title="Tuinbank"))

        found = (await board.read(plan_id)).tasks[task.task_id]
        assert (found.fields.title, found.fields.due_on) == ("Tuinbank", date(2026, 6, 30))
        assert found.etag != task.etag

    async def test_every_field_can_be_changed(
        self, board: TaskBoard, plan_id: PlanId, task: BoardTask
    ) -> None:
        other = (await board.read(plan_id)).buckets[1].bucket_id
        edits = TaskEdits(
            title="Tuinbank",
            bucket_id=other,
            due_on=date(2026, 7, 1),
            priority=Priority.URGENT,
            add_labels=frozenset({EATING}),
        )

        await board.update_task(plan_id, task.task_id, task.etag, edits)

        assert (await board.read(plan_id)).tasks[task.task_id].fields == TaskFields(
            title="Tuinbank",
            bucket_id=other,
            due_on=date(2026, 7, 1),
            priority=Priority.URGENT,
            labels=frozenset({EATING}),
        )

    async def test_a_due_date_can_be_taken_away(
        self, board: TaskBoard, plan_id: PlanId, task: BoardTask
    ) -> None:
        edits = TaskEdits(due_on=Cleared.CLEARED)

        await board.update_task(plan_id, task.task_id, task.etag, edits)

        assert (await board.read(plan_id)).tasks[task.task_id].fields.due_on is None

    async def test_assignees_are_merged(
        self,
        board: TaskBoard,
        plan_id: PlanId,
        bucket_id: BucketId,
        user_ids: tuple[UserId, UserId],
    ) -> None:
        anna, bram = user_ids
        fields = TaskFields(title="Bankje", bucket_id=bucket_id, assignees=frozenset({anna}))
        task = await create(board, plan_id, fields)

        edits = TaskEdits(assign=frozenset({bram}))
        await board.update_task(plan_id, task.task_id, task.etag, edits)

        both = (await board.read(plan_id)).tasks[task.task_id]
        assert both.fields.assignees == {anna, bram}

        edits = TaskEdits(unassign=frozenset({anna}))
        await board.update_task(plan_id, task.task_id, both.etag, edits)

        assert (await board.read(plan_id)).tasks[task.task_id].fields.assignees == {bram}

    async def test_labels_are_merged(
        self, board: TaskBoard, plan_id: PlanId, bucket_id: BucketId
    ) -> None:
        fields = TaskFields(title="Bankje", bucket_id=bucket_id, labels=frozenset({EATING}))
        task = await create(board, plan_id, fields)

        edits = TaskEdits(add_labels=frozenset({SAFETY}), remove_labels=frozenset({EATING}))
        await board.update_task(plan_id, task.task_id, task.etag, edits)

        assert (await board.read(plan_id)).tasks[task.task_id].fields.labels == {SAFETY}

    async def test_an_old_version_is_refused_when_the_same_field_moved(
        self, board: TaskBoard, plan_id: PlanId, task: BoardTask, people: People
    ) -> None:
        people.rename(task.task_id, "Van Anna")

        with pytest.raises(ConflictError):
            await board.update_task(plan_id, task.task_id, task.etag, TaskEdits(title="Van ons"))

        assert (await board.read(plan_id)).tasks[task.task_id].fields.title == "Van Anna"

    async def test_an_old_version_will_do_when_another_field_moved(
        self, board: TaskBoard, plan_id: PlanId, task: BoardTask, people: People
    ) -> None:
        people.rename(task.task_id, "Van Anna")

        edits = TaskEdits(due_on=date(2026, 7, 1))
        await board.update_task(plan_id, task.task_id, task.etag, edits)

        found = (await board.read(plan_id)).tasks[task.task_id].fields
        assert (found.title, found.due_on) == ("Van Anna", date(2026, 7, 1))

    async def test_the_version_of_another_task_is_refused(
        self, board: TaskBoard, plan_id: PlanId, bucket_id: BucketId, task: BoardTask
    ) -> None:
        other = await create(board, plan_id, TaskFields(title="Hek", bucket_id=bucket_id))

        with pytest.raises(ConflictError):
            await board.update_task(plan_id, task.task_id, other.etag, TaskEdits(title="x"))

    async def test_a_task_that_people_completed_is_done(
        self, board: TaskBoard, plan_id: PlanId, task: BoardTask, people: People
    ) -> None:
        people.complete(task.task_id)

        found = (await board.read(plan_id)).tasks[task.task_id]
        assert (found.stage, found.completed_at) == (Stage.DONE, NOW)

    async def test_a_task_can_be_completed(
        self, board: TaskBoard, plan_id: PlanId, task: BoardTask
    ) -> None:
        await board.update_task(plan_id, task.task_id, task.etag, TaskEdits(complete=True))

        found = (await board.read(plan_id)).tasks[task.task_id]
        assert (found.stage, found.completed_at) == (Stage.DONE, NOW)

    async def test_a_deleted_task_is_nowhere(
        self, board: TaskBoard, plan_id: PlanId, task: BoardTask, people: People
    ) -> None:
        details = (await board.details(plan_id, [task.task_id]))[task.task_id]

        people.delete(task.task_id)

        assert (await board.read(plan_id)).tasks == {}
        assert await board.task(plan_id, task.task_id) is None
        assert await board.details(plan_id, [task.task_id]) == {}
        with pytest.raises(NotFoundError):
            await board.update_task(plan_id, task.task_id, task.etag, TaskEdits(title="x"))
        edits = DetailEdits(description="x")
        with pytest.raises(NotFoundError):
            await change(board, plan_id, task, details.etag, edits)

    async def test_a_task_is_found_in_its_own_plan_only(
        self, board: TaskBoard, plan_id: PlanId, task: BoardTask
    ) -> None:
        assert await board.task(plan_id, task.task_id) == task
        with pytest.raises(MovedError):
            await board.task(NO_PLAN, task.task_id)

    async def test_a_new_task_has_empty_details(
        self, board: TaskBoard, plan_id: PlanId, task: BoardTask
    ) -> None:
        found = await board.details(plan_id, [task.task_id])

        assert found[task.task_id].fields == DetailFields()

    async def test_details_of_no_task_are_none(self, board: TaskBoard, plan_id: PlanId) -> None:
        assert await board.details(plan_id, []) == {}

    async def test_details_are_merged(
        self, board: TaskBoard, plan_id: PlanId, task: BoardTask
    ) -> None:
        first = DetailEdits(
            description="Wat we vragen\n-----\nWat het team schrijft",
            add_checklist=steps("offerte", "plek kiezen"),
            add_references={MINUTES: "Notulen 12 maart 2026"},
        )
        before = (await board.details(plan_id, [task.task_id]))[task.task_id]
        await change(board, plan_id, task, before.etag, first)

        second = DetailEdits(
            add_checklist=steps("bestellen"), add_references={"https://a.b/c": "C"}
        )
        after = (await board.details(plan_id, [task.task_id]))[task.task_id]
        await change(board, plan_id, task, after.etag, second)

        found = (await board.details(plan_id, [task.task_id]))[task.task_id].fields
        assert found.description == first.description
        assert {i.title for i in found.checklist} == {"offerte", "plek kiezen", "bestellen"}
        assert found.references == {MINUTES: "Notulen 12 maart 2026", "https://a.b/c": "C"}

    async def test_what_stands_in_the_details_can_be_taken_away(
        self, board: TaskBoard, plan_id: PlanId, task: BoardTask
    ) -> None:
        first = DetailEdits(add_checklist=steps("offerte", "plek"), add_references={MINUTES: "x"})
        before = (await board.details(plan_id, [task.task_id]))[task.task_id]
        await change(board, plan_id, task, before.etag, first)
        held = (await board.details(plan_id, [task.task_id]))[task.task_id]
        offer = next(i.item_id for i in held.fields.checklist if i.title == "offerte")

        assert offer is not None
        edits = DetailEdits(
            remove_checklist=frozenset({offer}), remove_references=frozenset({MINUTES})
        )
        await change(board, plan_id, task, held.etag, edits)

        found = (await board.details(plan_id, [task.task_id]))[task.task_id].fields
        assert [i.title for i in found.checklist] == ["plek"]
        assert found.references == {}

    async def test_a_task_counts_what_its_details_hold(
        self, board: TaskBoard, plan_id: PlanId, task: BoardTask, people: People
    ) -> None:
        edits = DetailEdits(
            description="x", add_checklist=steps("offerte", "plek"), add_references={MINUTES: "x"}
        )
        details = (await board.details(plan_id, [task.task_id]))[task.task_id]
        await change(board, plan_id, task, details.etag, edits)
        people.tick(task.task_id, "plek")

        found = (await board.read(plan_id)).tasks[task.task_id]

        assert (found.checklist_count, found.open_checklist_count) == (2, 1)
        assert (found.reference_count, found.has_description) == (1, True)
        assert found.etag != task.etag

    async def test_old_details_are_refused_when_the_description_moved(
        self, board: TaskBoard, plan_id: PlanId, task: BoardTask, people: People
    ) -> None:
        stale = (await board.details(plan_id, [task.task_id]))[task.task_id].etag
        people.describe(task.task_id, "Van Anna")

        edits = DetailEdits(description="Van ons")
        with pytest.raises(ConflictError):
            await change(board, plan_id, task, stale, edits)

        found = (await board.details(plan_id, [task.task_id]))[task.task_id].fields
        assert found.description == "Van Anna"

    async def test_a_new_checklist_item_never_collides(
        self, board: TaskBoard, plan_id: PlanId, task: BoardTask, people: People
    ) -> None:
        stale = (await board.details(plan_id, [task.task_id]))[task.task_id].etag
        people.describe(task.task_id, "Van Anna")

        edits = DetailEdits(add_checklist=steps("offerte"))
        await change(board, plan_id, task, stale, edits)

        found = (await board.details(plan_id, [task.task_id]))[task.task_id].fields
        assert [i.title for i in found.checklist] == ["offerte"]

    async def test_a_ticked_item_is_not_removed_under_an_old_version(
        self, board: TaskBoard, plan_id: PlanId, task: BoardTask, people: People
    ) -> None:
        empty = (await board.details(plan_id, [task.task_id]))[task.task_id]
        edits = DetailEdits(add_checklist=steps("offerte"))
        await change(board, plan_id, task, empty.etag, edits)
        stale = (await board.details(plan_id, [task.task_id]))[task.task_id]
        people.tick(task.task_id, "offerte")

        ids = frozenset(i.item_id for i in stale.fields.checklist if i.item_id)
        with pytest.raises(ConflictError):
            await change(board, plan_id, task, stale.etag, DetailEdits(remove_checklist=ids))

        (item,) = (await board.details(plan_id, [task.task_id]))[task.task_id].fields.checklist
        assert item.is_checked

    async def test_a_new_item_keeps_the_id_that_it_brings(
        self, board: TaskBoard, plan_id: PlanId, task: BoardTask
    ) -> None:
        details = (await board.details(plan_id, [task.task_id]))[task.task_id]
        own = ChecklistItem(title="offerte", item_id="5d9a1d50-7c4c-5c5e-9a43-7d0c4e0f6a11")
        edits = DetailEdits(add_checklist=(own,))
        await change(board, plan_id, task, details.etag, edits)

        (item,) = (await board.details(plan_id, [task.task_id]))[task.task_id].fields.checklist
        assert (item.item_id, item.title, item.is_checked) == (own.item_id, "offerte", False)
        assert item.modified_at == NOW

    async def test_an_item_can_be_reworded_and_stays_the_same_item(
        self, board: TaskBoard, plan_id: PlanId, task: BoardTask, people: People
    ) -> None:
        details = (await board.details(plan_id, [task.task_id]))[task.task_id]
        edits = DetailEdits(add_checklist=steps("offerte"))
        await change(board, plan_id, task, details.etag, edits)
        before = (await board.details(plan_id, [task.task_id]))[task.task_id]
        (item,) = before.fields.checklist

        assert item.item_id is not None
        edits = DetailEdits(retitle_checklist={item.item_id: "twee offertes"})
        await change(board, plan_id, task, before.etag, edits)

        (after,) = (await board.details(plan_id, [task.task_id]))[task.task_id].fields.checklist
        assert (after.item_id, after.title) == (item.item_id, "twee offertes")
        with pytest.raises(ConflictError):
            await change(board, plan_id, task, before.etag, edits)

    async def test_a_checklist_is_read_from_top_to_bottom_as_it_was_asked_for(
        self, board: TaskBoard, plan_id: PlanId, task: BoardTask
    ) -> None:
        for titles in (["b", "c", "e"], ["a", "b", "c", "d", "e", "f", "g"]):
            held = (await board.details(plan_id, [task.task_id]))[task.task_id]
            there = {item.title for item in held.fields.checklist}
            items = placed(
                [item for item in steps(*titles) if item.title not in there],
                steps(*titles),
                held.fields.checklist,
            )
            edits = DetailEdits(add_checklist=items)
            await change(board, plan_id, task, held.etag, edits)

        found = (await board.details(plan_id, [task.task_id]))[task.task_id].fields.checklist
        assert [item.title for item in found] == titles

    async def test_a_full_checklist_takes_no_more_items(
        self, board: TaskBoard, plan_id: PlanId, task: BoardTask
    ) -> None:
        details = (await board.details(plan_id, [task.task_id]))[task.task_id]
        edits = DetailEdits(add_checklist=steps(*(f"stap {n}" for n in range(21))))

        with pytest.raises(LimitError):
            await change(board, plan_id, task, details.etag, edits)

    async def test_details_of_many_are_changed_in_one_call_and_each_ends_for_itself(
        self, board: TaskBoard, plan_id: PlanId, bucket_id: BucketId, people: People
    ) -> None:
        outcomes = await board.create_tasks(
            plan_id, titled(bucket_id, "ver", "weg", "vol", "goed"), guard=allow
        )
        made = [one.task.task_id for one in outcomes if isinstance(one, Created)]
        moved, gone, full, good = made
        read = await board.details(plan_id, made)
        people.describe(moved, "Van Anna")
        people.delete(gone)
        too_many = DetailEdits(add_checklist=steps(*(f"stap {n}" for n in range(21))))
        edits = {
            task_id: too_many if task_id == full else DetailEdits(description="Van ons")
            for task_id in made
        }

        errors = await board.update_details(
            plan_id,
            [
                DetailChange(task_id=task_id, etag=read[task_id].etag, edits=edits[task_id])
                for task_id in made
            ],
        )

        kinds = [type(error) for error in errors]
        assert kinds == [ConflictError, NotFoundError, LimitError, type(None)]
        left = await board.details(plan_id, made)
        assert {task_id: one.fields.description for task_id, one in left.items()} == {
            moved: "Van Anna",
            full: "",
            good: "Van ons",
        }

    @pytest.mark.parametrize("count", [0, TASKS_AT_ONCE + 1])
    async def test_details_of_one_to_twenty_tasks_are_changed_in_one_call(
        self, board: TaskBoard, plan_id: PlanId, task: BoardTask, count: int
    ) -> None:
        one = DetailChange(task_id=task.task_id, etag="x", edits=DetailEdits(description="x"))

        with pytest.raises(ValueError, match="at once"):
            await board.update_details(plan_id, [one] * count)

    async def test_a_made_bucket_is_on_the_board(self, board: TaskBoard, plan_id: PlanId) -> None:
        made = await board.create_bucket(plan_id, "Niet opgepakt")

        found = {b.bucket_id: b.name for b in (await board.read(plan_id)).buckets}
        assert found[made.bucket_id] == made.name == "Niet opgepakt"

    async def test_a_label_is_given_a_name_and_the_others_keep_theirs(
        self, board: TaskBoard, plan_id: PlanId
    ) -> None:
        before = await board.read(plan_id)

        await board.name_labels(plan_id, {SAFETY: "Veiligheid"}, before.labels_etag)

        after = await board.read(plan_id)
        assert after.labels == {EATING: "Eten", SAFETY: "Veiligheid"}

    async def test_a_label_that_somebody_named_meanwhile_is_not_renamed(
        self, board: TaskBoard, plan_id: PlanId
    ) -> None:
        stale = (await board.read(plan_id)).labels_etag
        await board.name_labels(plan_id, {SAFETY: "Veiligheid"}, stale)

        with pytest.raises(ConflictError):
            await board.name_labels(plan_id, {SAFETY: "Vervoer"}, stale)

        assert (await board.read(plan_id)).labels[SAFETY] == "Veiligheid"


class TestInMemoryTaskBoard(TaskBoardContract):
    @pytest.fixture
    def plan_id(self) -> PlanId:
        return PlanId("plan")

    @pytest.fixture
    def board(self, plan_id: PlanId) -> InMemoryTaskBoard:
        board = InMemoryTaskBoard(tasks_in_plan=4)
        board.add_plan(plan_id, ["Te bespreken", "Opgepakt"], {EATING: "Eten"})
        return board

    @pytest.fixture
    def people(self, board: InMemoryTaskBoard) -> People:
        return BoardPeople(board)

    @pytest.fixture
    def user_ids(self) -> tuple[UserId, UserId]:
        return UserId("anna"), UserId("bram")


class TestPlannerTaskBoard(TaskBoardContract):
    @pytest.fixture
    def plan_id(self, place: Place) -> PlanId:
        return place.plan_id

    @pytest.fixture
    def board(self, graph: GraphClient) -> PlannerTaskBoard:
        return PlannerTaskBoard(graph)

    @pytest.fixture
    def people(self, as_person: httpx.Client) -> People:
        return PlannerPeople(as_person)


class PlannerPeople:
    """A person at Planner's own page, which sends what this sends."""

    def __init__(self, graph: httpx.Client) -> None:
        self._graph = graph

    def make_card(self, plan_id: PlanId, bucket_id: BucketId, title: str) -> None:
        body = {"planId": plan_id, "bucketId": bucket_id, "title": title}
        self._graph.post("/planner/tasks", json=body).raise_for_status()

    def rename(self, task_id: TaskId, title: str) -> None:
        self._change(f"/planner/tasks/{task_id}", {"title": title})

    def complete(self, task_id: TaskId) -> None:
        self._change(f"/planner/tasks/{task_id}", {"percentComplete": 100})

    def delete(self, task_id: TaskId) -> None:
        path = f"/planner/tasks/{task_id}"
        self._graph.delete(path, headers=self._version(path)).raise_for_status()

    def describe(self, task_id: TaskId, text: str) -> None:
        self._change(f"/planner/tasks/{task_id}/details", {"description": text})

    def tick(self, task_id: TaskId, item_title: str) -> None:
        path = f"/planner/tasks/{task_id}/details"
        items = self._graph.get(path).json()["checklist"]
        item_id = next(key for key, item in items.items() if item["title"] == item_title)
        ticked = {"@odata.type": "microsoft.graph.plannerChecklistItem", "isChecked": True}
        self._change(path, {"checklist": {item_id: ticked}})

    def _change(self, path: str, given: dict[str, Any]) -> None:
        self._graph.patch(path, json=given, headers=self._version(path)).raise_for_status()

    def _version(self, path: str) -> dict[str, str]:
        return {"If-Match": self._graph.get(path).json()["@odata.etag"]}
