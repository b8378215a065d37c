"""Sites, and the libraries in them."""

import httpx
import pytest

from planner_sync.tenant import Tenant

HOST = "contoso.sharepoint.com"
BY_PATH = f"/sites/{HOST}:/sites/TeamNoord"


def test_a_site_is_found_by_its_path_and_by_its_ids(graph: httpx.Client) -> None:
    site = graph.get(BY_PATH).json()
    host, site_id, _ = site["id"].split(",")

    assert (host, site["name"], site["displayName"]) == (HOST, "TeamNoord", "Team Noord")
    assert site["webUrl"] == f"https://{HOST}/sites/TeamNoord"
    for path in (f"/sites/{site['id']}", f"/sites/{site_id}", f"/sites('{site['id']}')"):
        assert graph.get(path).json()["id"] == site["id"]
    assert graph.get(f"{BY_PATH}?$select=id").json().keys() == {"@odata.context", "id"}


@pytest.mark.parametrize(
    "path", ["/sites/x", f"/sites/{HOST}:/sites/Elders", "/sites/evil.example:/sites/TeamNoord"]
)
def test_another_site_is_not_there(graph: httpx.Client, path: str) -> None:
    assert graph.get(path).status_code == 404


def test_sites_are_searched(graph: httpx.Client) -> None:
    assert len(graph.get("/sites?search=noord").json()["value"]) == 1
    assert graph.get("/sites?search=zuid").json()["value"] == []
    assert graph.get("/sites").status_code == 400


def test_a_site_has_its_libraries(tenant: Tenant, graph: httpx.Client) -> None:
    drive_id = tenant.drive_id("Documenten")

    assert graph.get(f"{BY_PATH}:/drive").json()["id"] == drive_id
    (drive,) = graph.get(f"{BY_PATH}:/drives").json()["value"]
    assert drive["id"] == drive_id


def test_a_library_is_a_list_of_its_files(graph: httpx.Client, drive: str) -> None:
    address = f"{drive}/root:/Notulen/2026-02.md"
    item = graph.get(f"{address}:?$select=id,sharepointIds").json()
    number, list_id = (item["sharepointIds"][name] for name in ("listItemId", "listId"))

    one_list = f"{BY_PATH}:/lists/{list_id}"
    assert graph.get(one_list).json()["list"]["template"] == "documentLibrary"
    assert graph.get(f"{one_list}/drive").json()["name"] == "Documenten"
    listed = graph.get(f"{address}:/listItem").json()
    assert (listed["id"], listed["fields"]["FileLeafRef"]) == (number, "2026-02.md")
    by_id = graph.get(f"{drive}/items/{item['id']}/listItem").json()
    assert by_id["id"] == number
    assert graph.get(f"{one_list}/items/{number}").json()["contentType"]["name"] == "Document"
    assert graph.get(f"{one_list}/items/{number}/driveItem").json()["id"] == item["id"]
    assert number in [one["id"] for one in graph.get(f"{one_list}/items").json()["value"]]
    assert graph.get(f"{one_list}/items/999999").status_code == 404
    assert graph.post(f"{one_list}/items", json={"fields": {}}).status_code == 400


def test_a_list_has_no_drive_and_a_site_without_libraries_neither(
    tenant: Tenant, graph: httpx.Client
) -> None:
    tenant.seed({"groups": [{"name": "Team Leeg"}]})
    site = f"/sites/{HOST}:/sites/TeamLeeg"
    list_id = graph.post(f"{site}:/lists", json={"displayName": "Punten"}).json()["id"]

    assert graph.get(f"{site}:/drive").status_code == 404
    assert graph.get(f"{site}:/lists/{list_id}/drive").status_code == 404
    assert graph.get(f"{site}:/lists/{list_id}/items/1/driveItem").status_code == 404
