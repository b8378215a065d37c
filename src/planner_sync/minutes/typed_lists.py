"""Lists that somebody typed as lines of a paragraph: "- verf kopen", "☐ muur schuren"."""

import re
from collections.abc import Callable, Iterable, Iterator

from planner_sync.domain.blocks import Block, ListItem, Paragraph

_ITEM = re.compile(
    r"^\s*(?:(?P<box>[☐☑☒✓✔✗]|\[[ xX]?\])|[-–—•*·▪◦o](?=\s)|(?P<number>\d{1,2})[.)](?=\s))"
    r"\s*(?P<text>\S.*)$"
)
_TICKS = frozenset(["☑", "☒", "✓", "✔", "[x]", "[X]"])
_LEAST_ITEMS = 2


def with_titles(blocks: Iterable[Block], is_title: Callable[[str], bool]) -> Iterator[Block]:
    """Yield *blocks*, with a title on the first line of a paragraph as a paragraph of its own."""
    for block in blocks:
        first, _, rest = (
            block.text.partition("\n") if isinstance(block, Paragraph) else ("", "", "")
        )
        if rest and is_title(first):
            yield Paragraph(text=first, where=block.where)
            yield Paragraph(text=rest, where=block.where)
        else:
            yield block


def with_typed_lists(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield *blocks*, with the lines of a typed list as items of their own."""
    for block in blocks:
        lines = block.text.split("\n") if isinstance(block, Paragraph) else []
        if isinstance(block, Paragraph) and sum(map(_is_item, lines)) >= _LEAST_ITEMS:
            yield from _split(block, lines)
        else:
            yield block


def _is_item(line: str) -> bool:
    return _ITEM.match(line) is not None


def _split(block: Paragraph, lines: Iterable[str]) -> Iterator[Block]:
    for number, line in enumerate(lines, start=1):
        where = f"{block.where}, regel {number}"
        match = _ITEM.match(line)
        if match:
            box = match["box"]
            yield ListItem(
                text=match["text"],
                where=where,
                is_ordered=match["number"] is not None,
                is_checked=None if box is None else box in _TICKS,
            )
        elif line.strip():
            yield Paragraph(text=line, where=where)
