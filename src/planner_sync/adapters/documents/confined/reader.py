"""Reading in a child: the side of the service, which starts the fork server and asks it."""

import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self

import orjson

from planner_sync.adapters.documents.confined.decode import decoded
from planner_sync.adapters.documents.confined.server import (
    DOCUMENT,
    ENDED,
    MAX_MESSAGE,
    NO_MEMORY,
    REFUSAL,
)
from planner_sync.adapters.documents.confined.walls import CLOCK, Barrier
from planner_sync.adapters.documents.formats import Format
from planner_sync.adapters.documents.refusals import Ending, ReaderDiedError
from planner_sync.domain.blocks import Document
from planner_sync.domain.errors import TransientError, UnreadableDocumentError

SECONDS = 30
MEGABYTES = 512
_GRACE_S = 5.0
"""Seconds beyond the limit after which a child no longer counts on the kernel to end it."""

_START_S = 60.0
_MAX_ANSWER = 64 * 1024 * 1024
_SOME = 1_048_576
_BY_SIGNAL: Mapping[int, Ending] = {
    signal.SIGALRM: Ending.TIME,
    signal.SIGXCPU: Ending.TIME,
    signal.SIGKILL: Ending.MEMORY,
}


@dataclass(frozen=True, kw_only=True)
class Usage:
    """What reading one document cost."""

    peak_mb: float
    work_s: float


@dataclass(kw_only=True)
class _Server:
    """A running fork server."""

    process: subprocess.Popen[bytes]
    control: socket.socket
    barriers: tuple[Barrier, ...] = ()

    def stop(self) -> None:
        """End it and everything that it made."""
        self.control.close()
        try:
            self.process.wait(timeout=_GRACE_S)
        except subprocess.TimeoutExpired:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()


@dataclass(kw_only=True)
class ConfinedReader:
    """
    Reads documents, each in a child of its own with limits, no environment and no network.

    The fork server starts with the first document and ends with `close`, or with this process,
    however that ends.  One document is read at a time; threads wait for each other.
    """

    seconds: int = SECONDS
    megabytes: int = MEGABYTES
    usage: Usage = field(default_factory=lambda: Usage(peak_mb=0.0, work_s=0.0))
    """Of the last document."""

    _server: _Server | None = None
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def __enter__(self) -> Self:
        """Return the reader itself; it ends with the block."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End the fork server."""
        self.close()

    def read(self, data: bytes, kind: Format) -> Document:
        """
        Read one document in a child.

        Raises:
            UnreadableDocumentError: For its author; `ReaderDiedError` when the child was ended.
            TransientError: No child can be made now.
        """
        with self._lock:
            answer, status = self._exchanged(data, kind)
        return _document(answer, status)

    def barriers(self) -> tuple[Barrier, ...]:
        """
        Tell what keeps the children from the network.

        Raises:
            TransientError: No child can be made now.
        """
        with self._lock:
            try:
                return self._running().barriers
            except (OSError, EOFError) as error:
                raise TransientError("no process for reading documents can be made") from error

    def close(self) -> None:
        """End the fork server; the next document starts another."""
        with self._lock:
            self._stop()

    def _stop(self) -> None:
        server, self._server = self._server, None
        if server is not None:
            server.stop()

    def _running(self) -> _Server:
        if self._server is None:
            self._server = _start()
        return self._server

    def _exchanged(self, data: bytes, kind: Format) -> tuple[bytes, int]:
        """Ask once, and once more when the fork server was gone, killed perhaps."""
        failure: Exception | None = None
        for _ in range(2):
            try:
                return self._asked(data, kind)
            except (OSError, EOFError) as error:
                self._stop()
                failure = error
            except BaseException:
                # Somebody interrupts; half an exchange must not meet the next document.
                self._stop()
                raise
        raise TransientError(
            "no process for reading documents can be made; check memory and limits"
        ) from failure

    def _asked(self, data: bytes, kind: Format) -> tuple[bytes, int]:
        """Return the child's answer and its wait status."""
        server = self._running()
        ours, theirs = socket.socketpair()
        with ours:
            with theirs:
                limits = {"seconds": self.seconds, "megabytes": self.megabytes}
                request = orjson.dumps({"format": kind.name, **limits})
                socket.send_fds(server.control, [request], [theirs.fileno()])
            try:
                until = time.monotonic() + self.seconds * CLOCK + _GRACE_S
                answer = _exchange(ours, data, deadline=until)
            except TimeoutError:
                os.killpg(server.process.pid, signal.SIGKILL)
                self._stop()
                return b"", signal.SIGALRM
        status, peak_kb, work_s = ENDED.unpack(_exactly(server.control, ENDED.size))
        self.usage = Usage(peak_mb=peak_kb / 1024, work_s=work_s)
        return answer, status


