"""A web server on loopback that answers as it was told, and remembers what it was asked."""

import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import orjson


@dataclass(frozen=True, kw_only=True)
class Asked:
    """One request that arrived."""

    method: str
    path: str
    headers: Mapping[str, str]
    """Names in lower case."""

    body: bytes

    def json(self) -> Any:
        return orjson.loads(self.body)


@dataclass(frozen=True, kw_only=True)
class Reply:
    """What to answer."""

    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""
    is_lost: bool = False
    """True: the request is taken, and the connection closed without an answer."""

    drip_s: float | None = None
    """Set: the body comes again and again with as long in between, and has no end."""


Script = Callable[[Asked], Reply]


def json_reply(document: Any, status: int = 200, **headers: str) -> Reply:
    """Answer with JSON; a header's underscores stand for hyphens."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Reply(
        status=status,
        headers={"Content-Type": "application/json"} | named,
        body=orjson.dumps(document),
    )


class Loopback:
    """A running server; it gives its replies in order."""

    def __init__(self, origin: str) -> None:
        self.origin = origin
        self.asked: list[Asked] = []
        self._coming: list[Reply | Script] = []
        self._otherwise: Reply | Script = Reply(status=418)

    def will_answer(self, *replies: Reply | Script) -> None:
        self._coming += replies

    def always(self, reply: Reply | Script) -> None:
        """Give this reply once no other is coming."""
        self._otherwise = reply

    def answer(self, asked: Asked) -> Reply:
        self.asked.append(asked)
        reply = self._coming.pop(0) if self._coming else self._otherwise
        return reply if isinstance(reply, Reply) else reply(asked)


@contextmanager
def loopback() -> Iterator[Loopback]:
    """Serve on a free port for as long as the block lasts."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def _answer(self) -> None:
            length = int(self.headers.get("Content-Length") or 0)
            reply = running.answer(
                Asked(
                    method=self.command,
                    path=self.path,
                    headers={k.lower(): v for k, v in self.headers.items()},
                    body=self.rfile.read(length),
                )
            )
            if reply.is_lost:
                self.close_connection = True
                return
            self.send_response(reply.status)
            for name, value in reply.headers.items():
                self.send_header(name, value)
            if reply.drip_s is not None:
                self._drip(reply.body, reply.drip_s)
                return
            if reply.status != 204:
                self.send_header("Content-Length", str(len(reply.body)))
            self.end_headers()
            self.wfile.write(reply.body)

        def _drip(self, body: bytes, gap_s: float) -> None:
            self.close_connection = True
            self.end_headers()
            with suppress(OSError):
                while not is_over.wait(gap_s):
                    self.wfile.write(body)

        do_GET = do_POST = do_PATCH = do_PUT = do_DELETE = _answer  # noqa: N815 - http.server's names

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - http.server's name
            pass

    is_over = threading.Event()
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        running = Loopback(f"http://127.0.0.1:{server.server_port}")
        thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
        thread.start()
        try:
            yield running
        finally:
            is_over.set()
            server.shutdown()
            thread.join()
