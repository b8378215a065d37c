"""Lists and titles as somebody typed them: "☐ muur schuren", "verf kopen ✔", "4. AFSPRAKEN"."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from planner_sync.domain.blocks import Block, Heading, ListItem, Paragraph

_ITEM = re.compile(
    r"^\s*(?:(?P<box>[☐☑☒✓✔✗]|\[[ xX]?\])|[-–—•*·▪◦o](?=\s)"
    r"|(?P<number>\d{1,2}|[a-z]|[ivx]{2,5}|[IVX]{1,5})[.)](?=\s))"
    r"\s*(?P<text>\S.*)$"
)
_NUMBER_ALONE = re.compile(r"\s*(?:\d{1,2}|[a-z]|[ivx]{2,5}|[IVX]{1,5})[.)]\s*")
"""What is left of an item that was struck through."""

_TICK_LETTER = re.compile(r"^\s*(?P<sign>[xXvV])\s+(?=[^\W\d])")
_HAS_V = re.compile(r"^\s*[vV]\s+(?=[^\W\d])")
"""A letter for a tick: "x verf kopen"."""

_TICKS = frozenset(["☑", "☒", "✓", "✔", "[x]", "[X]"])
_MARKED = re.compile(
    r"^(?P<text>.*?[\w)\].!?])\s*(?:(?P<done>[✓✔✅☑])|[✗✘❌✖])\ufe0f?[\s:–-]*(?P<remark>.*)$",
    re.DOTALL,
)
"""A mark behind an item says how far it is, and words behind the mark how that went."""

_LEAST_ITEMS = 2
_LEAST_TITLES = 2
"""Numbered lines in capitals that divide a text; one alone may be an item that shouts."""

_LONGEST_TITLE = 8
_STOPS = (".", "!", "?", ";", ",")
_LEAST_LETTERS = 4
_TITLE_LEVEL = 2
_NESTED_LEVEL = 7
"""Level of the title of a list inside a list: any other heading ends it."""


def with_titles(blocks: Iterable[Block], is_title: Callable[[str], bool]) -> Iterator[Block]:
    """
    Yield *blocks*, with a title in a paragraph as a paragraph of its own.

    Understood is a line that announces points, and a short last line above a list.
    """
    given = tuple(blocks)
    for block, below in zip_longest(given, given[1:]):
        if not isinstance(block, Paragraph) or "\n" not in block.text:
            yield block
            continue
        *parts, last = _at_titles(block, is_title)
        yield from parts
        yield from _above_list(last) if isinstance(below, ListItem) else [last]


def _at_titles(block: Paragraph, is_title: Callable[[str], bool]) -> Iterator[Paragraph]:
    """Yield the first title in *block*, what stands before it, and the lines below it."""
    lines = block.text.split("\n")
    at = next((at for at, line in enumerate(lines[:-1]) if is_title(line)), None)
    parts = [lines] if at is None else [lines[:at], [lines[at]], lines[at + 1 :]]
    for part in filter(None, parts):
        yield Paragraph(text="\n".join(part), where=block.where)


def _above_list(block: Paragraph) -> Iterator[Block]:
    """Yield the last line of *block* apart, where it may be the title of the list below."""
    rest, _, last = block.text.rpartition("\n")
    is_title = len(last.split()) <= _LONGEST_TITLE and not last.rstrip().endswith(_STOPS)
    if rest and is_title and not _is_item(last):
        yield Paragraph(text=rest, where=block.where)
        yield Paragraph(text=last, where=block.where)
    else:
        yield block


def with_typed_lists(blocks: Iterable[Block]) -> Iterator[Block]:
    """
    Yield *blocks*, with the lines of a typed list as items of their own.

    A mark behind an item, "verf kopen ✔", counts as the tick of its box; numbered lines in
    capitals, "4. AFSPRAKEN", are headings.
    """
    given = tuple(blocks)
    has_titles = sum(map(_is_title, given)) >= _LEAST_TITLES
    for block in given:
        lines = block.text.split("\n") if isinstance(block, Paragraph) else []
        if isinstance(block, Paragraph) and sum(map(_is_item, lines)) >= _LEAST_ITEMS:
            yield from map(_ticked, _split(block, lines))
        elif isinstance(block, ListItem) and _holds_items(block):
            yield from map(_ticked, _nested(block))
        elif isinstance(block, ListItem) and has_titles and _is_title(block):
            yield Heading(text=block.text, where=block.where, level=_TITLE_LEVEL)
        else:
            yield _ticked(block)


def with_crosses(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield *blocks*, with a ticked box for the "x" or "v" that several lines begin with."""
    for block in blocks:
        lines = block.text.split("\n") if isinstance(block, Paragraph) else []
        if isinstance(block, Paragraph) and sum(map(_is_crossed, lines)) >= _LEAST_ITEMS:
            yield replace(block, text="\n".join(_boxed(lines)))
        else:
            yield block


