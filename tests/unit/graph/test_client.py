"""How requests travel: what is repeated, what is followed, and what is never sent."""

from collections.abc import Iterable
from typing import Any

import pytest
from kiota_abstractions.method import Method
from kiota_abstractions.request_information import RequestInformation

from doubles.clock import ManualClock
from doubles.loopback import Asked, Loopback, Reply, json_reply
from planner_sync.adapters.graph import GraphClient
from planner_sync.adapters.graph.answers import Answer
from planner_sync.domain.errors import (
    ConflictError,
    NotAllowedError,
    NotFoundError,
    NotPermittedError,
    OutcomeUnknownError,
    PermanentError,
    PlannerSyncError,
    ThrottledError,
    UnreachableError,
)

pytestmark = pytest.mark.anyio

LOST = Reply(is_lost=True)
EMPTY: dict[str, Any] = {"value": []}


def read(graph: GraphClient, path: str = "/planner/plans/p/tasks") -> RequestInformation:
    return graph.build(Method.GET, path)


def create(graph: GraphClient) -> RequestInformation:
    info = graph.build(Method.POST, "/planner/tasks")
    info.set_stream_content(b'{"planId": "p"}', "application/json")
    return info


async def test_a_request_carries_the_token_and_says_who_asks(
    graph: GraphClient, server: Loopback
) -> None:
    server.will_answer(json_reply(EMPTY))

    await graph.send("list tasks", read(graph))

    (asked,) = server.asked
    assert (asked.method, asked.path) == ("GET", "/v1.0/planner/plans/p/tasks")
    assert asked.headers["authorization"] == "Bearer the-token"
    assert asked.headers["user-agent"].startswith("NONISV|planner-sync|")
    assert len(asked.headers["client-request-id"]) == 36


@pytest.mark.parametrize("reply", [Reply(status=s) for s in (500, 502, 503, 504)] + [LOST])
async def test_a_create_without_an_answer_is_never_repeated(
    graph: GraphClient, server: Loopback, clock: ManualClock, reply: Reply
) -> None:
    server.will_answer(reply, json_reply({}, 201))

    with pytest.raises(OutcomeUnknownError):
        await graph.send("create task", create(graph), {"planId": "p"})

    assert [a.method for a in server.asked] == ["POST"]
    assert clock.slept == []


async def test_a_throttled_create_is_not_repeated_and_was_not_made(
    graph: GraphClient, server: Loopback
) -> None:
    server.will_answer(Reply(status=429, headers={"Retry-After": "1.5"}))

    with pytest.raises(ThrottledError) as caught:
        await graph.send("create task", create(graph), {"planId": "p"})

    assert caught.value.retry_after_s == 1.5
    assert len(server.asked) == 1


async def test_a_create_that_reaches_nobody_was_not_sent(graph: GraphClient) -> None:
    nowhere = graph.build(Method.POST, "/planner/tasks")
    nowhere.url = "http://127.0.0.1:9/v1.0/planner/tasks"

    with pytest.raises(UnreachableError, match="cannot be reached"):
        await graph.send("create task", nowhere, {"planId": "p"})


@pytest.mark.parametrize("status", [429, 503, 504])
async def test_a_read_is_repeated_after_the_time_that_graph_asks_for(
    graph: GraphClient, server: Loopback, clock: ManualClock, status: int
) -> None:
    busy = Reply(status=status, headers={"Retry-After": "2.5"})
    server.will_answer(busy, busy, json_reply(EMPTY))

    answer = await graph.send("list tasks", read(graph))

    assert answer.json() == EMPTY
    assert clock.slept == [2.5, 2.5]


async def test_without_a_time_each_wait_is_longer(
    graph: GraphClient, server: Loopback, clock: ManualClock
) -> None:
    server.will_answer(*[Reply(status=429)] * 3, json_reply(EMPTY))

    await graph.send("list tasks", read(graph))

    assert clock.slept == [2, 4, 8]


@pytest.mark.parametrize(
    ("status", "kind", "attempts"), [(503, UnreachableError, 4), (429, ThrottledError, 8)]
)
async def test_after_the_last_attempt_a_read_gives_up(
    graph: GraphClient,
    server: Loopback,
    status: int,
    kind: type[Exception],
    attempts: int,
) -> None:
    server.will_answer(*[Reply(status=status)] * 9)

    with pytest.raises(kind):
        await graph.send("list tasks", read(graph))

    assert len(server.asked) == attempts


