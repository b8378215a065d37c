"""
Client moments by other hands, annotated before anything of them was read by a program.

Each set is a folder with documents and one annotation file for each, in the form that the field's
scorers use: every matter with its kind, status, layer, owners and days.  Of each set the documents
with even numbers are never opened: no rule is made for them.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from corpus.measuring import Figures, Invented, matched
from planner_sync.domain.points import Certainty, Decision, Kind, Point, Status

FOLDER = Path(__file__).parent / "other_hands"
SETS = tuple(sorted(path.name for path in FOLDER.iterdir()))
_OPEN = {"open", "in_progress"}


def other_hands(name: str) -> tuple[Invented, ...]:
    """Return the minutes of the set *name* with their annotation, in their order."""
    found = []
    for path in sorted((FOLDER / name / "gold").glob("*.json")):
        annotation = json.loads(path.read_text(encoding="utf-8"))
        document = FOLDER / name / "docs" / annotation["doc"]
        expected = {"is_control": True, "items": annotation["items"]}
        found.append(
            Invented(
                name=f"{name} {path.stem}",
                data=document.read_bytes(),
                suffix=document.suffix,
                expected=expected,
            )
        )
    return tuple(found)


def halves(minutes: tuple[Invented, ...]) -> Mapping[str, tuple[Invented, ...]]:
    """Part *minutes* into those that may be looked at and those that never are."""
    return {"looked at": minutes[::2], "never looked at": minutes[1::2]}


def judged(minutes: tuple[Invented, ...]) -> Figures:
    """
    Count what was found in *minutes* against their annotation.

    A matter that is over, refused or only decided and comes out as work is false; one that a
    secretary may leave out counts neither for nor against.
    """
    figures = Figures()
    for one in minutes:
        found = [point for point in one.read().points if _is_work(point)]
        items = one.expected["items"]
        pairs = matched(found, items)
        figures.counts["meant"] += sum(_must_be_found(item) for item in items)
        for index, point in enumerate(found):
            item = items[pairs[index]] if index in pairs else None
            if item is None or not _is_open(item):
                figures.counts["false"] += 1
                sure = point.certainty is Certainty.CERTAIN
                figures.counts["certain false"] += sure
                figures.misses.append(f"{one.name}: not meant: {point.title}")
            elif _must_be_found(item):
                figures.counts["hit"] += 1
                figures.counts["certain"] += point.certainty is Certainty.CERTAIN
        told = {*pairs.values()}
        figures.misses.extend(
            f"{one.name}: not found: {item['title']}"
            for at, item in enumerate(items)
            if at not in told and _must_be_found(item)
        )
    return figures


def certain_precision(figures: Figures) -> float:
    """Return the share of the certain points that are meant."""
    sure = figures.counts["certain"]
    return sure / max(1, sure + figures.counts["certain false"])


def _is_work(point: Point) -> bool:
    is_open = point.status in {Status.OPEN, Status.IN_PROGRESS}
    is_put_aside = point.decision in {Decision.NOT_TAKEN_UP, Decision.LATER}
    return is_open and not is_put_aside and point.kind is not Kind.DECISION


def _is_open(item: Mapping[str, Any]) -> bool:
    return item["status"] in _OPEN and item["kind"] != "decision"


def _must_be_found(item: Mapping[str, Any]) -> bool:
    return _is_open(item) and item["salience"] == "core"
