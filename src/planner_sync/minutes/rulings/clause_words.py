"""The words of a clause that may end a matter, and whether it takes that matter up."""

import re
from collections.abc import Sequence

from planner_sync.minutes.lexicon import Lexicon, phrase, phrases_in
from planner_sync.minutes.rulings.decision_words import points_back
from planner_sync.minutes.words.stems import stems

THERE = frozenset(["hier", "daar", "er"])
"""Stand apart from their preposition: "daar is hij niet voor te vinden"."""

WITHIN = 5
"""Words at the start of a clause within which it says what it is about."""

_SHORTENED = re.compile(r"\b(that|it|there)['’]s\b", re.IGNORECASE)


def words_in(clause: str) -> list[str]:
    """Return the folded words of *clause*, "that's" as "that is"."""
    return phrase(_SHORTENED.sub(r"\1 is", clause)).split()


def takes_up(clause: str, words: Sequence[str], about: frozenset[str], lexicon: Lexicon) -> bool:
    """Tell a clause about the wish: "dat …", "de gordijnen …", "… daar niet aan", "kan niet"."""
    near = words[: WITHIN + 1]
    is_named = bool(about & stems(" ".join(near)))
    there = lexicon.small("leaning") - {"ja", "hij", "zij", "ze"}
    articles = lexicon.small("either") | lexicon.small("article")
    is_apart = any(
        word in THERE and not lexicon.small("not").isdisjoint(words[at + 1 : at + 2])
        for at, word in enumerate(near)
    )
    is_there = is_apart or not (there - articles).isdisjoint(words)
    return is_named or is_there or points_back(clause, lexicon)


def holds(kind: str, told: str, lexicon: Lexicon) -> bool:
    """Tell whether *told* has one of the phrases of *kind*."""
    return phrases_in(kind_of(kind, lexicon)).search(told) is not None


def kind_of(kind: str, lexicon: Lexicon) -> frozenset[str]:
    """Return the words of *kind* among those that say what becomes of a matter."""
    return lexicon.verdicts.get(kind, frozenset())
