"""A clock that stands still until a test moves it."""

from collections.abc import Callable
from datetime import datetime, timedelta

from doubles.builders import NOW


class ManualClock:
    """Tells the time that a test sets; sleeping moves it and takes no time."""

    def __init__(self, now: datetime = NOW) -> None:
        self.now = now
        self.slept: list[float] = []
        self.on_sleep: Callable[[], None] = lambda: None
        """What happens in the world while somebody sleeps."""

    def __call__(self) -> datetime:
        return self.now

    def advance(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.advance(seconds)
        self.on_sleep()
