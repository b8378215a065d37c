"""Answers to a wish, in a cell, behind it or in the next sentence: "nee, te duur"."""

import re
from dataclasses import dataclass

from planner_sync.domain.points import Decision
from planner_sync.minutes.dates.due_dates import is_due
from planner_sync.minutes.lexicon import Lexicon, phrase
from planner_sync.minutes.rulings.decision_words import decision_in, lacks, points_back
from planner_sync.minutes.words.arrows import ARROW
from planner_sync.minutes.words.sentences import sentences

BECAUSE = (
    r"want|omdat|vanwege|wegens|doordat|aangezien|in\s+verband\s+met|i\.v\.m\.|ivm|gezien"
    r"|because|due\s+to|owing\s+to"
)
"""Words in front of a reason, as a part of a regular expression."""

_HEAD = re.compile(
    r"^(?P<head>[^,.;:()–—\n]*?)\s*"
    rf"(?:(?P<mark>[,.;:()–—]+)\s*|\s-+\s+|\n|(?<=\s)(?=(?:{BECAUSE})(?!\w))|$)(?P<rest>.*)$",
    re.DOTALL | re.IGNORECASE,
)
_WHY = re.compile(rf"^(?:(?:de\s)?reden(?:\sis)?|reason|{BECAUSE})\s*:?\s+", re.IGNORECASE)
_REASON = re.compile(rf"\b(?:{BECAUSE})\s+(?P<reason>\S.*)$", re.DOTALL | re.IGNORECASE)
_ARROW = re.compile(rf"^\s*(?:{ARROW}|=)\s*")
_CLAUSE = re.compile(r"[,;:(–—]\s*(?:(?:dus|so)\s+)?|\s-\s|\.\s+|\s(?:dus|so)\s+")
_SO = re.compile(r"[,;]?\s+(?:dus|so)$", re.IGNORECASE)
"""Stands between a reason and the no that follows from it."""

_HENCE = re.compile(
    r"^(?:maar|but)\s+|[,;]?\s+(?:dus|so)\s+(?:dat|dit|die|het|we|wij|that|it)\b.*"
    r"\b(?:niet|not|no)\b.*$",
    re.IGNORECASE | re.DOTALL,
)
"""Stands around a reason: "maar daar is geen plek voor dus dat doen we niet"."""

_THEN = re.compile(r"(?:dus|so)\s", re.IGNORECASE)

_LONGEST_HEAD = 12
"""Words of an answer before the comma; a longer one is a sentence of its own."""

_LONGEST = 30
"""Words of a sentence that only says what is done with what was just said."""

_SHORT = 5
"""Words of a sentence that only says no; a longer one says why."""

_LONGEST_OPENING = 4
"""Words of an answer that a reason follows without a comma."""


REFUSED = frozenset([Decision.NOT_TAKEN_UP, Decision.LATER])
"""What keeps a wish off the board, with a reason in the register."""


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """What was decided on a wish, with what stands behind it."""

    decision: Decision
    reason: str = ""
    """Why; empty where none is given."""

    work: str = ""
    """What is going to be done, and by whom, where the answer is yes."""


def answer_of(said: str, lexicon: Lexicon, *, is_labelled: bool) -> Verdict | None:
    """
    Read *said* as an answer; ``None`` where it is anything else.

    Behind a label such as "Besluit:" a letter will do ("j"), and so do the first words of a
    longer sentence: "later dit jaar".
    """
    match = _HEAD.match(said.strip())
    if match is None or not match["head"].strip():
        return None
    head, rest = match["head"].strip(), match["rest"].strip(" )\n")
    is_fact = (match["mark"] or "").startswith(":") and lexicon.meaning(lexicon.facts, head)
    if is_fact or _is_next_meeting(head, lexicon):
        # "Volgende keer: 12 mei" is when the next meeting is.
        return None
    decision = _meaning(head, lexicon, is_labelled=is_labelled)
    if decision is None and is_labelled and phrase(head) in lexicon.small("allowing"):
        # "Mag, tot elf uur".
        decision = Decision.TAKEN_UP
    if decision is None:
        opening = _opening(head, lexicon, is_labelled=is_labelled)
        if opening:
            decision, behind = opening
            rest = f"{behind}{match['mark'] or ''} {rest}".strip()
        elif is_labelled or points_back(head, lexicon):
            decision = decision_in(head, lexicon)
            last = phrase(rest).split()[-1:]
            is_beside = not lexicon.small("staying").isdisjoint(last)
            # "Past niet in het rooster.  Zangavond blijft".
            rest = head if is_beside else rest or (head if lacks(head, lexicon) else "")
    if decision is None:
        return verdict_of(said, lexicon) if is_labelled else None
    why = _WHY.match(rest)
    if decision is Decision.UNDECIDED:
        return Verdict(decision=decision)
    if why or decision is not Decision.TAKEN_UP:
        return Verdict(decision=decision, reason=_sentence(rest[why.end() if why else 0 :]))
    return Verdict(decision=decision, work=rest)


