"""
Remarks: what a team says about a point in its own words, on the card itself.

A line of the description or an item of the checklist that begins with ``Reden:``,
``Resultaat:`` or ``Voor cliënten:`` is one; the case does not matter.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from planner_sync.domain.board import DetailFields
from planner_sync.domain.people import fold

_OPENINGS = {
    "reden": "reason",
    "reason": "reason",
    "resultaat": "result",
    "result": "result",
    "voor clienten": "for_clients",
    "for clients": "for_clients",
}
"""Folded, so that "cliënten" counts with and without its dots."""

_LONGEST_OPENING = max(map(len, _OPENINGS)) + 4


@dataclass(frozen=True, kw_only=True)
class Remarks:
    """What a card says; ``None`` where it says nothing.  As typed: privacy comes after."""

    reason: str | None = None
    """Why it is not taken up."""

    result: str | None = None
    """What clients notice of it."""

    for_clients: str | None = None
    """The plain sentence for the letter."""


def remarks_of(details: DetailFields) -> Remarks:
    """Read the remarks on a card; of several of one kind the last that says something counts."""
    found = {kind: text for kind, text in map(_remark, _lines(details)) if kind and text}
    return Remarks(**found)


def _lines(details: DetailFields) -> Iterator[str]:
    yield from (item.title for item in details.checklist)
    yield from details.description.splitlines()


def _remark(line: str) -> tuple[str, str]:
    opening, colon, text = line.strip(" \t-–•*").partition(":")
    if not colon or len(opening) > _LONGEST_OPENING:
        return "", ""
    kind = _OPENINGS.get(" ".join(fold(opening).split()), "")
    return kind, " ".join(text.split())
