"""One page of a PDF as lines and tables, from top to bottom."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from operator import attrgetter
from typing import Any

from pdfplumber.page import Page
from pdfplumber.table import Table
from pdfplumber.utils.text import extract_words

from planner_sync.adapters.documents.pdf.ligatures import name_ligatures
from planner_sync.adapters.documents.pdf.marks import with_bullets
from planner_sync.adapters.documents.pdf.seen import Item, Line, Ruled, Word
from planner_sync.adapters.documents.pdf.wrapping import Margin, is_prose, told

_BOLD = re.compile(r"bold|black|heavy|demi", re.IGNORECASE)
_MIN_SIZE = 2.0
"""Points; nobody reads smaller letters."""

_UNSURE = 0.02
_SOME_LETTERS = 3
_ROW_TOLERANCE = 3
_MIN_EDGES = 4
_WIDEST_PADDING = 12.0
_WIDEST_RULE = 3.0
"""Points; a rectangle that is wider is no line, though it may be white between coloured cells."""

_TOUCHING = 0.1
"""Share of their size below which two letters stand in one word, whatever their fonts."""

_OPENING = frozenset("(['\"“‘•–-")
_SAME_LINE = 0.5
"""Share of its height that a word may lie lower than the line it belongs to."""

# Signs of symbol fonts, at the codes that Word gives them.
_SIGNS = str.maketrans(
    {
        "\uf0b7": "•",
        "\uf0a7": "▪",
        "\uf0d8": "➢",
        "\uf0fc": "✓",
        "\uf0fe": "☒",
        "\uf0a8": "☐",
        "\uf0e0": "→",
        "\uf0e8": "→",
    }
)
_UNKNOWN_SIGN = re.compile(r"\(cid:(\d{1,6})\)")
_FIRST_SIGN = 32
_UNNAMED_SIGN = re.compile("^[\uf000-\uf0ff]$")
"""A sign of a symbol font that stands alone."""

_NUMBERED = re.compile(r"(\d{1,2}[.)])([A-ZÀ-Ý]\S*)")
"""A number and the text that a narrow tab sets behind it."""

_HOME = "home"
_INKS = 4
_GAP = 0.2
"""Share of their size by which letters of two words stand apart."""

_NARROW_GAP = 0.13
"""The same where words are set apart by room alone; LaTeX makes it narrow in a full line."""

_WORDS: dict[str, Any] = {
    "y_tolerance": _ROW_TOLERANCE,
    # In the order of drawing, so that what lies over other text stays a word.
    "use_text_flow": True,
    "extra_attrs": ["fontname", "size"],
}
Box = tuple[float, float, float, float]
Thing = dict[str, Any]


def items_of(page: Page) -> list[Item]:
    """Return what *page* shows, from top to bottom."""
    shown = page.filter(_is_seen_on(page.bbox, _coloured(page)))
    name_ligatures(shown.chars)
    _settle(shown.chars)
    gap = _GAP if any(char["text"].isspace() for char in shown.chars) else _NARROW_GAP
    tables = [t for t in _tables(shown) if len(t.cells) > 1]
    ruled = [(t.bbox, _ruled(t, shown.chars, gap)) for t in tables]
    ruled = [(box, table) for box, table in ruled if _is_whole(table, box, shown.chars)]
    boxes = [box for box, _ in ruled]
    loose = shown.filter(lambda thing: not _is_home_in(thing, boxes))
    words = extract_words(loose.chars, **_WORDS, x_tolerance_ratio=gap)
    lines = with_bullets(_lines_of(words), (*page.curves, *page.rects))
    found: list[Item] = [*lines, *(table for _, table in ruled)]
    return sorted(found, key=attrgetter("top"))


def _settle(chars: Iterable[Thing]) -> None:
    """Note at each letter where its word begins: a word that overflows belongs there as a whole."""
    before: Thing | None = None
    for char in chars:
        goes_on = before is not None and _is_one_word(before, char)
        char[_HOME] = before[_HOME] if before is not None and goes_on else _box(char)
        before = char


def _tables(page: Page) -> Sequence[Table]:
    if len(page.lines) + len(page.rects) + len(page.curves) < _MIN_EDGES:
        return ()
    return page.filter(_is_drawn).find_tables({"snap_tolerance": 4})


def _is_drawn(thing: Thing) -> bool:
    """Tell what is seen from white paper that word processors draw behind each paragraph."""
    is_area = thing["object_type"] == "rect" and thing.get("fill") and not thing.get("stroke")
    is_wide = is_area and min(float(thing["width"]), float(thing["height"])) > _WIDEST_RULE
    return not is_wide or not _is_white(thing.get("non_stroking_color"))


def letters(text: str) -> int:
    """Count the signs of *text* that are no spaces."""
    return sum(not sign.isspace() for sign in text)


def is_fewer(found: int, expected: int) -> bool:
    """Tell whether letters are missing; libraries count ligatures and unknown signs differently."""
    return expected - found > max(_SOME_LETTERS, expected * _UNSURE)


def _is_whole(table: Ruled, box: Box, chars: Sequence[Thing]) -> bool:
    """Tell whether all text in the frame of *table* stands in its cells."""
    inside = sum(letters(char["text"]) for char in chars if _is_home_in(char, [box]))
    told = sum(letters(cell or "") for row in table.rows for cell in row)
    return not is_fewer(told, inside)


def _is_one_word(before: Thing, after: Thing) -> bool:
    """Tell whether two letters that were drawn one after the other touch."""
    is_beside = abs(float(after["x0"]) - float(before["x1"])) < 1
    is_level = abs(float(after["top"]) - float(before["top"])) < 1
    return is_beside and is_level and not (before["text"].isspace() or after["text"].isspace())


def _ruled(table: Table, chars: Sequence[Thing], gap: float) -> Ruled:
    inside = [char for char in chars if _is_home_in(char, [table.bbox])]
    columns = {round(cell[0], 1) for row in table.rows for cell in row.cells if cell}
    return Ruled(
        rows=tuple(
            tuple(None if cell is None else _said(inside, cell, gap) for cell in row.cells)
            for row in table.rows
        ),
        top=table.bbox[1],
        bottom=table.bbox[3],
        columns=tuple(sorted(columns)),
    )


def _said(chars: Iterable[Thing], cell: Box, gap: float) -> str:
    mine = [char for char in chars if _is_home_in(char, [cell])]
    lines = list(_lines_of(extract_words(mine, **_WORDS, x_tolerance_ratio=gap)))
    if not lines:
        return ""
    right = max(line.right for line in lines)
    if not is_prose(lines):
        # Text stands as far from the right rule of its cell as from the left one.
        beside = min(max(min(line.left for line in lines) - cell[0], 0.0), _WIDEST_PADDING)
        right = max(right, cell[2] - beside)
    return told(lines, Margin([right]))


def _lines_of(words: Sequence[Thing]) -> Iterator[Line]:
    ordered = sorted(words, key=lambda word: (word["top"], word["x0"]))
    for row in _rows(ordered):
        row.sort(key=lambda word: float(word["x0"]))
        said = tuple(_touching(row))
        if not said:
            continue
        yield Line(
            words=said,
            top=min(float(word["top"]) for word in row),
            bottom=max(float(word["bottom"]) for word in row),
            size=_size(row),
            is_bold=all(_BOLD.search(str(word["fontname"])) for word in row),
        )


def _size(row: Sequence[Thing]) -> float:
    """Return the size of most letters; a sign before or behind them may be larger."""
    sizes = Counter[float]()
    for word in row:
        sizes[round(float(word["size"]), 1)] += len(word["text"])
    return max(sizes, key=lambda size: (sizes[size], size))


def _touching(row: Sequence[Thing]) -> Iterator[Word]:
    """Yield the words of *row*; small letters may follow a large capital at once."""
    text, left, right, size = "", 0.0, 0.0, 0.0
    for word in row:
        gap = float(word["x0"]) - right
        is_close = bool(text) and gap < _TOUCHING * min(size, float(word["size"]))
        if is_close and text[-1].isalnum() and str(word["text"])[0] not in _OPENING:
            text += str(word["text"])
        else:
            yield from _word(text, left, right, is_first=left == row[0]["x0"])
            text, left = str(word["text"]), float(word["x0"])
        right, size = float(word["x1"]), float(word["size"])
    yield from _word(text, left, right, is_first=left == row[0]["x0"])


def _word(text: str, left: float, right: float, *, is_first: bool) -> Iterator[Word]:
    numbered = _NUMBERED.fullmatch(text) if is_first else None
    if numbered:
        middle = left + (right - left) * len(numbered[1]) / len(text)
        yield Word(text=numbered[1], left=left, right=middle)
        yield Word(text=numbered[2], left=middle, right=right)
    elif readable := _readable(text, is_first=is_first):
        yield Word(text=readable, left=left, right=right)


def _rows(words: Iterable[Thing]) -> Iterator[list[Thing]]:
    """Put words that stand beside each other together; they come from top to bottom."""
    row: list[Thing] = []
    for word in words:
        height = float(word["bottom"]) - float(word["top"])
        if row and float(word["top"]) - float(row[0]["top"]) > height * _SAME_LINE:
            yield row
            row = []
        row.append(word)
    if row:
        yield row


def _readable(text: str, *, is_first: bool) -> str:
    """Name the signs of *text* that have no meaning: before a line they are mostly bullets."""
    named = text.translate(_SIGNS)
    if is_first:
        named = _UNNAMED_SIGN.sub("•", _UNKNOWN_SIGN.sub(_bullet, named, count=1))
    return _UNKNOWN_SIGN.sub(_unknown, named)


def _bullet(sign: re.Match[str]) -> str:
    return sign[0] if sign.start() or int(sign[1]) < _FIRST_SIGN else "•"


def _unknown(sign: re.Match[str]) -> str:
    return "" if int(sign[1]) < _FIRST_SIGN else "\ufffd"


def _coloured(page: Page) -> list[Box]:
    """Return the areas with a colour of their own, where white letters are seen."""
    return [
        _box(rect)
        for rect in page.rects
        if rect.get("fill") and not _is_white(rect.get("non_stroking_color"))
    ]


def _is_seen_on(paper: Box, coloured: list[Box]) -> Callable[[Thing], bool]:
    def is_seen(thing: Thing) -> bool:
        if thing["object_type"] != "char":
            return True
        if float(thing["size"]) < _MIN_SIZE or not is_in(thing, [paper]):
            return False
        return not _is_white(thing.get("non_stroking_color")) or is_in(thing, coloured)

    return is_seen


def _is_white(colour: object) -> bool:
    """Tell whether a grey, RGB or CMYK colour is that of paper."""
    parts = colour if isinstance(colour, tuple | list) else (colour,)
    if not parts or not all(isinstance(part, int | float) for part in parts):
        return False
    return all(part == 0 for part in parts) if len(parts) == _INKS else all(p == 1 for p in parts)


def is_in(thing: Thing, boxes: Iterable[Box]) -> bool:
    """Tell whether the middle of *thing* lies in one of *boxes*."""
    return _is_middle_in(_box(thing), boxes)


def _is_home_in(thing: Thing, boxes: Iterable[Box]) -> bool:
    """Tell the same of the letter with which the word of *thing* begins."""
    return _is_middle_in(thing.get(_HOME) or _box(thing), boxes)


def _is_middle_in(box: Box, boxes: Iterable[Box]) -> bool:
    left, top, right, bottom = box
    across, down = (left + right) / 2, (top + bottom) / 2
    return any(b[0] <= across <= b[2] and b[1] <= down <= b[3] for b in boxes)


def _box(thing: Thing) -> Box:
    return (float(thing["x0"]), float(thing["top"]), float(thing["x1"]), float(thing["bottom"]))
