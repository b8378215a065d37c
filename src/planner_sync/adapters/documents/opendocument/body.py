"""The body of an OpenDocument text as blocks."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from planner_sync.adapters.documents.block_writer import BlockWriter
from planner_sync.adapters.documents.grid import Grid
from planner_sync.adapters.documents.inline_text import BREAK, Inline, Piece, joined
from planner_sync.adapters.documents.markup import attribute, is_true, local, number
from planner_sync.adapters.documents.opendocument.inline import OdfInline
from planner_sync.adapters.documents.opendocument.styles import OdfStyles
from planner_sync.adapters.documents.refusals import broken

_MAX_DEPTH = 40
_MAX_REPEATED = 200
_PARAGRAPHS = frozenset(["p", "h"])
_TITLES = frozenset(["Title", "Titel"])
_SKIPPED = frozenset(
    [
        *("tracked-changes", "forms", "sequence-decls", "variable-decls", "user-field-decls"),
        # Who wrote a comment and when, and the number of a note.
        *("creator", "date", "date-string", "creator-initials", "note-citation"),
    ]
)


@dataclass(kw_only=True)
class OdfBody:
    """Walks block-level elements and writes what is shown; deeper than 40 is refused."""

    inline: OdfInline
    styles: OdfStyles
    writer: BlockWriter
    _last_numbers: dict[str, int] = field(default_factory=dict)
    """The number that each list ended with, by its id and by its style."""

    def read(self, container: etree._Element, depth: int = 0) -> None:
        """Write the blocks of *container*."""
        if depth > _MAX_DEPTH:
            raise broken()
        for node in container:
            name = local(node)
            if name in _PARAGRAPHS:
                self._paragraph(node)
                self._boxes(depth)
            elif name == "list":
                self._list(node, self.writer.new_list(), None, 0)
                self._boxes(depth)
            elif name == "table":
                self._table(node, depth)
            elif name and not self.is_left_out(node):
                self.read(node, depth + 1)

    def is_left_out(self, node: etree._Element) -> bool:
        """Tell whether *node* holds no text that is shown: deleted, hidden, or a form's data."""
        name = local(node)
        if name == "section":
            return attribute(node, "display") == "none" or self.styles.is_hidden_section(
                attribute(node, "style-name")
            )
        if name == "table-row":
            return attribute(node, "visibility") not in {None, "visible"}
        return name in _SKIPPED

    def _paragraph(self, node: etree._Element) -> None:
        inline = joined(self.inline.pieces(node))
        if local(node) == "h":
            self.writer.heading(inline, number(attribute(node, "outline-level")) or 1)
        elif attribute(node, "style-name") in _TITLES:
            self.writer.heading(inline, 1)
        else:
            self.writer.text(inline)

    def _boxes(self, depth: int) -> None:
        boxes, self.inline.boxes = self.inline.boxes, []
        for box in boxes:
            self.read(box, depth + 1)

    def _list(self, node: etree._Element, where: str, style: str | None, depth: int) -> None:
        if depth > _MAX_DEPTH:
            raise broken()
        style = attribute(node, "style-name") or style
        level = self.styles.level(style, depth)
        is_ordered = level is not None and local(level).endswith("-number")
        count = self._start(node, style, level, depth)
        for item in node:
            if local(item) not in {"list-item", "list-header"}:
                continue
            start = number(attribute(item, "start-value"))
            label = count + 1 if start is None else start
            place = f"{where}{'.' if depth else ', punt '}{label}"
            if self._item(item, where, place, style, depth, is_ordered=is_ordered):
                count = label
        for key in (attribute(node, "id"), style):
            if key and not depth:
                self._last_numbers[key] = count

    def _start(
        self, node: etree._Element, style: str | None, level: etree._Element | None, depth: int
    ) -> int:
        """Return the number before the first item."""
        former = attribute(node, "continue-list")
        if former is None and is_true(attribute(node, "continue-numbering") or "0"):
            former = style
        if former is not None and not depth:
            return self._last_numbers.get(former, 0)
        return (number(attribute(level, "start-value")) or 1) - 1

    def _item(
        self,
        item: etree._Element,
        where: str,
        place: str,
        style: str | None,
        depth: int,
        *,
        is_ordered: bool,
    ) -> bool:
        """Write one item with what is nested in it; False when it has no text of its own."""
        own = [node for node in item if local(node) != "list" and local(node) != "table"]
        headings = [node for node in own if local(node) == "h"]
        pieces = [piece for node in own for piece in (*self._flat(node), BREAK)]
        inline = joined(pieces)
        if headings:
            self.writer.heading(inline, number(attribute(headings[0], "outline-level")) or 1)
        else:
            self.writer.item(inline, place, depth=depth, is_ordered=is_ordered)
        has_text = bool(inline.text)
        for node in item:
            if local(node) == "list":
                inner = (place, depth + 1) if has_text else (where, depth)
                self._list(node, inner[0], style, inner[1])
            elif local(node) == "table":
                self._table(node, depth)
        return has_text

    def _flat(self, node: etree._Element, depth: int = 0) -> Iterator[Piece]:
        """Yield the pieces of a paragraph, or of everything in another element."""
        if depth > _MAX_DEPTH:
            raise broken()
        if local(node) in _PARAGRAPHS:
            yield from self.inline.pieces(node)
            return
        for inner in node:
            if local(inner) not in _SKIPPED:
                yield from self._flat(inner, depth + 1)
                yield BREAK

    def _table(self, table: etree._Element, depth: int) -> None:
        if depth > _MAX_DEPTH:
            raise broken()
        rows = [row for row in _rows_of(table) if not self.is_left_out(row)]
        cells = [cell for row in rows for cell in row if local(cell) == "table-cell"]
        if len(cells) == 1 and not attribute(cells[0], "number-columns-repeated"):
            # One cell is a frame around text, not a table.
            self.read(cells[0], depth + 1)
            return
        grid = Grid()
        inner: list[etree._Element] = []
        for at, row in enumerate(rows):
            self._row(grid, at, row, inner)
        self.writer.table(grid.cells())
        for nested in inner:
            self._table(nested, depth + 1)

    def _row(self, grid: Grid, at: int, row: etree._Element, inner: list[etree._Element]) -> None:
        grid.reach(at)
        column = 0
        for cell in row:
            if local(cell) not in {"table-cell", "covered-table-cell"}:
                continue
            repeated = number(attribute(cell, "number-columns-repeated")) or 1
            content = self._cell(cell, inner)
            across = number(attribute(cell, "number-columns-spanned")) or 1
            down = number(attribute(cell, "number-rows-spanned")) or 1
            is_covered = local(cell) == "covered-table-cell" and not content.text
            for _ in range(min(max(repeated, 1), _MAX_REPEATED)):
                # What a merged cell covers is written too, as a cell without text.
                if not is_covered:
                    grid.place(at, column, content, across=across, down=down)
                column += 1

    def _cell(self, cell: etree._Element, inner: list[etree._Element]) -> Inline:
        pieces: list[Piece] = []
        for node in cell:
            if local(node) == "table":
                inner.append(node)
            else:
                pieces += [*self._flat(node), BREAK]
        while self.inline.boxes:
            box = self.inline.boxes.pop(0)
            pieces += [*self._flat(box), BREAK]
        return joined(pieces)


def _rows_of(table: etree._Element, depth: int = 0) -> Iterator[etree._Element]:
    """Yield the rows of *table*, through header rows and groups."""
    if depth > _MAX_DEPTH:
        raise broken()
    for node in table:
        if local(node) == "table-row":
            yield node
        elif local(node) in {"table-rows", "table-header-rows", "table-row-group"}:
            yield from _rows_of(node, depth + 1)
