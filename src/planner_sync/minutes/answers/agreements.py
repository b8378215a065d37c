"""What is agreed on what was said, where both stand beside each other: work, or only an answer."""

import re
from dataclasses import dataclass, replace

from planner_sync.domain.points import Decision, Status
from planner_sync.minutes.answers.answer import given_in
from planner_sync.minutes.answers.cells import answer_in_cell
from planner_sync.minutes.answers.short_answers import short_answer
from planner_sync.minutes.clauses.speech import Speech
from planner_sync.minutes.found import Found
from planner_sync.minutes.items.item import Item, read_item
from planner_sync.minutes.items.line_fields import Fields
from planner_sync.minutes.items.own_work import is_own_work
from planner_sync.minutes.lexicon import Lexicon, phrase
from planner_sync.minutes.rulings.done_already import settles
from planner_sync.minutes.rulings.no_points import is_comment
from planner_sync.minutes.rulings.short_states import short_state
from planner_sync.minutes.rulings.statuses import is_participle, is_told_done, state_of, status_of
from planner_sync.minutes.rulings.verdicts import REFUSED, Verdict
from planner_sync.minutes.wishes.leaning import holds_pronoun
from planner_sync.minutes.words.sentences import sentences, words_of
from planner_sync.minutes.words.verbs import verbs_of

_VOTES = re.compile(
    r"\s*[(\[]\s*\d{1,3}\s*(?:x|×|keer|stem|stemmen|stickers?|punten|votes?)?\s*[)\]]\s*$",
    re.IGNORECASE,
)
"""How many chose a wish: "Spelletjeskast (7)", "een tv (3 stemmen)"."""

_BUT = re.compile(r"(?:wel\b\s*:?|in plaats daarvan|daarom|instead)\s*,?\s*", re.IGNORECASE)
"""Begins what is done all the same: "kan niet.  Wel: …"."""

_FIRST = re.compile(r"[,.;(]")
_LONGEST_STATE = 8
"""Words that only tell that a matter has been dealt with."""


@dataclass(frozen=True, kw_only=True)
class Agreement:
    """What the agreement on one matter says."""

    work: str = ""
    """What is going to be done; empty where the agreement only answers, or asks around."""

    errand: str = ""
    """What somebody does where that says too little by itself: "in het team bespreken"."""

    owners: tuple[str, ...] = ()
    due_text: str = ""
    verdict: Verdict | None = None
    state: Status | None = None
    """How far the matter is, where the agreement tells nothing else: "hangt er al"."""

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
    told = _told(text, speech)
    is_open = told.state is None and (told.verdict is None or told.is_open)
    short = short_answer(text, speech) if is_open else None
    # Of "Anna en Bram, in april" a sentence has one of them as who does it.
    if short is None or set(short.owners) <= set(told.owners) or (told.owners and short.work):
        return told
    is_own = is_own_work(short.work, speech)
    return replace(
        told,
        work=short.work if is_own else "",
        errand="" if is_own else short.work,
        owners=short.owners,
        due_text=short.due_text or told.due_text,
        verdict=None,
    )


def _told(text: str, speech: Speech) -> Agreement:
    """Read what the sentences of *text* tell."""
    lexicon = speech.lexicon
    verdict = answer_in_cell(text, lexicon)
    if verdict and verdict.decision is Decision.LATER and given_in(text, speech).owners:
        # "Nog niet gemaakt, Anna belt nog eens".
        verdict = None
    if verdict and verdict.decision in REFUSED:
        return _instead(text, speech) or Agreement(verdict=verdict)
    state = None if verdict else _told_state(text, speech) or _noted(text, speech)
    if state:
        return Agreement(state=state)
    is_yes = verdict is not None and verdict.decision is Decision.TAKEN_UP
    is_opened = is_yes and lexicon.opening(lexicon.decisions, text) is not None
    said = verdict.work if verdict and is_opened else text.strip()
    so_far = lexicon.small("by_now") | lexicon.small("since")
    if is_opened and not so_far.isdisjoint(phrase(said).split()[:1]):
        # "Ja, sinds mei".
        return Agreement(verdict=verdict, state=Status.DONE)
    first, *others = list(sentences(said)) or [said]
    others = [part for part in others if not holds_pronoun(part, lexicon)]
    others = [part for part in others if _BUT.match(part)] or others
    firsts = () if is_comment(first, lexicon) or any(map(_BUT.match, others)) else (first,)
    parts = [part for part in (*firsts, *others) if is_own_work(part, speech)]
    whole = read_item(said, speech)
    if whole.owners and len(list(sentences(whole.what))) == 1 and parts:
        # "Lampen vervangen. Anna".
        parts = [said]
    owned = [part for part in parts if read_item(part, speech).owners]
    part = next(iter((*owned, *parts)), said)
    if len(owned) > 1 or (parts and "\n" in said):
        # Several people's work, or several lines, are points of their own.
        return Agreement(work=said, verdict=verdict if is_yes else None)
    item = _item(part, speech)
    # "Een extra begeleider.  Anna kijkt in het rooster": she does it.
    mine = Fields(owners=item.owners or whole.owners, due_text=item.due_text)
    given = mine if parts else given_in(said, speech)
    if verdict and not is_yes and (parts or given.owners):
        # "De lijst uitdraaien en in het team bespreken".
        verdict = None
    # Of "we bellen terug, lijst maken" a sentence of ours keeps its own order.
    is_kept = "," in part and not item.owners
    return Agreement(
        work=(part if is_kept else item.what) if parts else "",
        errand="" if parts else _errand(said, speech),
        owners=given.owners,
        due_text=given.due_text,
        verdict=verdict,
        # Of "is besteld, Anna hangt hem op" the last part is still to come.
        state=Status.DONE if not (parts or given.owners) and _is_done(said, lexicon) else None,
    )


