"""What the audit says of each write, and that nothing is written without it."""

from collections.abc import Mapping
from typing import Any

import pytest

from doubles.audit import InMemoryAudit
from doubles.builders import DRIVE, MARCH
from doubles.digest_channel import InMemoryDigestChannel
from doubles.minutes_library import InMemoryMinutesLibrary
from doubles.task_board import InMemoryTaskBoard
from planner_sync.domain.audit import Operation, Outcome, Target
from planner_sync.domain.board import (
    DetailChange,
    DetailEdits,
    PlanId,
    TaskEdits,
    TaskFields,
    TaskId,
)
from planner_sync.domain.errors import (
    ConflictError,
    LimitError,
    NotFoundError,
    NotPermittedError,
    OutcomeUnknownError,
    PlannerSyncError,
    StoppingError,
    ThrottledError,
    UnreachableError,
)
from planner_sync.domain.library import ItemId
from planner_sync.services.auditing import AuditedBoard, AuditedChannel, AuditedFiles
from planner_sync.services.halting import halting

pytestmark = pytest.mark.anyio

PLAN, TEAM, TASK = PlanId("plan"), "noord", TaskId("task")
EDITS = TaskEdits(title="Zingen op vrijdag", complete=True)


class Outside:
    """A board, a library and a channel that are written under one audit."""

    def __init__(self) -> None:
        self.audit = InMemoryAudit()
        self.library = InMemoryMinutesLibrary()
        self.library.add_drive(DRIVE)
        self.channel = InMemoryDigestChannel()
        self.failing = FailingBoard()

    @property
    def files(self) -> AuditedFiles:
        # None of these tests writes beside people.
        return AuditedFiles(self.library, NOWHERE, self.audit, TEAM)

    @property
    def board(self) -> AuditedBoard:
        return AuditedBoard(self.failing, self.audit, {PLAN: TEAM})

    async def post(self, message: Mapping[str, Any]) -> None:
        await AuditedChannel(self.channel, self.audit, TEAM, MARCH).post(message)

    def said(self) -> list[tuple[Operation, Outcome | None]]:
        return [(e.write.operation, e.outcome) for e in self.audit.entries]


class FailingBoard(InMemoryTaskBoard):
    """A board that fails as it is told, when a task is changed."""

    error: PlannerSyncError | None = None
    changed = 0

    async def update_task(
        self, plan_id: PlanId, task_id: TaskId, etag: str, edits: TaskEdits
    ) -> None:
        if self.error:
            raise self.error
        self.changed += 1


NOWHERE: Any = None


@pytest.fixture
def outside() -> Outside:
    return Outside()


async def test_a_change_names_its_object_and_its_fields_and_no_value(outside: Outside) -> None:
    await outside.board.update_task(PLAN, TASK, "etag", EDITS)

    before, after = outside.audit.entries
    assert before.write.target == Target(plan_id=PLAN, task_id=TASK)
    assert before.write.fields == ("complete", "title")
    assert (before.outcome, after.outcome) == (None, Outcome.DONE)
    assert before.write.pair == after.write.pair
    assert "Zingen" not in repr(outside.audit.entries)


@pytest.mark.parametrize(
    ("error", "outcome"),
    [
        (ConflictError("moved"), Outcome.CONFLICT),
        (NotFoundError("gone"), Outcome.GONE),
        (NotPermittedError("no"), Outcome.REJECTED),
        (ThrottledError("later"), Outcome.REJECTED),
        (LimitError("full", code="MaximumTasksInProject"), Outcome.REJECTED),
        (StoppingError("stopping"), Outcome.NOT_SENT),
        (UnreachableError("no answer"), Outcome.UNKNOWN),
        (OutcomeUnknownError("no answer"), Outcome.UNKNOWN),
    ],
)
async def test_the_line_after_says_how_it_ended(
    outside: Outside, error: PlannerSyncError, outcome: Outcome
) -> None:
    outside.failing.error = error

    with pytest.raises(type(error)):
        await outside.board.update_task(PLAN, TASK, "etag", EDITS)

    assert outside.said() == [(Operation.CHANGE_TASK, None), (Operation.CHANGE_TASK, outcome)]


