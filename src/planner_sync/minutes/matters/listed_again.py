"""What is agreed amid the text and once more in the list that closes the minutes."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from planner_sync.domain.people import fold
from planner_sync.domain.points import Certainty, Status
from planner_sync.minutes.found import Found
from planner_sync.minutes.items.matter_titles import told_once
from planner_sync.minutes.lexicon import Lexicon
from planner_sync.minutes.sections.spots import Spot
from planner_sync.minutes.words.places import place_of
from planner_sync.minutes.words.topics import Topics, best_of, shared, words_about

_ENOUGH = 0.9
"""What an item and the text must share where the same people do it: one rare thing."""

_PLENTY = 1.8
"""The same where one of both does not say who."""

_SHARE = 0.6
"""Share of what an item names that the text must name too."""


class ListedAgain:
    """Finds for each agreement in the text the item of a later list that repeats it."""

    def __init__(
        self,
        found: Sequence[Found],
        spots: Mapping[str, Spot],
        topics: Topics,
        lexicon: Lexicon,
    ) -> None:
        self._found, self._spots, self._topics = tuple(found), spots, topics
        self._lexicon = lexicon

    def once(self) -> tuple[Found, ...]:
        """
        Return the points, an agreement in the text as one with the item that repeats it.

        "Anna zet andere neer in de keukens" below what is wrong with the smoke alarms is
        "rookmelders keukens / Anna / 1 mei": it has the same doer, and shares most by far.
        """
        partners = self._partners()
        points: list[Found | None] = list(self._found)
        for told, listed in partners.items():
            item, said = points[listed], points[told]
            if item is not None and said is not None:
                points[listed] = _joined(item, said)
                points[told] = None
        return tuple(point for point in points if point is not None)

    def _partners(self) -> dict[int, int]:
        """Return each agreement in the text with the one item that it is most like."""
        listed = [n for n, point in enumerate(self._found) if self._is_listed(point)]
        told = [n for n, point in enumerate(self._found) if self._is_told(point)] if listed else []
        keys = {n: self._topics.keys(self._text(n)) for n in (*listed, *told)}
        scores: dict[int, dict[int, float]] = defaultdict(dict)
        turned: dict[int, dict[int, float]] = defaultdict(dict)
        names = {n: len(words_about(self._found[n].text, self._lexicon)) for n in listed}
        for one in told:
            for other in listed:
                least = self._least(one, other)
                least = max(least, _SHARE * names[other]) if least else 0.0
                score = shared(keys[one], keys[other]) if least else 0.0
                if least and score >= least:
                    scores[one][other] = turned[other][one] = score
        return {
            one: best
            for one, row in scores.items()
            if (best := best_of(row)) is not None and best_of(turned[best]) == one
        }

    def _is_listed(self, point: Found) -> bool:
        spot = self._spot(point)
        is_work = point.is_from_list and (bool(point.owners) or bool(point.due_text))
        return is_work and spot is not None and bool(spot.group) and not point.is_carried_over

    def _is_told(self, point: Found) -> bool:
        is_agreed = bool(point.owners) or point.certainty is Certainty.CERTAIN
        is_open = point.status is Status.OPEN
        return is_agreed and is_open and not point.is_from_list and self._spot(point) is not None

    def _least(self, told: int, listed: int) -> float:
        """Return what two points must share; 0 where they cannot be the same."""
        one, other = self._spot(self._found[told]), self._spot(self._found[listed])
        if one is None or other is None or one.at >= other.at:
            return 0.0
        first, second = _people(self._found[told]), _people(self._found[listed])
        if first and second:
            return _ENOUGH if first <= second or second <= first else 0.0
        return _PLENTY

    def _spot(self, point: Found) -> Spot | None:
        return self._spots.get(point.where) or self._spots.get(place_of(point.where))

    def _text(self, number: int) -> str:
        """Return what a point says, with what its paragraph tells ahead of it."""
        point, spot = self._found[number], self._spot(self._found[number])
        if point.is_from_list or spot is None:
            return f"{point.text} {point.passage}"
        end = spot.text.find(point.passage) + len(point.passage)
        others = (p for p in self._found if p.where == point.where and p is not point and p.owners)
        ends = (spot.text.find(p.passage) + len(p.passage) for p in others)
        start = max((at for at in ends if at < end), default=0)
        # Lines of one paragraph are blocks of their own.
        above = (
            other.text
            for where, other in self._spots.items()
            if not start and other.at < spot.at and place_of(where) == place_of(point.where)
        )
        return " ".join((point.text, *above, spot.text[start:end]))


def _people(point: Found) -> frozenset[str]:
    return frozenset(fold(owner).split()[0] for owner in point.owners if owner.strip())


def _joined(item: Found, said: Found) -> Found:
    """Return the *item* with what the text *said* of it."""
    lines = (item.remark, said.remark or said.passage)
    return replace(
        item,
        owners=item.owners or said.owners,
        due_around=item.due_around or f"{item.passage}\n{said.due_around or said.passage}",
        decision=item.decision or said.decision,
        remark=told_once(lines, besides=item.text),
        twins=(*item.twins, said),
    )
