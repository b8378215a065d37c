"""A record of every exchange below `/v1.0`, for judges of recorded traffic.

Hosts are written as those of the service, and no token is kept.
"""

import base64
import re
from pathlib import Path
from typing import Any

import orjson

from planner_sync.tenant.world import SHAREPOINT_HOST

GRAPH_HOST = "graph.microsoft.com"

_TEMPORARY = re.compile(rb"tempauth=[^\"&]+")


class Recorder:
    """Appends one JSON line per exchange; each is on disk before the answer is sent."""

    def __init__(self, path: Path, *, graph_origin: str, download_origin: str) -> None:
        self._file = path.open("ab")
        self._port = graph_origin.rpartition(":")[2]
        self._download_origin = download_origin

    def close(self) -> None:
        self._file.close()

    def write(
        self,
        *,
        method: str,
        url: str,
        request_headers: dict[str, str],
        request_body: bytes,
        status: int,
        response_headers: dict[str, str],
        response_body: bytes,
    ) -> None:
        request_headers = {**request_headers, "host": GRAPH_HOST}
        if "authorization" in request_headers:
            request_headers["authorization"] = "Bearer redacted"
        exchange = {
            "method": method,
            "url": url,
            "request_headers": request_headers,
            "request_body": _body(request_headers.get("content-type", ""), request_body),
            "status": status,
            "response_headers": response_headers,
            "response_body": _body(response_headers.get("content-type", ""), response_body),
        }
        self._file.write(self._as_the_service(orjson.dumps(exchange)) + b"\n")
        self._file.flush()

    def _as_the_service(self, line: bytes) -> bytes:
        hosts = rb"https?://(?:127\.0\.0\.1|localhost|\[::1\]):" + self._port.encode()
        line = re.sub(hosts, f"https://{GRAPH_HOST}".encode(), line)
        line = line.replace(self._download_origin.encode(), f"https://{SHAREPOINT_HOST}".encode())
        return _TEMPORARY.sub(b"tempauth=redacted", line)


def _body(content_type: str, body: bytes) -> Any:
    """Return JSON as JSON and anything else as base64 text; nothing as the empty text."""
    if not body:
        return ""
    if content_type.partition(";")[0].strip() == "application/json":
        try:
            return orjson.loads(body)
        except orjson.JSONDecodeError:
            return body.decode(errors="replace")
    return base64.b64encode(body).decode()
