"""
A process in which everything is loaded, and that forks the processes of the service.

Started as ``python -m campaign.forking``; loading Microsoft's SDK takes seconds, a fork does not.
It reads one order a line from its standard input, and answers each with one line.
"""

import gc
import json
import os
import signal
import ssl
import subprocess
import sys
import time
import traceback
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from types import TracebackType
from typing import Self

from campaign.boundaries import Boundaries

LONGEST_RUN_S = 40.0


@dataclass(frozen=True, kw_only=True)
class Order:
    """One command of the service, run in a process of its own."""

    arguments: Sequence[str]
    environment: Mapping[str, str]
    folder: str
    """Where its output and its boundaries are written."""

    dies_at: int | None = None
    is_rehearsal: bool = False
    """Run by the server itself, so that what is loaded late is loaded in it too."""


@dataclass(frozen=True, kw_only=True)
class Ended:
    """How a process ended."""

    code: int | None
    """The exit code; ``None`` when it was killed."""

    is_hung: bool
    boundaries: tuple[str, ...]
    out: str
    err: str


class Forks:
    """Starts processes of the service, one at a time."""

    def __init__(self) -> None:
        self._server = subprocess.Popen(
            [sys.executable, "-W", "ignore", "-m", "campaign.forking"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _: type[BaseException] | None, __: BaseException | None, ___: TracebackType | None
    ) -> None:
        with self._server:
            if self._server.stdin:
                self._server.stdin.close()

    def run(self, order: Order) -> Ended:
        """Run one command to its end, or to its death."""
        assert self._server.stdin is not None
        assert self._server.stdout is not None
        self._server.stdin.write(f"{json.dumps(asdict(order))}\n")
        self._server.stdin.flush()
        answer = json.loads(self._server.stdout.readline())
        folder = Path(order.folder)
        return Ended(
            code=answer["code"],
            is_hung=answer["is_hung"],
            boundaries=tuple((folder / "boundaries").read_text("utf-8").splitlines()),
            out=(folder / "out").read_text("utf-8"),
            err=(folder / "err").read_text("utf-8"),
        )


def _serve() -> None:
    from alembic import command  # noqa: F401, PLC0415 - loaded ahead

    from campaign.stand_ins import standing_in  # noqa: PLC0415 - loaded ahead
    from planner_sync.adapters import graph, sql  # noqa: F401, PLC0415 - loaded ahead
    from planner_sync.bootstrap import lexicon, reading  # noqa: PLC0415 - loaded ahead
    from planner_sync.entrypoints import cli  # noqa: F401, PLC0415 - loaded ahead

    words = lexicon()
    setattr(reading, "lexicon", lambda: words)  # noqa: B010 - for good
    setattr(ssl, "create_default_context", cache(ssl.create_default_context))  # noqa: B010 - as above
    with standing_in():
        gc.collect()
        gc.freeze()
        for line in iter(sys.stdin.readline, ""):
            order = Order(**json.loads(line))
            code, is_hung = _rehearsed(order) if order.is_rehearsal else _forked(order)
            sys.stdout.write(f"{json.dumps({'code': code, 'is_hung': is_hung})}\n")
            sys.stdout.flush()


def _forked(order: Order) -> tuple[int | None, bool]:
    process_id = os.fork()
    if process_id == 0:
        _live(order)
    end = time.monotonic() + LONGEST_RUN_S
    while True:
        done, status = os.waitpid(process_id, os.WNOHANG)
        if done:
            return (os.WEXITSTATUS(status) if os.WIFEXITED(status) else None), False
        if time.monotonic() > end:
            os.kill(process_id, signal.SIGKILL)
            os.waitpid(process_id, 0)
            return None, True
        time.sleep(0.002)


def _rehearsed(order: Order) -> tuple[int | None, bool]:
    kept, before = [os.dup(number) for number in (1, 2)], dict(os.environ)
    _settle_in(order)
    (Path(order.folder) / "boundaries").touch()
    code = _command(order)
    for number, saved in enumerate(kept, 1):
        os.dup2(saved, number)
        os.close(saved)
    os.environ.clear()
    os.environ.update(before)
    gc.collect()
    gc.freeze()
    return code, False


def _live(order: Order) -> None:
    """Be a process of the service, until its end."""
    _settle_in(order)
    Boundaries(Path(order.folder) / "boundaries", order.dies_at).install()
    os._exit(_command(order))


def _settle_in(order: Order) -> None:
    for number, name in ((1, "out"), (2, "err")):
        to = os.open(Path(order.folder) / name, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.dup2(to, number)
        os.close(to)
    os.environ.clear()
    os.environ.update(order.environment)


def _command(order: Order) -> int:
    from planner_sync.entrypoints import cli  # noqa: PLC0415 - loaded by the server

    try:
        return cli.run(list(order.arguments))
    except Exception:  # noqa: BLE001 - a bug is told as the interpreter tells it
        traceback.print_exc()
        return 1
    finally:
        sys.stdout.flush()
        sys.stderr.flush()


if __name__ == "__main__":
    _serve()
