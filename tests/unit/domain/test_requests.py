"""How long a command waits for the service."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from doubles.builders import NOW
from planner_sync.domain.requests import PATIENCE, Progress, Request, Wait, wait_for
from planner_sync.domain.service_life import BEAT, MISSED, ServiceLife

REQUEST = Request(request_id="r", command="intake", arguments={}, asked_at=NOW)
LATE = NOW + PATIENCE + timedelta(seconds=1)
FREE, TAKEN = Progress(), Progress(taken_by="a")


def alive(now: datetime = NOW, run_id: str = "a") -> ServiceLife:
    return ServiceLife(run_id=run_id, host="here", pid=1, started_at=NOW, beat_at=now)


DEAD = alive(NOW - (MISSED + 1) * BEAT)
STOPPED = replace(alive(), stopped_at=NOW)


@pytest.mark.parametrize("progress", [FREE, TAKEN])
def test_as_long_as_the_service_lives_a_command_waits(progress: Progress) -> None:
    assert wait_for(REQUEST, progress, alive(), NOW) is Wait.GOES_ON


@pytest.mark.parametrize("life", [None, DEAD, STOPPED])
def test_a_request_that_nobody_took_dies_with_the_service(life: ServiceLife | None) -> None:
    assert wait_for(REQUEST, FREE, life, NOW) is Wait.NOT_BEGUN


@pytest.mark.parametrize("life", [None, DEAD, STOPPED, alive(run_id="b")])
def test_of_a_request_whose_service_is_gone_nothing_is_known(life: ServiceLife | None) -> None:
    assert wait_for(REQUEST, TAKEN, life, NOW) is Wait.UNKNOWN


def test_a_request_that_nobody_took_may_be_taken_by_the_next_service() -> None:
    assert wait_for(REQUEST, FREE, alive(run_id="b"), NOW) is Wait.GOES_ON


@pytest.mark.parametrize(("progress", "expected"), [(FREE, Wait.NOT_BEGUN), (TAKEN, Wait.TOO_LONG)])
def test_patience_ends(progress: Progress, expected: Wait) -> None:
    assert wait_for(REQUEST, progress, alive(LATE), LATE) is expected
