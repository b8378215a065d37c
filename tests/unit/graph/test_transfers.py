"""Fetching a file from the temporary address that Graph gives."""

from collections.abc import AsyncIterator

import pytest
from kiota_abstractions.method import Method

from doubles.clock import ManualClock
from doubles.loopback import Loopback, Reply, json_reply
from planner_sync.adapters.graph import FileTransfer, GraphClient, Lane
from planner_sync.adapters.graph.transfers import MAX_FILE_BYTES
from planner_sync.domain.errors import (
    NotAllowedError,
    NotFoundError,
    PlannerSyncError,
    ThrottledError,
    UnreachableError,
    UnreadableDocumentError,
)

pytestmark = pytest.mark.anyio


@pytest.fixture
async def transfer(lane: Lane) -> AsyncIterator[FileTransfer]:
    opened = FileTransfer(graph_host="127.0.0.1", timeout_s=0.5, lane=lane)
    yield opened
    await opened.aclose()


async def test_a_file_is_fetched_without_a_token(transfer: FileTransfer, server: Loopback) -> None:
    server.will_answer(Reply(body=b"notulen"))

    assert await transfer.fetch(f"{server.origin}/file") == b"notulen"
    (asked,) = server.asked
    assert "authorization" not in asked.headers
    assert asked.headers["user-agent"].startswith("NONISV|planner-sync|")
    assert len(asked.headers["client-request-id"]) == 36


async def test_a_throttled_download_is_repeated_after_the_time_that_was_asked_for(
    transfer: FileTransfer, server: Loopback, clock: ManualClock
) -> None:
    busy = Reply(status=429, headers={"Retry-After": "2.5"})
    server.will_answer(busy, busy, Reply(body=b"notulen"))

    assert await transfer.fetch(f"{server.origin}/file") == b"notulen"

    assert clock.slept == [2.5, 2.5]
    assert len({asked.headers["client-request-id"] for asked in server.asked}) == 3


async def test_a_download_that_is_throttled_for_good_is_told(
    transfer: FileTransfer, server: Loopback
) -> None:
    server.will_answer(*[Reply(status=429)] * 9)

    with pytest.raises(ThrottledError):
        await transfer.fetch(f"{server.origin}/file")

    assert len(server.asked) == 4


async def test_a_throttled_upload_is_told_and_not_repeated(
    transfer: FileTransfer, server: Loopback
) -> None:
    server.will_answer(Reply(status=429))

    with pytest.raises(ThrottledError):
        await transfer.store(f"{server.origin}/upload", b"brief")

    assert len(server.asked) == 1


async def test_graph_and_file_hosts_share_one_lane(
    transfer: FileTransfer, graph: GraphClient, server: Loopback, clock: ManualClock
) -> None:
    server.will_answer(Reply(status=429, headers={"Retry-After": "9"}), json_reply({"value": []}))
    with pytest.raises(ThrottledError):
        await transfer.store(f"{server.origin}/upload", b"brief")

    await graph.collect("list", graph.build(Method.GET, "/planner/plans/p/tasks"))

    assert clock.slept == [9]


async def test_a_file_that_trickles_in_is_cut_off(transfer: FileTransfer, server: Loopback) -> None:
    server.will_answer(Reply(body=b" ", drip_s=0.02))

    with pytest.raises(UnreachableError, match="no answer"):
        await transfer.fetch(f"{server.origin}/file")


@pytest.mark.parametrize(
    ("reply", "kind"),
    [
        (Reply(status=404), NotFoundError),
        (Reply(status=401), UnreachableError),
        (Reply(status=302, headers={"Location": "/login"}), UnreachableError),
        (Reply(is_lost=True), UnreachableError),
        (Reply(body=bytes(MAX_FILE_BYTES + 1)), UnreadableDocumentError),
    ],
)
async def test_what_is_no_file_of_minutes_is_told(
    transfer: FileTransfer, server: Loopback, reply: Reply, kind: type[PlannerSyncError]
) -> None:
    server.will_answer(reply)

    with pytest.raises(kind):
        await transfer.fetch(f"{server.origin}/file")


async def test_what_is_on_no_file_host_sees_no_byte(server: Loopback) -> None:
    transfer = FileTransfer(graph_host="graph.microsoft.com", timeout_s=5)

    for call in (transfer.fetch(f"{server.origin}/file"), transfer.store(server.origin, b"x")):
        with pytest.raises(NotAllowedError):
            await call

    assert server.asked == []
    await transfer.aclose()
