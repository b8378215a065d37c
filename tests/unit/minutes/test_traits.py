"""Facet, kind of goal and origin of a point."""

import pytest

from planner_sync.domain.points import Facet, GoalKind, Origin, Point
from unit.minutes.builders import minutes_of


def only(text: str) -> Point:
    (point,) = minutes_of(text).points
    return point


@pytest.mark.parametrize(
    ("point", "facet"),
    [
        ("meer keuze bij het avondeten", Facet.OFFER),
        ("eerst kloppen en dan pas binnenkomen", Facet.TREATMENT),
        ("zelfstandig leren reizen", Facet.GROWTH),
        ("deurbel maken", None),
    ],
)
def test_the_facet_follows_from_telling_words(point: str, facet: Facet | None) -> None:
    assert only(f"## Verbeterpunten\n\n- {point}\n").facet is facet


def test_columns_tell_facet_goal_and_origin() -> None:
    point = only(
        "| Verbeterpunt | Wie | Facet | Soort doel | Herkomst |\n|---|---|---|---|---|\n"
        "| Vaste dag voor de was | Fenna | bejegening | behoud | klacht |\n"
    )

    assert (point.facet, point.goal_kind, point.origin) == (
        Facet.TREATMENT,
        GoalKind.STABILITY,
        Origin.COMPLAINT,
    )


def test_without_a_word_of_it_a_point_comes_from_the_moment() -> None:
    assert only("## Verbeterpunten\n\n- deurbel maken\n").origin is Origin.MOMENT
