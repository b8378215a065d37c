"""Groups and the people in them."""

import httpx
import pytest

from integration.tenant.builders import ANNA, BRAM, CARLA, message_of
from planner_sync.tenant import Tenant

EVENTUAL = {"ConsistencyLevel": "eventual"}


@pytest.fixture
def group(tenant: Tenant) -> str:
    return f"/groups/{tenant.group_id('Team Noord')}"


def upns(answer: httpx.Response) -> list[str]:
    return [user["userPrincipalName"] for user in answer.json()["value"]]


def test_members_are_typed_and_owners_are_others(graph: httpx.Client, group: str) -> None:
    members = graph.get(f"{group}/members")

    assert upns(members) == [ANNA, BRAM]
    assert {user["@odata.type"] for user in members.json()["value"]} == {"#microsoft.graph.user"}
    assert upns(graph.get(f"{group}/owners")) == [ANNA]
    assert upns(graph.get(f"{group}/transitiveMembers")) == [ANNA, BRAM]


@pytest.mark.parametrize(
    "path",
    [
        "members/microsoft.graph.user",
        "Members/graph.user",
        "transitivemembers/microsoft.graph.user",
        "OWNERS/microsoft.graph.user",
    ],
)
def test_casts_and_other_cases_are_understood(graph: httpx.Client, group: str, path: str) -> None:
    answer = graph.get(f"{group}/{path}", params={"$select": "id,userPrincipalName,userType"})

    assert ANNA in upns(answer)


@pytest.mark.parametrize("option", [{"$filter": "userType eq 'Guest'"}, {"$count": "true"}])
def test_advanced_options_need_a_consistency_level(
    graph: httpx.Client, group: str, option: dict[str, str]
) -> None:
    path = f"{group}/members/microsoft.graph.user"

    assert graph.get(path, params=option).status_code == 400
    counted = graph.get(path, params={"$count": "true", **option}, headers=EVENTUAL)

    assert counted.json()["@odata.count"] == len(upns(counted))


def test_pages_follow_top(graph: httpx.Client, group: str) -> None:
    first = graph.get(f"{group}/members", params={"$top": "1", "$select": "userPrincipalName"})
    second = graph.get(first.json()["@odata.nextLink"])

    assert (upns(first), upns(second)) == ([ANNA], [BRAM])
    assert "@odata.nextLink" not in second.json()
    assert "displayName" not in second.json()["value"][0]


@pytest.mark.parametrize("path", ["/users/{0}", "/users('{0}')", "/Users/{1}", "/users('{1}')"])
def test_a_user_has_two_keys(tenant: Tenant, graph: httpx.Client, path: str) -> None:
    user = graph.get(path.format(ANNA.upper(), tenant.user_id(ANNA))).json()

    assert (user["displayName"], user["givenName"], user["surname"]) == (
        "Anna de Vries",
        "Anna",
        "de Vries",
    )
    assert "userType" not in user


@pytest.mark.parametrize(
    ("condition", "found"),
    [
        (f"mail eq '{BRAM}'", [BRAM]),
        ("startswith(displayName, 'carla')", [CARLA]),
        ("accountEnabled eq true and userType eq 'Guest'", [BRAM]),
        ("displayName eq 'O''Brien'", []),
    ],
)
def test_users_are_found(graph: httpx.Client, condition: str, found: list[str]) -> None:
    assert upns(graph.get("/users", params={"$filter": condition})) == found


@pytest.mark.parametrize(
    "params",
    [
        {"$filter": "contains(displayName,'a')"},
        {"$search": '"displayName:a"'},
        {"$select": "favouriteColour"},
        {"$top": "0"},
        {"$top": "many"},
    ],
)
def test_what_is_not_supported_is_refused(graph: httpx.Client, params: dict[str, str]) -> None:
    assert graph.get("/users", params=params).status_code == 400


@pytest.mark.parametrize(
    "path", ["/users/nobody@voorbeeld.example", "/groups/x", "/groups/x/members"]
)
def test_who_is_not_there_is_not_found(graph: httpx.Client, path: str) -> None:
    assert message_of(graph.get(path))[:2] == (404, "Request_ResourceNotFound")


def test_groups_are_listed(graph: httpx.Client, group: str) -> None:
    listed = graph.get("/groups", params={"$filter": "displayName eq 'Team Noord'"})

    assert f"/groups/{listed.json()['value'][0]['id']}" == group
    assert graph.get(group).json()["groupTypes"] == ["Unified"]
