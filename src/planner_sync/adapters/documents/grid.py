"""The cells of a table, merged ones repeated over what they span."""

from dataclasses import dataclass, field, replace

from planner_sync.adapters.documents.block_writer import MAX_CELLS
from planner_sync.adapters.documents.inline_text import Inline
from planner_sync.adapters.documents.refusals import too_big
from planner_sync.domain.blocks import Cell

_MAX_SPAN = 100
_EMPTY = Cell(text="")


@dataclass(kw_only=True)
class Grid:
    """A table that is being filled; merged cells are repeated over what they span."""

    rows: list[dict[int, Cell]] = field(default_factory=list)
    _placed: int = 0

    def place(
        self, row: int, column: int, inline: Inline, *, across: int = 1, down: int = 1
    ) -> int:
        """
        Put a cell at the first free column from *column* on.

        Returns:
            The column after it.
        """
        self.reach(row)
        while column in self.rows[row]:
            column += 1
        self._placed += _span(down) * _span(across)
        if self._placed > MAX_CELLS:
            raise too_big()
        for below in range(_span(down)):
            self.reach(row + below)
            for beside in range(_span(across)):
                cell = Cell(
                    text=inline.text,
                    is_checked=inline.is_checked,
                    is_continued=bool(below or beside),
                    links=inline.links,
                )
                self.rows[row + below].setdefault(column + beside, cell)
        return column + max(across, 1)

    def cells(self) -> tuple[tuple[Cell, ...], ...]:
        """Return the rows, all of the same length."""
        width = max((max(row) + 1 for row in self.rows if row), default=0)
        if width * len(self.rows) > MAX_CELLS:
            raise too_big()
        return tuple(
            tuple(row.get(at, _EMPTY) for at in range(width)) for row in self.rows if width
        )

    def repeat_beside(self, row: int, column: int) -> bool:
        """Repeat the cell left of *column*, else the one above; False when there is neither."""
        left = self.rows[row].get(column - 1)
        if left is None:
            return self.repeat(row, column)
        self.rows[row][column] = replace(left, is_continued=True)
        return True

    def repeat(self, row: int, column: int, *, across: int = 1) -> bool:
        """Repeat the cell above at *column*; False when there is none."""
        above = self.rows[row - 1].get(column) if 0 < row <= len(self.rows) else None
        if above is None:
            return False
        self.reach(row)
        for beside in range(_span(across)):
            self.rows[row].setdefault(column + beside, replace(above, is_continued=True))
        return True

    def reach(self, row: int) -> None:
        """Make the rows up to *row*."""
        while len(self.rows) <= row:
            self.rows.append({})


def _span(count: int) -> int:
    return min(max(count, 1), _MAX_SPAN)
