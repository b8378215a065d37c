"""What the tests of the tenant are about: people, plans, and the members of open types."""

import io
import zipfile
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

import httpx

ANNA, BRAM, CARLA = (f"{name}@voorbeeld.example" for name in ("anna", "bram", "carla"))


@dataclass(frozen=True)
class Plan:
    """A plan with two buckets, made for one test."""

    id: str
    bucket: str
    other_bucket: str


def make_plan(graph: httpx.Client, group_id: str) -> Plan:
    url = f"https://graph.microsoft.com/v1.0/groups/{group_id}"
    given = {"title": f"Plan {uuid4()}", "container": {"url": url}}
    plan_id = graph.post("/planner/plans", json=given).json()["id"]
    buckets = [
        graph.post("/planner/buckets", json={"name": name, "planId": plan_id}).json()["id"]
        for name in ("Te bespreken", "Opgepakt")
    ]
    return Plan(plan_id, *buckets)


def assignment(order_hint: str = " !") -> dict[str, Any]:
    return {"@odata.type": "#microsoft.graph.plannerAssignment", "orderHint": order_hint}


def checklist_item(title: str = "Bellen", **members: Any) -> dict[str, Any]:
    return {"@odata.type": "microsoft.graph.plannerChecklistItem", "title": title, **members}


def reference(alias: str = "Notulen", **members: Any) -> dict[str, Any]:
    return {"@odata.type": "microsoft.graph.plannerExternalReference", "alias": alias, **members}


def change(
    graph: httpx.Client, path: str, etag: str | None, given: Any, *, prefer: bool = True
) -> httpx.Response:
    """PATCH under a version; by default the answer shows the resource."""
    headers = {} if etag is None else {"If-Match": etag}
    if prefer:
        headers["Prefer"] = "return=representation"
    return graph.patch(path, json=given, headers=headers)


def etag_of(graph: httpx.Client, path: str) -> str:
    return str(graph.get(path).json()["@odata.etag"])


def message_of(answer: httpx.Response) -> tuple[int, str, str]:
    error = answer.json()["error"]
    return answer.status_code, error["code"], error["message"]


def docx(parts: dict[str, str] | None = None) -> bytes:
    """Return a small Word document, with these parts besides the obligatory ones."""
    types = "http://schemas.openxmlformats.org/package/2006/content-types"
    links = "http://schemas.openxmlformats.org/package/2006/relationships"
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", f'<Types xmlns="{types}"/>')
        package.writestr("_rels/.rels", f'<Relationships xmlns="{links}"/>')
        package.writestr("word/document.xml", "<document>Notulen</document>")
        for name, text in (parts or {}).items():
            package.writestr(name, text)
    return made.getvalue()
