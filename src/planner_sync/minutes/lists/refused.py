"""Items that are refused where no clients met: "lift bouwen – kan niet, te weinig grond"."""

import re
from dataclasses import replace

from planner_sync.domain.people import fold_in_place
from planner_sync.domain.points import Decision, Status
from planner_sync.minutes.answers.answer import split_answer
from planner_sync.minutes.clauses.speech import Speech
from planner_sync.minutes.found import Found
from planner_sync.minutes.items.item import read_item
from planner_sync.minutes.lexicon import phrase, phrases_in
from planner_sync.minutes.rulings.decided_topics import Answered
from planner_sync.minutes.rulings.verdicts import Verdict
from planner_sync.minutes.words.arrows import ARROW
from planner_sync.minutes.words.verbs import verbs_of

_PRICED = re.compile(
    rf"^(?P<what>.*\S)\s*(?:\(|\s[-–—]\s|:\s|,\s|{ARROW})\s*(?P<why>[^()]+?)[).\s]*$"
)


def refused_item(blank: Found, speech: Speech) -> Found | None:
    """
    Return *blank*, an item of a list, as dropped where a no stands behind it.

    Nobody is going to do it, whoever asked for it; somebody who does something all the same,
    "kan niet, Anna zoekt iets anders", keeps it open.
    """
    if speech.is_client_moment:
        return None
    told = split_answer(blank.passage, speech, is_item=True) or _priced(blank.passage, speech)
    if told is None or told.verdict.decision is not Decision.NOT_TAKEN_UP:
        return None
    if _is_somebodys(blank.passage, told, speech):
        return None
    read = read_item(told.what, speech)
    return replace(
        blank,
        text=read.what,
        status=Status.DROPPED,
        reason=told.verdict.reason,
    )


def _is_somebodys(text: str, told: Answered, speech: Speech) -> bool:
    """Tell what is done instead: "kan niet op 3 mei, andere dag zoeken (Anna)"."""
    given = read_item(text, speech).owners
    promised = (c.owners for c in speech.clauses.of(text))
    behind = phrase(text.partition(told.what)[2]).split()
    reasons = speech.lexicon.verdicts.get("because", frozenset())
    instead = verbs_of(speech.lexicon).infinitives | speech.lexicon.small("otherwise") - reasons
    # "Doen we niet" says no with a verb of its own.
    has_work = not (instead - speech.lexicon.small("light")).isdisjoint(behind)
    return bool(given) or any(promised) or has_work


def _priced(text: str, speech: Speech) -> Answered | None:
    """Read "boottocht (te duur)", of which the price alone says no."""
    match = _PRICED.match(text)
    words = phrases_in(speech.lexicon.small("unaffordable"))
    if match is None or not words.fullmatch(fold_in_place(match["why"].strip())):
        return None
    verdict = Verdict(decision=Decision.NOT_TAKEN_UP, reason=match["why"].strip())
    return Answered(what=match["what"], verdict=verdict)
