"""Fetching a file from the temporary address that Graph gives."""

from collections.abc import AsyncIterator

import pytest

from doubles.loopback import Loopback, Reply
from planner_sync.adapters.graph import FileTransfer
from planner_sync.adapters.graph.transfers import MAX_FILE_BYTES
from planner_sync.domain.errors import (
    NotAllowedError,
    NotFoundError,
    PlannerSyncError,
    UnreachableError,
    UnreadableDocumentError,
)

pytestmark = pytest.mark.anyio


@pytest.fixture
async def transfer() -> AsyncIterator[FileTransfer]:
    opened = FileTransfer(graph_host="127.0.0.1", timeout_s=5)
    yield opened
    await opened.aclose()


async def test_a_file_is_fetched_without_a_token(transfer: FileTransfer, server: Loopback) -> None:
    server.will_answer(Reply(body=b"notulen"))

    assert await transfer.fetch(f"{server.origin}/file") == b"notulen"
    assert "authorization" not in server.asked[0].headers


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


@pytest.mark.parametrize(
    "address",
    [
        "https://evil.example/file",
        "https://sharepoint.com.evil.example/file",
        "https://evilsharepoint.com/file",
        "http://noord.sharepoint.com/file",
        "https://user@noord.sharepoint.com/file",
        "http://127.0.0.1:9/file",
        "file:///etc/passwd",
    ],
)
async def test_against_the_real_graph_only_microsofts_file_hosts_are_followed(
    address: str,
) -> None:
    transfer = FileTransfer(graph_host="graph.microsoft.com", timeout_s=5)

    with pytest.raises(NotAllowedError):
        await transfer.fetch(address)

    await transfer.aclose()
