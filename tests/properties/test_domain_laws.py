"""Laws of the register's values: markers, days, months, and what is written down of them."""

import json
import re
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from planner_sync.adapters.graph.planner_codec import new_task, task_of
from planner_sync.adapters.sql.codec import POINT, SNAPSHOT
from planner_sync.domain import description
from planner_sync.domain.board import (
    BucketId,
    ChecklistItem,
    DetailFields,
    Standing,
    TaskFields,
    UserId,
)
from planner_sync.domain.calendar import Month, last_full_month
from planner_sync.domain.markers import (
    Marker,
    PointKey,
    marked_title,
    marker,
    marker_of,
    point_key,
    without_marker,
)
from planner_sync.domain.points import Point
from planner_sync.domain.register import RegisteredPoint
from planner_sync.domain.snapshots import Snapshot

CONTRACT = re.compile(r" \[VP(-S)? [2-9BCDFGHJKMNPQRSTVWXYZ]{8}\]$")
ZONES = st.sampled_from(
    ["Europe/Amsterdam", "America/New_York", "Asia/Tokyo", "Etc/GMT+12", "Etc/GMT-11", "UTC"]
)
DAYS = st.dates(date(1970, 1, 2), date(9999, 1, 1))
PLAIN = st.characters(exclude_categories=["Cs"], exclude_characters="-\r")


@given(st.text(), st.text())
def test_every_title_ends_with_its_marker_and_fits(title: str, key: str) -> None:
    mark = marker("tenant", PointKey(key))

    whole = marked_title(title, mark)

    assert CONTRACT.search(whole)
    assert len(whole) <= 200
    assert marker_of(whole) == mark


@given(st.text())
def test_marking_a_title_again_changes_nothing(title: str) -> None:
    mark = Marker("7KQ3M2XW")
    once = marked_title(title, mark)

    assert marked_title(once, mark) == once
    assert marker_of(without_marker(once)) is None


@given(st.text(), st.text(), st.text(), st.integers(0, 9))
def test_a_key_is_the_same_for_ever(team: str, moment: str, text: str, ordinal: int) -> None:
    key = point_key(team, moment, text, ordinal)

    assert key == point_key(team, moment, f"  {text} ", ordinal)
    assert key != point_key(team, moment, text, ordinal + 1)


@given(DAYS, ZONES)
def test_a_due_date_is_the_same_day_for_everybody_and_on_the_way_back(day: date, zone: str) -> None:
    body = new_task("p", TaskFields(title="Bankje", bucket_id=BucketId("b"), due_on=day))

    due = body.due_date_time
    assert due is not None
    assert due.astimezone(ZoneInfo(zone)).date() == day
    raw = {"id": "t", "@odata.etag": "e", "createdDateTime": "2026-03-12T15:00:00Z"}
    shown = due.strftime("%Y-%m-%dT%H:%M:%SZ")
    assert task_of(raw | {"dueDateTime": shown}).fields.due_on == day


@given(st.builds(Month, st.integers(1, 9998), st.integers(1, 12)))
def test_months_tile_the_calendar(month: Month) -> None:
    assert month.next.previous == month
    assert (month.next.first - month.last).days == 1
    assert Month.of(month.first) == Month.of(month.last) == month
    assert Month.parse(f"{month.year:04}-{month.month:02}") == month


@given(st.datetimes(datetime(1990, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC)), ZONES)  # noqa: DTZ001 - Hypothesis wants its bounds naive
def test_the_last_full_month_is_over_and_the_next_is_not(now: datetime, zone: str) -> None:
    today = now.astimezone(ZoneInfo(zone)).date()

    month = last_full_month(now, ZoneInfo(zone))

    assert month.last < today <= month.next.last


@given(st.text(PLAIN), st.text(PLAIN))
def test_block_and_team_text_come_apart_as_they_were_put_together(block: str, text: str) -> None:
    assert description.split(description.join(block, text)) == (block.strip(), text.strip())


DETAILS = st.builds(
    DetailFields,
    description=st.text(),
    checklist=st.lists(st.from_type(ChecklistItem)).map(tuple),
    references=st.dictionaries(st.text(), st.text()),
)
REGISTERED = st.builds(
    RegisteredPoint,
    point=st.from_type(Point),
    assignees=st.from_type(frozenset[UserId]),
    baseline=st.none() | st.from_type(TaskFields),
    detail_baseline=st.none() | DETAILS,
    stopped_on=st.none() | st.dates(),
    standing=st.sampled_from(Standing),
)


@given(REGISTERED)
def test_a_point_is_read_from_the_register_as_it_was_written(point: RegisteredPoint) -> None:
    assert POINT.load(json.loads(json.dumps(POINT.dump(point)))) == point


@given(st.from_type(Snapshot))
def test_a_snapshot_is_read_from_the_register_as_it_was_written(snapshot: Snapshot) -> None:
    assert SNAPSHOT.load(json.loads(json.dumps(SNAPSHOT.dump(snapshot)))) == snapshot
