"""Rules that turn a phrase about time into the last day that it allows."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from planner_sync.domain.calendar import Month
from planner_sync.minutes.date_words import (
    BEGIN,
    END,
    HALF,
    MONTHS,
    NUMBERS,
    ORDINALS,
    SEASON_ENDS,
    SEASON_STARTS,
    WEEKDAYS,
    one_of,
)

Read = Callable[[re.Match[str], "date | None"], "date | None"]
"""From a match and the day of the meeting to a day; ``None`` when it cannot be told."""

_SUNDAY = 7
_LAST_WEEK = 5
_MONTH = rf"(?P<month>{one_of(MONTHS)})\b\.?"
_YEAR = r"(?:\s*,?\s*(?P<year>(?:19|20)\d\d|'\d\d))?(?!\d)"
_PART = rf"(?P<part>{one_of(BEGIN | HALF | END)})\b(?:\s+(?:van|of|in))?(?:\s+(?:de|het|the))?"
_COUNT = rf"(?P<count>\d{{1,3}}|{one_of(NUMBERS)})"
_UNIT = (
    r"(?P<unit>dag(?:en)?|days?|we+k(?:en)?|weeks?|maand(?:en)?|months?|jaar|jaren|years?|"
    r"kwarta(?:al|len)|quarters?)"
)
_UNIT_DAYS = {"d": 1, "w": 7}
_UNIT_MONTHS = {"m": 1, "k": 3, "q": 3, "j": 12, "y": 12}
_NEXT = r"(?:volgende?|komende?|aankomende?|next|coming)"
_THIS = r"(?:deze|dit|this)"


def _year(match: re.Match[str]) -> int | None:
    written = match.groupdict().get("year")
    if not written:
        return None
    number = int(written.lstrip("'"))
    return number if number > 99 else 2000 + number  # noqa: PLR2004 - a year of two digits


def _with_year(match: re.Match[str], held_on: date | None, build: Callable[[int], date]) -> date:
    """Take the written year, else the first one in which the day is not before the meeting."""
    year = _year(match)
    if year is not None:
        return build(year)
    if held_on is None:
        raise ValueError("no year and no meeting to count from")
    day = build(held_on.year)
    return day if day >= held_on else build(held_on.year + 1)


def _numeric(match: re.Match[str], held_on: date | None) -> date:
    return _with_year(
        match, held_on, lambda year: date(year, int(match["number"]), int(match["day"]))
    )


def _written(match: re.Match[str], held_on: date | None) -> date:
    month = MONTHS[match["month"]]
    return _with_year(match, held_on, lambda year: date(year, month, int(match["day"])))


def _part_end(part: str | None, month: Month) -> date:
    """Begin = 1st to 10th, half = 11th to 20th, eind = 21st to last."""
    if part in BEGIN:
        return month.first.replace(day=10)
    return month.first.replace(day=20) if part in HALF else month.last


def _month(match: re.Match[str], held_on: date | None) -> date:
    number, part = MONTHS[match["month"]], match.groupdict().get("part")
    return _with_year(match, held_on, lambda year: _part_end(part, Month(year, number)))


def _relative_month(match: re.Match[str], held_on: date | None) -> date | None:
    if held_on is None:
        return None
    month = Month.of(held_on)
    return _part_end(match["part"], month.next if match["next"] else month)


def _part_of_year(match: re.Match[str], held_on: date | None) -> date | None:
    year = _year(match)
    if year is None:
        if held_on is None:
            return None
        year = held_on.year + bool(match["next"])
    last_month = 3 if match["part"] in BEGIN else 6 if match["part"] in HALF else 12
    return Month(year, last_month).last


def _week(match: re.Match[str], held_on: date | None) -> date:
    return _with_year(
        match, held_on, lambda year: date.fromisocalendar(year, int(match["week"]), _SUNDAY)
    )


def _week_of_month(match: re.Match[str], held_on: date | None) -> date:
    number = ORDINALS.get(match["nth"]) or int(match["nth"][0])
    month = MONTHS[match["month"]]

    def build(year: int) -> date:
        last = Month(year, month).last
        return last if number == _LAST_WEEK else min(last, date(year, month, 7 * number))

    return _with_year(match, held_on, build)


def _quarter(match: re.Match[str], held_on: date | None) -> date:
    number = ORDINALS.get(match["nth"]) or int(match["nth"][0])
    return _with_year(match, held_on, lambda year: Month(year, 3 * number).last)


def _next_quarter(match: re.Match[str], held_on: date | None) -> date | None:
    if held_on is None:
        return None
    return _add_months(Month(held_on.year, 3 * ((held_on.month - 1) // 3) + 3), 3).last


def _season(match: re.Match[str], held_on: date | None) -> date:
    month, day = (SEASON_STARTS if match["before"] else SEASON_ENDS)[match["season"]]
    return _with_year(match, held_on, lambda year: date(year, month, day))


def _relative(match: re.Match[str], held_on: date | None) -> date | None:
    if held_on is None:
        return None
    count = NUMBERS.get(match["count"]) or int(match["count"])
    unit = match["unit"][0]
    if unit in _UNIT_DAYS:
        return held_on + timedelta(days=count * _UNIT_DAYS[unit])
    return _same_day_in(_add_months(Month.of(held_on), count * _UNIT_MONTHS[unit]), held_on)


def _half_year(match: re.Match[str], held_on: date | None) -> date | None:
    return held_on and _same_day_in(_add_months(Month.of(held_on), 6), held_on)


def _this_or_next(match: re.Match[str], held_on: date | None) -> date | None:
    if held_on is None:
        return None
    further = int(bool(match["next"]))
    unit = match["period"][0]
    if unit == "w":
        return held_on + timedelta(days=_SUNDAY - held_on.isoweekday() + 7 * further)
    if unit == "m":
        return _add_months(Month.of(held_on), further).last
    return date(held_on.year + further, 12, 31)


def _weekday(match: re.Match[str], held_on: date | None) -> date | None:
    if held_on is None:
        return None
    wanted = WEEKDAYS[match["weekday"]]
    if match["week"]:
        monday = held_on + timedelta(days=7 - held_on.weekday())
        return monday + timedelta(days=wanted)
    return held_on + timedelta(days=(wanted - held_on.weekday() - 1) % 7 + 1)


def _near_day(match: re.Match[str], held_on: date | None) -> date | None:
    return held_on and held_on + timedelta(days=match["near"] not in {"vandaag", "today"})


def _day_of_month(match: re.Match[str], held_on: date | None) -> date | None:
    if held_on is None:
        return None
    month = Month.of(held_on)
    for _ in range(3):
        day = int(match["day"])
        if 1 <= day <= month.last.day and month.first.replace(day=day) > held_on:
            return month.first.replace(day=day)
        month = month.next
    return None


def _add_months(month: Month, count: int) -> Month:
    years, index = divmod(month.month - 1 + count, 12)
    return Month(month.year + years, index + 1)


def _same_day_in(month: Month, day: date) -> date:
    return month.first.replace(day=min(day.day, month.last.day))


def _rule(pattern: str, read: Read) -> tuple[re.Pattern[str], Read]:
    return re.compile(rf"(?<![\w]){pattern}"), read


_DAY = r"(?P<day>\d{1,2})"
_NTH = rf"(?P<nth>[1-5](?:e|ste|de|st|nd|rd|th)|{one_of(ORDINALS)})"
_WEEKDAY = rf"(?P<weekday>{one_of(WEEKDAYS)})\b"
_SEASONS = one_of({*SEASON_ENDS, *SEASON_STARTS})

RULES: tuple[tuple[re.Pattern[str], Read], ...] = (
    _rule(r"(?P<year>(?:19|20)\d\d)-(?P<number>\d{1,2})-(?P<day>\d{1,2})(?!\d)", _numeric),
    _rule(rf"{_DAY}\s?[-/.]\s?(?P<number>\d{{1,2}})\s?[-/.]\s?(?P<year>(?:19|20)\d\d)\b", _numeric),
    _rule(
        rf"{_DAY}[-/.](?P<number>\d{{1,2}})[-/.](?P<short>\d\d)\b",
        lambda m, _: date(2000 + int(m["short"]), int(m["number"]), int(m["day"])),
    ),
    _rule(rf"{_DAY}(?:e|ste|de|st|nd|rd|th)?\s+(?:van\s+|of\s+)?{_MONTH}{_YEAR}", _written),
    _rule(rf"{_MONTH}\s+{_DAY}(?:st|nd|rd|th)?\b(?![:.]\d){_YEAR}", _written),
    _rule(rf"{_NTH}\s+week\s+(?:van\s+|of\s+|in\s+)?{_MONTH}{_YEAR}", _week_of_month),
    _rule(rf"{_PART}\s+{_MONTH}{_YEAR}", _month),
    _rule(rf"{_PART}\s+(?:(?P<next>{_NEXT})|{_THIS})?\s*(?:maand|month)\b", _relative_month),
    _rule(r"(?:een\s+)?half\s?jaar\b|(?:half a|six-month) year\b", _half_year),
    _rule(
        rf"{_PART}\s+(?:(?:(?P<next>{_NEXT})|{_THIS})?\s*(?:jaar|year)\b|(?P<year>20\d\d))",
        _part_of_year,
    ),
    _rule(rf"(?:week|wk)\.?\s*(?:nr\.?\s*)?(?P<week>\d{{1,2}})\b{_YEAR}", _week),
    _rule(r"q(?P<nth>[1-4])\b(?:\s*(?P<year>20\d\d))?", _quarter),
    _rule(rf"{_NTH}\s+(?:kwartaal|quarter){_YEAR}", _quarter),
    _rule(rf"{_NEXT}\s+(?:kwartaal|quarter)\b", _next_quarter),
    _rule(
        rf"(?:(?P<before>voor|before)\s+)?(?:(?:het|de|the|in)\s+)*(?P<season>{_SEASONS})\b{_YEAR}",
        _season,
    ),
    _rule(rf"(?:\d{{1,2}}\s*(?:-|a|tot|of|to|or)\s*)?{_COUNT}\s+{_UNIT}\b", _relative),
    _rule(rf"(?P<week>{_NEXT}\s+week)\s+(?:op\s+)?{_WEEKDAY}", _weekday),
    _rule(
        rf"(?:(?P<next>{_NEXT})|{_THIS})\s+(?P<period>week|maand|month|jaar|year)\b", _this_or_next
    ),
    _rule(rf"(?P<week>(?!))?{_WEEKDAY}", _weekday),
    _rule(r"(?P<near>vandaag|morgen|today|tomorrow)\b", _near_day),
    _rule(rf"{_DAY}\s?[-/]\s?(?P<number>1[0-2]|0?[1-9])(?!\d)(?!\s*{_UNIT})", _numeric),
    _rule(rf"{_DAY}(?:e|ste|de)\b(?!\s*(?:week|kwartaal|keer|{_MONTH}))", _day_of_month),
    _rule(rf"{_MONTH}{_YEAR}", _month),
    _rule(r"(?P<year>20[2-9]\d)(?!\d)", lambda m, _: date(int(m["year"]), 12, 31)),
)
"""In order: the first rule that reads a stretch of text owns it."""