def _boxed(lines: Sequence[str]) -> Iterator[str]:
    """Yield *lines* with boxes; beside "v" for what is done, "x" stands for what is not."""
    is_done = "vV" if any(map(_HAS_V.match, lines)) else "xX"
    for line in lines:
        match = _TICK_LETTER.match(line)
        box = "[x] " if match and match["sign"] in is_done else "[ ] "
        yield f"{box}{line[match.end() :]}" if match else line


def _is_crossed(line: str) -> bool:
    return _TICK_LETTER.match(line) is not None


def with_nested_titles(
    blocks: Sequence[Block], announces: Callable[[str], bool]
) -> Iterator[Block]:
    """
    Yield *blocks*, with an item that is the title of a list of its own as a heading.

    Understood are "Wat gaat goed" and "Afspraken", each above items that stand deeper.
    """
    for block, below in zip_longest(blocks, blocks[1:]):
        if (
            isinstance(block, ListItem)
            and isinstance(below, ListItem)
            and below.depth > block.depth
            and announces(block.text)
        ):
            yield Heading(text=block.text, where=block.where, level=_NESTED_LEVEL + block.depth)
        else:
            yield block


def _is_title(block: Block) -> bool:
    if not isinstance(block, ListItem) or not block.is_ordered or not block.text.isupper():
        return False
    letters = sum(map(str.isalpha, block.text))
    return letters >= _LEAST_LETTERS and len(block.text.split()) <= _LONGEST_TITLE


def _ticked(block: Block) -> Block:
    if not isinstance(block, ListItem) or block.is_checked is not None:
        return block
    match = _MARKED.match(block.text)
    if match is None:
        return block
    text = "\n".join(filter(None, (match["text"], match["remark"].strip())))
    return replace(block, text=text, is_checked=match["done"] is not None)


def _is_item(line: str) -> bool:
    return _ITEM.match(line) is not None


def _holds_items(block: ListItem) -> bool:
    """Tell "Acties:" above the lines "a. zaal boeken" and "b. brief sturen" of its own."""
    lines = block.text.split("\n")[1:]
    return len(lines) >= _LEAST_ITEMS and all(map(_is_item, lines))


def _nested(block: ListItem) -> Iterator[Block]:
    """Yield the first line as an item, and those typed below it; boxes stand beside each other."""
    first, _, rest = block.text.partition("\n")
    yield replace(block, text=first)
    for item in _split(block, rest.split("\n"), start=2):
        if isinstance(item, ListItem):
            yield replace(item, depth=block.depth + (item.is_checked is None))


def _split(block: Block, lines: Iterable[str], start: int = 1) -> Iterator[ListItem | Paragraph]:
    for number, line in enumerate(lines, start=start):
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
        elif line.strip() and not _NUMBER_ALONE.fullmatch(line):
            yield Paragraph(text=line, where=where)