def _is_next_meeting(head: str, lexicon: Lexicon) -> bool:
    """Tell "volgende keer in november", which is when the next meeting is."""
    words = head.split()
    openings = (count for count in range(1, len(words)) if is_due(" ".join(words[count:])))
    return any(
        lexicon.meaning(lexicon.facts, " ".join(words[:count])) == "next" for count in openings
    )


def answer_behind(said: str, lexicon: Lexicon) -> Verdict | None:
    """Return the answer behind a label, unless only what follows the work waits for one."""
    answer = answer_of(said, lexicon, is_labelled=True)
    first, *others = list(sentences(said)) or [""]
    is_open = answer is not None and answer.decision is Decision.UNDECIDED
    is_later = is_open and others and answer_of(first, lexicon, is_labelled=True) is None
    return None if is_later else answer


def verdict_of(sentence: str, lexicon: Lexicon) -> Verdict | None:
    """
    Read a sentence that decides on the wish before it: "daar is geen geld voor", "doen we".

    ``None`` where *sentence* points at nothing before it, or decides nothing.  A reason stands
    behind "want" and the like or behind the comma; a long no is its own reason.
    """
    plain = _ARROW.sub("", sentence).strip()
    if len(plain.split()) > _LONGEST:
        return None
    matter, but, why = plain.partition(" maar ")
    if but and _HENCE.search(why) and not points_back(matter, lexicon):
        # "Kees wil een fietsclub, maar daar is niemand voor, dus dat doen we niet".
        return None
    clauses = [part for part in _CLAUSE.split(plain) if part.strip()]
    if clauses and is_unaffordable(clauses[0], lexicon):
        return Verdict(decision=Decision.NOT_TAKEN_UP, reason=_sentence(plain))
    for clause in clauses:
        told = _REASON.sub("", clause)
        decision = decision_in(told, lexicon) if points_back(told, lexicon) else None
        if decision is None:
            continue
        if decision in {Decision.TAKEN_UP, Decision.UNDECIDED}:
            behind = plain.partition(clause)[2].strip(" ,;.")
            return Verdict(decision=decision, work=behind if decision is Decision.TAKEN_UP else "")
        return Verdict(decision=decision, reason=_reason(plain, told))
    return None


def is_unaffordable(clause: str, lexicon: Lexicon) -> bool:
    """Tell "helaas te duur", which is no and why not, from "de soep is te duur"."""
    idle = lexicon.small("idle_answer") | lexicon.small("pointed") | lexicon.small("has")
    lean = [word for word in phrase(clause).split() if word not in idle]
    return " ".join(lean) in lexicon.small("unaffordable")


def _reason(sentence: str, told: str) -> str:
    """Return why not: behind "want", else behind *told*; a long sentence is its own reason."""
    because = _REASON.search(sentence)
    behind = because["reason"] if because else sentence.partition(told)[2].strip(" ,;:(–—-.")
    if _THEN.match(behind):
        # "Daar is geen plek voor, dus dat doen we niet".
        return told.strip()
    if behind:
        return _sentence(behind)
    before = sentence.partition(told)[0].strip(" ,;:")
    why = _SO.sub("", before)
    if why != before:
        # "Daar is niemand voor, dus dat doen we niet".
        return why
    whole = _sentence(sentence) if len(sentence.split()) > _SHORT else ""
    return whole if before or not behind else ""


def _meaning(head: str, lexicon: Lexicon, *, is_labelled: bool) -> Decision | None:
    """Return what *head* means as a whole, with or without "dat" and "helaas"."""
    words = phrase(head).split()
    if (
        not words
        or len(words) > _LONGEST_HEAD
        or (len(words[0]) == len(head) == 1 and not is_labelled)
    ):
        return None
    idle = lexicon.small("pointed") | lexicon.small("idle_answer")
    lean = [word for word in words if word not in idle]
    for wanted in (" ".join(words), " ".join(lean)):
        meaning = lexicon.meaning(lexicon.decisions, wanted) if wanted else None
        if meaning and (is_labelled or wanted not in lexicon.small("half_answer")):
            return Decision(meaning)
    return None


def _opening(head: str, lexicon: Lexicon, *, is_labelled: bool) -> tuple[Decision, str] | None:
    """Return what the first words of *head* mean, and the words behind: "nee te duur"."""
    words = head.split()
    most = min(len(words) - 1, _LONGEST_OPENING)
    for count in range(most, 0, -1):
        first = phrase(" ".join(words[:count]))
        leads_on = phrase(words[count]) in lexicon.small("preposition")
        if not is_labelled and count > 1 and not leads_on:
            # "Niet haalbaar door het rooster"; "kan niet wachten" is no answer.
            continue
        is_half = len(first) == 1 or first in lexicon.small("half_answer")
        is_plain = first in lexicon.small("plain_answer")
        is_plain = is_plain or ((is_labelled or count > 1) and not is_half)
        meaning = lexicon.meaning(lexicon.decisions, first)
        if meaning and is_plain:
            return Decision(meaning), " ".join(words[count:])
    return None


def _sentence(text: str) -> str:
    """Return the first sentence of a reason, without what closes it."""
    first = re.split(r"[.!]\s+(?=[A-Z])", _HENCE.sub("", text.strip()), maxsplit=1)[0]
    return first.strip(" .)\n")
