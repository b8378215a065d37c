"""Probes over HTTP: two addresses that say how the service is, and nothing else."""

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager, suppress
from http import HTTPStatus
from typing import Any

import orjson

from planner_sync.domain.errors import SettingsError
from planner_sync.health_settings import HealthSettings

HEAD_BYTES = 4096
"""So much of a request is read at most; bodies are never read."""

HEAD_S = 5.0
"""Seconds in which a request has to arrive and its answer has to leave."""

MOST = 16
"""Connections that are served at once; more are closed at once."""

Page = Callable[[], tuple[bool, Mapping[str, Any]]]
"""Returns whether all is well, and what to say."""


class Probes:
    """Answers one request per connection, from a fixed set of pages."""

    def __init__(self, pages: Mapping[str, Page], *, head_s: float = HEAD_S) -> None:
        self._pages = pages
        self._head_s = head_s
        self._open = 0

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Read the head of one request, answer it, and close the connection."""
        self._open += 1
        try:
            # Whoever is slow, gone or too long gets no answer.
            with suppress(OSError, TimeoutError, asyncio.IncompleteReadError):
                async with asyncio.timeout(self._head_s):
                    if self._open <= MOST:
                        writer.write(await self._answer(reader))
                        await writer.drain()
        finally:
            self._open -= 1
            writer.close()

    async def _answer(self, reader: asyncio.StreamReader) -> bytes:
        try:
            head = await reader.readuntil(b"\r\n\r\n")
        except asyncio.LimitOverrunError:
            return _response(HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE)
        match head.split(b"\r\n", 1)[0].decode("latin-1").split(" "):
            case [method, target, "HTTP/1.1" | "HTTP/1.0"]:
                return self._page(method, target)
            case _:
                return _response(HTTPStatus.BAD_REQUEST)

    def _page(self, method: str, target: str) -> bytes:
        page = self._pages.get(target)
        if page is None:
            return _response(HTTPStatus.NOT_FOUND)
        if method not in {"GET", "HEAD"}:
            return _response(HTTPStatus.METHOD_NOT_ALLOWED, "Allow: GET, HEAD")
        is_well, document = page()
        status = HTTPStatus.OK if is_well else HTTPStatus.SERVICE_UNAVAILABLE
        return _response(status, document=document, with_body=method == "GET")


@asynccontextmanager
async def health_endpoint(where: HealthSettings, pages: Mapping[str, Page]) -> AsyncIterator[None]:
    """
    Serve *pages* for as long as the block lasts; nothing when *where* has no port.

    Raises:
        SettingsError: The address cannot be listened on.
    """
    if not where.port:
        yield
        return
    try:
        server = await asyncio.start_server(
            Probes(pages).serve, where.host, where.port, limit=HEAD_BYTES
        )
    except OSError as exc:
        raise SettingsError(
            "health.host and health.port are no address that can be listened on; check whether "
            "another process does"
        ) from exc
    try:
        yield
    finally:
        server.close()


def _response(
    status: HTTPStatus,
    *headers: str,
    document: Mapping[str, Any] | None = None,
    with_body: bool = True,
) -> bytes:
    body = orjson.dumps({"message": status.phrase} if document is None else document)
    lines = [
        f"HTTP/1.1 {status.value} {status.phrase}",
        "Content-Type: application/json",
        f"Content-Length: {len(body)}",
        "Cache-Control: no-store",
        "X-Content-Type-Options: nosniff",
        "Connection: close",
        *headers,
    ]
    head = "".join(f"{line}\r\n" for line in lines).encode("ascii") + b"\r\n"
    return head + body if with_body else head
