"""What the words around a capital tell: a person, a thing, or nothing."""

from collections.abc import Sequence
from enum import Enum

from planner_sync.minutes.date_words import MONTHS
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
    PEOPLE_OBJECTS,
    PLACE_ENDINGS,
    PLACE_NOUNS,
    PLACE_NOUNS_BEHIND,
    ROLES,
    STREET_ENDINGS,
    THINGS_OWNED,
    WORD_ENDINGS,
)
from planner_sync.minutes.privacy.vocabulary import Vocabulary
from planner_sync.minutes.privacy.vouched_names import has_things
from planner_sync.minutes.privacy.words import Word, at

_AHEAD = 6
"""Words after a common verb among which a sign of a person counts."""

_SHORTEST = 3
_NOT_PEOPLE = ARTICLES | FOR_PLACES
_LEADS = FOR_PEOPLE | MENTION_VERBS
_ADDRESSES = MENTION_VERBS | {"met", "van", "aan", "with", "from"}
_PEOPLE_NOUNS = CLIENT_NOUNS | COLLEAGUE_NOUNS | KIN | ROLES
_NEVER = NO_NAMES | PLACE_NOUNS | _PEOPLE_NOUNS | _NOT_PEOPLE | _LEADS | HUMAN_VERBS | COMMON_VERBS


class Reading(Enum):
    """What a capital is, by its place in the sentence."""

    PERSON = "person"
    THING = "thing"
    DOUBT = "doubt"


def is_place(words: Sequence[Word], index: int, end: int | None = None) -> bool:
    """Tell whether the name from *index* to *end* is that of a street, a house or a group."""
    behind = end or index + 1
    last, before, after = words[behind - 1], at(words, index - 1), at(words, behind)
    if behind > index + 1 and last.folded.endswith(STREET_ENDINGS):
        return True
    if before and before.folded in PLACE_NOUNS and words[index].is_beside:
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
    return with_common or any(word.folded in OF_PEOPLE for word in _clause(words, end + 1))


def names_somebody(words: Sequence[Word], index: int, end: int) -> bool:
    """Tell whether a surname stands where people stand: "met De Wit", "De Wit belt"."""
    before = at(words, index - 1)
    is_led = before is not None and words[index].is_beside and not words[index].opens
    return acts(words, end, with_common=False) or (
        is_led and before is not None and before.folded in _LEADS
    )


def _is_explained(words: Sequence[Word], end: int) -> bool:
    """Read "Zorreltje, een bewoner, …" and "Zorreltje (bewoner)"."""
    article, noun = at(words, end), at(words, end + 1)
    if article and article.gap == " (" and article.folded in _PEOPLE_NOUNS:
        return True
    return bool(
        article
        and noun
        and article.gap == ", "
        and article.folded in {"een", "de", "onze", "a", "the", "our"}
        and noun.folded in _PEOPLE_NOUNS
    )


def _clause(words: Sequence[Word], start: int) -> list[Word]:
    clause: list[Word] = []
    for word in words[start : start + _AHEAD]:
        if word.opens or "," in word.gap or ";" in word.gap:
            break
        clause.append(word)
    return clause


def of_ambiguous(words: Sequence[Word], index: int) -> Reading:
    """Decide on a given name that is an ordinary word too: "Roos", "Mark", "Wil", "Mei"."""
    word = words[index]
    is_month = word.folded in MONTHS
    if (is_month and _beside_number(word)) or is_place(words, index):
        return Reading.THING
    if _led_by(words, index, _NOT_PEOPLE):
        return Reading.THING
    if word.folded == "jan" or has_things(words, index + 1):
        return Reading.PERSON
    if is_month and not _led_by(words, index, _ADDRESSES):
        is_somebody = acts(words, index + 1, with_common=False)
    else:
        is_inside = not word.opens and not word.is_shout
        is_somebody = is_inside or acts(words, index + 1, with_common=True)
    return Reading.PERSON if is_somebody else Reading.THING


def _led_by(words: Sequence[Word], index: int, leads: frozenset[str]) -> bool:
    before = at(words, index - 1)
    return before is not None and words[index].is_beside and before.folded in leads


def of_stranger(words: Sequence[Word], index: int, end: int, vocabulary: Vocabulary) -> Reading:
    """Decide on capitals that stand in no list, by the words around them."""
    word = words[index]
    is_like_place = end == index + 1 and word.folded.endswith(PLACE_ENDINGS)
    if is_like_place or is_place(words, index, end) or not can_be_name(word, vocabulary):
        return Reading.THING
    if _led_by(words, index, ARTICLES):
        return Reading.THING
    if acts(words, end, with_common=False):
        return Reading.PERSON
    if word.folded in vocabulary.ambiguous:
        return Reading.THING
    if word.folded.endswith(("'s", "'")):
        return Reading.PERSON if _led_behind(words, end, THINGS_OWNED) else Reading.THING
    is_inside = not word.opens and word.is_beside
    return _of_stranger_inside(words, index, end) if is_inside else Reading.THING


def _of_stranger_inside(words: Sequence[Word], index: int, end: int) -> Reading:
    """Decide on a capital in the middle of a sentence, where only names have one."""
    before = words[index - 1]
    if before.folded in FOR_PLACES:
        return Reading.THING
    is_long = end - index > 1 and not before.is_capital
    if before.folded == "bij" or (is_long and before.folded not in _LEADS):
        # "bij Zorreltje" may be a person or a shop.
        return Reading.DOUBT
    is_somebody = before.folded in _LEADS or _led_behind(words, end, PEOPLE_OBJECTS)
    return Reading.PERSON if is_somebody else Reading.THING


def _led_behind(words: Sequence[Word], end: int, leads: frozenset[str]) -> bool:
    behind = at(words, end)
    return behind is not None and behind.is_beside and behind.folded in leads


def can_be_name(word: Word, vocabulary: Vocabulary) -> bool:
    """Tell whether a word in no list has the shape of a name."""
    text, folded = word.text, word.folded
    if not word.is_capital or word.is_shout or len(text) < _SHORTEST:
        return False
    if folded in _NEVER or vocabulary.is_thing(folded):
        return False
    parts = text.replace("’", "'").removesuffix("'s").split("-")
    is_camel = any(not c.islower() for part in parts for c in part[1:].replace("'", ""))
    if is_camel or not all(part[:1].isupper() for part in parts):
        return False
    return folded.endswith("ien") or not folded.endswith(WORD_ENDINGS)


def _beside_number(word: Word) -> bool:
    before, after = word.gap.rstrip()[-1:], word.behind.lstrip(". '")[:1]
    return before.isdigit() or after.isdigit()