async def test_an_absurd_wait_ends_it_at_once(
    graph: GraphClient, server: Loopback, clock: ManualClock
) -> None:
    server.will_answer(Reply(status=429, headers={"Retry-After": "86400"}))

    for _ in range(3):
        with pytest.raises(ThrottledError, match="until 2026-03-12 16:00:00 UTC") as caught:
            await graph.send("list tasks", read(graph))

    assert caught.value.retry_after_s == 3600
    assert (len(server.asked), clock.slept) == (1, [])


async def test_a_read_without_an_answer_is_told(graph: GraphClient, server: Loopback) -> None:
    server.will_answer(LOST)

    with pytest.raises(UnreachableError, match="no answer"):
        await graph.send("list tasks", read(graph))


async def test_a_refused_change_is_told_without_what_graph_says_of_it(
    graph: GraphClient, server: Loopback
) -> None:
    graph.allow_list.learn_tasks("p", ["t"])
    error = {"error": {"code": "", "message": "Bankje of Mevrouw Invented"}}
    server.will_answer(json_reply(error, 409, request_id="abc"))

    with pytest.raises(ConflictError, match=r"^update task: HTTP 409 \(request-id abc\)$"):
        await graph.send("update task", graph.build(Method.PATCH, "/planner/tasks/t"))


@pytest.mark.parametrize("method", [Method.PATCH, Method.POST])
async def test_a_redirected_write_counts_as_not_carried_out(
    graph: GraphClient, server: Loopback, method: Method
) -> None:
    graph.allow_list.learn_tasks("p", ["t"])
    server.will_answer(Reply(status=302, headers={"Location": f"{server.origin}/login"}))
    path = "/planner/tasks/t" if method is Method.PATCH else "/planner/tasks"

    with pytest.raises(PermanentError, match="HTTP 302"):
        await graph.send("write task", graph.build(method, path), {"planId": "p"})

    assert len(server.asked) == 1


async def test_a_redirected_read_is_handed_back_and_not_followed(
    graph: GraphClient, server: Loopback
) -> None:
    target = f"{server.origin}/elsewhere"
    server.will_answer(Reply(status=302, headers={"Location": target}))

    answer = await graph.send("read file", read(graph, "/drives/d/items/1/content"))

    assert answer.headers["location"] == target
    assert len(server.asked) == 1


async def test_an_empty_page_is_not_the_end(graph: GraphClient, server: Loopback) -> None:
    link = f"{server.origin}/v1.0/planner/plans/p/tasks?$skiptoken=2"
    server.will_answer(
        json_reply(EMPTY | {"@odata.nextLink": link}), json_reply({"value": [{"id": "1"}]})
    )

    values = await graph.collect("list tasks", read(graph))

    assert values == [{"id": "1"}]
    assert server.asked[1].path.endswith("?$skiptoken=2")


@pytest.mark.parametrize(
    "link",
    [
        "https://evil.example/v1.0/planner/plans/p/tasks",
        "http://127.0.0.1:9/v1.0/planner/plans/p/tasks",
        "http://127.0.0.1@evil.example/v1.0/planner/plans/p/tasks",
        "//evil.example/v1.0/planner/plans/p/tasks",
        "/v1.0/planner/plans/p/tasks",
    ],
)
async def test_a_link_to_another_host_is_refused_before_a_byte_leaves(
    graph: GraphClient, server: Loopback, link: str
) -> None:
    server.will_answer(json_reply(EMPTY | {"@odata.nextLink": link}))

    with pytest.raises(NotAllowedError):
        await graph.collect("list tasks", read(graph))

    assert len(server.asked) == 1


async def test_a_link_to_another_plan_is_refused(graph: GraphClient, server: Loopback) -> None:
    link = f"{server.origin}/v1.0/planner/plans/other/tasks"
    server.will_answer(json_reply(EMPTY | {"@odata.nextLink": link}))

    with pytest.raises(NotAllowedError):
        await graph.collect("list tasks", read(graph))

    assert len(server.asked) == 1


