"""Which of a few answers belongs to which of a few things said right above them."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from planner_sync.minutes.lexicon import Lexicon
from planner_sync.minutes.words.topics import words_about

_FRONT = 4
"""Letters by which two words are of one family: "zwemmen" and "zwembad"."""

_LEAST = 3
"""Letters of a word that begins or ends another one: "kou" and "koud"."""

_NEXT_BUT_ONE = 2
"""From one answer to another with one between them."""


def aligned(said: Sequence[str], answers: Sequence[str], lexicon: Lexicon) -> dict[int, int]:
    """
    Return the number in *said* of each of the *answers* that names what only one of them names.

    Among so few texts the same front of a word is enough: "zwemmen" and "zwembad".  A word that
    stands in several of them tells nothing, and neither does one in several answers.
    """
    wanted = [words_about(text, lexicon) for text in said]
    told = [words_about(text, lexicon) for text in answers]
    found: dict[int, int] = {}
    for number, words in enumerate(told):
        shares = _shares(words, wanted, told)
        best = max(shares, key=lambda at: shares[at], default=None)
        if best is not None and list(shares.values()).count(shares[best]) == 1:
            found[number] = best
    return found


def _shares(
    words: frozenset[str], wanted: Sequence[frozenset[str]], told: Sequence[frozenset[str]]
) -> dict[int, float]:
    """Return how much each of the texts *wanted* has in common with *words*, one of *told*."""
    shares: dict[int, float] = {}
    for word in words:
        alike = [at for at, others in enumerate(wanted) if any(_is_kin(word, o) for o in others)]
        often = len(alike) * sum(word in others for others in told)
        for at in alike:
            shares[at] = shares.get(at, 0.0) + 1 / often**2
    return shares


def between(anchors: Mapping[int, int], count: int, size: int) -> dict[int, int]:
    """
    Return *anchors* with each answer between two of them that can answer one thing only.

    Of *count* answers to *size* things said in the same order, "lamp is gemeld" in front of what
    is said of the second thing answers the first.
    """
    ordered = sorted(anchors.items())
    if any(one >= other for (_, one), (_, other) in pairwise(ordered)):
        return dict(anchors)
    found = dict(anchors)
    marks = [(-1, -1), *ordered, (count, size)]
    for (before, first), (after, last) in pairwise(marks):
        if after - before == last - first == _NEXT_BUT_ONE:
            found[before + 1] = first + 1
    return found


def _is_kin(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    if len(short) < _LEAST:
        return False
    is_front = len(short) >= _FRONT and short[:_FRONT] == long[:_FRONT]
    return is_front or long.startswith(short) or (len(short) > _LEAST and long.endswith(short))
