"""Work that will not be done: "de prijs niet verhogen", "er verder niets mee doen"."""

from collections.abc import Sequence
from itertools import takewhile

from planner_sync.minutes.lexicon import Lexicon, phrases_in
from planner_sync.minutes.words.sentences import Word
from planner_sync.minutes.words.verbs import verbs_of

_NEAR = 2
"""Words in front of a verb among which "niet" denies it: "niet meer versturen"."""


def is_denied(words: Sequence[Word], lexicon: Lexicon) -> bool:
    """
    Tell "de prijs niet verhogen" from "nagaan of de prijs niet verhoogd kan worden".

    What hangs on the verb, and who is meant ("de leden die niet betalen"), denies nothing.
    """
    apart = lexicon.small("turn") | lexicon.small("relative") | lexicon.small("told_that")
    behind = takewhile(lambda word: word.bare not in apart, words[1:])
    main = [word.bare for word in (*words[:1], *behind)]
    denying = lexicon.small("denying")
    if not main:
        return False
    if not lexicon.small("never").isdisjoint(main) or main[-1] in denying:
        return True
    if phrases_in(lexicon.small("nothing_done")).search(" ".join(main)):
        return True
    infinitives = verbs_of(lexicon).infinitives
    return any(
        bare in infinitives and _is_negated(main[max(at - _NEAR, 0) : at], lexicon)
        for at, bare in enumerate(main)
    )


def _is_negated(before: Sequence[str], lexicon: Lexicon) -> bool:
    """Tell "niet", "niet te" and "niet meer" right in front of a verb."""
    light = lexicon.small("to") | lexicon.small("no_longer")
    words = [bare for bare in before if bare not in light]
    return bool(words) and words[-1] in lexicon.small("denying")
