"""The names and words that privacy knows before it sees a document."""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from planner_sync.domain.people import fold_in_place
from planner_sync.minutes.dates.words import MONTHS, WEEKDAYS
from planner_sync.minutes.privacy.health import Health

_KEPT = 4
"""Vocabularies that are kept ready: a service reads with one, tests with a few."""

_TIMES = frozenset([*MONTHS, *WEEKDAYS])


@dataclass(frozen=True, kw_only=True)
class Vocabulary:
    """Folded words by what they can be."""

    given: frozenset[str] = frozenset()
    """Given names."""

    ambiguous: frozenset[str] = _TIMES
    """Names that are ordinary words too."""

    surnames: frozenset[str] = frozenset()
    plain_surnames: frozenset[str] = frozenset()
    """Surnames that are no ordinary word."""

    things: Mapping[str, tuple[tuple[str, ...], ...]]
    """Places, shops, feasts and the like: their words by the first one, longest first."""

    health: Health
    """What tells that a sentence is about health."""

    @classmethod
    def of(
        cls, given: Collection[str] = (), words: Mapping[str, Collection[str]] | None = None
    ) -> "Vocabulary":
        """Read the lexicon's given names and its table ``privacy``; the same words only once."""
        table = tuple((meaning, frozenset(those)) for meaning, those in (words or {}).items())
        return cls._read(frozenset(given), table)

    @classmethod
    @lru_cache(maxsize=_KEPT)
    def _read(
        cls, given: frozenset[str], meanings: tuple[tuple[str, frozenset[str]], ...]
    ) -> "Vocabulary":
        table = dict(meanings)
        ambiguous = _TIMES | _folded(
            [*table.get("ambiguous", ()), *table.get("ambiguous_given", ())]
        )
        surnames = _folded(table.get("surnames", ()))
        return cls(
            given=_folded(given) | _folded(table.get("ambiguous_given", ())),
            ambiguous=ambiguous,
            surnames=surnames,
            plain_surnames=surnames - ambiguous,
            things=_by_first(table.get("things", ())),
            health=Health.of(table),
        )

    def is_thing(self, folded: str) -> bool:
        """Tell whether the word on its own is a place, a shop or the like."""
        return (folded,) in self.things.get(folded, ()) or folded in _TIMES


def _folded(words: Iterable[str]) -> frozenset[str]:
    return frozenset(" ".join(fold_in_place(word).split()) for word in words)


def _by_first(phrases: Iterable[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        words = tuple(re.findall(r"[^\W\d_]+(?:['-][^\W\d_]+)*", fold_in_place(phrase)))
        if words:
            found.setdefault(words[0], []).append(words)
    return {
        first: tuple(sorted(ways, key=lambda way: (-len(way), way)))
        for first, ways in found.items()
    }
