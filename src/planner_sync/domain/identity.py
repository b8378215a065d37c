"""
Which point is which, when minutes are edited and dropped again.

The same words are the same point.  What is left over is paired by likeness, so that a point
that somebody reworded keeps its task; what is then left over is new, or gone.
"""

from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher

from planner_sync.domain.points import Point
from planner_sync.domain.register import RegisteredPoint

LIKENESS = 0.6
"""Share of equal text from which two points are the same; a guess, to be tuned on use."""

SAME_PLACE_LIKENESS = 0.4
"""The same for a point that also kept its place in the minutes."""

SAME_MOMENT_SHARE = 0.8
"""Share of equal points from which two files of one day are one moment (design rule)."""


def match_points(
    known: Sequence[RegisteredPoint], found: Sequence[Point]
) -> list[RegisteredPoint | None]:
    """
    Say for each point of *found* which known point it is; ``None`` for a new one.

    No known point is given twice.  The result does not depend on the order of *known*.
    """
    result: list[RegisteredPoint | None] = [None] * len(found)
    free = {r.key: r for r in sorted(known, key=lambda r: (r.position, r.key))}
    for index, point in enumerate(found):
        same = next((r for r in free.values() if _words(r.point) == _words(point)), None)
        if same is not None:
            result[index] = free.pop(same.key)
    for _, index, registered in _candidates(result, free.values(), found):
        if result[index] is None and registered.key in free:
            result[index] = free.pop(registered.key)
    return result


def equal_share(known: Iterable[RegisteredPoint], found: Sequence[Point]) -> float:
    """Return the share of the shorter side's points that the other side has in the same words."""
    left = {_words(r.point) for r in known}
    right = {_words(p) for p in found}
    shorter = min(len(left), len(right))
    return len(left & right) / shorter if shorter else 0.0


def _candidates(
    result: Sequence[RegisteredPoint | None],
    free: Iterable[RegisteredPoint],
    found: Sequence[Point],
) -> list[tuple[float, int, RegisteredPoint]]:
    """Pair what is left over, the most alike first."""
    pairs = []
    for registered in free:
        for index, point in enumerate(found):
            if result[index] is not None:
                continue
            share = likeness(registered.point, point)
            is_same_place = registered.point.source.where == point.source.where
            if share >= (SAME_PLACE_LIKENESS if is_same_place else LIKENESS):
                pairs.append((share, index, registered))
    return sorted(pairs, key=lambda p: (-p[0], p[1], p[2].key))


def likeness(left: Point, right: Point) -> float:
    """Return how alike two points read, from 0 to 1."""
    return SequenceMatcher(None, _words(left), _words(right), autojunk=False).ratio()


def _words(point: Point) -> str:
    text = point.title.casefold()
    return " ".join("".join(c if c.isalnum() else " " for c in text).split())
