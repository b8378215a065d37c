"""
Downloads from, and uploads to, the pre-authenticated addresses that Graph hands out.

Such an address is a credential of its own on another host, so it gets a client without a
token, and only hosts that Microsoft stores files on (Download the contents of a driveItem;
driveItem: createUploadSession).
"""

import asyncio
from typing import Any
from uuid import uuid4

import httpx

from planner_sync.adapters.certificates import trusted
from planner_sync.adapters.graph.answers import Answer
from planner_sync.adapters.graph.errors import error_of
from planner_sync.adapters.graph.lane import ASKS_FOR_PATIENCE, Lane
from planner_sync.adapters.graph.links import refuse_unless_file_host
from planner_sync.adapters.graph.transport import USER_AGENT, read_at_most
from planner_sync.domain.errors import (
    NotFoundError,
    UnreachableError,
    UnreadableDocumentError,
)

MAX_FILE_BYTES = 25 * 1024 * 1024
"""Larger than any minutes; more is not read into memory."""

_MAX_ATTEMPTS = 4


class FileTransfer:
    """Fetches and stores files without any credential."""

    def __init__(
        self,
        *,
        graph_host: str,
        timeout_s: float,
        lane: Lane | None = None,
        transport: httpx.AsyncBaseTransport | None = None,
    ) -> None:
        """
        Open the client.

        Args:
            graph_host: The host of Graph, which tells the file hosts of its cloud.
            timeout_s: Seconds for one transfer, without repetitions.
            lane: The lane of the service; ``None`` opens one for this client alone.
            transport: Carries the requests; ``None`` carries them over the network.
        """
        self._graph_host = graph_host
        self._timeout_s = timeout_s
        self._lane = lane or Lane()
        self._http = httpx.AsyncClient(
            timeout=timeout_s,
            follow_redirects=False,
            headers={"User-Agent": USER_AGENT},
            transport=transport,
            verify=trusted(),
        )

    async def aclose(self) -> None:
        """Close the connections."""
        await self._http.aclose()

    async def fetch(self, address: str) -> bytes:
        """
        Return the bytes behind *address*.

        Raises:
            NotAllowedError: The address is not one of Microsoft's file hosts.
            NotFoundError: The file is gone.
            ThrottledError: The file host asks for patience.
            UnreachableError: No good answer.
            UnreadableDocumentError: The file is larger than minutes can be.
        """
        refuse_unless_file_host("download", address, self._graph_host)
        for _ in range(_MAX_ATTEMPTS):
            answer = await self._once("download", self._http.build_request("GET", address))
            if answer.status not in ASKS_FOR_PATIENCE:
                break
        if answer.status == 404:  # noqa: PLR2004 - HTTP statuses
            raise NotFoundError("download: the file is gone")
        if answer.status in ASKS_FOR_PATIENCE:
            raise error_of("download", answer.status, answer.headers, answer.body)
        if answer.status != 200:  # noqa: PLR2004 - HTTP statuses
            raise UnreachableError(f"download: HTTP {answer.status}")
        return answer.body

    async def store(self, address: str, content: bytes) -> dict[str, Any]:
        """
        Send *content* to an upload session in one piece, and return the driveItem.

        Raises:
            ConflictError: The file changed since the session was opened, or is not free.
            NotAllowedError: The address is not one of Microsoft's file hosts.
            ThrottledError: The file host asks for patience.
            UnreachableError: No good answer; the file may have been written all the same.
        """
        refuse_unless_file_host("upload", address, self._graph_host)
        last = len(content) - 1
        headers = {"Content-Range": f"bytes 0-{last}/{len(content)}"}
        request = self._http.build_request("PUT", address, content=content, headers=headers)
        answer = await self._once("upload", request)
        if answer.status not in {200, 201}:
            raise error_of("upload", answer.status, answer.headers, answer.body)
        return answer.json()

    async def _once(self, operation: str, request: httpx.Request) -> Answer:
        async with self._lane.turn():
            request.headers["client-request-id"] = str(uuid4())
            try:
                async with asyncio.timeout(self._timeout_s):
                    answer = await self._whole(request)
            except (httpx.HTTPError, TimeoutError) as exc:
                raise UnreachableError(f"{operation}: no answer ({type(exc).__name__})") from exc
            self._lane.heed([answer])
        return answer

    async def _whole(self, request: httpx.Request) -> Answer:
        response = await self._http.send(request, stream=True)
        try:
            body = await read_at_most(response, MAX_FILE_BYTES)
        finally:
            await response.aclose()
        if body is None:
            raise UnreadableDocumentError(
                "Het bestand is groter dan 25 MB. Bewaar de notulen zonder grote foto's en zet "
                "ze opnieuw in de map."
            )
        return Answer(status=response.status_code, headers=response.headers, body=body)
