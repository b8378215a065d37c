"""
The timetable: what is due at a moment, given what is done.

Nothing here remembers when it was last asked, so a service that was down finds everything again.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from planner_sync.domain.calendar import Month, last_full_month

SATURDAY = 5
NIGHT = 2
"""The hour in which clocks are changed: local times in it come twice, or never."""


@dataclass(frozen=True, kw_only=True)
class Timetable:
    """When work is done, in the local time of *zone*."""

    zone: ZoneInfo
    first_hour: int = 7
    last_hour: int = 18
    """Minutes are read until the end of this hour."""

    at_weekends: bool = False
    monthly_at: time = time(8)
    """When the month is told, on its first working day."""

    def is_office_time(self, now: datetime) -> bool:
        """Tell whether minutes are read at *now*."""
        local = now.astimezone(self.zone)
        is_day = self.at_weekends or local.weekday() < SATURDAY
        return is_day and self.first_hour <= local.hour <= self.last_hour

    def opening(self, month: Month) -> datetime:
        """Return from when *month* is tracked and told: in the month that follows it."""
        day = first_working_day(month.next)
        return datetime.combine(day, self.monthly_at, self.zone)


@dataclass(frozen=True, kw_only=True)
class Done:
    """What is done for one team."""

    team_id: str
    snapshots: frozenset[Month] = field(default_factory=frozenset)
    settled: frozenset[Month] = field(default_factory=frozenset)
    """Months that were told, or tried so often that a person has to look."""

    letters_on: date | None = None
    """The last day on which it was looked whether letters are due."""


@dataclass(frozen=True, kw_only=True)
class DueWork:
    """What has to be done at one moment."""

    month: Month
    """The month that is to be told."""

    intake: bool = False
    track: tuple[str, ...] = ()
    """Ids of the teams whose snapshot of that month is to be taken, before it is told."""

    digest: tuple[str, ...] = ()
    """Ids of the teams that are to be told."""

    letters: tuple[str, ...] = ()
    """Ids of the teams of which the letters are looked after, once a day."""

    @property
    def is_nothing(self) -> bool:
        """True when there is nothing to do."""
        return not (self.intake or self.track or self.digest or self.letters)


def first_working_day(month: Month) -> date:
    """Return the first weekday of *month*; public holidays count as weekdays."""
    day = month.first
    while day.weekday() >= SATURDAY:
        day += timedelta(days=1)
    return day


def month_to_tell(now: datetime, timetable: Timetable) -> Month:
    """Return the month whose turn it is: the last full one, once its first working day has come."""
    month = last_full_month(now, timetable.zone)
    return month if now >= timetable.opening(month) else month.previous


def due_work(now: datetime, timetable: Timetable, done: Iterable[Done]) -> DueWork:
    """
    Decide what has to be done at the aware moment *now*.

    A snapshot is due only while its month is the last full one, because the board does not show
    earlier ones.  A digest is due until the next month's turn; `untold_before` finds those that
    were missed.  A month before one that has a snapshot is never due: the clock was put back.
    """
    month = month_to_tell(now, timetable)
    if now.astimezone(timetable.zone).hour == NIGHT:
        return DueWork(month=month)
    everybody, today = tuple(done), now.astimezone(timetable.zone).date()
    is_office_time = timetable.is_office_time(now)
    may_track = month == last_full_month(now, timetable.zone)
    open_teams = [
        d for d in everybody if month not in d.settled and not any(s > month for s in d.snapshots)
    ]
    return DueWork(
        month=month,
        intake=is_office_time,
        track=tuple(d.team_id for d in open_teams if may_track and month not in d.snapshots),
        digest=tuple(d.team_id for d in open_teams if may_track or month in d.snapshots),
        letters=tuple(d.team_id for d in everybody if is_office_time and d.letters_on != today),
    )


def untold_before(
    month: Month, first: Month | None, is_settled: Callable[[Month], bool]
) -> tuple[Month, ...]:
    """
    Return the months before *month* that its digest has to name, because none was told since.

    Args:
        month: The month of the digest.
        first: The month of the team's first snapshot; nothing is missed before it.
        is_settled: Whether a month was told, or given up.
    """
    missing: list[Month] = []
    earlier = month.previous
    while first is not None and earlier >= first and not is_settled(earlier):
        missing.append(earlier)
        earlier = earlier.previous
    return tuple(reversed(missing))
