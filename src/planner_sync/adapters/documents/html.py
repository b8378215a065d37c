"""HTML, from people's files or from markdown-it, read as neutral blocks."""

import re
from collections.abc import Container, Iterable, Iterator

from lxml import etree
from lxml import html as lxml_html

from planner_sync.adapters.documents.block_writer import BlockWriter
from planner_sync.adapters.documents.grid import Grid
from planner_sync.adapters.documents.html_lists import depth_of, typed_item
from planner_sync.adapters.documents.html_text import (
    BREAKING,
    CONTAINERS,
    LISTS,
    MAX_DEPTH,
    inline_of,
    is_unseen,
    pieces_of,
    spaced,
    with_what_is_struck,
)
from planner_sync.adapters.documents.inline_text import Piece, joined
from planner_sync.adapters.documents.markup import local, number
from planner_sync.adapters.documents.own_output import OWN_PROPERTY
from planner_sync.adapters.documents.refusals import broken
from planner_sync.adapters.documents.running_list import RunningList
from planner_sync.adapters.documents.text import decoded
from planner_sync.domain.blocks import Block, Document

_END = re.compile(r"</(?:body|html)\s*>", re.IGNORECASE)
"""Where libxml2 stops reading; browsers show what follows, too."""


def read_html(data: bytes) -> Document:
    """
    Read a web page that somebody saved.

    Raises:
        UnreadableDocumentError: The bytes are no text, or out of proportion.
    """
    reader = HtmlReader()
    blocks = reader.read(decoded(data, is_html=True))
    return Document(
        blocks=blocks,
        format="html",
        is_own_output=OWN_PROPERTY in reader.properties,
        properties=reader.properties,
    )


class HtmlReader:
    """Turns one HTML text into blocks; what a browser does not show does not count."""

    def __init__(self) -> None:
        self.properties: dict[str, str] = {}
        """What the page says of itself, by name."""

        self._writer = BlockWriter()
        self._typed = RunningList(writer=self._writer)
        self._waiting: list[Piece] = []

    def read(self, html: str) -> tuple[Block, ...]:
        """
        Return the blocks of *html* in reading order.

        Raises:
            UnreadableDocumentError: It is nested too deeply, or out of proportion.
        """
        if not html.strip():
            return ()
        parser = lxml_html.HTMLParser(no_network=True, huge_tree=False, encoding="utf-8")
        try:
            whole = _END.sub(" ", html).encode(errors="replace")
            root = lxml_html.document_fromstring(whole, parser=parser)
        except etree.ParserError as error:
            raise broken() from error
        self.properties = {str(m.get("name")): str(m.get("content")) for m in root.iter("meta")}
        self._walk(root, 0)
        self._flush()
        return tuple(self._writer.blocks)

    def _walk(self, parent: etree._Element, depth: int) -> None:
        if depth > MAX_DEPTH:
            raise broken()
        self._waiting.append(spaced(parent.text))
        for node in parent:
            tag = local(node)
            if is_unseen(node):
                pass
            elif tag in CONTAINERS:
                self._flush()
                self._walk(node, depth + 1)
                self._flush()
            elif re.fullmatch(r"h[1-6]", tag):
                self._flush()
                self._typed.close()
                self._writer.heading(inline_of([node]), int(tag[1]))
            elif tag in LISTS:
                self._flush()
                self._typed.close()
                self._add_list(node, self._writer.new_list(), depth_of(node))
            elif tag == "table":
                self._flush()
                self._typed.close()
                self._add_table(node, depth)
            elif tag in BREAKING or next(node.iter("table", *LISTS), None) is not None:
                self._flush()
                self._add_paragraph(node, depth)
            else:
                self._waiting.extend(pieces_of(node, Piece(), frozenset(), 0))
            self._waiting.append(spaced(node.tail))

    def _flush(self) -> None:
        """Write the text that stood loose between elements."""
        pieces, self._waiting = self._waiting, []
        self._writer.text(joined(pieces))

    def _add_paragraph(self, node: etree._Element, depth: int) -> None:
        if next(node.iter("table", *LISTS), None) is not None:
            # Word's own HTML puts whole tables in a word; they stay tables.
            self._walk(node, depth + 1)
            self._flush()
            return
        inline = inline_of([node])
        item = typed_item(node, inline)
        if item:
            is_ordered = item.label is not None
            self._typed.add(
                item.inline, indent=item.indent, label=item.label, is_ordered=is_ordered
            )
        elif inline.text:
            self._typed.close()
            self._writer.text(inline)

    def _add_list(self, node: etree._Element, where: str, depth: int) -> None:
        if depth > MAX_DEPTH:
            raise broken()
        count = (number(node.get("start")) or 1) - 1
        self._loose(node.text)
        for item in node:
            if local(item) in LISTS:
                # A list right in a list belongs to the item before it.
                self._add_list(item, _place(where, count), depth + 1)
            elif local(item) == "li":
                own = number(item.get("value"))
                count = count + 1 if own is None else own
                self._add_item(node, item, where, count, depth)
            elif local(item) and not is_unseen(item):
                # What a damaged page has between its items.
                self._walk(item, depth + 1)
                self._flush()
            self._loose(item.tail)

    def _add_item(
        self, node: etree._Element, item: etree._Element, where: str, count: int, depth: int
    ) -> None:
        if is_unseen(item):
            return
        inline = with_what_is_struck(item, inline_of([item], without=LISTS | {"table"}))
        place = _place(where, count)
        self._writer.item(inline, place, depth=depth, is_ordered=local(node) == "ol")
        # Word writes an indented list as items without text around it.
        inner_place, inner_depth = (place, depth + 1) if inline.text else (where, depth)
        for inner in _outermost(item, LISTS):
            self._add_list(inner, inner_place, inner_depth)
        for table in _outermost(item, {"table"}):
            self._add_table(table, depth + 1)

    def _loose(self, text: str | None) -> None:
        """Write text that stands between the items of a list or the rows of a table."""
        self._writer.text(joined([spaced(text)]))

    def _add_table(self, node: etree._Element, depth: int) -> None:
        if depth > MAX_DEPTH:
            raise broken()
        rows = [list(_cells_of(row)) for row in _rows_of(node)]
        for text in _between(node):
            self._loose(text)
        cells = [cell for row in rows for cell in row]
        if len(cells) == 1:
            # One cell is a frame around text, not a table.
            self._walk(cells[0], depth + 1)
            self._flush()
            return
        grid = Grid()
        for at, row in enumerate(rows):
            column = 0
            grid.reach(at)
            for cell in row:
                across = number(cell.get("colspan")) or 1
                down = number(cell.get("rowspan")) or 1
                inline = inline_of([cell], without={"table"})
                column = grid.place(at, column, inline, across=across, down=down)
        self._writer.table(grid.cells())
        for inner in _outermost(node, {"table"}):
            self._add_table(inner, depth + 1)


