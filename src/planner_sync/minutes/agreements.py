"""What is agreed on what was said, where both stand beside each other: work, or only an answer."""

import re
from dataclasses import dataclass, replace

from planner_sync.domain.points import Decision, Status
from planner_sync.minutes.answers import given_in
from planner_sync.minutes.due_dates import ANY_DAY, find_due
from planner_sync.minutes.found import Found
from planner_sync.minutes.items import read_item
from planner_sync.minutes.leaning import holds_pronoun, leans
from planner_sync.minutes.leftovers import is_leftover
from planner_sync.minutes.lexicon import Lexicon, phrase
from planner_sync.minutes.line_fields import Fields
from planner_sync.minutes.sentences import sentences, words_of
from planner_sync.minutes.speech import Speech
from planner_sync.minutes.statuses import is_participle, is_told_done
from planner_sync.minutes.verbs import verbs_of
from planner_sync.minutes.verdicts import REFUSED, Verdict, answer_of

_VOTES = re.compile(
    r"\s*[(\[]\s*\d{1,3}\s*(?:x|×|keer|stem|stemmen|stickers?|punten|votes?)?\s*[)\]]\s*$",
    re.IGNORECASE,
)
"""How many chose a wish: "Spelletjeskast (7)", "een tv (3 stemmen)"."""

_SHORT_WORK = 2
"""Words of work that says more with the wish in front of it: "subsidie aanvragen"."""

_SHORT_WISH = 6
"""Words of a wish that fits in front of short work."""


_IDLE = (
    *("preposition", "article", "determiner", "pointed", "we", "not", "finite", "turn", "will"),
    *("must", "passive", "yet", "after_it", "idle_answer", "period", "audience", "particle", "it"),
    *("referring",),
)
"""Roles of the words that say nothing of what work is about."""


@dataclass(frozen=True, kw_only=True)
class Agreement:
    """What the agreement on one matter says."""

    work: str = ""
    """What is going to be done; empty where the agreement only answers, or asks around."""

    owners: tuple[str, ...] = ()
    due_text: str = ""
    verdict: Verdict | None = None
    is_done: bool = False
    """Whether it only tells that the matter has been dealt with: "hangt er al"."""

    @property
    def is_open(self) -> bool:
        """Whether the answer is that nothing is decided yet."""
        return self.verdict is not None and self.verdict.decision is Decision.UNDECIDED


def agreement_in(text: str, speech: Speech) -> Agreement:
    """
    Read *text*, which stands where the agreement does, as an answer with or without work.

    "Ja, Anna maakt een lijst" is both; "nee, te duur", "wordt opgepakt", "bespreken in het team"
    and what has been done already are no work of their own.
    """
    lexicon = speech.lexicon
    verdict = answer_of(text, lexicon, is_labelled=True)
    if verdict and verdict.decision in REFUSED:
        return Agreement(verdict=verdict)
    is_yes = verdict is not None and verdict.decision is Decision.TAKEN_UP
    is_opened = is_yes and lexicon.opening(lexicon.decisions, text) is not None
    said = verdict.work if verdict and is_opened else text.strip()
    first, *others = list(sentences(said)) or [said]
    others = [part for part in others if not holds_pronoun(part, lexicon)]
    parts = [part for part in (first, *others) if is_own_work(part, speech)]
    whole = read_item(said, speech)
    if whole.owners and len(list(sentences(whole.what))) == 1 and parts:
        # "Lampen vervangen. Anna".
        parts = [said]
    owned = [part for part in parts if read_item(part, speech).owners]
    part = next(iter((*owned, *parts)), said)
    if len(owned) > 1 or (parts and "\n" in said):
        # Several people's work, or several lines, are points of their own.
        return Agreement(work=said, verdict=verdict if is_yes else None)
    item = read_item(part, speech)
    given = Fields(owners=item.owners, due_text=item.due_text) if parts else given_in(said, speech)
    if verdict and not is_yes and (parts or given.owners):
        # "De lijst uitdraaien en in het team bespreken".
        verdict = None
    # Of "we bellen terug, lijst maken" a sentence of ours keeps its own order.
    is_kept = "," in part and not item.owners
    return Agreement(
        work=(part if is_kept else item.what) if parts else "",
        owners=given.owners,
        due_text=given.due_text,
        verdict=verdict,
        is_done=not parts and _is_done(said, lexicon),
    )


