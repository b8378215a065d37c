"""Where the infinitive of a task stands among its words: "de kok bellen over het eten"."""

from collections.abc import Sequence

from planner_sync.minutes.lexicon import Lexicon, phrases_in
from planner_sync.minutes.words.verbs import verbs_of

NEAR = 6
"""Words of a short object, behind which an infinitive still reads well."""


class WordOrder:
    """Puts a verb in the infinitive where Dutch and English have it."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Know from *lexicon* what belongs to a verb, and what hangs on it."""
        small = lexicon.small
        self._english, self._work = verbs_of(lexicon).english, verbs_of(lexicon).infinitives
        self._causing = small("causing")
        self._telling = lexicon.verbs.get("telling", frozenset())
        # "Anna van den Berg" is one name, whatever hangs on it.
        self._breaks = small("preposition") - small("inside")
        # "Regelt sleutels want er is er geen" has its verb before "want".
        self._turns, self._pointing = small("turn") | small("otherwise"), small("leaning")
        self._and = small("and")
        self._clauses = self._turns | small("finite") | small("will") | small("must") | small("we")
        self._taking, self._beside = phrases_in(small("taking")), small("beside")

    def with_infinitive(
        self, infinitive: str, words: Sequence[str], *, is_first: bool, end: int = -1
    ) -> str:
        """
        Return the task of *infinitive* and its other *words*; English has it *first*.

        Where the verb had a first part of its own, the clause was over at its *end*.
        """
        kept = list(words)
        if kept:
            kept[-1] = kept[-1].rstrip(".;:")
        is_first = is_first or infinitive in self._english
        place = 0 if is_first else self._place_of(infinitive, kept)
        place = min(place, end) if end >= 0 else place
        if place > 0:
            kept[place - 1] = kept[place - 1].rstrip(",")
        return " ".join([*kept[:place], infinitive, *kept[place:]])

    def _place_of(self, infinitive: str, kept: Sequence[str]) -> int:
        """Keep what belongs to a verb together: "op zich nemen", "laten weten"."""
        taken = [word.strip(".,;:()").lower() for word in kept]
        if self.is_caused(infinitive, taken):
            return len(taken) - 1
        if infinitive in self._causing and not self._beside.isdisjoint(taken[1:]):
            # "(Laat) het hen weten", "(laat) de leden weten dat …".
            return next(at for at, word in enumerate(taken) if word in self._beside)
        match = self._taking.search(" ".join(taken)) if infinitive in self._telling else None
        if match is None:
            return self._behind_object(kept)
        end = len(match.string[: match.end()].split())
        return end - 1 if taken[end - 1] in self._beside else end

    def is_caused(self, infinitive: str, words: Sequence[str]) -> bool:
        """Tell "laat ze labelen" from "laat zien hoe ze labelen"."""
        is_work = infinitive in self._causing and not self._work.isdisjoint(words[-1:])
        return is_work and self._turns.isdisjoint(words)

    def _behind_object(self, kept: Sequence[str]) -> int:
        """Return the place behind a short object, before what hangs on it."""
        for at, word in enumerate(kept):
            bare = word.strip(".,;:()").lower()
            is_cut = word.startswith(",") or (at and kept[at - 1].endswith((",", ";", ":")))
            # "Die aanleveren" begins with what it is about, "opzoeken wat het kost" does not.
            is_turn = bare in self._turns and (at or bare not in self._pointing)
            if is_turn or (is_cut and not self._lists(kept[at:])):
                return at
            if len(kept) > NEAR and at > 0 and bare in self._breaks:
                return at
        return len(kept)

    def _lists(self, behind: Sequence[str]) -> bool:
        """Tell "(verf), kwasten en een plank" from "(verf), want de gang is kaal"."""
        bares = [word.strip(".,;:()").lower() for word in behind]
        joint = next((at for at, bare in enumerate(bares) if bare in self._and), 0)
        return 0 < joint <= NEAR and self._clauses.isdisjoint(bares[: joint + 2])
