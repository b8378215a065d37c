"""What mail programs and editors do to the margins of a text: quotes, indents, broken lines."""

import re
import textwrap
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

_QUOTE = re.compile(r"\s?(?:>\s?)+")
_ALL = 0.9
"""Share of the lines that are quoted where somebody sent on the whole text."""

_INNER = re.compile(r"\s?(?:>\s?)+(?:$|[-*•+]\s|\d{1,2}[.)]\s|\s*>|\|)")
"""A quoted line that is empty, or an item by itself: no one types such an item behind ">"."""

_DEEP = re.compile(r" {4}|\t")
"""An indent that sets lines apart, as editors do with what is quoted or is code."""

_LEAST_LINES = 3
_WIDEST = 110
"""Characters of a line in a text that is broken at a margin."""

_SIGN = re.compile(r"\s*(?:[^\w\s(\"'“‘\[*]{1,2}|[*o]|(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{2,5})[.)])\s+")
"""In front of an item."""

_NOT_TOLD = re.compile(r"\s*(?:#|\||\+-|[-=~`*_]{3})")
_GAP = re.compile(r"\S\s{3}|\t")
"""Between the columns of a table."""

LABEL = re.compile(r"[A-ZÀ-Ý][^:.]{2,60}:(?:\s|$)")
"""Begins something of its own: "Wat willen we:"."""

_STOPS = (".", "!", "?")
_BREAKS = ("  ", "\\", "|")
_LEAST_PAIRS = 5
_SHARE = 0.8
"""Share of the lines that go on of which the next word would have crossed the margin."""


def without_margin(text: str) -> str:
    """Return *text* without what stands in front of all its lines, or of all that are quoted."""
    return _without_indent("\n".join(_unquoted(text.split("\n"))))


def _without_indent(text: str) -> str:
    """Return *text* without the tab or spaces that each of its lines begins with."""
    is_indented = all(_DEEP.match(line) for line in text.split("\n") if line.strip())
    return textwrap.dedent(text) if is_indented else text


def _unquoted(lines: Sequence[str]) -> Iterator[str]:
    """
    Yield *lines*, without the ">" of what somebody answers or sends on.

    Three lines "> verf kopen" are a list, unless an item or an empty line among them shows
    that more is quoted.
    """
    told = [line for line in lines if line.strip()]
    is_whole = sum(map(_is_quoted, told)) > _ALL * len(told)
    for is_quote, group in groupby(lines, _is_quoted):
        run = list(group)
        is_long = len(run) >= _LEAST_LINES and any(map(_INNER.match, run))
        if is_quote and (is_whole or is_long):
            yield from (_QUOTE.sub("", line, count=1) for line in run)
        else:
            yield from run


def _is_quoted(line: str) -> bool:
    return _QUOTE.match(line) is not None


def margin_of(lines: Sequence[str]) -> int:
    """Return where an editor broke the *lines*, none where each ends by itself."""
    told = [line.rstrip() for line in lines if _is_told(line)]
    margin = max(map(len, told), default=0)
    if margin > _WIDEST:
        return 0
    pairs = [pair for pair in pairwise(lines) if _is_told(pair[0]) and _goes_on(pair[1])]
    full = sum(not had_room(len(one.rstrip()), other, margin) for one, other in pairs)
    return margin if full >= max(_LEAST_PAIRS, _SHARE * len(pairs)) else 0


def whole(text: str) -> str:
    """Return *text* with the lines whole that an editor broke at its margin."""
    lines = text.split("\n")
    margin = margin_of(lines)
    told: list[str] = []
    for at, line in enumerate(lines):
        above = lines[at - 1] if at else ""
        is_rest = margin and _is_told(above) and _goes_on(line) and not above.endswith(_BREAKS)
        is_rest = is_rest and not begins_anew(above, line)
        if is_rest and not had_room(len(above.rstrip()), line, margin):
            told[-1] = f"{told[-1].rstrip()} {line.strip()}"
        else:
            told.append(line)
    return "\n".join(told)


def begins_anew(above: str, line: str) -> bool:
    """Tell "Actie: hek verven" behind a sentence that ends from the rest of a broken line."""
    return above.rstrip().endswith(_STOPS) and LABEL.match(line) is not None


def _is_told(line: str) -> bool:
    """Tell a line of running text, of an item as well, from a title, a row and an address."""
    is_row = _GAP.search(_SIGN.sub("", line)) is not None or _NOT_TOLD.match(line) is not None
    return not is_row and " " in line.strip()


def _goes_on(line: str) -> bool:
    return bool(line.strip()) and _SIGN.match(line) is None and _NOT_TOLD.match(line) is None


def had_room(width: int, following: str, margin: int) -> bool:
    """Tell a line of that *width* that ends by itself: the next word would have fitted on it."""
    return width + len(" ".join(["", *following.split(maxsplit=1)[:1]])) <= margin
