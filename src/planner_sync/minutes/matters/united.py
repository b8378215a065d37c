"""One matter is one point: what clients say of it, and what is agreed on it further on."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from planner_sync.domain.blocks import Block
from planner_sync.domain.points import Certainty, Decision, Kind, Status
from planner_sync.minutes.clauses.speech import Speech
from planner_sync.minutes.found import Found, span_in
from planner_sync.minutes.items.markers import agreement_at, marker_of
from planner_sync.minutes.items.matter_titles import told_once
from planner_sync.minutes.matters.listed_again import ListedAgain
from planner_sync.minutes.matters.paragraphs import Paragraphs
from planner_sync.minutes.rulings.decision_words import decision_in
from planner_sync.minutes.rulings.verdicts import REFUSED, verdict_of
from planner_sync.minutes.sections.spots import Spot, spots_of, texts_of
from planner_sync.minutes.words.arrows import ARROW
from planner_sync.minutes.words.places import place_of
from planner_sync.minutes.words.sentences import sentences, words_of
from planner_sync.minutes.words.topics import Topics, best_of, shared

_ENOUGH = 0.9
"""What two points must share: one rare thing, or a verb and a word of many places."""

_LEAST_LAYOUT = 2
"""Subjects that must end with their agreement before the place alone joins them."""

_LEAST_WORK = 2
"""Words that carry meaning in an agreement that says by itself what is going to be done."""

_DRAWN = re.compile(ARROW)

_SEVERAL = re.compile(r"\w, (?:\w+ ){1,4}(?:en|of|and|or) (?:een|a|de|het|the)\b")


class Matters:
    """Joins the points of one client moment that are about the same matter."""

    def __init__(self, found: Sequence[Found], blocks: Sequence[Block], speech: Speech) -> None:
        self._lexicon, self._wishes = speech.lexicon, speech.wishes
        self._spots = spots_of(blocks)
        names = {*speech.known.full, *speech.known.clients}
        names |= {owner for point in found for owner in point.owners}
        self._topics = Topics(texts_of(blocks), speech.lexicon, names)
        found = ListedAgain(found, self._spots, self._topics, speech.lexicon).once()
        self._found = found
        self._paragraphs = Paragraphs(found, self._spots, self._topics, speech.lexicon)
        self._open = [n for n, p in enumerate(found) if self._spot(n) and _is_open(p)]
        self._agreed = [n for n, p in enumerate(found) if self._spot(n) and self._is_agreed(p)]

    def united(self) -> tuple[Found, ...]:
        """
        Return the points, each wish or complaint as one with the agreement on the same matter.

        They stand in two lists ("Wat kan beter" and "Afspraken"), in two paragraphs, beside each
        other in one, or under the title of their subject with the agreement last.  Joined are
        those that have each other as best partner by far; whatever fits several is left as it is.
        """
        partners = self._alike()
        for wish, agreement in (
            *self._paragraphs.pairs(self._open, self._agreed),
            *self._marked_on(),
            *self._concluded(),
            *self._in_order(partners),
        ):
            partners.setdefault(wish, agreement)
        points: list[Found | None] = list(self._found)
        for wish in sorted(partners, reverse=True):
            agreement = partners[wish]
            agreed, said = points[agreement], points[wish]
            if agreed is not None and said is not None:
                points[agreement] = self._joined(said, agreed)
                points[wish] = None
        return tuple(point for point in points if point is not None)

    def _spot(self, number: int) -> Spot | None:
        where = self._found[number].where
        return self._spots.get(where) or self._spots.get(place_of(where))

    def _alike(self) -> dict[int, int]:
        """Return each wish with the one agreement that shares most with it, and it with that."""
        keys = {n: self._topics.keys(self._told(n)) for n in {*self._open, *self._agreed}}
        holding: dict[str, set[int]] = defaultdict(set)
        for agreement in self._agreed:
            for key in keys[agreement]:
                holding[key].add(agreement)
        scores: dict[int, dict[int, float]] = defaultdict(dict)
        for wish in self._open:
            if self._found[wish].kind is not Kind.IMPROVEMENT:
                continue
            near = set[int]().union(*(holding[key] for key in keys[wish]))
            for agreement in near:
                score = shared(keys[wish], keys[agreement])
                if score >= _ENOUGH and self._follows(wish, agreement):
                    scores[wish][agreement] = score
        turned: dict[int, dict[int, float]] = defaultdict(dict)
        for wish, row in scores.items():
            for agreement, score in row.items():
                turned[agreement][wish] = score
        return {
            wish: best
            for wish, row in scores.items()
            if (best := best_of(row)) is not None and best_of(turned[best]) == wish
        }

    def _told(self, number: int) -> str:
        point, spot = self._found[number], self._spot(number)
        if spot and spot.group and spot.text:
            # All sentences of an item of a list are about its one matter.
            return f"{point.text} {spot.text}"
        return f"{point.text} {point.passage}" if point.is_from_list else point.passage

    def _follows(self, wish: int, agreement: int) -> bool:
        """Tell whether the agreement stands behind the wish, and not in the same list."""
        one, other = self._spot(wish), self._spot(agreement)
        if one is None or other is None or wish == agreement:
            return False
        if one.at == other.at:
            told = (one.text.find(self._found[n].passage) for n in (wish, agreement))
            first, second = told
            return bool(one.text) and 0 <= first < second
        return one.at < other.at and not (one.group and one.group == other.group)

    def _marked_on(self) -> Iterator[tuple[int, int]]:
        """
        Yield what stands ahead of the agreement that ends its paragraph: "…  Afspraak: …", "→ …".

        Of several agreements behind each other the first answers it.
        """
        paragraphs: dict[int, list[int]] = defaultdict(list)
        for number in (*self._open, *self._agreed):
            spot = self._spot(number)
            if spot and spot.text:
                paragraphs[spot.at].append(number)
        for numbers in paragraphs.values():
            text = self._spots[self._found[numbers[0]].where].text
            agreed = [n for n in numbers if n in self._agreed]
            mark = agreement_at(text, self._lexicon)
            told = [n for n in agreed if self._ends(n, text) > mark > 0]
            first = min(told, key=lambda number: self._ends(number, text), default=None)
            for wish in numbers:
                if wish not in self._open:
                    continue
                if first not in {None, wish} and self._ends(wish, text) <= mark:
                    yield wish, first
                else:
                    yield from ((wish, n) for n in agreed if self._is_marked_line(wish, n))

    def _is_marked_line(self, wish: int, agreement: int) -> bool:
        """Tell "ze willen …  (actie Anna: …)", where both name the same."""
        said, told = self._found[wish], self._found[agreement]
        is_within = said.where == told.where and said.passage != told.passage
        if not is_within or said.passage not in told.passage or told.is_from_list:
            return False
        keys = self._topics.keys(said.passage), self._topics.keys(told.text)
        return shared(*keys) >= _ENOUGH

    def _ends(self, number: int, text: str) -> int:
        """Return where in *text* the sentence of a point ends."""
        return span_in(self._found[number], text)[1]

    def _in_order(self, partners: Mapping[int, int]) -> Iterator[tuple[int, int]]:
        """Yield the rest of two lists of equal length, where all that is alike stands in order."""
        pairs: dict[tuple[int, int], list[tuple[int, int]]] = defaultdict(list)
        for wish, agreement in partners.items():
            one, other = self._spot(wish), self._spot(agreement)
            if one and other and one.group and other.group:
                pairs[one.group, other.group].append((one.item, other.item))
        for (said, told), joined in pairs.items():
            is_even = self._size(said) == self._size(told)
            if len(joined) < _LEAST_LAYOUT or not is_even or any(a != b for a, b in joined):
                continue
            agreed = {spot.item: n for n in self._agreed if (spot := self._in(n, told))}
            places = {wish: spot.item for wish in self._open if (spot := self._in(wish, said))}
            for wish, item in places.items():
                if item in agreed and agreed[item] not in partners.values():
                    yield wish, agreed[item]

    def _in(self, number: int, group: int) -> Spot | None:
        spot = self._spot(number)
        return spot if spot and spot.group == group else None

    def _size(self, group: int) -> int:
        return 1 + max(spot.item for spot in self._spots.values() if spot.group == group)

    def _concluded(self) -> Iterator[tuple[int, int]]:
        """Yield what stands above the one agreement that ends a subject: "Actie: …", "→ …"."""
        sections: dict[int, list[int]] = defaultdict(list)
        for number in (*self._open, *self._agreed):
            spot = self._spot(number)
            if spot and not spot.group:
                sections[spot.section].append(number)
        ended = {
            section: [n for n in numbers if n in self._agreed and self._is_marked(n)]
            for section, numbers in sections.items()
        }
        is_layout = sum(map(bool, ended.values())) >= _LEAST_LAYOUT
        for section, marked in ended.items():
            agreed = [n for n in sections[section] if n in self._agreed]
            # "Besluit: een vaste dag.  Anna maakt het rooster" is one agreement.
            if not marked or len({self._found[n].where for n in agreed}) != 1:
                continue
            for wish in sections[section]:
                is_ahead = is_layout or self._is_next(wish, marked[0])
                if wish in self._open and is_ahead and self._follows(wish, marked[0]):
                    yield wish, marked[0]

    def _is_next(self, wish: int, agreement: int) -> bool:
        """Tell whether an agreement is the paragraph or the line right below a wish."""
        one, other = self._spot(wish), self._spot(agreement)
        return one is not None and other is not None and one.at + 1 == other.at

    def _is_marked(self, number: int) -> bool:
        """Tell whether a paragraph of its own says what is agreed."""
        text = self._line(number).lstrip(" *_")
        return _DRAWN.match(text) is not None or marker_of(text, self._lexicon) is not None

    def _line(self, number: int) -> str:
        """Return the line in which a point stands."""
        spot, passage = self._spot(number), self._found[number].passage
        lines = spot.text.split("\n") if spot else []
        return next((line for line in lines if passage in line), "")

    def _joined(self, wish: Found, agreed: Found) -> Found:
        """Name the work that is agreed, and tell what was said of it."""
        refused = self._refused(agreed)
        is_no = refused is not None or agreed.decision in REFUSED
        is_ruled_out = is_no and agreed.kind is Kind.DECISION
        # "Folder vertalen: later" names the wish more shortly.
        is_short = refused is None and (
            len(agreed.text) < len(wish.text) or self._wishes.complains(wish.text)
        )
        is_work = is_short if is_no else self._names_work(agreed, wish)
        other = wish.passage if is_work else agreed.passage
        lines = (other, wish.remark if not is_work else "", agreed.remark)
        text, is_asked = agreed.text if is_work else wish.text, agreed.is_bare_wish
        return replace(
            agreed,
            text=text,
            # A ruling that refuses is kept as one; a ruling that does something is work.
            kind=agreed.kind if agreed.kind is Kind.IMPROVEMENT or is_ruled_out else wish.kind,
            certainty=agreed.certainty if is_asked else Certainty.CERTAIN,
            decision=refused or agreed.decision or (None if is_asked else Decision.TAKEN_UP),
            priority=agreed.priority or wish.priority,
            theme=agreed.theme or wish.theme,
            facet=agreed.facet or wish.facet,
            remark=told_once(lines, besides=text),
            is_hint=is_asked,
        )

    def _names_work(self, agreed: Found, wish: Found) -> bool:
        """Tell work of its own from "bespreken in het team" and "kijken of het beter gaat"."""
        work, said = self._topics.keys(agreed.text), self._topics.keys(wish.passage)
        return len(work) >= _LEAST_WORK and work.keys() > work.keys() & said.keys()

    def _is_agreed(self, point: Found) -> bool:
        """Tell a point that says what is done, by whom or when, or that it is not done."""
        if point.status not in {Status.OPEN, Status.IN_PROGRESS}:
            return False
        is_planned = bool(point.owners or point.due_text) or point.is_decided
        if point.kind is Kind.IMPROVEMENT:
            # "Een lift, maar dat kan niet" is a wish with its answer, and so is a row with work.
            is_apart = point.is_from_list or marker_of(point.passage, self._lexicon) is not None
            is_apart = is_apart and not self._asks(next(sentences(point.text), ""))
            is_answered = (is_apart and is_planned) or (point.is_row and bool(point.owners))
            return is_answered or self._refused(point) is not None
        return is_planned or point.certainty is Certainty.CERTAIN

    def _asks(self, said: str) -> bool:
        asked, words = self._wishes.of(said), words_of(said)
        is_glad = bool(words) and words[0].bare in self._lexicon.small("gladly")
        return is_glad or (asked is not None and asked.kind is Kind.IMPROVEMENT)

    def _refused(self, point: Found) -> Decision | None:
        """Read a point that says of a wish no more than that it is not done: "dat kan niet"."""
        said = point.text.partition(": ")[2] or point.text
        verdict = verdict_of(said, self._lexicon)
        decision = verdict.decision if verdict else None
        if point.kind is Kind.DECISION and decision is None:
            # "Hier komen we in het najaar op terug".
            decision = decision_in(said, self._lexicon)
        return decision if decision in REFUSED else None


def _is_open(point: Found) -> bool:
    """Tell one wish or complaint of which nobody says yet what is done about it."""
    if _SEVERAL.search(point.text):
        # What is agreed on a part of "a quiz, a trip and a party" leaves the rest open.
        return False
    is_said = point.kind is Kind.IMPROVEMENT or (
        point.certainty is Certainty.SUGGESTED and not point.is_from_list
    )
    is_free = not point.owners and not point.is_decided and not point.due_text
    return is_said and is_free and point.status is Status.OPEN
