"""A title stands by itself: "Dartbord: terughangen" of "dat is scheef. Anna hangt 'm terug"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from planner_sync.domain.blocks import Block, text_of
from planner_sync.domain.people import fold_in_place
from planner_sync.domain.points import Certainty, Kind
from planner_sync.minutes.clauses.speech import Speech
from planner_sync.minutes.found import Found
from planner_sync.minutes.items.matter_titles import without_speaker
from planner_sync.minutes.matters.things import Things, capital
from planner_sync.minutes.wishes.short_matters import in_short, thing_in
from planner_sync.minutes.words.active_titles import active
from planner_sync.minutes.words.pronouns import Pronouns
from planner_sync.minutes.words.sentences import words_of
from planner_sync.minutes.words.topics import about
from planner_sync.minutes.words.verbs import verbs_of

_LONGEST_WISH = 10
"""Words of a wish, of which all counts."""

_LONGEST_HANGING = 6
"""Words of a task that says too little by itself: "de tekst schrijven"."""


def named(points: Sequence[Found], blocks: Sequence[Block], speech: Speech) -> Iterator[Found]:
    """
    Yield *points* with in front of a title what it leans on, in few words.

    That is the label of its line, what is said before it on the same matter, or the title
    above it.  Where none of them names it and nobody does it, the point can only be suggested.
    """
    naming = _Naming(blocks, points, speech)
    yield from map(naming.named, points)


class _Naming:
    def __init__(self, blocks: Sequence[Block], points: Sequence[Found], speech: Speech) -> None:
        self._speech, self._lexicon = speech, speech.lexicon
        self._pronouns, self._things = Pronouns(speech.lexicon), Things(blocks, points, speech)
        self._written = _plain("\n".join(map(text_of, blocks)))

    def named(self, point: Found) -> Found:
        if "\n" in point.text:
            return point
        return self._shorter(point) or self._leaning(point) or self._hanging(point) or point

    def _shorter(self, point: Found) -> Found | None:
        """Shorten the sentence that was put in front of what somebody does, or behind it."""
        parts = point.text.split(": ")
        for at in reversed(range(1, len(parts))):
            first, last = ": ".join(parts[:at]), ": ".join(parts[at:])
            if _plain(point.text) in self._written:
                return None
            if self._is_said(first) and self._things.is_verdict(first):
                thing = self._things.of(point, are_many=self._are_many(last))
                return replace(point, text=f"{thing}: {last}" if thing else last)
            if self._is_said(first):
                return self._in_front(point, first, last)
            if self._pronouns.unnamed(first) is not None and self._is_said(last):
                thing = thing_in(last, self._lexicon, are_many=self._are_many(first))
                return self._in_front(point, last, first) if thing else None
        return None

    def _is_said(self, part: str) -> bool:
        return _plain(part) in self._written

    def _in_front(self, point: Found, said: str, work: str) -> Found | None:
        """Return *point* with what it does behind what *said* is about."""
        plain = without_speaker(said, self._speech)
        is_wish = point.kind is Kind.IMPROVEMENT and len(said.split()) <= _LONGEST_WISH
        short = plain if is_wish else in_short(plain, self._lexicon, are_many=self._are_many(work))
        if short == said or not about(short, self._lexicon):
            return None
        work = self._small(self._pronouns.without_first(work))
        return self._telling(replace(point, text=f"{capital(short)}: {work}"), said)

    def _telling(self, point: Found, said: str) -> Found:
        """Return *point* with what was *said* below its title."""
        told = point.remark or point.passage
        is_told = not said or _plain(said) in _plain(told)
        return point if is_told else replace(point, remark=f"{said.rstrip('.')}. {told}")

    def _leaning(self, point: Found) -> Found | None:
        task = active(point.text, self._lexicon)
        if self._pronouns.unnamed(task) is None:
            return None
        lead, colon, behind = task.partition(": ")
        lead = lead if colon and self._pronouns.unnamed(lead) is not None else task
        thing = self._things.of(point, are_many=self._are_many(lead))
        if thing:
            short = self._pronouns.without_first(lead)
            said = behind if lead != task else ""
            return self._telling(replace(point, text=f"{thing}: {self._small(short)}"), said)
        # "Er een briefje van ophangen" names a thing of its own, and what somebody does is told.
        is_told = behind or not self._lexicon.small("one").isdisjoint(_bares(lead))
        is_told = is_told or bool(point.owners) or self._is_there(lead)
        return None if is_told else replace(point, certainty=Certainty.SUGGESTED)

    def _hanging(self, point: Found) -> Found | None:
        """Name the board of "er komt een bord.  Anna schrijft de tekst" in front of the text."""
        if point.is_from_list or not point.owners or not self._speech.is_client_moment:
            return None
        task = active(point.text, self._lexicon)
        bares = _bares(task)
        definite = self._lexicon.small("known_thing")
        is_short = ": " not in task and len(bares) <= _LONGEST_HANGING
        if not is_short or definite.isdisjoint(bares[:2]) or self._is_told_before(point):
            return None
        thing = self._things.new_before(point)
        is_same = bool(about(thing, self._lexicon) & about(task, self._lexicon))
        if not thing or is_same:
            return None
        return self._telling(replace(point, text=f"{thing}: {self._small(task)}"), "")

    def _is_told_before(self, point: Found) -> bool:
        """Tell whether the minutes name the thing of *point* before it: it is known by then."""
        at = self._written.find(_plain(point.passage))
        work = verbs_of(self._lexicon).infinitives
        things = (word for word in _bares(point.text) if word not in work)
        thing = next((word for word in things if about(word, self._lexicon)), "")
        return at < 0 or not thing or thing in self._written[:at].split()

    def _is_there(self, task: str) -> bool:
        """Tell "er op maandag koken", where it can be a place, from "dit op maandag bekijken"."""
        at = self._pronouns.unnamed(task)
        return at is not None and _bares(task)[at] in self._lexicon.small("there")

    def _are_many(self, task: str) -> bool:
        return not self._lexicon.small("them").isdisjoint(_bares(task))

    def _small(self, task: str) -> str:
        is_word = task[1:2].islower() and not self._speech.known.is_known(task.split(maxsplit=1)[0])
        return f"{task[:1].lower()}{task[1:]}" if is_word else task


def _bares(text: str) -> list[str]:
    return [word.bare for word in words_of(text)]


def _plain(text: str) -> str:
    """Return *text* as it is compared: in one line, without what ends it."""
    return " ".join(fold_in_place(text).split()).strip(" .,;:!?*_")
