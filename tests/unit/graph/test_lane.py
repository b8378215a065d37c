"""One lane: when one call is asked to wait, all of them wait, and nobody for ever."""

import asyncio
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from structlog.testing import capture_logs

from doubles.clock import ManualClock
from doubles.lanes import lane_of
from planner_sync.adapters.graph import Lane
from planner_sync.adapters.graph.answers import Answer
from planner_sync.domain.errors import ThrottledError

pytestmark = pytest.mark.anyio


def answer(status: int = 429, **headers: str) -> Answer:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Answer(status=status, headers=named, body=b"")


async def waited_s(lane: Lane, clock: ManualClock) -> float:
    """How long the next call has to wait."""
    before = clock.now
    async with lane.turn():
        return (clock.now - before).total_seconds()


async def test_without_a_pause_nobody_waits(lane: Lane, clock: ManualClock) -> None:
    lane.heed([answer(200)])

    assert await waited_s(lane, clock) == 0


@pytest.mark.parametrize(
    ("retry_after", "seconds"),
    [
        ("5", 5),
        ("2.128", 2.128),
        ("Thu, 12 Mar 2026 15:00:20 GMT", 20),
        ("0", 2),
        ("-5", 2),
        ("soon", 2),
        ("nan", 2),
        ("Thu, 12 Mar 2026 14:00:00 GMT", 2),
    ],
)
async def test_the_next_call_waits_as_long_as_was_asked(
    lane: Lane, clock: ManualClock, retry_after: str, seconds: float
) -> None:
    lane.heed([answer(retry_after=retry_after)])

    assert await waited_s(lane, clock) == pytest.approx(seconds)


async def test_a_date_counts_from_the_moment_that_the_answer_names(
    lane: Lane, clock: ManualClock
) -> None:
    began, ends = (f"Thu, 12 Mar 2026 09:00:{second} GMT" for second in ("00", "30"))
    lane.heed([answer(date=began, retry_after=ends)])

    assert await waited_s(lane, clock) == 30


async def test_a_shorter_pause_does_not_end_a_longer_one(lane: Lane, clock: ManualClock) -> None:
    lane.heed([answer(retry_after="30")])
    lane.heed([answer(retry_after="1")])

    assert await waited_s(lane, clock) == 30


async def test_a_call_that_waits_hears_of_a_longer_pause(lane: Lane, clock: ManualClock) -> None:
    lane.heed([answer(retry_after="5")])
    longer = iter([answer(retry_after="20")])
    clock.on_sleep = lambda: lane.heed(longer)

    assert await waited_s(lane, clock) == 25


async def test_a_batch_pauses_for_the_longest_of_what_its_answers_ask(
    lane: Lane, clock: ManualClock
) -> None:
    lane.heed([answer(200), answer(retry_after="3"), answer(retry_after="9"), answer(201)])

    assert await waited_s(lane, clock) == 9


async def test_without_a_time_each_pause_is_longer_and_none_is_long(
    lane: Lane, clock: ManualClock
) -> None:
    waits = []
    for _ in range(8):
        lane.heed([answer(503), answer(503), answer(200)])
        waits.append(await waited_s(lane, clock))

    assert waits == [2, 4, 8, 16, 32, 60, 60, 60]


async def test_one_good_answer_makes_the_next_pause_short_again(
    lane: Lane, clock: ManualClock
) -> None:
    for status in (429, 429, 200, 429):
        lane.heed([answer(status)])

    clock.advance(4)
    lane.heed([answer(200)])
    lane.heed([answer(504)])
    assert await waited_s(lane, clock) == 2


async def test_services_do_not_come_back_all_at_once(clock: ManualClock) -> None:
    waits = set()
    for share in (0.0, 0.4, 0.9):
        lane = lane_of(clock, chance=share)
        lane.heed([answer(429)])
        waits.add(round(await waited_s(lane, clock), 3))

    assert waits == {1.0, 1.4, 1.9}


