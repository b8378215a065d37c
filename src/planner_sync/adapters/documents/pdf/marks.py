"""Bullets that are drawn in front of a line, as browsers do, instead of written."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from planner_sync.adapters.documents.pdf.seen import Line, Word

_SMALLEST, _LARGEST = 1.5, 8.0
_ROUND = 0.75
"""The least share of its longer side that the shorter side of a bullet has."""

_FURTHEST = 2.5
"""Sizes of letters between a bullet and its text."""

_BULLET = "•"


def with_bullets(lines: Iterable[Line], drawn: Iterable[dict[str, Any]]) -> Iterator[Line]:
    """Yield *lines*, those with a small round or square thing before them with a bullet."""
    bullets = [thing for thing in drawn if _is_small(thing)]
    for line in lines:
        found = next((b for b in bullets if _is_before(b, line)), None)
        if found is None:
            yield line
        else:
            sign = Word(text=_BULLET, left=float(found["x0"]), right=float(found["x1"]))
            yield replace(line, words=(sign, *line.words))


def _is_small(thing: dict[str, Any]) -> bool:
    short, long = sorted((float(thing["width"]), float(thing["height"])))
    return short >= _SMALLEST and long <= _LARGEST and short >= long * _ROUND


def _is_before(bullet: dict[str, Any], line: Line) -> bool:
    middle = (float(bullet["top"]) + float(bullet["bottom"])) / 2
    is_beside = line.top < middle < line.bottom and float(bullet["height"]) < line.size
    return is_beside and 0 < line.left - float(bullet["x1"]) < line.size * _FURTHEST
