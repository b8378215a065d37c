"""One task that a list divides over people: "plan aanleveren", and below it "tuin: Anna"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from planner_sync.domain.blocks import Block, ListItem
from planner_sync.domain.points import Certainty, Kind
from planner_sync.minutes.found import Found
from planner_sync.minutes.people.names import KnownNames, owners_in

_LEAST_PARTS = 2
_PART = re.compile(r"^(?P<part>[^:]{2,80}?)\s*(?::|\s[-–—]|->)\s+(?P<who>\S.*)$")


@dataclass(frozen=True, kw_only=True)
class SharedTask:
    """A task with its parts, each for somebody else."""

    points: tuple[Found, ...]
    places: frozenset[str]
    """The places of the task and of its parts."""


def shared_tasks(blocks: Sequence[Block], known: KnownNames) -> Iterator[SharedTask]:
    """Yield every list item below which all items are a part and known names."""
    for index, block in enumerate(blocks):
        if not isinstance(block, ListItem):
            continue
        below = list(_below(blocks, index))
        parts = [match for item in below if (match := _part(item, known))]
        if len(below) >= _LEAST_PARTS and len(parts) == len(below):
            yield SharedTask(
                points=tuple(
                    _point(block, item, part, known)
                    for item, part in zip(below, parts, strict=True)
                ),
                places=frozenset([block.where, *(item.where for item in below)]),
            )


def _below(blocks: Sequence[Block], index: int) -> Iterator[ListItem]:
    parent = blocks[index]
    for block in blocks[index + 1 :]:
        if not isinstance(block, ListItem) or not isinstance(parent, ListItem):
            return
        if block.depth <= parent.depth:
            return
        yield block


def _part(item: ListItem, known: KnownNames) -> re.Match[str] | None:
    match = _PART.match(item.text.strip())
    return match if match and known.are_known(match["who"].rstrip(".")) else None


def _point(parent: ListItem, item: ListItem, part: re.Match[str], known: KnownNames) -> Found:
    task = parent.text.rstrip(" :.")
    return Found(
        text=f"{task}: {part['part']}",
        where=item.where,
        passage=f"{parent.text}\n{item.text}",
        kind=Kind.ACTION,
        certainty=Certainty.CERTAIN,
        owners=owners_in(part["who"], known),
        context=parent.text,
        is_from_list=True,
    )
