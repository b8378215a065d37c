"""What goes wrong in the course of some years: dice choose it, equal seeds choose the same."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cached_property
from typing import Self

from integration.service.office import (
    AMSTERDAM,
    NORTH,
    OPENING,
    SOUTH,
)
from planner_sync.domain.calendar import Month
from planner_sync.domain.timetable import first_working_day

FIRST = Month(2026, 2)
"""The first month that is told: the office opens in March."""

TEAMS = (NORTH, SOUTH)


@dataclass(frozen=True)
class Span:
    """From one local moment to another."""

    start: datetime
    end: datetime

    def __contains__(self, moment: datetime) -> bool:
        return self.start <= moment < self.end


def local(day: date, hour: int = 0, minute: int = 0) -> datetime:
    return datetime.combine(day, time(hour, minute), AMSTERDAM)


def days(number: int) -> timedelta:
    return timedelta(days=number)


def told_on(month: Month) -> date:
    """Return the day on which a month is told when nothing goes wrong."""
    return first_working_day(month.next)


def clock_changes(first: date, last: date) -> list[date]:
    """Return the days between two on which clocks change: the last Sundays of March and October."""
    ends = [date(y, m, 31) for y in range(first.year, last.year + 1) for m in (3, 10)]
    sundays = [end - days((end.weekday() + 1) % 7) for end in ends]
    return [day for day in sundays if first <= day <= last]


@dataclass(frozen=True, kw_only=True)
class Course:
    """What goes wrong in the course of some years."""

    years: int
    down: tuple[Span, ...]
    """When the service does not run."""

    away: tuple[Span, ...]
    """When the tenant answers nothing but errors."""

    jumps: Mapping[Span, timedelta]
    """When the clock of the service's machine is wrong, and by how much."""

    lost: Mapping[tuple[str, Month], int]
    """How many answers of the Teams workflow get lost, by team and month."""

    @classmethod
    def of(cls, seed: int, years: int = 1) -> Self:
        """Return years of which the dice chose the months and the lengths."""
        dice = random.Random(seed)  # noqa: S311 - repeatable years, no secret
        troubles = [_Trouble.of(dice, year) for year in range(years)]
        changes = [
            Span(local(day - days(1), 12), local(day, 2, 30))
            for day in clock_changes(OPENING.date(), _months(years)[-1].first)
        ]
        down = [*changes, *(span for t in troubles for span in t.down)]
        return cls(
            years=years,
            down=tuple(sorted(down, key=lambda span: span.start)),
            away=tuple(t.away for t in troubles),
            jumps={t.jumping: t.jump for t in troubles},
            lost=dict(t.lost for t in troubles),
        )

    @cached_property
    def months(self) -> Sequence[Month]:
        """The months that are told."""
        return _months(self.years)

    @cached_property
    def ticks(self) -> Sequence[datetime]:
        """The moments at which the clock stands still, in order."""
        found = {span.end for span in self.down}
        found |= {moment for span in (*self.away, *self.jumps) for moment in (span.start, span.end)}
        changes = clock_changes(OPENING.date(), self.months[-1].next.first)
        found |= {local(day, hour, 30) for day in changes for hour in (2, 8)}
        for month in self.months:
            first = told_on(month)
            found |= {local(first, 6, 30), local(first, 8), local(first, 19, 30)}
            found.add(local(month.next.first + days(14), 9))
        return sorted(tick for tick in found if tick > OPENING)

    def is_up(self, tick: datetime) -> bool:
        return not any(tick in span for span in self.down)

    def is_away(self, tick: datetime) -> bool:
        return any(tick in span for span in self.away)

    def jump(self, tick: datetime) -> timedelta:
        """Return by how much the service's clock is wrong."""
        return next((by for span, by in self.jumps.items() if tick in span), timedelta())

    def is_well(self, tick: datetime) -> bool:
        """Tell whether a pass at *tick* can do what it wants."""
        return self.is_up(tick) and not self.is_away(tick) and not self.jump(tick)

    @cached_property
    def told(self) -> frozenset[Month]:
        """The months that the service had a chance to tell before the next one was over."""
        chances = [Month.of(t).previous for t in self.ticks if self.is_well(t) and _is_telling(t)]
        return frozenset(chances) & frozenset(self.months)


def _is_telling(tick: datetime) -> bool:
    """Tell whether the month before *tick* may be told at that moment."""
    return tick >= local(told_on(Month.of(tick).previous), 8) and tick.hour != 2


def _months(years: int) -> Sequence[Month]:
    months = [FIRST]
    while len(months) <= 12 * years:
        months.append(months[-1].next)
    return months


@dataclass(frozen=True, kw_only=True)
class _Trouble:
    """What goes wrong in one year."""

    down: Sequence[Span]
    away: Span
    jumping: Span
    jump: timedelta
    lost: tuple[tuple[str, Month], int]

    @classmethod
    def of(cls, dice: random.Random, year: int) -> Self:
        months = _months(year + 1)[12 * year + 3 :]
        # When it is down for whole months, it is not told of the months beside them.
        whole = dice.randrange(1, len(months) - 2)
        end = whole + dice.choice((1, 2))
        beside = [*months[: whole - 1], *months[end + 1 :]]
        over, away, weekend, lost, jumping = dice.sample(beside, 5)
        friday = told_on(weekend) + days(-told_on(weekend).weekday() + 4)
        start = told_on(jumping) + days(dice.randrange(1, 6))
        return cls(
            down=[
                Span(local(friday, 18), local(friday + days(3), dice.randrange(6, 12))),
                Span(
                    local(told_on(over) - days(dice.randrange(1, 4)), 12),
                    local(told_on(over) + days(dice.randrange(1, 20)), dice.randrange(24)),
                ),
                Span(
                    local(months[whole].first - days(1), 12),
                    local(months[end].first + days(dice.randrange(25)), dice.randrange(24)),
                ),
            ],
            away=Span(
                local(told_on(away) - days(1)), local(told_on(away) + days(dice.randrange(2, 9)))
            ),
            jumping=Span(local(start, 9), local(start + days(1), 9)),
            jump=days(dice.choice((-400, -61, 61, 400))),
            lost=((dice.choice(TEAMS), lost), dice.choice((1, 2))),
        )
