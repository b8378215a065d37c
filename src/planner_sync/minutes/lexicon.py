"""The words by which minutes are understood: headers, headings, markers and what they mean."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from functools import cache

from planner_sync.domain.people import fold

Words = Mapping[str, frozenset[str]]
"""Normalised phrases by what they mean."""

_NOISE = re.compile(r"[^\w\s/&'+-]|(?<!\w)[-'](?!\w)")
_BRACKETED = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_NUMBERED = re.compile(r"^\W*(?:(?:\d+(?:\.\d+)*|[a-z]|[ivx]+)[.)]|\d{1,2})\s+(?=[^\W\d])")


def phrase(text: str) -> str:
    """Normalise *text* to compare it: folded, without numbering, brackets and punctuation."""
    if text.isalnum():
        return fold(text)
    plain = _BRACKETED.sub(" ", _NUMBERED.sub("", fold(text)))
    return " ".join(_NOISE.sub(" ", plain).split())


def has_phrase(text: str, wanted: str) -> bool:
    """Tell whether the normalised *text* holds the words of *wanted* in a row."""
    # Most phrases are not in the text at all, which is told without a pattern.
    return wanted in text and bool(re.search(rf"(?<!\w){re.escape(wanted)}(?!\w)", text))


def any_of(words: Iterable[str]) -> str:
    """Return the regular expression of any of *words*, the longest first; of none: no match."""
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(map(re.escape, longest_first)) or "(?!)"


@cache
def phrases_in(phrases: frozenset[str]) -> re.Pattern[str]:
    """Return a pattern for any of *phrases*; "+" in a phrase stands for up to five words."""
    apart = any_of(phrases).replace(r"\ \+\ ", r"\s(?:\S+\s){0,5}?")
    return re.compile(rf"(?<!\w)(?:{apart})(?!\w)")


@dataclass(frozen=True, kw_only=True)
class Lexicon:
    """
    Phrases by what they mean, from every language that is read, in one place.

    Every phrase is normalised with `phrase`, so look up with the same.
    """

    columns: Words
    """Header words by the field that the column holds."""

    headers: Words
    """Words of a header in no list, by the field; the first of them in a header decides."""

    headings: Words
    """Headings by the kind of what stands under them."""

    lead_ins: Words
    """Last words of a sentence that announces a list, by kind."""

    markers: Words
    """Words that open a point in running text, by kind."""

    decisions: Words
    statuses: Words
    priorities: Words
    taken_up_by: Words
    owners: Words
    """``groups`` are owners without a person; ``nobody`` is no owner at all."""

    facts: Words
    """Labels of facts about the meeting."""

    people: Words
    """Headings of attendance lists by the kind of people under them."""

    roles: Words
    """Words that say in an attendance list what kind of person somebody is."""

    leftovers: Words
    """Texts that a template leaves behind and answers that say "nothing"."""

    signs: Words
    """Words that only minutes of a meeting have in their title or labels."""

    names: Words
    """``first``: given names that are no ordinary word."""

    privacy: Words
    """Names that are words too, surnames, places and shops, words about health."""

    facets: Words
    """Words by the facet of support that they are about."""

    goal_kinds: Words
    """Words by the kind of goal that they name."""

    origins: Words
    """Words by the occasion, other than the moment, at which a point came up."""

    verbs: Words
    """Verbs of work by language, in the infinitive; ``telling``: those that also report."""

    prose: Words
    """Small words by what they do in a sentence."""

    wishes: Words
    """``asked`` stands before what is wished, ``weighed`` anywhere; ``label`` before a colon."""

    verdicts: Words
    """What decides on a wish, by what is decided, and the words of that grammar."""

    languages: Words
    """Frequent words by language."""

    @classmethod
    def from_toml(cls, texts: Iterable[str]) -> "Lexicon":
        """
        Merge the word lists of several languages.

        Raises:
            ValueError: A text is no TOML, or has a table or value that is not foreseen.
        """
        known = [field.name for field in fields(cls)]
        merged: dict[str, dict[str, set[str]]] = {name: {} for name in known}
        for text in texts:
            for table, meanings in tomllib.loads(text).items():
                if table not in merged or not isinstance(meanings, dict):
                    raise ValueError(f"the lexicon has no table {table!r}")
                for meaning, words in meanings.items():
                    merged[table].setdefault(meaning, set()).update(_phrases(table, meaning, words))
        return cls(**{name: _frozen(merged[name]) for name in known})

    def small(self, role: str) -> frozenset[str]:
        """Return the small words with one role in a sentence, such as ``will`` or ``not``."""
        return self.prose.get(role, frozenset())

    def meaning(self, words: Words, text: str) -> str | None:
        """Return what *text* as a whole means in *words*, or ``None``."""
        wanted = phrase(text)
        return next((m for m, phrases in words.items() if wanted in phrases), None)

    def opening(self, words: Words, text: str) -> str | None:
        """Return the meaning of the longest phrase that *text* begins with, or ``None``."""
        wanted = phrase(text)
        found = [
            (len(p), m)
            for m, phrases in words.items()
            for p in phrases
            if wanted == p or wanted.startswith(f"{p} ")
        ]
        return max(found)[1] if found else None

    def language_of(self, text: str) -> str | None:
        """Return the language whose frequent words *text* uses most, if it is clear."""
        words = re.findall(r"[^\W\d_]+", fold(text))
        counts = sorted(
            ((sum(w in known for w in words), name) for name, known in self.languages.items()),
            reverse=True,
        )
        best = counts[0] if counts else (0, "")
        runner_up = counts[1][0] if len(counts) > 1 else 0
        return best[1] if best[0] > runner_up else None


def _phrases(table: str, meaning: str, words: object) -> set[str]:
    if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
        raise ValueError(f"the lexicon's {table}.{meaning} is no list of texts")
    return {normal for word in words if (normal := phrase(word))}


def _frozen(meanings: Mapping[str, set[str]]) -> Words:
    return {meaning: frozenset(words) for meaning, words in meanings.items()}
