"""Several requests in one."""

from typing import Any

import httpx
import pytest

from integration.tenant.builders import Plan

JSON = {"Content-Type": "application/json"}


def get(key: str, url: str, **members: Any) -> dict[str, Any]:
    return {"id": key, "method": "GET", "url": url, **members}


def post(graph: httpx.Client, *requests: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Return the inner answers by id; their order means nothing."""
    answer = graph.post("/$batch", json={"requests": requests})
    assert answer.status_code == 200
    return {one["id"]: one for one in answer.json()["responses"]}


def test_each_request_is_answered_as_if_it_were_alone(
    graph: httpx.Client, plan: Plan, task: dict[str, Any]
) -> None:
    path = f"/planner/tasks/{task['id']}"
    patch = {"id": "3", "method": "PATCH", "url": path, "body": {"title": "Anders"}}
    headers = {**JSON, "If-Match": task["@odata.etag"]}

    answers = post(
        graph,
        get("1", path),
        get("2", f"/planner/plans/{plan.id}/tasks?$select=id"),
        {**patch, "headers": headers},
        {**patch, "id": "4", "headers": JSON},
        get("5", "/users/nobody"),
    )

    assert {key: one["status"] for key, one in answers.items()} == {
        "1": 200,
        "2": 200,
        "3": 204,
        "4": 412,
        "5": 404,
    }
    assert "body" not in answers["3"]
    assert [set(one) for one in answers["2"]["body"]["value"]] == [{"@odata.etag", "id"}]
    assert answers["4"]["body"]["error"]["code"] == ""
    assert graph.get(path).json()["title"] == "Anders"


def test_a_redirect_comes_back_as_one(graph: httpx.Client, drive: str) -> None:
    answers = post(graph, get("1", f"{drive}/root:/Notulen/2026-02.md:/content"))

    assert answers["1"]["status"] == 302
    assert httpx.get(answers["1"]["headers"]["Location"]).text == "# Overleg\n"


def test_what_depends_on_a_failure_is_not_done(graph: httpx.Client, plan: Plan) -> None:
    given = {"planId": plan.id, "title": "Nooit"}
    create = {"id": "2", "method": "POST", "url": "/planner/tasks", "headers": JSON, "body": given}

    answers = post(
        graph,
        get("1", "/users/nobody"),
        {**create, "dependsOn": ["1"]},
        get("3", "/users", dependsOn=["2"]),
    )

    assert {key: one["status"] for key, one in answers.items()} == {"1": 404, "2": 424, "3": 424}
    assert graph.get(f"/planner/plans/{plan.id}/tasks").json()["value"] == []


@pytest.mark.parametrize(
    "requests",
    [
        [],
        None,
        [get(str(number), "/users") for number in range(21)],
        [get("a", "/users"), get("A", "/users")],
        [get("1", "https://graph.microsoft.com/v1.0/users")],
        [get("1", "/users", dependsOn=["2"]), get("2", "/users")],
        [get("1", "/users", headers="none")],
        [{"id": "1", "method": "POST", "url": "/planner/tasks", "body": {}}],
        [{"id": 1, "method": "GET", "url": "/users"}],
        ["GET /users"],
    ],
)
def test_a_batch_that_is_not_valid_is_refused(graph: httpx.Client, requests: object) -> None:
    assert graph.post("/$batch", json={"requests": requests}).status_code == 400


def test_a_batch_needs_a_token_and_a_post(graph: httpx.Client) -> None:
    assert graph.get("/$batch").status_code == 405
    del graph.headers["Authorization"]
    requests = [get("1", "/users")]
    assert graph.post("/$batch", json={"requests": requests}).status_code == 401
