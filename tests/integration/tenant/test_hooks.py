"""The workflow that posts cards to a channel."""

from collections.abc import Callable
from typing import Any

import httpx
import pytest

from planner_sync.tenant import Tenant

CARD = {"type": "AdaptiveCard", "version": "1.4", "body": []}
TYPE = "application/vnd.microsoft.card.adaptive"


def message(**attachment: Any) -> dict[str, Any]:
    return {"type": "message", "attachments": [{"contentType": TYPE, "content": CARD} | attachment]}


@pytest.fixture
def hooked(start: Callable[..., Tenant]) -> Tenant:
    return start()


def test_a_card_is_posted_and_kept(hooked: Tenant) -> None:
    answer = httpx.post(hooked.hook_url("Team Noord"), json=message())

    assert (answer.status_code, answer.content) == (202, b"")
    (run,) = hooked.state()["hook_runs"]
    assert (run["status"], run["hook"], run["cards"]) == ("Succeeded", "Team Noord", [CARD])
    assert run["started"] == "2026-03-02T12:00:00Z"


@pytest.mark.parametrize(
    "body",
    [
        {"type": "message"},
        {"type": "message", "attachments": []},
        message(contentType="application/json"),
        message(content="{}"),
        message(content={"type": "MessageCard"}),
        message(content={**CARD, "body": ["x" * 28_672]}),
        [],
    ],
)
def test_a_run_can_fail_after_it_was_accepted(hooked: Tenant, body: object) -> None:
    answer = httpx.post(hooked.hook_url("Team Noord"), json=body)

    assert answer.status_code == 202
    (run,) = hooked.state()["hook_runs"]
    assert (run["status"], run["cards"]) == ("Failed", [])
    assert run["reason"]


def test_a_body_that_is_not_json_fails_too(hooked: Tenant) -> None:
    assert httpx.post(hooked.hook_url("Team Noord"), content=b"\xff").status_code == 202
    assert hooked.state()["hook_runs"][0]["status"] == "Failed"


def test_only_the_secret_address_starts_a_run(hooked: Tenant) -> None:
    url = hooked.hook_url("Team Noord")

    assert httpx.post(f"{url}x", json=message()).status_code == 401
    assert httpx.post(url.replace("&", "&amp;"), json=message()).status_code == 401
    assert httpx.post(url.partition("?")[0], json=message()).status_code == 401
    both = {"Authorization": f"Bearer {hooked.token()}"}
    assert httpx.post(url, json=message(), headers=both).status_code == 401
    other = url.replace("/workflows/", "/workflows/0")
    assert httpx.post(other, json=message()).status_code == 404
    assert hooked.state()["hook_runs"] == []
