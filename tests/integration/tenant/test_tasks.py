"""Tasks: what may be written, and what the service makes of it."""

from collections.abc import Callable
from typing import Any

import httpx
import pytest

from integration.tenant.builders import (
    ANNA,
    Plan,
    assignment,
    change,
    etag_of,
    make_plan,
    message_of,
)
from planner_sync.tenant import Tenant

Connect = Callable[..., httpx.Client]


def test_a_new_task_shows_what_the_service_adds(graph: httpx.Client, plan: Plan) -> None:
    task = graph.post("/planner/tasks", json={"planId": plan.id, "title": "Nalopen"}).json()

    assert len(task["id"]) == 28
    assert task["createdDateTime"] == "2026-03-02T12:00:00Z"
    assert task["createdBy"]["application"]["id"]
    assert (task["percentComplete"], task["priority"], task["bucketId"]) == (0, 5, None)
    assert task["assignments"] == task["appliedCategories"] == {}
    assert graph.get(f"/planner/tasks/{task['id']}").json()["@odata.etag"] == task["@odata.etag"]


def test_all_that_can_be_written_at_once_comes_back(
    tenant: Tenant, graph: httpx.Client, plan: Plan
) -> None:
    anna = tenant.user_id(ANNA)
    given = {
        "planId": plan.id,
        "bucketId": plan.bucket,
        "title": "Tillift keuren",
        "startDateTime": "2026-03-01T10:00:00+01:00",
        "dueDateTime": "2026-04-01T00:00:00Z",
        "priority": 3,
        "percentComplete": 50,
        "appliedCategories": {"category3": True},
        "assignments": {anna: assignment()},
        "orderHint": " !",
        "assigneePriority": " !",
        "previewType": "checklist",
    }

    task = graph.post("/planner/tasks", json=given).json()

    computed = {"startDateTime", "assignments", "orderHint", "assigneePriority"}
    assert {k: v for k, v in given.items() if k not in computed} == {
        k: task[k] for k in given.keys() - computed
    }
    assert task["startDateTime"] == "2026-03-01T09:00:00Z"
    assigned = task["assignments"][anna]
    assert assigned["@odata.type"] == "#microsoft.graph.plannerAssignment"
    assert assigned["assignedBy"]["application"]["id"]
    assert assigned["orderHint"] != " !"


@pytest.mark.parametrize(
    "given",
    [
        {"title": ""},
        {"title": "  "},
        {"title": None},
        {"title": 5},
        {"title": "x" * 256},
        {"titel": "Spelfout"},
        {"id": "x" * 28},
        {"createdDateTime": "2026-01-01T00:00:00Z"},
        {"details": {"description": "Mee"}},
        {"priority": 11},
        {"priority": "5"},
        {"priority": True},
        {"percentComplete": 101},
        {"percentComplete": 0.5},
        {"previewType": "fancy"},
        {"dueDateTime": "morgen"},
        {"dueDateTime": "2026-03-01T00:00:00"},
        {"startDateTime": "2026-03-02T00:00:00Z", "dueDateTime": "2026-03-01T00:00:00Z"},
        {"orderHint": "8585"},
        {"orderHint": "b a!"},
        {"appliedCategories": {"category26": True}},
        {"appliedCategories": {"category1": 1}},
        {"appliedCategories": []},
        {"assignments": {"anna@voorbeeld.example": assignment()}},
        {"bucketId": "x" * 28},
        {"bucketId": 7},
    ],
)
def test_a_task_that_breaks_a_rule_is_refused(
    graph: httpx.Client, plan: Plan, given: dict[str, Any]
) -> None:
    answer = graph.post("/planner/tasks", json={"planId": plan.id, "title": "Goed", **given})

    assert answer.status_code == 400
    assert graph.get(f"/planner/plans/{plan.id}/tasks").json()["value"] == []


def test_labels_are_merged_and_false_takes_one_off(
    graph: httpx.Client, task: dict[str, Any]
) -> None:
    path = f"/planner/tasks/{task['id']}"
    labels = {"appliedCategories": {"category1": True, "category25": True}}
    both = change(graph, path, task["@odata.etag"], labels).json()

    labels = {"appliedCategories": {"category1": False}}
    one = change(graph, path, both["@odata.etag"], labels).json()

    assert one["appliedCategories"] == {"category25": True}


def test_completing_says_when_and_who_and_reopening_forgets_it(
    tenant: Tenant, connect: Connect, graph: httpx.Client, task: dict[str, Any]
) -> None:
    path, anna = f"/planner/tasks/{task['id']}", connect(tenant, ANNA)

    done = change(anna, path, task["@odata.etag"], {"percentComplete": 100}).json()
    again = change(graph, path, done["@odata.etag"], {"percentComplete": 50}).json()

    assert done["completedDateTime"] == "2026-03-02T12:00:00Z"
    assert done["completedBy"]["user"]["id"] == tenant.user_id(ANNA)
    assert (again["completedDateTime"], again["completedBy"]) == (None, None)


