"""Which version a change of Planner may be based on."""

from typing import Any

import httpx
import pytest

from integration.tenant.builders import Plan, change, checklist_item, etag_of, message_of

MISSING = "The If-Match header must be specified for this kind of request."
INVALID = "The If-Match header contains an invalid value."


def test_a_change_without_a_version_is_refused(graph: httpx.Client, task: dict[str, Any]) -> None:
    path = f"/planner/tasks/{task['id']}"

    assert message_of(change(graph, path, None, {"title": "x"})) == (412, "", MISSING)
    assert message_of(graph.delete(path)) == (412, "", MISSING)


@pytest.mark.parametrize("etag", ["*", '"x"', 'W/"x"', "nonsense", 'W/\\"x\\"'])
def test_a_malformed_version_is_refused(
    graph: httpx.Client, task: dict[str, Any], etag: str
) -> None:
    answer = change(graph, f"/planner/tasks/{task['id']}", etag, {"title": "x"})

    assert message_of(answer) == (412, "", INVALID)


def test_the_version_of_another_resource_is_refused(
    graph: httpx.Client, plan: Plan, task: dict[str, Any]
) -> None:
    path = f"/planner/tasks/{task['id']}"
    bucket = etag_of(graph, f"/planner/buckets/{plan.bucket}")

    assert message_of(change(graph, path, bucket, {"title": "x"})) == (412, "", INVALID)
    details = change(graph, f"{path}/details", task["@odata.etag"], {"description": "x"})
    assert message_of(details) == (412, "", INVALID)


def test_an_older_version_is_accepted_when_the_change_does_not_collide(
    graph: httpx.Client, task: dict[str, Any]
) -> None:
    path, first = f"/planner/tasks/{task['id']}", task["@odata.etag"]
    change(graph, path, first, {"title": "Door Anna"})

    accepted = change(graph, path, first, {"percentComplete": 50})
    collision = change(graph, path, first, {"title": "Door ons"})

    assert accepted.status_code == 200
    assert (accepted.json()["title"], accepted.json()["percentComplete"]) == ("Door Anna", 50)
    assert message_of(collision)[:2] == (409, "")
    assert graph.get(path).json()["title"] == "Door Anna"


def test_members_of_open_types_collide_one_by_one(
    graph: httpx.Client, task: dict[str, Any]
) -> None:
    path, first = f"/planner/tasks/{task['id']}", task["@odata.etag"]
    change(graph, path, first, {"appliedCategories": {"category1": True}})

    other = change(graph, path, first, {"appliedCategories": {"category2": True}})
    same = change(graph, path, first, {"appliedCategories": {"category1": False}})

    assert other.json()["appliedCategories"] == {"category1": True, "category2": True}
    assert same.status_code == 409


def test_versions_of_one_resource_sort_as_text(graph: httpx.Client, task: dict[str, Any]) -> None:
    path, etags = f"/planner/tasks/{task['id']}", [task["@odata.etag"]]

    for number in range(20):
        answer = change(graph, path, etags[-1], {"title": f"Titel {number}"})
        etags.append(answer.json()["@odata.etag"])

    assert etags == sorted(set(etags))


def test_a_change_that_changes_nothing_makes_no_version(
    graph: httpx.Client, task: dict[str, Any]
) -> None:
    path = f"/planner/tasks/{task['id']}"

    answer = change(graph, path, task["@odata.etag"], {"title": task["title"]})

    assert answer.json()["@odata.etag"] == task["@odata.etag"]


def test_a_task_whose_details_changed_is_not_deleted_under_its_old_version(
    graph: httpx.Client, task: dict[str, Any]
) -> None:
    path = f"/planner/tasks/{task['id']}"
    details = etag_of(graph, f"{path}/details")
    change(graph, f"{path}/details", details, {"description": "Eerst lezen"})

    refused = graph.delete(path, headers={"If-Match": task["@odata.etag"]})

    assert refused.status_code == 409
    assert graph.delete(path, headers={"If-Match": etag_of(graph, path)}).status_code == 204


def test_a_task_whose_details_changed_can_still_be_changed_under_its_old_version(
    graph: httpx.Client, task: dict[str, Any]
) -> None:
    path = f"/planner/tasks/{task['id']}"
    given = {"checklist": {"een": checklist_item()}}
    change(graph, f"{path}/details", etag_of(graph, f"{path}/details"), given)

    answer = change(graph, path, task["@odata.etag"], {"title": "Anders"})

    assert answer.status_code == 200
    assert answer.json()["checklistItemCount"] == 1


def test_details_collide_entry_by_entry(graph: httpx.Client, task: dict[str, Any]) -> None:
    path = f"/planner/tasks/{task['id']}/details"
    first = etag_of(graph, path)
    change(graph, path, first, {"checklist": {"een": checklist_item()}})

    other = change(graph, path, first, {"checklist": {"twee": checklist_item()}})
    same = change(graph, path, first, {"checklist": {"een": None}})

    assert (other.status_code, same.status_code) == (200, 409)
