"""Whatever a pass did for a point, there are words for it wherever people read of it."""

import pytest

from doubles.builders import a_moment, a_registered, a_team
from planner_sync.domain.board import Standing
from planner_sync.domain.markers import Marker
from planner_sync.entrypoints.demo.story import said_of
from planner_sync.rendering.receipt import receipt_words
from planner_sync.services.compose_receipts import receipt_of
from planner_sync.services.outcomes import (
    FileReport,
    FileStatus,
    PointOutcome,
    PointReport,
    TeamReport,
)
from planner_sync.services.sync_tasks import Synced
from unit.receipts.builders import a_note

OUTCOMES = sorted(PointOutcome, key=lambda outcome: outcome.value)


def a_report(outcome: PointOutcome, points: int) -> TeamReport:
    told = PointReport(
        marker=Marker("22222222"),
        title="Bankje",
        where="rij 1",
        outcome=outcome,
        standing=Standing.UNDECIDED,
    )
    read = FileReport(item_id="1", link=None, status=FileStatus.PROCESSED)
    return TeamReport(team_id="noord", files=[read], points=[told] * points)


@pytest.mark.parametrize("outcome", OUTCOMES)
def test_the_story_tells_all_but_what_stayed_as_it_was(outcome: PointOutcome) -> None:
    one, two = (said_of(a_report(outcome, points)) for points in (1, 2))

    is_news = outcome is not PointOutcome.UNCHANGED
    assert one.startswith("1 ") is is_news
    assert two.startswith("2 ") is is_news


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("outcome", OUTCOMES)
def test_a_receipt_says_it_in_both_languages(outcome: PointOutcome, language: str) -> None:
    point = a_registered()
    receipt = receipt_of(
        a_team(),
        a_note(moment_id=point.moment_id),
        a_moment(moment_id=point.moment_id),
        [Synced(point=point, outcome=outcome)],
    )

    [told] = receipt.points
    assert receipt_words(language).fates[told.fate].said.endswith(".")
