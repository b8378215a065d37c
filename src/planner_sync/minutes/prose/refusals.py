"""Wishes that running text refuses or puts off: they belong in the register, with the reason."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from planner_sync.domain.blocks import Block, ListItem, Paragraph
from planner_sync.domain.points import Decision, Kind
from planner_sync.minutes.clauses.speech import Speech
from planner_sync.minutes.found import Found
from planner_sync.minutes.rulings.decided_topics import Answered, on_topic
from planner_sync.minutes.rulings.decision_words import points_back
from planner_sync.minutes.rulings.no_points import is_comment
from planner_sync.minutes.rulings.verdicts import BECAUSE, REFUSED, Verdict, verdict_of
from planner_sync.minutes.words.sentences import sentences, words_of

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

_NAMED = re.compile(
    r"^(?:wat\s+(?:we|wij)\s+(?:\w+\s+){0,2}?niet\s+(?:(?:gaan|kunnen|willen)\s+)?"
    r"(?:oppakken|doen|regelen|aanpakken)(?:\s+(?:gaan|kunnen))?|"
    r"wat\s+(?:\w+\s+){0,2}?niet\s+(?:kan|lukt|gaat|mag|doorgaat))"
    r"\s*(?:\bis|:)\s*(?:(?:de\s+wens|het\s+idee|het\s+verzoek|de\s+vraag)\s+(?:om|voor|naar)\s+)?"
    r"(?P<what>[^,;(]+?)(?:(?:[,;]\s+|\s*\()(?P<reason>[^)]+)\)?)?[.!]*$",
    re.IGNORECASE,
)
"""Names what is refused behind the no: "wat we niet doen is de wens om een zwembad"."""

_ABOUT = re.compile(
    r"^over\s+(?P<what>\S.{2,80}?)\s+(?:hebben|heb|is|zijn|heeft)\s+(?:\w+\s+){0,3}?"
    r"(?:gezegd|uitgelegd|verteld|aangegeven|geantwoord)\s+dat\s+(?:dat|het|dit)\s+(?:\w+\s+){0,2}?"
    r"niet\s+(?:gaat|kan|mag|lukt|doorgaat)(?:[,;:]\s+(?P<reason>[^.]+))?\.?$",
    re.IGNORECASE,
)
"""Names what the answer was about: "over een koelkast hebben we gezegd dat dat niet mag"."""

_BECAUSE = re.compile(rf"^(?:{BECAUSE})\s+", re.IGNORECASE)
_LONELY = re.compile(r"^\W*\w+er$")
"""Opens praise: "mooier kan niet"."""

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
            told = (
                _named(sentence)
                or on_topic(sentence, speech.lexicon)
                or _of_before(before, sentence, speech)
            )
            if told and _LONELY.match(told.what):
                continue
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


def _named(sentence: str) -> Answered | None:
    """Read a sentence that says no and then, or before that, to what."""
    no = _NAMED.match(sentence) or _ABOUT.match(sentence)
    if no is None:
        return None
    reason = _BECAUSE.sub("", no["reason"] or "").rstrip(" .")
    verdict = Verdict(decision=Decision.NOT_TAKEN_UP, reason=reason)
    return Answered(what=no["what"], verdict=verdict)


def _of_before(before: str, sentence: str, speech: Speech) -> Answered | None:
    """Read the wish before "maar", or in the sentence *before*, where *sentence* refuses it."""
    head, but, tail = sentence.partition(" maar ")
    verdict = verdict_of(tail or sentence, speech.lexicon)
    is_said = bool(but) and not is_comment(head, speech.lexicon)
    what = head.rstrip(" ,") if is_said else before
    if not but and not points_back(_CLAUSE.split(sentence)[0], speech.lexicon):
        return None
    asking = speech.lexicon.small("asking") | speech.lexicon.small("may")
    said = {word.bare for word in words_of(what)}
    is_asked = not asking.isdisjoint(said) and speech.lexicon.small("curious").isdisjoint(said)
    if verdict is None or not is_asked:
        return None
    return Answered(what=what, verdict=verdict)
