"""Lists of boxes under no title of points: what is ticked was done, and the rest has to be."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from planner_sync.domain.blocks import Block, ListItem, text_of
from planner_sync.domain.points import Certainty, Kind
from planner_sync.minutes.clauses.speech import Speech
from planner_sync.minutes.section import Placed, Section
from planner_sync.minutes.sections.asides import asides, attendance
from planner_sync.minutes.words.places import place_of

_LEAST_TASK = 3
"""Words of a task behind a box; fewer are a choice: "☐ ja", "☐ Wonen"."""

_SHARE = 4
"""One in so many tasks is worded as work; a choice between phrases never is."""


def with_boxes(placed: Sequence[Placed], speech: Speech) -> Iterator[Placed]:
    """
    Yield *placed*, the items of each list of tasks with boxes in a section of their own.

    An item worded as work is certain there.  What stands under an agenda or a question, or says
    who was there, stays out; so does every list that a title already made one of points.
    """
    blocks = [p.block for p in placed]
    aside = asides(blocks, speech.lexicon) | attendance(blocks, speech.lexicon) | choices(blocks)
    boxes: dict[str, list[int]] = {}
    for index, p in enumerate(placed):
        if index not in aside and p.section is None and _is_task(p):
            boxes.setdefault(place_of(p.block.where), []).append(index)
    sections: dict[int, Section] = {}
    for found in boxes.values():
        worded = {index for index in found if speech.asks(_text(placed[index]))}
        if len(worded) * _SHARE >= len(found):
            for index in found:
                certainty = Certainty.CERTAIN if index in worded else Certainty.SUGGESTED
                sections[index] = Section(
                    kind=Kind.ACTION,
                    certainty=certainty,
                    takes_prose=False,
                    is_boxed=True,
                    opened_by=found[0],
                )
    for index, p in enumerate(placed):
        yield replace(p, section=sections[index]) if index in sections else p


def choices(blocks: Sequence[Block]) -> frozenset[int]:
    """Return the indexes of the boxes under a question: what is ticked there was chosen."""
    asked = {place_of(b.where) for a, b in pairwise(blocks) if text_of(a).rstrip().endswith("?")}
    return frozenset(
        index
        for index, block in enumerate(blocks)
        if isinstance(block, ListItem)
        and block.is_checked is not None
        and place_of(block.where) in asked
    )


def _is_task(placed: Placed) -> bool:
    block = placed.block
    is_box = isinstance(block, ListItem) and block.is_checked is not None
    return is_box and len(_text(placed).split()) >= _LEAST_TASK


def _text(placed: Placed) -> str:
    return placed.block.text if isinstance(placed.block, ListItem) else ""
