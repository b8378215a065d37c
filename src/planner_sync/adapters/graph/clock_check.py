"""Whether the clock of this machine and that of Microsoft 365 agree."""

from datetime import UTC, datetime, timedelta

from planner_sync.adapters.graph.answers import Answer
from planner_sync.adapters.graph.patience import http_date
from planner_sync.domain.errors import UnreachableError

MAX_DIFFERENCE = timedelta(minutes=5)
"""More than any network takes; Kerberos and Entra ID tolerate as much."""


def refuse_unless_clocks_agree(answer: Answer, now: datetime) -> None:
    """
    Refuse what Microsoft 365 answers while the two clocks differ.

    Due dates, months and quiet periods hang on the clock, so a wrong one must decide nothing.
    An answer without a date says nothing about it.

    Raises:
        UnreachableError: They differ by more than five minutes.
    """
    theirs = http_date(answer.headers.get("date"))
    if theirs is None or abs(now - theirs) <= MAX_DIFFERENCE:
        return
    raise UnreachableError(
        f"the clock of this machine says {now.astimezone(UTC):%Y-%m-%d %H:%M} UTC and that of "
        f"Microsoft 365 {theirs.astimezone(UTC):%Y-%m-%d %H:%M} UTC; set this one right, until "
        "then nothing is decided"
    )
