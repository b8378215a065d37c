"""Dates and sizes as Dutch readers expect them."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from planner_sync.tenant.world import moment

_MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
_DAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
_KILO = 1024
_PRECISE_BELOW = 10


def zone() -> ZoneInfo:
    return ZoneInfo("Europe/Amsterdam")


def local(stamp: str) -> datetime:
    """Return a moment as Graph writes it, in Dutch time."""
    return moment(stamp).astimezone(zone())


def day(on: date) -> str:
    return f"{on.day} {_MONTHS[on.month - 1]} {on.year}"


def weekday(on: date) -> str:
    return f"{_DAYS[on.weekday()]} {day(on)}"


def short_day(on: date) -> str:
    """Return the day without its year; only March is not shortened to its first letters."""
    month = _MONTHS[on.month - 1]
    return f"{on.day} {'mrt' if month == 'maart' else month[:3]}"


def day_and_time(at: datetime) -> str:
    return f"{day(at)}, {at:%H:%M}"


def size(size_bytes: int) -> str:
    if size_bytes < _KILO:
        return count(size_bytes, "byte", "bytes")
    kilobytes = size_bytes / _KILO
    amount, unit = (kilobytes, "kB") if kilobytes < _KILO else (kilobytes / _KILO, "MB")
    digits = 1 if amount < _PRECISE_BELOW else 0
    return f"{amount:.{digits}f} {unit}".replace(".", ",")


def count(number: int, one: str, several: str) -> str:
    return f"{number} {one if number == 1 else several}"
