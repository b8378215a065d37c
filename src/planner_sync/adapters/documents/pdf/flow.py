"""Lines of a PDF put together again: headings, paragraphs, items and tables over pages."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from planner_sync.adapters.documents.block_writer import BlockWriter
from planner_sync.adapters.documents.grid import Grid
from planner_sync.adapters.documents.inline_text import Piece, joined
from planner_sync.adapters.documents.pdf.edges import FOOT, HEAD, without_edges
from planner_sync.adapters.documents.pdf.gutters import with_tables
from planner_sync.adapters.documents.pdf.paper import Paper
from planner_sync.adapters.documents.pdf.seen import Item, Line, Ruled, SeenPage
from planner_sync.adapters.documents.pdf.wrapping import BULLETS, unwrapped
from planner_sync.adapters.documents.plain_text import TYPED_BOX, TYPED_ITEM
from planner_sync.adapters.documents.running_list import RunningList
from planner_sync.domain.blocks import Block, Paragraph

_HEADING_RATIO = 1.15
_MAX_LEVEL = 6
_ENDS = (".", "!", "?", ":")
_STOPS = (".", "!", "?")
_INDENT = 4.0
"""Points that lines of one text may begin apart."""

_INITIAL = re.compile(r"[A-Z]\.")
_DASHES = frozenset("-–—+*")
_TAB = 0.5
"""White between a bullet and its text, as a share of the size of the letters."""

_SAME_COLUMN = 4.0
_SAME_SIZE = 0.2
_SHORT = 0.45
"""Share of the way to the margin that labels and names are wide at most."""

_CELL_BULLET = re.compile(rf"^[{''.join(sorted(BULLETS))}] ", re.MULTILINE)
_LEADER = re.compile(r"\s*(?:\.\s?){4,}(?=\d+$)")
_LONGEST_HEADING = 100


def blocks_of(pages: Sequence[SeenPage]) -> tuple[Block, ...]:
    """Return the blocks of *pages*; what repeats on every page comes once, first or last."""
    edges = without_edges(pages)
    flow = _Flow(edges.pages)
    former: Sequence[float] = ()
    for number, page in enumerate(edges.pages, start=1):
        flow.turn_to(number)
        items = list(with_tables(page.items, former))
        for item in items:
            flow.take(item)
        last = items[-1] if items else None
        former = last.columns if isinstance(last, Ruled) else ()
    return (*_told(edges.heads, HEAD), *flow.blocks(), *_told(edges.feet, FOOT))


def _told(texts: Sequence[str], where: str) -> list[Paragraph]:
    return [Paragraph(text=joined([Piece(text=text)]).text, where=where) for text in texts]


@dataclass(kw_only=True)
class _Gathered:
    """Lines that are one block so far."""

    lines: list[Line] = field(default_factory=list)
    text: str = ""
    item: re.Match[str] | None = None
    page: int = 1
    last_page: int = 1

    @property
    def text_left(self) -> float:
        """Where the text of an item begins, behind its bullet; else where the first line does."""
        first = self.lines[0]
        return first.words[1].left if self.item and len(first.words) > 1 else first.left


@dataclass(kw_only=True)
class _Open:
    """A table that may go on at the next page."""

    table: Ruled
    page: int


class _Flow:
    def __init__(self, pages: Sequence[SeenPage]) -> None:
        self._writer = BlockWriter()
        self._running = RunningList(writer=self._writer)
        self._now = _Gathered()
        self._table: _Open | None = None
        self._page = 1
        self._pages = pages
        self._paper = Paper(pages)
        lines = [item for page in pages for item in page.items if isinstance(item, Line)]
        sizes = Counter[float]()
        for line in lines:
            sizes[line.size] += len(line.text)
        body = sizes.most_common(1)[0][0] if sizes else 0.0
        big = sorted((s for s in sizes if s >= body * _HEADING_RATIO), reverse=True)
        self._levels = {size: min(at, _MAX_LEVEL) for at, size in enumerate(big, start=1)}

    def turn_to(self, page: int) -> None:
        """Go on at the next page; a sentence or table may go on, too."""
        self._page = page

    def take(self, item: Item) -> None:
        """Take the next line or table of the page."""
        if isinstance(item, Ruled):
            self._flush()
            self._take_table(item)
            return
        self._close_table()
        typed = _typed(item)
        is_title = typed is not None and self._is_numbered_title(item)
        if typed and (is_title or self._is_broken_before(item)):
            typed = None
        if typed or is_title or not self._goes_on(item):
            self._flush()
            text = typed["text"] if typed else item.text
            self._now = _Gathered(lines=[item], text=text, item=typed, page=self._page)
        else:
            text = f"{self._now.text}\n{item.text}"
            self._now.text = text if self._has_room(item) else _joined_end(text)
            self._now.lines.append(item)
        self._now.last_page = self._page

    def blocks(self) -> tuple[Block, ...]:
        """Return what was taken."""
        self._flush()
        self._close_table()
        return tuple(self._writer.blocks)

    def _take_table(self, table: Ruled) -> None:
        before = self._table
        if before is not None and self._page == before.page + 1 and _is_same(before.table, table):
            before.page = self._page
            before.table = replace(before.table, rows=_continued(before.table.rows, table.rows))
            return
        self._close_table()
        self._running.close()
        self._writer.page = self._page
        self._table = _Open(table=table, page=self._page)

    def _close_table(self) -> None:
        if self._table is not None:
            self._writer.table(_grid(self._table.table).cells())
        self._table = None

    def _has_room(self, line: Line) -> bool:
        """Tell whether the writer ended the last line: the next word would have fitted."""
        return self._paper.has_room(self._now.lines[-1], line, self._width())

    def _width(self) -> float:
        return self._pages[self._now.last_page - 1].width

    def _is_broken_before(self, line: Line) -> bool:
        """Tell a dash within a sentence, which begins a line by chance, from a bullet."""
        if not self._now.lines or self._has_room(line) or not self._is_near(line):
            return False
        sign, gap = line.words[0].text, line.words[1].left - line.words[0].right
        is_typed = sign in _DASHES and gap < line.size * _TAB
        is_amid = abs(line.left - self._now.text_left) < _INDENT and (
            self._now.item is None or self._now.text_left > self._now.lines[0].left + _INDENT
        )
        return is_typed and is_amid and not self._now.text.endswith((*_ENDS, ";"))

    def _is_numbered_title(self, line: Line) -> bool:
        """Tell "2. Verloop" in larger letters from an item."""
        is_numbered = line.words[0].text[:1].isdigit() and len(line.text) <= _LONGEST_HEADING
        return is_numbered and line.size in self._levels

    def _is_near(self, line: Line) -> bool:
        """Tell whether *line* stands as close under the last one as lines of one text do."""
        if self._now.last_page != self._page:
            return True
        return self._paper.is_near(self._now.lines[-1], line, is_full=not self._has_room(line))

    def _goes_on(self, line: Line) -> bool:
        """Tell whether *line* belongs to the block that is being gathered."""
        now = self._now
        if not now.lines or not self._is_near(line) or self._is_dressed_otherwise(line):
            return False
        is_full = not self._has_room(line)
        if now.last_page != self._page and (not is_full or now.text.endswith(_ENDS)):
            # Over a page's end only a sentence goes on that is not finished.
            return False
        first = now.lines[0]
        if now.item is None:
            return is_full or self._is_label(line)
        if is_full:
            return line.left >= first.left - _INDENT
        return line.left > first.left + _INDENT and line.is_bold >= now.lines[-1].is_bold

    def _is_dressed_otherwise(self, line: Line) -> bool:
        """Tell whether *line* is of another size than the text, or no longer bold as that is."""
        now = self._now
        if now.item is not None:
            return False
        is_plain = not line.is_bold and all(one.is_bold for one in now.lines)
        return is_plain or abs(line.size - now.lines[-1].size) > _SAME_SIZE

    def _is_label(self, line: Line) -> bool:
        """Tell short lines under each other, labels or names, from paragraphs of one line."""
        former = self._now.lines[-1]
        is_alike = line.is_bold == former.is_bold and former.left - _INDENT < line.left
        if not is_alike or former.is_bold or former.size in self._levels:
            return False
        margin = self._paper.margin(self._width())
        widest = max(former.right - former.left, line.right - line.left)
        is_headed = any(text.endswith(":") for text in (self._now.lines[0].text, self._now.text))
        return is_headed or widest < margin * _SHORT

    def _flush(self) -> None:
        now, self._now = self._now, _Gathered()
        if not now.lines:
            return
        self._writer.page = now.page
        first = now.lines[0]
        is_bold = all(line.is_bold for line in now.lines)
        inline = joined([Piece(text=_LEADER.sub(" ", now.text), is_bold=is_bold)])
        is_sentence = len(now.text) > _LONGEST_HEADING and now.text.endswith(_STOPS)
        level = None if is_sentence else self._levels.get(first.size)
        if now.item is not None:
            label = now.item.groupdict().get("label")
            self._running.add(
                inline, indent=round(first.left), label=label, is_ordered=label is not None
            )
            if is_bold and label is not None:
                # A numbered title: what stands under it is no part of its list.
                self._running.close()
            return
        self._running.close()
        if level is None:
            self._writer.text(inline)
        else:
            self._writer.heading(inline, level)


def _joined_end(text: str) -> str:
    """Join the last line of *text* to the one before."""
    above, _, last = text.rpartition("\n")
    kept, sign, former = above.rpartition("\n")
    return kept + sign + unwrapped(f"{former}\n{last}")


def _typed(line: Line) -> re.Match[str] | None:
    """Return the bullet or number of *line*; "A. Jansen" begins with an initial."""
    found = TYPED_ITEM.fullmatch(line.text)
    if found is None:
        return TYPED_BOX.fullmatch(line.text)
    sign = line.words[0]
    is_initial = _INITIAL.fullmatch(sign.text) is not None
    gap = line.words[1].left - sign.right
    return None if is_initial and gap < line.size * _TAB else found


def _is_same(before: Ruled, table: Ruled) -> bool:
    """Tell whether *table* has the columns of the one *before*, at the end of another page."""
    return len(before.columns) == len(table.columns) and all(
        abs(one - other) < _SAME_COLUMN
        for one, other in zip(before.columns, table.columns, strict=True)
    )


def _continued(
    rows: tuple[tuple[str | None, ...], ...], more: tuple[tuple[str | None, ...], ...]
) -> tuple[tuple[str | None, ...], ...]:
    """Return *rows* with those of the next page, without the header that is repeated there."""
    if more[0] == rows[0]:
        more = more[1:]
    if more and not more[0][0] and any(more[0]) and len(more[0]) == len(rows[-1]):
        # A row goes on over the page's end.
        last = tuple(
            "\n".join(filter(None, pair)) or pair[0] for pair in zip(rows[-1], more[0], strict=True)
        )
        rows, more = (*rows[:-1], last), more[1:]
    return (*rows, *more)


def _grid(ruled: Ruled) -> Grid:
    grid = Grid()
    for at, row in enumerate(ruled.rows):
        grid.reach(at)
        for column, text in enumerate(row):
            inline = joined([Piece(text=_CELL_BULLET.sub("", text or ""))])
            if text is not None or not grid.repeat_beside(at, column):
                grid.place(at, column, inline)
    return grid
