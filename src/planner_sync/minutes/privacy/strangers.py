"""Capitals that stand in no list: people by the words around them."""

from collections.abc import Sequence

from planner_sync.minutes.privacy.context import (
    LEADS,
    PEOPLE_NOUNS,
    Reading,
    acts,
    is_place,
    led_by,
)
from planner_sync.minutes.privacy.grammar import (
    ARTICLES,
    COMMON_VERBS,
    FOR_PLACES,
    HUMAN_VERBS,
    MENTION_VERBS,
    NO_NAMES,
    PEOPLE_OBJECTS,
    PLACE_ENDINGS,
    PLACE_NOUNS,
    THINGS_OWNED,
    WORD_ENDINGS,
)
from planner_sync.minutes.privacy.inverted import CONJUNCTIONS, FRONTS, is_subject_behind
from planner_sync.minutes.privacy.vocabulary import Vocabulary
from planner_sync.minutes.privacy.vouched_names import has_things
from planner_sync.minutes.privacy.word_sets import word_set
from planner_sync.minutes.privacy.words import Word, at

_SHORTEST = 3
_ADVERBS = word_set(
    "weer eens ook even vaker eerder altijd niet soms zelf wel nog morgen straks te"
)
_BEFORE_SUBJECTS = word_set("want maar dus en vooral ook alleen zelfs juist soms")
_ABLE = word_set(
    "kan kon mag mocht moet moest zal zou hoeft krijgt kreeg gaat ging zit zat staat stond ligt "
    "lag loopt liep komt kwam blijft bleef doet deed neemt nam"
)
"""What people are told to be and do more often than things with a name of their own."""

_NEVER = (
    NO_NAMES
    | FRONTS
    | CONJUNCTIONS
    | PLACE_NOUNS
    | PEOPLE_NOUNS
    | ARTICLES
    | FOR_PLACES
    | LEADS
    | HUMAN_VERBS
    | COMMON_VERBS
)


def of_stranger(words: Sequence[Word], index: int, end: int, vocabulary: Vocabulary) -> Reading:
    """Decide on capitals that stand in no list, by the words around them."""
    word = words[index]
    is_like_place = end == index + 1 and word.folded.endswith(PLACE_ENDINGS)
    if is_like_place or is_place(words, index, end) or not can_be_name(word, vocabulary):
        return Reading.THING
    if _is_somebody(words, index, end):
        return Reading.PERSON
    is_inside = not word.opens and word.is_beside
    is_thing = led_by(words, index, ARTICLES | FOR_PLACES) or word.folded in vocabulary.ambiguous
    if is_thing or not is_inside or word.folded.endswith(("'s", "'")):
        return Reading.THING
    return _of_stranger_inside(words, index, end)


def _is_somebody(words: Sequence[Word], index: int, end: int) -> bool:
    """Tell whether the sentence makes a person of the capital, wherever it stands."""
    if is_subject_behind(words, index, end):
        return True
    if led_by(words, index, ARTICLES):
        return False
    is_owner = words[index].folded.endswith(("'s", "'"))
    return (
        acts(words, end, with_common=False)
        or has_things(words, end)
        or (is_owner and _led_behind(words, end, THINGS_OWNED))
    )


def _of_stranger_inside(words: Sequence[Word], index: int, end: int) -> Reading:
    """Decide on a capital in the middle of a sentence, where only names have one."""
    before = words[index - 1]
    if before.folded in LEADS:
        is_noun = before.folded in MENTION_VERBS and led_by(words, index - 1, ARTICLES)
        return Reading.THING if is_noun else Reading.PERSON
    if end - index > 1 and not before.is_capital:
        return Reading.DOUBT
    is_somebody = _is_object(words, end) or _is_able(words, index, end)
    return Reading.PERSON if is_somebody else Reading.THING


def _is_able(words: Sequence[Word], index: int, end: int) -> bool:
    """Read "want Zorreltje kan …" and "vooral Zorreltje krijgt …"."""
    before = words[index - 1].folded
    return before in _BEFORE_SUBJECTS and _led_behind(words, end, _ABLE)


def _is_object(words: Sequence[Word], end: int) -> bool:
    """Read "morgen Zorreltje weer bellen"."""
    behind = end
    while (word := at(words, behind)) and word.is_beside and word.folded in _ADVERBS:
        behind += 1
    return _led_behind(words, behind, PEOPLE_OBJECTS)


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