def _start() -> _Server:
    """Start a fork server with an empty environment, in a session of its own."""
    ours, theirs = socket.socketpair()
    ours.settimeout(_START_S)
    with theirs:
        # Only where Python finds the project goes along: no settings, no secrets.
        path = os.pathsep.join(os.path.abspath(entry) for entry in sys.path)  # noqa: PTH100 - "" too
        module = f"{__name__.rpartition('.')[0]}.server"
        process = subprocess.Popen(  # noqa: S603 - our own interpreter and module
            [
                *(sys.executable, "-s", "-P", "-c"),
                f"from {module} import main; main({theirs.fileno()})",
            ],
            pass_fds=[theirs.fileno()],
            env={"PYTHONPATH": path, "LC_ALL": "C.UTF-8"},
            cwd="/",
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            # A library's warning could quote the document.
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    server = _Server(process=process, control=ours)
    try:
        told = orjson.loads(ours.recv(MAX_MESSAGE))
    except (OSError, ValueError):
        server.stop()
        raise EOFError("the fork server did not start") from None
    server.barriers = tuple(map(Barrier, told))
    return server


def _exchange(connection: socket.socket, data: bytes, *, deadline: float) -> bytes:
    """Send *data* and return the answer, which ends when the child does."""
    try:
        _set_time(connection, deadline)
        connection.sendall(data)
        connection.shutdown(socket.SHUT_WR)
    except (BrokenPipeError, ConnectionResetError):
        # The child is gone already; its status tells why.
        return b""
    pieces: list[bytes] = []
    size = 0
    while True:
        _set_time(connection, deadline)
        try:
            piece = connection.recv(_SOME)
        except ConnectionResetError:
            return b""
        size += len(piece)
        if not piece or size > _MAX_ANSWER:
            return b"".join(pieces) if size <= _MAX_ANSWER else NO_MEMORY
        pieces.append(piece)


def _set_time(connection: socket.socket, deadline: float) -> None:
    left = deadline - time.monotonic()
    if left <= 0:
        raise TimeoutError
    connection.settimeout(left)


def _exactly(control: socket.socket, size: int) -> bytes:
    found = b""
    while len(found) < size:
        piece = control.recv(size - len(found))
        if not piece:
            raise EOFError("the fork server ended")
        found += piece
    return found


def _document(answer: bytes, status: int) -> Document:
    """Make of an answer what the caller is told."""
    kind, content = answer[:1], answer[1:]
    if os.WIFSIGNALED(status) or not answer:
        ending = _BY_SIGNAL.get(os.WTERMSIG(status), Ending.CRASH)
        raise ReaderDiedError(ending, f"status {status}")
    if kind == DOCUMENT:
        try:
            return decoded(content)
        except ValueError as error:
            raise ReaderDiedError(Ending.CRASH, "answer") from error
    if kind == REFUSAL:
        raise UnreadableDocumentError(content.decode(errors="replace"))
    if kind == NO_MEMORY:
        raise ReaderDiedError(Ending.MEMORY, "memory")
    raise ReaderDiedError(Ending.CRASH, content.decode("ascii", errors="replace"))
