"""Names that are joined to a person: whoever cooks with Teun is a person too."""

from collections.abc import Sequence

from planner_sync.minutes.privacy.found import Found
from planner_sync.minutes.privacy.grammar import HUMAN_VERBS, NO_NAMES
from planner_sync.minutes.privacy.spans import SOMEONE
from planner_sync.minutes.privacy.strangers import can_be_name
from planner_sync.minutes.privacy.vocabulary import Vocabulary
from planner_sync.minutes.privacy.words import Word, at
from planner_sync.minutes.privacy.written_names import end_of_surname

_AND = frozenset(["en", "and"])
_SIGNS = frozenset(["&", "/", "+"])
_CLOSING = frozenset([".", ")", "(", ";", "!", "?", ":"])
_TWO = 2


def joined_people(
    words: Sequence[Word], found: Sequence[Found], vocabulary: Vocabulary
) -> list[Found]:
    """Read "Zorreltje en Teun" and "Teun, Zorreltje en …" as people, from each on."""
    taken = {i for person in found for i in range(person.first, person.end)}
    more: list[Found] = []
    waiting = list(found)
    while waiting:
        person = waiting.pop()
        for first in (_before(words, person), _after(words, person)):
            if first is None or first in taken or not _is_like(words, first, vocabulary):
                continue
            end = first + 1
            if first > person.first:
                end = end_of_surname(words, end, vocabulary)
            joined = Found(first=first, end=end, neutral=SOMEONE)
            taken.update(range(first, end))
            more.append(joined)
            waiting.append(joined)
    return more


def _is_like(words: Sequence[Word], index: int, vocabulary: Vocabulary) -> bool:
    word = words[index]
    if word.is_capital:
        return word.folded in vocabulary.given or can_be_name(word, vocabulary)
    if word.folded not in vocabulary.given or word.folded in NO_NAMES | HUMAN_VERBS:
        return False
    return _opens_list(words, index) and _ends_list(words, index)


def _opens_list(words: Sequence[Word], index: int) -> bool:
    """Tell whether a sign, "en" or the beginning stands before."""
    before = at(words, index - 1)
    return before is None or words[index].opens or _is_joint(words[index], before)


def _ends_list(words: Sequence[Word], index: int) -> bool:
    """Tell "henk + ton" and "henk en ton koken" from "met henk, bloem kopen"."""
    before, behind = at(words, index - 1), at(words, index + 1)
    if behind is None or behind.gap.strip()[:1] in _CLOSING or _is_joint(behind, words[index]):
        return True
    if behind.folded in _AND:
        return True
    return before is not None and before.folded in _AND and behind.folded.endswith("en")


def _is_joint(word: Word, before: Word) -> bool:
    return _is_comma(word) or _is_sign(word) or before.folded in _AND


def _before(words: Sequence[Word], person: Found) -> int | None:
    """Return the place of the name that is joined to the front of *person*."""
    joint = words[person.first]
    if _is_comma(joint) and person.first and _after(words, person) is not None:
        return person.first - 1
    before = at(words, person.first - 1)
    if _is_sign(joint) and person.first:
        return person.first - 1
    if before is None or person.first < _TWO or not (before.is_beside and joint.is_beside):
        return None
    return person.first - 2 if before.folded in _AND else None


def _after(words: Sequence[Word], person: Found) -> int | None:
    """Return the place of the name that is joined to the back of *person*."""
    behind, second = at(words, person.end), at(words, person.end + 1)
    if behind is None:
        return None
    if _is_comma(behind) or _is_sign(behind):
        return person.end
    is_and = behind.folded in _AND and behind.is_beside
    return person.end + 1 if is_and and second and second.is_beside else None


def _is_comma(word: Word) -> bool:
    return word.gap.strip(" \t\xa0") == ","


def _is_sign(word: Word) -> bool:
    return word.gap.strip(" \t\xa0") in _SIGNS
