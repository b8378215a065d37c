"""What clients only say: how it is compared with before, who is gone, why a mark was given."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from planner_sync.domain.blocks import Block, Heading, ListItem, Table, text_of
from planner_sync.domain.people import fold_in_place
from planner_sync.domain.points import Decision, Kind
from planner_sync.minutes.clauses.speech import Speech
from planner_sync.minutes.dates.due_dates import ANY_DAY, find_due
from planner_sync.minutes.found import Found
from planner_sync.minutes.items.mere_talk import MereTalk
from planner_sync.minutes.lexicon import Lexicon, phrase, phrases_in
from planner_sync.minutes.people.attendance import ATTENDING
from planner_sync.minutes.rulings.verdicts import is_unaffordable
from planner_sync.minutes.words.sentences import sentences, words_of

_HEAD = 3
"""Blocks among which the title stands."""

_QUESTION = 7
"""Words of "waarom staan we op een 7?"."""

_LEAST_FACTS = 2
"""Items such as "wanneer: 14 april" by which a list tells about the meeting."""

_BEHIND = 3
"""Words of "dan de vorige keer", and of "wat er beter kan in de woning" behind the question."""

_ASKING = ("gladly", "would", "must", "may", "want", "asking")
"""Roles of the words that ask for something."""

_BETTER = re.compile(r"(?:\w{2,}er|minder|meer|less|more)")
"""A comparison: "rustiger", "quieter"."""


class OnlySaid:
    """Tells what a document of clients only says from what they ask for."""

    def __init__(self, blocks: Sequence[Block], speech: Speech) -> None:
        """Find the places below which only marks are explained or the meeting is described."""
        self._lexicon, self._speech, self._talk = speech.lexicon, speech, MereTalk(speech)
        self._reasons = frozenset(_reasons(blocks, speech.lexicon))
        self._texts = {b.where: text_of(b) for b in blocks if not isinstance(b, Table)}
        self._facts = frozenset(_facts(blocks, speech.lexicon))
        self._titles = frozenset(b.where for b in blocks[:_HEAD] if _is_title(b, speech.lexicon))

    def holds(self, point: Found) -> bool:
        """Tell a point that is none; one that somebody takes on or the team decided on is one."""
        if point.where in self._facts or point.where in self._titles:
            return True
        first = next(iter(sentences(point.passage)), "")
        if not (point.due_text or point.is_row) and self._talk.holds(first):
            return True
        is_bare = not (point.owners or point.due_text or point.reason) and bool(point.text)
        return is_bare and self._is_said(point, first)

    def _is_said(self, point: Found, first: str) -> bool:
        """Tell a *point* of nobody, or its *first* sentence, that asks for nothing."""
        is_idle = self._meets_again(point.passage) or self._says_nothing(first)
        if is_idle or self._judges(point) or self._asks_round(first):
            return True
        said = [word.bare for word in words_of(point.passage)]
        if point.is_decided or any(not self._small(role).isdisjoint(said) for role in _ASKING):
            return False
        is_told = self._compares(first) or self._is_sorry(first)
        return is_told or point.where in self._reasons

    def settled(self, point: Found) -> Found:
        """Return *point*; what is judged at once, or settled elsewhere with one client, as that."""
        if point.owners or point.is_decided or point.kind is not Kind.IMPROVEMENT:
            return point
        if self._talk.judges_idea(point.passage):
            return replace(point, decision=Decision.NOT_TAKEN_UP)
        said = [*sentences(point.passage)][1:]
        behind = self._texts.get(point.where, "").partition(point.passage)[2]
        said += [*sentences(behind.strip())][:1]
        private = phrases_in(self._small("private"))
        is_private = any(private.search(fold_in_place(sentence)) for sentence in said)
        return replace(point, decision=Decision.NOT_TAKEN_UP) if is_private else point

    def _small(self, role: str) -> frozenset[str]:
        return self._lexicon.small(role)

    def _asks_round(self, sentence: str) -> bool:
        """Tell "ieder schreef op wat er beter kan", which is how they went round, from a wish."""
        asked = phrases_in(self._lexicon.signs.get("asked_round", frozenset()))
        found = asked.search(fold_in_place(sentence))
        if found is None or found[0].split()[0] not in self._small("prompt_word"):
            return False
        # "Op de vraag wat er beter kan noemden drie mensen de douches" tells what was said.
        return len(words_of(sentence[found.end() :])) <= _BEHIND

    def _judges(self, point: Found) -> bool:
        """Tell "te duur", alone or behind what was asked for, from "de koffie: te duur"."""
        before = {word.bare for word in words_of(point.passage.partition(point.text)[0])}
        is_asked = any(not self._small(role).isdisjoint(before) for role in (*_ASKING, "there"))
        return is_unaffordable(point.text, self._lexicon) and (is_asked or not before)

    def _compares(self, sentence: str) -> bool:
        """Tell "rustiger dan voor de zomer" from "meer groente dan nu" and "eerder dan zes uur"."""
        words = [word.bare for word in words_of(sentence)]
        than = next((at for at, word in enumerate(words) if word in self._small("than")), 0)
        if not any(_BETTER.fullmatch(word) for word in words[:than]):
            return False
        behind = words[than + 1 : than + 1 + _BEHIND]
        past = self._small("formerly") | self._small("past_time")
        return not past.isdisjoint(behind)

    def _is_sorry(self, sentence: str) -> bool:
        """Tell "jammer dat Anna weg is", which nobody can change, from "jammer dat er geen …"."""
        words = words_of(sentence)
        that = next((at for at, word in enumerate(words) if word.bare in self._small("that")), 0)
        if not that or that + 1 >= len(words):
            return False
        is_felt = not self._small("sorry").isdisjoint(word.bare for word in words[:that])
        who = self._speech.clauses.subjects.at(words, that + 1)
        stranger = self._speech.clauses.subjects.stranger(words, that + 1)
        is_person = bool(who and who.owners) or stranger is not None
        is_gone = not self._small("gone").isdisjoint(word.bare for word in words[that + 1 :])
        return is_felt and is_person and is_gone

    def _meets_again(self, passage: str) -> bool:
        """Tell "in mei doen we dit weer" and "we do this again in June" from work."""
        again = phrases_in(self._small("meeting_again")).search(fold_in_place(passage))
        return again is not None and len(list(sentences(passage))) == 1

    def _says_nothing(self, sentence: str) -> bool:
        """Tell "verder niks": whatever stands behind it is no answer to it."""
        nothing = self._small("nothing") | self._small("nothing_else")
        return phrase(sentence) in nothing


def _is_title(block: Block, lexicon: Lexicon) -> bool:
    """Tell "Verslag van de avond, gehouden op 3 maart 2026", however long."""
    text = "" if isinstance(block, Table) else text_of(block)
    words = words_of(text)
    is_paper = bool(words) and words[0].bare in lexicon.signs.get("paper", frozenset())
    is_dated = is_paper and find_due(text, held_on=ANY_DAY).on is not None
    return is_dated and len([*sentences(text)]) == 1


def _reasons(blocks: Sequence[Block], lexicon: Lexicon) -> Iterator[str]:
    """Yield the places below "Waarom een 7?", up to the next question or title."""
    is_below = False
    for block in blocks:
        if isinstance(block, Table):
            is_below = False
            continue
        text = text_of(block).strip()
        if _asks_why(text, lexicon):
            is_below = True
        elif isinstance(block, Heading) or text.endswith(("?", ":")):
            is_below = False
        elif is_below and isinstance(block, ListItem):
            yield block.where


def _asks_why(text: str, lexicon: Lexicon) -> bool:
    """Tell "waarom een 7?" and "reden van het cijfer:" from "waarom komt de bus zo laat?"."""
    words = phrase(text).split()
    is_question = text.endswith(("?", ":")) and len(words) <= _QUESTION
    is_why = is_question and words[:1] != [] and words[0] in lexicon.small("why")
    marks = lexicon.small("mark")
    return is_why and (words[-1].isdigit() or not marks.isdisjoint(words))


def _facts(blocks: Sequence[Block], lexicon: Lexicon) -> Iterator[str]:
    """Yield the labelled items of each list that tells when it was and who were there."""
    for run in _lists(blocks):
        labels = [text_of(item).partition(":")[0] for item in run if ":" in text_of(item)]
        facts = sum(_is_fact(label, lexicon) for label in labels)
        if facts >= _LEAST_FACTS and len(labels) == len(run):
            yield from (item.where for item in run)


def _is_fact(label: str, lexicon: Lexicon) -> bool:
    people = lexicon.meaning(lexicon.people, label)
    is_who = people in ATTENDING or phrase(label) in lexicon.small("fact_label")
    return is_who or lexicon.meaning(lexicon.facts, label) in {"date", "location", "recorder"}


def _lists(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    run: list[Block] = []
    for block in blocks:
        if isinstance(block, ListItem):
            run.append(block)
        elif run:
            yield run
            run = []
    if run:
        yield run
