"""
Downloads from, and uploads to, the pre-authenticated addresses that Graph hands out.

Such an address is a credential of its own on another host, so it gets a client without a
token, and only hosts that Microsoft stores files on (Download the contents of a driveItem;
driveItem: createUploadSession).
"""

from typing import Any
from urllib.parse import urlsplit

import httpx
import orjson

from planner_sync.adapters.graph.errors import error_of
from planner_sync.domain.errors import (
    NotAllowedError,
    NotFoundError,
    UnreachableError,
    UnreadableDocumentError,
)

MAX_FILE_BYTES = 25 * 1024 * 1024
"""Larger than any minutes; more is not read into memory."""

_FILE_HOSTS = (".sharepoint.com", ".sharepoint.us", ".sharepoint-mil.us", ".sharepoint.cn")
_LOOPBACK = {"127.0.0.1", "localhost", "::1"}


class FileTransfer:
    """Fetches and stores files without any credential."""

    def __init__(self, *, graph_host: str, timeout_s: float) -> None:
        self._is_loopback = graph_host in _LOOPBACK
        self._http = httpx.AsyncClient(timeout=timeout_s, follow_redirects=False)

    async def aclose(self) -> None:
        """Close the connections."""
        await self._http.aclose()

    async def fetch(self, address: str) -> bytes:
        """
        Return the bytes behind *address*.

        Raises:
            NotAllowedError: The address is not one of Microsoft's file hosts.
            NotFoundError: The file is gone.
            UnreachableError: No good answer.
            UnreadableDocumentError: The file is larger than minutes can be.
        """
        self._refuse_foreign("download", address)
        try:
            async with self._http.stream("GET", address) as response:
                if response.status_code == 404:  # noqa: PLR2004 - HTTP statuses
                    raise NotFoundError("download: the file is gone")
                if response.status_code != 200:  # noqa: PLR2004 - HTTP statuses
                    raise UnreachableError(f"download: HTTP {response.status_code}")
                return await _limited(response)
        except httpx.HTTPError as exc:
            raise UnreachableError(f"download: no answer ({type(exc).__name__})") from exc

    async def store(self, address: str, content: bytes) -> dict[str, Any]:
        """
        Send *content* to an upload session in one piece, and return the driveItem.

        Raises:
            ConflictError: The file changed since the session was opened, or is not free.
            NotAllowedError: The address is not one of Microsoft's file hosts.
            UnreachableError: No good answer; the file may have been written all the same.
        """
        self._refuse_foreign("upload", address)
        last = len(content) - 1
        headers = {"Content-Range": f"bytes 0-{last}/{len(content)}"}
        try:
            response = await self._http.put(address, content=content, headers=headers)
        except httpx.HTTPError as exc:
            raise UnreachableError(f"upload: no answer ({type(exc).__name__})") from exc
        if response.status_code not in {200, 201}:
            raise error_of("upload", response.status_code, response.headers, response.content)
        document: dict[str, Any] = orjson.loads(response.content)
        return document

    def _refuse_foreign(self, operation: str, address: str) -> None:
        target = urlsplit(address)
        host = target.hostname or ""
        is_file_host = target.scheme == "https" and host.endswith(_FILE_HOSTS)
        is_rehearsal = self._is_loopback and host in _LOOPBACK
        if not (is_file_host or is_rehearsal) or target.username:
            raise NotAllowedError(f"{operation}: the address is not on SharePoint; not followed")


async def _limited(response: httpx.Response) -> bytes:
    content = bytearray()
    async for chunk in response.aiter_bytes():
        content += chunk
        if len(content) > MAX_FILE_BYTES:
            raise UnreadableDocumentError(
                "Het bestand is groter dan 25 MB. Bewaar de notulen zonder grote foto's en zet "
                "ze opnieuw in de map."
            )
    return bytes(content)
