"""Finding people in a text: behind a title, by name, and by their place in the sentence."""

from planner_sync.minutes.privacy.companions import joined_people
from planner_sync.minutes.privacy.context import Reading
from planner_sync.minutes.privacy.cue_reading import CueReader
from planner_sync.minutes.privacy.found import Found, span_of
from planner_sync.minutes.privacy.known_people import KnownPeople
from planner_sync.minutes.privacy.name_reading import NameReader
from planner_sync.minutes.privacy.spans import Span
from planner_sync.minutes.privacy.vocabulary import Vocabulary
from planner_sync.minutes.privacy.words import words_of


class PeopleFinder:
    """Finds people with what is known; one pass over the words of a text."""

    def __init__(self, known: KnownPeople, vocabulary: Vocabulary) -> None:
        self._names = NameReader(known, vocabulary)
        self._cues = CueReader(self._names)

    def find(self, text: str) -> tuple[list[Span], int]:
        """Return the people in *text*, and how many capitals stay in doubt."""
        words = words_of(text)
        found: list[Found] = []
        doubts: set[int] = set()
        index = 0
        while index < len(words):
            match = self._cues.match(words, index) or self._names.match(words, index)
            if isinstance(match, Found):
                found.append(match)
                index = match.end
                continue
            if match is Reading.DOUBT:
                doubts.add(index)
            index = max(index + 1, self._names.end_of_thing(words, index))
        found += joined_people(words, found, self._names.vocabulary)
        taken = {index for person in found for index in range(person.first, person.end)}
        return [span_of(person, words) for person in found], len(doubts - taken)
