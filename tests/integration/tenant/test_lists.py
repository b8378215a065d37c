"""Lists: their columns, their items, and what changed in them."""

from typing import Any
from uuid import uuid4

import httpx
import pytest

from integration.tenant.builders import message_of
from integration.tenant.conftest import NOON
from planner_sync.tenant import PageSizes, Tenant

SITE = "/sites/contoso.sharepoint.com:/sites/TeamNoord:"
COLUMNS: list[dict[str, Any]] = [
    {"name": "Sleutel", "text": {}, "indexed": True},
    {"name": "Toelichting", "displayName": "Wat er speelt", "text": {"allowMultipleLines": True}},
    {"name": "Aantal", "number": {}},
    {"name": "Klaar", "boolean": {}},
    {"name": "Stand", "choice": {"choices": ["Open", "Dicht"]}},
    {"name": "Datum", "dateTime": {"format": "dateOnly"}},
    {"name": "Wie", "personOrGroup": {}},
    {"name": "Verslag", "hyperlinkOrPicture": {}},
]


@pytest.fixture
def made(graph: httpx.Client) -> str:
    """The address of a new list."""
    given = {"displayName": f"Punten {uuid4()}", "columns": COLUMNS}
    answer = graph.post(f"{SITE}/lists", json=given)
    assert answer.status_code == 201
    return f"{SITE}/lists/{answer.json()['id']}"


def add(graph: httpx.Client, made: str, **fields: Any) -> dict[str, Any]:
    answer = graph.post(f"{made}/items", json={"fields": fields})
    assert answer.status_code == 201
    return dict(answer.json())


def test_a_list_is_found_by_id_and_by_name(graph: httpx.Client, made: str) -> None:
    shown = graph.get(made).json()

    assert shown["list"]["template"] == "genericList"
    assert graph.get(f"{SITE}/lists/{shown['displayName']}").json()["id"] == shown["id"]
    assert shown["id"] in [one["id"] for one in graph.get(f"{SITE}/lists").json()["value"]]
    again = graph.post(f"{SITE}/lists", json={"displayName": shown["displayName"].upper()})
    assert message_of(again)[:2] == (409, "nameAlreadyExists")
    assert graph.get(f"{SITE}/lists/x").status_code == 404


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"displayName": " "},
        {"displayName": "x", "list": {"template": "tasks"}},
        {"displayName": "x", "owner": "y"},
        {"displayName": "x", "columns": [{"name": "A"}]},
        {"displayName": "x", "columns": [{"name": "A", "text": {}, "number": {}}]},
        {"displayName": "x", "columns": [{"name": "A b", "text": {}}]},
        {"displayName": "x", "columns": [{"name": "A", "text": {}}, {"name": "a", "text": {}}]},
        {"displayName": "x", "columns": ["A"]},
    ],
)
def test_a_list_that_makes_no_sense_is_refused(graph: httpx.Client, given: object) -> None:
    assert graph.post(f"{SITE}/lists", json=given).status_code == 400


def test_columns_are_shown_and_added(graph: httpx.Client, made: str) -> None:
    answer = graph.post(f"{made}/columns", json={"name": "Extra", "text": {}})

    assert answer.status_code == 201
    columns = graph.get(f"{made}/columns").json()["value"]
    assert [one["name"] for one in columns][:2] == ["Title", "Sleutel"]
    assert (columns[1]["indexed"], columns[2]["displayName"]) == (True, "Wat er speelt")
    assert columns[-1]["id"] == answer.json()["id"]
    assert add(graph, made, Extra="x")["fields"]["Extra"] == "x"


def test_an_item_keeps_what_is_written_in_it(graph: httpx.Client, made: str) -> None:
    fields = {
        "Title": "Een",
        "Aantal": 3,
        "Klaar": False,
        "Stand": "Open",
        "Datum": "2026-03-01T12:00:00+01:00",
        "WieLookupId": 7,
    }

    item = add(graph, made, **fields)

    expected = {**fields, "Datum": "2026-03-01T11:00:00Z", "WieLookupId": "7"}
    assert {name: item["fields"][name] for name in fields} == expected
    assert item["createdDateTime"] == NOON.strftime("%Y-%m-%dT%H:%M:%SZ")
    assert "fields" not in graph.get(f"{made}/items/{item['id']}").json()
    chosen = graph.get(f"{made}/items/{item['id']}?$expand=fields($select=Title)").json()
    assert {key for key in chosen["fields"] if "@" not in key} == {"Title"}
    assert graph.get(f"{made}/items/{item['id']}/fields").json()["Aantal"] == 3


def test_a_change_merges_and_makes_a_version(graph: httpx.Client, made: str) -> None:
    item = add(graph, made, Title="Een", Sleutel="a")
    path = f"{made}/items/{item['id']}"

    answer = graph.patch(f"{path}/fields", json={"Title": "Twee", "Sleutel": None})

    assert answer.status_code == 200
    assert answer.json()["Title"] == "Twee"
    assert "Sleutel" not in answer.json()
    assert answer.json()["_UIVersionString"] == "2.0"
    assert graph.get(path).json()["eTag"] != item["eTag"]


