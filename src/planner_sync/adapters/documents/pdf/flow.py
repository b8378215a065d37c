"""Lines of a PDF put together again: headings, paragraphs, items and tables over pages."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from planner_sync.adapters.documents.block_writer import BlockWriter
from planner_sync.adapters.documents.grid import Grid
from planner_sync.adapters.documents.inline_text import Piece, joined
from planner_sync.adapters.documents.pdf.page import Item, Line, Ruled, SeenPage
from planner_sync.adapters.documents.plain_text import TYPED_BOX, TYPED_ITEM
from planner_sync.adapters.documents.running_list import RunningList
from planner_sync.domain.blocks import Block, Paragraph

_EDGE = 0.1
"""Share of a page's height in which running heads and page numbers stand."""

_HEADING_RATIO = 1.15
_MAX_LEVEL = 6
_GAP = 0.8
"""Share of a line's height that may lie between two lines of one paragraph."""

_FULL_LINE = 0.85
"""Share of the width of text from which on a line goes on in the next."""

_ENDS = (".", "!", "?", ":")
_INDENT = 4.0
"""Points that a line of an item may stand left of its text."""

_WRAPPED = re.compile(r"(?<=[\w,;)])\n(?=[a-zà-ÿ])")
_HYPHENATED = re.compile(r"(?<=[a-zà-ÿ])-\n(?=[a-zà-ÿ])")


def blocks_of(pages: Sequence[SeenPage]) -> tuple[Block, ...]:
    """Return the blocks of *pages*; what repeats on every page comes once, first or last."""
    repeated = _repeated(pages)
    flow = _Flow(pages)
    heads: dict[tuple[str, str], str] = {}
    for number, page in enumerate(pages, start=1):
        flow.turn_to(number)
        for item in page.items:
            head = _head(item, page)
            if head in repeated and isinstance(item, Line):
                heads.setdefault(head, item.text)
            else:
                flow.take(item)
    told = [
        Paragraph(text=joined([Piece(text=text)]).text, where=where)
        for (where, _), text in heads.items()
    ]
    return (
        *(p for p in told if p.where == "koptekst"),
        *flow.blocks(),
        *(p for p in told if p.where == "voettekst"),
    )


@dataclass(kw_only=True)
class _Gathered:
    """Lines that are one block so far."""

    lines: list[Line] = field(default_factory=list)
    text: str = ""
    item: re.Match[str] | None = None
    page: int = 1
    last_page: int = 1


class _Flow:
    def __init__(self, pages: Sequence[SeenPage]) -> None:
        self._writer = BlockWriter()
        self._running = RunningList(writer=self._writer)
        self._now = _Gathered()
        self._page = 1
        lines = [item for page in pages for item in page.items if isinstance(item, Line)]
        sizes = Counter[float]()
        for line in lines:
            sizes[line.size] += len(line.text)
        self._body_size = sizes.most_common(1)[0][0] if sizes else 0.0
        big = sorted((s for s in sizes if s >= self._body_size * _HEADING_RATIO), reverse=True)
        self._levels = {size: min(at, _MAX_LEVEL) for at, size in enumerate(big, start=1)}
        left = min((line.left for line in lines), default=0.0)
        right = max((line.right for line in lines), default=0.0)
        self._full_at = left + (right - left) * _FULL_LINE

    def turn_to(self, page: int) -> None:
        """Go on at the next page; a sentence may go on, too."""
        self._page = page

    def take(self, item: Item) -> None:
        """Take the next line or table of the page."""
        if isinstance(item, Ruled):
            self._flush()
            self._running.close()
            self._writer.page = self._page
            self._writer.table(_grid(item).cells())
            return
        typed = TYPED_ITEM.fullmatch(item.text) or TYPED_BOX.fullmatch(item.text)
        if typed or not self._goes_on(item):
            self._flush()
            text = typed["text"] if typed else item.text
            self._now = _Gathered(lines=[item], text=text, item=typed, page=self._page)
            self._now.last_page = self._page
            return
        former = self._now.lines[-1]
        is_wrapped = self._now.item is not None or former.right >= self._full_at
        text = _HYPHENATED.sub("", f"{self._now.text}\n{item.text}")
        self._now.text = text.replace("\n", " ") if is_wrapped else text
        self._now.lines.append(item)
        self._now.last_page = self._page

    def blocks(self) -> tuple[Block, ...]:
        """Return what was taken."""
        self._flush()
        return tuple(self._writer.blocks)

    def _goes_on(self, line: Line) -> bool:
        """Tell whether *line* belongs to the block that is being gathered."""
        if not self._now.lines:
            return False
        former, first = self._now.lines[-1], self._now.lines[0]
        height = former.bottom - former.top
        is_new_page = self._now.last_page != self._page
        if (line.size, line.is_bold) != (former.size, former.is_bold) and not self._now.item:
            return False
        if not is_new_page and line.top - former.bottom > height * _GAP:
            return False
        if self._now.item is not None:
            return line.left > first.left + _INDENT
        # Over a page's end only a sentence goes on that is not finished.
        is_unfinished = former.right >= self._full_at and not self._now.text.endswith(_ENDS)
        return not is_new_page or is_unfinished

    def _flush(self) -> None:
        now, self._now = self._now, _Gathered()
        if not now.lines:
            return
        self._writer.page = now.page
        first = now.lines[0]
        inline = joined([Piece(text=now.text, is_bold=first.is_bold)])
        level = self._levels.get(first.size)
        if now.item is not None:
            label = now.item.groupdict().get("label")
            self._running.add(
                inline, indent=round(first.left), label=label, is_ordered=label is not None
            )
            return
        self._running.close()
        if level is None:
            self._writer.text(inline)
        else:
            self._writer.heading(inline, level)


def _unwrapped(text: str) -> str:
    """Join the lines of a cell that go on in lower case: a sentence that did not fit."""
    return _WRAPPED.sub(" ", _HYPHENATED.sub("", text))


def _grid(ruled: Ruled) -> Grid:
    grid = Grid()
    for at, row in enumerate(ruled.rows):
        grid.reach(at)
        for column, text in enumerate(row):
            inline = joined([Piece(text=_unwrapped(text or ""))])
            if text is not None or not grid.repeat_beside(at, column):
                grid.place(at, column, inline)
    return grid


def _head(item: Item, page: SeenPage) -> tuple[str, str]:
    """Return where a running head stands, and its text without the page's number."""
    where = ""
    if isinstance(item, Line):
        if item.bottom < page.height * _EDGE:
            where = "koptekst"
        elif item.top > page.height * (1 - _EDGE):
            where = "voettekst"
    return (where, re.sub(r"\d+", "#", item.text)) if isinstance(item, Line) and where else ("", "")


def _repeated(pages: Sequence[SeenPage]) -> frozenset[tuple[str, str]]:
    """Return the running heads: what stands at the edge of most pages."""
    counts = Counter[tuple[str, str]]()
    for page in pages:
        counts.update({_head(item, page) for item in page.items})
    del counts["", ""]
    return frozenset(h for h, count in counts.items() if count > 1 and count * 2 >= len(pages))
