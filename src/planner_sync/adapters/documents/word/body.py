"""The body of a Word document as blocks: paragraphs, lists, tables and what they contain."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from planner_sync.adapters.documents.block_writer import BlockWriter
from planner_sync.adapters.documents.grid import Grid
from planner_sync.adapters.documents.inline_text import BREAK, Inline, Piece, joined
from planner_sync.adapters.documents.markup import child, children, is_on, local, number, value
from planner_sync.adapters.documents.refusals import broken
from planner_sync.adapters.documents.running_list import RunningList
from planner_sync.adapters.documents.word.inline import InlineReader
from planner_sync.adapters.documents.word.numbering import Numbering
from planner_sync.adapters.documents.word.styles import Styles

_MAX_DEPTH = 40
_ENDED = frozenset(["del", "moveFrom"])
_SKIPPED = frozenset(
    ["del", "moveFrom", "sectPr", "pPr", "rPr", "tblPr", "tblGrid", "trPr", "tcPr", "sdtPr"]
)


@dataclass(kw_only=True)
class BodyReader:
    """Walks block-level elements and writes what is shown; deeper than 40 is refused."""

    inline: InlineReader
    styles: Styles
    numbering: Numbering
    writer: BlockWriter
    is_page_coloured: bool = False
    _running: RunningList = field(init=False)
    _carried: list[Piece] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._running = RunningList(writer=self.writer)

    def read(self, container: etree._Element) -> None:
        """Write the blocks of *container*."""
        self._walk(container, 0)
        self._flush()

    def _walk(self, container: etree._Element, depth: int) -> None:
        if depth > _MAX_DEPTH:
            raise broken()
        for node in _blocks_of(container):
            if local(node) == "p":
                self._paragraph(node, depth)
            elif local(node) == "tbl":
                self._flush()
                self._table(node, depth)
            else:
                self._loose(node)

    def _paragraph(self, node: etree._Element, depth: int) -> None:
        pieces = [*self._carried, *self._pieces(node, is_in_table=depth > 0)]
        self._carried = []
        properties = child(node, "pPr")
        if _is_joined_to_next(properties):
            self._carried = pieces
        else:
            inline = joined(pieces)
            level = self.styles.heading_level(properties)
            place = self.numbering.place(properties)
            if level is not None:
                self._close_for(inline)
                self.writer.heading(inline, level)
            elif place is not None and inline.text:
                self._running.add(
                    inline, indent=place.level, label=place.label, is_ordered=place.is_ordered
                )
            else:
                self._close_for(inline)
                self.writer.text(inline)
        self._boxes(depth)

    def _close_for(self, inline: Inline) -> None:
        # An empty line between two items does not end a list.
        if inline.text:
            self._running.close()

    def _boxes(self, depth: int) -> None:
        """Write the text boxes that hang on the last paragraph, after it."""
        boxes, self.inline.boxes = self.inline.boxes, []
        for box in boxes:
            self._walk(box, depth + 1)

    def _loose(self, run: etree._Element) -> None:
        """Keep text that stands outside every paragraph."""
        self._carried.extend(self.inline.loose(run))

    def _flush(self) -> None:
        carried, self._carried = self._carried, []
        self.writer.text(joined(carried))

    def _pieces(self, paragraph: etree._Element, *, is_in_table: bool) -> Iterator[Piece]:
        return self.inline.pieces(paragraph, on_colour=is_in_table or self.is_page_coloured)

    def _table(self, table: etree._Element, depth: int) -> None:
        self._running.close()
        rows = [list(_inner(row, "tc")) for row in _inner(table, "tr")]
        cells = [cell for row in rows for cell in row]
        if len(cells) == 1:
            # One cell is a frame around text, not a table.
            self._walk(cells[0], depth + 1)
            self._flush()
            return
        grid = Grid()
        inner: list[etree._Element] = []
        for at, row in enumerate(_inner(table, "tr")):
            self._fill(grid, at, row, inner)
        self.writer.table(grid.cells())
        for nested in inner:
            if depth >= _MAX_DEPTH:
                raise broken()
            self._table(nested, depth + 1)

    def _fill(self, grid: Grid, at: int, row: etree._Element, inner: list[etree._Element]) -> None:
        skipped = number(value(child(row, "trPr", "gridBefore"))) or 0
        column = max(skipped, 0)
        grid.reach(at)
        for cell in _inner(row, "tc"):
            properties = child(cell, "tcPr")
            content = self._cell(cell, inner)
            across = number(value(child(properties, "gridSpan"))) or 1
            merge = child(properties, "vMerge")
            is_below = merge is not None and value(merge) in {None, "continue"}
            if is_below and not content.text and grid.repeat(at, column, across=across):
                column += max(across, 1)
            else:
                column = grid.place(at, column, content, across=across)

    def _cell(self, cell: etree._Element, inner: list[etree._Element]) -> Inline:
        pieces = list(self._cell_pieces(cell, inner, 0))
        return joined(pieces)

    def _cell_pieces(
        self, cell: etree._Element, inner: list[etree._Element], depth: int
    ) -> Iterator[Piece]:
        if depth > _MAX_DEPTH:
            raise broken()
        for node in _blocks_of(cell):
            if local(node) == "tbl":
                inner.append(node)
                continue
            is_paragraph = local(node) == "p"
            if is_paragraph:
                yield from self._pieces(node, is_in_table=True)
                if not _is_joined_to_next(child(node, "pPr")):
                    yield BREAK
            else:
                yield from self.inline.loose(node)
            boxes, self.inline.boxes = self.inline.boxes, []
            for box in boxes:
                yield from self._cell_pieces(box, inner, depth + 1)


def is_left_out(node: etree._Element) -> bool:
    """Tell whether *node* holds no text that is shown: deleted, hidden, or a grey prompt."""
    name = local(node)
    if name == "sdt":
        return is_on(child(node, "sdtPr", "showingPlcHdr"))
    if name == "tr":
        properties = child(node, "trPr")
        return child(properties, "del") is not None or is_on(child(properties, "hidden"))
    if name == "tc":
        return child(node, "tcPr", "cellDel") is not None
    return name in _SKIPPED


def _blocks_of(container: etree._Element, depth: int = 0) -> Iterator[etree._Element]:
    """Yield paragraphs, tables and loose runs, through content controls and other wrappers."""
    if depth > _MAX_DEPTH:
        raise broken()
    for node in container:
        name = local(node)
        if name in {"p", "tbl", "r", "t"}:
            yield node
        elif name == "altChunk":
            # Another document hangs in here and Word has not merged it yet.
            raise broken()
        elif name and not is_left_out(node):
            yield from _blocks_of(node, depth + 1)


def _inner(container: etree._Element, wanted: str, depth: int = 0) -> Iterator[etree._Element]:
    """Yield the rows of a table or the cells of a row that are shown, through wrappers."""
    if depth > _MAX_DEPTH:
        raise broken()
    for node in container:
        if not local(node) or is_left_out(node):
            continue
        if local(node) == wanted:
            yield node
        elif local(node) not in {"p", "tbl", "tr", "tc"}:
            yield from _inner(node, wanted, depth + 1)


def _is_joined_to_next(properties: etree._Element | None) -> bool:
    """Tell whether the end of the paragraph was deleted, so that the next one goes on in it."""
    mark = child(properties, "rPr")
    return any(next(children(mark, name), None) is not None for name in _ENDED)
