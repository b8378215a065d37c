"""One call over the wire: its deadline, its token, and the guard before its first byte."""

import base64
from collections.abc import AsyncIterator
from typing import Any

import pytest
from azure.core.credentials import AccessToken
from kiota_abstractions.method import Method

from doubles.builders import task_fields
from doubles.loopback import Loopback, Reply, json_reply
from planner_sync.adapters.graph import (
    AllowList,
    GraphClient,
    GraphOptions,
    Lane,
    PlannerTaskBoard,
)
from planner_sync.domain.board import PlanId
from planner_sync.domain.errors import (
    NotPermittedError,
    StoppingError,
    UnreachableError,
)
from planner_sync.domain.intents import CreateOutcome, NotSent, Rejected, Unknown

pytestmark = pytest.mark.anyio

EMPTY: dict[str, Any] = {"value": []}
CLAIMS = base64.b64encode(b'{"access_token":{"nbf":{"value":"1"}}}').decode()
REFUSED = Reply(status=401)
CHALLENGED = Reply(
    status=401, headers={"WWW-Authenticate": f'Bearer realm="", error="x", claims="{CLAIMS}"'}
)
SLOW = Reply(body=b" ", drip_s=0.02)
ENDLESS = Reply(body=bytes(1024 * 1024), drip_s=0)


class Tokens:
    """Gives a new token each time, and remembers for which claims."""

    def __init__(self) -> None:
        self.claims: list[str | None] = []

    async def get_token(self, *_: str, **wanted: Any) -> AccessToken:
        self.claims.append(wanted.get("claims"))
        return AccessToken(f"token-{len(self.claims)}", 2**40)


@pytest.fixture
def tokens() -> Tokens:
    return Tokens()


@pytest.fixture
async def graph(server: Loopback, lane: Lane, tokens: Tokens) -> AsyncIterator[GraphClient]:
    options = GraphOptions(base_url=f"{server.origin}/v1.0", timeout_s=0.5)
    allowed = AllowList(plans=["p"], drives=[], groups=[])
    client = GraphClient(options, allowed, tokens, lane=lane)
    yield client
    await client.aclose()


async def read(graph: GraphClient) -> Any:
    return (await graph.send("list", graph.build(Method.GET, "/planner/plans/p/tasks"))).json()


async def create(graph: GraphClient) -> CreateOutcome:
    board = PlannerTaskBoard(graph)
    (outcome,) = await board.create_tasks(PlanId("p"), [task_fields()], guard=lambda: None)
    return outcome


def bearers(server: Loopback) -> list[str]:
    return [asked.headers["authorization"] for asked in server.asked]


@pytest.mark.parametrize("reply", [SLOW, ENDLESS])
async def test_an_answer_without_end_is_cut_off(
    graph: GraphClient, server: Loopback, reply: Reply
) -> None:
    server.will_answer(reply)

    with pytest.raises(UnreachableError, match="no answer"):
        await read(graph)


@pytest.mark.parametrize("reply", [SLOW, ENDLESS])
async def test_a_create_whose_answer_has_no_end_may_have_been_made(
    graph: GraphClient, server: Loopback, reply: Reply
) -> None:
    server.will_answer(reply)

    assert isinstance(await create(graph), Unknown)


@pytest.mark.parametrize("reply", [REFUSED, CHALLENGED])
async def test_a_read_whose_token_is_refused_is_repeated_once_with_a_new_one(
    graph: GraphClient, server: Loopback, reply: Reply
) -> None:
    server.will_answer(reply, json_reply(EMPTY))

    assert await read(graph) == EMPTY

    assert bearers(server) == ["Bearer token-1", "Bearer token-2"]


async def test_the_new_token_has_the_claims_that_were_asked_for(
    graph: GraphClient, server: Loopback, tokens: Tokens
) -> None:
    server.will_answer(CHALLENGED, json_reply(EMPTY))

    await read(graph)

    assert tokens.claims == [None, base64.b64decode(CLAIMS).decode()]


@pytest.mark.parametrize("reply", [REFUSED, CHALLENGED])
async def test_a_second_refusal_is_final(
    graph: GraphClient, server: Loopback, reply: Reply
) -> None:
    server.will_answer(reply, reply, json_reply(EMPTY))

    with pytest.raises(NotPermittedError):
        await read(graph)

    assert len(server.asked) == 2


@pytest.mark.parametrize("claims", ["no base64!", "/w=="])
async def test_a_challenge_that_cannot_be_read_asks_for_nothing(
    graph: GraphClient, server: Loopback, tokens: Tokens, claims: str
) -> None:
    headers = {"WWW-Authenticate": f'Bearer claims="{claims}"'}
    server.will_answer(Reply(status=401, headers=headers), json_reply(EMPTY))

    assert await read(graph) == EMPTY

    assert tokens.claims == [None, None]


async def test_a_create_whose_token_is_refused_was_not_made_and_is_not_repeated(
    graph: GraphClient, server: Loopback
) -> None:
    server.will_answer(CHALLENGED, json_reply({}))

    assert isinstance(await create(graph), Rejected)

    assert len(server.asked) == 1


async def test_a_repetition_goes_with_a_fresh_token_and_id(
    graph: GraphClient, server: Loopback
) -> None:
    server.will_answer(Reply(status=503, headers={"Retry-After": "60"}), json_reply(EMPTY))

    await read(graph)

    assert bearers(server) == ["Bearer token-1", "Bearer token-2"]
    assert len({asked.headers["client-request-id"] for asked in server.asked}) == 2


async def test_the_guard_is_asked_again_when_a_connection_had_to_be_made(
    graph: GraphClient, server: Loopback
) -> None:
    asked: list[str] = []
    too_late = StoppingError("the intent is too old")

    def patient_for_a_moment() -> None:
        if asked:
            raise too_late
        asked.append("before the connection")

    board = PlannerTaskBoard(graph)
    (outcome,) = await board.create_tasks(PlanId("p"), [task_fields()], guard=patient_for_a_moment)

    assert outcome == NotSent(error=too_late)
    assert server.asked == []


async def test_the_guard_is_asked_once_on_a_connection_that_stands(
    graph: GraphClient, server: Loopback
) -> None:
    asked: list[str] = []
    server.will_answer(json_reply(EMPTY), json_reply({}))
    await read(graph)

    await PlannerTaskBoard(graph).create_tasks(
        PlanId("p"), [task_fields()], guard=lambda: asked.append("now")
    )

    assert asked == ["now"]
    assert len(server.asked) == 2


async def test_the_guard_is_asked_after_the_wait_in_the_lane(
    graph: GraphClient, server: Loopback, lane: Lane, clock: Any
) -> None:
    server.will_answer(Reply(status=429, headers={"Retry-After": "7.5"}), json_reply({}))
    await create(graph)
    slept: list[list[float]] = []

    await PlannerTaskBoard(graph).create_tasks(
        PlanId("p"), [task_fields()], guard=lambda: slept.append(list(clock.slept))
    )

    assert slept[0] == [7.5]
