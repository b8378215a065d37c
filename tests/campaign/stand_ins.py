"""
What stands in for reading and rendering documents, which have suites of their own.

Minutes are one line of JSON for the day and one for each point; a paper of the service is the
text of what it would say.
"""

import json
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, ExitStack
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import Any
from unittest.mock import patch

from httpx._urlparse import urlparse
from stduritemplate import StdUriTemplate

from planner_sync.domain.blocks import Document, Paragraph
from planner_sync.domain.minutes import Minutes
from planner_sync.domain.moments import ClientMoment
from planner_sync.domain.people import Member
from planner_sync.domain.points import Decision, Point, Source
from planner_sync.renderings import RECEIPTS, SHEETS

_OWN = b"planner-sync\n"


@dataclass(frozen=True, kw_only=True)
class WrittenPoint:
    """One point as a colleague writes it down."""

    title: str
    is_decided: bool = True
    due_on: date | None = None
    description: str | None = None


def minutes_of(held_on: date, points: Sequence[WrittenPoint]) -> bytes:
    """Write minutes."""
    rows = [
        {
            "title": point.title,
            "is_decided": point.is_decided,
            "due_on": point.due_on.isoformat() if point.due_on else None,
            "description": point.description,
        }
        for point in points
    ]
    return "\n".join([held_on.isoformat(), *map(json.dumps, rows)]).encode()


def read_document(data: bytes, suffix: str) -> Document:
    """Return the lines of a document."""
    lines = data.decode("utf-8", "replace").splitlines()
    return Document(
        blocks=tuple(Paragraph(text=line, where=f"regel {n}") for n, line in enumerate(lines, 1)),
        format=suffix.removeprefix("."),
        is_own_output=data.startswith(_OWN),
    )


def read_minutes(
    document: Document, *, lexicon: object, members: Sequence[Member], named_on: date | None
) -> Minutes:
    """Understand what `minutes_of` wrote."""
    first, *rows = [block for block in document.blocks if isinstance(block, Paragraph)]
    return Minutes(
        moment=ClientMoment(held_on=date.fromisoformat(first.text)),
        points=tuple(_point(json.loads(row.text), row.where) for row in rows),
    )


def _point(given: dict[str, Any], where: str) -> Point:
    return Point(
        title=given["title"],
        source=Source(where=where, text=given["title"]),
        decision=Decision.TAKEN_UP if given["is_decided"] else Decision.UNDECIDED,
        due_on=date.fromisoformat(given["due_on"]) if given["due_on"] else None,
        description=given["description"],
    )


def _said(*what: object) -> bytes:
    return _OWN + repr(what[0]).encode()


def _remembering_addresses() -> Callable[[str, dict[str, Any]], str]:
    """Return the SDK's filling in of an address, which a play asks the same of again and again."""
    known: dict[tuple[str, str], str] = {}

    def expand(template: str, values: dict[str, Any]) -> str:
        key = template, repr(values)
        if key not in known:
            known[key] = fill_in(template, values)
        return known[key]

    fill_in = StdUriTemplate.expand
    return expand


def standing_in() -> AbstractContextManager[object]:
    """Let the stand-ins read and render until the context ends."""
    wiring, reading = "planner_sync.bootstrap.wiring", "planner_sync.bootstrap.reading"
    with ExitStack() as stack:
        for name, stand_in in {
            f"{wiring}.read_document": read_document,
            f"{reading}.read_minutes": read_minutes,
            f"{wiring}.RECEIPTS": replace(RECEIPTS, receipt=_said, overview=_said),
            f"{wiring}.SHEETS": replace(SHEETS, sheet=_said),
            "httpx._urls.urlparse": cache(urlparse),
            "stduritemplate.StdUriTemplate.expand": staticmethod(_remembering_addresses()),
        }.items():
            stack.enter_context(patch(name, stand_in))
        return stack.pop_all()
