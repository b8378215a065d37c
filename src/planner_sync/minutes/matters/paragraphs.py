"""What one paragraph says of one matter: what is wrong, what is asked for, what is agreed."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise

from planner_sync.domain.points import Certainty, Kind
from planner_sync.minutes.found import Found
from planner_sync.minutes.lexicon import Lexicon
from planner_sync.minutes.sections.spots import Spot
from planner_sync.minutes.wishes.leaning import turns
from planner_sync.minutes.words.sentences import sentences, words_of
from planner_sync.minutes.words.topics import Topics, shared

_BESIDE = 0.5
"""What two sentences of one paragraph must share."""

_PAIR = 2
"""Points of a paragraph that is about one matter."""


class Paragraphs:
    """Joins the points of one client moment that stand in the same paragraph."""

    def __init__(
        self,
        found: Sequence[Found],
        spots: Mapping[str, Spot],
        topics: Topics,
        lexicon: Lexicon,
    ) -> None:
        self._found, self._spots, self._topics = found, spots, topics
        self._lexicon = lexicon

    def pairs(
        self, unanswered: Collection[int], agreed: Collection[int]
    ) -> Iterator[tuple[int, int]]:
        """
        Yield numbers of points: an *unanswered* wish or complaint and what it belongs to.

        Sentences that go on ("ze willen …", "daar …") or share a word belong together, and so does
        all that is said ahead of the only agreement of a paragraph, which ends it; "verder"
        begins another matter.
        """
        paragraphs: dict[int, list[int]] = defaultdict(list)
        for number in {*unanswered, *agreed}:
            spot = self._spots.get(self._found[number].where)
            if spot and spot.text and self._at(number) >= 0:
                paragraphs[spot.at].append(number)
        for numbers in paragraphs.values():
            ordered = sorted(numbers, key=self._at)
            is_pair = len(ordered) == _PAIR
            for one, other in pairwise(ordered):
                is_asked = other in unanswered
                if one in unanswered and self._goes_on(
                    one, other, is_asked=is_asked, is_pair=is_pair
                ):
                    yield one, other
            *said, last = ordered
            if [number for number in ordered if number in agreed] == [last]:
                yield from ((one, last) for one in said if self._ends_in(one, last))

    def _at(self, number: int) -> int:
        point = self._found[number]
        return self._spots[point.where].text.find(point.passage)

    def _goes_on(self, one: int, other: int, *, is_asked: bool, is_pair: bool) -> bool:
        """Tell whether the point *other* is about the matter of the wish before it."""
        said, told = self._found[one], self._found[other]
        text = self._spots[said.where].text
        between = text[text.find(said.passage) : text.find(told.passage)]
        if said.passage == told.passage or "\n" in between:
            return False
        if turns(told.passage, self._lexicon):
            return False
        words = words_of(told.passage)
        opens = words[0].bare if words else ""
        keys = self._topics.keys(said.passage), self._topics.keys(told.passage)
        is_about = shared(*keys) >= _BESIDE or opens in self._lexicon.small("leaning")
        if is_asked:
            is_wish = told.kind is Kind.IMPROVEMENT and told.certainty is Certainty.CERTAIN
            return is_about and is_wish and said.certainty is Certainty.SUGGESTED
        # "De bel is stuk.  …  Anna belt de monteur": what is wrong explains the task.
        is_answer = said.certainty is Certainty.SUGGESTED and bool(told.owners)
        is_answer = bool(told.owners) or told.is_decided
        return is_about or (is_answer and not self._is_of_minutes(told))

    def _ends_in(self, wish: int, agreement: int) -> bool:
        """Tell whether the one agreement of a paragraph, at its end, answers the *wish* in it."""
        said, told = self._found[wish], self._found[agreement]
        is_work = bool(told.owners) and told.kind is Kind.ACTION
        is_work = is_work and not self._is_of_minutes(told)
        return is_work and said.is_bare_wish and not self._is_apart(said, told)

    def _is_of_minutes(self, point: Found) -> bool:
        """Tell "Anna mailt het verslag rond", which answers no wish by where it stands."""
        record = self._lexicon.small("record")
        return any(word.bare in record for word in words_of(point.text))

    def _is_apart(self, said: Found, told: Found) -> bool:
        """Tell whether another matter begins behind *said*: on a line of its own, or "verder"."""
        text = self._spots[said.where].text
        between = text[text.find(said.passage) + len(said.passage) : text.find(told.passage)]
        behind = (*sentences(between), told.passage)
        is_other = any(turns(part, self._lexicon) for part in behind)
        return said.passage == told.passage or "\n" in between or is_other
