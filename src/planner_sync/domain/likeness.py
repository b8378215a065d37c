"""
How alike two short texts read, whoever wrote them down.

Words are compared by their trigrams (three letters in a row), so that a typing error, an
inflection or a compound costs little, and their order nothing.  Every word weighs the same, save
that a word which many texts share says less about each of them, and that small words say little.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from math import fsum, sqrt

from planner_sync.domain.people import fold

_LIGHT_WEIGHT = 0.1
"""Enough for two texts of small words alone to be compared, too little to sway any other."""

_SMALL_WORDS = """
    aan al alle als bewoner bewoners bij client clienten dan dat de deze die dit door een en er
    ga gaan gaat graag had heb hebben heeft het hun iets ik in is kan komen komt krijgen kunnen
    maar maken meer met minder moet moeten na naar naast nieuw nieuwe nog of om ons onze ook op
    over samen te team tot uit vaker van voor waar wat we weer wel wij wil willen word worden
    wordt zal ze zich zijn zodat zou zouden
    a also an and are as at be by can client clients for from get have i in is it less like make
    more new of on or our resident residents should so that the their there they this to
    together want we will with would
    """
_LIGHT = frozenset(_SMALL_WORDS.split())

_NEGATIONS = frozenset({"geen", "niet", "nooit", "zonder", "never", "no", "not", "without"})

_OPPOSITES = (
    ("meer", "minder"),
    ("vaker", "minder"),
    ("eerder", "later"),
    ("vroeger", "later"),
    ("langer", "korter"),
    ("harder", "zachter"),
    ("hoger", "lager"),
    ("groter", "kleiner"),
    ("warmer", "kouder"),
    ("sneller", "langzamer"),
    ("binnen", "buiten"),
    ("more", "less"),
    ("more", "fewer"),
    ("earlier", "later"),
    ("longer", "shorter"),
    ("inside", "outside"),
)
"""Words with a direction.  A complaint that became a wish ("te koud", "warmer") shows none."""


def words_of(text: str) -> tuple[str, ...]:
    """Split *text* into words without accents, capitals and punctuation."""
    return tuple("".join(c if c.isalnum() else " " for c in fold(text)).split())


def shared_words(texts: Iterable[Sequence[str]]) -> Counter[str]:
    """Count in how many of *texts* each word stands."""
    return Counter(word for words in texts for word in set(words))


def trigrams(words: Iterable[str], counts: Mapping[str, int]) -> dict[str, float]:
    """
    Return the weight of each trigram of *words*.

    Args:
        words: As `words_of` gives them.
        counts: In how many of the texts at hand a word stands; a word it lacks counts as one.
    """
    result: dict[str, float] = {}
    for word in words:
        weight = _LIGHT_WEIGHT if word in _LIGHT else 1 / sqrt(counts.get(word, 1))
        for start in range(len(word)):
            trigram = f" {word} "[start : start + 3]
            result[trigram] = result.get(trigram, 0.0) + weight / len(word)
    return result


def alike(left: Mapping[str, float], right: Mapping[str, float]) -> float:
    """
    Return how alike two texts read, from 0 to 1, by their trigrams.

    It is the mean of the share of both that is in the other (Dice) and of the share of the
    shorter that is in the longer: a title that was cut short still reads like the long one.
    """
    common = left.keys() & right.keys()
    if not common:
        return 0.0
    # Summed exactly, so that the order of the trigrams changes nothing.
    shared = fsum(min(left[trigram], right[trigram]) for trigram in common)
    sums = fsum(left.values()), fsum(right.values())
    return min((2 * shared / sum(sums) + shared / min(sums)) / 2, 1.0)


def contradict(left: Sequence[str], right: Sequence[str]) -> bool:
    """Tell whether two texts that read alike ask for the opposite."""
    mine, theirs = set(left), set(right)
    for pair in _OPPOSITES:
        for one, other in (pair, pair[::-1]):
            if one in mine - theirs and other in theirs - mine:
                return True
    is_negated = bool(mine & _NEGATIONS) != bool(theirs & _NEGATIONS)
    return is_negated and not (mine ^ theirs) - _NEGATIONS - _LIGHT
