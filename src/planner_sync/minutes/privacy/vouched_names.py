"""Names for which the words beside them vouch, whatever case they are written in."""

from collections.abc import Sequence

from planner_sync.minutes.privacy.grammar import (
    ARTICLES,
    COMMON_VERBS,
    FOR_PEOPLE,
    HUMAN_VERBS,
    MENTION_VERBS,
    NO_NAMES,
    THINGS_OWNED,
)
from planner_sync.minutes.privacy.word_sets import word_set
from planner_sync.minutes.privacy.words import Word, at

_LABELS = word_set(
    "wie door trekker trekkers eigenaar actiehouder uitvoerder uitvoering verantwoordelijke "
    "actie aanwezig afwezig erbij wie? who owner owners by lead"
)
_SHORT_HIS = frozenset(["z'n", "d'r", "zn"])
_LONG_HIS = frozenset(["zijn", "haar"])
_CONJUNCTIONS = word_set("en of want maar dat omdat als toen en and but because that if when")
_ADDRESSED = (MENTION_VERBS - {"met", "help", "helpen"}) | {"aan", "namens", "volgens"}
_ASKED = word_set("vraag vragen bel belt bellen mail mailt mailen namens volgens")
_NO_PEOPLE = NO_NAMES | HUMAN_VERBS | COMMON_VERBS
_FEWEST_SHOUTED = 4
_ARCHITECTURES = word_set("nora gemma wilma petra marij rosa cora vera dora ada lisa elsa")
"""Names of frameworks and registers that are given names as well."""

_CHAIN = 8
"""Names in a row behind one label."""

_AND = frozenset(["en", "and"])
_LIST_SIGNS = frozenset([",", "+", "&", "/"])


def is_vouched(words: Sequence[Word], index: int) -> bool:
    """Tell whether "wie: roos + jan" or "roos z'n kamer" makes the word at *index* a name."""
    word = words[index]
    if word.folded in _NO_PEOPLE or word.behind.lstrip(". ")[:1].isdigit():
        return False
    if _is_behind(words, index, ARTICLES):
        return False
    return is_labelled(words, index) or has_things(words, index + 1)


def is_labelled(words: Sequence[Word], index: int) -> bool:
    """Tell whether the word at *index* stands in a list behind "wie:" or "door:"."""
    first = index
    for _ in range(_CHAIN):
        before = at(words, first - 1)
        if before is None:
            return False
        gap = words[first].gap.strip(" \t\xa0")
        if gap == ":":
            return before.folded in _LABELS
        if gap in _LIST_SIGNS:
            first -= 1
        elif before.folded in _AND and words[first].is_beside:
            first -= 2
        else:
            return False
    return False


def has_things(words: Sequence[Word], end: int) -> bool:
    """Tell whether "z'n kamer" or "haar fiets" follows before *end*."""
    his, thing = at(words, end), at(words, end + 1)
    if his is None or not his.is_beside:
        return False
    if his.folded in _SHORT_HIS:
        return True
    is_owned = thing is not None and thing.is_beside and thing.folded in THINGS_OWNED
    return his.folded in _LONG_HIS and is_owned


def is_somebody_in_lower_case(words: Sequence[Word], index: int) -> bool:
    """Read "roos wil koffie" and "vraag ton"; "de rode roos mist water" is a flower."""
    word, before, verb = words[index], at(words, index - 1), at(words, index + 1)
    if word.folded in _NO_PEOPLE:
        return False
    if _is_behind(words, index, _ASKED):
        return True
    if verb is None or not verb.is_beside:
        return False
    is_free = before is None or word.opens or "," in word.gap or before.folded in _CONJUNCTIONS
    return is_free and verb.folded in HUMAN_VERBS


def is_addressed(words: Sequence[Word], index: int) -> bool:
    """Tell whether "aan roos vragen", "(roos)" or "roos: tafel dekken" names somebody known."""
    word, behind = words[index], words[index].behind
    if _is_behind(words, index, _ADDRESSED):
        return True
    is_bracketed = word.gap.endswith("(") and behind.startswith(")")
    return is_bracketed or (word.opens and behind.startswith(": "))


def joined(words: Sequence[Word], index: int) -> list[Word]:
    """Return the words that "en" or a sign joins to the one at *index*."""
    beside: list[Word] = []
    for step in (-1, 1):
        near, far = at(words, index + step), at(words, index + 2 * step)
        joint = words[index] if step < 0 else near
        if near is None or joint is None:
            continue
        if joint.gap.strip(" \t\xa0") in _LIST_SIGNS:
            beside.append(near)
        elif near.folded in _AND and far is not None and near.is_beside:
            beside.append(far)
    return beside


def is_shouted_name(words: Sequence[Word], index: int) -> bool:
    """Tell "aandacht voor AISHA" from "werken met NORA" by the place in the sentence."""
    word, verb = words[index], at(words, index + 1)
    if verb is not None and verb.is_beside and verb.folded in HUMAN_VERBS:
        return True
    if len(word.text) < _FEWEST_SHOUTED or word.folded in _ARCHITECTURES:
        return False
    return _is_behind(words, index, (FOR_PEOPLE - {"bij", "over", "by"}) | MENTION_VERBS)


def _is_behind(words: Sequence[Word], index: int, leads: frozenset[str]) -> bool:
    before = at(words, index - 1)
    return before is not None and words[index].is_beside and before.folded in leads
