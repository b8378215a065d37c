"""Assigning tasks to people."""

from typing import Any
from uuid import uuid4

import httpx
import pytest

from integration.tenant.builders import ANNA, BRAM, Plan, assignment, change
from planner_sync.tenant import Tenant

NO_TYPE = "The request is invalid:\r\nValue cannot be null.\r\nParameter name: qualifiedName"
WRONG_TYPE = "An open type property has an invalid type."
PLURAL = {"@odata.type": "#microsoft.graph.plannerAssignments", "orderHint": " !"}


@pytest.mark.parametrize(
    ("member", "message"),
    [
        ({}, NO_TYPE),
        ({"orderHint": " !"}, NO_TYPE),
        (PLURAL, WRONG_TYPE),
        ("anna", WRONG_TYPE),
        ([], WRONG_TYPE),
    ],
)
def test_an_assignment_must_declare_its_type(
    tenant: Tenant, graph: httpx.Client, plan: Plan, member: object, message: str
) -> None:
    given = {"planId": plan.id, "title": "x", "assignments": {tenant.user_id(ANNA): member}}

    answer = graph.post("/planner/tasks", json=given)

    assert (answer.status_code, answer.json()["error"]["message"]) == (400, message)


def test_what_the_service_wrote_may_not_be_echoed(
    tenant: Tenant, graph: httpx.Client, plan: Plan
) -> None:
    anna = tenant.user_id(ANNA)
    given = {"planId": plan.id, "title": "x", "assignments": {anna: assignment()}}
    task = graph.post("/planner/tasks", json=given).json()
    path, etag = f"/planner/tasks/{task['id']}", task["@odata.etag"]

    echoed = change(graph, path, etag, {"assignments": task["assignments"]})
    hint = change(graph, path, etag, {"orderHint": task["orderHint"]})

    assert (echoed.status_code, hint.status_code) == (400, 400)


def test_assignments_are_merged_and_null_takes_one_off(
    tenant: Tenant, graph: httpx.Client, task: dict[str, Any]
) -> None:
    anna, bram, path = tenant.user_id(ANNA), tenant.user_id(BRAM), f"/planner/tasks/{task['id']}"
    container = {"@odata.type": "microsoft.graph.plannerAssignments", anna: assignment()}
    first = change(graph, path, task["@odata.etag"], {"assignments": container}).json()

    given = {"assignments": {bram.upper(): assignment()}}
    both = change(graph, path, first["@odata.etag"], given).json()
    last = change(graph, path, both["@odata.etag"], {"assignments": {anna: None}}).json()

    assert set(first["assignments"]) == {anna}
    assert set(both["assignments"]) == {anna, bram}
    assert set(last["assignments"]) == {bram}
    of_bram = graph.get(f"/users/{bram}/planner/tasks").json()["value"]
    of_anna = graph.get(f"/users('{ANNA}')/planner/tasks").json()["value"]
    assert task["id"] in [one["id"] for one in of_bram]
    assert task["id"] not in [one["id"] for one in of_anna]


def test_assigning_somebody_who_does_not_exist_is_accepted_and_forgotten(
    graph: httpx.Client, task: dict[str, Any]
) -> None:
    given = {"assignments": {str(uuid4()): assignment()}}

    answer = change(graph, f"/planner/tasks/{task['id']}", task["@odata.etag"], given)

    assert (answer.status_code, answer.json()["assignments"]) == (200, {})
