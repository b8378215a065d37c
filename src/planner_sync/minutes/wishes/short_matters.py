"""What a sentence is about, in few words: "de bel in de gang" of how long that is broken."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from planner_sync.domain.people import fold
from planner_sync.minutes.dates.due_dates import is_due
from planner_sync.minutes.dates.words import NUMBERS
from planner_sync.minutes.lexicon import Lexicon
from planner_sync.minutes.words.sentences import BRACKETS, Word, words_of
from planner_sync.minutes.words.topics import about
from planner_sync.minutes.words.verbs import verbs_of

CLAUSE = re.compile(
    r"[,;:(]\s|\s(?:maar|want|omdat|waardoor|doordat|aangezien|zodat|but|because)\s|\s[-–—]\s",
    re.IGNORECASE,
)
"""Ends the first clause of what was said: the rest explains it."""

_WHOLE, _LABELLED = 8, 10
"""Words of what stands in front of a task as it was said, without and with a label."""

_LONGEST_THING, _LEAST_THING, _LEAST_SAID = 8, 2, 4
_LEAST_WORD = 2
"""Letters of a word; "'s" begins "'s avonds"."""

_AHEAD = 9
"""Words among which stands that somebody tells it: "Anna geeft aan dat …"."""


def in_short(said: str, lexicon: Lexicon, *, are_many: bool = False) -> str:
    """
    Return the thing that a long sentence is about, or else its first clause.

    That is what something happens to, "de bel in de gang is al weken stuk", or else what was not
    there before, "er komt voor elke groep een prikbord"; one thing is not meant where *are_many*.
    """
    if len(said.split()) <= (_LABELLED if ": " in said else _WHOLE):
        return said
    things = _Things(lexicon, are_many=are_many)
    clauses = _clauses(said)
    named = things.coming_in(clauses) or things.told_of(said)
    if named:
        return named
    clause = next((part for part in clauses if not _is_aside(part, lexicon)), "")
    if not about(clause, lexicon) or len(clause.split()) < _LEAST_THING:
        return said
    if len(clause.split()) <= _WHOLE:
        return clause
    return things.of(clause) or things.before_turn(clause) or clause


def thing_in(said: str, lexicon: Lexicon, *, are_many: bool = False) -> str:
    """Return the thing that a sentence of any length is about; empty where it names none."""
    things, clauses = _Things(lexicon, are_many=are_many), _clauses(said)
    named = things.coming_in(clauses) or things.told_of(said)
    return named or next(filter(None, map(things.of, clauses)), "")


def _clauses(said: str) -> list[str]:
    return [part.strip(" .;:,!?-–—") for part in CLAUSE.split(BRACKETS.sub(" ", said))]


def _is_aside(clause: str, lexicon: Lexicon) -> bool:
    """Tell "als het regent" and "5 maart", which say when, from "de hal wordt nat"."""
    words = words_of(clause)
    return not words or words[0].bare in lexicon.small("turn") or is_due(clause)


@dataclass(frozen=True)
class _Thing:
    start: int
    end: int
    text: str


class _Things:
    """Finds the things that one clause names."""

    def __init__(self, lexicon: Lexicon, *, are_many: bool) -> None:
        small, self._lexicon, verbs = lexicon.small, lexicon, verbs_of(lexicon)
        numbers = {name for name in NUMBERS if name.isalpha()} - small("one")
        self._opening = small("determiner") | small("one") | numbers
        self._new = numbers if are_many else small("one") | numbers
        self._prepositions = small("preposition")
        self._happening = small("being_there") | small("passive")
        self._saying = small("saying") | small("being_there") | small("inquiring")
        self._there, self._turns, self._told_that = map(small, ("there", "turn", "told_that"))
        self._everybody = small("everybody")
        self._aims, self._verbs = small("aim_word"), frozenset(verbs.singular)
        self._doers = small("third") | small("office_holder")
        self._adverbs = small("common") | small("after_it")
        roles = (
            *("finite", "will", "must", "able", "not", "turn", "common", "after_it", "there"),
            *("to", "and"),
        )
        self._ends = frozenset[str]().union(*map(small, roles)) - self._prepositions - self._opening
        self._ends |= frozenset(verbs.participles) | verbs.infinitives | self._happening

    def of(self, clause: str) -> str:
        """Return what something happens to in *clause*, or the one thing that is new there."""
        words = words_of(clause)
        for thing in [*self._in(words)][:1]:
            behind = [*(word.bare for word in words[thing.end : thing.end + 2]), "", ""]
            # "(Dat) de kraan al weken druppelt" has its verb behind all else.
            is_behind = behind[0] in self._adverbs and words[-1].bare not in self._ends
            is_behind = is_behind and words[thing.end - 1].bare not in self._verbs
            is_first = thing.start == 0 and (behind[0] in self._happening or is_behind)
            # "Het lastige is dat …" only leads on.
            if is_first and behind[1] not in self._turns:
                return thing.text
        return self._only_new(words)

    def coming_in(self, clauses: Sequence[str]) -> str:
        """Return "een prikbord" of "er komt voor elke groep een prikbord"."""
        for words in map(words_of, clauses):
            bares = [*(word.bare for word in words[:2]), "", ""]
            is_coming = bares[0] in self._there and bares[1] in self._happening
            new = self._new_in(words) if is_coming else []
            if len(new) == 1:
                return new[0]
        return ""

    def told_of(self, said: str) -> str:
        """Return "de kraan" of "Anna geeft aan dat de kraan al weken druppelt"."""
        words = words_of(said)
        for at, word in enumerate(words[:_AHEAD]):
            ahead = {before.bare for before in words[:at]}
            if word.bare in self._told_that and not ahead.isdisjoint(self._saying):
                return next((t.text for t in self._in(words[at + 1 :]) if t.start == 0), "")
        return ""

    def before_turn(self, clause: str) -> str:
        """Return "de deur sluit te snel" of "… voor wie met een stok loopt"."""
        words = words_of(clause)
        end = next((at for at, word in enumerate(words) if word.bare in self._turns), 0)
        while end and words[end - 1].bare in self._prepositions:
            end -= 1
        is_short = _LEAST_SAID <= end <= _WHOLE
        return clause[: words[end - 1].end].strip(" ,;:") if is_short else ""

    def _only_new(self, words: Sequence[Word]) -> str:
        hanging = self._turns - self._told_that - self._aims
        at = next((at for at, word in enumerate(words) if word.bare in hanging), len(words))
        new = self._new_in(words[:at])
        return new[0] if len(new) == 1 else ""

    def _new_in(self, words: Sequence[Word]) -> list[str]:
        return [thing.text for thing in self._in(words) if words[thing.start].bare in self._new]

    def _in(self, words: Sequence[Word]) -> Iterator[_Thing]:
        at = 0
        while at < len(words):
            end = self._end(words, at)
            text = " ".join(word.text for word in words[at:end]).strip(" ,;:.!?")
            if _LEAST_THING <= end - at <= _LONGEST_THING and self._is_thing(text):
                yield _Thing(at, end, text)
            at = max(end, at + 1)

    def _end(self, words: Sequence[Word], at: int) -> int:
        """Return where the thing ends that begins at *at*: "een prikbord in de hal | hangen"."""
        if words[at].bare not in self._opening:
            return at
        end = at + 1
        while end < len(words) and not words[end - 1].closes:
            bare = words[end].bare
            is_inside = words[end - 1].bare in self._prepositions
            is_inside = is_inside or words[end - 1].bare in self._opening
            # "In de grote zaal".
            is_beside = words[end - 1].bare in self._opening and bare[-1:] == "e"
            is_end = (bare in self._ends and not is_beside) or len(bare) < _LEAST_WORD
            if is_end or (bare in self._opening and not is_inside):
                break
            end += 1
        while end > at and words[end - 1].bare in self._prepositions | self._opening:
            end -= 1
        return end

    def _is_thing(self, text: str) -> bool:
        """Tell "de bel in de gang" from "de nachtdienst", which does something itself."""
        is_doer = any(word in self._doers for word in fold(text).split()[:_LEAST_THING])
        return bool(about(text, self._lexicon) - self._everybody) and not is_doer
