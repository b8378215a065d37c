"""Wishes of client meetings that what stands behind them refuses, or says to be there already."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from planner_sync.domain.blocks import Block, ListItem, Paragraph
from planner_sync.domain.people import fold_in_place
from planner_sync.domain.points import Decision, Kind, Status
from planner_sync.minutes.clauses.speech import Speech
from planner_sync.minutes.found import Found
from planner_sync.minutes.headings.answer_labels import label_of_answer
from planner_sync.minutes.lexicon import Lexicon
from planner_sync.minutes.rulings.endings import closes_alone, is_there_already, puts_off, refuses
from planner_sync.minutes.rulings.statuses import state_of
from planner_sync.minutes.rulings.verdicts import is_unaffordable
from planner_sync.minutes.sections.carried_over import carried_over
from planner_sync.minutes.wishes.leaning import turns
from planner_sync.minutes.words.arrows import ARROW
from planner_sync.minutes.words.places import place_of
from planner_sync.minutes.words.sentences import sentences, words_of

_BEHIND = 2
"""Sentences behind a wish in which its matter can end."""

_LEAST_REST = 2
"""Words behind a wish in its own sentence; "bank kopen: nee" may tell how far it is."""

_LEAST_STATES, _LEAST_SHARE = 2, 0.5
"""Items, and their share in a list, from which it tells what became of earlier points."""

_CELLS = " | "
"""Stands between the cells of a row in its passage."""

_TAILS = re.compile(
    rf"\s*[;:.]\s+|,?\s+(?:maar|but)\s+|,\s+(?=(?:dat|dit|die|daar|hier|that)\s)"
    rf"|\s+[-–—=]+\s+|\s*{ARROW}\s*|\s*[(\[]"
)
"""What can stand between a wish and how it ended, within one sentence."""
_ASKING = ("gladly", "want", "would", "asking")
_CLOSED = frozenset([Decision.NOT_TAKEN_UP, Decision.LATER])
_OVER = frozenset([Status.DONE, Status.DROPPED])
_SEPARATORS = " ;,:.–—->=→⇒()[]"


class Endings:
    """Reads in one document how the wishes in it ended."""

    def __init__(self, blocks: Sequence[Block], speech: Speech) -> None:
        self._speech, self._lexicon = speech, speech.lexicon
        told = [block for block in blocks if isinstance(block, Paragraph | ListItem)]
        self._texts = {block.where: block.text for block in told}
        self._below = dict(_below(blocks, speech.lexicon))
        self._lists = self._looking_back([b for b in told if isinstance(b, ListItem)])

    def of(self, points: Sequence[Found]) -> tuple[Found, ...]:
        """
        Return *points*, each open wish with the no, or the "that is there", that stands behind it.

        "Sien wil leren weven.  Dat kan hier niet, we hebben de ruimte niet" is no work, whoever
        tells it; what somebody undertakes instead is a point of its own, and remains.
        """
        ended = tuple(
            self._ended(point, points) if self._can_end(point) else point for point in points
        )
        reasons = {(p.where, p.reason) for p in ended if p.decision in _CLOSED}
        return tuple(p for p in ended if not (self._adds(p) and _is_reason(p, reasons)))

    def _looking_back(self, items: Sequence[ListItem]) -> frozenset[str]:
        """Return the lists of which most items tell how far they are: "bank: staat er"."""
        states: dict[str, list[bool]] = {}
        for item in items:
            states.setdefault(place_of(item.where), []).append(self._is_over(item.text))
        return frozenset(
            place
            for place, told in states.items()
            if sum(told) >= max(_LEAST_STATES, _LEAST_SHARE * len(told))
        )

    def _is_over(self, text: str) -> bool:
        what, _, said = text.partition(":")
        return bool(said) and state_of(said, self._lexicon, task=what) in _OVER

    def _can_end(self, point: Found) -> bool:
        """Tell a wish that nobody does anything about, whoever asked for it."""
        is_open = point.status is Status.OPEN and point.decision not in _CLOSED
        is_promise = point.kind is Kind.ACTION and point.decision is Decision.TAKEN_UP
        if not is_open or is_promise or point.kind is Kind.DECISION:
            return False
        return not point.owners or (self._only_asks(point) and not point.is_row)

    def _only_asks(self, point: Found) -> bool:
        """Tell "Sien wil graag leren weven", whose owner only asks for it."""
        words = [word.bare for word in words_of(next(sentences(point.passage), ""))]
        names = {word.bare for owner in point.owners for word in words_of(owner)}
        asking = self._lexicon.small("wanting") | self._lexicon.small("asking")
        return any(one in names and other in asking for one, other in pairwise(words))

    def _ended(self, point: Found, points: Sequence[Found]) -> Found:
        text = self._texts.get(point.where, "")
        if place_of(point.where) in self._lists and self._is_over(text):
            return carried_over(point, text, self._speech) or point
        for what, said in self._behind(point, points):
            decision = self._ruling(point, what, said)
            if decision:
                return replace(
                    point,
                    text=what,
                    kind=Kind.IMPROVEMENT,
                    decision=decision,
                    owners=(),
                    reason=point.reason or said.strip(_SEPARATORS),
                )
            if is_there_already(said, what, self._lexicon):
                return replace(point, text=what, status=Status.DONE, owners=())
        return point

    def _ruling(self, point: Found, what: str, said: str) -> Decision | None:
        """Return how *said* rules on *what*: refused, put off, or ``None``."""
        if refuses(said, what, self._lexicon, is_answer=point.is_row):
            return Decision.NOT_TAKEN_UP
        if is_unaffordable(said, self._lexicon) and self._asks(point, what):
            # Of what is there already, "de koffie: te duur", it is the complaint.
            return Decision.NOT_TAKEN_UP
        is_put_off = puts_off(said, self._lexicon) and not self._speech.promises(said)
        return Decision.LATER if is_put_off else None

    def _asks(self, point: Found, what: str) -> bool:
        """Tell "graag een bank" and "kan er een bank komen?" from "de koffie"."""
        said = {word.bare for word in words_of(point.passage)}
        is_asked = any(not self._lexicon.small(role).isdisjoint(said) for role in _ASKING)
        return is_asked or "?" in point.passage or self._speech.wishes.of(what) is not None

    def _behind(self, point: Found, points: Sequence[Found]) -> Iterator[tuple[str, str]]:
        """Yield what *point* asks for with each sentence behind that within its matter."""
        if point.is_row:
            yield from ((point.text, said) for said in _cells(point))
            return
        said = list(sentences(self._texts.get(point.where, "")))
        at = next((at for at, sentence in enumerate(said) if _holds(sentence, point)), None)
        if at is None:
            return
        ends = [match.start() for match in _TAILS.finditer(point.text)]
        for what in (*(point.text[:end] for end in ends), point.text):
            rest = _after(what, said[at])
            if len(rest.split()) >= _LEAST_REST or closes_alone(rest, self._lexicon):
                yield what, rest
        yield from self._further(point, said[at + 1 :], points)
        if at + 1 == len(said):
            yield from ((point.text, below) for below in self._below.get(point.where, ()))

    def _further(
        self, point: Found, said: Sequence[str], points: Sequence[Found]
    ) -> Iterator[tuple[str, str]]:
        """Yield *point* with each of the sentences *said* behind it that can be about it."""
        others = [
            other
            for other in points
            if other is not point and other.where == point.where and not self._adds(other)
        ]
        for sentence in said[:_BEHIND]:
            is_others = any(_holds(sentence, other) for other in others)
            if is_others or (self._speech.wishes.of(sentence) and not self._leans(sentence)):
                return
            given = [c for c in self._speech.clauses.of(sentence) if c.owners and c.is_promise]
            yield point.text, sentence[: min((c.start for c in given), default=len(sentence))]
            if given:
                return

    def _adds(self, other: Found) -> bool:
        """Tell a point that is no matter of its own: a no, or "daar zijn de muren te dun voor"."""
        is_more = self._leans(other.text) and not other.owners
        return is_more or other.decision in _CLOSED

    def _leans(self, said: str) -> bool:
        """Tell "daar zijn de muren te dun voor" from what is a matter of its own."""
        first = next((word.bare for word in words_of(said)), "")
        return first in self._lexicon.small("leaning")


def _below(blocks: Sequence[Block], lexicon: Lexicon) -> Iterator[tuple[str, list[str]]]:
    """
    Yield each place with the sentences directly below it, which can only be about it.

    That is an item nested in another one, and a short paragraph behind a paragraph; "nieuwe bank:
    nee" and "ook is de deur stuk" are matters of their own.
    """
    for block, after in pairwise(blocks):
        if isinstance(block, ListItem) and isinstance(after, ListItem):
            if after.depth > block.depth:
                yield block.where, [*sentences(after.text)][:1]
        elif isinstance(block, Paragraph) and isinstance(after, Paragraph):
            label = label_of_answer(lexicon).match(fold_in_place(after.text))
            said = [*sentences(after.text[label.end() if label else 0 :])]
            is_other = turns(after.text, lexicon) or any(map(_TAILS.search, said[:1]))
            if len(said) <= _BEHIND and not is_other:
                yield block.where, said[:1]


def _is_reason(point: Found, reasons: Collection[tuple[str, str]]) -> bool:
    """Tell whether *point*, itself open, is no more than why another one is refused."""
    is_open = point.decision not in _CLOSED
    return is_open and any(
        where == point.where and bool(why) and point.text in why for where, why in reasons
    )


def _holds(sentence: str, point: Found) -> bool:
    """Tell whether *point* stands in *sentence*."""
    return point.passage.startswith(sentence) or point.text in sentence


def _after(what: str, sentence: str) -> str:
    """Return what stands behind *what* in *sentence*, without the signs between them."""
    at = sentence.casefold().find(what.casefold())
    return sentence[at + len(what) :].strip(_SEPARATORS) if at >= 0 else ""


def _cells(point: Found) -> Iterator[str]:
    """Yield the sentences of the cells behind the one that names *point*."""
    cells = point.passage.split(_CELLS)
    at = next((at for at, cell in enumerate(cells) if cell[:1] and point.text[1:] in cell), 0)
    for cell in cells[at + 1 :]:
        yield from sentences(cell)
