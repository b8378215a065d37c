"""How far a written name goes: initials, tussenvoegsels and surnames."""

from collections.abc import Sequence

from planner_sync.minutes.privacy.grammar import HUMAN_VERBS, NO_NAMES, ROLES, TITLES
from planner_sync.minutes.privacy.known_people import SHORT_PREFIXES, bases
from planner_sync.minutes.privacy.vocabulary import Vocabulary
from planner_sync.minutes.privacy.words import Word, at

_MAX_PARTS = 3
_MAX_SMALL_PARTS = 6
"""Initials or tussenvoegsels in a row."""

_DOUBLE_PREFIXES = frozenset(["der", "den", "ter", "ten", "t", "d"])
_VERBS_AND_MORE = NO_NAMES | HUMAN_VERBS
_NO_SURNAMES = _VERBS_AND_MORE | TITLES | ROLES
_SHORT_FIRST_NAMES = frozenset(["th", "chr", "joh", "ph", "fr", "jac", "alb", "wilh", "ij"])


def is_initial(words: Sequence[Word], index: int) -> bool:
    """Tell whether "J." or "Th." stands there."""
    word = words[index]
    is_short = word.is_initial or (word.is_capital and word.folded in _SHORT_FIRST_NAMES)
    return is_short and word.behind.startswith(".")


def end_of_prefixes(words: Sequence[Word], index: int) -> int:
    """Return where the tussenvoegsels from *index* on end."""
    end = index
    for word in words[index : index + _MAX_SMALL_PARTS]:
        if word.folded not in SHORT_PREFIXES or not _follows(word):
            break
        if word.is_initial and not _leads_on(words, end + 1):
            # "Mw. d. V. belt": the last letter is the surname.
            break
        end += 1
    return end


def _leads_on(words: Sequence[Word], index: int) -> bool:
    behind = at(words, index)
    return behind is not None and (behind.is_capital or behind.folded in SHORT_PREFIXES)


def end_of_initials(words: Sequence[Word], index: int) -> int:
    """Return where the initials from *index* on end."""
    end = index
    while end < min(len(words), index + _MAX_SMALL_PARTS) and is_initial(words, end):
        end += 1
    return end


def end_of_surname(words: Sequence[Word], index: int, vocabulary: Vocabulary) -> int:
    """Return where the surname that begins at *index* ends; *index* itself when none does."""
    end = index
    for _ in range(_MAX_PARTS):
        after = _one_surname(words, end, vocabulary)
        if after == end:
            break
        end = after
    return end


def _one_surname(words: Sequence[Word], index: int, vocabulary: Vocabulary) -> int:
    word = at(words, index)
    if word is None or not _follows(word):
        return index
    start = end_of_prefixes(words, index)
    last = at(words, start)
    if last is None or not _follows(last):
        return index
    prefixes = {w.folded for w in words[index:start]}
    if last.is_capital:
        if last.is_initial:
            return start + 1 if last.behind.startswith(".") or start > index else index
        is_thing = vocabulary.is_thing(last.folded) and not prefixes
        is_led = bool(prefixes) and words[start - 1].is_shout
        is_sure = _is_name(last, vocabulary) and last.folded not in vocabulary.ambiguous
        is_cry = last.is_shout and not is_led and not is_sure
        return index if is_thing or is_cry else start + 1
    is_surname = any(base in vocabulary.surnames for base, _ in bases(last.folded))
    is_plain = last.folded not in vocabulary.ambiguous and last.folded not in NO_NAMES
    if prefixes & _DOUBLE_PREFIXES and is_plain:
        return start + 1
    return start + 1 if is_surname and (is_plain or prefixes) else index


def end_behind_title(words: Sequence[Word], index: int, vocabulary: Vocabulary) -> int:
    """
    Return where the name behind "mevrouw" or "cliënt" ends; *index* when there is none.

    Behind a title a name may be in lower case: "mevrouw jansen", "dhr. de wit".
    """
    end = end_of_initials(words, index)
    start = end_of_prefixes(words, end)
    last = at(words, start)
    if last is None or not (last.is_beside or (start > index and _follows(last))):
        return end
    if last.is_capital and (not last.opens or last.is_beside):
        title = words[index - 1]
        is_sure = title.folded in TITLES and not title.is_shout
        is_thing = vocabulary.is_thing(last.folded) and start == index and not is_sure
        if is_thing and not _is_name(last, vocabulary):
            return index
        return end_of_surname(words, start + 1, vocabulary)
    is_known = _is_name(last, vocabulary) and last.folded not in _VERBS_AND_MORE
    if is_known and (last.folded not in vocabulary.ambiguous or start > index):
        return end_of_surname(words, start + 1, vocabulary)
    verb = at(words, start + 1)
    is_before_verb = verb is not None and verb.is_beside and verb.folded in HUMAN_VERBS
    if is_before_verb and last.folded not in _NO_SURNAMES:
        return start + 1
    return end


def _is_name(word: Word, vocabulary: Vocabulary) -> bool:
    return any(
        base in vocabulary.surnames or base in vocabulary.given for base, _ in bases(word.folded)
    )


def _follows(word: Word) -> bool:
    return bool(word.gap) and not word.gap.strip(" \t\xa0.'’/") and not word.opens
