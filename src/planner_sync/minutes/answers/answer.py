"""A wish with the answer to it in one item: "Later eten. Besluit: nee, te weinig handen"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from planner_sync.domain.people import fold_in_place
from planner_sync.domain.points import Certainty, Decision, Kind
from planner_sync.minutes.clauses.speech import Speech
from planner_sync.minutes.found import Found
from planner_sync.minutes.headings.answer_labels import label_of_answer
from planner_sync.minutes.items.askers import without_asker
from planner_sync.minutes.items.item import read_item
from planner_sync.minutes.items.line_fields import Fields, read_fields
from planner_sync.minutes.lexicon import Lexicon, phrases_in
from planner_sync.minutes.people.names import owners_in
from planner_sync.minutes.rulings.decided_topics import Answered, can_be_asked, on_topic
from planner_sync.minutes.rulings.decision_words import points_back
from planner_sync.minutes.rulings.verdicts import (
    REFUSED,
    Verdict,
    answer_behind,
    answer_of,
    verdict_of,
)
from planner_sync.minutes.words.arrows import ARROW
from planner_sync.minutes.words.sentences import sentences, words_of

_BETWEEN = re.compile(
    rf"\s*(?P<arrow>{ARROW})\s*|\s+[-–—|=]\s+|[:.;!?]\s+|\s+[(\[]|,\s+|(?<=\))\s+"
)
_DOES = re.compile(
    r"^[^\W\d_]+(?:t|n)\s+(?P<who>[A-ZÀ-Ý][^.,;(]{1,60}?)(?:\s+(?:dit|dat|het|op))?(?=[.,;(]|$)"
)
_BRACKETS = re.compile(r"[()\[\]]")
_DECIDED = re.compile(r"^\W*(?P<label>[^\W\d][^:;.\n]{3,30}?)\s*:\s+(?P<rest>\S.*)$", re.DOTALL)
_REASONED = re.compile(
    r"^(?P<what>.+?)(?:,\s*|\s+[-–(]\s*|:\s+|\s+)"
    r"(?:(?:want|omdat|vanwege|wegens|because|due to)\s+)(?P<reason>\S.*)$"
    r"|^(?P<whole>[^:]+?)(?:,\s+|:\s+|\s+[-–=]+>?\s+|\s*\(|[.]\s+)(?P<short>[^,]+.*)$",
    re.DOTALL,
)
_LONGEST = 600
"""Characters: a longer text is a story."""

_LONGEST_LINE = 40
"""Words of a paragraph that is a wish with its answer and nothing else."""

_LONGEST_TITLE = 20
"""Words of a paragraph in front of its answer."""

_BECAUSE = re.compile(r",?\s+(?:omdat|want|because)\s+", re.IGNORECASE)

_TITLE = 2
"""Words of a title in front of a wish: "Vervoer.  …"."""

_LONGEST_WISH = 30
"""Words of a wish; of a longer text the last sentence is the wish."""


def answered(text: str, where: str, speech: Speech, *, is_item: bool = True) -> Found | None:
    """
    Read *text* as a wish with what was decided on it, ``None`` where it is anything else.

    Only where clients met.  The answer is a word such as "ja", "nee" or "later", with or without
    "Besluit:" before it.  What follows says why not, or who does it.  A paragraph that is no
    *item* needs the label, or to be one short sentence with its answer.
    """
    told = split_answer(text, speech, is_item=is_item) if speech.is_client_moment else None
    if told is None or _goes_on(told.verdict, speech):
        return None
    what = _asked(told.what)
    what = _without_label(what, speech.lexicon)
    verdict = told.verdict
    head, but, why = what.partition(" maar ")
    if but and verdict.decision in REFUSED and points_back(why, speech.lexicon):
        # "Een moestuin, maar daar is niemand voor, dus dat doen we niet".
        what, verdict = head.rstrip(" ,"), replace(verdict, reason=why)
    head, colon, why = what.partition(": ")
    if colon and verdict.decision in REFUSED and says_why(why, speech.lexicon):
        # "Zender erbij: te duur, doen we niet".
        what, verdict = head, replace(verdict, reason=why)
    inner = on_topic(what, speech.lexicon) if verdict.decision in REFUSED else None
    if inner and inner.verdict.decision in REFUSED:
        # "Trommelles komt terug zodra er een leraar is, nu even niet".
        reason = verdict.reason or inner.verdict.reason
        what, verdict = inner.what, replace(inner.verdict, reason=reason)
    wish = speech.wishes.of(what) or speech.wishes.of(f"{what}?")
    is_named = wish is not None and wish.what != what
    asked = wish.what if wish and is_named else without_asker(what, speech) or what
    item = read_item(asked, speech)
    is_taken_up = verdict.decision is Decision.TAKEN_UP
    is_refused = verdict.decision is Decision.NOT_TAKEN_UP
    given = given_in(verdict.work, speech) if is_taken_up else Fields()
    # Why it was asked for is no part of what is not done.
    named = _BECAUSE.split(item.what)[0] if verdict.decision in REFUSED else item.what
    return Found(
        text=named.rstrip(" .;,:–-("),
        where=where,
        passage=text,
        kind=Kind.IMPROVEMENT,
        certainty=Certainty.CERTAIN,
        decision=verdict.decision,
        # Who stands beside what is not done only asked for it.
        owners=() if is_refused else item.owners or given.owners,
        due_text=item.due_text or given.due_text,
        reason=verdict.reason,
        due_around=verdict.work or what,
        remark=text if verdict.work or verdict.decision is Decision.UNDECIDED else "",
        is_from_list=True,
    )


def _goes_on(verdict: Verdict, speech: Speech) -> bool:
    """Tell "dat kunnen wij niet. Anna belt de provider", where somebody does what can be done."""
    clauses = speech.clauses.of(verdict.reason) if verdict.decision in REFUSED else ()
    return any(c.owners and c.is_promise and c.is_whole for c in clauses)


def says_why(said: str, lexicon: Lexicon) -> bool:
    """Tell "te duur" and "geen plek" from what is asked for."""
    first = next((word.bare for word in words_of(said)), "")
    return first in lexicon.small("too") | lexicon.small("not")


def _asked(text: str) -> str:
    """Return what is asked for in *text*, without a title in front or the story before it."""
    first, *rest = list(sentences(text)) or [text]
    if len(text.split()) > _LONGEST_WISH:
        return (rest or [first])[-1]
    is_title = bool(rest) and len(first.split()) <= _TITLE
    return " ".join(rest) if is_title else text


def split_answer(text: str, speech: Speech, *, is_item: bool) -> Answered | None:
    """Split *text* into what was asked and the answer; ``None`` without an answer."""
    if len(text) > _LONGEST:
        return None
    labelled = _labelled(text, speech.lexicon)
    told = labelled or _bare(text, speech) or on_topic(text.strip(), speech.lexicon)
    if told is None or labelled or is_item:
        return told
    is_line = 1 < len(told.what.split()) <= _LONGEST_TITLE
    is_line = is_line and len(list(sentences(told.what))) == 1
    # "Anna vertelde over de nieuwe regels.  Die gaan in per mei": news is no wish.
    is_news = phrases_in(speech.lexicon.small("explaining")).search(fold_in_place(told.what))
    return told if is_line and not is_news else None


def given_in(work: str, speech: Speech) -> Fields:
    """Return who does *work* and, where it stands apart, by when."""
    does = _DOES.match(work)
    if does and speech.known.look_like_names(does["who"]):
        return Fields(owners=owners_in(does["who"], speech.known))
    plain = _BRACKETS.sub(", ", work).strip(" .,")
    fields = read_fields(plain, lexicon=speech.lexicon, known=speech.known) if plain else None
    if fields and fields.owners:
        return fields
    read = (read_item(said, speech) for said in sentences(work))
    item = next((item for item in read if item.owners), None)
    return Fields(owners=item.owners, due_text=item.due_text) if item else Fields()


def holds_answer(line: str, lexicon: Lexicon) -> bool:
    """Tell whether *line* is a wish with the answer to it."""
    is_short = len(line.split()) <= _LONGEST_LINE
    told = _labelled(line, lexicon) or next(_split(line, lexicon), None)
    return is_short and told is not None


def _labelled(text: str, lexicon: Lexicon) -> Answered | None:
    """Read "… Besluit: nee, te duur"."""
    for label in label_of_answer(lexicon).finditer(fold_in_place(text)):
        what = text[: label.start()].strip(" .;,:(–-|>\n")
        answer = answer_behind(text[label.end() :], lexicon)
        if answer and can_be_asked(what, lexicon):
            return Answered(what=what, verdict=answer)
    return None


def _bare(text: str, speech: Speech) -> Answered | None:
    """Read "… -> ok, doet Anna" and "…: nee, te duur"."""
    if "\n" in text or len(text.split()) > _LONGEST_LINE:
        return None
    told = next(_split(text, speech.lexicon), None)
    # "Anna bespreekt dit met de kok" is her work, whatever comes of it.
    is_open = told is not None and told.verdict.decision is Decision.UNDECIDED
    if told is None or speech.known.are_known(told.what) or (is_open and speech.promises(text)):
        return None
    if told.verdict.decision is Decision.TAKEN_UP and not speech.asks(told.what):
        # "De dochter, die alles leest, zou graag grotere letters zien, nu staat het er klein".
        wish = speech.wishes.of(text)
        if wish and wish.kind is Kind.IMPROVEMENT and wish.is_strong and wish.what not in told.what:
            return None
    return None if _is_question(told.what, speech.lexicon) else told


def _split(text: str, lexicon: Lexicon) -> Iterator[Answered]:
    """Yield each way in which *text* can be a wish and an answer."""
    for match in _BETWEEN.finditer(text):
        what = text[: match.start()].strip(" .;,:(–-|*")
        said = text[match.end() :]
        answer = answer_of(said, lexicon, is_labelled=False)
        if answer is None and match[0].startswith((".", "?")):
            answer = verdict_of(next(sentences(said), ""), lexicon)
        if answer is not None and can_be_asked(what, lexicon):
            yield Answered(what=what, verdict=answer)


def split_label(sentence: str, lexicon: Lexicon) -> Answered | None:
    """Read "Niet opgepakt: zwembad, te duur": the decision in front of the point."""
    match = _DECIDED.match(sentence)
    meaning = lexicon.meaning(lexicon.decisions, match["label"]) if match else None
    if match is None or meaning is None or meaning == Decision.UNDECIDED.value:
        return None
    if lexicon.meaning(lexicon.facts, match["label"]) == "next":
        # "Volgende keer: scholing" is the agenda of the next meeting.
        return None
    return with_reason(match["rest"].strip(), Decision(meaning))


def with_reason(text: str, decision: Decision) -> Answered:
    """Split "zwembad, te duur" under a no or a later into the wish and why not."""
    told = _REASONED.match(text.rstrip(" .")) if decision in REFUSED else None
    if told is None:
        return Answered(what=text, verdict=Verdict(decision=decision))
    what, reason = told["what"] or told["whole"], told["reason"] or told["short"]
    return Answered(what=what, verdict=Verdict(decision=decision, reason=reason.strip(" .)")))


def _without_label(what: str, lexicon: Lexicon) -> str:
    """Return "pinnen in de winkel" of "idee: pinnen in de winkel"."""
    label, colon, rest = what.partition(":")
    tables = (lexicon.columns, lexicon.markers, lexicon.headings)
    meanings = {lexicon.meaning(table, label) for table in tables}
    is_label = bool(colon) and not meanings.isdisjoint({"improvement", "suggestion", "action"})
    return rest.strip() if is_label and rest.strip() else what


def _is_question(what: str, lexicon: Lexicon) -> bool:
    """Tell "bevalt het eten?", which a client answers, from "kan de wifi sneller?"."""
    first, *rest = (word.bare for word in words_of(what))
    is_turned = bool(rest) and rest[0] in lexicon.small("asked_of")
    return is_turned and first not in lexicon.small("may") | lexicon.small("preposition")
