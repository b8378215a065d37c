"""First parts of Dutch verbs, and where in a clause they stand: "nodigt de buren uit"."""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

PARTICLES = (
    *("achter", "aan", "achterna", "af", "bekend", "bij", "binnen", "door", "goed", "in", "klaar"),
    *("kort", "langs", "mede", "mee", "na", "neer", "om", "op", "open", "over", "rond", "samen"),
    *("schoon", "terug", "toe", "uit", "vast", "verder", "voor", "weg"),
)
"""First parts that Dutch verbs put at the end of a clause, longest word per verb wins."""

JOINED = frozenset(
    ("aan", "af", "bij", "door", "in", "mee", "na", "op", "over", "rond", "terug", "toe", "uit")
)
"""Of these the ones that before "te" are nothing else: not "(om) samen te eten"."""

_STRANDED = JOINED - {"af", "na", "rond", "terug"} | {"voor"}
"""Of these the ones that can belong to "er" and "daar": "belt daar zelf over met de kok"."""

OF_THERE = frozenset(("over", "voor"))
"""Of these the ones that "er" takes from a verb that exists with it: not "brengt het er in"."""

_THERE = frozenset(("er", "daar", "hier", "waar"))
_ARTICLES = frozenset(("de", "het", "een"))
_COUNTED = re.compile(r"een|één|twee|drie|vier|vijf|\d+|geen|meer|nog")
"""What "er" counts, where nothing follows: in "neemt er twee mee" "mee" is of the verb."""

_BEHIND = frozenset(
    (
        *("en", "of", "om", "dat", "met", "voor", "vóór", "bij", "naar", "over", "aan", "in", "op"),
        *("als", "welk", "welke", "hoeveel", "waarom", "want", "maar", "zodra", "totdat"),
        *("wanneer", "nadat", "voordat", "mits", "indien", "terwijl", "omdat", "van", "wie", "wat"),
        *("hoe", "waar", "zodat", "tot", "door", "per", "uiterlijk", "nog"),
    )
)
"""Words before which a clause can end: its particle stands there or at the very end."""


def closing(
    particle: str, following: Sequence[str], verbs: Mapping[str, Sequence[tuple[str, str]]]
) -> int | None:
    """
    Return where *particle* ends the clause, unless it is of a verb that stands nearer to it.

    In "maakt een lijst, daarna houdt de kok het bord bij" the board is what is "bijgehouden".
    """
    at = _closing(particle, following)
    comma = next((n for n, word in enumerate(following) if word[-1:] in {",", ";"}), at or 0)
    between = [word.strip(".,;:()").lower() for word in following[comma : at or 0]]
    is_other = any(
        particle == first and before not in _ARTICLES
        for before, word in pairwise(between)
        for first, _ in verbs.get(word, ())
    )
    return None if is_other else at


def is_stranded(particle: str, before: Sequence[str]) -> bool:
    """Tell "(belt) er morgen over" from "(neemt) er twee mee" and from "(neemt) de kok over"."""
    words = [word.strip(".,;:()").lower() for word in before]
    # "Neemt er twee mee" counts, "hangt er twee lampen bij" does not.
    is_counted = words[-2:-1] == ["er"] and _COUNTED.fullmatch(words[-1]) is not None
    is_there = not is_counted and not _THERE.isdisjoint(words)
    return particle in _STRANDED and is_there


def _closing(particle: str, following: Sequence[str]) -> int | None:
    """Find *particle* where a clause ends; *following* are words with their punctuation."""
    for at, word in enumerate(following):
        is_last = at + 1 == len(following)
        behind = "" if is_last else following[at + 1].lower()
        ends = is_last or behind in _BEHIND or not word[-1:].isalnum()
        # "Neemt dit mee terug".
        ends = ends or (particle == "mee" and behind.startswith("terug"))
        if word.strip(".,;:!)").lower() == particle and ends:
            return at
    return None