def _item(part: str, speech: Speech) -> Item:
    """Read *part*; in "lampen gaan vijf minuten eerder aan" the lamps do nothing themselves."""
    item = read_item(part, speech)
    if len(item.owners) != 1 or not part.startswith(item.owners[0]):
        return item
    behind = phrase(part[len(item.owners[0]) :]).split()[:1]
    is_plural = bool(behind) and behind[0] in verbs_of(speech.lexicon).plural
    is_thing = is_plural and not speech.known.is_known(item.owners[0])
    return replace(item, what=part, owners=()) if is_thing else item


def _instead(text: str, speech: Speech) -> Agreement | None:
    """Read what is done after a refusal: "kan niet. Wel: Anna vraagt een voorbeeld op"."""
    for said in list(sentences(text))[1:]:
        if not speech.lexicon.small("staying").isdisjoint(phrase(said).split()[-1:]):
            # "Past niet.  Zangavond op maandag blijft" changes nothing.
            continue
        told = _BUT.match(said)
        item = read_item(said[told.end() :] if told else said, speech)
        if (told or item.owners) and is_own_work(item.what, speech):
            return Agreement(work=item.what, owners=item.owners, due_text=item.due_text)
    return None


def with_agreement(
    point: Found, said: str, agreed: str, agreement: Agreement, *, title: str, lexicon: Lexicon
) -> Found:
    """
    Return *point* for a matter of which one side was *said* and the other *agreed*.

    Its description tells what the *title* leaves out of both.
    """
    decision = point.decision
    if decision in {None, Decision.UNDECIDED} and agreement.verdict:
        decision = agreement.verdict.decision
    if decision is Decision.UNDECIDED and agreement.work:
        decision = Decision.TAKEN_UP
    yes = lexicon.small("plain_yes")
    told = (title, *agreement.owners, agreement.due_text, point.reason, *yes)
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
        status=(agreement.state or Status.OPEN) if point.status is Status.OPEN else point.status,
        decision=decision,
        reason=point.reason or (agreement.verdict.reason if agreement.verdict else ""),
        remark="\n".join((*left, *filter(None, [point.remark]))),
    )


def without_votes(text: str) -> str:
    """Return "Spelletjeskast" of "Spelletjeskast (7)", which seven people chose."""
    return _VOTES.sub("", text)


def _errand(said: str, speech: Speech) -> str:
    clauses = (c for c in speech.clauses.of(said) if c.owners and c.is_promise)
    return next((clause.what for clause in clauses), "")


def _is_done(said: str, lexicon: Lexicon) -> bool:
    words = [word.bare for word in words_of(said)]
    is_state = bool(words) and words[0] in lexicon.small("finite") | lexicon.small("standing")
    is_there = is_state and not lexicon.small("by_now").isdisjoint(words[1:])
    return is_there or settles(said, lexicon) or is_told_done(said, lexicon)


def _told_state(text: str, speech: Speech) -> Status | None:
    """Tell "gemaakt op 4 maart" and "lamp besteld" from what is still to be done."""
    state = state_of(text, speech.lexicon)
    last = text.rpartition(", ")[2]
    if state is not Status.DONE and state_of(last, speech.lexicon) is Status.DONE:
        # "Nieuw, staat er".
        state = Status.DONE
    verdicts = speech.lexicon.verdicts
    told = verdicts.get("agreed_told", frozenset()) | verdicts.get("told_of", frozenset())
    is_said = not told.isdisjoint(phrase(text).split())
    is_short = len(text.split()) <= _LONGEST_STATE
    is_told = is_short and not is_said and not speech.asks(text)
    if state is Status.IN_PROGRESS:
        # "De avonddienst loopt een ronde" tells what is done from now on.
        front = phrase(_FIRST.split(text.strip(), maxsplit=1)[0]).split()[-1:]
        is_begun = bool(front) and is_participle(front[0], speech.lexicon)
        is_told = is_told and (is_begun or status_of(text, speech.lexicon) is not None)
    return state if is_told and state in {Status.DONE, Status.IN_PROGRESS} else None


def _noted(text: str, speech: Speech) -> Status | None:
    """Tell "zes geleverd" from "rooster aangepast, Anna hangt het op"."""
    return None if short_answer(text, speech) else short_state(text, speech.lexicon)


def _words(text: str) -> frozenset[str]:
    return frozenset(phrase(text).split())
