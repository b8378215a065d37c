"""What is due when: office hours, first working days, time changes, downtime."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from doubles.builders import AMSTERDAM
from planner_sync.domain.calendar import Month
from planner_sync.domain.timetable import (
    Done,
    Timetable,
    due_work,
    first_working_day,
    month_to_tell,
    untold_before,
)

TABLE = Timetable(zone=AMSTERDAM)
TEAM = "noord"
MARCH, APRIL, MAY, JUNE, JULY = (Month(2026, m) for m in (3, 4, 5, 6, 7))


def at(text: str) -> datetime:
    """Return a moment in Amsterdam."""
    return datetime.fromisoformat(text).replace(tzinfo=AMSTERDAM)


def done(snapshots: Iterable[Month] = (), settled: Iterable[Month] = ()) -> list[Done]:
    return [Done(team_id=TEAM, snapshots=frozenset(snapshots), settled=frozenset(settled))]


@pytest.mark.parametrize(
    ("month", "day"),
    [
        (Month(2026, 8), date(2026, 8, 3)),  # the 1st is a Saturday
        (Month(2026, 11), date(2026, 11, 2)),  # a Sunday
        (Month(2026, 6), date(2026, 6, 1)),  # a Monday
        (Month(2026, 1), date(2026, 1, 1)),  # a holiday, and a weekday all the same
    ],
)
def test_the_first_working_day_is_the_first_weekday(month: Month, day: date) -> None:
    assert first_working_day(month) == day


@pytest.mark.parametrize(
    ("now", "is_due"),
    [
        ("2026-03-13T06:59", False),
        ("2026-03-13T07:00", True),
        ("2026-03-13T18:59", True),
        ("2026-03-13T19:00", False),
        ("2026-03-14T10:00", False),
    ],
)
def test_minutes_are_read_in_office_hours(now: str, is_due: bool) -> None:
    assert due_work(at(now), TABLE, done()).intake is is_due


def test_minutes_are_read_at_weekends_where_that_is_wanted() -> None:
    table = Timetable(zone=AMSTERDAM, at_weekends=True)

    assert due_work(at("2026-03-14T10:00"), table, done()).intake


def test_office_hours_are_those_of_the_zone() -> None:
    assert due_work(datetime(2026, 7, 1, 5, tzinfo=UTC), TABLE, done()).intake
    assert not due_work(datetime(2026, 12, 1, 5, tzinfo=UTC), TABLE, done()).intake


def test_a_month_is_due_from_its_first_working_day_on() -> None:
    before = due_work(at("2026-08-03T07:59"), TABLE, done([JUNE], [JUNE]))
    after = due_work(at("2026-08-03T08:00"), TABLE, done([JUNE]))

    assert (before.month, before.track, before.digest) == (JUNE, (), ())
    assert (after.month, after.track, after.digest) == (JULY, (TEAM,), (TEAM,))


def test_what_is_done_is_not_due_again() -> None:
    assert due_work(at("2026-05-04T20:00"), TABLE, done([APRIL], [APRIL])).is_nothing


def test_a_month_with_a_snapshot_is_only_told() -> None:
    due = due_work(at("2026-05-20T20:00"), TABLE, done([APRIL]))

    assert (due.track, due.digest) == ((), (TEAM,))


def test_before_the_next_turn_a_month_with_a_snapshot_can_still_be_told() -> None:
    weekend = at("2026-08-01T10:00")

    assert due_work(weekend, TABLE, done([JUNE])).digest == (TEAM,)
    assert due_work(weekend, TABLE, done()).is_nothing


@pytest.mark.parametrize("day", ["2026-03-29", "2026-10-25", "2026-04-01"])
def test_nothing_is_done_in_the_hour_in_which_clocks_change(day: str) -> None:
    midnight = at(f"{day}T00:00").astimezone(UTC)
    moments = [midnight + timedelta(minutes=5 * n) for n in range(12 * 26)]
    hours = {
        m.astimezone(AMSTERDAM).hour for m in moments if not due_work(m, TABLE, done()).is_nothing
    }

    assert hours  # the month is due, so all other hours show
    assert 2 not in hours


@pytest.mark.parametrize(("day", "hour"), [(date(2026, 4, 1), 6), (date(2026, 11, 2), 7)])
def test_the_turn_comes_at_eight_local_time_on_either_side_of_a_time_change(
    day: date, hour: int
) -> None:
    turn = datetime.combine(day, time(hour), UTC)

    assert month_to_tell(turn, TABLE) == Month.of(day).previous
    assert month_to_tell(turn - timedelta(minutes=1), TABLE) == Month.of(day).previous.previous


def test_a_clock_that_was_put_back_makes_no_earlier_month_due() -> None:
    assert due_work(at("2026-04-15T20:00"), TABLE, done([APRIL])).is_nothing


def test_the_months_since_the_last_told_one_are_missing() -> None:
    told = {Month(2026, 1)}.__contains__

    assert untold_before(MAY, Month(2025, 12), told) == (Month(2026, 2), MARCH, APRIL)


def test_nothing_is_missing_before_the_first_snapshot() -> None:
    def never(_: Month) -> bool:
        return False

    assert untold_before(MAY, APRIL, never) == (APRIL,)
    assert untold_before(MAY, MAY, never) == ()
    assert untold_before(MAY, None, never) == ()


class Year:
    """One team, and a service that works, is down, or cannot reach board or channel."""

    def __init__(self, trouble: Callable[[datetime], str]) -> None:
        self.trouble = trouble
        self.snapshots: set[Month] = set()
        self.settled: set[Month] = set()
        self.attempts: Counter[Month] = Counter()
        self.unlabelled: Counter[Month] = Counter()
        self.told: Counter[Month] = Counter()

    def live(self, moments: Iterable[datetime]) -> None:
        for now in moments:
            if self.trouble(now) != "down":
                self._pass(now)

    def _pass(self, now: datetime) -> None:
        trouble = self.trouble(now)
        due = due_work(now, TABLE, done(self.snapshots, self.settled))
        if due.track:
            if trouble == "board":
                return
            self.snapshots.add(due.month)
        if due.digest and trouble != "refused":
            self._tell(due.month, is_answered=trouble != "lost")

    def _tell(self, month: Month, *, is_answered: bool) -> None:
        named = untold_before(month, min(self.snapshots), self.settled.__contains__)
        self.attempts[month] += 1
        self.unlabelled[month] += self.attempts[month] == 1
        if is_answered or self.attempts[month] > 1:
            self.settled.add(month)
            self.told.update([month, *named])


def ticks(first: datetime, days: int) -> Iterator[datetime]:
    """Yield moments at all kinds of hours, also those at which no tick ever comes."""
    for day in range(days):
        for hour in (1, 2, 7, 8, 12, 18):
            yield datetime.combine(first.date() + timedelta(days=day), time(hour, 15), AMSTERDAM)


def months(first: Month, count: int) -> list[Month]:
    found = [first]
    while len(found) < count:
        found.append(found[-1].next)
    return found


YEAR_START = at("2026-01-05T09:00")


def test_a_year_without_trouble_tells_every_month_once() -> None:
    year = Year(lambda now: "")

    year.live(ticks(YEAR_START, 365))

    assert year.told == Counter(months(Month(2025, 12), 13))


def test_months_of_downtime_are_named_in_one_digest() -> None:
    year = Year(lambda now: "down" if 3 <= now.month <= 5 else "")

    year.live(ticks(YEAR_START, 365))

    assert year.snapshots == set(months(Month(2025, 12), 13)) - {Month(2026, 2), MARCH, APRIL}
    assert year.told == Counter(months(Month(2025, 12), 13))


def test_months_that_a_channel_refused_are_named_in_one_digest() -> None:
    year = Year(lambda now: "refused" if 3 <= now.month <= 5 else "")

    year.live(ticks(YEAR_START, 365))

    assert {Month(2026, 2), MARCH, APRIL} <= year.snapshots
    assert year.settled.isdisjoint({Month(2026, 2), MARCH})
    assert year.told == Counter(months(Month(2025, 12), 13))


SPANS = st.lists(
    st.tuples(
        st.integers(min_value=0, max_value=330),
        st.integers(min_value=1, max_value=100),
        st.sampled_from(["down", "board", "refused", "lost"]),
    ),
    max_size=6,
)


@settings(max_examples=60)
@given(SPANS)
def test_whatever_goes_wrong_every_month_is_told_once(spans: list[tuple[int, int, str]]) -> None:
    def trouble(now: datetime) -> str:
        day = (now - YEAR_START).days
        # The last month is a good one, so that everything can be made up for.
        found = [kind for start, length, kind in spans if start <= day < start + length]
        return found[0] if found and day < 340 else ""

    year = Year(trouble)
    year.live(ticks(YEAR_START, 400))

    first = min(year.snapshots)
    assert set(year.told) == set(months(first, len(year.told)))
    assert max(year.told) == Month(2027, 1)
    assert set(year.told.values()) == {1}
    assert max(year.unlabelled.values()) == 1


@settings(max_examples=60)
@given(st.lists(st.integers(min_value=-90, max_value=90), min_size=1, max_size=6))
def test_a_clock_that_jumps_never_tells_a_month_twice(jumps: list[int]) -> None:
    year, now = Year(lambda _: ""), YEAR_START
    for jump in jumps:
        year.live(ticks(now, 20))
        now += timedelta(days=20 + jump)
    year.live(ticks(max(now, YEAR_START), 60))

    assert set(year.told.values()) == {1}
