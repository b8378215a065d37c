"""Pages of a site: made, changed and published through their cast."""

from collections.abc import Callable
from typing import Any
from uuid import uuid4

import httpx
import pytest

from integration.tenant.builders import ANNA, message_of
from planner_sync.tenant import Tenant

Connect = Callable[..., httpx.Client]
PAGES = "/sites/contoso.sharepoint.com:/sites/TeamNoord:/pages"
CAST = "microsoft.graph.sitePage"
TEXT = {"@odata.type": "#microsoft.graph.textWebPart", "innerHtml": "<p>Stand van maart</p>"}


def layout(*parts: Any, kind: str = "oneColumn", columns: int = 1) -> dict[str, Any]:
    filled = [{"width": 12, "webparts": list(parts)}] * columns
    return {"horizontalSections": [{"layout": kind, "emphasis": "none", "columns": filled}]}


def page(**members: Any) -> dict[str, Any]:
    return {
        "@odata.type": "#microsoft.graph.sitePage",
        "name": f"stand-{uuid4()}.aspx",
        "title": "Stand van maart",
        "pageLayout": "article",
        "canvasLayout": layout(TEXT),
    } | members


@pytest.fixture
def made(graph: httpx.Client) -> dict[str, Any]:
    answer = graph.post(PAGES, json=page())
    assert answer.status_code == 201
    return dict(answer.json())


@pytest.fixture
def anna(tenant: Tenant, connect: Connect) -> httpx.Client:
    return connect(tenant, ANNA)


def test_a_new_page_is_checked_out_and_seen_by_nobody_else(
    graph: httpx.Client, anna: httpx.Client, made: dict[str, Any]
) -> None:
    path = f"{PAGES}/{made['id']}"

    assert made["publishingState"] == {"level": "checkout", "versionId": "0.1"}
    assert graph.get(path).json()["title"] == "Stand van maart"
    assert anna.get(path).status_code == 404
    assert made["id"] not in [one["id"] for one in anna.get(PAGES).json()["value"]]
    assert made["id"] in [one["id"] for one in graph.get(PAGES).json()["value"]]


def test_publishing_goes_through_the_cast_and_shows_the_page(
    tenant: Tenant, graph: httpx.Client, anna: httpx.Client, made: dict[str, Any]
) -> None:
    path = f"{PAGES}/{made['id']}"
    assert graph.post(f"{path}/publish").status_code == 400

    answer = graph.post(f"{path}/{CAST}/publish")

    assert (answer.status_code, answer.content) == (204, b"")
    shown = anna.get(path).json()
    assert shown["publishingState"] == {"level": "published", "versionId": "1.0"}
    assert made["id"] in [one["id"] for one in tenant.state()["pages"]]
    assert graph.post(f"{path}/{CAST}/publish").status_code == 204


def test_the_canvas_is_read_through_the_cast_only(
    graph: httpx.Client, made: dict[str, Any]
) -> None:
    path = f"{PAGES}/{made['id']}"

    assert "canvasLayout" not in graph.get(path).json()
    assert graph.get(f"{path}?$expand=canvasLayout").status_code == 400
    assert "canvasLayout" not in graph.get(f"{path}/{CAST}").json()
    canvas = graph.get(f"{path}/{CAST}?$expand=canvasLayout").json()["canvasLayout"]
    (part,) = canvas["horizontalSections"][0]["columns"][0]["webparts"]
    assert part["innerHtml"] == TEXT["innerHtml"]
    alone = graph.get(f"{path}/graph.sitePage/canvasLayout").json()
    assert alone["horizontalSections"] == canvas["horizontalSections"]
    (listed,) = [
        one
        for one in graph.get(f"{PAGES}/{CAST}?$expand=canvasLayout").json()["value"]
        if one["id"] == made["id"]
    ]
    assert listed["canvasLayout"] == canvas
    assert graph.get(f"{path}/{CAST}?$expand=versions").status_code == 400


def test_a_change_goes_through_the_cast_and_waits_for_publishing(
    graph: httpx.Client, anna: httpx.Client, made: dict[str, Any]
) -> None:
    path = f"{PAGES}/{made['id']}"
    graph.post(f"{path}/{CAST}/publish")
    given = {"@odata.type": "#microsoft.graph.sitePage", "title": "Stand van april"}

    plain = graph.patch(path, json=given)
    answer = graph.patch(f"{path}/{CAST}", json=given)

    assert message_of(plain) == (400, "invalidRequest", "API not found")
    assert answer.status_code == 200
    assert answer.json()["publishingState"] == {"level": "checkout", "versionId": "1.1"}
    assert anna.get(path).json()["title"] == "Stand van maart"
    graph.post(f"{path}/{CAST}/publish")
    assert anna.get(path).json()["title"] == "Stand van april"
    assert anna.get(path).json()["publishingState"]["versionId"] == "2.0"


def test_a_page_is_removed(graph: httpx.Client, made: dict[str, Any]) -> None:
    assert graph.delete(f"{PAGES}/{made['id']}").status_code == 204
    assert graph.get(f"{PAGES}/{made['id']}").status_code == 404


def test_a_name_is_taken_once(graph: httpx.Client, made: dict[str, Any]) -> None:
    answer = graph.post(PAGES, json=page(name=made["name"].upper().replace("ASPX", "aspx")))

    assert message_of(answer)[:2] == (409, "nameAlreadyExists")


@pytest.mark.parametrize(
    "given",
    [
        page() | {"@odata.type": "#microsoft.graph.newsLinkPage"},
        {key: value for key, value in page().items() if key != "@odata.type"},
        {key: value for key, value in page().items() if key != "title"},
        page(name="stand.html"),
        page(name="a/b.aspx"),
        page(title=""),
        page(author="x"),
        page(pageLayout="poster"),
        page(promotionKind="spam"),
        page(canvasLayout=[]),
        page(canvasLayout={"verticalSection": {"emphasis": "none"}}),
        page(canvasLayout=layout(TEXT, kind="twoColumns")),
        page(canvasLayout=layout(TEXT, kind="fourColumns", columns=4)),
        page(canvasLayout=layout({**TEXT, "innerHtml": None})),
        page(canvasLayout=layout({"@odata.type": "#microsoft.graph.imageWebPart"})),
        page(canvasLayout=layout("x")),
    ],
)
def test_a_page_that_makes_no_sense_is_refused(graph: httpx.Client, given: object) -> None:
    assert message_of(graph.post(PAGES, json=given))[:2] == (400, "invalidRequest")


def test_other_web_parts_are_kept_as_they_are(graph: httpx.Client) -> None:
    part = {
        "@odata.type": "microsoft.graph.standardWebPart",
        "webPartType": "0f087d7f-520e-42b7-89c0-496aaf979d58",
        "data": {"title": "Knop", "properties": {"label": "Open"}},
    }

    made = graph.post(PAGES, json=page(canvasLayout=layout(TEXT, part))).json()

    path = f"{PAGES}/{made['id']}/{CAST}/canvasLayout"
    parts = graph.get(path).json()["horizontalSections"][0]["columns"][0]["webparts"]
    assert parts[1]["data"] == part["data"]
    assert len({one["id"] for one in parts}) == 2