def test_a_change_answers_204_unless_the_resource_is_preferred(
    graph: httpx.Client, task: dict[str, Any]
) -> None:
    path, given = f"/planner/tasks/{task['id']}", {"title": "Anders"}

    quiet = change(graph, path, task["@odata.etag"], given, prefer=False)

    assert (quiet.status_code, quiet.content) == (204, b"")
    assert "etag" not in quiet.headers
    shown = change(graph, path, etag_of(graph, path), {"dueDateTime": None})
    assert (shown.status_code, shown.json()["title"]) == (200, "Anders")


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"details": {}}, "Cannot apply PATCH to navigation property 'details'."),
        ({"status": "done"}, None),
        ({"planId": "x" * 28}, None),
        ({"id": "x" * 28}, None),
    ],
)
def test_members_that_cannot_be_patched_are_refused(
    graph: httpx.Client, task: dict[str, Any], given: object, message: str | None
) -> None:
    answer = change(graph, f"/planner/tasks/{task['id']}", task["@odata.etag"], given)

    assert answer.status_code == 400
    assert message in (None, answer.json()["error"]["message"])


def test_a_bucket_of_another_plan_is_refused(
    tenant: Tenant, graph: httpx.Client, task: dict[str, Any]
) -> None:
    other = make_plan(graph, tenant.group_id("Team Noord"))
    path, etag = f"/planner/tasks/{task['id']}", task["@odata.etag"]

    assert change(graph, path, etag, {"bucketId": other.bucket}).status_code == 400
    given = {"planId": task["planId"], "title": "x", "bucketId": other.bucket}
    assert graph.post("/planner/tasks", json=given).status_code == 400


def test_a_task_moves_between_the_buckets_of_its_plan(
    graph: httpx.Client, plan: Plan, task: dict[str, Any]
) -> None:
    path = f"/planner/tasks/{task['id']}"

    change(graph, path, task["@odata.etag"], {"bucketId": plan.other_bucket})

    listed = graph.get(f"/planner/buckets/{plan.other_bucket}/tasks").json()["value"]
    assert [one["id"] for one in listed] == [task["id"]]
    assert graph.get(f"/planner/buckets/{plan.bucket}/tasks").json()["value"] == []


def test_ids_are_case_sensitive_and_have_one_length(
    graph: httpx.Client, task: dict[str, Any]
) -> None:
    swapped = task["id"].swapcase()

    assert graph.get(f"/planner/tasks/{swapped}").status_code == 400
    assert graph.get("/planner/tasks/short").status_code == 400
    assert message_of(graph.get(f"/planner/tasks/{'x' * 28}"))[:2] == (404, "")


def test_a_deleted_task_is_gone(graph: httpx.Client, plan: Plan, task: dict[str, Any]) -> None:
    path = f"/planner/tasks/{task['id']}"

    gone = graph.delete(path, headers={"If-Match": task["@odata.etag"]})

    assert gone.status_code == 204
    assert graph.get(path).status_code == 404
    assert graph.get(f"{path}/details").status_code == 404
    assert graph.get(f"/planner/plans/{plan.id}/tasks").json()["value"] == []


def test_board_formats_have_versions_of_their_own(
    tenant: Tenant, graph: httpx.Client, task: dict[str, Any]
) -> None:
    path, anna = f"/planner/tasks/{task['id']}", tenant.user_id(ANNA)
    for kind, given in (
        ("bucketTaskBoardFormat", {"orderHint": " !"}),
        ("progressTaskBoardFormat", {"orderHint": " !"}),
        ("assignedToTaskBoardFormat", {"orderHintsByAssignee": {anna: " !"}}),
    ):
        before = graph.get(f"{path}/{kind}").json()
        after = change(graph, f"{path}/{kind}", before["@odata.etag"], given)
        assert after.status_code == 200
        assert after.json()["@odata.etag"] > before["@odata.etag"]
    assert etag_of(graph, path) == task["@odata.etag"]


def test_other_methods_and_other_words_are_refused(
    graph: httpx.Client, task: dict[str, Any]
) -> None:
    path = f"/planner/tasks/{task['id']}"

    assert graph.put(path, json={}).status_code == 405
    assert message_of(graph.get(f"{path}/nonsense"))[0] == 400
    assert graph.post("/planner/tasks", content=b"{").status_code == 400
    assert graph.post("/planner/tasks", content=b"[]").status_code == 400
