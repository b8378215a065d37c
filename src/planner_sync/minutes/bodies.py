"""Parts of an organisation, whose present tense tells their habit: "de keuken kookt"."""

from planner_sync.minutes.lexicon import phrase
from planner_sync.minutes.names import KnownNames


class Bodies:
    """Tells which of those named in the minutes were not at the table."""

    def __init__(self, known: KnownNames, title: str) -> None:
        """Know who met by the *title*: "Bestuursvergadering" is held by the board."""
        self._lexicon, self._is_committee = known.lexicon, known.is_committee
        self._third = known.lexicon.small("third")
        met = phrase(title).split()
        bodies = ((body, body.split()[-1]) for body in known.lexicon.small("body"))
        self._met = {body for body, last in bodies if any(word.startswith(last) for word in met)}

    def is_habitual(self, owner: str) -> bool:
        """Tell a part of the organisation that did not meet: its present tense is its habit."""
        return self._is_absent(owner) and phrase(owner) not in self._met

    def is_elsewhere(self, owner: str) -> bool:
        """Tell who was not at the table: what the text tells of them is their own work."""
        meaning = self._lexicon.meaning(self._lexicon.taken_up_by, owner)
        return meaning == "elsewhere" or self._is_absent(owner)

    def _is_absent(self, owner: str) -> bool:
        return phrase(owner) in self._third or self._is_committee(owner)
