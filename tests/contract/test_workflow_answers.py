"""What each answer of a Teams workflow means for the claim that stands in the register."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import SecretStr

from doubles.loopback import Loopback, Reply, loopback
from planner_sync.adapters.teams_workflow import MAX_BYTES, TeamsWorkflow, read_workflow_url
from planner_sync.domain.errors import (
    NotPermittedError,
    OutcomeUnknownError,
    PlannerSyncError,
    SettingsError,
    ThrottledError,
    UnreachableError,
)

SECRET = "the-signature"
QUERY = f"api-version=1&sp=%2Ftriggers&sv=1.0&sig={SECRET}"


@pytest.fixture
def server() -> Iterator[Loopback]:
    with loopback() as running:
        yield running


def workflow(origin: str) -> TeamsWorkflow:
    return TeamsWorkflow(SecretStr(f"{origin}/invoke?{QUERY}"), timeout_s=5)


@pytest.mark.anyio
@pytest.mark.parametrize("status", [200, 202])
async def test_an_accepted_message_is_sent_once(server: Loopback, status: int) -> None:
    server.will_answer(Reply(status=status))

    await workflow(server.origin).post({"text": "hallo"})

    assert [a.json() for a in server.asked] == [{"text": "hallo"}]


@pytest.mark.anyio
@pytest.mark.parametrize(
    ("reply", "kind"),
    [
        (Reply(is_lost=True), OutcomeUnknownError),
        (Reply(status=500), OutcomeUnknownError),
        (Reply(status=504), OutcomeUnknownError),
        (Reply(status=429), ThrottledError),
        (Reply(status=302, headers={"Location": "/login"}), NotPermittedError),
        (Reply(status=401), NotPermittedError),
        (Reply(status=404), NotPermittedError),
    ],
)
async def test_what_is_not_accepted_is_told_without_the_address(
    server: Loopback, reply: Reply, kind: type[PlannerSyncError]
) -> None:
    server.will_answer(reply)

    with pytest.raises(kind) as caught:
        await workflow(server.origin).post({})

    assert len(server.asked) == 1
    assert SECRET not in f"{caught.value!r} {caught.value.__cause__!r}"


@pytest.mark.anyio
async def test_a_message_to_nobody_was_not_sent() -> None:
    with pytest.raises(UnreachableError):
        await workflow("http://127.0.0.1:9").post({})


@pytest.mark.anyio
async def test_a_message_that_is_too_large_is_not_sent(server: Loopback) -> None:
    with pytest.raises(NotPermittedError, match="more than the workflow accepts"):
        await workflow(server.origin).post({"text": "x" * MAX_BYTES})

    assert server.asked == []


def test_the_address_is_read_from_its_file(tmp_path: Path) -> None:
    file = tmp_path / "url"
    file.write_text(f" https://flow.example/invoke?{QUERY}\n")

    assert read_workflow_url(file).get_secret_value() == f"https://flow.example/invoke?{QUERY}"


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (f"http://flow.example/invoke?{QUERY}".encode(), "is not https"),
        (b"https://flow.example/invoke?sp=1&amp;sv=1", "lacks sig, sv, api-version"),
        (b"", "is not https"),
        (b"\xff\xfe\x00", "holds no address"),
    ],
)
def test_what_is_no_address_is_told_without_quoting_it(
    tmp_path: Path, content: bytes, problem: str
) -> None:
    file = tmp_path / "url"
    file.write_bytes(content)

    with pytest.raises(SettingsError, match=problem) as caught:
        read_workflow_url(file)

    assert SECRET not in str(caught.value)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="cannot be read"):
        read_workflow_url(tmp_path / "gone")
