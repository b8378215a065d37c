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
    told = [line.rstrip() for line in lines if line[:1].isalnum() and " " in line.strip()]
    margin = max(map(len, told), default=0)
    if margin > _WIDEST:
        return 0
    pairs = [pair for pair in pairwise(lines) if all(line[:1].isalnum() for line in pair)]
    full = sum(not had_room(len(one.rstrip()), other, margin) for one, other in pairs)
    return margin if full >= max(_LEAST_PAIRS, _SHARE * len(pairs)) else 0


def had_room(width: int, following: str, margin: int) -> bool:
    """Tell a line of that *width* that ends by itself: the next word would have fitted on it."""
    return width + len(" ".join(["", *following.split(maxsplit=1)[:1]])) <= margin
