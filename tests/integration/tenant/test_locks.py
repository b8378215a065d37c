"""Files that somebody has open."""

from collections.abc import Callable

import httpx
import pytest

from integration.tenant.builders import message_of
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
