"""Reading the tenant's page, and giving it something to show."""

from typing import Any

import httpx
from lxml import html

from integration.tenant.builders import Plan, change, etag_of
from planner_sync.tenant import Tenant

CARD = "application/vnd.microsoft.card.adaptive"
NASTY = '<script>alert("x")</script>&\'"'


class Reader:
    """Somebody with a browser; each page must be one that a browser may only read."""

    def __init__(self, tenant: Tenant) -> None:
        self.tenant = tenant

    def page(self, path: str, status: int = 200) -> Any:
        answer = httpx.get(f"{self.tenant.origin}{path}")
        assert answer.status_code == status
        assert answer.headers["content-type"] == "text/html; charset=utf-8"
        assert "<script" not in answer.text
        return html.document_fromstring(answer.text)

    def text(self, path: str) -> str:
        return " ".join(self.page(path).text_content().split())


def make_task(graph: httpx.Client, plan: Plan, **members: Any) -> str:
    given = {"planId": plan.id, "bucketId": plan.bucket, "title": "Nalopen", **members}
    answer = graph.post("/planner/tasks", json=given)
    assert answer.status_code == 201
    return str(answer.json()["id"])


def add_details(graph: httpx.Client, task: str, **details: Any) -> None:
    path = f"/planner/tasks/{task}/details"
    assert change(graph, path, etag_of(graph, path), details).status_code == 200


def post_card(tenant: Tenant, *body: Any, **card: Any) -> None:
    content = {"type": "AdaptiveCard", "version": "1.5", "body": list(body), **card}
    message = {"type": "message", "attachments": [{"contentType": CARD, "content": content}]}
    assert httpx.post(tenant.hook_url("Team Noord"), json=message).status_code == 202


def channel_path(reading: Reader) -> str:
    (path,) = reading.page("/").xpath("//a[starts-with(@href, '/channel/')]/@href")
    return str(path)
