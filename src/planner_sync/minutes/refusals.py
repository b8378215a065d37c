"""Wishes that running text refuses or puts off: they belong in the register, with the reason."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from planner_sync.domain.blocks import Block, ListItem, Paragraph
from planner_sync.domain.points import Kind
from planner_sync.minutes.answers import Answered, on_topic
from planner_sync.minutes.decision_words import points_back
from planner_sync.minutes.found import Found
from planner_sync.minutes.no_points import is_comment
from planner_sync.minutes.sentences import sentences, words_of
from planner_sync.minutes.speech import Speech
from planner_sync.minutes.verdicts import REFUSED, verdict_of

_ASKED = re.compile(
    r"^.{0,60}?\b(?:vroeg|vroegen|vraagt|vragen|gevraagd)\b(?:\s\w+){0,3}?\s+of\s+(?:er\s+)?",
    re.IGNORECASE,
)
"""Who asks, in front of what: "iemand vroeg of er een tweede machine kan komen"."""

_SAID = re.compile(
    r"^(?:[A-ZÀ-Ý]\w+|[Hh]et team|[Zz]ij|[Hh]ij)\s+(?:zegt|zei|legt uit|geeft aan|gaf aan|"
    r"antwoordt|meldt|vertelt|says|said|explains)(?:\s+\w+)?\s+(?:dat|that)\s+"
)
"""Who answers, in front of the answer: "Anna zegt eerlijk dat dat er niet in zit"."""

_CLAUSE = re.compile(r"[,;:]\s")


def refusals(blocks: Sequence[Block | None], speech: Speech) -> Iterator[Found]:
    """
    Yield each wish of *blocks* that its own sentence or the next one refuses or puts off.

    A refusal shows that the sentence before it was a wish, however that was put: "iemand vroeg
    of er een tweede machine kan komen.  Dat doen we niet, want …".
    """
    for block in blocks:
        if not isinstance(block, Paragraph | ListItem):
            continue
        said = list(sentences(block.text))
        for before, whole in pairwise(("", *said)):
            if any(clause.owners for clause in speech.clauses.of(whole)):
                continue
            sentence = _SAID.sub("", whole)
            told = on_topic(sentence, speech.lexicon) or _of_before(before, sentence, speech)
            if told and told.verdict.decision in REFUSED:
                wish = speech.wishes.of(told.what)
                yield Found(
                    text=(wish.what if wish else _ASKED.sub("", told.what)).rstrip(" .?!,;"),
                    where=block.where,
                    passage=sentence if sentence.startswith(told.what) else f"{before} {sentence}",
                    kind=Kind.IMPROVEMENT,
                    decision=told.verdict.decision,
                    reason=told.verdict.reason,
                    due_around=told.what,
                    is_from_list=False,
                )


def _of_before(before: str, sentence: str, speech: Speech) -> Answered | None:
    """Read the wish before "maar", or in the sentence *before*, where *sentence* refuses it."""
    head, but, tail = sentence.partition(" maar ")
    verdict = verdict_of(tail or sentence, speech.lexicon)
    is_said = bool(but) and not is_comment(head, speech.lexicon)
    what = head.rstrip(" ,") if is_said else before
    if not but and not points_back(_CLAUSE.split(sentence)[0], speech.lexicon):
        return None
    asking = speech.lexicon.small("asking") | speech.lexicon.small("may")
    is_asked = not asking.isdisjoint(word.bare for word in words_of(what))
    if verdict is None or not is_asked:
        return None
    return Answered(what=what, verdict=verdict)
