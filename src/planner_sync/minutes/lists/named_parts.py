"""Lines that hold the tasks of several people: "Anna: zaal boeken, Bram: vlag kopen"."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from planner_sync.domain.blocks import Block, ListItem, Paragraph
from planner_sync.minutes.people.names import NAMES, KnownNames

_NAMED = re.compile(rf"(?:^|(?<=[,;.]\s))(?P<who>{NAMES}):\s+(?=\S)")
_LEAST_PEOPLE = 2
_LONGEST = 12
"""Words of a task; who says more in turn holds a conversation."""


def with_named_parts(blocks: Iterable[Block], known: KnownNames) -> Iterator[Block]:
    """Yield *blocks*, the tasks in one line that each begin with a name as lines or items."""
    for block in blocks:
        if isinstance(block, Paragraph):
            lines = (part for line in block.text.split("\n") for part in _parts(line, known))
            yield replace(block, text="\n".join(lines))
        elif isinstance(block, ListItem):
            yield from (replace(block, text=part) for part in _parts(block.text, known))
        else:
            yield block


def _parts(line: str, known: KnownNames) -> list[str]:
    cuts = [match for match in _NAMED.finditer(line) if known.is_person_known(match["who"])]
    if len({match["who"] for match in cuts}) < _LEAST_PEOPLE:
        return [line]
    starts = [match.start() for match in cuts]
    ends = [*starts[1:], len(line)]
    parts = [line[start:end].strip(" ,;") for start, end in zip(starts, ends, strict=True)]
    before = line[: starts[0]].strip(" ,;")
    is_short = all(len(part.split()) <= _LONGEST for part in parts)
    return [*([before] if before else []), *parts] if is_short else [line]
