"""Plans, their details and their buckets."""

from collections.abc import Callable
from typing import Any

import httpx
import pytest

from integration.tenant.builders import ANNA, BRAM, CARLA, Plan, change, etag_of, message_of
from planner_sync.tenant import Tenant

Connect = Callable[..., httpx.Client]


def containers(group_id: str) -> list[dict[str, Any]]:
    url = f"https://graph.microsoft.com/v1.0/groups/{group_id}"
    return [
        {"container": {"url": url}},
        {"container": {"containerId": group_id, "type": "group"}},
        {"container": {"containerId": group_id, "type": "group", "url": url}},
        {"owner": group_id},
    ]


@pytest.mark.parametrize("spelling", range(4))
def test_a_plan_is_made_in_a_group(tenant: Tenant, graph: httpx.Client, spelling: int) -> None:
    group_id = tenant.group_id("Team Noord")

    answer = graph.post(
        "/planner/plans", json={"title": "Jaarplan", **containers(group_id)[spelling]}
    )

    assert answer.status_code == 201
    plan = answer.json()
    assert plan["owner"] == plan["container"]["containerId"] == group_id
    assert plan["createdBy"]["application"]["id"]
    assert len(plan["id"]) == 28
    listed = graph.get(f"/groups/{group_id}/planner/plans").json()["value"]
    assert plan["id"] in [one["id"] for one in listed]


@pytest.mark.parametrize(
    "given",
    [
        {"title": "Zonder groep"},
        {"title": "", "owner": "…"},
        {"title": None, "owner": "…"},
        {"title": "Half", "container": {"containerId": "…"}},
        {"title": "Rooster", "container": {"containerId": "…", "type": "roster"}},
        {"title": "Eigen id", "owner": "…", "id": "x" * 28},
    ],
)
def test_a_plan_that_is_not_described_well_is_refused(graph: httpx.Client, given: object) -> None:
    assert graph.post("/planner/plans", json=given).status_code == 400


def test_a_plan_in_a_group_that_is_not_there_is_refused(graph: httpx.Client) -> None:
    given = {"title": "Plan", "owner": "00000000-0000-0000-0000-000000000000"}

    assert message_of(graph.post("/planner/plans", json=given))[:2] == (403, "")


def test_a_plan_is_renamed_and_deleted(graph: httpx.Client, plan: Plan) -> None:
    path = f"/planner/plans/{plan.id}"
    renamed = change(graph, path, etag_of(graph, path), {"title": "Nieuw"})
    assert renamed.json()["title"] == "Nieuw"

    gone = graph.delete(path, headers={"If-Match": renamed.json()["@odata.etag"]})

    assert gone.status_code == 204
    assert graph.get(path).status_code == 404
    assert graph.get(f"/planner/buckets/{plan.bucket}").status_code == 404


def test_a_person_outside_the_group_learns_no_more_than_that(
    tenant: Tenant, connect: Connect, plan: Plan
) -> None:
    carla = connect(tenant, CARLA)

    assert message_of(carla.get(f"/planner/plans/{plan.id}/tasks")) == (
        403,
        "",
        "You do not have the required permissions to access this item, or the item may not exist.",
    )
    assert connect(tenant, BRAM).get(f"/planner/plans/{plan.id}").status_code == 200


def test_a_person_lists_only_their_own_plans(
    tenant: Tenant, connect: Connect, graph: httpx.Client, plan: Plan
) -> None:
    path = f"/users/{ANNA}/planner/plans"

    listed = connect(tenant, ANNA).get(path, params={"$select": "id"})

    assert plan.id in [one["id"] for one in listed.json()["value"]]
    assert graph.get(path).status_code == 403


def test_labels_and_sharing_are_merged(tenant: Tenant, graph: httpx.Client, plan: Plan) -> None:
    path, anna = f"/planner/plans/{plan.id}/details", tenant.user_id(ANNA)
    given = {"categoryDescriptions": {"category1": "Veiligheid"}, "sharedWith": {anna: True}}
    first = change(graph, path, etag_of(graph, path), given).json()

    given = {"categoryDescriptions": {"category25": "Later"}, "sharedWith": {anna: False}}
    second = change(graph, path, first["@odata.etag"], given).json()

    assert first["sharedWith"] == {anna: True}
    assert second["sharedWith"] == {}
    descriptions = second["categoryDescriptions"]
    assert (descriptions["category1"], descriptions["category25"]) == ("Veiligheid", "Later")
    assert len(descriptions) == 25


def test_there_is_no_twenty_sixth_label(graph: httpx.Client, plan: Plan) -> None:
    path = f"/planner/plans/{plan.id}/details"
    given = {"categoryDescriptions": {"category26": "Te veel"}}

    assert change(graph, path, etag_of(graph, path), given).status_code == 400


def test_a_bucket_is_placed_renamed_and_deleted_with_its_tasks(
    graph: httpx.Client, plan: Plan, task: dict[str, Any]
) -> None:
    path = f"/planner/buckets/{plan.bucket}"
    before = graph.get(path).json()
    other = graph.get(f"/planner/buckets/{plan.other_bucket}").json()
    given = {"name": "Besproken", "orderHint": f"{other['orderHint']} !"}

    after = change(graph, path, before["@odata.etag"], given).json()

    assert after["name"] == "Besproken"
    assert after["orderHint"] > other["orderHint"]
    assert after["@odata.etag"] > before["@odata.etag"]
    assert graph.delete(path, headers={"If-Match": after["@odata.etag"]}).status_code == 204
    assert graph.get(path).status_code == 404
    assert graph.get(f"/planner/tasks/{task['id']}").status_code == 404


@pytest.mark.parametrize("given", [{"name": ""}, {"name": None}, {}, {"name": "x", "colour": 1}])
def test_a_bucket_needs_a_name_and_nothing_unknown(
    graph: httpx.Client, plan: Plan, given: dict[str, Any]
) -> None:
    answer = graph.post("/planner/buckets", json={"planId": plan.id, **given})

    assert answer.status_code == 400


@pytest.mark.parametrize(
    ("root", "member"), [("plans", "owner"), ("buckets", "planId"), ("tasks", "planId")]
)
def test_root_collections_want_a_scope(
    tenant: Tenant, graph: httpx.Client, plan: Plan, root: str, member: str
) -> None:
    key = tenant.group_id("Team Noord") if member == "owner" else plan.id

    scoped = graph.get(f"/planner/{root}", params={"$filter": f"{member} eq '{key}'"})

    assert scoped.status_code == 200
    assert graph.get(f"/planner/{root}").status_code == 400
