"""Sentences of clients that ask for nothing: a joke, a flip chart, how it was, how they vote."""

import re
from collections.abc import Sequence
from itertools import takewhile

from planner_sync.domain.people import fold_in_place
from planner_sync.minutes.clauses.speech import Speech
from planner_sync.minutes.lexicon import phrases_in
from planner_sync.minutes.words.sentences import Word, words_of

_TAIL = re.compile(
    r"(?:,|;|\s(?:maar|en|but|and))\s(?P<said>(?:(?!\s(?:maar|en|but|and)\s)[^,;])+)$"
)
"""The last part of a sentence: ", maar hij redt zich"."""

_LONGEST_TAIL = 7
"""Words of "maar daar kan hij goed mee leven"."""

_LABEL = 10
"""Words of "op het vel in de gang stond onder andere"."""

_SUBJECT = 5
"""Words of "een advies geven betekent"."""

_NEAR = 5
"""Words behind the verb within which something is too much: "was alweer tien minuten te laat"."""

_OBJECT = 3
"""Words behind a verb within which its object begins: "schrijf morgen nog een brief"."""

_SAID = ("gladly", "would", "must", "may", "want", "asking", "missing")
"""Roles of the words that ask for something."""


class MereTalk:
    """Tells by its grammar what a sentence only tells."""

    def __init__(self, speech: Speech) -> None:
        self._lexicon, self._subjects = speech.lexicon, speech.clauses.subjects
        self._small = speech.lexicon.small

    def holds(self, sentence: str) -> bool:
        """Tell a joke, what stood on the wall, what all is well with, and what is long past."""
        words = words_of(sentence)
        bares = [word.bare for word in words]
        is_told = self._is_posted(sentence) or self._contents(sentence) or self._defines(bares)
        is_told = is_told or self._has("joking", sentence) or self._votes(bares)
        is_told = is_told or self._writes_minutes(bares) or self._sets_down(sentence, bares)
        if is_told or self._looks_back(bares):
            return True
        asks = frozenset[str]().union(*map(self._small, _SAID))
        is_usual = self._is_late(words) or self._goes_on(words) or self._has("improved", sentence)
        return asks.isdisjoint(bares) and is_usual

    def judges_idea(self, sentence: str) -> bool:
        """
        Tell "een papegaai wordt te duur", which refuses what somebody proposed.

        "De koffie is te duur" is a complaint: the coffee is there.  "Een zoon vindt dat er te
        laat wordt gebeld" tells what goes on as well.
        """
        bares = [word.bare for word in words_of(sentence)]
        is_new = bares[:1] != [] and bares[0] in self._small("new_one")
        if not is_new or not self._small("told_that").isdisjoint(bares):
            return False
        proposed = self._small("proposed_as") | self._small("will_be")
        ahead = [*takewhile(lambda bare: bare not in self._small("too"), bares)]
        return len(ahead) < len(bares) and not proposed.isdisjoint(ahead)

    def _has(self, role: str, sentence: str) -> bool:
        return phrases_in(self._small(role)).search(fold_in_place(sentence)) is not None

    def _is_posted(self, sentence: str) -> bool:
        """Tell "op het vel stond: te druk, gezellig" from "gevraagd is: meer fruit"."""
        label, colon, listed = sentence.partition(":")
        said = [word.bare for word in words_of(label)]
        is_short = bool(colon) and len(said) <= _LABEL and "," in listed
        return is_short and not self._small("posted").isdisjoint(said)

    def _contents(self, sentence: str) -> bool:
        """Tell "…, maar hij redt zich" and "… en dat lukt": whoever says so asks for nothing."""
        tail = _TAIL.search(fold_in_place(sentence).rstrip(" .!"))
        if tail is None:
            return False
        said = [word.bare for word in words_of(tail["said"])]
        is_whole = len(said) <= _LONGEST_TAIL and self._small("not").isdisjoint(said)
        return is_whole and self._has("contented", tail["said"])

    def _defines(self, bares: Sequence[str]) -> bool:
        """Tell "meedenken betekent dat …" from "dat betekent dat Anna de sleutel haalt"."""
        is_pointing = not (self._small("pointed") | self._small("that")).isdisjoint(bares[:1])
        means = phrases_in(self._small("defining")).search(" ".join(bares[:_SUBJECT]))
        return means is not None and not is_pointing

    def _votes(self, bares: Sequence[str]) -> bool:
        """Tell "ieder schrijft zijn cijfer op" from "ieder ruimt zijn eigen kopje op"."""
        is_each = not self._small("one_by_one").isdisjoint(bares[:1])
        things = self._small("sign") | self._small("card")
        return is_each and not things.isdisjoint(bares)

    def _looks_back(self, bares: Sequence[str]) -> bool:
        """Tell "vroeger moesten we dat vragen" and "van de vier wensen van toen zijn er …"."""
        said = " ".join(bares)
        is_counted = phrases_in(self._small("counted_back")).match(said) is not None
        is_past = not self._small("once").isdisjoint(bares[:1])
        present = self._small("present_verb") | self._small("gladly")
        return is_counted or (is_past and present.isdisjoint(bares))

    def _writes_minutes(self, bares: Sequence[str]) -> bool:
        """Tell "ik typ dit even uit", these minutes, from "ik schrijf een brief"."""
        at = next((at for at, bare in enumerate(bares) if bare in self._small("writing")), None)
        if at is None or self._small("me").isdisjoint(bares[max(at - _NEAR, 0) : at + 2]):
            return False
        thing = self._small("determiner") - self._small("pointed")
        return thing.isdisjoint(bares[at + 1 : at + 1 + _OBJECT])

    def _sets_down(self, sentence: str, bares: Sequence[str]) -> bool:
        """Tell "ik zet op een rij wat we hoorden", in these minutes, from a list to be made."""
        is_mine = not self._small("me").isdisjoint(bares) and self._has("set_down", sentence)
        return is_mine and not self._small("said_what").isdisjoint(bares)

    def _goes_on(self, words: Sequence[Word]) -> bool:
        """Tell "Anna maakt sinds maandag zelf soep", which she does already."""
        who = self._subjects.at(words, 0)
        is_theirs = who is not None and bool(who.owners)
        is_theirs = is_theirs or (bool(words) and words[0].bare in self._small("me"))
        verb = who.end if who is not None else 1
        near = words[verb : verb + _OBJECT + 1]
        return is_theirs and any(word.bare in self._small("since") for word in near)

    def _is_late(self, words: Sequence[Word]) -> bool:
        """Tell "Anna kwam te laat", which she did once, from "de bus kwam te laat"."""
        who = self._subjects.at(words, 0)
        rest = who.end if who is not None and who.owners else 0
        if not rest or rest >= len(words) or words[rest].bare not in self._small("went"):
            return False
        near = [word.bare for word in words[rest : rest + _NEAR]]
        is_alone = self._small("turn").isdisjoint(word.bare for word in words[rest:])
        return is_alone and not self._small("too").isdisjoint(near)
