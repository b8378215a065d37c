"""
The one lane that all traffic to Microsoft 365 goes through.

Rejected calls count against the limits too, so when one call is asked to wait, all of them wait
(Microsoft Graph throttling guidance; Avoid getting throttled in SharePoint Online).
"""

import asyncio
import random
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Mapping
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta

import structlog

from planner_sync.adapters.graph.answers import Answer
from planner_sync.adapters.graph.patience import http_date, pace_s, retry_after_s
from planner_sync.domain.errors import ThrottledError

ASKS_FOR_PATIENCE = frozenset({429, 503, 504, 509})
"""Throttled, overloaded, or answering too late; the same call may work later."""

LONGEST_PAUSE_S = 3600.0
"""A longer one is taken for a mistake of the other side: then once an hour is polite enough."""

_AT_ONCE = 4
_FIRST_BACKOFF_S = 2.0
_LONGEST_BACKOFF_S = 60.0
_SHORTEST_SLEEP_S = 0.001
"""A clock may be too coarse for less, and then never come to the end of a pause."""
log = structlog.get_logger()


def loop_time() -> float:
    """Return the seconds of the running event loop, which is what sleeping in it makes pass."""
    return asyncio.get_running_loop().time()


def _utc_now() -> datetime:
    return datetime.now(UTC)


class Lane:
    """Lets few calls through at once, and none while Graph asks for patience."""

    def __init__(
        self,
        *,
        max_wait_s: float = 120.0,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        clock: Callable[[], float] = loop_time,
        now: Callable[[], datetime] = _utc_now,
        chance: Callable[[], float] = random.random,
    ) -> None:
        """
        Open the lane.

        Args:
            max_wait_s: Longest pause that a call waits for; before a longer one it gives up.
            sleep: Waits for a number of seconds.
            clock: Seconds that only go forward, as *sleep* makes them pass.
            now: The time of day, for dates in headers and in messages.
            chance: A number from 0 up to 1, which keeps services from coming back all at once.
        """
        self._max_wait_s = max_wait_s
        self._sleep = sleep
        self._clock = clock
        self._now = now
        self._chance = chance
        self._places = asyncio.Semaphore(_AT_ONCE)
        self._open_at = float("-inf")
        self._refusals = 0

    @asynccontextmanager
    async def turn(self) -> AsyncIterator[None]:
        """
        Wait for a place and for the end of a pause, and hold the place for one call.

        Raises:
            ThrottledError: The pause is longer than a call waits for.
        """
        async with self._places:
            while (wait_s := self._open_at - self._clock()) > 0:
                if wait_s > self._max_wait_s:
                    raise self._parked(wait_s)
                await self._sleep(max(wait_s, _SHORTEST_SLEEP_S))
            yield

    def heed(self, answers: Iterable[Answer]) -> None:
        """Take what answers ask for; those of one batch together."""
        together = list(answers)
        patience = [a for a in together if a.status in ASKS_FOR_PATIENCE]
        self._refusals = self._refusals + 1 if patience else 0
        asked = [self._asked_s(a.headers) for a in patience]
        paces = [pace_s(a.headers) for a in together]
        self._pause(max([*asked, *paces], default=0.0))

    def _asked_s(self, headers: Mapping[str, str]) -> float:
        # A date counts from the moment that the answer itself names: two clocks seldom agree.
        asked = retry_after_s(
            headers.get("retry-after"), http_date(headers.get("date")) or self._now()
        )
        return asked or self._backoff_s()

    def _backoff_s(self) -> float:
        step = min(_FIRST_BACKOFF_S * 2.0 ** (self._refusals - 1), _LONGEST_BACKOFF_S)
        return step * (1 + self._chance()) / 2

    def _pause(self, pause_s: float) -> None:
        if pause_s > LONGEST_PAUSE_S:
            log.warning("absurd_pause_shortened", asked_s=pause_s, pause_s=LONGEST_PAUSE_S)
        if pause_s > 0:
            end = self._clock() + min(pause_s, LONGEST_PAUSE_S)
            self._open_at = max(self._open_at, end)

    def _parked(self, wait_s: float) -> ThrottledError:
        end = self._now() + timedelta(seconds=wait_s)
        return ThrottledError(
            f"Microsoft 365 asks for patience until {end.astimezone(UTC):%Y-%m-%d %H:%M:%S} UTC; "
            "nothing is sent before then, and a pass after it goes on",
            retry_after_s=wait_s,
        )
