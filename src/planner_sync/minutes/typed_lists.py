"""Lists and titles as somebody typed them: "☐ muur schuren", "verf kopen ✔", "4. AFSPRAKEN"."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from planner_sync.domain.blocks import Block, Heading, ListItem, Paragraph
from planner_sync.domain.points import Kind
from planner_sync.minutes.carried_over import looks_back
from planner_sync.minutes.lexicon import Lexicon, phrase
from planner_sync.minutes.section_titles import announced

_ITEM = re.compile(
    r"^\s*(?:(?P<box>[☐☑☒✓✔✗]|\[[ xX]?\])|[-–—•*·▪◦o](?=\s)|(?P<number>\d{1,2}|[a-z])[.)](?=\s))"
    r"\s*(?P<text>\S.*)$"
)
_TICKS = frozenset(["☑", "☒", "✓", "✔", "[x]", "[X]"])
_MARKED = re.compile(
    r"^(?P<text>.*?[\w)\].!?])\s*(?:(?P<done>[✓✔✅☑])|[✗✘❌✖])\ufe0f?[\s:–-]*(?P<remark>.*)$",
    re.DOTALL,
)
"""A mark behind an item says how far it is, and words behind the mark how that went."""

_IN_LINE = re.compile(r"(?P<title>[^:;.!?\n]{4,60}):\s+(?P<items>[^;:\n]+(?:;[^;:\n]+)+)")
"""A list in one line, its items apart by semicolons."""

_COUNT = re.compile(r"(?:^|(?<=[.;:,!?)])\s+|(?<=\w)\s+)(?P<number>\d{1,2})\)\s+(?=\S)")
_LEAST_COUNTED = 3
"""Numbers in one paragraph that count its points."""

_LEAST_ITEMS = 2
_LEAST_TITLES = 2
"""Numbered lines in capitals that divide a text; one alone may be an item that shouts."""

_LONGEST_TITLE = 8
_LEAST_LETTERS = 4
_TITLE_LEVEL = 2
_NESTED_LEVEL = 7
"""Level of the title of a list inside a list: any other heading ends it."""


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


def with_lists_in_lines(blocks: Iterable[Block], lexicon: Lexicon) -> Iterator[Block]:
    """
    Yield *blocks*, with "Ideeën: een bank; een avond yoga; wifi" as a list of its own.

    So is "Vorige keer: 1) bank: besteld. 2) yoga: vervallen", and lines that tell how far the
    points below such a title are.
    """
    for block in blocks:
        numbered = _numbered(block) or _looking_back(block, lexicon)
        if numbered:
            yield from numbered
            continue
        match = _IN_LINE.fullmatch(block.text) if isinstance(block, Paragraph) else None
        section = announced(phrase(match["title"]), lexicon) if match else None
        is_list = section is not None and section.kind is Kind.IMPROVEMENT
        if not isinstance(block, Paragraph) or match is None or not is_list:
            yield block
            continue
        yield replace(block, text=f"{match['title']}:")
        for number, item in enumerate(match["items"].split(";"), start=1):
            if item.strip(" ."):
                yield ListItem(text=item.strip(" ."), where=f"{block.where}, regel {number}")


def _numbered(block: Block) -> list[Block]:
    """Return the title and items of "Vorige keer: 1) bank: besteld. 2) yoga: vervallen"."""
    text = block.text if isinstance(block, Paragraph) and "\n" not in block.text else ""
    cuts = list(_COUNT.finditer(text))
    if len(cuts) < _LEAST_COUNTED or [int(cut["number"]) for cut in cuts] != [
        *range(1, len(cuts) + 1)
    ]:
        return []
    title, ends = text[: cuts[0].start()].strip(), [*(cut.start() for cut in cuts[1:]), len(text)]
    items = (text[cut.end() : end].strip() for cut, end in zip(cuts, ends, strict=True))
    return [
        *([Paragraph(text=title, where=block.where)] if title else []),
        *(
            ListItem(text=item, where=f"{block.where}, regel {number}", is_ordered=True)
            for number, item in enumerate(items, start=1)
        ),
    ]


def _looking_back(block: Block, lexicon: Lexicon) -> list[Block]:
    """Return "hoe is het met vorige keer" and the lines below it as a title and its list."""
    lines = block.text.split("\n") if isinstance(block, Paragraph) else []
    title, *below = [line.strip() for line in lines if line.strip()] or [""]
    items = [
        ListItem(text=line, where=f"{block.where}, regel {number}")
        for number, line in enumerate(below, start=2)
    ]
    whole: list[Block] = [Paragraph(text=title, where=block.where), *items]
    is_list = len(items) >= _LEAST_ITEMS and looks_back(whole, lexicon, only_ticks=False)
    return whole if is_list else []


def _is_title(block: Block) -> bool:
    if not isinstance(block, ListItem) or not block.is_ordered or not block.text.isupper():
        return False
    letters = sum(map(str.isalpha, block.text))
    return letters >= _LEAST_LETTERS and len(block.text.split()) <= _LONGEST_TITLE


def _ticked(block: Block) -> Block:
    match = _MARKED.match(block.text) if isinstance(block, ListItem) else None
    if not isinstance(block, ListItem) or match is None or block.is_checked is not None:
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
        elif line.strip():
            yield Paragraph(text=line, where=where)
