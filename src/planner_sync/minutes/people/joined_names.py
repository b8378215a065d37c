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

_LINE = re.compile(rf"{_NAME}(?:\s*,\s*{_NAME})+,?\s+(?:en|and|&)\s+{_NAME}")
"""Names in a sentence, of which most have to be known: "Anna, Zwaantje, Kaja en Bram bespraken"."""

_CALLED = re.compile(rf"(?:^|[.!?]\s+)(?P<who>{_NAME})(?:\s*[+&]\s*\w+)?:\s")
_NAMES = re.compile(_NAME)
_ROUNDS = 3
"""How far one name vouches for the next: "Anna en Zwaantje", "Zwaantje en Kaja"."""


def joined_names(texts: Iterable[str], given: Iterable[str], lexicon: Lexicon) -> frozenset[str]:
    """
    Return the names in *texts* that are joined to one that is known.

    So is who stands in a row of names of which most are.  Two that are joined in one place, and
    each have a colon behind them in others, are known too: "Voor Zwaantje en Kaja",
    "Zwaantje: zaal regelen" and "Kaja: verf kopen".

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
    told = [*texts]
    groups = [group for text in told for group in _groups(text)]
    called = {match["who"] for text in told for match in _CALLED.finditer(text)}
    pairs = [group for group in groups if called.issuperset(group)]
    found = {name for pair in pairs for name in pair if fold(name) not in words}
    known = {*given, *map(fold, found)}
    for line in (_NAMES.findall(match[0]) for text in told for match in _LINE.finditer(text)):
        strange = [name for name in line if fold(name) not in known]
        if 2 * len(strange) < len(line):
            found |= {name for name in strange if fold(name) not in words}
    known |= {fold(name) for name in found}
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
