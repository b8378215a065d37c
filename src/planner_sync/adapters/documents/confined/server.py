"""The fork server: a small process that makes a child for each document."""

import gc
import os
import select
import socket
import struct
import sys
from collections.abc import Mapping
from typing import NoReturn

import orjson

from planner_sync.adapters.documents.confined.encode import encoded
from planner_sync.adapters.documents.confined.walls import die_with_parent, limit, raise_barriers
from planner_sync.adapters.documents.formats import Format, Reader
from planner_sync.domain.errors import UnreadableDocumentError

ENDED = struct.Struct("=iqd")
"""How a child ended: its wait status, its peak memory in kilobytes, its seconds of work."""

DOCUMENT, REFUSAL, NO_MEMORY, CRASH = b"D", b"R", b"M", b"X"
"""First byte of an answer."""

MAX_MESSAGE = 4_096
_SOME = 1_048_576


def main(control_fd: int) -> NoReturn:
    """Serve requests that come over *control_fd* until its other end closes."""
    with socket.socket(fileno=control_fd) as control:
        # Loaded before the walls are up and shared by all children.
        for likely in (Format.DOCX, Format.MARKDOWN):
            likely.reader()
        barriers = raise_barriers()
        gc.freeze()
        control.sendall(orjson.dumps([barrier.value for barrier in barriers]))
        while True:
            message, fds, _, _ = socket.recv_fds(control, MAX_MESSAGE, 1)
            if not message:
                sys.exit()
            with socket.socket(fileno=fds[0]) as connection:
                _serve(control, connection, orjson.loads(message))


def _serve(
    control: socket.socket, connection: socket.socket, request: Mapping[str, int | str]
) -> None:
    reader = Format[str(request["format"])].reader()
    alive, alive_in_child = os.pipe()
    child = os.fork()
    if child == 0:
        control.close()
        os.close(alive)
        die_with_parent()
        limit(seconds=int(request["seconds"]), megabytes=int(request["megabytes"]))
        _answer(connection, reader)
    os.close(alive_in_child)
    connection.close()
    # The pipe ends with the child; the control only speaks meanwhile when the service is gone,
    # and then the kernel ends the child with this process.
    ready, _, _ = select.select([alive, control.fileno()], [], [])
    os.close(alive)
    if alive not in ready:
        sys.exit()
    _, status, usage = os.wait4(child, 0)
    control.sendall(ENDED.pack(status, usage.ru_maxrss, usage.ru_utime + usage.ru_stime))


def _answer(connection: socket.socket, reader: Reader) -> NoReturn:
    try:
        connection.sendall(_outcome(_received(connection), reader))
    finally:
        # Nothing of the server may run on in a child, not even its farewell.
        os._exit(0)


def _received(connection: socket.socket) -> bytes:
    pieces = []
    while piece := connection.recv(_SOME):
        pieces.append(piece)
    return b"".join(pieces)


def _outcome(data: bytes, reader: Reader) -> bytes:
    try:
        return DOCUMENT + encoded(reader(data))
    except UnreadableDocumentError as refusal:
        return REFUSAL + str(refusal).encode()
    except MemoryError:
        return NO_MEMORY
    except Exception as failure:  # noqa: BLE001 - told to the service, which refuses the file
        return CRASH + type(failure).__name__.encode()
