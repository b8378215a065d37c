"""Writes blocks in reading order, each with the place that a person would name."""

from collections.abc import Sequence

from planner_sync.adapters.documents.inline_text import Inline
from planner_sync.adapters.documents.refusals import too_big
from planner_sync.adapters.documents.typed_tables import rows_at
from planner_sync.domain.blocks import Block, Cell, Heading, Link, ListItem, Paragraph, Table

BOLD_LEVEL = 7
"""Level of a short bold paragraph: what people type instead of a heading."""

MAX_BLOCKS = 20_000
"""Minutes of 200 pages have some ten thousand lines."""

MAX_CELLS = 200_000
_MAX_BOLD_HEADING = 80


class BlockWriter:
    """
    Collects the blocks of one document.

    Places count as a reader sees them: "alinea 3" counts paragraphs outside lists and tables,
    "kop 2" headings, "tabel 2" tables and "lijst 1" lists.  More blocks or cells than minutes
    can have end in an `UnreadableDocumentError`.
    """

    def __init__(self) -> None:
        self._written: list[Block] = []
        self._tabbed: list[Inline] = []
        """Paragraphs with tabs, which may become the rows of a table."""

        self.page: int | None = None
        """Number of the page being read, where the format has pages."""

        self._headings = self._paragraphs = self._lists = self._tables = self._cells = 0

    @property
    def blocks(self) -> tuple[Block, ...]:
        """What has been written."""
        self._settle()
        return tuple(self._written)

    def heading(self, inline: Inline, level: int) -> None:
        """Add a heading, unless it is empty."""
        self._settle()
        self._heading(inline, level)

    def _heading(self, inline: Inline, level: int) -> None:
        if inline.text:
            self._headings += 1
            where = self._placed(f"kop {self._headings}")
            self._add(Heading(text=inline.text, level=level, where=where, links=inline.links))

    def text(self, inline: Inline, where: str | None = None) -> None:
        """
        Add a paragraph, or a heading when all of it is bold and short; nothing when empty.

        Paragraphs whose tabs divide them into the columns of a header become one table.
        """
        if inline.columns and where is None:
            self._tabbed.append(inline)
            if len(self._tabbed) > MAX_BLOCKS:
                raise too_big()
        else:
            self._settle()
            self._text(inline, where)

    def _settle(self) -> None:
        """Write the paragraphs with tabs: as tables where they are rows, else as they are."""
        tabbed, self._tabbed = self._tabbed, []
        lines, at = ["\t".join(inline.columns) for inline in tabbed], 0
        while at < len(tabbed):
            count, rows = rows_at(lines, at)
            if count:
                first, self._paragraphs = self._paragraphs + 1, self._paragraphs + count
                where = self._placed(f"alinea {first}-{self._paragraphs}")
                links = [link for inline in tabbed[at : at + count] for link in inline.links]
                self._table(tuple(_row(row, links) for row in rows), where)
            else:
                self._text(tabbed[at], None)
            at += max(count, 1)

    def _text(self, inline: Inline, where: str | None) -> None:
        text = inline.text
        if not text:
            return
        is_short = len(text) <= _MAX_BOLD_HEADING and "\n" not in text
        if inline.is_bold and is_short and not text.endswith((".", "!")):
            self._heading(inline, BOLD_LEVEL)
            return
        if where is None:
            self._paragraphs += 1
            where = self._placed(f"alinea {self._paragraphs}")
        # A box before a sentence that stands in no list still says something.
        if inline.is_checked is None:
            self._add(Paragraph(text=text, where=where, links=inline.links))
        else:
            self._add(_item(inline, where, depth=0, is_ordered=False))

    def new_list(self) -> str:
        """Begin a list; its items' places begin with what this returns and a comma."""
        self._settle()
        self._lists += 1
        return self._placed(f"lijst {self._lists}")

    def item(self, inline: Inline, where: str, *, depth: int, is_ordered: bool) -> None:
        """Add an item of a list, unless it is empty."""
        self._settle()
        if inline.text:
            self._add(_item(inline, where, depth=depth, is_ordered=is_ordered))

    def table(self, rows: tuple[tuple[Cell, ...], ...]) -> None:
        """Add a table, unless it has no cells."""
        self._settle()
        self._tables += 1
        if rows:
            self._table(rows, self._placed(f"tabel {self._tables}"))

    def _table(self, rows: tuple[tuple[Cell, ...], ...], where: str) -> None:
        self._cells += len(rows) * len(rows[0])
        if self._cells > MAX_CELLS:
            raise too_big()
        self._add(Table(rows=rows, where=where))

    def _placed(self, where: str) -> str:
        return where if self.page is None else f"{where} (blz. {self.page})"

    def _add(self, block: Block) -> None:
        if len(self._written) >= MAX_BLOCKS:
            raise too_big()
        self._written.append(block)


def _row(texts: Sequence[str], links: Sequence[Link]) -> tuple[Cell, ...]:
    return tuple(
        Cell(text=text, links=tuple(link for link in links if link.text in text)) for text in texts
    )


def _item(inline: Inline, where: str, *, depth: int, is_ordered: bool) -> ListItem:
    return ListItem(
        text=inline.text,
        where=where,
        depth=depth,
        is_ordered=is_ordered,
        is_checked=inline.is_checked,
        links=inline.links,
    )
