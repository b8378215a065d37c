"""Tables without rules: columns seen by the white between them, over several rows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from planner_sync.adapters.documents.pdf.seen import Item, Line, Ruled, Word
from planner_sync.adapters.documents.pdf.wrapping import Margin, told

_GAP = 0.65
"""White between two columns, as a share of the size of the letters; a space is half of it."""

_FAR = 3.0
"""White, in sizes of letters, that no two rows of a table have between them."""

_SAME = 3.0
"""Points by which texts of one column may begin apart."""

_ALIGNED = 0.6
_LEAST_COLUMNS = 3
_LEAST_ROWS = 3
_LONGEST_HEAD = 40
_SPACE = 0.2
"""Width of the narrowest space, as a share of the size of the letters."""

_APART = 0.12
"""Share of the size of letters by which rows lie further apart than the lines of one cell."""


@dataclass(kw_only=True)
class _Column:
    left: float
    right: float


@dataclass(kw_only=True)
class _Region:
    """Lines under each other whose words leave the same white free."""

    columns: list[_Column]
    lines: list[Line] = field(default_factory=list)

    def takes(self, line: Line) -> bool:
        """Take *line*, unless its words run over the white between two columns."""
        if self.lines:
            first, former = self.lines[0], self.lines[-1]
            is_near = line.top - former.bottom < line.size * _FAR
            if not is_near or abs(line.size - first.size) > first.size * 0.2:
                return False
        columns = list(self.columns)
        for left, right, _ in segments(line):
            gap = line.size * _GAP
            touched = [c for c in columns if left < c.right + gap and right > c.left - gap]
            if len(touched) > 1:
                return False
            columns = [c for c in columns if c not in touched]
            columns.append(
                _Column(
                    left=min([left, *(c.left for c in touched)]),
                    right=max([right, *(c.right for c in touched)]),
                )
            )
        self.columns = sorted(columns, key=lambda column: column.left)
        self.lines.append(line)
        return True


def with_tables(items: Sequence[Item], former: Sequence[float] = ()) -> Iterator[Item]:
    """
    Yield the items of a page, with its tables without rules put together.

    Args:
        items: What the page shows, from top to bottom.
        former: Where the columns began of the table with which the page before ended.
    """
    at = 0
    while at < len(items):
        table, count = _table_at(items, at, former if at == 0 else ())
        yield table or items[at]
        at += count if table else 1


def segments(line: Line) -> list[tuple[float, float, tuple[Word, ...]]]:
    """Return the parts of *line* with white between them: where they stand, and their words."""
    parts: list[list[Word]] = [[line.words[0]]]
    for before, word in pairwise(line.words):
        if word.left - before.right >= line.size * _GAP:
            parts.append([])
        parts[-1].append(word)
    return [(part[0].left, max(w.right for w in part), tuple(part)) for part in parts]


def _table_at(items: Sequence[Item], at: int, former: Sequence[float]) -> tuple[Ruled | None, int]:
    first = items[at]
    if not isinstance(first, Line) or len(segments(first)) == 1:
        return None, 0
    region = _Region(columns=[])
    for item in items[at:]:
        if not isinstance(item, Line) or not region.takes(item):
            break
    count = len(region.lines)
    while count >= (1 if former else _LEAST_ROWS):
        lines = region.lines[:count]
        rows = _rows(lines, region.columns)
        cut = _loose_end(rows)
        if not cut:
            return _table(rows, region.columns, former), count
        count -= sum(len(row) for row in rows[-cut:])
    return None, 0


def _filled(line: Line, columns: Sequence[_Column]) -> dict[int, tuple[Word, ...]]:
    """Return the words of *line* in each of *columns*."""
    found: dict[int, tuple[Word, ...]] = {}
    for left, _, words in segments(line):
        at = max((n for n, c in enumerate(columns) if c.left <= left + _SAME), default=0)
        found[at] = (*found.get(at, ()), *words)
    return found


def _rows(lines: Sequence[Line], columns: Sequence[_Column]) -> list[list[Line]]:
    """Put the lines of one row together."""
    bands: list[list[Line]] = []
    for line in lines:
        if bands and line.top < max(one.bottom for one in bands[-1]) - line.size * _APART:
            # The text of a cell may stand in the middle of its height.
            bands[-1].append(line)
        else:
            bands.append([line])
    gaps = [_gap(above, below) for above, below in pairwise(bands)]
    least = min(gaps, default=0.0)
    near = [gap <= least + max(lines[0].size * _APART, 1.0) for gap in gaps]
    pairs = list(pairwise(bands))
    fits = [_goes_on(above, below, columns) for above, below in pairs]
    is_spaced = not all(near) and _are_mostly(
        [f for f, is_near in zip(fits, near, strict=True) if is_near]
    )
    rows = [bands[0]]
    for (above, below), is_near, goes_on in zip(pairs, near, fits, strict=True):
        # Cells in the middle of their row's height overlap: that is the whole of the row.
        is_whole = len(above) > 1 or len(below) > 1
        if is_near if is_spaced else is_near and goes_on and not is_whole:
            rows[-1] = [*rows[-1], *below]
        else:
            rows.append(below)
    return rows


def _are_mostly(truths: Sequence[bool]) -> bool:
    return sum(truths) * 2 >= len(truths)


def _gap(above: Sequence[Line], below: Sequence[Line]) -> float:
    return min(line.top for line in below) - max(line.bottom for line in above)


def _goes_on(above: Sequence[Line], below: Sequence[Line], columns: Sequence[_Column]) -> bool:
    """Tell whether each cell of *below* goes on with a full line in *above*."""
    over: dict[int, tuple[Word, ...]] = {}
    for line in above:
        over |= _filled(line, columns)
    cells = [(at, words) for line in below for at, words in _filled(line, columns).items()]
    if len(cells) == len(columns) and all(words[0].text[0].isupper() for _, words in cells):
        # Hardly any row fills its last line in every column.
        return False
    size = below[0].size
    return all(
        at in over
        and columns[at].right - over[at][-1].right <= words[0].right - words[0].left + size * _SPACE
        for at, words in cells
    )


def _loose_end(rows: Sequence[Sequence[Line]]) -> int:
    """Return how many of the last rows are no part of the table: text of one column under it."""
    count = 0
    for row in reversed(rows[1:]):
        if any(len(segments(line)) > 1 for line in row):
            break
        count += 1
    gaps = [_gap(above, below) for above, below in pairwise(rows)]
    inner = max(gaps[: len(gaps) - count], default=0.0)
    size = rows[0][0].size
    for cut in range(count, 0, -1):
        if gaps[len(gaps) - cut] > inner + size * _APART or inner == 0.0:
            return cut
    return 0


def _table(
    rows: Sequence[Sequence[Line]], columns: Sequence[_Column], former: Sequence[float]
) -> Ruled | None:
    lefts = tuple(column.left for column in columns)
    cells = [[_cell(row, at, columns) for at in range(len(columns))] for row in rows]
    goes_on = len(lefts) == len(former) and all(
        abs(left - before) <= _SAME for left, before in zip(lefts, former, strict=True)
    )
    if not goes_on and not (_is_headed(rows, cells) and _is_aligned(rows[1:], columns)):
        return None
    return Ruled(
        rows=tuple(map(tuple, cells)),
        top=rows[0][0].top,
        bottom=max(line.bottom for line in rows[-1]),
        columns=lefts,
    )


def _is_headed(rows: Sequence[Sequence[Line]], cells: Sequence[Sequence[str]]) -> bool:
    """Tell whether the first row names the columns of the others."""
    head = cells[0]
    is_short = all(0 < len(cell) <= _LONGEST_HEAD and ":" not in cell for cell in head)
    if not is_short or len(cells) < _LEAST_ROWS:
        return False
    is_bold = all(line.is_bold for line in rows[0])
    is_bold = is_bold and not any(line.is_bold for row in rows[1:] for line in row)
    several = sum(sum(bool(cell) for cell in row) > 1 for row in cells[1:])
    return (len(head) >= _LEAST_COLUMNS or is_bold) and several * 2 >= len(cells) - 1


def _is_aligned(rows: Sequence[Sequence[Line]], columns: Sequence[_Column]) -> bool:
    """Tell whether the texts of each column begin under each other."""
    lefts: list[list[float]] = [[] for _ in columns]
    rights: list[list[float]] = [[] for _ in columns]
    for row in rows:
        for line in row:
            for at, words in _filled(line, columns).items():
                lefts[at].append(words[0].left)
                rights[at].append(words[-1].right)
    return all(_are_even(*pair) for pair in zip(lefts, rights, strict=True))


def _are_even(lefts: Sequence[float], rights: Sequence[float]) -> bool:
    """Tell whether most of a column's texts begin, or else end, at the same place."""
    begun = sum(left - min(lefts) < _SAME for left in lefts)
    ended = sum(max(rights) - right < _SAME for right in rights)
    return max(begun, ended) >= _ALIGNED * len(lefts)


def _cell(row: Sequence[Line], at: int, columns: Sequence[_Column]) -> str:
    parts: list[Line] = []
    for line in row:
        words = _filled(line, columns).get(at)
        if words:
            parts.append(
                Line(
                    words=words,
                    top=line.top,
                    bottom=line.bottom,
                    size=line.size,
                    is_bold=line.is_bold,
                )
            )
    # Where cells below hold longer lines.
    margin = Margin([columns[at].right])
    return told(parts, margin)
