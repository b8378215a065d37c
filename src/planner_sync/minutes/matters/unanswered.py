"""What clients said and nobody answered, in minutes that tell of all else who does it."""

from collections.abc import Iterator, Sequence

from planner_sync.domain.points import Certainty, Kind, Status
from planner_sync.minutes.found import Found

_AGREED = 4
_SHARE = 2
"""Agreements, and how many to each unanswered wish, that leave no wish worth asking about."""


def without_unanswered(points: Sequence[Found]) -> Iterator[Found]:
    """
    Yield the *points* of a client moment, without the talk between what was agreed.

    A team that says of nearly everything who does it has chosen: a wish that only the running
    text tells, and that nobody takes up, puts off or refuses, was conversation.
    """
    agreed = sum(bool(point.owners) and point.status is Status.OPEN for point in points)
    left = sum(map(_is_unanswered, points))
    is_talk = agreed >= max(_AGREED, _SHARE * left)
    yield from (point for point in points if not (is_talk and _is_unanswered(point)))


def _is_unanswered(point: Found) -> bool:
    is_wish = point.kind is Kind.IMPROVEMENT and point.status is Status.OPEN and not point.is_row
    is_said = point.certainty is Certainty.SUGGESTED and not point.is_from_list
    return is_wish and is_said and not (point.owners or point.is_decided or point.due_text)
