"""How the text of a document is set: its margins, and how far its lines lie apart."""

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from planner_sync.adapters.documents.pdf.seen import Line, SeenPage
from planner_sync.adapters.documents.pdf.wrapping import ENDS, Margin, goes_on

_GAP = 0.8
"""Share of a line's height that may lie between two lines of one paragraph."""

_LEAST = 4
_HALF = 0.5
_SHORT, _NEARLY_FULL = 0.6, 0.85
"""Shares of the way to the margin that labels fill at most, and sentences that go on at least."""

_APART, _FAR = 0.25, 0.5
"""Shares of a line's height by which paragraphs lie further apart than lines."""


_LEADER = re.compile(r"(?:\.\s?){4,}\d+$")
"""The dots between a title and its page in a table of contents."""

_LABELLED = re.compile(r"[A-ZÀ-Ý][^:.,]{2,60}:\s")
_LEAST_SIGNS = 5
_WHITE = 3.0
"""White within a line, in sizes of letters, that no justified text has."""


class Paper:
    """The paper and its setting, measured over all *pages*."""

    def __init__(self, pages: Sequence[SeenPage]) -> None:
        """Measure where lines end and how far full lines lie above the next."""
        rights = defaultdict[int, list[float]](list)
        for page in pages:
            rights[round(page.width)] += [
                item.right
                for item in page.items
                # What begins in the right half stands beside the text.
                if isinstance(item, Line) and item.left < page.width * _HALF
            ]
        self._margins = {width: Margin(found) for width, found in rights.items()}
        gaps = defaultdict[float, list[float]](list)
        for page in pages:
            for line, below in pairwise(page.items):
                if not isinstance(line, Line) or not isinstance(below, Line):
                    continue
                is_one = line.size == below.size and below.top - line.bottom < line.size * _GAP * 2
                if is_one and not self.has_room(line, below, page.width):
                    gaps[line.size].append(below.top - line.bottom)
        self._gaps = {size: median(found) for size, found in gaps.items() if len(found) >= _LEAST}

    def margin(self, width: float) -> float:
        """Return where lines of a page of *width* end."""
        margin = self._margins.get(round(width))
        return margin.at if margin is not None else 0.0

    def has_room(self, line: Line, below: Line, width: float) -> bool:
        """Tell whether the first word of *below* would have fitted behind *line*."""
        margin = self._margins.get(round(width))
        if margin is None or _are_set_apart(line, below):
            return True
        return margin.has_room(line, below) and not _is_unfinished(line, below, margin)

    def is_near(self, line: Line, below: Line, *, is_full: bool) -> bool:
        """Tell whether *below* stands as close under *line* as lines of one text do."""
        height = line.bottom - line.top
        usual = self._gaps.get(line.size)
        if usual is None:
            return below.top - line.bottom <= height * _GAP
        return below.top - line.bottom <= usual + height * (_FAR if is_full else _APART)


def _are_set_apart(line: Line, below: Line) -> bool:
    """Tell lines that stand for themselves, however full: labels, titles of contents, rows."""
    if _LABELLED.match(line.text) and _LABELLED.match(below.text):
        return True
    is_set = _LEADER.search(line.text) is not None or _is_row(line)
    return is_set or _is_ornament(line) or _is_ornament(below)


def _is_unfinished(line: Line, below: Line, margin: Margin) -> bool:
    """
    Tell whether the sentence of *line* goes on in *below*, whatever made it break early.

    Editors break lines by other measures than the page's margin: "… geeft de nieuwe" and below
    it "deelnemers de gelegenheid".
    """
    if line.text.rfind("(") > line.text.rfind(")") and ")" in below.text:
        return True
    share = (line.right - line.left) / max(margin.at - line.left, 1.0)
    if goes_on(line, below):
        return share > _SHORT
    return share > _NEARLY_FULL and not margin.is_even and not line.text.endswith(ENDS)


def _is_ornament(line: Line) -> bool:
    """Tell a rule that was typed: "/////" or "-----"."""
    return len(line.text) >= _LEAST_SIGNS and not any(sign.isalnum() for sign in line.text)


def _is_row(line: Line) -> bool:
    """Tell a line whose words were set apart: "Fenna        voorzitter"."""
    gaps = [word.left - before.right for before, word in pairwise(line.words)]
    return any(gap > line.size * _WHITE for gap in gaps[1:] or gaps if gap)