async def test_before_a_long_pause_a_call_gives_up_at_once_and_says_until_when(
    lane: Lane, clock: ManualClock
) -> None:
    lane.heed([answer(retry_after="1800")])

    for _ in range(3):
        with pytest.raises(ThrottledError, match="until 2026-03-12 15:30:00 UTC") as caught:
            await waited_s(lane, clock)

    assert caught.value.retry_after_s == 1800
    assert clock.slept == []


async def test_near_the_end_of_a_long_pause_calls_wait_again(
    lane: Lane, clock: ManualClock
) -> None:
    lane.heed([answer(retry_after="1800")])
    clock.advance(1790)

    assert await waited_s(lane, clock) == 10


@pytest.mark.parametrize("retry_after", ["86400", "1e300", "Thu, 12 Mar 2099 15:00:00 GMT"])
async def test_an_absurd_pause_is_cut_to_an_hour_and_told(
    lane: Lane, clock: ManualClock, retry_after: str
) -> None:
    with capture_logs() as lines:
        lane.heed([answer(retry_after=retry_after)])

    clock.advance(3599)
    assert await waited_s(lane, clock) == 1
    assert [line["event"] for line in lines] == ["absurd_pause_shortened"]


@pytest.mark.parametrize(
    ("remaining", "reset", "seconds"),
    [
        ("240", "60", 0.5),
        ("10", "30", 6),
        ("1", "30", 30),
        ("0", "30", 30),
        ("-1", "30", 0),
        ("10", "-5", 0),
        ("many", "30", 0),
        ("nan", "30", 0),
        ("10", "inf", 0),
    ],
)
async def test_what_remains_of_a_quota_is_spread_over_what_remains_of_its_minute(
    lane: Lane, clock: ManualClock, remaining: str, reset: str, seconds: float
) -> None:
    lane.heed([answer(200, ratelimit_remaining=remaining, ratelimit_reset=reset)])

    assert await waited_s(lane, clock) == pytest.approx(seconds)


async def test_the_longer_of_pause_and_quota_counts(lane: Lane, clock: ManualClock) -> None:
    quota = {"ratelimit_remaining": "0", "ratelimit_reset": "40"}
    lane.heed([answer(429, retry_after="5", **quota)])

    assert await waited_s(lane, clock) == 40


async def test_few_calls_go_at_once(lane: Lane) -> None:
    inside, most = 0, 0

    async def call() -> None:
        nonlocal inside, most
        async with lane.turn():
            inside += 1
            most = max(most, inside)
            await asyncio.sleep(0)
            inside -= 1

    await asyncio.gather(*(call() for _ in range(20)))

    assert most == 4


PATIENCE = st.one_of(
    st.none(), st.floats(-10, 300).map(str), st.sampled_from(["soon", "", "1e9", "inf"])
)


@given(st.lists(st.tuples(st.sampled_from([200, 429, 503, 504]), PATIENCE), max_size=30))
async def test_no_call_goes_before_the_end_of_any_pause_that_was_asked(
    storm: Sequence[tuple[int, str | None]],
) -> None:
    clock = ManualClock()
    lane = lane_of(clock)
    closed_until = clock.now.timestamp()
    parked: list[float] = []
    for status, retry_after in storm:
        try:
            async with lane.turn():
                assert clock.now.timestamp() >= closed_until - 1e-6
                headers = {} if retry_after is None else {"retry_after": retry_after}
                lane.heed([answer(status, **headers)])
                if status != 200:
                    closed_until = clock.now.timestamp() + _asked_s(retry_after)
        except ThrottledError as exc:
            parked.append(exc.retry_after_s or 0)
            clock.advance(parked[-1])

    assert all(0 < wait <= 120 for wait in clock.slept)
    # The clock counts in microseconds.
    assert all(120 < wait <= 3600 + 1e-3 for wait in parked)


def _asked_s(retry_after: str | None) -> float:
    try:
        seconds = float(retry_after or "")
    except ValueError:
        return 0
    return 0 if seconds == float("inf") else min(max(seconds, 0), 3600)
