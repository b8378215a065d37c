"""Verbs that only lead on to the work: "gaat", "is going to", "zegt toe"; and where they end."""

from collections.abc import Sequence

from planner_sync.minutes.lexicon import Lexicon
from planner_sync.minutes.words.sentences import Word
from planner_sync.minutes.words.verbs import verbs_of

LONGEST = 4
"""Words of "heeft de opdracht om"."""


class Auxiliaries:
    """Finds auxiliaries of several words, whole or parted by their subject."""

    def __init__(self, lexicon: Lexicon, forms: frozenset[str]) -> None:
        """Know the auxiliaries by their *forms*."""
        self.forms, self._to, self._verbs = forms, lexicon.small("to"), verbs_of(lexicon)

    def end(self, words: Sequence[Word], verb: int) -> int:
        """Return where an auxiliary that begins at word *verb* ends: "is going to"."""
        for length in range(LONGEST, 1, -1):
            if " ".join(word.bare for word in words[verb : verb + length]) in self.forms:
                return verb + length
        return verb + 1

    def parted(self, form: str, following: Sequence[Word]) -> tuple[str, Sequence[Word]]:
        """Join "zegt" with "toe" in "dat zegt Anna toe te doen"; return it with what is left."""
        for length in range(min(LONGEST, len(following)) - 1, 0, -1):
            whole = " ".join([form, *(word.bare for word in following[:length])])
            if whole in self.forms:
                return whole, following[length:]
        return form, following

    def may_be_apart(self, words: Sequence[Word], verb: int) -> bool:
        """Tell "stelt voor mei een lijst op" from "stelt voor een lijst op te stellen"."""
        is_work = words[verb].bare in {*self._verbs.singular, *self._verbs.plural}
        return is_work and self._to.isdisjoint(word.bare for word in words[verb + 1 :])
