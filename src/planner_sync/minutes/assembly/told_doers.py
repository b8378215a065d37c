"""Who does what was found, where the words around a point tell it: "lamp | ja | Anna hangt op"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from planner_sync.domain.blocks import Block, Table
from planner_sync.domain.people import fold
from planner_sync.domain.points import Decision, Kind, Status
from planner_sync.minutes.clauses.requests import Requests
from planner_sync.minutes.clauses.speech import Speech
from planner_sync.minutes.found import Found
from planner_sync.minutes.lexicon import phrase
from planner_sync.minutes.people.names import KnownNames
from planner_sync.minutes.words.arrows import ARROW
from planner_sync.minutes.words.sentences import sentences, words_of
from planner_sync.minutes.words.utterances import Clause

_APART = re.compile(rf"\n|\s\|\s|\s+[-–—]\s+|\s*{ARROW}\s*|[:;]\s+")
"""What stands between a matter and what somebody does about it."""

_JOINED = re.compile(r"(?:[,;]\s+(?:(?:en|and)\s+)?|\s(?:en|and)\s)(?=[A-ZÀ-ÖØ-Ý]|ik\s)")
"""Where somebody else may do a part of it: "Anna kiest ze uit, Bram bestelt ze"."""

_QUOTED = re.compile('["“”„]')
_CLOSING = " .!?"
_PLURAL = re.compile(r"(?:en|aan|ijn)$")
_CELLS = " | "
_FAR = 2
"""Sentences back in which "zij" can be named."""


def with_told_doers(
    points: Sequence[Found], blocks: Sequence[Block], speech: Speech
) -> Iterator[Found]:
    """
    Yield *points* where clients met, those of nobody with who does them by their own words.

    Nothing is found or lost by it: only whose a point is.  In a row that begins with who asks,
    that is who answers: "Daan | eerder eten | Anna vraagt het de kok".
    """
    texts = {block.where: block.text for block in blocks if not isinstance(block, Table)}
    for point in points:
        is_open = point.status in {Status.OPEN, Status.IN_PROGRESS}
        is_work = point.kind is not Kind.DECISION and point.decision is not Decision.NOT_TAKEN_UP
        if not (is_open and is_work):
            yield point
        elif point.owners:
            owners = _answering(point, speech) or _with_helpers(point, points, speech)
            yield replace(point, owners=owners)
        else:
            owners = _told(point.passage, speech) or _meant(point, texts, speech)
            yield replace(point, owners=owners)


def _with_helpers(point: Found, points: Sequence[Found], speech: Speech) -> tuple[str, ...]:
    """
    Return the owners of *point* with who else takes on a part of it by its own words.

    "Anna zoekt prijzen op, Bram kijkt in het budget" is of both, unless each has a point there.
    """
    is_shared = any(
        other is not point and other.where == point.where and other.passage in point.passage
        for other in points
    )
    if is_shared or not point.passage:
        return point.owners
    own = {fold(word) for owner in point.owners for word in owner.split()}
    new: list[str] = []
    for sentence in sentences(point.passage):
        others = _owners(list(_clauses(sentence, speech)), speech)
        beside = [other for other in others if own.isdisjoint(fold(other).split())]
        if len(beside) < len(others):
            new += [other for other in beside if not _is_aside(other, speech.known)]
    return (*point.owners, *dict.fromkeys(new))


def _is_aside(owner: str, known: KnownNames) -> bool:
    """Tell "de familie" and clients, who lend a hand with what somebody else does."""
    return known.has_client(owner) or known.is_group(owner)


def _told(text: str, speech: Speech) -> tuple[str, ...]:
    """Return who does something by *text*: who promises it, else who is named, clients aside."""
    clauses = list(_clauses(text, speech))
    promised = [clause for clause in clauses if clause.is_promise]
    named = (c for c in clauses if c.owners and not c.is_habit)
    others = [c for c in named if not any(map(speech.known.has_client, c.owners))]
    return _owners(promised, speech) or _owners(others, speech)


def _clauses(text: str, speech: Speech) -> Iterator[Clause]:
    requests = Requests(speech.known, speech.clauses.work, is_team=False)
    # "Ik" between quotation marks is somebody else.
    is_quoted = _QUOTED.search(text) is not None
    for part in _APART.split(text):
        for sentence in sentences(part):
            agreed = speech.agreed_with(sentence)
            asked = requests.of(f"{sentence.rstrip(_CLOSING)}?")
            told = tuple(filter(None, [agreed or asked])) or speech.clauses.of(sentence)
            parts = _JOINED.split(sentence)[1:] if told and not (agreed or asked) else ()
            told = (*told, *(clause for part in parts for clause in speech.clauses.of(part)))
            yield from (c for c in told if not (c.is_mine and is_quoted))


def _owners(clauses: Sequence[Clause], speech: Speech) -> tuple[str, ...]:
    whose = (clause.owners or (speech.author if clause.is_mine else ()) for clause in clauses)
    return tuple(dict.fromkeys(owner for owners in whose for owner in owners))


def _answering(point: Found, speech: Speech) -> tuple[str, ...]:
    """Return who does it by the last cell of a row, where its first one is its only owner."""
    asker, answer = (point.passage.split(_CELLS)[at] for at in (0, -1))
    if not point.is_row or point.owners != (asker.strip(),):
        return ()
    owners = _told(answer, speech)
    return () if point.owners[0] in owners else owners


def _meant(point: Found, texts: dict[str, str], speech: Speech) -> tuple[str, ...]:
    """Return whom "zij" means at the start of what *point* says: named a sentence or two above."""
    first, verb = ((*(word.bare for word in words_of(point.passage)), "", ""))[:2]
    small = speech.lexicon.small
    is_one = first in small("pronoun") | small("she") and _PLURAL.search(verb) is None
    if not is_one or point.decision is not Decision.TAKEN_UP:
        return ()
    said = [phrase(sentence) for sentence in sentences(texts.get(point.where, ""))]
    own = phrase(next(sentences(point.passage), ""))
    at = next((at for at, sentence in enumerate(said) if sentence == own), 0)
    above = list(sentences(texts.get(point.where, "")))[max(0, at - _FAR) : at]
    named = (speech.clauses.subjects.meant_next(sentence) for sentence in reversed(above))
    return next(filter(None, named), ())
