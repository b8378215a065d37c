"""Cells of who does it that say by when as well: "Anna, vóór 1 mei", "nachtdienst, doorlopend"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from planner_sync.minutes.dates.due_dates import is_due
from planner_sync.minutes.dates.words import WEEKDAYS
from planner_sync.minutes.lexicon import Lexicon, phrase
from planner_sync.minutes.people.names import KnownNames

_PIECES = re.compile(r"\s*[,;(:]\s*|\s+[-–—]+\s+")
_SHORT_MONTH = re.compile(r"jan\.?")
"""A month in small letters, which with a capital is a name: "Anna, jan."."""

_DAY_FIRST = re.compile(r"(?:[a-z]{2,9}\.?\s+)?\d{1,2}\s*[-/.\s]\s*\w")
"""Begins with a day, be it with its weekday: "3 april bekijken", "ma. 16-3"."""


@dataclass(frozen=True, kw_only=True)
class OwnerCell:
    """A cell of who does it, with what it says of when apart."""

    who: str
    due: str = ""


def owner_cell(text: str, known: KnownNames) -> OwnerCell:
    """
    Return *text* with the owners and the term apart, line by line.

    A piece between commas, brackets or dashes is a term when it is nothing else, begins with a
    day ("3 april bekijken") or tells how often ("doorlopend", "elke maandag").  Without any mark
    between them, names that are known stand before or behind it: "z.s.m. Anna".
    """
    lines = [_line(line, known) for line in text.split("\n")]
    if not any(line.due for line in lines):
        return OwnerCell(who=text)
    dues = [line.due for line in lines if line.due]
    between = "\n" if len(dues) == len(lines) else ", "
    return OwnerCell(who="\n".join(line.who for line in lines).strip("\n"), due=between.join(dues))


def tells_when(text: str, known: KnownNames) -> bool:
    """Tell whether a cell of who does it says by when too."""
    return bool(owner_cell(text, known).due)


def is_term(text: str) -> bool:
    """Tell whether *text* is nothing but a time: "vóór 1 mei", "jan."."""
    return is_due(text) or _SHORT_MONTH.fullmatch(text.strip()) is not None


def _line(text: str, known: KnownNames) -> OwnerCell:
    pieces = [piece.strip(" )") for piece in _PIECES.split(text) if piece.strip(" .)")]
    whos: list[str] = []
    dues: list[str] = []
    for piece in pieces:
        cell = _piece(piece, known)
        whos += [cell.who] if cell.who else []
        dues += [cell.due] if cell.due else []
    return OwnerCell(who=", ".join(whos), due=", ".join(dues)) if dues else OwnerCell(who=text)


def _piece(text: str, known: KnownNames) -> OwnerCell:
    if known.are_known(text):
        return OwnerCell(who=text)
    if _is_time(text, known):
        return OwnerCell(who="", due=text)
    words = text.split()
    for who, due in _cuts(words):
        if known.are_known(who) and _is_time(due, known):
            return OwnerCell(who=who, due=due)
    return OwnerCell(who=text)


def _cuts(words: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield *words* as a name before a term, and behind one."""
    for at in range(1, len(words)):
        head, tail = " ".join(words[:at]), " ".join(words[at:])
        yield head, tail
        yield tail, head


def _is_time(text: str, known: KnownNames) -> bool:
    if is_term(text) or _is_repeated(text, known.lexicon):
        return True
    if phrase(text) in known.lexicon.small("effective_now"):
        return True
    words = text.split()
    if text[:1].islower() and is_due(" ".join(words[1:])):
        # "Teamdag 7 okt."
        return True
    # "3 april bekijken" tells what is done on that day.
    heads = (" ".join(words[:at]) for at in range(1, len(words)))
    return _DAY_FIRST.match(text) is not None and any(map(is_due, heads))


def _is_repeated(text: str, lexicon: Lexicon) -> bool:
    """Tell "doorlopend" and "elke maandag" from "elke begeleider"."""
    first, *rest = (*phrase(text).split(), "")
    days = lexicon.small("period") | frozenset(WEEKDAYS)
    is_each = first in lexicon.small("each") and not days.isdisjoint(rest)
    return is_each or first in lexicon.small("how_often")
