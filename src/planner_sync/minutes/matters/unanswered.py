"""What clients said and nobody answered, in minutes that tell of all else who does it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from planner_sync.domain.points import Certainty, Decision, Kind, Status
from planner_sync.minutes.clauses.speech import Speech
from planner_sync.minutes.dates.due_dates import ANY_DAY, find_due
from planner_sync.minutes.found import Found
from planner_sync.minutes.lexicon import Lexicon
from planner_sync.minutes.rulings.no_points import is_assent
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


def without_permissions(points: Sequence[Found], speech: Speech) -> Iterator[Found]:
    """
    Yield the *points* of a client moment, without those that a yes alone has settled.

    "Mag mijn hond mee?  Ja" leaves the team nothing to do.  "De bus is duur geworden.  Dat vond
    iedereen" is a complaint, whoever shares it: nobody has said what is going to be done.
    """
    for point in points:
        is_bare = point.kind is Kind.IMPROVEMENT and point.decision is Decision.TAKEN_UP
        is_bare = is_bare and point.status is Status.OPEN
        if not is_bare or point.owners or point.due_text or point.is_row or point.checklist:
            yield point
        elif not _is_permitted(point, speech):
            yield _not_agreed(point) if _is_only_shared(point, speech) else point


def _is_permitted(point: Found, speech: Speech) -> bool:
    """Tell "mag mijn hond mee?  Ja" from "mag er een bank bij?  Ja, Anna vraagt een prijs"."""
    told = [*sentences(point.passage)]
    at = next((at for at, said in enumerate(told) if _asks_leave(said, speech.lexicon)), None)
    if at is None:
        return False
    behind = told[at + 1 :]
    is_day = any(find_due(said, held_on=ANY_DAY).text for said in behind)
    return bool(behind) and not is_day and not any(map(speech.promises, behind))


def _asks_leave(said: str, lexicon: Lexicon) -> bool:
    """Tell "mag ik mee?" and "vroeg of hij mee mag" from "kan er een bank komen?"."""
    words = {word.bare for word in words_of(said)}
    is_asked = said.rstrip().endswith("?") or not lexicon.small("asking").isdisjoint(words)
    # "Mag er een bank bij" asks for a thing.
    is_own = not lexicon.small("there").isdisjoint(words)
    return is_asked and not is_own and not lexicon.small("leave").isdisjoint(words)


def _is_only_shared(point: Found, speech: Speech) -> bool:
    first, *others = [*sentences(point.passage)] or [""]
    is_shared = bool(others) and all(is_assent(said, speech.lexicon) for said in others)
    return is_shared and _only_tells(first, speech)


def _not_agreed(point: Found) -> Found:
    return replace(point, decision=None, certainty=Certainty.SUGGESTED)


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
    words = {word.bare for word in words_of(said)}
    has_verb = not speech.lexicon.small("finite").isdisjoint(words)
    return (has_verb or speech.wishes.complains(said)) and not _is_asking(said, speech)


def _is_asking(said: str, speech: Speech) -> bool:
    """Tell what asks for something, or in which somebody takes it on."""
    words = {word.bare for word in words_of(said)}
    wish = speech.wishes.of(said)
    is_asking = (wish is not None and wish.is_strong) or said.rstrip().endswith("?")
    roles = ("more", "gladly", "would", "must", "want", "asking")
    is_asking = is_asking or any(not speech.lexicon.small(role).isdisjoint(words) for role in roles)
    return is_asking or bool(speech.clauses.of(said))


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
