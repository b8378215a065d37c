"""Answers of Planner that the board must not take at their word."""

from uuid import UUID

import pytest

from doubles.loopback import Loopback, Reply, json_reply
from planner_sync.adapters.graph import GraphClient, PlannerTaskBoard
from planner_sync.domain.board import (
    ChecklistItem,
    Cleared,
    DetailChange,
    DetailEdits,
    PlanId,
    TaskEdits,
    TaskId,
)
from planner_sync.domain.errors import UnreachableError

pytestmark = pytest.mark.anyio

PLAN = PlanId("p")
ANSWER = {"id": "t", "planId": "p", "@odata.etag": "e", "createdDateTime": "2026-03-12T15:00:00Z"}


async def test_an_answer_that_is_no_task_does_not_make_a_task_deleted(
    graph: GraphClient, server: Loopback
) -> None:
    server.will_answer(json_reply({"message": "welcome"}))

    with pytest.raises(UnreachableError, match="no task"):
        await PlannerTaskBoard(graph).task(PLAN, TaskId("t"))


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


async def test_completing_a_task_sends_its_percentage_and_nothing_else(
    graph: GraphClient, server: Loopback
) -> None:
    graph.allow_list.learn_tasks(PLAN, ["t"])
    server.will_answer(Reply(status=204))

    edits = TaskEdits(complete=True)
    await PlannerTaskBoard(graph).update_task(PLAN, TaskId("t"), 'W/"1"', edits)

    (asked,) = server.asked
    assert asked.json() == {"percentComplete": 100}


async def test_a_checklist_is_sent_with_ids_places_and_only_what_changes(
    graph: GraphClient, server: Loopback
) -> None:
    graph.allow_list.learn_tasks(PLAN, ["t"])
    server.will_answer(json_reply({"responses": [{"id": "0", "status": 204}]}))
    kind = "microsoft.graph.plannerChecklistItem"

    edits = DetailEdits(
        add_checklist=(
            ChecklistItem(title="besproken", item_id="a", order_hint=" !"),
            ChecklistItem(title="offerte"),
        ),
        retitle_checklist={"b": "anders"},
        remove_checklist=frozenset({"c"}),
    )
    change = DetailChange(task_id=TaskId("t"), etag='W/"1"', edits=edits)
    assert await PlannerTaskBoard(graph).update_details(PLAN, [change]) == [None]

    (asked,) = server.asked
    (inner,) = asked.json()["requests"]
    assert inner["headers"]["If-Match"] == 'W/"1"'
    sent = inner["body"]["checklist"]
    (made,) = sent.keys() - {"a", "b", "c"}
    assert UUID(made).version == 4
    assert sent == {
        "a": {"@odata.type": kind, "title": "besproken", "orderHint": " !"},
        "b": {"@odata.type": kind, "title": "anders"},
        "c": None,
        made: {"@odata.type": kind, "title": "offerte"},
    }
