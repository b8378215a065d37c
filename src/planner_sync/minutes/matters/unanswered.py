"""What clients said and nobody answered, in minutes that tell of all else who does it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from planner_sync.domain.points import Certainty, Kind, Status
from planner_sync.minutes.clauses.speech import Speech
from planner_sync.minutes.found import Found
from planner_sync.minutes.lexicon import Lexicon
from planner_sync.minutes.wishes.leaning import turns
from planner_sync.minutes.words.places import place_of
from planner_sync.minutes.words.sentences import sentences, words_of

_AGREED = 4
_SHARE = 2
"""Agreements, and how many to each unanswered wish, that leave no wish worth asking about."""

_LEAST_GIVEN = 2
"""Agreements elsewhere that show that these minutes tell who does what."""

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


def without_complaints(points: Sequence[Found], speech: Speech) -> Iterator[Found]:
    """
    Yield the *points* of a client moment, without what is only wrong and stays without an answer.

    "De gang is te donker" amid the text asks for nothing.  Minutes that tell elsewhere who does
    what have answered it there in other words, or left it; in a list of what bothers people it
    is a suggestion.
    """
    given = [place_of(p.where) for p in points if p.owners and p.status is Status.OPEN]
    for point in points:
        elsewhere = sum(place != place_of(point.where) for place in given)
        if elsewhere < _LEAST_GIVEN or not _only_complains(point, speech):
            yield point
        elif point.is_from_list:
            yield replace(point, certainty=Certainty.SUGGESTED)


def _only_complains(point: Found, speech: Speech) -> bool:
    """Tell "er wordt niet geklopt" from "graag eerst kloppen" and from what was talked over."""
    is_said = point.is_from_list or point.certainty is Certainty.SUGGESTED
    is_item = is_said and not point.is_row and point.kind is Kind.IMPROVEMENT
    is_open = point.decision is None and point.status is Status.OPEN and not point.due_text
    is_bare = is_item and is_open and not (point.owners or point.checklist)
    # In running text a remark is what else the paragraph tells.
    is_bare = is_bare and not (point.is_from_list and point.remark)
    return is_bare and all(_only_tells(said, speech) for said in sentences(point.passage))


def _only_tells(said: str, speech: Speech) -> bool:
    lexicon = speech.lexicon
    words = {word.bare for word in words_of(said)}
    wish = speech.wishes.of(said)
    is_asking = (wish is not None and wish.is_strong) or said.rstrip().endswith("?")
    is_asking = is_asking or bool(speech.clauses.of(said))
    roles = ("more", "gladly", "would", "must", "want", "asking")
    is_asking = is_asking or any(not lexicon.small(role).isdisjoint(words) for role in roles)
    has_verb = not lexicon.small("finite").isdisjoint(words) or speech.wishes.complains(said)
    return has_verb and not is_asking


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
