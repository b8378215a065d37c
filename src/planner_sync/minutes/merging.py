"""Each point once: minutes often say the same thing in the text and again in the list."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from planner_sync.domain.people import fold
from planner_sync.minutes.found import Found

_ALIKE = 0.75
"""Share of common words from which two texts are taken as one point."""

_MOSTLY = 0.6
"""Share of a list item's words that the line around a marker must hold."""

_MIN_WORDS = 3
_STOP = frozenset(
    [
        *("de", "het", "een", "en", "of", "van", "in", "op", "te", "voor", "met", "is", "zijn"),
        *("wordt", "worden", "er", "aan", "bij", "om", "dat", "die", "dit", "deze", "naar", "als"),
        *("ook", "nog", "door", "the", "a", "an", "to", "and", "or", "for", "on", "be", "with"),
    ]
)


@dataclass(frozen=True, kw_only=True)
class _Worded:
    """A point with its words, taken apart once."""

    found: Found
    words: frozenset[str]
    around: frozenset[str]
    owners: frozenset[str]
    container: str


def each_once(found: Iterable[Found]) -> tuple[Found, ...]:
    """
    Keep each point once: what a table or list says wins over a marker in running text.

    Two rows of one table, or items of one list, are the same only when their words are equal.
    """
    kept: list[_Worded] = []
    by_words: dict[frozenset[str], int] = {}
    for candidate in map(_worded, sorted(found, key=lambda f: not f.is_from_list)):
        twin = by_words.get(candidate.words) if candidate.words else None
        if twin is None:
            twin = next((i for i, k in enumerate(kept) if _is_same(k, candidate)), None)
        if twin is None:
            by_words[candidate.words] = len(kept)
            kept.append(candidate)
        else:
            kept[twin] = replace(kept[twin], found=_merged(kept[twin].found, candidate.found))
    return tuple(worded.found for worded in kept)


def _worded(found: Found) -> _Worded:
    return _Worded(
        found=found,
        words=_words(found.text),
        around=frozenset() if found.is_from_list else _words(found.passage),
        owners=frozenset(map(fold, found.owners)),
        container=found.where.partition(",")[0],
    )


def _is_same(one: _Worded, other: _Worded) -> bool:
    is_one_list = one.container == other.container and other.found.is_from_list
    if is_one_list or not one.words or not other.words:
        return False
    common = len(one.words & other.words)
    smaller = min(len(one.words), len(other.words))
    shares_owner = bool(one.owners & other.owners)
    contained = common / smaller if smaller >= _MIN_WORDS else 0.0
    if 2 * common / (len(one.words) + len(other.words)) >= _ALIKE or contained == 1:
        return True
    if contained >= _ALIKE and shares_owner:
        return True
    # A marker often says it in half a sentence; the rest of the line then names the matter.
    is_repeated = one.found.is_from_list and shares_owner
    return is_repeated and len(one.words & other.around) >= max(2, _MOSTLY * len(one.words))


def _merged(kept: Found, other: Found) -> Found:
    return replace(
        kept,
        owners=kept.owners or other.owners,
        due_text=kept.due_text or other.due_text,
        remark=kept.remark or other.remark,
    )


def _words(text: str) -> frozenset[str]:
    return frozenset(word for word in re.findall(r"\w+", fold(text)) if word not in _STOP)