async def test_what_is_not_allowed_is_not_sent(graph: GraphClient, server: Loopback) -> None:
    with pytest.raises(NotAllowedError):
        await graph.send("list tasks", read(graph, "/planner/plans/other/tasks"))

    assert server.asked == []


@pytest.mark.parametrize("body", [b"", b"<html>Log in</html>", b'{"value": [', b'["no object"]'])
async def test_an_answer_that_is_no_json_object_is_not_trusted(
    graph: GraphClient, server: Loopback, body: bytes
) -> None:
    server.will_answer(Reply(body=body))

    with pytest.raises(UnreachableError, match="is a proxy in between"):
        await graph.collect("list tasks", read(graph))


@pytest.mark.parametrize("document", [{}, {"value": None}, {"message": "welcome"}])
async def test_an_answer_that_is_no_listing_is_not_an_empty_one(
    graph: GraphClient, server: Loopback, document: dict[str, Any]
) -> None:
    server.will_answer(json_reply(document))

    with pytest.raises(UnreachableError, match="no listing"):
        await graph.collect("list tasks", read(graph))


async def test_traffic_is_counted_by_method(graph: GraphClient, server: Loopback) -> None:
    server.will_answer(Reply(status=503), json_reply(EMPTY), json_reply({}, 201))

    await graph.send("list tasks", read(graph))
    await graph.send("create task", create(graph), {"planId": "p"})

    assert graph.traffic() == {"GET": 2, "POST": 1}


