"""Rules that count from the day of the meeting: "over twee weken", "volgende week vrijdag"."""

import re
from datetime import date, timedelta

from planner_sync.domain.calendar import Month
from planner_sync.minutes.dates.rules import (
    NEXT,
    PART,
    PARTS_OF_DAY,
    SUNDAY,
    THIS,
    WEEKDAY,
    Rule,
    part_end,
    rule,
)
from planner_sync.minutes.dates.words import (
    LONG_WEEKDAYS,
    MONTHS,
    NUMBERS,
    SHORT_WEEKDAYS,
    WEEKDAYS,
    one_of,
)

_COUNT = rf"(?P<count>\d{{1,3}}|{one_of(NUMBERS)})"
_UNIT = (
    r"(?P<unit>dag(?:en)?|days?|we+k(?:en)?|weeks?|maand(?:en)?|months?|jaar|jaren|years?|"
    r"kwarta(?:al|len)|quarters?|mnd|wkn?|dgn|jr)"
)
_UNIT_DAYS = {"d": 1, "w": 7}
_UNIT_MONTHS = {"m": 1, "k": 3, "q": 3, "j": 12, "y": 12}
_FURTHEST_MONTHS = 60
"""Nobody plans further; a larger number is an age or a count."""

_PERIOD = r"(?:dag|week|maand|kwartaal|jaar|keer|uur|persoon|day|month|quarter|year|time|person)"


def _relative(match: re.Match[str], held_on: date | None) -> date | None:
    if held_on is None:
        return None
    count = NUMBERS.get(match["count"]) or int(match["count"])
    unit = match["unit"][0]
    if unit in _UNIT_DAYS:
        return held_on + timedelta(days=count * _UNIT_DAYS[unit])
    months = count * _UNIT_MONTHS[unit]
    if months > _FURTHEST_MONTHS:
        return None
    return _same_day_in(_add_months(Month.of(held_on), months), held_on)


def _one_and_a_half(match: re.Match[str], held_on: date | None) -> date | None:
    if held_on is None:
        return None
    unit = match["unit"][0]
    if unit == "w":
        return held_on + timedelta(days=11)
    if unit == "m":
        return _same_day_in(Month.of(held_on).next, held_on) + timedelta(days=15)
    return _same_day_in(_add_months(Month.of(held_on), 18), held_on)


def _half_year(match: re.Match[str], held_on: date | None) -> date | None:
    return held_on and _same_day_in(_add_months(Month.of(held_on), 6), held_on)


def _relative_month(match: re.Match[str], held_on: date | None) -> date | None:
    if held_on is None:
        return None
    month = Month.of(held_on)
    return part_end(match["part"], month.next if match["next"] else month)


