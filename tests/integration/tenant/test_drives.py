"""The library: finding, reading and arranging items."""

from collections.abc import Callable

import httpx
import pytest

from integration.tenant.builders import ANNA, message_of
from planner_sync.tenant import PageSizes, Tenant

Connect = Callable[..., httpx.Client]
PLAIN = {"Content-Type": "application/octet-stream"}


def put(graph: httpx.Client, path: str, content: bytes, **headers: str) -> httpx.Response:
    return graph.put(path, content=content, headers={**PLAIN, **headers})


def names(answer: httpx.Response) -> list[str]:
    return [item["name"] for item in answer.json()["value"]]


def test_a_drive_and_its_seeded_files(tenant: Tenant, graph: httpx.Client, drive: str) -> None:
    found = graph.get(drive).json()
    minutes = graph.get(f"{drive}/items/root:/Notulen/2026-02.md").json()

    assert (found["name"], found["driveType"]) == ("Documenten", "documentLibrary")
    assert minutes["size"] == len(b"# Overleg\n")
    assert minutes["createdBy"]["user"]["id"] == tenant.user_id(ANNA)
    assert minutes["webUrl"].startswith(found["webUrl"])
    assert minutes["parentReference"]["path"].endswith("/root:/Notulen")


def test_an_item_tells_what_clients_rely_on(graph: httpx.Client, folder: str) -> None:
    item = put(graph, f"{folder}:/verslag.md:/content", b"tekst").json()

    assert item["file"]["mimeType"] == "text/markdown"
    assert len(item["file"]["hashes"]["quickXorHash"]) == 28
    assert item["parentReference"]["id"] == folder.rpartition("/")[2]
    assert item["createdDateTime"] == item["lastModifiedDateTime"] == "2026-03-02T12:00:00Z"
    assert item["createdBy"]["application"]["id"]
    assert item["eTag"] != item["cTag"]
    assert graph.get(folder).json()["folder"]["childCount"] == 1
    assert graph.get(folder).json()["size"] == 5


def test_sharepoint_ids_come_only_when_asked_for(graph: httpx.Client, drive: str) -> None:
    assert "sharepointIds" not in graph.get(f"{drive}/root").json()
    select = {"$select": "id,sharepointIds"}

    ids = graph.get(f"{drive}/root", params=select).json()["sharepointIds"]
    below = graph.get(f"{drive}/root/children", params=select).json()["value"]
    changed = graph.get(f"{drive}/root/delta", params=select).json()["value"]

    assert {"listItemUniqueId", "siteId", "webId", "siteUrl", "tenantId"} <= ids.keys()
    assert all(set(item) == {"id", "sharepointIds"} for item in below + changed)


def test_children_come_in_pages_and_can_be_folders_only(
    start: Callable[..., Tenant], connect: Connect
) -> None:
    tenant = start(pages=PageSizes(children=2))
    graph, root = connect(tenant), f"/drives/{tenant.drive_id('Documenten')}/root"
    for name in ("a.md", "b.md"):
        put(graph, f"{root}:/{name}:/content", b"")

    first = graph.get(f"{root}/children")
    second = graph.get(first.json()["@odata.nextLink"])
    folders = graph.get(f"{root}/children", params={"$filter": "folder ne null"})

    assert names(first) + names(second) == ["a.md", "b.md", "Notulen"]
    assert names(folders) == ["Notulen"]


def test_content_is_fetched_elsewhere_without_a_token(
    tenant: Tenant, graph: httpx.Client, folder: str
) -> None:
    item = put(graph, f"{folder}:/verslag.md:/content", b"tekst").json()
    path = f"{folder}:/verslag.md:/content"

    redirect = graph.get(path)

    assert redirect.status_code == 302
    location = redirect.headers["location"]
    assert not location.startswith(tenant.origin)
    for headers in ({}, {"Authorization": "Bearer whatever"}):
        assert httpx.get(location, headers=headers).content == b"tekst"
    assert httpx.get(location[:-3]).status_code == 401
    for tag in (item["eTag"], item["cTag"]):
        assert graph.get(path, headers={"If-None-Match": tag}).status_code == 304
    assert graph.get(f"{folder}/content").status_code == 400


def test_uploads_make_and_replace(graph: httpx.Client, folder: str) -> None:
    path = f"{folder}:/leeg.txt:/content"
    made = graph.put(path)
    replaced = put(graph, path, b"vol")
    by_id = put(graph, f"{folder.rpartition('/')[0]}/{made.json()['id']}/content", b"voller")

    assert (made.status_code, made.json()["size"]) == (201, 0)
    assert (replaced.status_code, replaced.json()["id"]) == (200, made.json()["id"])
    assert (by_id.status_code, by_id.json()["size"]) == (200, 6)
    assert len({one.json()["eTag"] for one in (made, replaced, by_id)}) == 3
    assert len({one.json()["cTag"] for one in (made, replaced, by_id)}) == 3


