"""An event loop on virtual time: nobody waits, and the same seed gives the same order."""

import asyncio
import selectors
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from unittest.mock import patch

OPENING = datetime(2026, 3, 13, 8, tzinfo=UTC)
"""The morning after the client moment, when every play begins."""


class NothingLeftError(Exception):
    """Everybody waits for something that cannot happen any more: a play that hangs."""


class _Leaping(selectors.SelectSelector):
    """Leaps over the time for which a real loop would wait."""

    def __init__(self) -> None:
        super().__init__()
        self.now = 0.0

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        if timeout is None:
            raise NothingLeftError("nobody will ever wake up")
        self.now += max(timeout, 0.0)
        return []


class VirtualLoop(asyncio.SelectorEventLoop):
    """Moves its clock only when every task waits; has no connections to the outside."""

    def __init__(self) -> None:
        self._leaping = _Leaping()
        super().__init__(self._leaping)

    def time(self) -> float:
        return self._leaping.now

    def clock(self) -> datetime:
        """Return the moment of the play."""
        return OPENING + timedelta(seconds=self._leaping.now)

    def leap(self, seconds: float) -> None:
        """Let time pass for everybody at once, as while a computer sleeps."""
        self._leaping.now += seconds


@contextmanager
def virtual_loop() -> Iterator[VirtualLoop]:
    """Give a loop of its own to one play; what it left unfinished is dropped with it."""
    loop = VirtualLoop()
    with patch("time.monotonic", loop.time):
        try:
            yield loop
        finally:
            for task in asyncio.all_tasks(loop):
                task.cancel()
            loop.run_until_complete(_let_go(loop))
            loop.close()


async def _let_go(loop: VirtualLoop) -> None:
    left = asyncio.all_tasks(loop) - {asyncio.current_task()}
    await asyncio.gather(*left, return_exceptions=True)


Clock = Callable[[], datetime]
