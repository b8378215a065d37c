"""Work that is put as a thing and given to somebody: "het maken van de lijst ligt bij Anna"."""

import re
from functools import cache

from planner_sync.domain.people import fold_in_place
from planner_sync.minutes.clauses.subjects import Subjects
from planner_sync.minutes.lexicon import Lexicon, any_of
from planner_sync.minutes.words.sentences import words_of
from planner_sync.minutes.words.utterances import Clause
from planner_sync.minutes.words.verbs import verbs_of

_LONGEST_OFFICE = 3
"""Words of an office that nobody knows otherwise: "de technische dienst"."""

_LEAST = 2
"""Words of a task that says what it is about."""

_DEED = re.compile(
    r"(?:het|the)\s+(?P<verb>[^\W\d]+)\s+(?:(?:van|of)\s+(?P<what>\S.*)|(?P<aim>(?:naar|for)\s+\S.*))",
    re.IGNORECASE,
)
_BEHIND = re.compile(r"[;,.]\s+")
"""Closes who does it, in front of what else is told of them."""


def assigned(sentence: str, subjects: Subjects, lexicon: Lexicon) -> Clause | None:
    """
    Return who does what in "navraag bij de gemeente is een taak voor Anna".

    "De sleutel ligt bij Anna" names no work.
    """
    folded = fold_in_place(sentence)
    deed = _DEED.match(sentence)
    verb = deed["verb"].lower() if deed else ""
    is_deed = verb in verbs_of(lexicon).infinitives
    told = _between(lexicon.small("assigning")).search(folded)
    told = told or (_between(lexicon.small("assigning_deed")).search(folded) if is_deed else None)
    if told is None:
        return None
    owners = _owners(sentence[told.end() :], subjects, lexicon)
    what = sentence[: told.start()].rstrip(" ,;:")
    if deed and is_deed:
        what = f"{sentence[deed.start(deed.lastgroup or 0) : told.start()].rstrip(' ,')} {verb}"
    if not owners or len(what.split()) < _LEAST:
        return None
    return Clause(owners=owners, what=what, is_promise=True)


def _owners(behind: str, subjects: Subjects, lexicon: Lexicon) -> tuple[str, ...]:
    """Return who is named *behind*, and nothing else than them: "Anna, die er al mee bezig is"."""
    first = _BEHIND.split(behind, maxsplit=1)[0]
    return _named(behind, subjects, lexicon) or _named(first, subjects, lexicon)


def _named(behind: str, subjects: Subjects, lexicon: Lexicon) -> tuple[str, ...]:
    words = words_of(behind)
    known = subjects.at(words, 0) or subjects.role(words)
    if known and known.owners and known.end == len(words):
        return known.owners
    is_office = 1 < len(words) <= _LONGEST_OFFICE and words[0].bare in lexicon.small("definite")
    return (behind.strip(" .;,!"),) if is_office else ()


@cache
def _between(phrases: frozenset[str]) -> re.Pattern[str]:
    return re.compile(rf"\s(?:{any_of(phrases)})\s")
