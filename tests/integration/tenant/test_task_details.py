"""Task details: description, checklist and references."""

from typing import Any

import httpx
import pytest

from integration.tenant.builders import change, checklist_item, etag_of, reference

NOTES = "https%3A//contoso%2Esharepoint%2Ecom/sites/noord/Notulen%2520maart%2Edocx"


@pytest.fixture
def details(task: dict[str, Any]) -> str:
    return f"/planner/tasks/{task['id']}/details"


def put(graph: httpx.Client, details: str, given: Any) -> httpx.Response:
    return change(graph, details, etag_of(graph, details), given)


def test_new_details_are_empty(graph: httpx.Client, details: str) -> None:
    found = graph.get(details).json()

    assert (found["description"], found["checklist"], found["references"]) == ("", {}, {})


def test_the_task_counts_what_its_details_hold(
    graph: httpx.Client, task: dict[str, Any], details: str
) -> None:
    checklist = {"een": checklist_item(), "twee": checklist_item(isChecked=True)}
    given = {
        "description": "Zie notulen",
        "checklist": checklist,
        "references": {NOTES: reference()},
    }

    put(graph, details, given)

    after = graph.get(f"/planner/tasks/{task['id']}").json()
    assert after["hasDescription"] is True
    assert (after["checklistItemCount"], after["activeChecklistItemCount"]) == (2, 1)
    assert after["referenceCount"] == 1
    assert after["@odata.etag"] > task["@odata.etag"]


def test_a_checklist_is_merged_item_by_item(graph: httpx.Client, details: str) -> None:
    put(graph, details, {"checklist": {"een": checklist_item("Bellen"), "twee": checklist_item()}})

    tick = {"@odata.type": "#microsoft.graph.plannerChecklistItem", "isChecked": True}
    after = put(graph, details, {"checklist": {"een": tick, "twee": None}}).json()["checklist"]

    assert set(after) == {"een"}
    assert (after["een"]["title"], after["een"]["isChecked"]) == ("Bellen", True)
    assert after["een"]["lastModifiedDateTime"] == "2026-03-02T12:00:00Z"
    assert after["een"]["lastModifiedBy"]["application"]["id"]
    assert after["een"]["orderHint"]


def test_references_are_equal_when_their_urls_are(graph: httpx.Client, details: str) -> None:
    put(graph, details, {"references": {NOTES: reference("Oud", type="Word")}})

    same = NOTES.replace("%3A", "%3a").replace("/", "%2F")
    after = put(graph, details, {"references": {same: reference("Nieuw")}}).json()["references"]

    assert set(after) == {NOTES}
    assert (after[NOTES]["alias"], after[NOTES]["type"]) == ("Nieuw", "Word")
    assert put(graph, details, {"references": {same: None}}).json()["references"] == {}


@pytest.mark.parametrize(
    "given",
    [
        {"references": {"https://contoso.com/a": reference()}},
        {"references": {"https%3A//contoso.com/a": reference()}},
        {"references": {"https%3A//contoso%2Ecom/50%": reference()}},
        {"references": {"https%3A//[contoso": reference()}},
        {"references": {"ftp%3A//contoso%2Ecom": reference()}},
        {"references": {"nonsense": reference()}},
        {"references": {NOTES: {"@odata.type": "microsoft.graph.externalReference"}}},
        {"references": {NOTES: {"alias": "Zonder soort"}}},
        {"references": {NOTES: reference(previewPriority="8585")}},
        {"references": {NOTES: reference(lastModifiedDateTime="2026-01-01T00:00:00Z")}},
        {"checklist": {"een.twee": checklist_item()}},
        {"checklist": {"een": checklist_item("")}},
        {"checklist": {"een": {"@odata.type": "microsoft.graph.plannerChecklistItem"}}},
        {"checklist": {"een": checklist_item(isChecked="ja")}},
        {"checklist": {"een": {"title": "Zonder soort"}}},
        {"checklist": []},
        {"description": 5},
        {"previewType": None},
        {"notes": "Onbekend"},
        {"id": "x"},
    ],
)
def test_details_that_break_a_rule_are_refused(
    graph: httpx.Client, details: str, given: object
) -> None:
    before = graph.get(details).json()

    assert put(graph, details, given).status_code == 400
    assert graph.get(details).json() == before


def test_removing_what_is_not_there_is_no_error(graph: httpx.Client, details: str) -> None:
    given = {"checklist": {"weg": None}, "references": {NOTES: None}}

    assert put(graph, details, given).status_code == 200


def test_null_clears_a_description(graph: httpx.Client, details: str) -> None:
    put(graph, details, {"description": "Tekst"})

    assert put(graph, details, {"description": None}).json()["description"] == ""


def test_the_preview_is_one_setting_of_task_and_details(
    graph: httpx.Client, task: dict[str, Any], details: str
) -> None:
    path = f"/planner/tasks/{task['id']}"
    put(graph, details, {"previewType": "checklist"})
    assert graph.get(path).json()["previewType"] == "checklist"

    change(graph, path, etag_of(graph, path), {"previewType": "reference"})

    assert graph.get(details).json()["previewType"] == "reference"