def _next_quarter(match: re.Match[str], held_on: date | None) -> date | None:
    if held_on is None:
        return None
    this = Month(held_on.year, 3 * ((held_on.month - 1) // 3) + 3)
    return _add_months(this, 3 if match["next"] else 0).last


def _this_or_next(match: re.Match[str], held_on: date | None) -> date | None:
    if held_on is None:
        return None
    further = int(bool(match["next"]))
    unit = match["period"][0]
    if unit == "w":
        return _end_of_week(held_on, further)
    if unit == "m":
        return _add_months(Month.of(held_on), further).last
    return date(held_on.year + further, 12, 31)


def _this_week(match: re.Match[str], held_on: date | None) -> date | None:
    return held_on and _end_of_week(held_on, 0)


def _weekend(match: re.Match[str], held_on: date | None) -> date | None:
    """
    Read "dit weekend", "komend weekend"; only "volgend" means the one after that.

    "Voor het weekend" ends on its Friday.
    """
    further = int((match["which"] or "")[:4] in {"volg", "next"})
    last = held_on and _end_of_week(held_on, further)
    return last - timedelta(days=2 * bool(match["before"])) if last else None


def _end_of_week(held_on: date, further: int) -> date:
    return held_on + timedelta(days=SUNDAY - held_on.isoweekday() + 7 * further)


def _next_months(match: re.Match[str], held_on: date | None) -> date | None:
    """Read "volgend jaar mei" and "mei volgend jaar"."""
    return held_on and Month(held_on.year + 1, MONTHS[match["month"]]).last


def _weekday(match: re.Match[str], held_on: date | None) -> date | None:
    """Take the first such day after the meeting, plus the weeks that are told."""
    if held_on is None:
        return None
    wanted = WEEKDAYS[match["weekday"]]
    weeks = match.groupdict().get("weeks")
    further = (NUMBERS.get(weeks) or int(weeks)) if weeks else 0
    return held_on + timedelta(days=(wanted - held_on.weekday() - 1) % 7 + 1 + 7 * further)


def _weekday_next_week(match: re.Match[str], held_on: date | None) -> date | None:
    if held_on is None:
        return None
    monday = held_on + timedelta(days=7 - held_on.weekday())
    return monday + timedelta(days=WEEKDAYS[match["weekday"]])


def _near_day(match: re.Match[str], held_on: date | None) -> date | None:
    days = {"overmorgen": 2, "morgen": 1, "tomorrow": 1, "vannacht": 1}
    return held_on and held_on + timedelta(days=days.get(match["near"], 0))


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


def _no_day(match: re.Match[str], held_on: date | None) -> None:
    """Own the words of something that is no term: "elke week", "vorige maand"."""


_SOME = r"(?:\d{1,3}|een|twee|drie|vier|vijf|zes|een\s+paar|enkele|paar|a\s+few|two|three|some)"

NO_TERM_RULES: tuple[Rule, ...] = (
    rule(
        rf"(?:elke|iedere|ieder|elk|every|each)\s+(?:\w+\s+)?(?:{_PERIOD}|{WEEKDAY})"
        rf"{PARTS_OF_DAY}\b",
        _no_day,
    ),
    rule(rf"(?:per|(?:keer|maal|x|times|once|twice)\s+a)\s+{_PERIOD}\b", _no_day),
    rule(
        r"(?:afgelopen|vorige?|voorbije|laatste|past|last|previous|sinds|since)\s+"
        rf"(?:de\s+)?(?:{_SOME}\s+)?(?:week(?:end)?|weken|weeks|maand(?:en)?|months?|jaar|jaren|"
        rf"years?|dagen|days|kwartaal|keer|time|zomer|winter|voorjaar|najaar|{one_of(MONTHS)}|"
        rf"{one_of(LONG_WEEKDAYS)})\b(?!\s+van\s+{one_of(MONTHS)}\b)",
        _no_day,
    ),
    rule(rf"{_SOME}\s+{_UNIT}\s+(?:geleden|ago)\b", _no_day),
    rule(rf"{WEEKDAY}(?:s|en|ochtenden|middagen|avonden)\b", _no_day),
    rule(r"\d{1,2}\s+\w{3,9}\.?\s+(?:jl|j\.l)\b\.?", _no_day),
)
"""Times that set no term; they come first, so that no other rule reads a part of them."""

RELATIVE_RULES: tuple[Rule, ...] = (
    rule(rf"{PART}\s+(?:(?P<next>{NEXT})|{THIS})?\s*(?:maand|month)\b", _relative_month),
    rule(rf"{PART}\s+(?:{THIS}\s+)?we?e?k\b(?!\s*\d)", _this_week),
    rule(
        rf"{WEEKDAY}{PARTS_OF_DAY}\s+over\s+(?P<weeks>\d{{1,2}}|{one_of(NUMBERS)})\s+we+ke?n?\b",
        _weekday,
    ),
    rule(r"(?:een\s+)?half\s?jaar\b|(?:half a|six-month) year\b", _half_year, is_length=True),
    rule(r"(?:een\s+)?anderhalve?\s+(?P<unit>week|maand|jaar)\b", _one_and_a_half, is_length=True),
    rule(
        rf"(?:(?P<next>{NEXT})|{THIS})\s+(?:kwartaal|quarter)\b",
        _next_quarter,
    ),
    rule(
        rf"volgend\s+jaar\s+(?:in\s+)?(?P<month>{one_of(MONTHS)})\b|"
        rf"next\s+year\s+(?:in\s+)?(?P<month_en>{one_of(MONTHS)})\b",
        lambda m, held_on: (
            held_on and Month(held_on.year + 1, MONTHS[m["month"] or m["month_en"]]).last
        ),
    ),
    rule(rf"(?P<month>{one_of(MONTHS)})\s+(?:volgend\s+jaar|next\s+year)\b", _next_months),
    rule(
        rf"{NEXT}\s+(?:\d{{1,2}}\s*(?:-|a|tot|of)\s*)?{_COUNT}\s+{_UNIT}\b",
        _relative,
    ),
    rule(
        rf"(?:\d{{1,2}}\s*(?:-|–|/|a|tot|of|to|or)\s*)?{_COUNT}\s+{_UNIT}\b(?!\s+(?:oud|lang|old))",
        _relative,
        is_length=True,
    ),
    rule(rf"{NEXT}\s+week\s+(?:op\s+)?{WEEKDAY}{PARTS_OF_DAY}\b", _weekday_next_week),
    rule(
        rf"{WEEKDAY}{PARTS_OF_DAY}\s+(?:van\s+|in\s+)?(?:volgende|next)\s+week\b",
        _weekday_next_week,
    ),
    rule(
        rf"(?:(?P<before>voor|before)\s+)?(?<!\bna )(?P<which>{NEXT}|{THIS}|het|this|the)"
        r"\s+weekend\b(?!\s+(?:van|of)\s+\d)",
        _weekend,
    ),
    rule(
        rf"(?:{PART}\s+)?(?:(?P<next>{NEXT})|{THIS})\s+(?P<period>week|wk|maand|month|jaar|year)\b",
        _this_or_next,
    ),
    rule(rf"(?:{NEXT}\s+)?{WEEKDAY}{PARTS_OF_DAY}\b", _weekday),
    rule(
        r"(?:(?<=\buiterlijk )|(?<=\btot )|(?<=\bper )|(?<=\bvanaf )|(?<=\bstart ))"
        rf"(?P<weekday>{one_of(SHORT_WEEKDAYS)})\b(?!['’.]?\s*\d)",
        _weekday,
    ),
    rule(r"(?P<near>vannacht)\s+nog\b", _near_day),
    rule(
        r"(?P<near>vandaag|vanmiddag|vanavond|overmorgen|morgen|today|tonight|tomorrow)\b",
        _near_day,
    ),
)
"""Times that count from the meeting."""

DAY_OF_MONTH_RULES: tuple[Rule, ...] = (
    rule(
        r"(?P<day>\d{1,2})(?:e|ste|de)\b(?!\s*(?:week|kwartaal|keer|helft|verdieping|etage|"
        rf"{one_of(MONTHS)}))",
        _day_of_month,
        is_loose=True,
    ),
)
"""A day of a month that is not named: "de 20e"."""
