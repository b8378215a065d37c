"""What the models of Microsoft's own SDK make of the tenant's answers."""

import re
from collections.abc import Iterator
from importlib import import_module
from typing import Any

import httpx
import pytest
from kiota_abstractions.serialization import AdditionalDataHolder, Parsable
from kiota_serialization_json.json_parse_node_factory import JsonParseNodeFactory

from integration.tenant.builders import ANNA, Plan, assignment, change, checklist_item, reference
from planner_sync.tenant import Tenant

OPEN_KEYS = re.compile(r"[0-9a-f-]{36}|een|category\d+|https%3A.*")
LINK = "https%3A//voorbeeld%2Eexample/notulen"
OPEN_TYPES = {
    "PlannerAssignments",
    "PlannerChecklistItems",
    "PlannerExternalReferences",
    "PlannerAppliedCategories",
    "PlannerUserIds",
}


def model(name: str) -> Any:
    module = re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()
    return getattr(import_module(f"msgraph.generated.models.{module}"), name)


def leftovers(parsed: Any) -> Iterator[str]:
    """Yield what the model and the models inside it had no place for."""
    if isinstance(parsed, list):
        for one in parsed:
            yield from leftovers(one)
        return
    if not isinstance(parsed, Parsable):
        return
    open_type = type(parsed).__name__ in OPEN_TYPES
    if isinstance(parsed, AdditionalDataHolder):
        for key in parsed.additional_data:
            is_known = key.startswith(("@odata.", "@microsoft.graph."))
            if not is_known and not (open_type and OPEN_KEYS.fullmatch(key)):
                yield f"{type(parsed).__name__}.{key}"
    for value in vars(parsed).values():
        yield from leftovers(value)


def parse(answer: httpx.Response, name: str) -> Any:
    assert answer.is_success
    node = JsonParseNodeFactory().get_root_parse_node("application/json", answer.content)
    return node.get_object_value(model(name))


@pytest.fixture
def rich_task(tenant: Tenant, graph: httpx.Client, plan: Plan) -> str:
    """The address of a task with something in each member."""
    given = {
        "planId": plan.id,
        "bucketId": plan.bucket,
        "title": "Nalopen",
        "percentComplete": 100,
        "dueDateTime": "2026-04-01T00:00:00Z",
        "assignments": {tenant.user_id(ANNA): assignment()},
        "appliedCategories": {"category1": True},
    }
    task = graph.post("/planner/tasks", json=given).json()
    path = f"/planner/tasks/{task['id']}"
    details = {"checklist": {"een": checklist_item()}, "references": {LINK: reference()}}
    etag = graph.get(f"{path}/details").json()["@odata.etag"]
    assert change(graph, f"{path}/details", etag, details).status_code == 200
    return path


def test_planner_leaves_nothing_over(
    tenant: Tenant, graph: httpx.Client, plan: Plan, rich_task: str
) -> None:
    parsed = [
        parse(graph.get(path), name)
        for path, name in (
            (rich_task, "PlannerTask"),
            (f"{rich_task}/details", "PlannerTaskDetails"),
            (f"{rich_task}/bucketTaskBoardFormat", "PlannerBucketTaskBoardTaskFormat"),
            (f"/planner/plans/{plan.id}", "PlannerPlan"),
            (f"/planner/plans/{plan.id}/details", "PlannerPlanDetails"),
            (f"/planner/plans/{plan.id}/tasks", "PlannerTaskCollectionResponse"),
            (f"/planner/plans/{plan.id}/buckets", "PlannerBucketCollectionResponse"),
        )
    ]

    assert list(leftovers(parsed)) == []
    task = parsed[0]
    assert (task.title, task.percent_complete, task.completed_by is not None) == (
        "Nalopen",
        100,
        True,
    )
    assert tenant.user_id(ANNA) in task.assignments.additional_data


def test_people_and_groups_leave_nothing_over(tenant: Tenant, graph: httpx.Client) -> None:
    group = f"/groups/{tenant.group_id('Team Noord')}"
    parsed = [
        parse(graph.get(path), name)
        for path, name in (
            (group, "Group"),
            (f"/users/{ANNA}", "User"),
            (f"{group}/members", "DirectoryObjectCollectionResponse"),
            ("/users", "UserCollectionResponse"),
        )
    ]

    assert list(leftovers(parsed)) == []
    assert parsed[2].value[0].display_name == "Anna de Vries"


def test_the_library_leaves_nothing_over(graph: httpx.Client, drive: str) -> None:
    select = "id,name,file,folder,parentReference,sharepointIds,eTag,size"
    parsed = [
        parse(graph.get(path), name)
        for path, name in (
            (drive, "Drive"),
            (f"{drive}/root", "DriveItem"),
            (f"{drive}/root:/Notulen/2026-02.md", "DriveItem"),
            (f"{drive}/root/children", "DriveItemCollectionResponse"),
            (f"{drive}/root/delta?$select={select}", "DriveItemCollectionResponse"),
        )
    ]

    assert list(leftovers(parsed)) == []
    assert parsed[2].file.hashes.quick_xor_hash


def test_a_refusal_is_an_error_of_the_sdk(graph: httpx.Client) -> None:
    answer = graph.get("/users/nobody")
    error = import_module("msgraph.generated.models.o_data_errors.o_data_error").ODataError
    node = JsonParseNodeFactory().get_root_parse_node("application/json", answer.content)

    parsed: Any = node.get_object_value(error)

    assert list(leftovers(parsed)) == []
    assert parsed.error.code == "Request_ResourceNotFound"
    assert parsed.error.inner_error.request_id == answer.headers["request-id"]
