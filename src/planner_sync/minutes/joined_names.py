"""Names that nobody listed, told by a known one beside them: "Anna en Zwaantje maken …"."""

import re
from collections.abc import Iterable, Iterator

from planner_sync.domain.people import fold
from planner_sync.minutes.lexicon import Lexicon

_NAME = r"[A-ZÀ-ÖØ-Ý][a-zà-öø-ÿ]{2,}"
_PAIR = re.compile(rf"(?=\b(?P<one>{_NAME})(?:\s+(?:en|and|&)\s+|/)(?P<other>{_NAME})\b)")
_LISTED = rf"{_NAME}(?:\s*,\s*{_NAME})+(?:,?\s+(?:en|and|&)\s+{_NAME})?"
_ROW = re.compile(
    rf"^(?P<ahead>{_LISTED})\s*(?::|[-–—]\s)|[-–—:(\[>]\s*(?P<behind>{_LISTED})\s*(?:$|[)\]])",
    re.MULTILINE,
)
"""Names with nothing else around them: "Anna, Zwaantje: …", "… - Anna, Zwaantje, Kaja"."""

_NAMES = re.compile(_NAME)
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
    groups = [group for text in texts for group in _groups(text)]
    known, found = set(given), set[str]()
    for _ in range(_ROUNDS):
        new = {
            name
            for group in groups
            if any(fold(one) in known for one in group)
            for name in group
            if not {fold(name)} & (known | words)
        }
        if not new:
            break
        found |= new
        known |= {fold(name) for name in new}
    return frozenset(found)


def _groups(text: str) -> Iterator[tuple[str, ...]]:
    """Yield the names that stand together: if one is known, all are."""
    for match in _PAIR.finditer(text):
        yield match["one"], match["other"]
    for match in _ROW.finditer(text):
        yield tuple(_NAMES.findall(match["ahead"] or match["behind"]))
