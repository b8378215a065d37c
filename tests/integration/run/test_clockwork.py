"""When the scheduler ticks, on days on which clocks change and on others."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from apscheduler.triggers.cron import CronTrigger

from integration.run.conftest import serving
from integration.service.office import AMSTERDAM, Office
from planner_sync.domain.timetable import Timetable
from planner_sync.entrypoints.scheduler import clockwork, tick_fields
from planner_sync.schedule import ScheduleSettings

TABLE = Timetable(zone=ZoneInfo("Europe/Amsterdam"))


def ticks(day: date, table: Timetable = TABLE) -> list[datetime]:
    """Return the ticks of one day, in local time."""
    found: set[datetime] = set()
    end = datetime.combine(day + timedelta(days=1), time(), AMSTERDAM)
    for fields in tick_fields(table, 15):
        trigger = CronTrigger(timezone=table.zone, **fields)
        now, last = datetime.combine(day, time(), AMSTERDAM), None
        while (tick := trigger.get_next_fire_time(last, now)) is not None and tick < end:
            found.add(tick.astimezone(UTC))
            now = last = tick
    return [tick.astimezone(AMSTERDAM) for tick in sorted(found)]


@pytest.mark.parametrize("day", [date(2026, 3, 29), date(2026, 10, 25), date(2026, 4, 4)])
def test_a_day_at_the_weekend_has_one_tick(day: date) -> None:
    assert [tick.time() for tick in ticks(day)] == [time(8)]


def test_a_working_day_ticks_every_quarter_of_an_hour_in_office_hours() -> None:
    times = [tick.time() for tick in ticks(date(2026, 3, 30))]

    assert (times[0], times[-1], len(times)) == (time(7), time(18, 45), 48)


@pytest.mark.parametrize("day", [date(2026, 3, 29), date(2026, 10, 25)])
def test_when_clocks_change_no_tick_comes_twice_and_none_at_night(day: date) -> None:
    found = ticks(day, Timetable(zone=TABLE.zone, first_hour=3, last_hour=23, at_weekends=True))

    assert len(found) == 21 * 4
    assert min(tick.hour for tick in found) == 3
    assert len({tick.time() for tick in found}) == len(found)


@pytest.mark.anyio
async def test_the_clockwork_starts_and_stops(office: Office) -> None:
    async with serving(office) as service:
        with clockwork(service, ScheduleSettings()):
            pass

        assert not service.wake.is_set()
