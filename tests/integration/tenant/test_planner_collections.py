"""Listing Planner: pages, options, and the limits of what it holds."""

from collections.abc import Callable
from typing import Any

import httpx
import pytest

from integration.tenant.builders import (
    ANNA,
    BRAM,
    Plan,
    assignment,
    change,
    checklist_item,
    make_plan,
    message_of,
    reference,
)
from planner_sync.tenant import Limits, PageSizes, Tenant

Start = Callable[..., Tenant]
Connect = Callable[..., httpx.Client]


def all_pages(graph: httpx.Client, path: str, **params: str) -> list[dict[str, Any]]:
    page = graph.get(path, params=params).json()
    pages = [page]
    while "@odata.nextLink" in page:
        page = graph.get(page["@odata.nextLink"]).json()
        pages.append(page)
    return pages


def make_tasks(graph: httpx.Client, plan: Plan, count: int) -> list[httpx.Response]:
    titles = [f"Taak {number}" for number in range(count)]
    return [
        graph.post("/planner/tasks", json={"planId": plan.id, "title": title}) for title in titles
    ]


@pytest.mark.parametrize(("count", "sizes"), [(5, [2, 2, 1]), (4, [2, 2]), (0, [0])])
def test_the_service_decides_on_the_page_size(
    start: Start, connect: Connect, count: int, sizes: list[int]
) -> None:
    tenant = start(pages=PageSizes(planner=2))
    graph = connect(tenant)
    plan = make_plan(graph, tenant.group_id("Team Noord"))
    made = [answer.json()["id"] for answer in make_tasks(graph, plan, count)]

    pages = all_pages(graph, f"/planner/plans/{plan.id}/tasks", **{"$top": "1", "$count": "true"})

    assert [len(page["value"]) for page in pages] == sizes
    assert [task["id"] for page in pages for task in page["value"]] == made


def test_an_empty_page_is_not_the_end(start: Start, connect: Connect) -> None:
    tenant = start(pages=PageSizes(planner=2, directory=1, empty_first=True))
    graph = connect(tenant)
    plan = make_plan(graph, tenant.group_id("Team Noord"))
    make_tasks(graph, plan, 3)

    tasks = all_pages(graph, f"/planner/plans/{plan.id}/tasks")
    members = all_pages(graph, f"/groups/{tenant.group_id('Team Noord')}/members")

    assert [len(page["value"]) for page in tasks] == [0, 2, 1]
    assert [len(page["value"]) for page in members] == [0, 1, 1]


def test_select_keeps_etags_and_other_options_are_ignored(
    graph: httpx.Client, plan: Plan, task: dict[str, Any]
) -> None:
    params = {"$select": "id,title", "$filter": "title eq 'x'", "$top": "0"}

    listed = graph.get(f"/planner/plans/{plan.id}/tasks", params=params).json()["value"]

    assert listed == [{key: task[key] for key in ("@odata.etag", "id", "title")}]
    unknown = graph.get(f"/planner/plans/{plan.id}/tasks", params={"$select": "status"})
    assert unknown.status_code == 400


def test_details_expand_for_people_but_not_for_plans(
    tenant: Tenant, graph: httpx.Client, plan: Plan
) -> None:
    given = {"planId": plan.id, "title": "x", "assignments": {tenant.user_id(ANNA): assignment()}}
    made = graph.post("/planner/tasks", json=given).json()["id"]
    expand = {"$expand": "details"}

    listed = graph.get(f"/users/{ANNA}/planner/tasks", params=expand).json()["value"]

    assert all("description" in task["details"] for task in listed)
    assert "details" in graph.get(f"/planner/tasks/{made}", params=expand).json()
    assert graph.get(f"/planner/plans/{plan.id}/tasks", params=expand).status_code == 400


def test_annotations_can_be_left_out(graph: httpx.Client, plan: Plan) -> None:
    headers = {"Accept": "application/json;odata.metadata=none"}

    answer = graph.get(f"/planner/plans/{plan.id}", headers=headers)

    assert not [name for name in answer.json() if "@" in name]


