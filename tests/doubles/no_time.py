"""Time that costs none, so that pauses of minutes can be tested."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch

from planner_sync.bootstrap import production


class NoTime:
    """Time that passes at once when somebody waits for it."""

    def __init__(self) -> None:
        self._passed = 0.0

    def seconds(self) -> float:
        return self._passed

    async def sleep(self, seconds: float) -> None:
        self._passed += seconds
        await asyncio.sleep(0)


@contextmanager
def no_waiting() -> Iterator[None]:
    """Let what is wired in this process meanwhile wait for nothing."""
    time = NoTime()
    wired: Any = production
    given = wired.__wrapped__.__kwdefaults__
    with patch.dict(given, sleep=time.sleep, seconds=time.seconds):
        yield
