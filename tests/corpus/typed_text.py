"""The invented minutes as plain text, as all sorts of editors and hands would have written it."""

import textwrap
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from corpus.measuring import Invented
from planner_sync.adapters.documents import read_document
from planner_sync.domain.blocks import Block, Heading, ListItem, Row, Table

Lines = list[str]
Title = Callable[[str, int], Lines]
Rows = Callable[[Sequence[Sequence[str]]], Lines]


def _setext(text: str, level: int) -> Lines:
    return [text, ("=" if level == 1 else "-") * len(text)]


def _widths(rows: Sequence[Sequence[str]], widest: int) -> list[int]:
    return [min(widest, max(3, *map(len, column))) for column in zip(*rows, strict=True)]


def _padded(cells: Iterable[str], widths: Sequence[int], gap: str = "  ") -> str:
    return gap.join(f"{cell:{width}}" for cell, width in zip(cells, widths, strict=True))


def _simple(rows: Sequence[Sequence[str]]) -> Lines:
    """Type the rows as pandoc's simple table: a line of dashes below the header."""
    widths = _widths(rows, 1000)
    rule = _padded(("-" * width for width in widths), widths, " ")
    head, *rest = (_padded(row, widths, " ").rstrip() for row in rows)
    return [f"  {line}" for line in (head, rule, *rest)]


def _wrapped(row: Sequence[str], widths: Sequence[int]) -> Iterator[list[str]]:
    cells = [
        textwrap.wrap(cell, width, break_on_hyphens=False) or [""]
        for cell, width in zip(row, widths, strict=True)
    ]
    for at in range(max(map(len, cells))):
        yield [cell[at] if at < len(cell) else "" for cell in cells]


def _grid(rows: Sequence[Sequence[str]]) -> Lines:
    """Draw the rows as a grid of signs."""
    widths = _column_widths(rows)
    rule = f"+{'+'.join('-' * (width + 2) for width in widths)}+"
    lines = [rule]
    for at, row in enumerate(rows):
        lines += [f"| {_padded(line, widths, ' | ')} |" for line in _wrapped(row, widths)]
        lines.append(rule.replace("-", "=") if at == 0 else rule)
    return lines


def _column_widths(rows: Sequence[Sequence[str]]) -> list[int]:
    longest = [
        max(map(len, " ".join(column).split() or [""])) for column in zip(*rows, strict=True)
    ]
    share = max(10, 74 // len(rows[0]))
    return [max(*pair, 3) for pair in zip(_widths(rows, share), longest, strict=True)]


@dataclass(frozen=True, kw_only=True)
class Hand:
    """How somebody types a text."""

    table: Rows
    title: Title = _setext
    bullet: str = "-"
    width: int = 0
    """Characters of a line where the editor breaks it; none where it does not."""

    line: str = "{}"
    newline: str = "\n"
    suffix: str = ".txt"

    def typed(self, blocks: Sequence[Block]) -> bytes:
        """Return *blocks* as this hand types them."""
        lines: Lines = []
        counts: dict[int, int] = {}
        for before, block in pairwise([None, *blocks]):
            is_inner = isinstance(before, ListItem) and isinstance(block, ListItem)
            if not is_inner:
                counts = {}
            if before is not None and not is_inner:
                lines.append("")
            if isinstance(block, ListItem):
                counts = {d: n for d, n in counts.items() if d <= block.depth}
                counts[block.depth] = counts.get(block.depth, 0) + 1
                lines += self._item(block, counts[block.depth])
            elif isinstance(block, Table):
                lines += self.table([_cells(row) for row in block.rows])
            elif isinstance(block, Heading):
                lines += self.title(block.text, block.level)
            elif block is not None:
                for line in block.text.split("\n"):
                    lines += self._broken(line, "", "")
        return "".join(f"{self.line.format(line)}{self.newline}" for line in lines).encode()

    def _item(self, item: ListItem, number: int) -> Lines:
        sign = f"{number}." if item.is_ordered else self.bullet
        box = "" if item.is_checked is None else "[x] " if item.is_checked else "[ ] "
        indent = "    " * item.depth
        hanging = " " * (len(indent) + len(sign) + 1)
        text = item.text.replace("\n", " ")
        return self._broken(f"{sign} {box}{text}", indent, hanging)

    def _broken(self, line: str, indent: str, hanging: str) -> Lines:
        if not self.width:
            return [indent + line]
        wrapper = textwrap.TextWrapper(
            width=self.width,
            initial_indent=indent,
            subsequent_indent=hanging,
            break_long_words=False,
            break_on_hyphens=False,
        )
        return wrapper.wrap(line)


def _cells(row: Row) -> list[str]:
    return [
        "" if cell.is_continued else _boxed(cell.text.replace("\n", " "), cell.is_checked)
        for cell in row
    ]


def _boxed(text: str, is_checked: bool | None) -> str:
    return text if is_checked is None else f"{'[x]' if is_checked else '[ ]'} {text}".strip()


def _with_colons(text: str, _: int) -> Lines:
    return [f"{text.rstrip(' :')}:"]


HANDS: Mapping[str, Hand] = {
    "quoted in a mail": Hand(width=72, line="> {}", table=_grid),
    "set in by a tab": Hand(width=76, line="\t{}", table=_grid, suffix=".md"),
    "behind arrows": Hand(bullet="→", title=_with_colons, table=_simple, newline="\r\n"),
}
"""Plain texts of the same words."""


def as_text(minutes: Sequence[Invented], hand: Hand) -> list[Invented]:
    """Return *minutes* as plain texts of that *hand*."""
    return [
        Invented(
            name=one.name,
            data=hand.typed(read_document(one.data, one.suffix).blocks),
            suffix=hand.suffix,
            expected=one.expected,
        )
        for one in minutes
    ]
