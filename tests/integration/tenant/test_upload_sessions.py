"""Uploading a file in fragments, at an address of its own."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from urllib.parse import urlsplit
from uuid import uuid4

import httpx
import pytest

from integration.tenant.builders import docx, message_of
from integration.tenant.conftest import NOON
from planner_sync.tenant import Tenant

UNIT = 327_680
CONFLICT = "@microsoft.graph.conflictBehavior"


def put(url: str, content: bytes, first: int, total: int, **headers: str) -> httpx.Response:
    """Send one fragment, without a token."""
    content_range = f"bytes {first}-{first + len(content) - 1}/{total}"
    return httpx.put(url, content=content, headers={"Content-Range": content_range, **headers})


def opened(graph: httpx.Client, path: str, **item: Any) -> str:
    answer = graph.post(f"{path}:/createUploadSession", json={"item": item} if item else None)
    assert answer.status_code == 200
    return str(answer.json()["uploadUrl"])


@pytest.fixture
def path(folder: str) -> str:
    """The address of a file that is not there yet, without the closing colon."""
    return f"{folder}:/{uuid4()}.bin"


def test_a_file_is_made_of_fragments_in_order(
    tenant: Tenant, graph: httpx.Client, path: str
) -> None:
    content = bytes(range(256)) * (2 * UNIT // 256) + b"the end"
    session = graph.post(f"{path}:/createUploadSession").json()
    url = session["uploadUrl"]
    assert urlsplit(url).netloc != urlsplit(tenant.origin).netloc
    assert session["nextExpectedRanges"] == ["0-"]
    assert session["expirationDateTime"] > "2026-03-02"

    first = put(url, content[:UNIT], 0, len(content))
    second = put(url, content[UNIT : 2 * UNIT], UNIT, len(content))
    resumed = httpx.get(url)
    assert graph.get(path).status_code == 404
    last = put(url, content[2 * UNIT :], 2 * UNIT, len(content))

    assert [answer.status_code for answer in (first, second, last)] == [202, 202, 201]
    assert first.json()["nextExpectedRanges"] == [f"{UNIT}-"]
    assert resumed.json()["nextExpectedRanges"] == [f"{2 * UNIT}-"]
    assert last.json()["size"] == len(content)
    redirect = graph.get(f"{path}:/content").headers["location"]
    assert httpx.get(redirect).content == content
    assert httpx.get(url).status_code == 404


def test_the_person_who_opened_the_session_made_the_file(
    tenant: Tenant, connect: Callable[..., httpx.Client], path: str
) -> None:
    anna = connect(tenant, "anna@voorbeeld.example")

    item = put(opened(anna, path), b"x", 0, 1).json()

    assert item["createdBy"]["user"]["displayName"] == "Anna de Vries"


def test_a_token_is_refused_at_the_address(tenant: Tenant, graph: httpx.Client, path: str) -> None:
    url = opened(graph, path)
    token = {"Authorization": f"Bearer {tenant.token()}"}

    assert put(url, b"x", 0, 1, **token).status_code == 401
    assert httpx.get(url, headers=token).status_code == 401
    assert httpx.get(url.partition("?")[0]).status_code == 401
    assert httpx.get(f"{url}x").status_code == 401
    assert put(url, b"x", 0, 1).status_code == 201


@pytest.mark.parametrize(
    ("content_range", "status"),
    [
        ("", 400),
        ("bytes 0-1/3", 400),
        ("bytes 0-0/2", 400),
        ("bytes 0-0/0", 400),
        ("bytes */1", 400),
        ("bytes 1-1/2", 416),
    ],
)
def test_a_fragment_that_does_not_fit_is_refused(
    graph: httpx.Client, path: str, content_range: str, status: int
) -> None:
    url = opened(graph, path)

    answer = httpx.put(url, content=b"x", headers={"Content-Range": content_range})

    assert answer.status_code == status
    assert answer.json()["error"]["code"] == ("invalidRange" if status == 416 else "invalidRequest")
    assert httpx.get(url).json()["nextExpectedRanges"] == ["0-"]


def test_what_was_received_cannot_be_sent_again(graph: httpx.Client, path: str) -> None:
    url, unit = opened(graph, path), b"x" * UNIT
    put(url, unit, 0, 2 * UNIT)

    assert put(url, unit, 0, 2 * UNIT).status_code == 416
    assert put(url, unit, UNIT, 3 * UNIT).status_code == 400
    assert put(url, unit, UNIT, 2 * UNIT).status_code == 201


def test_a_fragment_in_the_middle_has_a_fixed_measure(graph: httpx.Client, path: str) -> None:
    url = opened(graph, path)

    answer = put(url, b"x" * (UNIT + 1), 0, 2 * UNIT)

    assert message_of(answer)[:2] == (400, "invalidRequest")


def test_a_fragment_has_a_largest_size(graph: httpx.Client, path: str) -> None:
    size = 60 * 2**20

    assert put(opened(graph, path), b"\0" * size, 0, size).status_code == 413


def test_a_session_can_be_given_up(graph: httpx.Client, path: str) -> None:
    url = opened(graph, path)

    assert httpx.delete(url).status_code == 204
    assert httpx.get(url).status_code == 404
    assert put(url, b"x", 0, 1).status_code == 404


def test_a_taken_name_shows_at_the_last_fragment(graph: httpx.Client, path: str) -> None:
    graph.put(f"{path}:/content", content=b"old")

    url = opened(graph, path)

    assert message_of(put(url, b"new", 0, 3))[:2] == (409, "nameAlreadyExists")
    graph.delete(path)
    assert put(url, b"new", 0, 3).status_code == 201


def test_a_taken_name_can_be_replaced_or_avoided(graph: httpx.Client, path: str) -> None:
    old = graph.put(f"{path}:/content", content=b"old").json()

    replaced = put(opened(graph, path, **{CONFLICT: "replace"}), b"new", 0, 3)
    renamed = put(opened(graph, path, **{CONFLICT: "rename"}), b"new", 0, 3)

    assert (replaced.status_code, replaced.json()["id"]) == (200, old["id"])
    assert renamed.status_code == 201
    assert renamed.json()["name"] == old["name"].replace(".bin", " 1.bin")


def test_a_file_gets_new_content_by_its_id(graph: httpx.Client, drive: str, path: str) -> None:
    item = graph.put(f"{path}:/content", content=b"old").json()
    address = f"{drive}/items/{item['id']}/createUploadSession"

    stale = graph.post(address, headers={"If-Match": '"elders"'})
    session = graph.post(address, headers={"If-Match": item["eTag"]}).json()
    answer = put(session["uploadUrl"], b"newer", 0, 5)

    assert message_of(stale)[:2] == (412, "resourceModified")
    assert (answer.status_code, answer.json()["id"]) == (200, item["id"])


def test_a_version_is_checked_when_the_session_opens_and_when_it_ends(
    graph: httpx.Client, path: str
) -> None:
    item = graph.put(f"{path}:/content", content=b"old").json()
    given = {"item": {CONFLICT: "replace"}}
    address, current = f"{path}:/createUploadSession", {"If-Match": item["eTag"]}
    url = graph.post(address, json=given, headers=current).json()["uploadUrl"]
    graph.put(f"{path}:/content", content=b"in between")

    assert graph.post(address, json=given, headers=current).status_code == 412
    assert put(url, b"new", 0, 3).status_code == 412


def test_the_dates_of_the_file_can_be_given(graph: httpx.Client, path: str) -> None:
    times = {"lastModifiedDateTime": "2020-01-01T00:00:00Z"}

    item = put(opened(graph, path, fileSystemInfo=times), b"x", 0, 1).json()

    assert item["fileSystemInfo"]["lastModifiedDateTime"] == "2020-01-01T00:00:00Z"


@pytest.mark.parametrize(
    "given",
    [
        {"deferCommit": True},
        {"name": "x"},
        {"item": ["x"]},
        {"item": {"folder": {}}},
        {"item": {CONFLICT: "merge"}},
        {"item": {"name": "a/b"}},
        {"item": {"fileSystemInfo": {"lastModifiedDateTime": "yesterday"}}},
    ],
)
def test_a_session_that_makes_no_sense_is_refused(
    graph: httpx.Client, path: str, given: object
) -> None:
    assert graph.post(f"{path}:/createUploadSession", json=given).status_code == 400


def test_a_folder_has_no_content(graph: httpx.Client, folder: str) -> None:
    assert graph.post(f"{folder}/createUploadSession").status_code == 400


def test_a_session_expires_and_survives_a_restart(
    start: Callable[..., Tenant], connect: Callable[..., httpx.Client]
) -> None:
    tenant = start()
    path = f"/drives/{tenant.drive_id('Documenten')}/root:/groot.bin"
    query = urlsplit(opened(connect(tenant), path))
    other = start()
    item = connect(other).post(f"{path}:/createUploadSession").json()["uploadUrl"]
    url = f"http://{urlsplit(item).netloc}{query.path}?{query.query}"

    assert put(url, b"x" * UNIT, 0, UNIT + 1).status_code == 202
    other.set_clock(NOON + timedelta(days=7))

    assert message_of(put(url, b"x", UNIT, UNIT + 1))[:2] == (404, "itemNotFound")


def test_an_office_file_is_rewritten_after_its_last_fragment(
    graph: httpx.Client, folder: str
) -> None:
    content = docx()
    path = f"{folder}:/verslag.docx"

    item = put(opened(graph, path), content, 0, len(content)).json()

    assert item["size"] == len(content)
    assert graph.get(path).json()["size"] > len(content)


def test_an_open_file_is_locked_at_the_last_fragment(
    start: Callable[..., Tenant], connect: Callable[..., httpx.Client]
) -> None:
    tenant = start()
    tenant.set_locks("Documenten", "Notulen/2026-02.md")
    path = f"/drives/{tenant.drive_id('Documenten')}/root:/Notulen/2026-02.md"

    url = opened(connect(tenant), path, **{CONFLICT: "replace"})

    assert message_of(put(url, b"x", 0, 1))[:2] == (423, "notAllowed")
