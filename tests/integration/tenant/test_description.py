"""A tour past every kind of answer, judged strictly by Microsoft's own description of Graph."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest

from integration.tenant.builders import (
    ANNA,
    Plan,
    assignment,
    change,
    checklist_item,
    docx,
    etag_of,
    make_plan,
    reference,
)
from integration.tenant.judging import judge, problems
from planner_sync.tenant import PageSizes, Tenant

LINK = "https%3A//voorbeeld%2Eexample/notulen"
PLAIN = {"Content-Type": "application/octet-stream"}


def visit_planner(graph: httpx.Client, tenant: Tenant, plan: Plan) -> None:
    anna = tenant.user_id(ANNA)
    given = {"planId": plan.id, "title": "Nalopen", "assignments": {anna: assignment()}}
    task = graph.post("/planner/tasks", json={**given, "appliedCategories": {"category1": True}})
    path = f"/planner/tasks/{task.json()['id']}"
    details: dict[str, Any] = {"checklist": {"een": checklist_item()}}
    details |= {"references": {LINK: reference()}, "description": "Zie notulen"}
    change(graph, f"{path}/details", etag_of(graph, f"{path}/details"), details)
    change(graph, path, etag_of(graph, path), {"percentComplete": 100}, prefer=False)
    plan_details = f"/planner/plans/{plan.id}/details"
    labels = {"categoryDescriptions": {"category1": "Veiligheid"}, "sharedWith": {anna: True}}
    change(graph, plan_details, etag_of(graph, plan_details), labels)
    for kind in ("bucket", "progress", "assignedTo"):
        graph.get(f"{path}/{kind}TaskBoardFormat")
    for listing in (
        f"/planner/plans/{plan.id}/tasks?$select=id,title",
        f"/planner/plans/{plan.id}/buckets",
        f"/planner/tasks?$filter=planId eq '{plan.id}'",
        f"/groups/{tenant.group_id('Team Noord')}/planner/plans",
        f"/users/{anna}/planner/tasks?$expand=details",
    ):
        graph.get(listing)
    graph.delete(path, headers={"If-Match": etag_of(graph, path)})
    graph.get(path)
    requests = [{"id": "1", "method": "GET", "url": f"/planner/plans/{plan.id}"}]
    graph.post("/$batch", json={"requests": requests})


def visit_directory(graph: httpx.Client, tenant: Tenant) -> None:
    group = f"/groups/{tenant.group_id('Team Noord')}"
    for path in (
        "/groups",
        group,
        f"{group}/members?$top=1",
        f"{group}/owners",
        f"{group}/transitiveMembers",
        f"{group}/members/microsoft.graph.user?$select=id,mail",
        "/users",
        f"/users/{ANNA}?$select=id,accountEnabled,userType",
        "/users/nobody",
    ):
        graph.get(path)


def visit_library(graph: httpx.Client, drive: str) -> None:
    root = graph.get(f"{drive}/root").json()["id"]
    given = {"name": "Map", "folder": {}, "@microsoft.graph.conflictBehavior": "rename"}
    folder = graph.post(f"{drive}/root/children", json=given).json()["id"]
    path = f"{drive}/items/{folder}:/verslag.docx"
    item = graph.put(f"{path}:/content", content=docx(), headers=PLAIN).json()["id"]
    graph.put(f"{drive}/items/{item}/content", content=docx(), headers=PLAIN)
    graph.get(path)
    graph.get(f"{drive}/items/{item}?$select=id,sharepointIds")
    graph.get(f"{drive}/items/{item}/content")
    graph.patch(f"{drive}/items/{item}", json={"name": "a.docx", "parentReference": {"id": root}})
    graph.delete(f"{drive}/items/{item}")
    graph.get(f"{drive}/items/{root}/children?$filter=folder ne null")
    graph.get(drive)
    link = f"{drive}/root/delta"
    while link:
        link = graph.get(link).json().get("@odata.nextLink")
    graph.get(f"{drive}/root/delta?token=nonsense")


def test_every_exchange_is_as_described(
    start: Callable[..., Tenant], connect: Callable[..., httpx.Client], tmp_path: Path
) -> None:
    description = os.environ.get("GRAPH_DESCRIPTION_DIR")
    if description is None:
        pytest.skip("GRAPH_DESCRIPTION_DIR does not name the folder with Graph's description.")
    record = tmp_path / "record.jsonl"
    tenant = start(record=record, pages=PageSizes(planner=1, delta=2))
    drive = f"/drives/{tenant.drive_id('Documenten')}"
    for graph in (connect(tenant), connect(tenant, ANNA)):
        visit_planner(graph, tenant, make_plan(graph, tenant.group_id("Team Noord")))
        visit_directory(graph, tenant)
        visit_library(graph, drive)

    found = problems(judge(Path(description)), record)

    assert len(record.read_text("utf-8").splitlines()) > 90
    assert found == []
