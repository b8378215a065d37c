"""What stands in front of the verb of an inverted clause: a day, or what it is about."""

from collections.abc import Sequence

from planner_sync.minutes.dates.due_dates import ANY_DAY, find_due, is_due
from planner_sync.minutes.lexicon import Lexicon
from planner_sync.minutes.words.sentences import Word


class Fronts:
    """Reads the front of a clause such as "de tuin gaan de bewoners opknappen"."""

    def __init__(self, lexicon: Lexicon, *, is_client_moment: bool) -> None:
        """Where clients met, what a clause begins with is mostly what it is about."""
        self._is_client_moment = is_client_moment
        self._periods, self.determiners = lexicon.small("period"), lexicon.small("determiner")
        self._these = {"die": "de", "deze": "de", "dat": "het", "dit": "het"}
        roles = ("preposition", "turn", "leaning", "function", "yet", "after_it", "which")
        self._adverbial = frozenset[str]().union(*map(lexicon.small, roles))

    def when(self, front: Sequence[Word]) -> str:
        """Return *front* where it is a day: "volgende week (haalt Anna de fiets op)"."""
        text = " ".join(word.text for word in front)
        return text if is_due(text) else ""

    def topic(self, sentence: str, front: Sequence[Word]) -> str:
        """Return what an inverted clause begins with, where that is what it is about."""
        if not front:
            return ""
        first = front[0].bare
        if front[-1].bare in self._periods:
            # "Dit weekend belt Anna" says when.
            return ""
        span = sentence[front[0].start : front[-1].end]
        if first in self.determiners:
            # "De tuin gaan de bewoners opknappen".
            return span
        if first in self._these and len(front) > 1:
            # "Die bank maakt Anna".
            return f"{self._these[first]} {sentence[front[1].start : front[-1].end]}"
        # "Punt 7 pakt Anna op".
        is_named = self._is_client_moment or front[-1].bare.isdecimal()
        is_named = is_named and len(front) > 1 and first not in self._adverbial
        return span if is_named and find_due(span, held_on=ANY_DAY).text is None else ""
