"""
The boundaries of one process: each commit that changes something, and each way of a request.

They are found where the process ends and the outside begins, so nothing of the service has to
know of them.
"""

import os
import re
import signal
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import httpx
import sqlalchemy as sa
from sqlalchemy import event

_IDS = re.compile(r"[A-Za-z0-9_!-]{16,}")
Commit = Callable[[Any, Any], None]

_WRITES = ("INSERT", "UPDATE", "DELETE")
_STEPS = {
    "http11.send_request_headers.started": "before",
    "http11.send_request_body.complete": "sent",
    "http11.receive_response_body.complete": "answered",
}


class Boundaries:
    """Counts the boundaries of this process, writes them down, and dies at one of them."""

    def __init__(self, record: Path, dies_at: int | None) -> None:
        self._file = os.open(record, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        self._dies_at = dies_at
        self._count = 0
        self._has_written = False

    def install(self) -> None:
        """Watch every connection that is opened from now on; there is no way back."""
        event.listen(sa.Engine, "before_cursor_execute", self._executed)
        do_commit: Commit = sa.engine.default.DefaultDialect.do_commit

        def commit(dialect: Any, connection: Any) -> None:
            counts, self._has_written = self._has_written, False
            if counts:
                self._reach("commit before")
            do_commit(dialect, connection)
            if counts:
                self._reach("commit after")

        setattr(sa.engine.default.DefaultDialect, "do_commit", commit)  # noqa: B010 - for good
        handle = httpx.AsyncHTTPTransport.handle_async_request

        async def watched(
            transport: httpx.AsyncHTTPTransport, request: httpx.Request
        ) -> httpx.Response:
            what = f"{request.method} {_IDS.sub('…', request.url.path)}"

            async def trace(name: str, _: Mapping[str, Any]) -> None:
                if name in _STEPS:
                    self._reach(f"{what} {_STEPS[name]}")

            request.extensions["trace"] = trace
            return await handle(transport, request)

        setattr(httpx.AsyncHTTPTransport, "handle_async_request", watched)  # noqa: B010 - for good

    def _executed(self, _: Any, __: Any, statement: str, *___: Any) -> None:
        self._has_written |= statement.lstrip()[:6].upper() in _WRITES

    def _reach(self, what: str) -> None:
        self._count += 1
        os.write(self._file, f"{what}\n".encode())
        if self._count == self._dies_at:
            os.kill(os.getpid(), signal.SIGKILL)
