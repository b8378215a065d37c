"""Plain text: paragraphs, typed lists and underlined headings, with the line as their place."""

import re
from collections.abc import Sequence

from planner_sync.adapters.documents.block_writer import BlockWriter
from planner_sync.adapters.documents.drawn_tables import Repeated, table_at
from planner_sync.adapters.documents.inline_text import Piece, joined
from planner_sync.adapters.documents.margins import (
    LABEL,
    begins_anew,
    had_room,
    margin_of,
    without_margin,
)
from planner_sync.adapters.documents.text import decoded
from planner_sync.domain.blocks import Cell, Document

BULLET = r"[-*+•·●○▪◦‣–—o□■➢✓]"
TYPED_ITEM = re.compile(
    rf"(?P<indent>\s*)(?:(?P<bullet>{BULLET})"
    r"|(?P<label>\d{1,3}|[a-zA-Z]|[ivx]{2,5}|[IVX]{2,5})[.)])\s+(?P<text>\S.*)"
)
TYPED_BOX = re.compile(r"(?P<indent>\s*)(?P<text>(?:\[[ xX]\]|[☐☑☒])\s*\S.*)")
_MAX_TITLE_WORDS = 3
"""Words of a numbered title above its text; a longer item goes on in the next line."""

_NARROWEST = 50
"""Characters that fit on a line of any editor: it breaks none before them."""

_UNDERLINE = re.compile(r"\s*(?P<sign>[=\-~_*])(?P=sign){2,}\s*")
_MARKED = re.compile(r"\s{0,3}(?P<level>#{1,6})\s+(?P<text>\S.*?)\s*#*\s*")


def read_text(data: bytes) -> Document:
    """
    Read a plain text; places are line numbers.

    Raises:
        UnreadableDocumentError: The bytes are no text, or far more than minutes need.
    """
    written = without_margin(decoded(data))
    typed, lines = written.split("\n"), written.expandtabs(4).split("\n")
    reader = _TextReader(margin_of(lines))
    at = 0
    while at < len(lines):
        count, rows = table_at(typed, at)
        if count:
            reader.table(rows)
        else:
            reader.take(at + 1, lines[at], lines[at + 1] if at + 1 < len(lines) else "")
        at += max(count, 1)
    reader.flush()
    return Document(blocks=tuple(reader.writer.blocks), format="txt")


class _TextReader:
    def __init__(self, margin: int) -> None:
        self.writer = BlockWriter()
        self._margin = margin
        """Characters of a line where the editor broke each that was longer."""

        self._lines: list[str] = []
        self._first = 0
        self._list = ""
        self._indents: list[int] = []
        self._item: tuple[str, int, bool] | None = None
        """Place, depth and kind of the item whose lines are being collected."""

        self._width = 0
        """Characters of the line before."""

    def take(self, number: int, line: str, following: str) -> None:
        """Take line *number*; an underline below it makes it a heading."""
        item = _as_item(line)
        marked = _MARKED.fullmatch(line)
        if not line.strip() or _UNDERLINE.fullmatch(line):
            self.flush()
        elif marked or (not self._lines and _is_underlined(line, following)):
            self.flush()
            text, level = (marked["text"], len(marked["level"])) if marked else (line, 2)
            self._list = ""
            self.writer.heading(joined([Piece(text=text)]), level)
        elif item:
            self.flush()
            self._begin_item(number, item)
        else:
            self._go_on(number, line, following)

    def table(self, rows: Sequence[Sequence[str]]) -> None:
        """Write *rows* as a table of their own."""
        self.flush()
        self._list = ""
        self.writer.table(tuple(tuple(map(_cell, row)) for row in rows))

    def _is_title(self, line: str) -> bool:
        """Tell "1. Tuin" above a line at the margin that begins a sentence of its own."""
        is_numbered = self._item is not None and self._item[2]
        title = self._lines[-1].strip()
        is_short = len(title.split()) <= _MAX_TITLE_WORDS and title[-1:].isalnum()
        return is_numbered and is_short and line[:1].isupper()

    def flush(self) -> None:
        """Write the lines that were collected."""
        inline = joined([Piece(text="\n".join(self._lines))])
        if self._item:
            where, depth, is_ordered = self._item
            self.writer.item(inline, where, depth=depth, is_ordered=is_ordered)
        else:
            self.writer.text(inline, f"regel {self._first}")
        self._lines, self._item = [], None

    def _begin_item(self, number: int, item: re.Match[str]) -> None:
        indent = len(item["indent"])
        if not self._list:
            self._list, self._indents = self.writer.new_list(), []
        while self._indents and self._indents[-1] > indent:
            self._indents.pop()
        if not self._indents or self._indents[-1] < indent:
            self._indents.append(indent)
        is_ordered = item.groupdict().get("label") is not None
        self._item = (f"{self._list}, regel {number}", len(self._indents) - 1, is_ordered)
        self._lines, self._width = [item["text"]], len(item[0].rstrip())

    def _begins_anew(self, line: str, following: str) -> bool:
        """Tell "Wat willen we:" at the margin behind an item from the rest of that item."""
        is_label = LABEL.match(line) is not None
        return is_label or self._is_title(line) or self._stands_alone(line, following)

    def _stands_alone(self, line: str, following: str) -> bool:
        """Tell "Daken" at the margin behind "- hek verven" from the rest of a broken line."""
        indent, words = len(line) - len(line.lstrip()), line.split()
        if not self._indents or indent > self._indents[-1]:
            return False
        if 0 < indent < self._indents[-1]:
            # Further out than its bullet, and not at the margin, no line of an item goes on.
            return True
        is_title = _as_item(following) is not None and len(words) <= _MAX_TITLE_WORDS + 1
        is_title = is_title and words[0][:1].isupper() and words[-1][-1:].isalnum()
        return is_title or had_room(self._width, line, self._margin or _NARROWEST)

    def _was_broken(self, line: str) -> bool:
        """Tell the rest of a line that was broken at the margin; a label behind a stop is none."""
        is_own = begins_anew(self._lines[-1], line)
        return bool(self._margin and not is_own and not had_room(self._width, line, self._margin))

    def _go_on(self, number: int, line: str, following: str) -> None:
        is_broken = bool(self._lines) and self._was_broken(line)
        if self._item and not is_broken and self._begins_anew(line, following):
            self.flush()
        if not self._lines:
            self._first = number
            self._list = ""
        self._width = len(line.rstrip())
        # Lines of an item belong to its sentence; lines of a paragraph may be labels.
        if self._item or is_broken:
            self._lines[-1] += f" {line.strip()}"
        else:
            self._lines.append(line)


def _as_item(line: str) -> re.Match[str] | None:
    return TYPED_ITEM.fullmatch(line) or TYPED_BOX.fullmatch(line)


def _cell(text: str) -> Cell:
    inline = joined([Piece(text=text)])
    return Cell(
        text=inline.text,
        is_checked=inline.is_checked,
        is_continued=isinstance(text, Repeated),
        links=inline.links,
    )


def _is_underlined(line: str, following: str) -> bool:
    return (
        _UNDERLINE.fullmatch(following) is not None
        and len(line.strip()) <= len(following.strip()) * 2
    )
