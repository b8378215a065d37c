"""When an attempt to make a task may be made."""

from datetime import timedelta

import pytest

from doubles.builders import NOW
from planner_sync.domain.attempts import next_attempt
from planner_sync.domain.intents import Intent
from planner_sync.domain.markers import PointKey


def test_the_first_attempt_is_made_at_once() -> None:
    assert next_attempt(None, NOW, 600) == 1


@pytest.mark.parametrize(("seconds", "attempt"), [(0, None), (599, None), (600, 3)])
def test_after_an_unknown_outcome_the_next_waits_the_quiet_period(
    seconds: int, attempt: int | None
) -> None:
    earlier = Intent(team_id="noord", key=PointKey("key"), intended_at=NOW, attempt=2)

    assert next_attempt(earlier, NOW + timedelta(seconds=seconds), 600) == attempt