def with_agreement(
    point: Found, said: str, agreed: str, agreement: Agreement, lexicon: Lexicon
) -> Found:
    """
    Return *point* for a matter of which one side was *said* and the other *agreed*.

    Its title is the work where there is some, and else what was said; its description tells
    what the title leaves out of both.
    """
    said, decision = without_votes(said), point.decision
    if decision in {None, Decision.UNDECIDED} and agreement.verdict:
        decision = agreement.verdict.decision
    if decision is Decision.UNDECIDED and agreement.work:
        decision = Decision.TAKEN_UP
    title = _title(said, agreement.work, lexicon)
    told = (title, *agreement.owners, agreement.due_text, point.reason, *lexicon.small("plain_yes"))
    is_answer = agreement.verdict is not None and not agreement.verdict.work
    is_all = is_answer or _words(agreed) <= _words(" ".join(told))
    # "Nee, te duur" stands in the decision and its reason.
    left = [
        text
        for text, is_said in ((said, phrase(said) in phrase(title)), (agreed, is_all))
        if not is_said
    ]
    return replace(
        point,
        text=title,
        owners=point.owners or agreement.owners,
        due_text=point.due_text or agreement.due_text,
        status=Status.DONE if agreement.is_done and point.status is Status.OPEN else point.status,
        decision=decision,
        reason=point.reason or (agreement.verdict.reason if agreement.verdict else ""),
        remark="\n".join((*left, *filter(None, [point.remark]))),
    )


def without_votes(text: str) -> str:
    """Return "Spelletjeskast" of "Spelletjeskast (7)", which seven people chose."""
    return _VOTES.sub("", text)


def is_own_work(text: str, speech: Speech) -> bool:
    """
    Tell work that says what it is about from "bespreken in het team", "zie 3" and "bestellen".

    A word counts that is no verb, name, day or small word, and stands behind no preposition that
    tells to whom somebody goes.
    """
    lexicon, known = speech.lexicon, speech.known
    if is_leftover(text, lexicon) or leans(text, lexicon) or is_told_done(text, lexicon):
        return False
    when = find_due(text, held_on=ANY_DAY).text or ""
    words = [w.bare for w in words_of(text.replace(when, " ") if when else text)]
    if not words or words[0] in lexicon.small("finite") - lexicon.small("we"):
        # "Is al zo", "komt op de agenda".
        return False
    verbs = verbs_of(lexicon)
    idle = frozenset().union(*map(lexicon.small, _IDLE))
    toward, told = lexicon.small("toward"), False
    for word in words:
        if word in toward:
            told = True
        elif word in idle:
            continue
        elif word in verbs.infinitives or word in verbs.singular or word in verbs.plural or told:
            told = False
        elif not (is_participle(word, lexicon) or word.isdigit() or known.is_known(word)):
            return True
    return False


def _is_done(said: str, lexicon: Lexicon) -> bool:
    words = [word.bare for word in words_of(said)]
    is_state = bool(words) and words[0] in lexicon.small("finite") | lexicon.small("standing")
    is_there = is_state and not lexicon.small("by_now").isdisjoint(words[1:])
    return is_there or is_told_done(said, lexicon)


def _words(text: str) -> frozenset[str]:
    return frozenset(phrase(text).split())


def _title(said: str, work: str, lexicon: Lexicon) -> str:
    if not work or not said:
        return work or said
    heavy = [w for w in words_of(work) if w.bare not in lexicon.small("determiner")]
    is_short = len(heavy) <= _SHORT_WORK and len(said.split()) <= _SHORT_WISH
    if not is_short:
        return work
    # "TV" keeps its capitals.
    small = f"{work[0].lower()}{work[1:]}" if work[1:2].islower() else work
    return f"{said.rstrip(' .;:,!?')}: {small}"
