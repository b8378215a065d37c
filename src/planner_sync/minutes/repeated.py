"""What sentences say once more of a point that a marker in the same paragraph names."""

from collections.abc import Iterable, Iterator, Sequence

from planner_sync.domain.points import Kind
from planner_sync.minutes.found import Found

_LEAST_SENTENCE = 4
"""Words of a decision that can say what it is about."""


def without_repeated(told: Iterable[Found], marked: Sequence[Found], text: str) -> Iterator[Found]:
    """
    Leave out what nobody does and the line right below only decides: "→ besluit: akkoord".

    So is the bare task of a point that a name in front of it gives: "Anna, rondbellen".
    """
    decided = [
        point.passage
        for point in marked
        if point.kind is Kind.DECISION and len(point.text.split()) >= _LEAST_SENTENCE
    ]
    for point in told:
        behind = text.partition(point.passage)[2].lstrip(" .\n")
        is_given = any(given.task and given.task in point.text for given in marked)
        if point.owners or not (is_given or behind.startswith(tuple(decided))):
            yield point
