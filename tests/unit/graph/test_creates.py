"""How each create in a batch ended, judged by what came back for it."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest

from doubles.builders import task_fields
from doubles.clock import ManualClock
from doubles.loopback import Loopback, Reply, json_reply
from planner_sync.adapters.graph import GraphClient, PlannerTaskBoard
from planner_sync.domain.board import PlanId
from planner_sync.domain.errors import (
    ConflictError,
    InUseError,
    LimitError,
    NotAllowedError,
    NotFoundError,
    NotPermittedError,
    OutcomeUnknownError,
    PermanentError,
    StoppingError,
    ThrottledError,
)
from planner_sync.domain.intents import Created, CreateOutcome, NotSent, Rejected, Unknown

pytestmark = pytest.mark.anyio

PLAN = PlanId("p")
FULL = {"error": {"code": "MaximumTasksInProject", "message": "Bankje is one too many."}}


def allow() -> None:
    """Let every create go."""


async def create(
    graph: GraphClient, *titles: str, plan_id: PlanId = PLAN
) -> Sequence[CreateOutcome]:
    wanted = [task_fields(title) for title in titles or ("Bankje",)]
    return await PlannerTaskBoard(graph).create_tasks(plan_id, wanted, guard=allow)


def made(key: str, **changes: Any) -> dict[str, Any]:
    """What Graph answers to one create inside a batch."""
    task = {
        "id": f"task-{key}",
        "planId": "p",
        "@odata.etag": "e",
        "createdDateTime": "2026-03-12T15:00:00Z",
    }
    return {"id": key, "status": 201, "headers": {}, "body": task} | changes


def batch(*responses: object) -> Reply:
    return json_reply({"responses": responses})


async def test_a_create_is_sent_with_what_it_needs_and_its_date_at_noon(
    graph: GraphClient, server: Loopback
) -> None:
    server.will_answer(batch(made("0")))
    wanted = [task_fields("Bankje", due_on=date(2026, 6, 30))]

    await PlannerTaskBoard(graph).create_tasks(PLAN, wanted, guard=allow)

    (asked,) = server.asked
    (inner,) = asked.json()["requests"]
    assert (asked.method, asked.path) == ("POST", "/v1.0/$batch")
    assert (inner["method"], inner["url"]) == ("POST", "/planner/tasks")
    assert inner["headers"]["Content-Type"] == "application/json"
    assert inner["body"].pop("dueDateTime").startswith("2026-06-30T12:00:00")
    assert inner["body"] == {
        "planId": "p",
        "bucketId": "bucket-discuss",
        "title": "Bankje",
        "priority": 5,
    }


async def test_each_create_waits_for_the_one_before_it_and_has_an_id_of_its_own(
    graph: GraphClient, server: Loopback
) -> None:
    server.will_answer(batch())

    await create(graph, "een", "twee", "drie")

    inner = server.asked[0].json()["requests"]
    assert [one.get("dependsOn") for one in inner] == [None, ["0"], ["1"]]
    ids = [one["headers"]["client-request-id"] for one in inner]
    assert len({*ids, server.asked[0].headers["client-request-id"]}) == 4


async def test_answers_are_matched_by_their_keys_and_not_by_their_order(
    graph: GraphClient, server: Loopback
) -> None:
    server.will_answer(batch(made("2"), made("0"), made("1")))

    outcomes = await create(graph, "een", "twee", "drie")

    tasks = [one.task.task_id for one in outcomes if isinstance(one, Created)]
    assert tasks == ["task-0", "task-1", "task-2"]


async def test_a_create_without_an_answer_in_the_batch_may_have_been_made(
    graph: GraphClient, server: Loopback
) -> None:
    server.will_answer(batch(made("0"), made("2")))

    outcomes = await create(graph, "een", "twee", "drie")

    assert [type(one) for one in outcomes] == [Created, Unknown, Created]


@pytest.mark.parametrize(
    ("status", "body", "expected"),
    [
        (400, {}, (Rejected, PermanentError)),
        (401, {}, (Rejected, NotPermittedError)),
        (403, FULL, (Rejected, LimitError)),
        (413, {}, (Rejected, PermanentError)),
        (429, {}, (Rejected, ThrottledError)),
        (424, {}, (NotSent, PermanentError)),
        (200, {"id": "task"}, (Unknown, OutcomeUnknownError)),
        (302, {}, (Unknown, PermanentError)),
        (403, {"error": {"code": ""}}, (Unknown, NotPermittedError)),
        (404, {}, (Unknown, NotFoundError)),
        (408, {}, (Unknown, PermanentError)),
        (409, {}, (Unknown, ConflictError)),
        (423, {}, (Unknown, InUseError)),
        *[
            (status, {}, (Unknown, OutcomeUnknownError))
            for status in (500, 502, 503, 504, 507, 509)
        ],
    ],
)
async def test_a_refusal_says_whether_a_task_may_have_been_made(
    graph: GraphClient,
    server: Loopback,
    status: int,
    body: dict[str, Any],
    expected: tuple[type[CreateOutcome], type[Exception]],
) -> None:
    server.will_answer(batch(made("0", status=status, body=body)))

    (outcome,) = await create(graph)

    assert not isinstance(outcome, Created)
    assert (type(outcome), type(outcome.error)) == expected
    assert "Bankje" not in str(outcome.error)


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (400, Rejected),
        (401, Rejected),
        (413, Rejected),
        (429, Rejected),
        (302, Unknown),
        (403, Unknown),
        (404, Unknown),
        (500, Unknown),
        (503, Unknown),
        (504, Unknown),
    ],
)
async def test_a_refused_batch_goes_for_all_that_is_in_it(
    graph: GraphClient, server: Loopback, status: int, kind: type[Rejected | Unknown]
) -> None:
    server.will_answer(Reply(status=status))

    outcomes = await create(graph, "een", "twee")

    assert [type(one) for one in outcomes] == [kind, kind]
    assert len(server.asked) == 1


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html>Log in</html>",
        b"[]",
        b"{}",
        b'{"responses": "none"}',
        b'{"responses": [1, {"id": 0, "status": 201}, {"id": "0", "status": "201"}]}',
        b'{"responses": [{"id": "0", "status": 201}]}',
        b'{"responses": [{"id": "0", "status": 201, "body": {"id": "t"}}]}',
        b'{"responses": [{"id": "0", "status": 201, "headers": [], "body": {"id": "t"}}]}',
        b'{"responses": [{"id": "0", "status": 201, "body": {',
    ],
)
async def test_an_answer_that_cannot_be_read_may_stand_for_a_task(
    graph: GraphClient, server: Loopback, body: bytes
) -> None:
    server.will_answer(Reply(body=body))

    outcomes = await create(graph, "een", "twee")

    assert [type(one) for one in outcomes] == [Unknown, Unknown]
    assert len(server.asked) == 1


async def test_a_lost_answer_may_stand_for_tasks_and_nothing_is_repeated(
    graph: GraphClient, server: Loopback, clock: ManualClock
) -> None:
    server.will_answer(Reply(is_lost=True))

    outcomes = await create(graph, "een", "twee")

    assert [type(one) for one in outcomes] == [Unknown, Unknown]
    assert (len(server.asked), clock.slept) == (1, [])


async def test_what_a_guard_refuses_is_not_sent(graph: GraphClient, server: Loopback) -> None:
    too_old = StoppingError("the intent is too old")

    def refuse() -> None:
        raise too_old

    wanted = [task_fields("een"), task_fields("twee")]
    outcomes = await PlannerTaskBoard(graph).create_tasks(PLAN, wanted, guard=refuse)

    assert outcomes == [NotSent(error=too_old)] * 2
    assert server.asked == []


async def test_a_create_in_a_foreign_plan_is_not_sent(graph: GraphClient, server: Loopback) -> None:
    (outcome,) = await create(graph, plan_id=PlanId("foreign"))

    assert isinstance(outcome, NotSent)
    assert isinstance(outcome.error, NotAllowedError)
    assert server.asked == []


async def test_a_create_that_reaches_nobody_is_not_sent(nobody: GraphClient) -> None:
    outcomes = await create(nobody, "een", "twee")

    assert [type(one) for one in outcomes] == [NotSent, NotSent]


async def test_creates_are_counted_beside_the_batch_that_carries_them(
    graph: GraphClient, server: Loopback
) -> None:
    server.will_answer(batch())

    await create(graph, "een", "twee")

    assert graph.traffic() == {"$batch": 1, "POST": 2}
