"""Seasons and feasts as terms: "voor de zomer", "met Pasen"."""

import re
from datetime import date, timedelta

from planner_sync.domain.timetable import SATURDAY
from planner_sync.minutes.dates.rules import NEXT, SUNDAY, THIS, YEAR, Rule, rule, with_year
from planner_sync.minutes.dates.words import (
    EASTER_FEASTS,
    FIXED_FEASTS,
    SCHOOL_HOLIDAYS,
    SEASON_ENDS,
    SEASON_STARTS,
    TWO_DAYS,
    one_of,
)

_MONTHS_PER_SEASON = 3
_SEASONS_OF_THE_YEAR = frozenset(SEASON_ENDS) - {"kerst", "christmas"}


def easter(year: int) -> date:
    """Return Easter Sunday of *year*, by the anonymous Gregorian algorithm (Meeus, 1991)."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return date(year, f // 31, f % 31 + 1)


def _season(match: re.Match[str], held_on: date | None) -> date:
    season = match["season"]
    if match["before"]:
        month, day = SEASON_STARTS[season]
        return with_year(match, held_on, lambda year: date(year, month, day))
    month, day = SEASON_ENDS[season]
    end = with_year(match, held_on, lambda year: date(year, month, day))
    if not match["after"]:
        return end
    if season not in _SEASONS_OF_THE_YEAR:
        raise ValueError("nothing says how long after a feast it may be")
    # "Na de zomer" lasts as long as the season behind it.
    later = end.month + _MONTHS_PER_SEASON
    return date(end.year + (later > 12), (later - 1) % 12 + 1, day)  # noqa: PLR2004 - months of a year


def _fixed_feast(match: re.Match[str], held_on: date | None) -> date:
    month, day = FIXED_FEASTS[match["feast"]]
    found = with_year(match, held_on, lambda year: date(year, month, day))
    # A King's Day on a Sunday is kept on the Saturday before.
    is_moved = match["feast"] == "koningsdag" and found.isoweekday() == SUNDAY
    return found - timedelta(days=1) if is_moved else found


def _easter_feast(match: re.Match[str], held_on: date | None) -> date:
    # "Voor Pasen" ends before its first day does.
    days = EASTER_FEASTS[match["feast"]] - bool(match["before"] and match["feast"] in TWO_DAYS)
    return with_year(match, held_on, lambda year: easter(year) + timedelta(days=days))


def _may_holiday(match: re.Match[str], held_on: date | None) -> date:
    """Return its first day, the Saturday of the week of King's Day, alike in all regions."""

    def build(year: int) -> date:
        kings_day = date(year, 4, 27)
        return kings_day - timedelta(days=(kings_day.weekday() - SATURDAY) % 7)

    return with_year(match, held_on, build)


def _school_holiday(match: re.Match[str], held_on: date | None) -> None:
    """Own the words of a holiday whose days differ between regions: it stays text."""


FEAST_RULES: tuple[Rule, ...] = (
    rule(rf"(?:voor|tot)\s+(?:de\s+)?meivakantie\b{YEAR}", _may_holiday),
    rule(rf"(?:{one_of(SCHOOL_HOLIDAYS)})vakantie\b", _school_holiday, is_loose=True),
    rule(
        rf"(?:(?:(?P<before>voor|tot|before|until|till)|(?P<after>na|after))\s+)?(?:(?:het|de|the|in)\s+)*"
        rf"(?:{NEXT}\s+|{THIS}\s+)?(?P<season>{one_of({*SEASON_ENDS, *SEASON_STARTS})})\b{YEAR}",
        _season,
    ),
    rule(rf"(?P<feast>{one_of(FIXED_FEASTS)})\b{YEAR}", _fixed_feast),
    rule(
        rf"(?:(?P<before>voor|before)\s+(?:de\s+)?)?(?P<feast>{one_of(EASTER_FEASTS)})\b{YEAR}",
        _easter_feast,
    ),
)
"""After the days that are written out: "kerst 2026" is a feast, "25 december" a day."""
