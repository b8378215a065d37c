"""A wish with the answer to it in one item: "Later eten. Besluit: nee, te weinig handen"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from planner_sync.domain.people import fold_in_place
from planner_sync.domain.points import Certainty, Decision, Kind
from planner_sync.minutes.answer_labels import label_of_answer
from planner_sync.minutes.arrows import ARROW
from planner_sync.minutes.askers import without_asker
from planner_sync.minutes.decision_words import points_back
from planner_sync.minutes.found import Found
from planner_sync.minutes.items import read_item
from planner_sync.minutes.leftovers import is_leftover
from planner_sync.minutes.lexicon import Lexicon, phrase, phrases_in
from planner_sync.minutes.line_fields import Fields, read_fields
from planner_sync.minutes.names import owners_in
from planner_sync.minutes.no_points import is_comment
from planner_sync.minutes.sentences import sentences, words_of
from planner_sync.minutes.speech import Speech
from planner_sync.minutes.verdicts import REFUSED, Verdict, answer_behind, answer_of, verdict_of

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
_TOPIC = re.compile(
    r"^(?P<what>\S.{3,}?)(?<!\ste)\s+(?P<said>(?:kunnen|kan|doen|gaan|gaat|pakken|nemen|mogen|mag|wordt|worden|komt|"
    r"komen|is|zijn|wachten|stellen|schuiven|laten|lukt|zit)\s+\S.*)$",
    re.DOTALL,
)
_LONGEST_TOPIC = 12
"""Words of a matter in front of what is decided on it."""

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


@dataclass(frozen=True, kw_only=True)
class Answered:
    """What was asked, and what was decided on it."""

    what: str
    verdict: Verdict


def answered(text: str, where: str, speech: Speech, *, is_item: bool = True) -> Found | None:
    """
    Read *text* as a wish with what was decided on it, ``None`` where it is anything else.

    Only where clients met.  The answer is a word such as "ja", "nee" or "later", with or without
    "Besluit:" before it.  What follows says why not, or who does it.  A paragraph that is no
    *item* needs the label, or to be one short sentence with its answer.
    """
    told = split_answer(text, speech, is_item=is_item) if speech.is_client_moment else None
    if told is None:
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
    wish = speech.wishes.of(what)
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
        remark=text if verdict.work else "",
        is_from_list=True,
    )


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
    is_line = len(told.what.split()) <= _LONGEST_TITLE and len(list(sentences(told.what))) == 1
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
        if answer and _is_wish(what, lexicon):
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
        if answer is not None and _is_wish(what, lexicon):
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


def on_topic(sentence: str, lexicon: Lexicon) -> Answered | None:
    """
    Read a sentence that names its matter and decides on it: "minder wisselingen kunnen we niet
    beloven, het rooster is vol".
    """
    match = _TOPIC.match(sentence)
    if (
        match is None
        or len(list(sentences(sentence))) > 1
        or len(match["what"].split()) > _LONGEST_TOPIC
    ):
        return None
    first, last = (fold_in_place(match["what"].split()[at]) for at in (0, -1))
    is_ours = fold_in_place(match["said"].split()[1]) in lexicon.small("we")
    verdict = verdict_of(f"dat {match['said']}", lexicon)
    is_no = verdict is not None and verdict.decision in REFUSED
    opens = lexicon.small("function") | lexicon.small("we")
    # "Stap 5 doen we op 14 december" is when they meet.
    if verdict is None or first in opens or last.isdigit() or last in lexicon.small("and"):
        return None
    is_circumstance = first in lexicon.small("preposition")
    if (
        last in lexicon.small("there") | opens
        or is_circumstance
        or is_comment(match["what"], lexicon)
    ):
        # "Met dit rooster lukt het niet", "dat zit er niet in, er is geen geld".
        return None
    if not (is_no or is_ours) or not _is_wish(match["what"], lexicon):
        return None
    # The sentence is no reason of its own.
    is_said = verdict.reason == f"dat {match['said']}".rstrip(" .")
    told = replace(verdict, reason="") if is_said else verdict
    return Answered(what=match["what"].strip(" ,"), verdict=told)


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


def _is_wish(what: str, lexicon: Lexicon) -> bool:
    """Tell what can be asked for from nothing and from a label."""
    is_label = any(
        lexicon.meaning(table, what) for table in (lexicon.facts, lexicon.people, lexicon.columns)
    )
    last = re.split(r"[(\[]", what)[-1]
    is_label = is_label or lexicon.meaning(lexicon.columns, last) == "consent"
    return bool(phrase(what)) and not is_label and not is_leftover(what, lexicon)
