"""
Neutral blocks: what a document says, without its format.

Readers turn bytes into blocks; extraction turns blocks into points.  Each block carries a
place that a person recognises ("alinea 14", "tabel 2"), because a receipt quotes it.
"""

from dataclasses import dataclass, field


@dataclass(frozen=True, kw_only=True)
class Link:
    """A hyperlink to a web page or mail address; other targets are no links."""

    text: str
    target: str


@dataclass(frozen=True, kw_only=True)
class Heading:
    """A heading; ``level`` is 1 for the document's title and grows inwards."""

    text: str
    level: int
    where: str
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Paragraph:
    """A paragraph of running text; line breaks inside it are kept as ``\\n``."""

    text: str
    where: str
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, kw_only=True)
class ListItem:
    """One item of a list; ``depth`` is 0 for the outermost list."""

    text: str
    where: str
    depth: int = 0
    is_ordered: bool = False
    is_checked: bool | None = None
    """State of the item's check box; ``None`` when it has none, or several."""

    links: tuple[Link, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Cell:
    """One cell; merged cells are repeated over the columns and rows that they span."""

    text: str
    is_checked: bool | None = None
    is_continued: bool = False
    """True for a repetition of a merged cell."""

    links: tuple[Link, ...] = ()


Row = tuple[Cell, ...]


@dataclass(frozen=True, kw_only=True)
class Table:
    """A table; every row has the same number of cells."""

    rows: tuple[Row, ...]
    where: str
    first_row: int = 1
    """Number of its first row where one table in the document holds several."""


Block = Heading | Paragraph | ListItem | Table


@dataclass(frozen=True, kw_only=True)
class Document:
    """One document as blocks, in reading order."""

    blocks: tuple[Block, ...]
    format: str
    """``docx``, ``odt``, ``pdf``, ``md``, ``html`` or ``txt``."""

    is_own_output: bool = False
    """True when planner-sync wrote it: such a document is never read as minutes."""

    properties: dict[str, str] = field(default_factory=dict)
    """Custom document properties by name."""

    comments: tuple[Paragraph, ...] = ()
    """What people wrote in the margin; no part of the minutes."""


def text_of(block: Block) -> str:
    """Return the text of *block*; a table has none of its own."""
    return "" if isinstance(block, Table) else block.text


def whole_text_of(block: Block) -> str:
    """Return the text of *block*, of a table each cell on a line, merged ones once."""
    if not isinstance(block, Table):
        return block.text
    cells = (cell for row in block.rows for cell in row if not cell.is_continued)
    return "\n".join(cell.text for cell in cells if cell.text)


def is_one_cell(row: Row) -> bool:
    """Tell whether all cells of *row* are merged into one, like a title between rows."""
    first, *others = row
    is_merged = all(cell.is_continued and cell.text == first.text for cell in others)
    return bool(others) and bool(first.text.strip()) and is_merged
