"""
The outcome sheet: what came out of a client moment, on one page for the team meeting.

It names nobody.  Points are grouped by what the team has to do with them.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from planner_sync.domain.board import Place, Standing
from planner_sync.domain.markers import Marker
from planner_sync.domain.points import Certainty, Kind, TakenUpBy
from planner_sync.domain.register import MomentId
from planner_sync.domain.teams import DEFAULT_BUCKETS


class SheetGroup(Enum):
    """The groups of points, in the order of the page."""

    DECIDE = "decide"
    """The team decides about them in its meeting."""

    TAKEN_UP = "taken_up"
    """Taken up, or done."""

    SUGGESTED = "suggested"
    """Perhaps points: the reader only suggests them."""

    OTHERS = "others"
    """Clients, network or another organisation take them up."""

    DECIDED = "decided"
    """Decisions, and points that are not taken up, or not now."""


@dataclass(frozen=True, kw_only=True)
class SheetPoint:
    """One point of the moment; its title has passed privacy."""

    marker: Marker
    title: str | None
    """``None`` when it is held."""

    kind: Kind
    standing: Standing
    certainty: Certainty = Certainty.CERTAIN
    due_on: date | None = None
    due_text: str | None = None
    taken_up_by: TakenUpBy = TakenUpBy.UNKNOWN
    has_card: bool = False

    @property
    def group(self) -> SheetGroup:
        """Where the point stands on the page."""
        if self.kind is Kind.DECISION:
            return SheetGroup.DECIDED
        if self.certainty is Certainty.SUGGESTED and not self.has_card:
            return SheetGroup.SUGGESTED
        return _GROUPS[self.standing]


_GROUPS = {
    Standing.UNDECIDED: SheetGroup.DECIDE,
    Standing.TAKEN_UP: SheetGroup.TAKEN_UP,
    Standing.DONE: SheetGroup.TAKEN_UP,
    Standing.ELSEWHERE: SheetGroup.OTHERS,
    Standing.NOT_TAKEN_UP: SheetGroup.DECIDED,
    Standing.LATER: SheetGroup.DECIDED,
    Standing.STOPPED: SheetGroup.DECIDED,
}


@dataclass(frozen=True, kw_only=True)
class SheetMoment:
    """The client moment that the sheet is about."""

    team_name: str
    moment_id: MomentId
    held_on: date
    place: str | None = None
    theme: str | None = None
    participants: Mapping[str, int] = field(default_factory=dict)
    """Head counts per kind: ``clients``, ``network``, ``colleagues``, ``other``."""

    minutes_link: str | None = None
    """An address that opens the minutes and does not show their name."""

    buckets: Mapping[Place, str] = field(default_factory=lambda: dict(DEFAULT_BUCKETS))
    """The names of the team's buckets."""


@dataclass(frozen=True, kw_only=True)
class OutcomeSheet:
    """All points of one client moment by group; groups without points are left out."""

    moment: SheetMoment
    groups: Mapping[SheetGroup, tuple[SheetPoint, ...]]


def compose_sheet(moment: SheetMoment, points: Iterable[SheetPoint]) -> OutcomeSheet:
    """Group *points*, which keep their order within a group."""
    groups: dict[SheetGroup, tuple[SheetPoint, ...]] = dict.fromkeys(SheetGroup, ())
    for point in points:
        groups[point.group] += (point,)
    return OutcomeSheet(moment=moment, groups={g: held for g, held in groups.items() if held})
