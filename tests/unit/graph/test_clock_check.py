"""No answer is used while this machine and Microsoft 365 disagree about the time."""

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from planner_sync.adapters.graph.answers import Answer
from planner_sync.adapters.graph.clock_check import refuse_unless_clocks_agree
from planner_sync.domain.errors import UnreachableError

THEIRS = datetime(2027, 3, 1, 9, tzinfo=UTC)


def answered_at(date: str | None) -> Answer:
    return Answer(status=200, headers={} if date is None else {"date": date}, body=b"{}")


@pytest.mark.parametrize("minutes", [-5, 0, 5])
def test_a_few_minutes_are_nothing(minutes: int) -> None:
    answer = answered_at(format_datetime(THEIRS, usegmt=True))

    refuse_unless_clocks_agree(answer, THEIRS + timedelta(minutes=minutes))


@pytest.mark.parametrize("days", [-400, -1, 1, 61])
def test_days_are_told_with_both_times(days: int) -> None:
    answer = answered_at(format_datetime(THEIRS, usegmt=True))

    with pytest.raises(UnreachableError, match="2027-03-01 09:00 UTC; set this one right"):
        refuse_unless_clocks_agree(answer, THEIRS + timedelta(days=days))


@pytest.mark.parametrize("date", [None, "", "soon"])
def test_an_answer_without_a_date_says_nothing(date: str | None) -> None:
    refuse_unless_clocks_agree(answered_at(date), THEIRS + timedelta(days=61))
