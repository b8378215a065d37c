"""Due dates as minutes write them, nearly always without a year: our own small grammar."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from planner_sync.domain.people import fold, fold_in_place
from planner_sync.minutes.date_rules import RULES

_MAX_TEXT = 200
"""A phrase about time is short; a longer text is prose and is not searched."""

_ANY_DAY = date(2024, 1, 1)
"""A meeting to count from where only the form of a text matters."""

_TERM_WORDS = frozenset(
    [
        *("voor", "uiterlijk", "per", "tegen", "binnen", "over", "rond", "deadline", "t/m"),
        *("tot", "en", "met", "in", "op", "de", "het", "ca", "circa", "is", "vanaf", "ergens"),
        *("by", "before", "within", "due", "no", "later", "than", "on", "the", "around"),
    ]
)
"""All that may stand between a word that sets a term and the day."""

# "Op vrijdag" and "op 3 april" are not here: they say when something takes place.
_PHRASE = re.compile(
    r"(?:(?:voor|vóór|uiterlijk|per|tegen|binnen|over|rond|deadline|t/m|tot en met|"
    r"by|before|within|due|no later than)\b[\s:]+[^,;()\[\]]{3,60})|"
    r"(?:\b(?:z\.?s\.?m\.?|zo snel mogelijk|a\.?s\.?a\.?p\.?)(?!\w))|"
    r"(?:\bin\s+[^,;()\[\]]{3,40})|"
    r"(?:\b(?:begin|half|medio|eind|deze week|volgende week|deze maand|volgende maand)\b"
    r"[^,;()\[\]]{0,30})",
    re.IGNORECASE,
)
_OPEN_ENDED = re.compile(
    r"\b(?:z\.?s\.?m\.?|zo snel mogelijk|a\.?s\.?a\.?p|(?:volgende?|next)\s+"
    r"(?:bijeenkomst|overleg|vergadering|keer|cli[eë]ntmoment|sessie|meeting|time|session))",
    re.IGNORECASE,
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


def read_due(text: str, *, held_on: date | None) -> Due:
    """
    Read the content of a column or field that says when.

    A day without a year gets the first year that does not put it before *held_on*.  Begin is
    the 1st to 10th of a month, half the 11th to 20th, eind the 21st to last; a week ends on
    Sunday; "vóór", "uiterlijk" and "per" a day mean that day; of several days the last counts.
    Never raises: what cannot be told stays text.
    """
    written = " ".join(text.split())
    if not written:
        return Due()
    days = [span.day for span in _days(written[:_MAX_TEXT], held_on)]
    return Due(on=days[-1] if days else None, text=written)


def find_due(text: str, *, held_on: date | None) -> Due:
    """
    Find a due date inside a sentence; only words that set a term count.

    "Presentatie van 12 maart nabespreken" has none, "vóór 12 maart" has one.  Never raises.
    """
    for match in _PHRASE.finditer(" ".join(text.split())):
        phrase = match[0]
        found = next(_days(phrase, held_on), None)
        if found and _TERM_WORDS.issuperset(_words(phrase[: found.start])):
            return Due(on=found.day, text=phrase[: found.end].strip(" .,;"))
        if _OPEN_ENDED.search(phrase):
            return Due(text=phrase.strip(" ."))
    return Due()


def is_due(text: str) -> bool:
    """Tell whether *text* is nothing but a term: "vóór 1 mei", "eind april", "z.s.m."."""
    if _OPEN_ENDED.fullmatch(text.strip(" .")):
        return True
    spans = list(_days(text[:_MAX_TEXT], _ANY_DAY))
    if not spans:
        return False
    kept, at = [], 0
    for span in spans:
        kept.append(text[at : span.start])
        at = span.end
    return _TERM_WORDS.issuperset(word for word in _words(" ".join([*kept, text[at:]])) if word)


def read_day(text: str) -> date | None:
    """Find the first full date, with its year, in *text*."""
    return next((span.day for span in _days(text[:_MAX_TEXT], None)), None)


@dataclass(frozen=True, kw_only=True)
class _Span:
    start: int
    end: int
    day: date


def _days(text: str, held_on: date | None) -> Iterator[_Span]:
    """Yield every phrase that names a day, in reading order."""
    folded = fold_in_place(text)
    found: list[tuple[int, int, date | None]] = []
    for pattern, read in RULES:
        for match in pattern.finditer(folded):
            if any(match.start() < end and start < match.end() for start, end, _ in found):
                continue
            try:
                day = read(match, held_on)
            except (ValueError, OverflowError):
                # The 31st of February, week 60, or no meeting to count from; the words are
                # taken all the same, or "31 februari" would be read as "februari".
                day = None
            found.append((match.start(), match.end(), day))
    found.sort(key=lambda span: span[0])
    return (_Span(start=start, end=end, day=day) for start, end, day in found if day)


def _words(text: str) -> list[str]:
    return [word.strip(" .:") for word in fold(text).split()]
