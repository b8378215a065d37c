"""Tables in plain text: rows pasted from a spreadsheet, their cells apart by tabs or signs."""

import re
from collections.abc import Sequence

_SIGNS = (re.compile(r"\t"), re.compile(r"\t+|\s{2,}"), re.compile(r"\|"), re.compile(r";"))
"""What divides cells, the surest first: several spaces only where no row leaves a cell out."""

_RULE = re.compile(r"[\s|:+=-]+")
_ITEM = re.compile(r"\s*(?:[-*+•·]|\d{1,3}[.)]|[a-zA-Z][.)])\s")
_LEAST_CELLS = 3
"""Two cells are a label with its value: "Voorzitter", "Anna"."""

_LEAST_ROWS = 3
_LONGEST_HEAD = 40
"""Characters above a column."""


def rows_at(lines: Sequence[str], at: int) -> tuple[int, Sequence[Sequence[str]]]:
    """
    Return how many of *lines* from *at* on are a table, and its rows; none where they are text.

    Its first line is a header: short, without colons, and with a text above each column.
    """
    for sign in _SIGNS:
        end, rows = _rows(lines, at, sign)
        if len(rows) >= _LEAST_ROWS:
            width = len(rows[0])
            return end - at, [[*row, *[""] * (width - len(row))] for row in rows]
    return 0, []


def _rows(
    lines: Sequence[str], at: int, sign: re.Pattern[str]
) -> tuple[int, Sequence[Sequence[str]]]:
    head = _cells(lines[at], sign)
    if not _is_head(head) or _ITEM.match(lines[at]):
        return at, []
    rows, end = [head], at + 1
    # A row can leave cells out only where each has a sign of its own.
    least = len(head) if sign is _SIGNS[1] else 2
    while end < len(lines) and lines[end].strip():
        cells = _cells(lines[end], sign)
        is_rule = _RULE.fullmatch(lines[end]) is not None
        is_short = len(cells) == 1 and _is_amid(lines, end, len(head), sign)
        if not is_rule and not is_short and not least <= len(cells) <= len(head):
            break
        rows += [] if is_rule else [cells]
        end += 1
    return end, rows


def _is_amid(lines: Sequence[str], at: int, width: int, sign: re.Pattern[str]) -> bool:
    """Tell a row that only says what, amid rows of as many cells as the first."""
    below = lines[at + 1] if at + 1 < len(lines) else ""
    is_whole = len(_cells(below, sign)) == width and below.strip() != ""
    return is_whole and len(lines[at].strip()) <= _LONGEST_HEAD and ":" not in lines[at]


def _cells(line: str, sign: re.Pattern[str]) -> list[str]:
    inner = line.strip(" \n") if sign.pattern == r"\t" else line.strip()
    if sign.pattern == r"\|":
        inner = inner.removeprefix("|").removesuffix("|")
    return [cell.strip() for cell in sign.split(inner)]


def _is_head(cells: Sequence[str]) -> bool:
    are_short = all(0 < len(cell) <= _LONGEST_HEAD and ":" not in cell for cell in cells)
    return len(cells) >= _LEAST_CELLS and are_short