async def test_nothing_is_sent_when_the_line_before_cannot_be_written(outside: Outside) -> None:
    outside.audit.is_full = True

    with pytest.raises(UnreachableError):
        await outside.board.update_task(PLAN, TASK, "etag", EDITS)
    with pytest.raises(UnreachableError):
        await outside.post({})

    assert (outside.failing.changed, outside.channel.posted) == (0, [])


class TestChangesThatGoTogether:
    async def test_each_has_a_pair_of_lines_and_an_end_of_its_own(self, outside: Outside) -> None:
        plan = outside.failing
        plan.add_plan(PLAN, ["Opgepakt"])
        (bucket,) = (await plan.read(PLAN)).buckets
        made = [plan.made(PLAN, TaskFields(title=t, bucket_id=bucket.bucket_id)) for t in "ab"]
        details = await plan.details(PLAN, [task.task_id for task in made])
        changes = [change(t, one.etag) for t, one in details.items()] + [change(TASK)]
        throttled = ThrottledError("later")
        plan.faults.next("update_details", throttled, is_done_all_the_same=False)

        errors = await outside.board.update_details(PLAN, changes)

        assert errors[:2] == [throttled, None]
        before, after = outside.audit.entries[:3], outside.audit.entries[3:]
        assert [e.write.fields for e in before] == [("description",)] * 3
        assert [e.write.target.task_id for e in before] == [c.task_id for c in changes]
        assert [e.write.pair for e in before] == [e.write.pair for e in after]
        assert len({e.write.pair for e in before}) == 3
        assert [e.outcome for e in after] == [Outcome.REJECTED, Outcome.DONE, Outcome.GONE]

    async def test_those_that_a_stop_kept_back_were_not_sent(self, outside: Outside) -> None:
        stopping = halting(outside.failing, lambda: True)
        board = AuditedBoard(stopping, outside.audit, {PLAN: TEAM})

        with pytest.raises(StoppingError):
            await board.update_details(PLAN, [change(TASK), change(TaskId("other"))])

        assert [e.outcome for e in outside.audit.entries] == [None] * 2 + [Outcome.NOT_SENT] * 2

    async def test_none_is_sent_when_the_lines_before_cannot_be_written(
        self, outside: Outside
    ) -> None:
        outside.audit.is_full = True

        with pytest.raises(UnreachableError):
            await outside.board.update_details(PLAN, [change(TASK)])

        assert outside.failing.writes == []


def change(task_id: TaskId, etag: str = "etag") -> DetailChange:
    return DetailChange(task_id=task_id, etag=etag, edits=DetailEdits(description="Zingen"))


async def test_a_post_names_its_month(outside: Outside) -> None:
    await outside.post({})

    assert outside.audit.entries[0].write.target == Target(month="2026-03")


async def test_a_channel_that_cannot_be_reached_was_sent_nothing(outside: Outside) -> None:
    outside.channel.faults.next("post", UnreachableError("no"), is_done_all_the_same=False)

    with pytest.raises(UnreachableError):
        await outside.post({})

    assert outside.said()[-1] == (Operation.POST_MESSAGE, Outcome.NOT_SENT)


async def test_each_folder_that_is_made_has_lines_of_its_own(outside: Outside) -> None:
    folder = await outside.files.ensure_folder(DRIVE, "Notulen/Planner-sync")

    made = [e.write.target.item_id for e in outside.audit.entries if e.outcome]
    assert len(made) == 2
    assert made[-1] == folder


async def test_a_folder_that_is_there_has_no_line(outside: Outside) -> None:
    await outside.files.ensure_folder(DRIVE, "Notulen")
    outside.audit.entries.clear()

    await outside.files.ensure_folder(DRIVE, "Notulen")

    assert outside.audit.entries == []


async def test_a_file_is_known_by_its_id(outside: Outside) -> None:
    folder = await outside.files.ensure_folder(DRIVE, "Notulen")
    file = await outside.files.publish(DRIVE, folder, "Verslag mevrouw Spinazie.docx", b"x")

    after = outside.audit.entries[-1]
    assert after.write.target == Target(
        drive_id=DRIVE, folder_id=ItemId(folder), item_id=file.item_id
    )
    assert "Spinazie" not in repr(outside.audit.entries)