def test_a_version_may_be_named_and_then_has_to_hold(graph: httpx.Client, made: str) -> None:
    item = add(graph, made, Title="Een")
    path, first = f"{made}/items/{item['id']}", {"If-Match": item["eTag"]}

    assert graph.patch(f"{path}/fields", json={"Title": "A"}, headers=first).status_code == 200
    stale = graph.patch(f"{path}/fields", json={"Title": "B"}, headers=first)
    assert message_of(stale)[:2] == (412, "resourceModified")
    assert graph.delete(path, headers=first).status_code == 412
    assert graph.delete(path).status_code == 204
    assert graph.get(path).status_code == 404


@pytest.mark.parametrize(
    "fields",
    [
        {"Onbekend": "x"},
        {"Wat er speelt": "x"},
        {"Title": 1},
        {"Title": "x" * 256},
        {"Aantal": "3"},
        {"Aantal": True},
        {"Klaar": "ja"},
        {"Stand": "Half"},
        {"Datum": "morgen"},
        {"Wie": "Anna"},
        {"WieLookupId": "Anna"},
        {"Verslag": {"Url": "https://voorbeeld.example"}},
        None,
    ],
)
def test_a_value_that_does_not_fit_is_refused(
    graph: httpx.Client, made: str, fields: object
) -> None:
    answer = graph.post(f"{made}/items", json={"fields": fields})

    assert message_of(answer)[:2] == (400, "invalidRequest")


def test_hyperlinks_need_the_newer_version(graph: httpx.Client, made: str) -> None:
    fields = {"Verslag": {"Url": "https://voorbeeld.example"}}
    newer = {"Prefer": "apiversion=2.1"}

    answer = graph.post(f"{made}/items", json={"fields": fields}, headers=newer)

    assert answer.json()["fields"]["Verslag"]["Description"] == "https://voorbeeld.example"
    wrong = {"fields": {"Verslag": "https://voorbeeld.example"}}
    assert graph.post(f"{made}/items", json=wrong, headers=newer).status_code == 400


def test_a_required_field_is_required(graph: httpx.Client) -> None:
    columns = [{"name": "Nodig", "text": {}, "required": True}]
    given = {"displayName": f"Nodig {uuid4()}", "columns": columns}
    made = f"{SITE}/lists/{graph.post(f'{SITE}/lists', json=given).json()['id']}"

    assert graph.post(f"{made}/items", json={"fields": {"Title": "x"}}).status_code == 400
    assert graph.post(f"{made}/items", json={"fields": {"Nodig": "x"}}).status_code == 201


def test_items_are_filtered_on_indexed_columns(graph: httpx.Client, made: str) -> None:
    for number, key in enumerate(("a", "b", "c"), 1):
        add(graph, made, Title=f"Punt {key}", Sleutel=key, Aantal=number)

    def found(text: str, **headers: str) -> httpx.Response:
        query = {"$expand": "fields", "$filter": text}
        return graph.get(f"{made}/items", params=query, headers=headers)

    (only,) = found("fields/Sleutel eq 'b'").json()["value"]
    assert only["fields"]["Title"] == "Punt b"
    refused = found("fields/Aantal eq 3")
    assert "not indexed" in message_of(refused)[2]
    anyway = {"Prefer": "HonorNonIndexedQueriesWarningMayFailRandomly"}
    assert len(found("fields/Aantal eq 3", **anyway).json()["value"]) == 1
    assert len(found("startswith(fields/Title,'Punt')", **anyway).json()["value"]) == 3
    assert found("Title eq 'x'").status_code == 400
    assert graph.get(f"{made}/items?$expand=versions").status_code == 400


def test_delta_tells_what_changed_in_its_latest_state(graph: httpx.Client, made: str) -> None:
    first, second, gone = (add(graph, made, Title=name) for name in "abc")
    graph.delete(f"{made}/items/{gone['id']}")
    start = graph.get(f"{made}/items/delta?$expand=fields").json()
    assert [one["fields"]["Title"] for one in start["value"]] == ["a", "b"]

    graph.patch(f"{made}/items/{first['id']}/fields", json={"Title": "A"})
    graph.delete(f"{made}/items/{second['id']}")
    later = graph.get(start["@odata.deltaLink"]).json()

    told = {one["id"]: one for one in later["value"]}
    assert told[first["id"]]["fields"]["Title"] == "A"
    assert told[second["id"]]["deleted"] == {"state": "deleted"}
    assert graph.get(later["@odata.deltaLink"]).json()["value"] == []
    assert graph.get(f"{made}/items/delta(token='latest')").json()["value"] == []


def test_delta_comes_in_pages_and_its_links_can_expire(start: Any, connect: Any) -> None:
    tenant: Tenant = start(pages=PageSizes(delta=2))
    graph = connect(tenant)
    created = graph.post(f"{SITE}/lists", json={"displayName": "Punten"}).json()["id"]
    made = f"{SITE}/lists/{created}"
    for number in range(3):
        add(graph, made, Title=f"{number}")

    page = graph.get(f"{made}/items/delta").json()
    rest = graph.get(page["@odata.nextLink"]).json()
    assert (len(page["value"]), len(rest["value"])) == (2, 1)
    tenant.expire_delta_tokens()
    gone = graph.get(rest["@odata.deltaLink"])

    assert gone.status_code == 410
    assert graph.get(gone.headers["location"]).status_code == 200
    assert graph.get(f"{made}/items/delta?token=x").status_code == 410
    (shown,) = tenant.state()["lists"]
    assert [item["Title"] for item in shown["items"]] == ["0", "1", "2"]
