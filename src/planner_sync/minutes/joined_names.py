"""Names that nobody listed, told by a known one beside them: "Anna en Zwaantje maken …"."""

import re
from collections.abc import Iterable, Iterator

from planner_sync.domain.people import fold
from planner_sync.minutes.lexicon import Lexicon

_NAME = r"[A-ZÀ-ÖØ-Ý][a-zà-öø-ÿ]{2,}"
_PAIR = re.compile(rf"(?=\b(?P<one>{_NAME})(?:\s+(?:en|and|&)\s+|/)(?P<other>{_NAME})\b)")
_ROUNDS = 3
"""How far one name vouches for the next: "Anna en Zwaantje", "Zwaantje en Kaja"."""


def joined_names(texts: Iterable[str], given: Iterable[str], lexicon: Lexicon) -> frozenset[str]:
    """
    Return the names in *texts* that are joined to one that is known.

    Args:
        texts: Everything that the minutes say.
        given: Given names that are known, folded.
        lexicon: Its groups, places, things and small words are no names.
    """
    words = frozenset[str]().union(
        lexicon.small("function"),
        *lexicon.owners.values(),
        *lexicon.taken_up_by.values(),
        *lexicon.languages.values(),
        *lexicon.privacy.values(),
    )
    pairs = [pair for text in texts for pair in _pairs(text)]
    known, found = set(given), set[str]()
    for _ in range(_ROUNDS):
        new = {
            other
            for one, other in pairs
            if fold(one) in known and not {fold(other)} & (known | words)
        }
        if not new:
            break
        found |= new
        known |= {fold(name) for name in new}
    return frozenset(found)


def _pairs(text: str) -> Iterator[tuple[str, str]]:
    for match in _PAIR.finditer(text):
        yield match["one"], match["other"]
        yield match["other"], match["one"]