def _place(where: str, count: int) -> str:
    """Return the place of an item of the list, or of the item around it, at *where*."""
    return f"{where}{'.' if ', punt ' in where else ', punt '}{count}"


_GROUPS = frozenset(["thead", "tbody", "tfoot"])


def _rows_of(table: etree._Element) -> Iterator[etree._Element]:
    """Yield the rows of *table* itself; on a damaged page any other element with text is one."""
    for node in table:
        if local(node) in _GROUPS and not is_unseen(node):
            yield from _rows_of(node)
        elif _is_shown(node, {"tr"}):
            yield node


def _cells_of(row: etree._Element) -> Iterator[etree._Element]:
    if local(row) == "tr":
        yield from (node for node in row if _is_shown(node, {"td", "th"}))
    else:
        yield row


def _is_shown(node: etree._Element, expected: Container[str]) -> bool:
    """Tell whether *node* is one of the *expected* elements, or another one with text."""
    if not local(node) or is_unseen(node):
        return False
    return local(node) in expected or bool("".join(map(str, node.itertext())).strip())


def _between(node: etree._Element) -> Iterator[str | None]:
    """Yield the texts of a table that stand in no cell."""
    yield node.text
    for inner in node:
        if local(inner) in _GROUPS | {"tr"} and not is_unseen(inner):
            yield from _between(inner)
        yield inner.tail


def _outermost(node: etree._Element, names: Iterable[str]) -> Iterator[etree._Element]:
    """Yield the elements called *names* in *node* that lie in no other list or table."""
    stops = LISTS | {"table"}
    for inner in node.iter(*names):
        around = inner.getparent()
        while around is not None and around is not node and around.tag not in stops:
            around = around.getparent()
        if inner is not node and around is node:
            yield inner
