"""How much two texts of one document are about the same, by the words that only they share."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from planner_sync.domain.people import fold
from planner_sync.minutes.dates.words import MONTHS, NUMBERS, ORDINALS
from planner_sync.minutes.lexicon import Lexicon
from planner_sync.minutes.words.stems import stem, stems
from planner_sync.minutes.words.verbs import Verbs, verbs_of

_WORD = re.compile(r"[^\W\d_]+")
_LEAST = 3
"""Letters of the shortest word that names a thing: "bus"."""

_LEAST_PART = 4
"""Letters of a part of a compound: "tuin" in "tuinstoelen"."""

_ENDINGS = ("tjes", "tje", "jes", "je", "en", "es", "s", "n", "e")
_RARE = 3
"""Places of a document that name a matter before its word tells it from no other."""

_MARGIN = 1.3
"""How much more the best partner must share than the next one."""

_LIGHT = 0.5
"""What a verb of any errand, a word for people or an occasion weighs beside a thing."""

_EMPTY = (
    *("common", "preposition", "turn", "pointed", "particle", "finite", "function", "period"),
    *("leaning", "after_it", "determiner", "article", "yet", "light", "able", "has", "will"),
    *("must", "not", "more", "gladly", "indeed", "deliberating", "caring", "and"),
)
"""Roles of the words that name no matter."""


def about(text: str, lexicon: Lexicon) -> frozenset[str]:
    """Return the stems of the words by which *text* names what it is about."""
    return frozenset(map(stem, words_about(text, lexicon)))


def words_about(text: str, lexicon: Lexicon) -> frozenset[str]:
    """Return the words by which *text* names what it is about."""
    empty = frozenset[str]().union(*map(lexicon.small, _EMPTY))
    words = (word for word in _WORD.findall(fold(text)) if len(word) >= _LEAST)
    return frozenset(word for word in words if word not in empty)


class Topics:
    """Weighs what two texts of one document have in common."""

    def __init__(self, texts: Iterable[str], lexicon: Lexicon, names: Iterable[str] = ()) -> None:
        """
        Count in how many of *texts* each word stands.

        A word of many texts tells little, and *names* of people tell nothing.  A compound is
        about its parts, where the document names them too: "koffiekan" and "koffie".
        """
        self._empty = frozenset[str]().union(*map(lexicon.small, _EMPTY))
        self._empty |= {word for name in names for word in fold(name).split()}
        self._times = lexicon.small("period") | {*MONTHS, *ORDINALS, *NUMBERS}
        self._occasions, self._small = lexicon.small("occasion"), lexicon.small("determiner")
        self._verbs = _with_forms(lexicon.small("routine"), verbs_of(lexicon))
        self._people = lexicon.small("everybody")
        told = [dict(self._weighed(text)) for text in texts]
        self._known = frozenset(word for words in told for word in words)
        self._places = Counter(key for words in told for key in self._keys(words))

    def keys(self, text: str) -> dict[str, float]:
        """Return what *text* is about, with what each word weighs: 1 for a rare thing."""
        return {
            key: weight * min(1.0, _RARE / max(1, self._places[key]))
            for key, weight in self._keys(dict(self._weighed(text))).items()
        }

    def _weighed(self, text: str) -> Iterator[tuple[str, float]]:
        """Yield the words that carry meaning, with what each weighs."""
        is_occasion = False
        for word in _WORD.findall(fold(text)):
            is_empty = len(word) < _LEAST or word in self._empty or self._is_time(word)
            if not is_empty and stems(word):
                is_light = word in self._verbs or stem(word) in self._people or is_occasion
                yield word, _LIGHT if is_light else 1.0
            is_occasion = word in self._occasions or (is_occasion and word in self._small)

    def _is_time(self, word: str) -> bool:
        """Tell "zomers" and "weken" from "zomerkleding"."""
        return any(word.removesuffix(ending) in self._times for ending in ("", *_ENDINGS))

    def _keys(self, words: Mapping[str, float]) -> dict[str, float]:
        keys: dict[str, float] = {}
        for word, weight in words.items():
            for part in self._parts(word):
                keys[part] = max(weight, keys.get(part, 0.0))
        return keys

    def _parts(self, word: str) -> Iterator[str]:
        yield stem(self._singular(word))
        for at in range(_LEAST, len(word) - _LEAST + 1):
            for part in (word[:at], word[at:]):
                if len(part) >= _LEAST_PART and self._singular(part) in self._known:
                    yield stem(self._singular(part))

    def _singular(self, word: str) -> str:
        """Return *word* without an ending, where the document has it without."""
        for ending in _ENDINGS:
            bare = word.removesuffix(ending)
            if bare == word or len(bare) < _LEAST:
                continue
            if bare in self._known:
                return bare
            if bare[-1] == bare[-2] and bare[:-1] in self._known:
                return bare[:-1]
        return word


def shared(one: dict[str, float], other: dict[str, float]) -> float:
    """Return what the words weigh that two texts share."""
    return sum(min(weight, other[key]) for key, weight in one.items() if key in other)


def best_of(scores: Mapping[int, float]) -> int | None:
    """Return the partner that shares most by far; ``None`` where two share about as much."""
    (best, most), *others = Counter(scores).most_common(2)
    return best if not others or most >= _MARGIN * others[0][1] else None


@cache
def _with_forms(routine: frozenset[str], verbs: Verbs) -> frozenset[str]:
    """Return verbs of *routine* in each of their forms."""
    return routine | {
        form
        for forms in (verbs.singular, verbs.plural, verbs.bare)
        for form, meanings in forms.items()
        if any(infinitive in routine for _, infinitive in meanings)
    }
