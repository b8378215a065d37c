"""Many points at once, each another one, and the minutes that hold them."""

from datetime import date, timedelta
from itertools import product

from integration.service.office import Office, Row, minutes
from planner_sync.domain.board import TASKS_AT_ONCE
from planner_sync.domain.calendar import spoken

OF_A_MOMENT = 25

_THINGS = ("Bank", "Kast", "Klok", "Lamp", "Plank", "Spiegel", "Stoel", "Tafel", "Vaas", "Zuil")
_PLACES = ("de gang", "de hal", "de keuken", "de serre", "de tuin", "het atelier", "het terras")
_DEEDS = ("ophangen", "repareren", "schilderen", "schoonmaken", "uitzoeken", "vervangen")
_ALL = tuple(product(_THINGS, _PLACES, _DEEDS))
_FIRST_DAY = date(2025, 3, 3)


def rows(points: range) -> list[Row]:
    """Return the points with these numbers."""
    return [(_title(number), "Anna", "1 juni 2027", "ja") for number in points]


def drop_minutes(office: Office, points: range) -> int:
    """
    Put the minutes with these points in the library, 25 to a moment, a moment a week.

    Returns:
        How many moments that are.
    """
    starts = points[::OF_A_MOMENT]
    for first in starts:
        day = _FIRST_DAY + timedelta(days=7 * (first // OF_A_MOMENT))
        some = range(first, min(first + OF_A_MOMENT, points.stop))
        office.drop(minutes(*rows(some), held_on=spoken(day)), name=f"{day}.md")
    return len(starts)


def _title(number: int) -> str:
    again, of_all = divmod(number, len(_ALL))
    thing, place, deed = _ALL[of_all]
    return f"{thing} in {place} {deed}" + (f", deel {again + 1}" if again else "")


TWO_BATCHES = rows(range(TASKS_AT_ONCE + 4))
"""More points than one batch makes."""
