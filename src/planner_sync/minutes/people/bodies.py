"""Parts of an organisation, whose present tense tells their habit: "de keuken kookt"."""

from collections.abc import Sequence

from planner_sync.minutes.lexicon import phrase, phrases_in
from planner_sync.minutes.people.names import KnownNames
from planner_sync.minutes.words.sentences import Word


class Bodies:
    """Tells which of those named in the minutes were not at the table."""

    def __init__(self, known: KnownNames, title: str, *, is_client_moment: bool) -> None:
        """Know who met by the *title*: "Bestuursvergadering" is held by the board."""
        self._is_client_moment = is_client_moment
        self._lexicon, self._is_committee = known.lexicon, known.is_committee
        self._is_person = known.is_person
        self._third = known.lexicon.small("third")
        met = phrase(title).split()
        bodies = ((body, body.split()[-1]) for body in known.lexicon.small("body"))
        self._met = {body for body, last in bodies if any(word.startswith(last) for word in met)}

    def are_used_to(
        self,
        owners: Sequence[str],
        words: Sequence[Word],
        following: Sequence[Word],
        *,
        is_present: bool,
        is_set: bool,
    ) -> bool:
        """
        Tell what *owners* do anyway, by the *words* of a sentence and those *following* its verb.

        What the present tense tells of who did not meet is their habit, unless it *is_set* there.
        """
        is_habit = is_present and any(map(self._is_habitual, owners))
        is_habit = is_habit and (self._is_client_moment or not is_set)
        is_round = is_present and not self._is_client_moment and self._is_round(owners, following)
        return is_habit or is_round or self._is_own_affair(owners, words)

    def _is_habitual(self, owner: str) -> bool:
        """Tell a part of the organisation that did not meet: its present tense is its habit."""
        return self._is_absent(owner) and phrase(owner) not in self._met

    def is_elsewhere(self, owner: str) -> bool:
        """Tell who was not at the table: what the text tells of them is their own work."""
        meaning = self._lexicon.meaning(self._lexicon.taken_up_by, owner)
        return meaning == "elsewhere" or self._is_absent(owner)

    def _is_own_affair(self, owners: Sequence[str], words: Sequence[Word]) -> bool:
        """
        Tell what others do anyway from what is expected of them.

        "De gemeente bouwt zelf een website", "de leverancier plaatst ze, daar hoeven wij niets
        voor te doen", "de verhuurder vervangt de ramen, dat staat al vast".
        """
        small, bares = self._lexicon.small, [word.bare for word in words]
        is_needless = not small("needless").isdisjoint(bares)
        is_needless = is_needless and not (small("not") | small("nothing")).isdisjoint(bares)
        is_settled = phrases_in(small("own_affair")).search(" ".join(bares)) is not None
        is_third = bool(owners) and all(map(self.is_elsewhere, owners))
        return is_third and (is_needless or is_settled)

    def _is_round(self, owners: Sequence[str], words: Sequence[Word]) -> bool:
        """Tell what comes with an office, time and again: "de secretaris maakt elk jaar …"."""
        small, bares = self._lexicon.small, {word.bare for word in words}
        is_office = bool(owners) and not any(map(self._is_person, owners))
        is_each = not (small("each") - small("all")).isdisjoint(bares)
        return is_office and is_each and small("henceforth").isdisjoint(bares)

    def _is_absent(self, owner: str) -> bool:
        return phrase(owner) in self._third or self._is_committee(owner)
