"""Items in which a matter stands in front of several sentences on what is done about it."""

import re
from dataclasses import dataclass, replace

from planner_sync.domain.points import Certainty, Decision, Kind, Status
from planner_sync.minutes.answers.sentences_behind import (
    Behind,
    is_work,
    parts_of,
    read_behind,
    with_sentence_capitals,
)
from planner_sync.minutes.clauses.speech import Speech
from planner_sync.minutes.dates.due_dates import is_due
from planner_sync.minutes.found import Found
from planner_sync.minutes.items.markers import marker_of
from planner_sync.minutes.items.matter_titles import matter_title
from planner_sync.minutes.lexicon import phrase
from planner_sync.minutes.people.names import NAMES, owners_in
from planner_sync.minutes.rulings.verdicts import REFUSED, answer_of
from planner_sync.minutes.wishes.leaning import leans
from planner_sync.minutes.words.arrows import ARROW
from planner_sync.minutes.words.sentences import sentences, words_of

_DRAWN = re.compile(
    rf"^(?P<said>[^\n]*?[^\W\d][^\n]*?)\s*{ARROW}\s*(?P<agreed>[^\n]*[^\W\d][^\n]*)$"
)
_PASSED_ON = re.compile(
    rf"^(?P<what>[^(\n]{{2,60}})\((?:(?P<who>{NAMES})\s+(?P<form>[a-z]+)|(?P<order>[a-z]+)\s+"
    rf"(?P<whom>{NAMES}))\)\.?$"
)
_LONGEST = 90
"""Words of one matter; a longer text tells several."""

_LONGEST_TITLE = 100
"""Characters of a title that a person takes in at once."""

_LONGEST_KEPT = 5
"""Words of what stays as it is."""

_SEVERAL = 2
"""Sentences, of which the first is the matter or the others explain the work."""


@dataclass(frozen=True, kw_only=True)
class _Halves:
    """What was said, and what is agreed on it."""

    said: str
    agreed: str
    is_labelled: bool = False
    """True where a label says which half is which, or who said it."""


def drawn_matter(text: str, where: str, speech: Speech) -> Found | None:
    """
    Read "koffie te laat -> goed punt. we zetten hem eerder, Anna hangt het op" as one point.

    A label does what an arrow does: "deur piept. afspr: Anna smeert de scharnieren".  ``None``
    where nothing or a single sentence stands behind the arrow that is no state: that is an
    answer or a remedy, which have readers of their own.
    """
    halves = _halves(text, speech) if len(text.split()) <= _LONGEST else None
    if halves is None or is_due(halves.agreed) or _is_label(halves.said, speech):
        return None
    parts = parts_of(halves.agreed)
    answer = answer_of(parts[0], speech.lexicon, is_labelled=False)
    said_more = [part for part in parts[1:] if not speech.known.are_known(part.strip(" ."))]
    if (answer and (answer.decision in REFUSED or not said_more)) or len(parts) - 1 > len(
        said_more
    ):
        return None
    behind = _passed_on(halves.agreed, speech) or read_behind(parts, speech)
    if behind is None:
        return None
    is_short = len(halves.said.split()) == 1 and bool(behind.owners)
    is_errand = bool(behind.owners) and (halves.is_labelled or not speech.promises(parts[0]))
    if not (behind.status or len(parts) >= _SEVERAL or is_short or is_errand):
        return None
    return replace(_found(halves, behind, text, speech), where=where)


def _halves(text: str, speech: Speech) -> _Halves | None:
    if not speech.is_client_moment:
        return None
    drawn = _DRAWN.match(text)
    if drawn:
        who, colon, said = drawn["said"].partition(": ")
        is_theirs = bool(colon and said.strip()) and speech.known.are_known(who)
        # "Anna: thee te laat -> Bram zet een wekker" tells who said it.
        whole = said if is_theirs else drawn["said"]
        return _Halves(said=whole, agreed=drawn["agreed"], is_labelled=is_theirs)
    said = parts_of(text)
    for at, sentence in enumerate(said):
        marker = marker_of(sentence, speech.lexicon) if at and ":" in sentence else None
        if marker and marker.is_agreement and marker.is_separated and marker.rest:
            agreed = " ".join((marker.rest, *said[at + 1 :]))
            return _Halves(said=" ".join(said[:at]), agreed=agreed, is_labelled=True)
    return None


