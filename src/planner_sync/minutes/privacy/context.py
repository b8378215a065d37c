"""What the words around a capital tell: a person, a thing, or nothing."""

from collections.abc import Sequence
from enum import Enum

from planner_sync.minutes.dates.words import MONTHS
from planner_sync.minutes.privacy.grammar import (
    ARTICLES,
    CLIENT_NOUNS,
    COLLEAGUE_NOUNS,
    COMMON_VERBS,
    FOR_PEOPLE,
    FOR_PLACES,
    HUMAN_VERBS,
    KIN,
    MENTION_VERBS,
    NO_NAMES,
    OF_PEOPLE,
    PLACE_NOUNS,
    PLACE_NOUNS_BEHIND,
    ROLES,
    STREET_ENDINGS,
)
from planner_sync.minutes.privacy.inverted import clause_of
from planner_sync.minutes.privacy.known_people import ACRONYMS
from planner_sync.minutes.privacy.vouched_names import has_things
from planner_sync.minutes.privacy.word_sets import word_set
from planner_sync.minutes.privacy.words import Word, at

_AT_HOME = [[lead, "een", "kamer"] for lead in ("van", "uit", "op")]
"""Behind an initial, when the number of the room is gone."""

_HOUSES = (
    *("bakkerij", "slagerij", "winkel", "handel", "bedrijf", "service", "school", "museum"),
    *("theater", "kwekerij", "garage", "restaurant", "centrum", "zaal", "fabriek", "makelaardij"),
)
"""Endings of nouns that make the capital behind them the name of a house or a firm."""

_SUBJECTS = word_set(
    "er we wij ze zij hij je jij u ik jullie iedereen niemand iemand men alle alles niets niks "
    "sommige veel mensen bewoners clienten deelnemers collega's wie wat"
)
_NOT_PEOPLE = ARTICLES | FOR_PLACES
LEADS = FOR_PEOPLE | MENTION_VERBS
_ADDRESSES = MENTION_VERBS | {"met", "van", "aan", "with", "from"}
PEOPLE_NOUNS = CLIENT_NOUNS | COLLEAGUE_NOUNS | KIN | ROLES


class Reading(Enum):
    """What a capital is, by its place in the sentence."""

    PERSON = "person"
    THING = "thing"
    DOUBT = "doubt"


def are_loose_initials(words: Sequence[Word], index: int, end: int) -> bool:
    """Read "K. wil koffie", "bel met A.J." and "K. van kamer 3"; "B.V." is nobody."""
    letters = "".join(word.folded for word in words[index:end])
    if letters in ACRONYMS:
        return False
    if end == index + 1:
        is_at_home = [w.folded for w in words[end : end + 3]] in _AT_HOME
        return is_at_home or (words[index].opens and acts(words, end, with_common=False))
    return acts(words, end, with_common=True) or (
        words[index].is_beside and led_by(words, index, LEADS)
    )


def is_place(words: Sequence[Word], index: int, end: int | None = None) -> bool:
    """Tell whether the name from *index* to *end* is that of a street, a house or a group."""
    behind = end or index + 1
    last, before, after = words[behind - 1], at(words, index - 1), at(words, behind)
    if behind > index + 1 and last.folded.endswith(STREET_ENDINGS):
        return True
    is_house = before and (before.folded in PLACE_NOUNS or before.folded.endswith(_HOUSES))
    if is_house and words[index].is_beside:
        return True
    return bool(
        after
        and after.is_beside
        and after.folded in PLACE_NOUNS_BEHIND
        and (after.is_capital or after.folded in {"kerk", "school", "hof"})
    )


def acts(words: Sequence[Word], end: int, *, with_common: bool) -> bool:
    """Tell whether the name that ends before *end* is the subject of what people do."""
    verb = at(words, end)
    if verb is None or verb.is_capital or not (verb.is_beside or verb.gap == ": "):
        return _is_explained(words, end)
    if verb.folded in HUMAN_VERBS:
        return True
    if verb.folded not in COMMON_VERBS:
        return False
    return with_common or any(word.folded in OF_PEOPLE for word in clause_of(words, end + 1))


def names_somebody(words: Sequence[Word], index: int, end: int) -> bool:
    """Tell whether a surname stands where people stand: "met De Wit", "De Wit belt"."""
    before = at(words, index - 1)
    is_led = before is not None and words[index].is_beside and not words[index].opens
    return acts(words, end, with_common=False) or (
        is_led and before is not None and before.folded in LEADS
    )


def _is_explained(words: Sequence[Word], end: int) -> bool:
    """Read "Zorreltje, een bewoner, …" and "Zorreltje (bewoner)"."""
    article, noun = at(words, end), at(words, end + 1)
    if article and article.gap == " (" and article.folded in PEOPLE_NOUNS:
        return True
    return bool(
        article
        and noun
        and article.gap == ", "
        and article.folded in {"een", "de", "onze", "a", "the", "our"}
        and noun.folded in PEOPLE_NOUNS
    )


def of_ambiguous(words: Sequence[Word], index: int) -> Reading:
    """Decide on a given name that is an ordinary word too: "Roos", "Mark", "Wil", "Mei"."""
    word = words[index]
    is_month = word.folded in MONTHS
    if (is_month and _beside_number(word)) or is_place(words, index):
        return Reading.THING
    if led_by(words, index, _NOT_PEOPLE):
        return Reading.THING
    if word.folded == "jan" or has_things(words, index + 1):
        return Reading.PERSON
    if word.opens and word.folded in NO_NAMES and _has_subject_behind(words, index + 1):
        return Reading.THING
    if is_month and not led_by(words, index, _ADDRESSES):
        is_somebody = acts(words, index + 1, with_common=False)
    else:
        is_inside = not word.opens and not word.is_shout
        is_somebody = is_inside or acts(words, index + 1, with_common=True)
    return Reading.PERSON if is_somebody else Reading.THING


def _has_subject_behind(words: Sequence[Word], verb: int) -> bool:
    """Tell "Dan gaat de deur open" from "Dan gaat graag mee"."""
    behind = at(words, verb + 1)
    return behind is not None and (
        behind.folded in ARTICLES or behind.folded in _SUBJECTS or behind.is_capital
    )


def led_by(words: Sequence[Word], index: int, leads: frozenset[str]) -> bool:
    """Tell whether one of *leads* stands right before the word at *index*."""
    before = at(words, index - 1)
    return before is not None and words[index].is_beside and before.folded in leads


def _beside_number(word: Word) -> bool:
    before, after = word.gap.rstrip()[-1:], word.behind.lstrip(". '")[:1]
    return before.isdigit() or after.isdigit()