class TestBatch:
    @pytest.fixture(autouse=True)
    def _learned(self, graph: GraphClient) -> None:
        graph.allow_list.learn_tasks("p", [str(n) for n in range(45)])

    async def test_answers_stand_in_the_order_of_the_questions(
        self, graph: GraphClient, server: Loopback
    ) -> None:
        server.will_answer(lambda asked: answers_to(asked, backwards=True))

        answers = await graph.batch("read details", details_of(graph, 3))

        assert ids(answers) == ["0", "1", "2"]

    async def test_twenty_go_in_one_call(self, graph: GraphClient, server: Loopback) -> None:
        server.will_answer(*[answers_to] * 3)

        answers = await graph.batch("read details", details_of(graph, 45))

        assert [len(a.json()["requests"]) for a in server.asked] == [20, 20, 5]
        assert len(answers) == 45

    async def test_an_inner_refusal_is_handed_back(
        self, graph: GraphClient, server: Loopback
    ) -> None:
        server.will_answer(lambda asked: answers_to(asked, status={"1": 404}))

        answers = await graph.batch("read details", details_of(graph, 2))

        assert [type(a) for a in answers] == [Answer, NotFoundError]

    @pytest.mark.parametrize("status", [429, 503, 504])
    async def test_a_throttled_inner_answer_is_asked_for_again(
        self, graph: GraphClient, server: Loopback, clock: ManualClock, status: int
    ) -> None:
        server.will_answer(
            lambda asked: answers_to(asked, status={"1": status}, retry_after="3"), answers_to
        )

        answers = await graph.batch("read details", details_of(graph, 3))

        assert ids(answers) == ["0", "1", "2"]
        assert [r["id"] for r in server.asked[1].json()["requests"]] == ["1"]
        assert clock.slept == [3]

    async def test_an_answer_that_is_missing_is_asked_for_again(
        self, graph: GraphClient, server: Loopback
    ) -> None:
        server.will_answer(lambda asked: answers_to(asked, without="0"), answers_to)

        answers = await graph.batch("read details", details_of(graph, 2))

        assert ids(answers) == ["0", "1"]

    async def test_an_absurd_inner_wait_ends_it_at_once(
        self, graph: GraphClient, server: Loopback, clock: ManualClock
    ) -> None:
        server.will_answer(lambda asked: answers_to(asked, status={"0": 429}, retry_after="86400"))

        (error,) = await graph.batch("read details", details_of(graph, 1))

        assert isinstance(error, ThrottledError)
        assert error.retry_after_s == 3600
        assert (len(server.asked), clock.slept) == (1, [])

    async def test_after_the_last_attempt_it_gives_up(
        self, graph: GraphClient, server: Loopback, clock: ManualClock
    ) -> None:
        server.will_answer(*[json_reply({})] * 9)

        (error,) = await graph.batch("read details", details_of(graph, 1))

        assert isinstance(error, UnreachableError)
        assert (len(server.asked), len(clock.slept)) == (4, 3)

    async def test_a_throttled_batch_is_repeated_whole(
        self, graph: GraphClient, server: Loopback, clock: ManualClock
    ) -> None:
        server.will_answer(Reply(status=429, headers={"Retry-After": "3"}), answers_to)

        answers = await graph.batch("read details", details_of(graph, 1))

        assert ids(answers) == ["0"]
        assert clock.slept == [3]

    async def test_a_refused_batch_refuses_all_that_is_in_it(
        self, graph: GraphClient, server: Loopback
    ) -> None:
        server.will_answer(Reply(status=403))

        errors = await graph.batch("read details", details_of(graph, 2))

        assert [type(error) for error in errors] == [NotPermittedError] * 2

    async def test_what_was_answered_stays_answered_when_a_later_call_is_lost(
        self, graph: GraphClient, server: Loopback
    ) -> None:
        server.will_answer(answers_to, LOST)

        answers = await graph.batch("read details", details_of(graph, 45))

        kinds = [type(answer) for answer in answers]
        assert kinds == [Answer] * 20 + [UnreachableError] * 25
        assert len(server.asked) == 2

    async def test_what_has_to_wait_is_in_doubt_when_its_next_call_is_lost(
        self, graph: GraphClient, server: Loopback
    ) -> None:
        server.will_answer(
            lambda asked: answers_to(asked, status={"1": 429}, retry_after="3"), LOST
        )

        answers = await graph.batch("read details", details_of(graph, 2))

        assert [type(answer) for answer in answers] == [Answer, UnreachableError]

    async def test_a_change_takes_its_version_along(
        self, graph: GraphClient, server: Loopback
    ) -> None:
        server.will_answer(lambda asked: answers_to(asked, status={"0": 204}))

        await graph.batch("change details", [change(graph, 'W/"7"')])

        (inner,) = server.asked[0].json()["requests"]
        assert (inner["method"], inner["headers"]["If-Match"]) == ("PATCH", 'W/"7"')
        assert inner["body"] == {"description": "x"}

    async def test_a_change_that_is_redirected_was_not_carried_out(
        self, graph: GraphClient, server: Loopback
    ) -> None:
        server.will_answer(lambda asked: answers_to(asked, status={"0": 302}))

        (error,) = await graph.batch("change details", [change(graph, 'W/"7"')])

        assert isinstance(error, PermanentError)

    async def test_one_foreign_question_keeps_the_whole_batch_at_home(
        self, graph: GraphClient, server: Loopback
    ) -> None:
        foreign = read(graph, "/planner/tasks/unknown/details")

        errors = await graph.batch("read details", [*details_of(graph, 1), foreign])

        assert [type(error) for error in errors] == [NotAllowedError] * 2
        assert server.asked == []


def details_of(graph: GraphClient, count: int) -> list[RequestInformation]:
    return [read(graph, f"/planner/tasks/{n}/details") for n in range(count)]


def change(graph: GraphClient, etag: str) -> RequestInformation:
    info = graph.build(Method.PATCH, "/planner/tasks/0/details")
    info.headers.add("If-Match", etag)
    info.set_stream_content(b'{"description": "x"}', "application/json")
    return info


def ids(answers: Iterable[Answer | PlannerSyncError]) -> list[str]:
    return [answer.json()["id"] for answer in answers if isinstance(answer, Answer)]


def answers_to(
    asked: Asked,
    *,
    backwards: bool = False,
    status: dict[str, int] | None = None,
    retry_after: str | None = None,
    without: str | None = None,
) -> Reply:
    """Answer a batch: each inner body tells the id of the task that was asked for."""
    headers = {"Retry-After": retry_after} if retry_after else {}
    inner = [
        {
            "id": r["id"],
            "status": (status or {}).get(r["id"], 200),
            "headers": headers,
            "body": {"id": r["url"].split("/")[3]},
        }
        for r in asked.json()["requests"]
        if r["id"] != without
    ]
    return json_reply({"responses": inner[::-1] if backwards else inner})
