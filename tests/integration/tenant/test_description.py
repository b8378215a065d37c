"""A tour past every kind of answer, judged strictly by Microsoft's own description of Graph."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import uuid4

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
from integration.tenant.judging import is_wrong_answer, judge, problems
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
    graph.post(f"{drive}/items/{item}/createUploadSession", json={"item": {"name": "x"}})
    graph.post(f"{drive}/items/{folder}:/groot.bin:/createUploadSession")
    graph.patch(f"{drive}/items/{item}", json={"name": "a.docx", "parentReference": {"id": root}})
    graph.delete(f"{drive}/items/{item}")
    graph.get(f"{drive}/items/{root}/children?$filter=folder ne null")
    graph.get(drive)
    link = f"{drive}/root/delta"
    while link:
        link = graph.get(link).json().get("@odata.nextLink")
    graph.get(f"{drive}/root/delta?token=nonsense")


FAULTS: tuple[dict[str, Any], ...] = (
    {"kind": "list_lag", "requests": 2},
    {"kind": "throttle", "path": "/planner/**", "nth": [1, 9], "retry_after_s": 2.5},
    {"kind": "throttle", "nth": 4, "retry_after_s": 1, "retry_after_as": "date"},
    {"kind": "server_error", "path": "/planner/**", "nth": [3, 6], "when": "after", "status": 504},
    {"kind": "server_error", "path": "/groups/**", "nth": 2, "status": 500},
    {"kind": "server_error", "path": "/users**", "nth": 1, "retry_after_s": 3},
    {"kind": "late_commit", "path": "/planner/tasks/*", "requests": 1},
    {"kind": "locked", "nth": [3, 5]},
    {"kind": "gone", "nth": 2},
)


def test_every_faulty_answer_is_as_described(
    start: Callable[..., Tenant], connect: Callable[..., httpx.Client], tmp_path: Path
) -> None:
    description = os.environ.get("GRAPH_DESCRIPTION_DIR")
    if description is None:
        pytest.skip("GRAPH_DESCRIPTION_DIR does not name the folder with Graph's description.")
    record = tmp_path / "record.jsonl"
    tenant = start(record=record, pages=PageSizes(delta=2))
    graph, plan = connect(tenant), tenant.plan_id("Verbeterpunten")
    tenant.set_faults(*FAULTS)
    for number in range(5):
        task = graph.post("/planner/tasks", json={"planId": plan, "title": f"{number}"})
        if task.status_code == 201:
            path, headers = f"/planner/tasks/{task.json()['id']}", {"If-Match": 'W/"x"'}
            graph.patch(path, json={"title": "Anders"}, headers=headers)
        graph.get(f"/planner/plans/{plan}/tasks")
        requests = [{"id": "1", "method": "GET", "url": f"/planner/plans/{plan}"}]
        graph.post("/$batch", json={"requests": requests})
        graph.get(f"/groups/{tenant.group_id('Team Noord')}/members")
    visit_directory(graph, tenant)
    drive = f"/drives/{tenant.drive_id('Documenten')}"
    for number in range(5):
        graph.put(f"{drive}/root:/{number}.md:/content", content=b"x", headers=PLAIN)
    for _ in range(2):
        link = graph.get(f"{drive}/root/delta").json()["@odata.nextLink"]
        graph.get(link)

    found = problems(judge(Path(description)), record)

    assert [rule["kind"] for rule in tenant.faults()["rules"] if not rule["fired"]] == []
    assert [one for one in found if is_wrong_answer(one)] == []


def visit_messaging(graph: httpx.Client, tenant: Tenant) -> None:
    team = f"/teams/{tenant.group_id('Team Noord')}"
    channel = graph.get(f"{team}/primaryChannel").json()["id"]
    messages = f"{team}/channels/{channel}/messages"
    body = {"contentType": "html", "content": '<attachment id="1"></attachment>'}
    card = {"id": "1", "contentType": "application/vnd.microsoft.card.adaptive"}
    card["content"] = '{"type": "AdaptiveCard"}'
    posted = graph.post(messages, json={"body": body, "attachments": [card]}).json()
    for path in (team, f"{team}/channels", messages, f"{messages}/{posted.get('id', '1')}"):
        graph.get(path)
    message = {"subject": "x", "toRecipients": [{"emailAddress": {"address": ANNA}}]}
    graph.post(f"/users/{ANNA}/sendMail", json={"message": message})
    topic = {"source": "text", "value": "x", "webUrl": "https://teams.microsoft.com/l/x"}
    text = [{"name": "systemDefaultText", "value": "x"}]
    given = {"topic": topic, "activityType": "systemDefault", "templateParameters": text}
    for upns in ([], [ANNA]):
        tenant.install_app(*upns)
        graph.post(f"/users/{ANNA}/teamwork/sendActivityNotification", json=given)
    graph.get("/subscriptions")


def visit_lists(graph: httpx.Client, drive: str) -> None:
    site = graph.get("/sites/contoso.sharepoint.com:/sites/TeamNoord").json()["id"]
    for path in ("", "/drive", "/drives", "/lists"):
        graph.get(f"/sites/{site}{path}")
    graph.get("/sites?search=noord")
    column = {"name": "Sleutel", "indexed": True, "text": {}}
    given = {"displayName": str(uuid4()), "columns": [column], "list": {"template": "genericList"}}
    one_list = f"/sites/{site}/lists/{graph.post(f'/sites/{site}/lists', json=given).json()['id']}"
    graph.post(f"{one_list}/columns", json={"name": "Aantal", "number": {}})
    item = graph.post(f"{one_list}/items", json={"fields": {"Title": "x", "Sleutel": "a"}}).json()
    graph.patch(f"{one_list}/items/{item['id']}/fields", json={"Aantal": 2})
    graph.delete(f"{one_list}/items/{item['id']}")
    for path in (
        "",
        "/columns",
        "/items?$expand=fields&$filter=fields/Sleutel eq 'a'",
        "/items/delta",
        "/items/delta?token=x",
    ):
        graph.get(f"{one_list}{path}")
    root = graph.get(f"{drive}/root").json()["id"]
    file = graph.get(f"{drive}/items/{root}:/Notulen?$select=id,sharepointIds").json()
    ids = file["sharepointIds"]
    library = f"/sites/{site}/lists/{ids['listId']}"
    graph.get(f"{drive}/items/{file['id']}/listItem")
    for path in ("", "/columns", "/drive", "/items", f"/items/{ids['listItemId']}/driveItem"):
        graph.get(f"{library}{path}")
    graph.post(f"{library}/columns", json={"name": f"Stand{uuid4().hex[:8]}", "text": {}})
    graph.get(f"{library}/items/{ids['listItemId']}/fields")
    graph.patch(f"{library}/items/{ids['listItemId']}/fields", json={"Title": "x"})


def visit_pages(graph: httpx.Client) -> None:
    site = graph.get("/sites/contoso.sharepoint.com:/sites/TeamNoord").json()["id"]
    kind = {"@odata.type": "#microsoft.graph.sitePage"}
    text = {"@odata.type": "#microsoft.graph.textWebPart", "innerHtml": "<p>x</p>"}
    columns = [{"width": 12, "webparts": [text]}]
    layout = {"horizontalSections": [{"layout": "oneColumn", "columns": columns}]}
    given = {**kind, "name": f"{uuid4()}.aspx", "title": "x", "canvasLayout": layout}
    pages = f"/sites/{site}/pages"
    page = f"{pages}/{graph.post(pages, json=given).json()['id']}"
    cast = f"{page}/microsoft.graph.sitePage"
    for path in (page, cast, f"{cast}?$expand=canvasLayout", f"{cast}/canvasLayout", pages):
        graph.get(path)
    graph.post(f"{cast}/publish")
    graph.patch(cast, json={**kind, "title": "y"})
    graph.get(f"{pages}/microsoft.graph.sitePage")
    graph.patch(page, json={**kind, "title": "z"})
    graph.delete(page)


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
        visit_messaging(graph, tenant)
        visit_lists(graph, drive)
        visit_pages(graph)

    found = problems(judge(Path(description)), record)

    assert len(record.read_text("utf-8").splitlines()) > 180
    assert found == []
