"""A spare that somebody is at work on at the very moment stays."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import timedelta

import pytest

from doubles.builders import NOW, a_board, a_registered, a_team, task_of, with_task
from planner_sync.domain.board import BoardTask, DetailFields, PlanId, TaskDetails, TaskId
from planner_sync.domain.duplicates import Making
from planner_sync.domain.errors import ConflictError, NotFoundError, PlannerSyncError
from planner_sync.domain.intents import Intent, IntentStatus, payload_of
from planner_sync.ports import TaskBoard
from planner_sync.services.sweep_duplicates import Sweeping, Swept, sweep_duplicates

pytestmark = pytest.mark.anyio

BARE = a_registered()
KNOWN = task_of(BARE, task_id=TaskId("known"))
SPARE = task_of(BARE, task_id=TaskId("spare"), created_at=NOW + timedelta(minutes=9))
POINT = with_task(BARE, KNOWN)
ATTEMPT = Intent(
    team_id=BARE.team_id,
    key=BARE.key,
    intended_at=NOW,
    status=IntentStatus.DONE,
    payload=payload_of(SPARE.fields),
)


class Busy:
    """A board on which something happens between the listing and the sweep."""

    def __init__(
        self, *tasks: BoardTask, details: DetailFields, refusal: PlannerSyncError | None
    ) -> None:
        self.tasks = {t.task_id: t for t in tasks}
        self._details = details
        self._refusal = refusal

    async def task(self, plan_id: PlanId, task_id: TaskId) -> BoardTask | None:
        return self.tasks.get(task_id)

    async def details(
        self, plan_id: PlanId, task_ids: Iterable[TaskId]
    ) -> Mapping[TaskId, TaskDetails]:
        return {t: TaskDetails(etag="d", fields=self._details) for t in task_ids}

    async def delete_task(self, plan_id: PlanId, task_id: TaskId, etag: str) -> None:
        if self._refusal is not None:
            raise self._refusal
        assert etag == self.tasks[task_id].etag
        del self.tasks[task_id]


async def swept(
    *tasks: BoardTask,
    details: DetailFields | None = None,
    refusal: PlannerSyncError | None = None,
    may_delete: bool = True,
) -> tuple[Swept, set[TaskId]]:
    """Sweep a board that was listed with both tasks; returns what is left of it."""
    busy = Busy(*tasks, details=details or DetailFields(), refusal=refusal)
    port: TaskBoard = busy  # type: ignore[assignment] # nothing else is asked of it
    making = Making(
        attempts={BARE.key: [ATTEMPT]}, people=frozenset(), lasted=timedelta(minutes=10)
    )
    found = await sweep_duplicates(
        a_team(),
        a_board(KNOWN, SPARE),
        [POINT],
        Sweeping(port=port, making=making, may_delete=may_delete),
    )
    return found, set(busy.tasks)


async def test_one_that_is_still_as_it_was_listed_goes() -> None:
    found, left = await swept(KNOWN, SPARE)

    assert (found.deleted, found.flagged, left) == (1, [], {"known"})


@pytest.mark.parametrize("refusal", [ConflictError("412"), NotFoundError("404")])
async def test_one_that_moves_at_the_last_moment_is_left(refusal: PlannerSyncError) -> None:
    found, left = await swept(KNOWN, SPARE, refusal=refusal)

    assert (found.deleted, len(found.flagged), len(left)) == (0, 1, 2)


async def test_one_that_moved_since_the_listing_is_left() -> None:
    found, left = await swept(KNOWN, replace(SPARE, etag="moved"))

    assert (found.deleted, len(found.flagged), len(left)) == (0, 1, 2)


async def test_one_with_words_in_its_details_is_left() -> None:
    found, left = await swept(KNOWN, SPARE, details=DetailFields(description="Bellen."))

    assert (found.deleted, len(found.flagged), len(left)) == (0, 1, 2)


async def test_one_stays_when_the_known_task_went_meanwhile() -> None:
    found, left = await swept(SPARE)

    assert (found.deleted, len(found.flagged), left) == (0, 1, {"spare"})


async def test_one_that_somebody_deleted_meanwhile_is_no_question() -> None:
    found, left = await swept(KNOWN)

    assert (found.deleted, found.flagged, left) == (0, [], {"known"})


async def test_a_pass_that_may_not_delete_asks() -> None:
    found, left = await swept(KNOWN, SPARE, may_delete=False)

    assert (found.deleted, len(found.flagged), len(left)) == (0, 1, 2)
