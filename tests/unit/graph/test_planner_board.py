"""Answers of Planner that the board must not take at their word."""

from datetime import date

import pytest

from doubles.builders import task_fields
from doubles.loopback import Loopback, Reply, json_reply
from planner_sync.adapters.graph import GraphClient, PlannerTaskBoard
from planner_sync.domain.board import Cleared, PlanId, TaskEdits, TaskId
from planner_sync.domain.errors import OutcomeUnknownError, UnreachableError

pytestmark = pytest.mark.anyio

PLAN = PlanId("p")
ANSWER = {"id": "t", "planId": "p", "@odata.etag": "e", "createdDateTime": "2026-03-12T15:00:00Z"}


async def test_an_answer_that_is_no_task_does_not_make_a_task_deleted(
    graph: GraphClient, server: Loopback
) -> None:
    server.will_answer(json_reply({"message": "welcome"}))

    with pytest.raises(UnreachableError, match="no task"):
        await PlannerTaskBoard(graph).task(PLAN, TaskId("t"))


@pytest.mark.parametrize("body", [b"", b"<html>", b"{}", b'{"id": "t"'])
async def test_a_create_with_an_unreadable_answer_may_have_made_a_task(
    graph: GraphClient, server: Loopback, body: bytes
) -> None:
    server.will_answer(Reply(status=201, body=body))

    with pytest.raises(OutcomeUnknownError):
        await PlannerTaskBoard(graph).create_task(PLAN, task_fields())

    assert len(server.asked) == 1


async def test_a_new_task_is_sent_with_what_it_needs_and_its_date_at_noon(
    graph: GraphClient, server: Loopback
) -> None:
    server.will_answer(json_reply(ANSWER, 201))

    await PlannerTaskBoard(graph).create_task(PLAN, task_fields("Bankje", due_on=date(2026, 6, 30)))

    sent = server.asked[0].json()
    assert sent.pop("dueDateTime").startswith("2026-06-30T12:00:00")
    assert sent == {
        "planId": "p",
        "bucketId": "bucket-discuss",
        "title": "Bankje",
        "priority": 5,
    }


async def test_a_cleared_date_is_sent_as_null_and_nothing_else_is_sent(
    graph: GraphClient, server: Loopback
) -> None:
    graph.allow_list.learn_tasks(PLAN, ["t"])
    server.will_answer(Reply(status=204))

    edits = TaskEdits(due_on=Cleared.CLEARED)
    await PlannerTaskBoard(graph).update_task(PLAN, TaskId("t"), 'W/"1"', edits)

    (asked,) = server.asked
    assert asked.json() == {"dueDateTime": None}
    assert asked.headers["if-match"] == 'W/"1"'
