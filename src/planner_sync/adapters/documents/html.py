"""HTML as mammoth and markdown-it write it, read as neutral blocks."""

import re
from collections.abc import Iterable

from lxml import etree
from lxml import html as lxml_html

from planner_sync.adapters.documents.cells import rows_of, table_rows
from planner_sync.adapters.documents.inline_text import Inline, inline_of, tag_of
from planner_sync.adapters.documents.wordml import NUMBER_CLOSE, NUMBER_OPEN
from planner_sync.domain.blocks import Block, Heading, ListItem, Paragraph, Table

BOLD_LEVEL = 7
"""Level of a short bold paragraph: what people type instead of a heading."""

_MAX_BOLD_HEADING = 80
_MAX_DEPTH = 60
_CONTAINERS = frozenset(["div", "section", "article", "body", "blockquote", "main", "figure"])
_LISTS = frozenset(["ul", "ol"])
_NUMBER = re.compile(f"{NUMBER_OPEN}(\\d+){NUMBER_CLOSE}")


class HtmlReader:
    """
    Turns one HTML text into blocks.

    Places count as a reader sees them: "alinea 3" counts paragraphs outside lists and tables,
    "kop 2" headings, "tabel 2" tables and "lijst 1, punt 2.1" the numbers in the list.
    """

    def __init__(self) -> None:
        self._blocks: list[Block] = []
        self._headings = self._paragraphs = self._lists = self._tables = 0

    def read(self, html: str) -> tuple[Block, ...]:
        """Return the blocks of *html* in reading order."""
        if not html.strip():
            return ()
        parser = lxml_html.HTMLParser(no_network=True, huge_tree=False, encoding="utf-8")
        root = lxml_html.document_fromstring(
            f"<html><body>{html}</body></html>".encode(), parser=parser
        )
        body = root.find("body")
        self._walk(root if body is None else body, 0)
        return tuple(self._blocks)

    def _walk(self, parent: etree._Element, depth: int) -> None:
        if depth > _MAX_DEPTH:
            raise RecursionError("nested too deeply")
        self._add_text(Inline(text=parent.text or ""))
        for node in parent:
            tag = tag_of(node)
            if tag in _CONTAINERS:
                self._walk(node, depth + 1)
            elif re.fullmatch(r"h[1-6]", tag):
                self._add_heading(inline_of([node]).text, int(tag[1]))
            elif tag in _LISTS:
                self._lists += 1
                self._add_list(node, f"lijst {self._lists}", 0)
            elif tag == "table":
                self._add_table(node, depth)
            elif tag not in {"script", "style", "hr", ""}:
                self._add_text(inline_of([node]))
            self._add_text(Inline(text=node.tail or ""))

    def _add_heading(self, text: str, level: int) -> None:
        if text:
            self._headings += 1
            self._blocks.append(Heading(text=text, level=level, where=f"kop {self._headings}"))

    def _add_text(self, inline: Inline) -> None:
        text = _NUMBER.sub("", inline.text).strip()
        if not text:
            return
        is_short = len(text) <= _MAX_BOLD_HEADING and "\n" not in text
        if inline.is_bold and is_short and not text.endswith((".", "!")):
            self._add_heading(text, BOLD_LEVEL)
            return
        self._paragraphs += 1
        self._blocks.append(Paragraph(text=text, where=f"alinea {self._paragraphs}"))

    def _add_list(self, node: etree._Element, where: str, depth: int) -> None:
        number = _start(node) - 1
        for item in node:
            if item.tag != "li":
                continue
            nested = [child for child in item if child.tag in _LISTS]
            tables = [child for child in item if child.tag == "table"]
            inline = inline_of([item], without=_LISTS | {"table"})
            written = _NUMBER.search(inline.text)
            number = int(written[1]) if written else number + 1
            place = f"{where}{'.' if depth else ', punt '}{number}"
            text = _NUMBER.sub("", inline.text).strip()
            if text:
                self._blocks.append(
                    ListItem(
                        text=text,
                        where=place,
                        depth=depth,
                        is_ordered=node.tag == "ol",
                        is_checked=inline.is_checked,
                    )
                )
            # Word writes an indented list as items without text around it.
            for child in nested:
                self._add_list(child, place if text else where, depth + 1 if text else depth)
            for table in tables:
                self._add_table(table, depth + 1)

    def _add_table(self, node: etree._Element, depth: int) -> None:
        cells = [cell for row in rows_of(node) for cell in row if cell.tag in {"td", "th"}]
        if len(cells) == 1:
            # One cell is a frame around text, not a table.
            self._walk(cells[0], depth + 1)
            return
        self._tables += 1
        where = f"tabel {self._tables}"
        rows = table_rows(node)
        if rows:
            self._blocks.append(Table(rows=rows, where=where))
        for inner in _nested_tables(node):
            self._add_table(inner, depth + 1)


def _start(node: etree._Element) -> int:
    start = node.get("start") or "1"
    return int(start) if str(start).isdecimal() else 1


def _nested_tables(node: etree._Element) -> Iterable[etree._Element]:
    for inner in node.iter("table"):
        parent = inner.getparent()
        while parent is not None and parent.tag != "table":
            parent = parent.getparent()
        if inner is not node and parent is node:
            yield inner
