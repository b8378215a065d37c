"""The rows of an HTML table, merged cells repeated over what they span."""

from lxml import etree

from planner_sync.adapters.documents.inline_text import inline_of
from planner_sync.domain.blocks import Cell

_MAX_SPAN = 100
_MAX_COLUMNS = 200
_EMPTY = Cell(text="")


def table_rows(table: etree._Element) -> tuple[tuple[Cell, ...], ...]:
    """
    Return the rows of *table*, all of the same length.

    A merged cell is repeated with `Cell.is_continued`; nested tables are left out.
    """
    rows: list[dict[int, Cell]] = []
    for index, row in enumerate(rows_of(table)):
        _fill(rows, index, row)
    width = max((max(row) + 1 for row in rows if row), default=0)
    return tuple(tuple(row.get(at, _EMPTY) for at in range(width)) for row in rows) if width else ()


def rows_of(table: etree._Element) -> list[etree._Element]:
    """Return the rows of *table* itself, not those of tables inside it."""
    found: list[etree._Element] = []
    for child in table:
        if child.tag == "tr":
            found.append(child)
        elif child.tag in {"thead", "tbody", "tfoot"}:
            found.extend(row for row in child if row.tag == "tr")
    return found


def _fill(rows: list[dict[int, Cell]], index: int, row: etree._Element) -> None:
    while len(rows) <= index:
        rows.append({})
    at = 0
    for cell in row:
        if cell.tag not in {"td", "th"}:
            continue
        while at in rows[index]:
            at += 1
        at = _place(rows, index, at, cell)


def _place(rows: list[dict[int, Cell]], index: int, at: int, cell: etree._Element) -> int:
    inline = inline_of([cell], without={"table"})
    text, state = inline.text, inline.is_checked
    across, down = _span(cell, "colspan"), _span(cell, "rowspan")
    for below in range(down):
        while len(rows) <= index + below:
            rows.append({})
        for beside in range(min(across, _MAX_COLUMNS - at)):
            rows[index + below].setdefault(
                at + beside,
                Cell(text=text, is_checked=state, is_continued=bool(below or beside)),
            )
    return at + across


def _span(cell: etree._Element, name: str) -> int:
    span = str(cell.get(name) or "1")
    return min(int(span), _MAX_SPAN) if span.isdecimal() and int(span) else 1
