"""
The groups of an outcome sheet, each as far as the page has room for it.

What the team decides stands in a table with room to write; the other groups are lists.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from docx.document import Document
from docx.enum.table import WD_ALIGN_VERTICAL, WD_ROW_HEIGHT_RULE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt
from docx.table import _Row

from planner_sync.domain.board import Standing
from planner_sync.domain.calendar import spoken
from planner_sync.domain.outcome_sheet import OutcomeSheet, SheetGroup, SheetPoint
from planner_sync.domain.plain_text import plain
from planner_sync.domain.points import Kind
from planner_sync.rendering import digest_docx as look
from planner_sync.rendering.digest_phrases import SEPARATOR
from planner_sync.rendering.outcome_sheet_fit import LINE, cut_to_lines, share_out, width_of
from planner_sync.rendering.outcome_sheet_words import SheetWords

_BOX = "☐"
_BULLET = "•"
_IN_RECEIPT = {SheetGroup.SUGGESTED, SheetGroup.OTHERS, SheetGroup.DECIDED}
"""Their points have no card."""

# Lines of a title in the table and in a list; twelve hold every title.
_WHOLE = (12, 12)
_TIGHT = (2, 1)

# All sizes are in millimetres.
_ROOM = 222
_HEADING = 9
_TEXT = 174
_HINT = 1.5
_HEADER = 6.6
_REST = 6
_COLUMNS = (82, 11, 11, 13, 28, 29)
_CELL_SIDES = 4
_CELL_ENDS = 2.4
_HAND_WRITING = 9
_ITEM = 1
_INDENT = 5
_BESIDE = 60
"""What a note beside a title always has: enough for the longest date."""


@dataclass(frozen=True, kw_only=True)
class _Item:
    title: str
    beside: str
    height: float


@dataclass(frozen=True, kw_only=True)
class _Group:
    group: SheetGroup
    heading: str
    hint: str
    items: Sequence[_Item]

    @property
    def frame(self) -> float:
        """What the group takes besides its points."""
        hint = len(cut_to_lines(self.hint, _TEXT, 2)) * LINE + _HINT if self.hint else 0
        return _HEADING + hint + (_HEADER if self.group is SheetGroup.DECIDE else 0)

    @property
    def heights(self) -> Sequence[float]:
        return [item.height for item in self.items]


def add_groups(document: Document, sheet: OutcomeSheet, words: SheetWords) -> None:
    """Add the groups of *sheet*; one that is cut says how many points are missing."""
    groups = _groups(sheet, _WHOLE, words)
    room = _ROOM - sum(group.frame for group in groups)
    if sum(sum(group.heights) for group in groups) > room:
        groups = _groups(sheet, _TIGHT, words)
        room -= _REST * len(groups)
    shown = share_out(room, [group.heights for group in groups])
    for group, count in zip(groups, shown, strict=True):
        _add_group(document, group, count, words)


def _groups(sheet: OutcomeSheet, most: tuple[int, int], words: SheetWords) -> list[_Group]:
    """Lay the groups out, with titles of at most so many lines in the table and in the lists."""
    names = {place.value: plain(name) for place, name in sheet.moment.buckets.items()}
    return [
        _Group(
            group=group,
            heading=f"{words.groups[group].heading} ({len(points)})",
            hint=words.groups[group].hint.format(**names),
            items=[_item(point, most, words) for point in points],
        )
        for group, points in sheet.groups.items()
    ]


def _item(point: SheetPoint, most: tuple[int, int], words: SheetWords) -> _Item:
    in_table, in_list = most
    held = words.held_on_card.format(marker=point.marker) if point.has_card else words.held
    text = plain(point.title or "") or held
    if point.group is SheetGroup.DECIDE:
        title = cut_to_lines(text, _COLUMNS[0] - _CELL_SIDES, in_table)
        height = max(_HAND_WRITING, len(title) * LINE + _CELL_ENDS)
        return _Item(title=" ".join(title), beside="", height=height)
    return _list_item(text, _beside(point, words), in_list)


def _list_item(text: str, note: str, most: int) -> _Item:
    """Lay *text* and the *note* behind it out on at most so many lines."""
    line = _TEXT - _INDENT
    room = line * most
    free = min(line, room - width_of(f"{text}{SEPARATOR}"))
    beside = "".join(cut_to_lines(note, max(_BESIDE, free), 1))
    behind = f"{SEPARATOR}{beside}" if beside else ""
    title = "".join(cut_to_lines(text, room - width_of(behind), 1))
    height = len(cut_to_lines(f"{title}{behind}", line, most)) * LINE + _ITEM
    return _Item(title=title, beside=beside, height=height)


def _beside(point: SheetPoint, words: SheetWords) -> str:
    if point.kind is Kind.DECISION or point.group is SheetGroup.SUGGESTED:
        return ""
    match point.standing:
        case Standing.ELSEWHERE:
            return words.taken_up_by[point.taken_up_by]
        case Standing.TAKEN_UP if point.due_on is not None:
            return words.due.format(day=spoken(point.due_on, words.language))
        case Standing.TAKEN_UP:
            return plain(point.due_text or "") or words.no_due
        case _:
            return words.standings[point.standing]


def _add_group(document: Document, group: _Group, count: int, words: SheetWords) -> None:
    document.add_heading(group.heading, level=1)
    if group.hint:
        document.add_paragraph(group.hint, look.SMALL).paragraph_format.space_after = Pt(3)
    items = group.items[:count]
    if group.group is SheetGroup.DECIDE:
        _add_table(document, items, words)
    else:
        sign = _BOX if group.group is SheetGroup.SUGGESTED else _BULLET
        _add_list(document, items, sign)
    rest = len(group.items) - count
    if rest:
        said = words.more_in_receipt if group.group in _IN_RECEIPT else words.more
        document.add_paragraph(said.of(rest), look.SMALL).paragraph_format.space_before = Pt(2)


def _add_table(document: Document, items: Sequence[_Item], words: SheetWords) -> None:
    heading = words.groups[SheetGroup.DECIDE].heading
    ticks = (words.yes_column, words.no_column, words.later_column)
    header = (words.point_column, *ticks, words.who_column, words.due_column)
    look.add_table(document, heading, header, [Mm(w) for w in _COLUMNS], rows=len(items))
    first, *rows = document.tables[-1].rows
    _set_height(first, _HEADER)
    for item, row in zip(items, rows, strict=True):
        _set_height(row, item.height)
        row.cells[0].paragraphs[0].add_run(item.title)
        for cell in row.cells[1 : len(ticks) + 1]:
            cell.paragraphs[0].add_run(_BOX).font.size = Pt(13)
    for row in (first, *rows):
        for number, cell in enumerate(row.cells):
            cell.vertical_alignment = WD_ALIGN_VERTICAL.CENTER
            if 1 <= number <= len(ticks):
                cell.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.CENTER


def _set_height(row: _Row, millimetres: float) -> None:
    # At least so high would let a wide font push the last group to a second page.
    row.height, row.height_rule = Mm(millimetres), WD_ROW_HEIGHT_RULE.EXACTLY


def _add_list(document: Document, items: Sequence[_Item], sign: str) -> None:
    for item in items:
        paragraph = document.add_paragraph()
        layout = paragraph.paragraph_format
        layout.left_indent, layout.first_line_indent = Mm(_INDENT), Mm(-_INDENT)
        layout.tab_stops.add_tab_stop(Mm(_INDENT))
        layout.space_after = Mm(_ITEM)
        paragraph.add_run(f"{sign}\t{item.title}")
        if item.beside:
            paragraph.add_run(f"{SEPARATOR}{item.beside}").italic = True
