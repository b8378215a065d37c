"""Lines that an editor broke at its margin: a sentence goes on where its line ends."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from planner_sync.domain.blocks import Block, ListItem, Paragraph, Table
from planner_sync.minutes.words.arrows import ARROW

_MARGIN = 45
"""Characters of a line that may have been broken at the margin; a shorter one ends by itself."""

_NUMBER = re.compile(r"\s*\d{1,2}[.)]\s")
"""Begins a title, which ends with its line."""

_LABEL = re.compile(r"\s*[^\W\d][\w ]{1,20}(?::|\s*[-=]+>|\s=)\s")
"""Begins something of its own: "actie -> …", "idee: …", "besluit = …"."""

_SIGNED = re.compile(r"\((?:(?:\s*[,/&+]\s*|\s+(?:en|and)\s+)?[A-ZÀ-Ý][\w'’-]*)+\)\.?\s*$")
"""Who does it, at the end: "sleutels ophalen (Anna)"."""

_ARROW = re.compile(rf"\s{ARROW}\s")
"""Drawn in short-hand, of which each line is a thought: "raam klemt -> morgen"."""

_FEW = 2
"""Lines from which the lack of any capital at their start is somebody's habit."""

_ENDS = (".", "!", "?", ":", ";")


def with_whole_lines(blocks: Iterable[Block]) -> Iterator[Block]:
    """
    Yield *blocks*, with the lines of a text that was broken at the margin joined again.

    A line that begins with a small letter goes on with the long one before it.  Where one
    does, and all but the last are long, every line of that text does.
    """
    for block in blocks:
        if isinstance(block, Paragraph | ListItem) and "\n" in block.text:
            yield replace(block, text=_joined(block.text.split("\n")))
        elif isinstance(block, Table) and _is_frame(block):
            text = _joined([row[0].text for row in block.rows])
            yield Paragraph(text=text, where=block.where)
        else:
            yield block


def _is_frame(table: Table) -> bool:
    """Tell lines in a frame, which a PDF shows as rows, from a table of one column."""
    lines = [row[0].text for row in table.rows if len(row) == 1]
    return len(lines) == len(table.rows) and any(_goes_on(*pair) for pair in pairwise(lines))


def _joined(lines: Sequence[str]) -> str:
    if _is_without_capitals(lines):
        return "\n".join(lines)
    is_listed = _are_signed(lines)
    goes_on = [
        _goes_on(line, after) and not (is_listed and _SIGNED.search(line))
        for line, after in pairwise(lines)
    ]
    is_broken = not is_listed and any(goes_on) and all(len(line) >= _MARGIN for line in lines[1:-1])
    if is_broken:
        margin = max(map(len, lines))
        goes_on = [
            is_same or (_may_go_on(line) and not _had_room(line, after, margin))
            for is_same, (line, after) in zip(goes_on, pairwise(lines), strict=True)
        ]
    text = lines[0]
    for line, is_same in zip(lines[1:], goes_on, strict=True):
        text += f" {line.strip()}" if is_same else f"\n{line}"
    return text


def _is_without_capitals(lines: Sequence[str]) -> bool:
    """Tell lines of somebody who types no capitals: a small letter tells nothing there."""
    return len(lines) > _FEW and not any(
        line.lstrip(" -*•0123456789.)")[:1].isupper() for line in lines
    )


def _may_go_on(line: str) -> bool:
    return len(line) >= _MARGIN and not line.rstrip().endswith(_ENDS) and not _NUMBER.match(line)


def _had_room(line: str, following: str, margin: int) -> bool:
    """Tell a line that ends by itself: the next word would have stood before the margin."""
    word = following.split(maxsplit=1)[:1]
    return len(line.rstrip()) + len(" ".join(["", *word])) <= margin


def _are_signed(lines: Sequence[str]) -> bool:
    """Tell lines of which several end in who does it: each is a task of its own."""
    return sum(_SIGNED.search(line) is not None for line in lines) > 1


def _goes_on(line: str, following: str) -> bool:
    is_broken = len(line) >= _MARGIN and not line.rstrip().endswith(_ENDS)
    is_broken = is_broken and _ARROW.search(line) is None
    return is_broken and following.lstrip()[:1].islower() and not _LABEL.match(following)