@pytest.mark.parametrize(
    ("behaviour", "status", "name"),
    [
        ("replace", 200, "a.txt"),
        ("rename", 201, "a 1.txt"),
        ("fail", 409, None),
        ("eat", 400, None),
    ],
)
def test_a_taken_name(
    graph: httpx.Client, folder: str, behaviour: str, status: int, name: str | None
) -> None:
    path = f"{folder}:/a.txt:/content"
    put(graph, path, b"een")

    answer = graph.put(
        path.replace("a.txt", "A.txt"),
        params={"@microsoft.graph.conflictBehavior": behaviour},
        content=b"twee",
        headers=PLAIN,
    )

    assert answer.status_code == status
    assert answer.json().get("name", "").lower() == (name or "")
    if status == 409:
        assert answer.json()["error"]["code"] == "nameAlreadyExists"


def test_a_stale_version_is_refused(graph: httpx.Client, folder: str) -> None:
    path = f"{folder}:/a.txt:/content"
    old = put(graph, path, b"een").json()["eTag"]
    put(graph, path, b"twee")
    item = f"{folder}:/a.txt:"

    refused = put(graph, path, b"drie", **{"If-Match": old})
    renamed = graph.patch(item, json={"name": "b.txt"}, headers={"If-Match": old})

    assert message_of(refused)[:2] == (412, "resourceModified")
    assert renamed.status_code == 412
    assert graph.delete(item, headers={"If-Match": old}).status_code == 412


def test_folders_are_made_and_names_are_guarded(graph: httpx.Client, folder: str) -> None:
    def post(name: object, **members: object) -> httpx.Response:
        return graph.post(f"{folder}/children", json={"name": name, "folder": {}, **members})

    assert post("Notulen").status_code == 201
    assert message_of(post("notulen"))[:2] == (409, "nameAlreadyExists")
    renamed = post("Notulen", **{"@microsoft.graph.conflictBehavior": "rename"})
    assert renamed.json()["name"] == "Notulen 1"
    assert [post(name).status_code for name in ("a:b", "", "..", None, "x" * 256)] == [400] * 5
    assert graph.post(f"{folder}/children", json={"name": "a.txt", "file": {}}).status_code == 400


def test_an_item_is_renamed_moved_and_dated(graph: httpx.Client, folder: str) -> None:
    made = put(graph, f"{folder}:/a.txt:/content", b"tekst").json()
    below = graph.post(f"{folder}/children", json={"name": "Oud", "folder": {}}).json()
    moment = "2020-01-01T00:00:00Z"
    given = {
        "name": "b.txt",
        "parentReference": {"id": below["id"]},
        "fileSystemInfo": {"lastModifiedDateTime": moment},
    }

    moved = graph.patch(f"{folder}:/a.txt:", json=given).json()

    assert moved["id"] == made["id"]
    assert moved["parentReference"]["id"] == below["id"]
    assert moved["fileSystemInfo"]["lastModifiedDateTime"] == moment
    assert (moved["eTag"] != made["eTag"], moved["cTag"] == made["cTag"]) == (True, True)
    assert graph.get(f"{folder}:/Oud/b.txt").json()["id"] == made["id"]


def test_a_folder_does_not_go_into_itself(graph: httpx.Client, folder: str) -> None:
    below = graph.post(f"{folder}/children", json={"name": "Onder", "folder": {}}).json()

    answer = graph.patch(folder, json={"parentReference": {"id": below["id"]}})

    assert answer.status_code == 400


@pytest.mark.parametrize(
    "given",
    [
        {"size": 3},
        {"name": "a/b"},
        {"parentReference": {"driveId": "b!other", "id": "x"}},
        {"parentReference": "root"},
        {"fileSystemInfo": {"lastModifiedDateTime": "gisteren"}},
    ],
)
def test_other_changes_of_an_item_are_refused(
    graph: httpx.Client, folder: str, given: object
) -> None:
    assert graph.patch(folder, json=given).status_code == 400


def test_deleting_a_folder_takes_all_below_it(graph: httpx.Client, folder: str) -> None:
    item = put(graph, f"{folder}:/diep/dieper/a.txt:/content", b"x").json()

    assert graph.delete(folder).status_code == 204

    above = folder.rpartition("/")[0]
    assert message_of(graph.get(f"{above}/{item['id']}"))[:2] == (404, "itemNotFound")
    assert graph.get(folder).status_code == 404


def test_the_root_stays(graph: httpx.Client, drive: str) -> None:
    assert graph.delete(f"{drive}/root").status_code == 403
    assert graph.patch(f"{drive}/root", json={"name": "x"}).status_code == 403
    assert graph.get("/drives/b!nope/root/children").status_code == 404
