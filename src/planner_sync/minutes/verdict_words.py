"""Answers to a wish as people write them: "nee, te duur", "ok, doet Anna", "pakken we op"."""

import re
from dataclasses import dataclass

from planner_sync.domain.points import Decision
from planner_sync.minutes.lexicon import Lexicon, phrase
from planner_sync.minutes.verdicts import verdict_of

_HEAD = re.compile(
    r"^(?P<head>[^,.;:()–—\n]*?)\s*"
    r"(?:(?P<mark>[,.;:()–—]+)\s*|\s-+\s+|\n|(?<=\s)(?=(?:want|omdat|vanwege|wegens|doordat|"
    r"aangezien|i\.v\.m\.|ivm|because|due\sto)(?!\w))|$)(?P<rest>.*)$",
    re.DOTALL | re.IGNORECASE,
)
_WHY = re.compile(
    r"^(?:(?:de\s)?reden(?:\sis)?|reason|want|omdat|vanwege|wegens|doordat|aangezien|i\.v\.m\.|ivm|"
    r"because|due\sto)\s*:?\s+",
    re.IGNORECASE,
)
_LONGEST_HEAD = 10
"""Words of an answer before the comma; a longer one is a sentence of its own."""

_SHORT = 5
"""Words of a sentence that only says no; a longer one says why."""

_LONGEST_OPENING = 4
"""Words of an answer that a reason follows without a comma."""


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What was decided, with what stands behind it."""

    decision: Decision
    reason: str = ""
    """Why; empty where none is given."""

    work: str = ""
    """What is going to be done, and by whom, where the answer is yes."""


def answer_of(said: str, lexicon: Lexicon, *, is_labelled: bool) -> Answer | None:
    """
    Read *said* as an answer; ``None`` where it is anything else.

    Behind a label such as "Besluit:" a letter will do ("j"), and so do the first words of a
    longer sentence: "later dit jaar".
    """
    match = _HEAD.match(said.strip())
    if match is None or not match["head"].strip():
        return None
    head, rest = match["head"].strip(), match["rest"].strip(" )\n")
    if (match["mark"] or "").startswith(":") and lexicon.meaning(lexicon.facts, head):
        # "Volgende keer: 12 mei" is when the next meeting is.
        return None
    meaning = _meaning(head, lexicon, is_labelled=is_labelled)
    if meaning is None:
        opening = _opening(head, lexicon, is_labelled=is_labelled)
        if opening is None:
            return None
        meaning, behind = opening
        rest = f"{behind}{match['mark'] or ''} {rest}".strip()
    decision = Decision(meaning)
    why = _WHY.match(rest)
    if decision is Decision.UNDECIDED:
        return Answer(decision=decision)
    if why or decision is not Decision.TAKEN_UP:
        return Answer(decision=decision, reason=_sentence(rest[why.end() if why else 0 :]))
    return Answer(decision=decision, work=rest)


def answer_in(sentence: str, lexicon: Lexicon) -> Answer | None:
    """Read a sentence that points at the wish before it: "daar is geen geld voor"."""
    verdict = verdict_of(sentence, lexicon)
    if verdict is None:
        return None
    is_why = verdict.decision is not Decision.TAKEN_UP and len(sentence.split()) > _SHORT
    return Answer(
        decision=verdict.decision,
        reason=verdict.reason or (_sentence(sentence) if is_why else ""),
    )


def _meaning(head: str, lexicon: Lexicon, *, is_labelled: bool) -> str | None:
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
    for table in (lexicon.decisions, lexicon.verdicts):
        for wanted in (" ".join(words), " ".join(lean)):
            meaning = lexicon.meaning(table, wanted) if wanted else None
            if meaning and (is_labelled or wanted not in lexicon.small("half_answer")):
                return meaning
    return None


def _opening(head: str, lexicon: Lexicon, *, is_labelled: bool) -> tuple[str, str] | None:
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
            return meaning, " ".join(words[count:])
    return None


def _sentence(text: str) -> str:
    """Return the first sentence of a reason, without what closes it."""
    first = re.split(r"[.!]\s+(?=[A-Z])", text.strip(), maxsplit=1)[0]
    return first.strip(" .)\n")
