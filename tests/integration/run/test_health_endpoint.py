"""Probes over real HTTP, the polite and the rude."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import Any

import httpx
import pytest

from integration.run.conftest import free_port, service_process, serving
from integration.service.office import TENANT_ID, Office, run
from planner_sync.domain.errors import SettingsError
from planner_sync.entrypoints.health import pages_of
from planner_sync.entrypoints.health_endpoint import HEAD_BYTES, MOST, Page, Probes, health_endpoint
from planner_sync.entrypoints.scheduler import Service
from planner_sync.health_settings import HealthSettings

pytestmark = pytest.mark.anyio

WELL: Mapping[str, Page] = {"/well": lambda: (True, {"ready": True})}


def pages_of_service(service: Service) -> Mapping[str, Page]:
    attention = service.desk.workplace.wiring.attention
    return pages_of(service.row, attention, service.tools.clock, service.stop.is_set)


@asynccontextmanager
async def probing(pages: Mapping[str, Page] = WELL) -> AsyncIterator[httpx.AsyncClient]:
    where = HealthSettings(port=free_port())
    async with (
        health_endpoint(where, pages),
        httpx.AsyncClient(base_url=f"http://127.0.0.1:{where.port}") as client,
    ):
        yield client


async def said(port: int, sent: bytes) -> bytes:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    try:
        writer.write(sent)
        return await asyncio.wait_for(reader.read(), timeout=10)
    finally:
        writer.close()


async def test_a_service_that_runs_is_alive_and_ready_until_it_stops(office: Office) -> None:
    async with serving(office) as service:
        pages = pages_of_service(service)
        async with probing(pages) as client:
            alive, ready = await client.get("/healthz"), await client.get("/readyz")
            service.stop.set()
            stopping = [(await client.get(path)).status_code for path in ("/healthz", "/readyz")]

    assert (alive.status_code, ready.status_code, stopping) == (200, 200, [200, 503])
    assert alive.json() == ready.json()
    assert (alive.json()["alive"], alive.json()["ready"]) == (True, True)
    assert "since 2026-03-13" in alive.json()["message"]
    assert TENANT_ID not in alive.text


def test_the_service_answers_probes_as_health_does(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    port = free_port()
    monkeypatch.setenv("PLANNER_SYNC_HEALTH__PORT", str(port))
    with service_process():
        probed = httpx.get(f"http://127.0.0.1:{port}/readyz")
        asked = run("health", "--json")

    moving = ("message", "heartbeat_at", "last_pass_at", "last_good_pass_at")
    assert probed.status_code == 200
    assert _without(probed.json(), moving) == _without(asked.json, moving)


def _without(document: dict[str, Any], keys: tuple[str, ...]) -> dict[str, Any]:
    return {key: value for key, value in document.items() if key not in keys}


async def test_a_service_without_heartbeats_is_neither(office: Office) -> None:
    async with serving(office) as service:
        pages = pages_of_service(service)
        office.wait(minutes=2)
        async with probing(pages) as client:
            answers = [await client.get(path) for path in ("/healthz", "/readyz")]

    assert [a.status_code for a in answers] == [503, 503]
    assert "gave no sign of life" in answers[0].json()["message"]


async def test_a_database_that_does_not_answer_is_told(office: Office) -> None:
    async with serving(office) as service:
        pages = pages_of_service(service)
        with sqlite3.connect(office.database) as connection:
            connection.execute("DROP TABLE service")
        connection.close()
        async with probing(pages) as client:
            answer = await client.get("/healthz")

    assert answer.status_code == 503
    assert "the database" in answer.json()["message"]


async def test_head_is_get_without_its_body() -> None:
    async with probing() as client:
        full, head = await client.get("/well"), await client.head("/well")

    assert (head.status_code, head.content) == (200, b"")
    assert head.headers == full.headers
    assert full.headers["content-type"] == "application/json"


@pytest.mark.parametrize("path", ["/", "/well/", "/well?x=1", "/%77ell", "//well", "/../well"])
async def test_there_is_nothing_else(path: str) -> None:
    async with probing() as client:
        answer = await said(client.base_url.port or 0, f"GET {path} HTTP/1.1\r\n\r\n".encode())

    assert answer.startswith(b"HTTP/1.1 404 ")
    assert answer.endswith(b'{"message":"Not Found"}')


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "TRACE"])
async def test_nothing_can_be_changed(method: str) -> None:
    async with probing() as client:
        answer = await client.request(method, "/well")

    assert (answer.status_code, answer.headers["allow"]) == (405, "GET, HEAD")


async def test_the_name_by_which_it_was_called_is_never_repeated() -> None:
    async with probing() as client:
        answer = await client.get("/well", headers={"Host": "evil.example"})

    assert answer.status_code == 200
    assert "evil.example" not in str(answer.headers) + answer.text


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        (b"GET /well\r\n\r\n", b"400"),
        (b"GET  /well HTTP/1.1\r\n\r\n", b"400"),
        (b"\xff\xfe\x00\r\n\r\n", b"400"),
        (b"PRI * HTTP/2.0\r\n\r\n", b"400"),
        (b"GET /well HTTP/1.1\r\nX: " + b"x" * 2 * HEAD_BYTES, b"431"),
    ],
)
async def test_what_is_no_request_is_refused(sent: bytes, status: bytes) -> None:
    async with probing() as client:
        answer = await said(client.base_url.port or 0, sent)

    assert answer.startswith(b"HTTP/1.1 " + status)


async def test_whoever_is_slow_is_cut_off_and_others_are_served() -> None:
    server = await asyncio.start_server(Probes(WELL, head_s=0.2).serve, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server:
        slow, well = await asyncio.gather(
            said(port, b"GET /well HT"), said(port, b"GET /well HTTP/1.0\r\n\r\n")
        )

    assert slow == b""
    assert well.startswith(b"HTTP/1.1 200 ")


async def test_a_crowd_does_not_grow_without_end() -> None:
    async with probing() as client:
        port = client.base_url.port or 0
        crowd = [await asyncio.open_connection("127.0.0.1", port) for _ in range(MOST)]
        turned_away = await said(port, b"")
        for _, writer in crowd:
            writer.close()
            await writer.wait_closed()
        served = await client.get("/well")

    assert turned_away == b""
    assert served.status_code == 200


async def test_without_a_port_nothing_listens() -> None:
    async with health_endpoint(HealthSettings(), WELL):
        pass


async def test_an_address_that_is_taken_is_told() -> None:
    async with probing() as client:
        where = HealthSettings(port=client.base_url.port or 0)

        with pytest.raises(SettingsError, match=r"health\.port"):
            async with health_endpoint(where, WELL):
                pass


@pytest.mark.parametrize("entries", [{"host": "localhost"}, {"host": ""}, {"port": 65536}])
def test_an_address_that_is_none_is_refused(entries: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"address|less than"):
        HealthSettings(**entries)