def _passed_on(agreed: str, speech: Speech) -> Behind | None:
    """Read "monteur (Anna belt)" and "monteur (mail Anna)": she turns to who mends it."""
    match = _PASSED_ON.match(agreed)
    verbs = speech.clauses.work.verbs
    form = (match["form"] or match["order"]) if match else ""
    verb = verbs.infinitive((verbs.singular, verbs.bare), form, []) if form else None
    who = (match["who"] or match["whom"]) if match else ""
    if match is None or verb is None or not speech.known.are_known(who):
        return None
    work = f"{match['what'].strip()} {verb[0]}"
    return Behind(work=work, owners=owners_in(who, speech.known))


def told_matter(text: str, where: str, speech: Speech) -> Found | None:
    """
    Read "De hal is koud.  Er komt een kachel.  Anna koopt hem" as one point, the matter first.

    ``None`` where the first sentence is work itself, or nothing behind it is.
    """
    first, *others = parts_of(text)
    is_matter = speech.is_client_moment and bool(others) and len(text.split()) <= _LONGEST
    if not is_matter or ":" in first or _DRAWN.match(text) or is_work(first, speech):
        return None
    behind = read_behind(others, speech)
    if behind is None or not behind.work:
        return None
    halves = _Halves(said=first, agreed=" ".join(others))
    return replace(_found(halves, behind, text, speech), where=where)


def kept_matter(text: str, where: str, speech: Speech) -> Found | None:
    """Read "pauze blijft een half uur, anders missen we de bus": what was asked is refused."""
    staying, because = speech.lexicon.small("staying"), speech.lexicon.small("otherwise")
    words = words_of(text)
    stays = next((at for at, word in enumerate(words) if at and word.bare in staying), 0)
    reason = next(
        (
            at
            for at in range(stays + 1, len(words))
            if words[at].bare in because and words[at - 1].closes
        ),
        0,
    )
    if not speech.is_client_moment or not stays or not reason or stays > _LONGEST_KEPT:
        return None
    return Found(
        text=text[: words[stays - 1].end].strip(" .,:;-–"),
        where=where,
        passage=text,
        kind=Kind.IMPROVEMENT,
        certainty=Certainty.CERTAIN,
        decision=Decision.NOT_TAKEN_UP,
        reason=text[words[stays].start :].rstrip(" ."),
    )


def _is_label(said: str, speech: Speech) -> bool:
    lexicon = speech.lexicon
    tables = (lexicon.columns, lexicon.facts, lexicon.people, lexicon.markers)
    is_label = any(lexicon.meaning(table, phrase(said)) for table in tables)
    return is_label or speech.known.are_known(said)


def _found(halves: _Halves, behind: Behind, text: str, speech: Speech) -> Found:
    matter = with_sentence_capitals(halves.said.strip(" .;:,!-–—*_"))
    first = next(sentences(matter), matter).rstrip(" .!")
    is_work = bool(behind.work) and not _is_pointing(behind.work, speech)
    title = matter_title(matter, behind.work, speech) if is_work else first
    if is_work and title == matter:
        whole = f"{first}: {behind.work[0].lower()}{behind.work[1:]}"
        title = whole if len(whole) <= _LONGEST_TITLE else first
    return Found(
        text=title,
        where="",
        passage=text,
        kind=Kind.IMPROVEMENT,
        certainty=Certainty.CERTAIN,
        owners=behind.owners,
        due_text=behind.due_text,
        due_around=halves.agreed,
        status=behind.status or Status.OPEN,
        decision=Decision.TAKEN_UP,
        remark=text,
    )


def _is_pointing(work: str, speech: Speech) -> bool:
    """Tell "het meenemen naar het overleg", which adds nothing to the matter in front of it."""
    lexicon = speech.lexicon
    # "Ze maken" says what is done to what stands in front.
    pointed = lexicon.small("it") | (lexicon.small("pointed") - lexicon.small("object"))
    return words_of(work)[0].bare in pointed and leans(work, lexicon)
