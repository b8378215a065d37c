"""What clients said and nobody answered, in minutes that tell of all else who does it."""

from collections.abc import Iterator, Sequence

from planner_sync.domain.points import Certainty, Kind, Status
from planner_sync.minutes.found import Found
from planner_sync.minutes.lexicon import Lexicon
from planner_sync.minutes.wishes.leaning import turns
from planner_sync.minutes.words.sentences import words_of

_AGREED = 4
_SHARE = 2
"""Agreements, and how many to each unanswered wish, that leave no wish worth asking about."""

_ASKING = ("gladly", "dearest", "would", "want", "asking", "may")
"""Roles of the words that ask for something."""


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


def without_explained(points: Sequence[Found], lexicon: Lexicon) -> Iterator[Found]:
    """
    Yield the *points*, without what is only told in a paragraph of which another one was read.

    "In mei heeft Anna een uur gewacht.  Zij vraagt om een bel": what happened says why.  "Verder"
    begins another matter.
    """
    told = [_is_unanswered(point) and not _asks(point.passage, lexicon) for point in points]
    heard = {
        point.where
        for point, is_told in zip(points, told, strict=True)
        if not (is_told or turns(point.passage, lexicon))
    }
    yield from (
        point
        for point, is_told in zip(points, told, strict=True)
        if not (is_told and point.where in heard)
    )


def _asks(said: str, lexicon: Lexicon) -> bool:
    """Tell "de hokken moeten schoon" and a question from "heeft een uur moeten wachten"."""
    bares = [word.bare for word in words_of(said)]
    asks = frozenset[str]().union(*map(lexicon.small, _ASKING))
    leans = not lexicon.small("leaning").isdisjoint(bares[:1])
    if lexicon.small("had").isdisjoint(bares) and not leans:
        asks |= lexicon.small("must")
    return said.rstrip().endswith("?") or not asks.isdisjoint(bares)


def _is_unanswered(point: Found) -> bool:
    is_wish = point.kind is Kind.IMPROVEMENT and point.status is Status.OPEN and not point.is_row
    is_said = point.certainty is Certainty.SUGGESTED and not point.is_from_list
    return is_wish and is_said and not (point.owners or point.is_decided or point.due_text)
