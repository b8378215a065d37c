"""Columns of a library, and what stands in them beside a file."""

from typing import Any
from uuid import uuid4

import httpx
import pytest

from integration.tenant.builders import docx, message_of
from integration.tenant.test_promotion import properties
from planner_sync.tenant import Tenant

PLAIN = {"Content-Type": "application/octet-stream"}
STATUS: dict[str, Any] = {"name": "Stand", "choice": {"choices": ["Open", "Dicht"]}}
DAY: dict[str, Any] = {"name": "Dag_x0020_een", "displayName": "Dag een", "dateTime": {}}


class Library:
    """A library with columns of its own, and one Office file in it."""

    def __init__(self, tenant: Tenant, graph: httpx.Client) -> None:
        self.graph = graph
        self.drive = f"/drives/{tenant.drive_id('Documenten')}"
        self.name = f"{uuid4()}.docx"
        name = f"{self.drive}/root:/{self.name}"
        graph.put(f"{name}:/content", content=docx(), headers=PLAIN).raise_for_status()
        self.file = graph.get(f"{name}:?$select=id,sharepointIds").json()
        ids = self.file["sharepointIds"]
        site = graph.get("/sites/contoso.sharepoint.com:/sites/TeamNoord").json()["id"]
        self.list = f"/sites/{site}/lists/{ids['listId']}"
        self.fields = f"{self.list}/items/{ids['listItemId']}/fields"
        for column in (STATUS, DAY):
            graph.post(f"{self.list}/columns", json=column)

    def entry(self) -> dict[str, Any]:
        return dict(self.graph.get(f"{self.drive}/items/{self.file['id']}/listItem").json())

    def item(self) -> dict[str, Any]:
        return dict(self.graph.get(f"{self.drive}/items/{self.file['id']}").json())

    def content(self) -> bytes:
        address = self.graph.get(f"{self.drive}/items/{self.file['id']}/content")
        return httpx.get(address.headers["location"]).content


@pytest.fixture
def library(tenant: Tenant, graph: httpx.Client) -> Library:
    return Library(tenant, graph)


def test_a_library_shows_its_columns(library: Library) -> None:
    columns = library.graph.get(f"{library.list}/columns").json()["value"]

    assert [c["displayName"] for c in columns] == ["Title", "Stand", "Dag een"]
    assert columns[1]["choice"] == {"choices": ["Open", "Dicht"]}


def test_what_is_written_beside_a_file_makes_a_version_of_it(library: Library) -> None:
    before = library.item()

    answer = library.graph.patch(library.fields, json={"Stand": "Open"})

    assert (answer.status_code, answer.json()["Stand"]) == (200, "Open")
    assert library.graph.get(library.fields).json()["Stand"] == "Open"
    assert library.item()["eTag"] != before["eTag"]
    assert library.graph.patch(library.fields, json={"Stand": None}).status_code == 200
    assert "Stand" not in library.entry()["fields"]


def test_sharepoint_writes_it_into_an_office_file_too(library: Library) -> None:
    before = library.item()

    library.graph.patch(library.fields, json={"Stand": "Open"})

    assert properties(library.content())["Stand"][1] == "Open"
    hashes = [one["file"]["hashes"]["quickXorHash"] for one in (before, library.item())]
    assert hashes[0] != hashes[1]


def test_the_item_has_a_tag_of_its_own_spelling(library: Library) -> None:
    stale = {"If-Match": library.item()["eTag"]}
    good = {"If-Match": library.entry()["eTag"]}

    refused = library.graph.patch(library.fields, json={"Stand": "Open"}, headers=stale)

    assert message_of(refused)[:2] == (412, "resourceModified")
    done = library.graph.patch(library.fields, json={"Stand": "Open"}, headers=good)
    assert done.status_code == 200


@pytest.mark.parametrize("given", [{"Stand": "Half"}, {"Onbekend": "x"}, {"Dag een": "2026-03-12"}])
def test_what_the_columns_do_not_take_is_refused(library: Library, given: dict[str, Any]) -> None:
    assert library.graph.patch(library.fields, json=given).status_code == 400


def test_a_file_that_somebody_has_open_is_left(library: Library, tenant: Tenant) -> None:
    tenant.set_locks("Documenten", library.name)

    refused = library.graph.patch(library.fields, json={"Stand": "Open"})
    tenant.set_locks("Documenten")

    assert message_of(refused)[:2] == (423, "notAllowed")
