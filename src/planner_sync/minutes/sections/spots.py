"""Where the points of a document stand: under which subject, in which list, at which place."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from planner_sync.domain.blocks import Block, Heading, ListItem, Paragraph, Table
from planner_sync.minutes.sections.asides import is_title
from planner_sync.minutes.words.places import place_of
from planner_sync.minutes.words.sentences import sentences

_FIRST_ROW = 2
"""The row below the head of a table."""


@dataclass(frozen=True, kw_only=True)
class Spot:
    """Where a point stands."""

    at: int
    section: int
    """Number of the title above it."""

    group: int = 0
    """Number of its list or table, of which each item is a matter of its own; 0 in text."""

    item: int = 0
    """Which item of that list, or row of that table."""

    text: str = ""
    """The paragraph or item; empty for a table."""


def spots_of(blocks: Sequence[Block]) -> dict[str, Spot]:
    """Return where each paragraph, item and row of *blocks* stands, by its place."""
    spots: dict[str, Spot] = {}
    section = group = item = 0
    before: Block | None = None
    for at, block in enumerate(blocks):
        if isinstance(block, Heading) or is_title(blocks, at):
            section += 1
        if isinstance(block, Paragraph):
            spots[block.where] = Spot(at=at, section=section, text=block.text)
        elif isinstance(block, ListItem):
            list_before = place_of(before.where) if isinstance(before, ListItem) else ""
            is_next = list_before == place_of(block.where)
            group, item = (group, item + 1) if is_next else (group + 1, 0)
            spots[block.where] = Spot(
                at=at, section=section, group=group, item=item, text=block.text
            )
        elif isinstance(block, Table):
            group += 1
            spots[block.where] = Spot(at=at, section=section, group=group)
            for row in range(_FIRST_ROW, len(block.rows) + 1):
                where = f"{block.where}, rij {block.first_row + row - 1}"
                item = row - _FIRST_ROW
                spots[where] = Spot(at=at, section=section, group=group, item=item)
        before = block
    return spots


def texts_of(blocks: Sequence[Block]) -> Iterator[str]:
    """Yield what can be about one matter: each sentence, and each row of a table."""
    for block in blocks:
        if isinstance(block, Table):
            for row in block.rows:
                yield " ".join(cell.text for cell in row if not cell.is_continued)
        elif not isinstance(block, Heading):
            yield from sentences(block.text)
