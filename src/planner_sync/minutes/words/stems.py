"""Words of a text without their endings, to tell whether two texts are about the same."""

import re

from planner_sync.domain.people import fold

_STEM = 5
"""Letters that tell a word from another whatever its ending: "checkt" and "checken"."""

_WORD = re.compile(r"\w+")
_STOP = frozenset(
    [
        *("de", "het", "een", "en", "of", "van", "in", "op", "te", "voor", "met", "is", "zijn"),
        *(
            "wordt",
            "worden",
            "er",
            "aan",
            "bij",
            "om",
            "dat",
            "die",
            "zorgen",
            "dit",
            "deze",
            "naar",
            "als",
        ),
        *("ook", "nog", "door", "the", "a", "an", "to", "and", "or", "for", "on", "be", "with"),
    ]
)


_CODE = re.compile(r"\w*_\w*|[a-z]+\d+")
"""The name of a file, a function or a room: "login_v1", "b12"."""


def stem(word: str) -> str:
    """Return the first letters of a folded *word*; the name of a thing has no ending."""
    return word if _CODE.fullmatch(word) else word[:_STEM]


def stems(text: str) -> frozenset[str]:
    """Return the stems of the words of *text* that carry meaning."""
    words = _WORD.findall(fold(text))
    return frozenset(stem(word) for word in words if len(word) > 1 and word not in _STOP)
