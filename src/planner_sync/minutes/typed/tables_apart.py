"""Tables as they were meant: several that were typed in one, and one that was typed in two."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from planner_sync.domain.blocks import Block, Cell, Paragraph, Row, Table
from planner_sync.minutes.headings.headers import header_of, names_columns
from planner_sync.minutes.lexicon import Lexicon


def with_tables_apart(blocks: Sequence[Block], lexicon: Lexicon) -> Iterator[Block]:
    """
    Yield *blocks*, each table that holds several as those; the rows keep their numbers.

    Templates put the date, the agenda and the tasks below each other in one table.
    """
    for block in blocks:
        yield from _apart(block, lexicon) if isinstance(block, Table) else [block]


def with_heads_again(blocks: Sequence[Block], lexicon: Lexicon) -> Iterator[Block]:
    """
    Yield *blocks*, a table that goes on behind another one with the header of that.

    A table breaks in two at the end of a page, where somebody adds a row below it, or where a
    row was typed as a line.
    """
    above: Table | None = None
    is_between = False
    for block in blocks:
        if not isinstance(block, Table):
            above = None if is_between or not isinstance(block, Paragraph) else above
            is_between = True
            yield block
            continue
        is_between = False
        told = _with_head_of(above, block, lexicon) if above else block
        above = told
        yield told


def _with_head_of(above: Table, table: Table, lexicon: Lexicon) -> Table:
    at, _ = header_of(above, lexicon)
    is_same = [*map(len, above.rows[:1])] == [*map(len, table.rows[:1])]
    if at is None or not is_same or header_of(table, lexicon)[0] is not None:
        return table
    return replace(table, rows=(above.rows[at], *table.rows), first_row=table.first_row - 1)


def _apart(table: Table, lexicon: Lexicon) -> Iterator[Table]:
    heads = [at for at, row in enumerate(table.rows) if at and names_columns(row, lexicon)]
    if not heads:
        yield table
        return
    for begin, end in pairwise([0, *heads, len(table.rows)]):
        rows = _without_rests(table.rows[begin:end])
        yield replace(table, rows=rows, first_row=table.first_row + begin)


def _without_rests(rows: Sequence[Row]) -> tuple[Row, ...]:
    """Leave out the empty rows at the end, and the columns that only the other tables have."""
    kept = list(rows)
    while len(kept) > 1 and not _filled(kept[-1]):
        kept.pop()
    own = [at for at in range(len(kept[0])) if any(not row[at].is_continued for row in kept)]
    return tuple(tuple(row[at] for at in own) for row in kept)


def _filled(row: Row) -> list[Cell]:
    return [cell for cell in row if cell.text.strip() and not cell.is_continued]
