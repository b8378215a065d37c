"""What changed in a library since the last time."""

from collections.abc import Callable
from typing import Any

import httpx
import pytest

from integration.tenant.builders import docx
from planner_sync.tenant import PageSizes, Tenant

Start = Callable[..., Tenant]
Connect = Callable[..., httpx.Client]
PLAIN = {"Content-Type": "application/octet-stream"}


@pytest.fixture
def root(start: Start) -> tuple[Tenant, str]:
    tenant = start(pages=PageSizes(delta=2))
    return tenant, f"/drives/{tenant.drive_id('Documenten')}/root"


def enumerate_changes(graph: httpx.Client, link: str) -> tuple[list[dict[str, Any]], str]:
    """Follow the pages; return all that was told and the link for the next time."""
    told: list[dict[str, Any]] = []
    while True:
        page = graph.get(link).json()
        told += page["value"]
        if "@odata.deltaLink" in page:
            return told, page["@odata.deltaLink"]
        link = page["@odata.nextLink"]


def names(told: list[dict[str, Any]]) -> set[str]:
    return {item["name"] for item in told}


def upload(graph: httpx.Client, root: str, name: str, content: bytes = b"x") -> dict[str, Any]:
    answer = graph.put(f"{root}:/{name}:/content", content=content, headers=PLAIN)
    assert answer.status_code in (200, 201)
    return dict(answer.json())


def test_the_first_time_tells_all_and_the_next_nothing(
    root: tuple[Tenant, str], connect: Connect
) -> None:
    tenant, path = root
    graph = connect(tenant)

    told, link = enumerate_changes(graph, f"{path}/delta")

    assert names(told) == {"root", "Notulen", "2026-02.md"}
    assert not any("cTag" in item or "path" in item["parentReference"] for item in told)
    again, next_link = enumerate_changes(graph, link)
    assert again == []
    assert next_link


def test_changes_come_with_their_parents_and_in_their_latest_state(
    root: tuple[Tenant, str], connect: Connect
) -> None:
    tenant, path = root
    graph = connect(tenant)
    _, link = enumerate_changes(graph, f"{path}/delta")
    for content in (b"een", b"twee!"):
        upload(graph, path, "Notulen/nieuw.md", content)

    told, _ = enumerate_changes(graph, link)

    assert names(told) == {"nieuw.md", "Notulen", "root"}
    assert [item["size"] for item in told if item["name"] == "nieuw.md"] == [5]
    bare = graph.get(link, headers={"deltaExcludeParent": "true"}).json()["value"]
    assert names(bare) == {"nieuw.md"}


def test_deleted_items_are_told_without_a_name(root: tuple[Tenant, str], connect: Connect) -> None:
    tenant, path = root
    graph = connect(tenant)
    item = upload(graph, path, "weg.md")
    _, link = enumerate_changes(graph, f"{path}/delta")
    graph.delete(f"{path}:/weg.md")

    told, _ = enumerate_changes(graph, link)

    (gone,) = [one for one in told if one["id"] == item["id"]]
    assert "deleted" in gone
    assert "name" not in gone
    everything, _ = enumerate_changes(graph, f"{path}/delta")
    assert item["id"] not in [one["id"] for one in everything]


def test_many_changes_come_in_pages_and_nothing_is_lost(
    root: tuple[Tenant, str], connect: Connect
) -> None:
    tenant, path = root
    graph = connect(tenant)
    wanted = {f"{number}.md" for number in range(7)}
    for name in wanted:
        upload(graph, path, name)

    first = graph.get(f"{path}/delta").json()
    upload(graph, path, "0.md", b"tijdens het lezen")
    rest, link = enumerate_changes(graph, first["@odata.nextLink"])
    later, _ = enumerate_changes(graph, link)

    assert wanted <= names(first["value"] + rest + later)
    assert "0.md" in names(later)


def test_an_empty_page_can_come_first(start: Start, connect: Connect) -> None:
    tenant = start(pages=PageSizes(empty_first=True))
    graph, path = connect(tenant), f"/drives/{tenant.drive_id('Documenten')}/root"

    first = graph.get(f"{path}/delta").json()

    assert (first["value"], "@odata.nextLink" in first) == ([], True)
    assert names(enumerate_changes(graph, first["@odata.nextLink"])[0]) >= {"2026-02.md"}


@pytest.mark.parametrize(
    "spelling",
    ["root/delta", "root/delta()", "root/microsoft.graph.delta", "root/microsoft.graph.delta()"],
)
@pytest.mark.parametrize("start_at", ["", "items/"])
def test_delta_has_many_spellings(
    tenant: Tenant, graph: httpx.Client, drive: str, spelling: str, start_at: str
) -> None:
    answer = graph.get(f"{drive}/{start_at}{spelling}", params={"token": "latest"})

    assert answer.json()["value"] == []
    token = answer.json()["@odata.deltaLink"].rpartition("token=")[2]
    by_function = graph.get(f"{drive}/root/delta(token='{token}')")
    assert by_function.json()["value"] == []


def test_a_moment_can_stand_for_a_token(start: Start, connect: Connect) -> None:
    tenant = start()
    graph, path = connect(tenant), f"/drives/{tenant.drive_id('Documenten')}/root"
    before = tenant.now()
    tenant.set_clock(before.replace(hour=13))
    upload(graph, path, "later.md")

    told = graph.get(f"{path}/delta", params={"token": before.isoformat()}).json()["value"]

    assert "later.md" in names(told)
    assert "2026-02.md" not in names(told)


def test_a_token_that_expired_says_where_to_start_again(
    root: tuple[Tenant, str], connect: Connect
) -> None:
    tenant, path = root
    graph = connect(tenant)
    _, link = enumerate_changes(graph, f"{path}/delta")

    tenant.expire_delta_tokens()

    for lost in (link, f"{path}/delta?token=nonsense"):
        answer = graph.get(lost)
        assert answer.status_code == 410
        error = answer.json()["error"]
        assert error["code"] == "resyncRequired"
        assert error["innerError"]["code"] == "resyncChangesApplyDifferences"
        assert names(enumerate_changes(graph, answer.headers["location"])[0]) >= {"2026-02.md"}


def test_delta_is_for_the_root_only(graph: httpx.Client, folder: str) -> None:
    assert graph.get(f"{folder}/delta").status_code == 400


def test_an_office_file_changes_once_more_after_its_upload(
    root: tuple[Tenant, str], connect: Connect
) -> None:
    tenant, path = root
    graph = connect(tenant)
    _, link = enumerate_changes(graph, f"{path}/delta")

    answered = upload(graph, path, "verslag.docx", docx())

    told, _ = enumerate_changes(graph, link)
    (stored,) = [item for item in told if item.get("name") == "verslag.docx"]
    assert stored["eTag"] != answered["eTag"]
    assert stored["size"] != answered["size"]
    assert stored["file"]["hashes"] != answered["file"]["hashes"]


def test_the_second_change_can_wait_for_the_clock(start: Start, connect: Connect) -> None:
    tenant = start(promote_on="clock")
    graph, path = connect(tenant), f"/drives/{tenant.drive_id('Documenten')}/root"
    upload(graph, path, "verslag.docx", docx())
    first, link = enumerate_changes(graph, f"{path}/delta")

    tenant.set_clock(tenant.now().replace(hour=13))

    second, _ = enumerate_changes(graph, link)
    etags = {i["eTag"] for i in first + second if i["name"] == "verslag.docx"}
    assert len(etags) == 2
