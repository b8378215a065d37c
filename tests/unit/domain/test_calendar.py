"""Days and months as people in one time zone count them."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from doubles.builders import AMSTERDAM
from planner_sync.domain.calendar import Month, last_full_month, months_later, noon_utc, spoken


def test_a_month_has_neighbours_across_the_year() -> None:
    december = Month(2026, 12)

    assert (december.next, december.next.previous) == (Month(2027, 1), december)
    assert (december.first, december.last) == (date(2026, 12, 1), date(2026, 12, 31))


@pytest.mark.parametrize(
    ("month", "last"), [(Month(2028, 2), 29), (Month(2026, 2), 28), (Month(2026, 4), 30)]
)
def test_a_month_knows_its_last_day(month: Month, last: int) -> None:
    assert month.last.day == last


def test_months_are_in_order_and_written_as_they_are_read() -> None:
    assert Month(2025, 12) < Month(2026, 1)
    assert str(Month.parse("2026-03")) == "2026-03"


@pytest.mark.parametrize("text", ["2026", "2026-13", "maart 2026", "2026-03-12", ""])
def test_what_is_no_month_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        Month.parse(text)


def test_days_and_months_are_said_in_dutch_and_english() -> None:
    assert spoken(date(2026, 3, 12)) == "12 maart 2026"
    assert Month(2026, 3).spoken("en") == "March 2026"


@pytest.mark.parametrize(
    ("now", "month"),
    [
        (datetime(2026, 3, 31, 21, 59, tzinfo=UTC), Month(2026, 2)),
        (datetime(2026, 3, 31, 22, 0, tzinfo=UTC), Month(2026, 3)),
        (datetime(2026, 12, 31, 22, 59, tzinfo=UTC), Month(2026, 11)),
        (datetime(2026, 12, 31, 23, 0, tzinfo=UTC), Month(2026, 12)),
        # The clock goes back on the last day of this month: half past two comes twice.
        (datetime(2027, 10, 31, 0, 30, tzinfo=UTC), Month(2027, 9)),
        (datetime(2027, 10, 31, 1, 30, tzinfo=UTC), Month(2027, 9)),
        (datetime(2027, 10, 31, 23, 0, tzinfo=UTC), Month(2027, 10)),
        # And forward on the last day of this one.
        (datetime(2030, 3, 31, 21, 59, tzinfo=UTC), Month(2030, 2)),
        (datetime(2030, 3, 31, 22, 0, tzinfo=UTC), Month(2030, 3)),
    ],
)
def test_a_month_is_over_at_midnight_in_the_installations_zone(now: datetime, month: Month) -> None:
    assert last_full_month(now, AMSTERDAM) == month


@pytest.mark.parametrize(
    "zone", ["Etc/GMT+12", "America/New_York", "UTC", "Europe/Amsterdam", "Etc/GMT-11"]
)
def test_noon_is_the_same_day_nearly_everywhere(zone: str) -> None:
    day = date(2026, 12, 1)

    assert noon_utc(day).astimezone(ZoneInfo(zone)).date() == day


@pytest.mark.parametrize(
    ("day", "count", "later"),
    [
        (date(2026, 3, 12), 3, date(2026, 6, 12)),
        (date(2026, 11, 30), 3, date(2027, 2, 28)),
        (date(2026, 3, 12), 0, date(2026, 3, 12)),
    ],
)
def test_months_later_is_the_same_day_or_the_last(day: date, count: int, later: date) -> None:
    assert months_later(day, count) == later
