"""Items of a list that rule or report, where work is expected: "geen glas meer", "hek geverfd"."""

import re

from planner_sync.domain.people import fold_in_place
from planner_sync.minutes.clauses.speech import Speech
from planner_sync.minutes.dates.due_dates import is_due
from planner_sync.minutes.lexicon import Lexicon, phrase, phrases_in
from planner_sync.minutes.rulings.statuses import is_participle
from planner_sync.minutes.words.sentences import words_of
from planner_sync.minutes.words.verbs import verbs_of

_PARTS = re.compile(r"\s*(?:[,;(]|[.!]\s|\s[-–—]\s)\s*")
_PRICED = re.compile(
    r"\b(?:wordt|worden|is|becomes)\s+(?:€\s*)?\d+[.,]?\d*(?:\s(?:euro|uur|cent))?\W*$"
)
"""Sets a price or a number: "de koffie wordt 1,75"."""

_VERB_WITHIN = 6
"""Words of what a rule is about, with its verb."""

_LONGEST_REPORT = 12
"""Words of a first part that only says what was done."""


def is_ruling(text: str, speech: Speech) -> bool:
    """
    Tell what was decided for everybody from what somebody has to do.

    So read "geen glas meer op het feest", "roken mag alleen buiten", "de koffie kost 1,75", "we
    beginnen voortaan om acht uur" and "wie niet kan, meldt zich af"; "het hek blijft piepen:
    smeren" names work.
    """
    lexicon = speech.lexicon
    words = [word.bare for word in words_of(text)]
    first = words[0] if words else ""
    if first in lexicon.small("none") | lexicon.small("not"):
        return phrases_in(lexicon.small("reminding")).match(phrase(text)) is None
    if speech.asks(text) or not verbs_of(lexicon).infinitives.isdisjoint(words):
        return False
    if first in lexicon.small("whoever"):
        return "," in text
    # "Aan de tuin beginnen" ends in what is to be done.
    head = " ".join(words[:_VERB_WITHIN][: len(words) - 1])
    is_from_now = phrases_in(lexicon.small("from_now")).search(fold_in_place(text)) is not None
    return (
        is_from_now
        or bool(_PRICED.search(text))
        or phrases_in(lexicon.small("ruling")).search(head) is not None
    )


def is_reported(text: str, lexicon: Lexicon) -> bool:
    """
    Tell "zaal geboekt, sleutel opgehaald" and "gemeente gemaild over het hek" from work.

    Each part has to end with its participle, or go on with a preposition behind it; what is still
    to come, "zaal geboekt, sleutel nog ophalen", keeps the item open.
    """
    first, *rest = [part for part in _PARTS.split(text.strip(" .")) if part.strip()] or [""]
    words = phrase(text).split()
    ahead = (
        lexicon.small(role) for role in ("ahead", "not", "must", "will", "passive", "foreseen")
    )
    is_open = any(not role.isdisjoint(words) for role in ahead) or any(map(is_due, rest))
    # "Gebruiken" and "vervangen" have the form of both.
    is_open = is_open or not verbs_of(lexicon).infinitives.isdisjoint(words)
    return not is_open and _ends_in_deed(phrase(first).split(), lexicon)


def _ends_in_deed(words: list[str], lexicon: Lexicon) -> bool:
    behind = lexicon.small("preposition") | lexicon.small("and")
    finite = lexicon.small("finite")
    if not 1 < len(words) <= _LONGEST_REPORT or not finite.isdisjoint(words):
        return False
    return any(
        at
        and is_participle(word, lexicon)
        and (words[at + 1 : at + 2] == [] or words[at + 1] in behind)
        for at, word in enumerate(words)
    )
