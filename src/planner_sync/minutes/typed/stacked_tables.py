"""Tables whose cells stand below each other: what LibreOffice and mail leave of one as text."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from planner_sync.domain.blocks import Block, Cell, Paragraph, Row, Table
from planner_sync.minutes.headings.headers import POINTS, header_meaning, names_columns
from planner_sync.minutes.lexicon import Lexicon

_LINE = re.compile(r"regel (\d+)")
_LEAST, _WIDEST = 2, 7
"""Columns of such a table."""

_FARTHEST = 2
"""Lines from one cell of the header to the next: mail leaves an empty one between them."""

_LONGEST = {"owner": 6, "due": 5}
"""Words of a cell that says who or when; a longer text stands behind the table."""


@dataclass(frozen=True, kw_only=True)
class _Line:
    text: str
    number: int
    block: int


def with_stacked_tables(blocks: Sequence[Block], lexicon: Lexicon) -> Iterator[Block]:
    """
    Yield *blocks*, each run of lines that was a table as one again.

    "Actie / Wie / Wanneer / Lamp maken / Daan / 1 mei": the headers that the lexicon knows say
    how many columns there are; an empty line where a cell is due is an empty cell.
    """
    at = 0
    while at < len(blocks):
        block = blocks[at]
        end, told = _told(blocks, at, lexicon) if isinstance(block, Paragraph) else (at, ())
        yield from told or [block]
        at = max(end, at + 1)


def _told(blocks: Sequence[Block], at: int, lexicon: Lexicon) -> tuple[int, Sequence[Block]]:
    """Return where the table ends that begins in the paragraph at *at*, and it with the rest."""
    lines = _lines(blocks, at)
    for begin, line in enumerate(lines):
        if line.block != at:
            break
        head = _head(lines[begin:], lexicon)
        if head:
            rows, end = _rows(lines[begin:], head, lexicon)
            if rows:
                return _put(blocks, lines, (begin, begin + end), rows)
    return at, ()


def _lines(blocks: Sequence[Block], at: int) -> Sequence[_Line]:
    """Return the lines of the paragraphs from *at* on, numbered as in the document if it can."""
    lines: list[_Line] = []
    for index, block in enumerate(blocks[at:], start=at):
        if not isinstance(block, Paragraph):
            break
        numbered = _LINE.fullmatch(block.where)
        first = int(numbered[1]) if numbered else lines[-1].number + 1 if lines else 1
        lines += [
            _Line(text=text, number=first + below, block=index)
            for below, text in enumerate(block.text.split("\n"))
        ]
    return lines


def _head(lines: Sequence[_Line], lexicon: Lexicon) -> Sequence[_Line]:
    """Return the lines at the beginning of *lines* that are the header of a table."""
    step = lines[1].number - lines[0].number if len(lines) > 1 else 0
    head: list[_Line] = []
    for line in lines[:_WIDEST]:
        is_next = not head or line.number - head[-1].number == step
        if not is_next or header_meaning(line.text, lexicon) is None:
            break
        head.append(line)
    if len(head) < _LEAST or step > _FARTHEST or _begins_with_title(head, lexicon):
        return ()
    return head if names_columns(_row([line.text for line in head]), lexicon) else ()


def _begins_with_title(head: Sequence[_Line], lexicon: Lexicon) -> bool:
    """Tell "Actiepunten" above "Actie / Wie": the title of the table means what a column does."""
    first, second = (header_meaning(line.text, lexicon) for line in head[:2])
    return first == second


def _rows(
    lines: Sequence[_Line], head: Sequence[_Line], lexicon: Lexicon
) -> tuple[Sequence[Row], int]:
    """Return the rows with the header, and how many of *lines* they take; none without points."""
    width, step = len(head), head[1].number - head[0].number
    meanings = [header_meaning(line.text, lexicon) for line in head]
    cells: dict[int, str] = {}
    for line in lines:
        place, rest = divmod(line.number - head[0].number, step)
        if rest:
            break
        cells[place] = line.text
    rows = [_row([line.text for line in head])]
    while _fits(texts := _texts(cells, width * len(rows), width), meanings):
        rows.append(_row(texts))
    last = head[0].number + step * (width * len(rows) - 1)
    taken = sum(line.number <= last for line in lines)
    return (rows, taken) if len(rows) > 1 else ((), 0)


def _texts(cells: Mapping[int, str], first: int, width: int) -> Sequence[str]:
    return [cells.get(place, "") for place in range(first, first + width)]


def _fits(texts: Sequence[str], meanings: Sequence[str | None]) -> bool:
    """Tell a row, which says what and something beside it, from text behind the table."""
    told = [(text, meaning or "") for text, meaning in zip(texts, meanings, strict=True) if text]
    is_point = any(meaning in POINTS for _, meaning in told)
    is_short = all(len(text.split()) <= _LONGEST.get(said, len(text)) for text, said in told)
    return is_point and is_short and len(told) > 1


def _row(texts: Sequence[str]) -> Row:
    return tuple(Cell(text=text) for text in texts)


def _put(
    blocks: Sequence[Block],
    lines: Sequence[_Line],
    span: tuple[int, int],
    rows: Sequence[Row],
) -> tuple[int, Sequence[Block]]:
    """Return the table amid what its paragraphs say before and behind it."""
    begin, end = span
    first, last = lines[begin].block, lines[end - 1].block
    before = [line for line in lines[:begin] if line.block == first]
    behind = [line for line in lines[end:] if line.block == last]
    table = Table(rows=tuple(rows), where=f"regel {lines[begin].number}")
    around = [_paragraph(blocks, before), table, _paragraph(blocks, behind)]
    return last + 1, [block for block in around if block]


def _paragraph(blocks: Sequence[Block], lines: Sequence[_Line]) -> Paragraph | None:
    if not lines:
        return None
    block = blocks[lines[0].block]
    text = "\n".join(line.text for line in lines)
    where = re.sub(r"regel \d+", f"regel {lines[0].number}", block.where)
    return replace(block, text=text, where=where) if isinstance(block, Paragraph) else None
