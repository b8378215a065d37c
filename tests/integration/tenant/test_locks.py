"""Files that somebody has open."""

from collections.abc import Callable

import httpx
import pytest

from integration.tenant.builders import ANNA, message_of
from planner_sync.tenant import Tenant

PATH = "Notulen/2026-02.md"


@pytest.fixture
def locking(start: Callable[..., Tenant]) -> Tenant:
    tenant = start()
    tenant.set_locks("Documenten", PATH)
    return tenant


def test_an_open_file_can_be_read_but_not_changed(
    locking: Tenant, connect: Callable[..., httpx.Client]
) -> None:
    graph, root = connect(locking), f"/drives/{locking.drive_id('Documenten')}/root"
    item = f"{root}:/{PATH}:"
    folder = f"{root}:/Notulen:"
    moved = {"If-Match": '"elders"'}

    refused = [
        graph.put(f"{item}/content", content=b"x"),
        graph.patch(item, json={"name": "anders.md"}),
        graph.delete(item),
        graph.delete(folder),
    ]

    assert {message_of(answer)[:2] for answer in refused} == {(423, "notAllowed")}
    inner = {answer.json()["error"]["innerError"]["code"] for answer in refused}
    assert inner == {"resourceLocked"}
    assert graph.delete(item, headers=moved).status_code == 412
    assert graph.get(f"{item}/content").status_code == 302
    assert graph.put(f"{root}:/Notulen/nieuw.md:/content", content=b"x").status_code == 201


def test_a_file_that_is_closed_can_be_changed_again(
    locking: Tenant, connect: Callable[..., httpx.Client]
) -> None:
    graph, root = connect(locking), f"/drives/{locking.drive_id('Documenten')}/root"
    shown = httpx.get(f"{locking.origin}/control/locks").json()["locks"]
    assert [(lock["drive"], lock["path"]) for lock in shown] == [("Documenten", PATH)]

    locking.set_locks("Documenten")

    assert graph.put(f"{root}:/{PATH}:/content", content=b"x").status_code == 200


@pytest.mark.parametrize(
    ("given", "status"),
    [
        ({}, 400),
        ({"locks": ["x"]}, 400),
        ({"locks": [{"drive": "Onbekend", "path": PATH}]}, 404),
        ({"locks": [{"drive": "Documenten", "path": "weg.md"}]}, 404),
    ],
)
def test_a_lock_on_nothing_is_refused_and_changes_nothing(
    locking: Tenant, given: object, status: int
) -> None:
    answer = httpx.put(f"{locking.origin}/control/locks", json=given)

    assert answer.status_code == status
    assert len(httpx.get(f"{locking.origin}/control/locks").json()["locks"]) == 1


def test_a_file_that_is_checked_out_says_by_whom_and_only_that_person_changes_it(
    start: Callable[..., Tenant], connect: Callable[..., httpx.Client]
) -> None:
    tenant = start()
    anna, others = connect(tenant, ANNA), connect(tenant)
    item = f"/drives/{tenant.drive_id('Documenten')}/root:/{PATH}:"
    here = f"/drives/{tenant.drive_id('Documenten')}/items/{anna.get(item).json()['id']}"
    wanted = {"$select": "id,publication"}
    before = others.get(here, params=wanted).json()["publication"]

    assert anna.post(f"{here}/checkout").status_code == 204

    during = others.get(here, params=wanted).json()["publication"]
    assert (before["level"], during["level"]) == ("published", "checkout")
    assert during["checkedOutBy"]["user"]["id"] == tenant.user_id(ANNA)
    assert "publication" not in others.get(here).json()
    refused = [
        others.put(f"{item}/content", content=b"x"),
        others.post(f"{here}/checkout"),
        others.post(f"{here}/checkin", json={}),
    ]
    assert {answer.status_code for answer in refused} == {423}
    assert anna.put(f"{item}/content", content=b"x").status_code == 200
    assert anna.post(f"{here}/checkin", json={"comment": "klaar"}).status_code == 204
    assert others.get(here, params=wanted).json()["publication"]["level"] == "published"
    assert others.put(f"{item}/content", content=b"y").status_code == 200


def test_what_is_no_file_or_not_checked_out_is_refused(
    start: Callable[..., Tenant], connect: Callable[..., httpx.Client]
) -> None:
    tenant = start()
    graph, root = connect(tenant), f"/drives/{tenant.drive_id('Documenten')}"
    item = graph.get(f"{root}/root:/{PATH}:").json()["id"]

    refused = [
        graph.post(f"{root}/items/root/checkout"),
        graph.post(f"{root}/items/{item}/checkin", json={}),
        graph.post(f"{root}/items/{item}/checkin", json={"name": "x"}),
    ]

    assert {answer.status_code for answer in refused} == {400}


@pytest.mark.parametrize(("kind", "facet"), [("notebook", "package"), ("shortcut", "remoteItem")])
def test_notebooks_and_shortcuts_are_neither_file_nor_folder(
    start: Callable[..., Tenant], connect: Callable[..., httpx.Client], kind: str, facet: str
) -> None:
    tenant = start()
    tenant.add_oddity(kind, "Documenten", "Notulen/Iets")
    graph, root = connect(tenant), f"/drives/{tenant.drive_id('Documenten')}/root"

    shown = graph.get(f"{root}:/Notulen/Iets:").json()
    told = next(i for i in graph.get(f"{root}/delta").json()["value"] if i["name"] == "Iets")

    for item in (shown, told):
        assert {"file", "folder", "package", "remoteItem"} & item.keys() == {facet}


@pytest.mark.parametrize(
    "given", [{"kind": "bundle", "drive": "Documenten", "path": "x"}, {"kind": "notebook"}]
)
def test_an_oddity_that_is_none_is_refused(
    start: Callable[..., Tenant], given: dict[str, str]
) -> None:
    assert httpx.post(f"{start().origin}/control/oddities", json=given).status_code == 400
