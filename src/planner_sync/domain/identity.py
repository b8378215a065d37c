"""
Which point is which, when minutes are edited and dropped again.

The same words are the same point.  What is left over is paired so that all pairs together are
most alike: mostly by what they say, a little by place, owners, date and theme.  A point that
somebody reworded keeps its card; two different wishes never share one.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from planner_sync.domain.assignment import best_pairs
from planner_sync.domain.board import UserId
from planner_sync.domain.likeness import alike, contradict, shared_words, trigrams, words_of
from planner_sync.domain.points import Point
from planner_sync.domain.register import RegisteredPoint

LIKENESS = 0.75
"""
From here on two points are the same wherever they stand.  Words that came or went leave a title
above it; one of two or three words exchanged for another ("uitje naar de dierentuin", "uitje naar
het museum") brings it below: elsewhere in the minutes that is another wish.
"""

SAME_MOMENT_SHARE = 0.8
"""Share of equal points from which two files of one day are one moment (design rule)."""

_LEAST_LIKENESS = 0.4
"""What the words alone must give: place, owner and date never make two wishes one."""

_SAME_PLACE = 0.3
"""
So much less is enough where a point stood: a title of which half was rewritten in its place stays
itself.  Among pairs that are alike enough, a place is no more than a hint.
"""

_HINT = 0.05
"""For or against, each of owners, date and theme, and for an equal place."""

_OTHER_NUMBERS = 0.15
"""Against: "week 1" and "week 2" differ in one sign and in what is meant."""

_STANDING = 0.05
"""
Twice for a live card, once for still being in the minutes: where two points became one, who
keeps the card.  It chooses between pairs that are alike enough, and never makes one so.
"""

_SCALE = 1000
"""Sums of whole numbers are equal or not, whatever the order in which they were added."""


@dataclass(frozen=True, kw_only=True)
class FoundPoint:
    """A point that the minutes have now, and whom of the team's group they name for it."""

    point: Point
    assignees: frozenset[UserId] = frozenset()


def match_points(
    known: Sequence[RegisteredPoint], found: Sequence[FoundPoint]
) -> list[RegisteredPoint | None]:
    """
    Say for each point of *found* which known point it is; ``None`` for a new one.

    No known point is given twice, and a text that did not change keeps its point.  The result
    does not depend on the order of *known*.
    """
    ordered = sorted(known, key=lambda r: (r.position, r.key))
    pairs = _pairs_of_equals(ordered, found)
    pairs |= _pairs_of_likes(ordered, found, pairs)
    return [ordered[pairs[at]] if at in pairs else None for at in range(len(found))]


def equal_share(known: Iterable[RegisteredPoint], found: Sequence[Point]) -> float:
    """Return the share of the shorter side's points that the other side has in the same words."""
    left = {_text(r.point) for r in known}
    right = {_text(p) for p in found}
    shorter = min(len(left), len(right))
    return len(left & right) / shorter if shorter else 0.0


def likeness(left: Point, right: Point) -> float:
    """Return how alike two points read, from 0 to 1."""
    mine, theirs = (trigrams(words_of(p.title), {}) for p in (left, right))
    return alike(mine, theirs)


def _text(point: Point) -> tuple[object, ...]:
    """Return what two points that read the same have in common."""
    return point.is_held, words_of(point.title) or point.title


def _pairs_of_equals(
    known: Sequence[RegisteredPoint], found: Sequence[FoundPoint]
) -> dict[int, int]:
    """Pair what reads the same; where a text stands more than once, by all else."""
    places: defaultdict[object, list[int]] = defaultdict(list)
    for index, registered in enumerate(known):
        places[_text(registered.point)].append(index)
    gains = {}
    for at, point in enumerate(found):
        for index in places.get(_text(point.point), ()):
            one = known[index]
            is_in_place = one.point.source.where == point.point.source.where
            evidence = 1 + _hints(one, point) + _HINT * is_in_place
            gains[at, index] = _scaled(evidence + _standing(one))
    return best_pairs(gains)


def _pairs_of_likes(
    known: Sequence[RegisteredPoint], found: Sequence[FoundPoint], settled: Mapping[int, int]
) -> dict[int, int]:
    """Pair what is left over: all together most alike, and each pair alike enough."""
    old = [words_of(r.point.title) for r in known]
    new = [words_of(f.point.title) for f in found]
    counts = shared_words(old) | shared_words(new)
    # What is held says nothing of what it is about.
    free = {
        index: trigrams(old[index], counts)
        for index in set(range(len(known))) - set(settled.values())
        if not known[index].point.is_held
    }
    slots = _Slots(known, found, settled)
    gains = {}
    for at, point in enumerate(found):
        if at in settled or point.point.is_held:
            continue
        mine = trigrams(new[at], counts)
        for index, theirs in free.items():
            share = alike(theirs, mine)
            if known[index].point.source.text == point.point.source.text:
                # The minutes did not change here; only the title that is drawn from them did.
                share = max(share, LIKENESS)
            if share < _LEAST_LIKENESS or contradict(old[index], new[at]):
                continue
            evidence = share + _hints(known[index], point)
            is_in_place = slots.fit(index, at)
            if _scaled(evidence + _SAME_PLACE * is_in_place) >= _scaled(LIKENESS):
                # Counted from the least that is enough: one good pair gains more than two poor.
                surplus = evidence - (LIKENESS - _SAME_PLACE) + _HINT * is_in_place
                gains[at, index] = _scaled(surplus + _standing(known[index])) + 1
    return best_pairs(gains)


def _hints(registered: RegisteredPoint, found: FoundPoint) -> float:
    """Weigh what is not said in the title, for and against."""
    old, new = registered.point, found.point
    hints = 0.0
    if registered.assignees and found.assignees:
        hints += _HINT if registered.assignees & found.assignees else -_HINT
    for mine, theirs in ((old.due_on, new.due_on), (old.theme, new.theme)):
        if mine and theirs:
            hints += _HINT if mine == theirs else -_HINT
    numbers, others = (set(filter(str.isdigit, words_of(p.title))) for p in (old, new))
    return hints - _OTHER_NUMBERS if numbers and others and not numbers & others else hints


def _standing(registered: RegisteredPoint) -> float:
    has_card = registered.task_id is not None and registered.stopped_on is None
    return _STANDING * (2 * has_card + registered.is_in_minutes)


def _scaled(gain: float) -> int:
    return round(_SCALE * gain)


class _Slots:
    """Where points stand, told by the neighbours that stayed themselves: it outlives new rows."""

    def __init__(
        self,
        known: Sequence[RegisteredPoint],
        found: Sequence[FoundPoint],
        settled: Mapping[int, int],
    ) -> None:
        self._known, self._found = known, found
        at_of = {index: at for at, index in settled.items()}
        in_minutes = [i for i, r in enumerate(known) if r.is_in_minutes]
        self._old = _neighbours(in_minutes, at_of)
        self._new = _neighbours(range(len(found)), {at: at for at in settled})

    def fit(self, index: int, at: int) -> bool:
        """Tell whether both stand at the same place, or as far from the same neighbour."""
        is_same = self._known[index].point.source.where == self._found[at].point.source.where
        return is_same or bool(self._old.get(index, set()) & self._new[at])


def _neighbours(
    order: Sequence[int], settled: Mapping[int, int]
) -> dict[int, set[tuple[int, int]]]:
    """Say for each of *order* which settled one is how far before it, and which behind it."""
    result: dict[int, set[tuple[int, int]]] = {one: set() for one in order}
    for step, run in ((1, order), (-1, order[::-1])):
        last: tuple[int, int] | None = None
        for one in run:
            if one in settled:
                last = settled[one], 0
            elif last is not None:
                last = last[0], last[1] + step
                result[one].add(last)
    return result
