"""Invented outcome sheets; a test says only what it cares about."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from planner_sync.domain.board import Standing
from planner_sync.domain.digest import Links
from planner_sync.domain.markers import PointKey, marker
from planner_sync.domain.outcome_sheet import (
    OutcomeSheet,
    SheetMoment,
    SheetPoint,
    compose_sheet,
)
from planner_sync.domain.points import Certainty, Kind, TakenUpBy
from planner_sync.domain.register import MomentId

LINKS = Links(plan_url="https://planner.example/plan/p1")
MINUTES = "https://noord.example/_layouts/15/Doc.aspx?sourcedoc=%7B1%7D"


def a_sheet_moment(**facts: Any) -> SheetMoment:
    known: dict[str, Any] = {
        "team_name": "Team Noord",
        "moment_id": MomentId("2026-03-12/1"),
        "held_on": date(2026, 3, 12),
        "place": "De Werkplaats",
        "theme": "Eten en wonen",
        "participants": {"clients": 6, "network": 1, "colleagues": 2},
        "minutes_link": MINUTES,
    }
    return SheetMoment(**(known | facts))


def a_sheet_point(
    title: str | None = "Bankje bij de voordeur",
    standing: Standing = Standing.UNDECIDED,
    **facts: Any,
) -> SheetPoint:
    """A point with a card, unless facts differ."""
    known: dict[str, Any] = {
        "marker": marker("tenant", PointKey(title or "held")),
        "kind": Kind.IMPROVEMENT,
        "has_card": True,
    }
    return SheetPoint(title=title, standing=standing, **(known | facts))


def a_sheet(*points: SheetPoint, **facts: Any) -> OutcomeSheet:
    return compose_sheet(a_sheet_moment(**facts), points)


def full_sheet() -> OutcomeSheet:
    """A point of every sort."""
    return a_sheet(
        a_sheet_point("Bankje bij de voordeur"),
        a_sheet_point("Zaal reserveren", kind=Kind.ACTION),
        a_sheet_point(None),
        a_sheet_point(None, has_card=False),
        a_sheet_point("Samen koken", Standing.TAKEN_UP, due_on=date(2026, 5, 1)),
        a_sheet_point("Uitje", Standing.TAKEN_UP, due_text="voor de zomer"),
        a_sheet_point("Lichtere gang", Standing.TAKEN_UP),
        a_sheet_point("Lamp maken", Standing.DONE),
        a_sheet_point("Meer rust aan tafel", certainty=Certainty.SUGGESTED, has_card=False),
        a_sheet_point("Plantjes", Standing.ELSEWHERE, taken_up_by=TakenUpBy.CLIENTS),
        a_sheet_point("Bus", Standing.ELSEWHERE, taken_up_by=TakenUpBy.ELSEWHERE),
        a_sheet_point("We eten om zes uur", kind=Kind.DECISION, has_card=False),
        a_sheet_point("Zwembad", Standing.NOT_TAKEN_UP),
        a_sheet_point("Nieuwe kleur", Standing.LATER),
        a_sheet_point("Oude wens", Standing.STOPPED),
    )


def many_points(count: int, title: str | None = None) -> Iterable[SheetPoint]:
    """Points that go round all groups, with short and long titles unless *title* is given."""
    titles = [title] if title else [f"Kort punt {'en meer ' * n}" for n in range(24)]
    ways: list[dict[str, Any]] = [
        {"standing": Standing.UNDECIDED},
        {"standing": Standing.TAKEN_UP, "due_text": "zo snel als het maar enigszins kan"},
        {"standing": Standing.UNDECIDED, "certainty": Certainty.SUGGESTED, "has_card": False},
        {"standing": Standing.ELSEWHERE},
        {"standing": Standing.LATER},
    ]
    for number in range(count):
        way = ways[number % len(ways)]
        yield a_sheet_point(titles[number % len(titles)], **way)
