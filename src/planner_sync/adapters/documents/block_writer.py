"""Writes blocks in reading order, each with the place that a person would name."""

from planner_sync.adapters.documents.inline_text import Inline
from planner_sync.adapters.documents.refusals import too_big
from planner_sync.domain.blocks import Block, Cell, Heading, ListItem, Paragraph, Table

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
        self.blocks: list[Block] = []
        self.page: int | None = None
        """Number of the page being read, where the format has pages."""

        self._headings = self._paragraphs = self._lists = self._tables = self._cells = 0

    def heading(self, inline: Inline, level: int) -> None:
        """Add a heading, unless it is empty."""
        if inline.text:
            self._headings += 1
            where = self._placed(f"kop {self._headings}")
            self._add(Heading(text=inline.text, level=level, where=where, links=inline.links))

    def text(self, inline: Inline, where: str | None = None) -> None:
        """Add a paragraph, or a heading when all of it is bold and short; nothing when empty."""
        text = inline.text
        if not text:
            return
        is_short = len(text) <= _MAX_BOLD_HEADING and "\n" not in text
        if inline.is_bold and is_short and not text.endswith((".", "!")):
            self.heading(inline, BOLD_LEVEL)
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
        self._lists += 1
        return self._placed(f"lijst {self._lists}")

    def item(self, inline: Inline, where: str, *, depth: int, is_ordered: bool) -> None:
        """Add an item of a list, unless it is empty."""
        if inline.text:
            self._add(_item(inline, where, depth=depth, is_ordered=is_ordered))

    def table(self, rows: tuple[tuple[Cell, ...], ...]) -> None:
        """Add a table, unless it has no cells."""
        self._tables += 1
        if rows:
            self._cells += len(rows) * len(rows[0])
            if self._cells > MAX_CELLS:
                raise too_big()
            self._add(Table(rows=rows, where=self._placed(f"tabel {self._tables}")))

    def _placed(self, where: str) -> str:
        return where if self.page is None else f"{where} (blz. {self.page})"

    def _add(self, block: Block) -> None:
        if len(self.blocks) >= MAX_BLOCKS:
            raise too_big()
        self.blocks.append(block)


def _item(inline: Inline, where: str, *, depth: int, is_ordered: bool) -> ListItem:
    return ListItem(
        text=inline.text,
        where=where,
        depth=depth,
        is_ordered=is_ordered,
        is_checked=inline.is_checked,
        links=inline.links,
    )
