"""Due dates as minutes write them, nearly always without a year: our own small grammar."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from planner_sync.domain.people import fold, fold_in_place
from planner_sync.minutes.dates.due_places import Need, Setting, setting_of
from planner_sync.minutes.dates.feasts import FEAST_RULES
from planner_sync.minutes.dates.no_terms import sets_no_term
from planner_sync.minutes.dates.relative import DAY_OF_MONTH_RULES, NO_TERM_RULES, RELATIVE_RULES
from planner_sync.minutes.dates.rules import CALENDAR_RULES, LATE_RULES, Rule
from planner_sync.minutes.dates.words import LONG_WEEKDAYS, MONTHS, WEEKDAYS

RULES: tuple[Rule, ...] = (
    *NO_TERM_RULES,
    *CALENDAR_RULES,
    *FEAST_RULES,
    *RELATIVE_RULES,
    *LATE_RULES[:1],
    *DAY_OF_MONTH_RULES,
    *LATE_RULES[1:],
)
"""In order: the first rule that reads a stretch of text owns it."""

_SHORT_DAYS = {
    short: min(name for name in LONG_WEEKDAYS if WEEKDAYS[name] == number)
    for short, number in WEEKDAYS.items()
    if short not in LONG_WEEKDAYS
}
"""In a field of its own "vr" is a day; in a sentence it may be anything."""

_ALONE = {**_SHORT_DAYS, "may": "in may"}
"""What is a time where nothing stands beside it."""

_MAX_FIELD = 200
"""Characters: what a field says about when is short."""

_MAX_SENTENCES = 2_000
"""Characters of running text that are searched for a term."""

ANY_DAY = date(2024, 1, 1)
"""A meeting to count from where only the form of a text matters."""

_TERM_WORDS = frozenset(
    [
        *("voor", "uiterlijk", "per", "tegen", "binnen", "over", "rond", "deadline", "t/m", "na"),
        "sluitingsdatum",
        *("tot", "en", "met", "in", "op", "de", "het", "ca", "circa", "is", "vanaf", "ergens"),
        *("streven", "liefst", "bij", "voorkeur", "klaar", "gereed", "af", "of", "a.s", "as", "-"),
        *(
            "komende",
            "omstreeks",
            "ongeveer",
            "tussen",
            "van",
            "einde",
            "/",
            "&",
            "nu",
            "nog",
            "graag",
        ),
        *("by", "before", "within", "due", "no", "later", "than", "on", "the", "around", "at"),
        *("latest", "until", "after", "from", "between", "and", "or", "to", "preferably"),
    ]
)
"""All that may stand around a day in a phrase that is nothing but a term."""

_NEXT_MEETING = re.compile(
    r"(?<!\w)(?:(?:ons|het|de|onze|the|our)\s+)?(?:eerst)?(?:volgende?|komende?|next)\s+"
    r"(?:\w*(?:bijeenkomst|overleg|vergadering|raad)|panel|keer|x|client\s?moment|sessie|moment|"
    r"(?:huis|bewoners|groeps|team|woon|koffie)\w*(?:avond|middag|ochtend)|meeting|time|session)\b"
)
_MEETING = re.compile(r"(?<=\.\s)[^.]{0,40}\b(?:bijeenkomst|overleg|vergadering|meeting)\b")
_NEXT = re.compile(r"volgend|komend|next", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?]\s+(?=[A-ZÀ-Ý])")
_WRITTEN_OUT = re.compile(rf"\b(?:\d{{1,2}}[-/.]\d{{1,2}}|(?:{'|'.join(MONTHS)})\b)")
_FULL = re.compile(
    rf"\d{{1,2}}[-/. ]+\d{{1,2}}|\d\s*(?:e|ste|de|st|nd|rd|th)?\s*(?:of\s+)?(?:{'|'.join(MONTHS)})|"
    rf"(?:{'|'.join(MONTHS)})\b\.?\s*\d|\d{{4}}[-/.]\d"
)
"""What a day has besides its year."""

_SOON = re.compile(
    r"(?<!\w)(?:z\.?\s?s\.?\s?m\b\.?|(?:zo\s+(?:snel|spoedig)|zosnel)\s+mogelijk|"
    r"a\.?s\.?a\.?p\b\.?|as\s+soon\s+as\s+possible|"
    r"op\s+(?:korte|lange)\s+termijn|binnenkort|spoedig|"
    r"(?:over|binnen)\s+(?:een\s+paar|enkele)\s+(?:dagen|weken|maanden)|"
    r"(?:de\s+)?komende\s+(?:tijd|dagen|weken|maanden|periode))"
)
_GLUED = re.compile(r"(?<=[^\W\d_]{3})(?=\d{1,2}(?:\s[a-z]{3}|-))")
_NEAR = 60
"""Characters behind "volgende bijeenkomst" in which its day stands."""

_RANGE = re.compile(
    r"\s*(?:-|–|/|&|\+|,|\(|\b(?:en|of|or|and|to|tot|t/m|tot en met|in|begin)\b)*\s*"
)


@dataclass(frozen=True, kw_only=True)
class Due:
    """
    When something should be done.

    ``on`` is the last day that the text allows, ``None`` when no day can be told; ``text`` is
    what was written, ``None`` when nothing was.
    """

    on: date | None = None
    text: str | None = None


@dataclass(frozen=True, kw_only=True)
class _Span:
    """A stretch of text that names a time; without a day it cannot be told which."""

    start: int
    end: int
    day: date | None = None
    is_alone: bool = False
    """True for "z.s.m.", which goes with no day."""

    needs: Need = Need.PLACE


def read_due(text: str, *, held_on: date | None, next_on: date | None = None) -> Due:
    """
    Read the content of a column or field that says when.

    A day without a year gets the first year that does not put it before *held_on*.  Begin is
    the 1st to 10th of a month, half the 11th to 20th, eind the 21st to last; a week ends on
    Sunday; "vóór", "uiterlijk" and "per" a day mean that day; of several days the last counts.
    "Volgende bijeenkomst" is *next_on*, where it is known.  Never raises: what cannot be told
    stays text.
    """
    written = " ".join(text.split())
    if not written:
        return Due()
    # "Jan" is somebody, "jan." a month.
    alone = "januari" if written.strip(".") == "jan" else _ALONE.get(fold(written).strip("."))
    spans = _spans(alone or written[:_MAX_FIELD], held_on, next_on)
    days = [span.day for span in spans if span.day]
    return Due(on=days[-1] if days else None, text=written)


def find_due(
    text: str, *, held_on: date | None, next_on: date | None = None, is_strict: bool = False
) -> Due:
    """
    Find a due date inside sentences.

    A word that sets a term ("vóór", "uiterlijk", "binnen", "by") comes first; else the time at
    which somebody does it ("belt vrijdag", "in april bestellen").  The day of an event ("het
    feest op 3 april"), a day in a clause of its own and a past day are none.  Never raises.

    Args:
        text: One or more sentences.
        held_on: The day of the meeting, to count from.
        next_on: The day of the next meeting, where it is known.
        is_strict: Accept only words that set a term, as in a remark beside the task.
    """
    whole = " ".join(text.split())[:_MAX_SENTENCES]
    best, is_label, folded = Due(), True, fold_in_place(whole)
    for span in _joined(whole, _spans(whole, held_on, next_on)):
        if sets_no_term(folded, span.start, span.end):
            continue
        setting, start = setting_of(whole, span.start, span.end, needs=span.needs)
        due = Due(on=span.day, text=whole[start : span.end].strip(" ,;:("))
        if setting is Setting.TERM:
            return due
        if span.day and held_on and span.day < held_on:
            # Nobody plans to do something before the meeting: it is a birthday or a past event.
            continue
        if setting is Setting.TIME and is_label and not is_strict:
            # "5 maart: markt, Sanne belt op 4 maart": the time in the sentence is the closer one.
            best, is_label = due, whole[span.end :].startswith(":")
    return best


def is_due(text: str) -> bool:
    """Tell whether *text* is nothing but a term: "vóór 1 mei", "eind april", "z.s.m."."""
    if len(text) > _MAX_FIELD:
        return False
    spans = _spans(text, ANY_DAY, None)
    kept, at = [], 0
    for span in spans:
        kept.append(text[at : span.start])
        at = span.end
    return bool(spans) and _TERM_WORDS.issuperset(_words(" ".join([*kept, text[at:]])))


def read_day(text: str) -> date | None:
    """Find the first full date, with its year, in *text*; a year alone is none."""
    return next((day for day, said in _days_in(text, None) if _FULL.search(said)), None)


def first_day(text: str, held_on: date | None) -> date | None:
    """Find the first day in *text*; a day without a year is the first one from *held_on* on."""
    return next((day for day, _ in _days_in(text, held_on)), None)


def _days_in(text: str, held_on: date | None) -> Iterator[tuple[date, str]]:
    """Yield each day in *text* with its folded words."""
    # Readers of some formats glue lines together: "Bijeenkomst1 april".
    loose = _GLUED.sub(" ", text[:_MAX_FIELD])
    for span in _spans(loose, held_on, None):
        if span.day:
            yield span.day, fold(loose[span.start : span.end])


def is_written_out(text: str) -> bool:
    """Tell whether *text* names a day by its number or month, not only "volgende week"."""
    return _WRITTEN_OUT.search(fold(text)) is not None


def next_meeting_in(text: str, *, held_on: date | None) -> date | None:
    """
    Read "De volgende bijeenkomst is op 12 mei"; ``None`` when *text* says no such thing.

    Only a day that is written out counts: "volgende keer, maandag" can be any Monday.
    """
    if held_on is None or not _NEXT.search(text):
        return None
    folded = fold_in_place(text[:_MAX_SENTENCES])
    match = _NEXT_MEETING.search(folded)
    if match is None:
        return None
    # "Sanne vertelt meer in de volgende bijeenkomst. Bijeenkomst bij ons, begin mei."
    named = _MEETING.search(folded, match.end())
    for at in (match.end(), *([named.end()] if named else [])):
        sentence = _SENTENCE_END.split(text[at : at + _NEAR], maxsplit=1)[0]
        for span in _spans(sentence, held_on, None):
            written = sentence[span.start : span.end]
            if span.day and span.day > held_on and is_written_out(written):
                return span.day
    return None


def _spans(text: str, held_on: date | None, next_on: date | None) -> list[_Span]:
    """Return every phrase that names a time, in reading order."""
    folded = fold_in_place(text)
    found = [
        *(
            _Span(start=m.start(), end=m.end(), day=next_on, needs=_need_of_next(m[0]))
            for m in _NEXT_MEETING.finditer(folded)
        ),
        *(_Span(start=m.start(), end=m.end(), is_alone=True) for m in _SOON.finditer(folded)),
    ]
    no_terms: list[_Span] = []
    for rule in RULES:
        for match in rule.pattern.finditer(folded):
            start, end = match.span()
            if any(start < s.end and s.start < end for s in (*found, *no_terms)):
                continue
            try:
                day = rule.read(match, held_on)
            except (ValueError, OverflowError):
                # The 31st of February, week 60, or no meeting to count from; the words are
                # taken all the same, or "31 februari" would be read as "februari".
                day = None
            span = _Span(start=start, end=end, day=day, needs=_need(rule))
            (no_terms if rule in NO_TERM_RULES else found).append(span)
    return sorted(found, key=lambda span: span.start)


def _joined(text: str, spans: list[_Span]) -> Iterator[_Span]:
    """Join "eind april / begin mei" and "volgende bijeenkomst (21 mei)": the last day counts."""
    last: _Span | None = None
    for span in spans:
        if (
            last
            and not (last.is_alone or span.is_alone)
            and not (span.needs is Need.LENGTH_WORD is not last.needs)
            and _RANGE.fullmatch(fold(text[last.end : span.start]) or " ")
        ):
            last = _Span(start=last.start, end=span.end, day=span.day or last.day, needs=last.needs)
            continue
        if last:
            yield last
        last = span
    if last:
        yield last


def _need(rule: Rule) -> Need:
    if rule.is_length:
        return Need.LENGTH_WORD
    return Need.TERM_WORD if rule.is_loose else Need.PLACE


def _need_of_next(phrase: str) -> Need:
    """Let "volgende keer" stand alone; "volgende bijeenkomst" is mostly what it is about."""
    return Need.PLACE if phrase.endswith(("keer", " x", "time")) else Need.PREPOSITION


def _words(text: str) -> list[str]:
    return [bare for word in fold(text).split() if (bare := word.strip(" .:,;()!"))]