@pytest.mark.parametrize("token", ["nonsense", "MTA"])
def test_a_foreign_skip_token_is_refused(graph: httpx.Client, plan: Plan, token: str) -> None:
    answer = graph.get(f"/planner/plans/{plan.id}/tasks", params={"$skiptoken": token})

    assert answer.status_code == 400


def refused(answer: httpx.Response, code: str) -> bool:
    return message_of(answer) == (403, code, "The request exceeded allowed limits.")


def test_a_plan_holds_so_many_tasks_and_buckets(start: Start, connect: Connect) -> None:
    tenant = start(limits=Limits(tasks_in_plan=2, buckets_in_plan=2))
    graph = connect(tenant)
    plan = make_plan(graph, tenant.group_id("Team Noord"))

    *made, full = make_tasks(graph, plan, 3)

    assert [answer.status_code for answer in made] == [201, 201]
    assert refused(full, "MaximumTasksInProject")
    bucket = graph.post("/planner/buckets", json={"planId": plan.id, "name": "Derde"})
    assert refused(bucket, "MaximumBucketsInProject")


def test_completed_tasks_make_room_for_active_ones(start: Start, connect: Connect) -> None:
    tenant = start(limits=Limits(active_tasks_in_plan=1))
    graph = connect(tenant)
    plan = make_plan(graph, tenant.group_id("Team Noord"))
    first, full = make_tasks(graph, plan, 2)
    assert refused(full, "MaximumActiveTasksInProject")
    path = f"/planner/tasks/{first.json()['id']}"

    done = change(graph, path, first.json()["@odata.etag"], {"percentComplete": 100})
    (second,) = make_tasks(graph, plan, 1)

    assert second.status_code == 201
    reopened = change(graph, path, done.json()["@odata.etag"], {"percentComplete": 0})
    assert refused(reopened, "MaximumActiveTasksInProject")
    assert graph.get(path).json()["percentComplete"] == 100


def test_people_hold_so_many_tasks_and_tasks_so_many_people(start: Start, connect: Connect) -> None:
    tenant = start(limits=Limits(assignees_on_task=1, tasks_assigned_to_user=1))
    graph = connect(tenant)
    plan = make_plan(graph, tenant.group_id("Team Noord"))
    anna, bram = tenant.user_id(ANNA), tenant.user_id(BRAM)

    def post(*people: str) -> httpx.Response:
        assignments = {person: assignment() for person in people}
        given = {"planId": plan.id, "title": "x", "assignments": assignments}
        return graph.post("/planner/tasks", json=given)

    assert refused(post(anna, bram), "MaximumAssigneesInTasks")
    assert post(anna).status_code == 201
    assert refused(post(anna), "MaximumTasksAssignedToUser")
    assert len(graph.get(f"/planner/plans/{plan.id}/tasks").json()["value"]) == 1


def test_the_application_makes_so_many_tasks(start: Start, connect: Connect) -> None:
    tenant = start(limits=Limits(tasks_created_by_user=1, plans_in_group=2))
    graph = connect(tenant)
    plan = make_plan(graph, tenant.group_id("Team Noord"))

    first, second = make_tasks(graph, plan, 2)

    assert first.status_code == 201
    assert refused(second, "MaximumTasksCreatedByUser")
    given = {"title": "Te veel", "owner": tenant.group_id("Team Noord")}
    assert refused(graph.post("/planner/plans", json=given), "MaximumProjectsOwnedByUser")


def test_details_hold_so_many_entries(graph: httpx.Client, task: dict[str, Any]) -> None:
    path = f"/planner/tasks/{task['id']}/details"
    etag = graph.get(path).json()["@odata.etag"]
    items = {f"item {number}": checklist_item() for number in range(21)}
    links = {f"https%3A//voorbeeld%2Eexample/{number}": reference() for number in range(16)}

    checklist = change(graph, path, etag, {"checklist": items})
    references = change(graph, path, etag, {"references": links})

    assert refused(checklist, "MaximumChecklistItemsOnTask")
    assert refused(references, "MaximumReferencesOnTask")
