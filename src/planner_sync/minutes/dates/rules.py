"""Rules that turn a phrase about the calendar into the last day that it allows."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from planner_sync.domain.calendar import Month
from planner_sync.minutes.dates.words import (
    BARE_MONTHS,
    BEGIN,
    END,
    HALF,
    LONG_WEEKDAYS,
    MONTHS,
    ORDINALS,
    WEEKDAYS,
    one_of,
)

Read = Callable[[re.Match[str], "date | None"], "date | None"]
"""From a match and the day of the meeting to a day; ``None`` when it cannot be told."""

SUNDAY = 7
_LAST = 5
"""The fifth week or weekday of a month stands for the last one."""


@dataclass(frozen=True, kw_only=True)
class Rule:
    """One way to write a time."""

    pattern: re.Pattern[str]
    read: Read
    is_length: bool = False
    """True for a stretch: "twee weken" is no day by itself."""

    is_loose: bool = False
    """True for what is often something else: "2026", "de 5e"."""


def rule(pattern: str, read: Read, *, is_length: bool = False, is_loose: bool = False) -> Rule:
    """Make a rule whose *pattern* begins at the start of a word of folded text."""
    begun = re.compile(rf"(?<!\w){pattern}")
    return Rule(pattern=begun, read=read, is_length=is_length, is_loose=is_loose)


NEXT = r"(?:volgende?|vlgd|volg\.|komende?|aankomende?|aanstaande|a\.s\.|next|coming)"
THIS = r"(?:deze|dit|this)"
NTH = rf"(?P<nth>[1-5](?:e|ste|de|st|nd|rd|th)|{one_of(ORDINALS)})"
PART = (
    rf"(?P<part>{one_of(BEGIN | HALF | END)})\b(?:\s+(?:van|of|in))?"
    r"(?:\s+(?:de|het|the|v\.?\s?d\.?|v/d))?"
)
WEEKDAY = rf"(?P<weekday>{one_of(LONG_WEEKDAYS)})"
PARTS_OF_DAY = r"(?:ochtend|morgen|middag|avond)?"
_NAMED_DAY = rf"(?:(?:{one_of(WEEKDAYS)}){PARTS_OF_DAY}\.?,?\s+)?"
_MONTH = rf"(?P<month>{one_of(MONTHS)})\b\.?"
YEAR = r"(?:\s*,?\s*(?P<year>(?:19|20)\d\d|'\d\d|2\d(?=\s*(?:$|[,;()\n/|–]))))?(?!\d)"
"""A year of two digits without an apostrophe counts only where nothing follows that it counts."""

_OR = r"\s*(?:-|–|/|&|\+|,|\b(?:en|of|or|and|to|tot(?:\s+en\s+met)?|t/m|a)\b)\s*"
_FROM = rf"(?:\d{{1,2}}(?:e|ste|de|st|nd|rd|th)?{_OR})?"
"""The first of several days; the last one counts."""

_BEFORE = r"(?:(?P<before>voor|before)\s+)?"
"""Before a week or a month as a whole: its eve is the last day."""

_DAY = r"(?P<day>\d{1,2})"
_NO_DATE = (
    r"(?!\s*(?:uur|u|h|pm|am|%|euro|keer|x|jaar|jaren|min|minuten|personen|mensen|clienten|"
    r"bewoners|deelnemers|kinderen|stuks|plaatsen|clients|people|weken|week|dagen|maanden)\b|"
    r"\s+van\s+(?:de|het|alle)\b)"
)
"""What "10-12" counts when it is no date."""


def _year(match: re.Match[str]) -> int | None:
    written = match.groupdict().get("year")
    if not written:
        return None
    number = int(written.lstrip("'"))
    return number if number > 99 else 2000 + number  # noqa: PLR2004 - a year of two digits


def with_year(match: re.Match[str], held_on: date | None, build: Callable[[int], date]) -> date:
    """
    Take the written year, else the first one in which the day is not before the meeting.

    Raises:
        ValueError: There is no year and no meeting to count from, or no such day.
    """
    year = _year(match)
    if year is not None:
        return build(year)
    if held_on is None:
        raise ValueError("no year and no meeting to count from")
    day = build(held_on.year)
    return day if day >= held_on else build(held_on.year + 1)


def _numeric(match: re.Match[str], held_on: date | None) -> date:
    return with_year(
        match, held_on, lambda year: date(year, int(match["number"]), int(match["day"]))
    )


def _written(match: re.Match[str], held_on: date | None) -> date:
    month = MONTHS[match["month"]]
    return with_year(match, held_on, lambda year: date(year, month, int(match["day"])))


def _whole_week(match: re.Match[str], held_on: date | None) -> date:
    """Return the Sunday of "het weekend van 18 april" and "de week van 14 april"."""
    day = _written(match, held_on)
    return day + timedelta(days=SUNDAY - day.isoweekday())


def part_end(part: str | None, month: Month) -> date:
    """Return the last day of a *part*: begin = 1st to 10th, half = 11th to 20th, else the last."""
    if part in BEGIN:
        return month.first.replace(day=10)
    return month.first.replace(day=20) if part in HALF else month.last


def _month(match: re.Match[str], held_on: date | None) -> date:
    number, part = MONTHS[match["month"]], match.groupdict().get("part")
    if match.groupdict().get("before"):
        return with_year(match, held_on, lambda year: Month(year, number).previous.last)
    return with_year(match, held_on, lambda year: part_end(part, Month(year, number)))


def _half_of_month(match: re.Match[str], held_on: date | None) -> date:
    number, is_first = MONTHS[match["month"]], _ordinal(match) == 1

    def build(year: int) -> date:
        month = Month(year, number)
        return month.first.replace(day=15) if is_first else month.last

    return with_year(match, held_on, build)


def _half_of_year(match: re.Match[str], held_on: date | None) -> date:
    return with_year(match, held_on, lambda year: Month(year, 6 * _ordinal(match)).last)


def _part_of_year(match: re.Match[str], held_on: date | None) -> date | None:
    year = _year(match)
    if year is None:
        if held_on is None:
            return None
        year = held_on.year + bool(match["next"])
    last_month = 3 if match["part"] in BEGIN else 6 if match["part"] in HALF else 12
    return Month(year, last_month).last


def _week(match: re.Match[str], held_on: date | None) -> date:
    days = 7 if match["before"] else 0

    def build(year: int) -> date:
        return date.fromisocalendar(year, int(match["week"]), SUNDAY) - timedelta(days=days)

    return with_year(match, held_on, build)


def _ordinal(match: re.Match[str]) -> int:
    return ORDINALS.get(match["nth"]) or int(match["nth"][0])


def _week_of_month(match: re.Match[str], held_on: date | None) -> date:
    number, month = _ordinal(match), MONTHS[match["month"]]

    def build(year: int) -> date:
        last = Month(year, month).last
        return last if number == _LAST else min(last, date(year, month, 7 * number))

    return with_year(match, held_on, build)


def _weekday_of_month(match: re.Match[str], held_on: date | None) -> date:
    number, month, weekday = _ordinal(match), MONTHS[match["month"]], WEEKDAYS[match["weekday"]]

    def build(year: int) -> date:
        first, last = Month(year, month).first, Month(year, month).last
        if number == _LAST:
            return last - timedelta(days=(last.weekday() - weekday) % 7)
        return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (number - 1))

    return with_year(match, held_on, build)


def _quarter(match: re.Match[str], held_on: date | None) -> date:
    return with_year(match, held_on, lambda year: Month(year, 3 * _ordinal(match)).last)


CALENDAR_RULES: tuple[Rule, ...] = (
    rule(
        rf"(?:de\s+|het\s+|the\s+)?week(?:end)?\s+(?:van|of)\s+{_NAMED_DAY}{_FROM}{_DAY}\s+"
        rf"{_MONTH}{YEAR}",
        _whole_week,
    ),
    rule(
        r"(?P<year>(?:19|20)\d\d)-(?P<number>\d{1,2})-(?P<day>\d{1,2})(?!\d)",
        _numeric,
    ),
    rule(
        rf"{_NAMED_DAY}{_FROM}{_DAY}\s?[-/.]\s?(?P<number>\d{{1,2}})\s?[-/.]\s?"
        r"(?P<year>(?:19|20)\d\d)\b",
        _numeric,
    ),
    rule(
        rf"{_NAMED_DAY}{_DAY}\s(?P<number>\d{{1,2}})\s(?P<year>(?:19|20)\d\d)\b",
        _numeric,
    ),
    rule(
        rf"{_NAMED_DAY}{_FROM}{_DAY}(?P<mark>[-/.])(?P<number>\d{{1,2}})(?P=mark)['’]?(?P<short>\d\d)\b",
        lambda m, _: date(2000 + int(m["short"]), int(m["number"]), int(m["day"])),
    ),
    rule(
        rf"{_NAMED_DAY}(?:de\s+|the\s+)?{_FROM}{_DAY}(?:e|ste|de|st|nd|rd|th)?\s?(?:van\s+|of\s+)?"
        rf"{_MONTH}{YEAR}",
        _written,
    ),
    rule(
        rf"{_NAMED_DAY}{_MONTH}\s+{_FROM}{_DAY}(?:st|nd|rd|th)?\b(?![:.]\d)"
        r"(?:\s*,?\s*(?P<year>(?:19|20)\d\d)(?!\d)|(?=\s*(?:$|[.,;:)\]])))",
        _written,
    ),
    rule(rf"{NTH}\s+week\s+(?:van\s+|of\s+|in\s+)?{_MONTH}{YEAR}", _week_of_month),
    rule(rf"{NTH}\s+{WEEKDAY}\s+(?:van\s+|of\s+|in\s+)?{_MONTH}{YEAR}", _weekday_of_month),
    rule(
        rf"{NTH}\s+(?:helft|half)\s+(?:van\s+|of\s+)?(?:de\s+)?(?:maand\s+)?{_MONTH}{YEAR}",
        _half_of_month,
    ),
    rule(
        rf"{NTH}\s+(?:helft|half)\s+(?:van\s+|of\s+)?"
        rf"(?:(?:het|dit|the|this)\s+(?:jaar|year)\b|(?P<year>20\d\d))",
        _half_of_year,
    ),
    rule(rf"{PART}[\s-]+{_MONTH}{YEAR}", _month),
    rule(
        rf"(?!half\s?jaar){PART}\s+(?:(?:(?P<next>{NEXT})|{THIS})?\s*(?:jaar|year)\b|(?P<year>20\d\d))",
        _part_of_year,
    ),
    rule(
        rf"{_BEFORE}(?:week(?:nummer)?|weken|weeks|wk)\.?\s*(?:nr\.?\s*)?(?:\d{{1,2}}{_OR}(?:week\s*)?)?"
        rf"(?P<week>\d{{1,2}})\b{YEAR}",
        _week,
    ),
    rule(r"q(?P<nth>[1-4])\b(?:\s*(?P<year>20\d\d))?", _quarter),
    rule(rf"{NTH}\s+(?:kwartaal|quarter){YEAR}", _quarter),
)
"""In order; see `planner_sync.minutes.dates.due_dates` for the whole list."""

LATE_RULES: tuple[Rule, ...] = (
    rule(
        rf"{_NAMED_DAY}(?!24/7)(?:\d{{1,2}}\s?[&+]\s?)?{_DAY}\s?[-/]\s?"
        rf"(?P<number>1[0-2]|0?[1-9])(?!\d|[-/]){_NO_DATE}",
        _numeric,
    ),
    rule(rf"{_BEFORE}(?P<month>{one_of(BARE_MONTHS)})\b\.?{YEAR}", _month),
    rule(
        r"(?P<month>jan|mar|may)\b\.?\s*,?\s*(?P<year>(?:19|20)\d\d|'\d\d)(?!\d)",
        _month,
    ),
    rule(r"(?:(?<=\bin )|(?<=\bby )|(?<=\bbefore )|(?<=\bstarting ))(?P<month>may)\b", _month),
    rule(r"(?P<year>20[2-9]\d)(?!\d)", lambda m, _: date(int(m["year"]), 12, 31), is_loose=True),
)
"""Loose forms, read only where no rule before them found anything."""
