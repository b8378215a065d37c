"""What a scene of the demonstration is."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from planner_sync.domain.calendar import Month
from planner_sync.entrypoints.demo.cast import Crew, Person
from planner_sync.entrypoints.demo.colleagues import Colleague

ZONE = ZoneInfo("Europe/Amsterdam")
FIRST_MONTH = Month(2026, 1)


@dataclass(frozen=True, kw_only=True)
class Scene:
    """Something that a colleague does, and what the story says of it."""

    at: datetime
    crew: Crew
    who: Person
    told: str
    act: Callable[[Colleague], None]
    is_minutes: bool = False
    """True when a file was dropped: it is left alone until nobody seems to write it any more."""


def at(month: int, day: int, hour: int) -> datetime:
    """Return a moment in the year of the demonstration, in local time."""
    return datetime(FIRST_MONTH.year, month, day, hour, tzinfo=ZONE)
