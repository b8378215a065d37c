"""What a lost database cost, as the boards show it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from planner_sync.domain.board import Standing
from planner_sync.domain.markers import marker_of, without_marker
from planner_sync.services.outcomes import PointReport


@dataclass(frozen=True, kw_only=True)
class Recovery:
    """How boards and service stood after the first pass without the old database."""

    cards_before: int
    cards_after: int
    new_cards: int
    deleted: int
    """Points whose card a person threw away, and that still have none."""

    retitled: int
    """Cards that a person worded differently, and that still say so."""


def recovery(
    before: Mapping[str, str], after: Mapping[str, str], points: Iterable[PointReport]
) -> Recovery:
    """
    Compare the boards before and after that pass.

    Args:
        before: Titles of all cards by id, while there was no database.
        after: The same after the pass.
        points: What the pass says of every point.
    """
    titles = {mark: title for title in after.values() if (mark := marker_of(title))}
    known = list(points)
    return Recovery(
        cards_before=len(before),
        cards_after=len(after),
        new_cards=len(after.keys() - before.keys()),
        deleted=sum(p.standing is Standing.STOPPED and p.marker not in titles for p in known),
        retitled=sum(
            p.marker in titles and without_marker(titles[p.marker]) != p.title for p in known
        ),
    )
