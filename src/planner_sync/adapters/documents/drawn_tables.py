"""Tables that are drawn with signs, as pandoc, org-mode and databases write them in plain text."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise

from planner_sync.adapters.documents.typed_tables import rows_at


class Repeated(str):
    """The text of a cell once more, where it spans what is below it or beside it."""

    __slots__ = ()


Rows = Sequence[Sequence[str]]
Found = tuple[int, Rows]
"""How many lines are a table, and its rows; none where the lines are text."""

_NONE: Found = (0, [])
_DRAWN = str.maketrans("│┃║─━═┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬╒╕╘╛╞╡╤╧╪╭╮╰╯", "|||--=" + "+" * 31)
"""What frames are drawn with where the signs for them are at hand."""

_GRID = re.compile(r"\s*\+(?:[-=:]{2,}\+)+\s*")
_PARTLY = re.compile(r"[-=:]{2,}")
_BARRED = re.compile(r"\s*\|.*\|\s*")
_BAR = re.compile(r"(?<!\\)\|")
_BAR_RULE = re.compile(r"\s*\|?\s*:?-{2,}:?\s*(?:[|+]\s*:?-{2,}:?\s*)*\|?\s*")
_RULED = re.compile(r"\s*(?:-{2,}(?:\s+-{2,})+|={2,}(?:\s+={2,})+)\s*")
"""A line below a header, with a gap between the columns."""

_WHOLE = re.compile(r"\s*-{10,}\s*")
_DASHES = re.compile(r"[-=]+")
_APART = re.compile(r"\s{2,}")
_ITEM = re.compile(r"\s*(?:[-*+•–o]|\d{1,2}[.)]|\[[ xX]?\]|[☐☑☒])\s")
_LONGEST = 500
"""Lines of a table; a rule without its end is looked for no further."""

_DATABASE = 3
"""Rules around and below the header only: each line between them is a row of its own."""


def table_at(lines: Sequence[str], at: int) -> Found:
    """Return how many of *lines* from *at* on are a table, drawn or typed, and its rows."""
    first = lines[at].translate(_DRAWN)
    below = lines[at + 1].translate(_DRAWN) if at + 1 < len(lines) else ""
    found = _NONE
    if _GRID.fullmatch(first):
        found = _grid(lines, at)
    elif "|" in first and (_BARRED.fullmatch(below) or _BAR_RULE.fullmatch(below)):
        found = _barred(lines, at)
    elif _WHOLE.fullmatch(first) and below.strip():
        found = _multiline(lines, at)
    elif _RULED.fullmatch(first) or _RULED.fullmatch(below):
        found = _simple(lines, at)
    return found if found[0] else rows_at(lines, at)


def _taken(lines: Sequence[str], at: int, is_part: Callable[[str], bool]) -> list[str]:
    taken: list[str] = []
    for line in lines[at : at + _LONGEST]:
        drawn = line.translate(_DRAWN)
        if not is_part(drawn):
            break
        taken.append(drawn)
    return taken


def _grid(lines: Sequence[str], at: int) -> Found:
    """Read a frame around each cell: pandoc's grid table, or what a database prints."""
    taken = _taken(lines, at, lambda line: line.lstrip()[:1] in {"|", "+"} and line != "")
    rules = [n for n, line in enumerate(taken) if _GRID.fullmatch(line)]
    if len(rules) < 2:  # noqa: PLR2004 - the frame has a top and a bottom
        return _NONE
    count = rules[-1] + 1
    taken = taken[:count]
    edges = sorted({n for rule in rules for n, sign in enumerate(taken[rule]) if sign == "+"})
    is_database = len(rules) == _DATABASE and "=" not in taken[rules[1]]
    is_database = is_database and all(map(_begins_row, taken[rules[1] + 1 : -1]))
    rows: list[list[str]] = []
    for begin, end in _stretches(taken, rules, is_lines=is_database):
        rows.extend(_framed(taken[begin:end], edges))
    return count, rows


def _begins_row(line: str) -> bool:
    """Tell a line whose first cell says something; any other goes on with the row above."""
    return line.lstrip()[1:].split("|")[0].strip() != ""


def _stretches(
    taken: Sequence[str], rules: Sequence[int], *, is_lines: bool
) -> Iterator[tuple[int, int]]:
    """Yield where the lines of each row begin and end."""
    if not is_lines:
        yield from ((one + 1, other) for one, other in pairwise(rules) if other > one + 1)
        return
    yield rules[0] + 1, rules[1]
    yield from ((n, n + 1) for n in range(rules[1] + 1, rules[-1]))


def _framed(lines: Sequence[str], edges: Sequence[int]) -> Iterator[list[str]]:
    """Yield the row in *lines*, or several where a frame parts only some of the columns."""
    told: list[list[str]] = [[] for _ in edges[1:]]
    spans: set[int] = set()
    above: list[str] = []
    goes_on: set[int] = set()
    for line in lines:
        cells = _between(line, edges)
        parted = [n for n, cell in enumerate(cells) if cell and _PARTLY.fullmatch(cell)]
        if "+" in line and parted:
            above = _row(told, spans, above, goes_on)
            yield above
            goes_on = set(range(len(cells))) - set(parted)
            told, spans = [[] for _ in edges[1:]], set()
            continue
        spans |= {n for n, cell in enumerate(cells) if cell is None}
        for cell, lines_of in zip(cells, told, strict=True):
            lines_of.append(cell or "")
    yield _row(told, spans, above, goes_on)


def _row(
    told: Sequence[Sequence[str]], spans: set[int], above: Sequence[str], goes_on: set[int]
) -> list[str]:
    row: list[str] = []
    for n, cell in enumerate(told):
        text = _flowed(cell)
        if n in spans:
            text = Repeated(row[-1])
        elif n in goes_on and not text:
            text = Repeated(above[n])
        row.append(text)
    return row


def _between(line: str, edges: Sequence[int]) -> list[str | None]:
    """Return what stands between the *edges*; a letter on an edge belongs to the cell before."""
    inner = _BAR.split(line.strip().strip("|+")) if "+" not in line else []
    if len(inner) == len(edges) - 1:
        # Wide letters shift the edges; the signs themselves tell where the cells are.
        return [cell.strip() for cell in inner]
    cells: list[str | None] = []
    begin = 0
    for n, (edge, following) in enumerate(pairwise(edges)):
        if n and line[edge : edge + 1] not in {"|", "+"}:
            cells[begin] = line[edges[begin] + 1 : following].strip()
            cells.append(None)
        else:
            begin = n
            cells.append(line[edge + 1 : following].strip())
    return cells


def _flowed(lines: Iterable[str]) -> str:
    """Join the lines of a cell; empty lines and signs of items part them."""
    text, is_apart = "", False
    for line in lines:
        gap = "\n" if is_apart or _ITEM.match(line) else " "
        text += (gap if text else "") + line.strip() if line.strip() else ""
        is_apart = not line.strip()
    return text


def _barred(lines: Sequence[str], at: int) -> Found:
    """Read rows with bars, in which a line of dashes parts the header or each line is framed."""
    second = lines[at + 1].translate(_DRAWN)
    if _BAR_RULE.fullmatch(second) and "|" in second:
        taken = _taken(lines, at, lambda line: "|" in line)
    else:
        taken = _taken(lines, at, lambda line: _BARRED.fullmatch(line) is not None)
    told = [line for line in taken if not _BAR_RULE.fullmatch(line)]
    rows = [[*map(_unescaped, _BAR.split(_bare(line)))] for line in told]
    width = max(map(len, rows), default=0)
    if len(taken) < 2 or width < 2:  # noqa: PLR2004 - a table has rows and columns
        return _NONE
    return len(taken), [[*row, *[""] * (width - len(row))] for row in rows]


def _bare(line: str) -> str:
    return line.strip().removeprefix("|").removesuffix("|")


def _unescaped(cell: str) -> str:
    return cell.strip().replace("\\|", "|")


def _simple(lines: Sequence[str], at: int) -> Found:
    """Read columns below a header with a line of dashes, or between two such lines."""
    has_head = not _RULED.fullmatch(lines[at])
    rule = at + has_head
    if has_head and not lines[at].strip():
        return _NONE
    body = _taken(lines, rule + 1, lambda line: bool(line.strip()) and not _RULED.fullmatch(line))
    end = rule + 1 + len(body)
    is_closed = end < len(lines) and _RULED.fullmatch(lines[end]) is not None
    if not has_head and not is_closed:
        return _NONE
    if not has_head and end + 1 < len(lines) and lines[end + 1].strip():
        # A rule above the header as well: "=====  ===" above, below, and at the end.
        count, rows = _simple(lines, at + 1)
        return (count + 1, rows) if count else _NONE
    rows = _in_columns([lines[at], *body] if has_head else body, lines[rule])
    return (end + is_closed - at, rows) if rows else _NONE


def _multiline(lines: Sequence[str], at: int) -> Found:
    """Read a table between two whole lines of dashes, its rows apart by empty lines."""
    head = _taken(lines, at + 1, lambda line: bool(line.strip()) and not _RULED.fullmatch(line))
    rule = at + 1 + len(head)
    if rule >= len(lines) or not head or not _RULED.fullmatch(lines[rule]):
        return _NONE
    body = _taken(lines, rule + 1, lambda line: _WHOLE.fullmatch(line) is None)
    end = rule + 1 + len(body)
    if end >= len(lines) or _WHOLE.fullmatch(lines[end]) is None:
        return _NONE
    groups: list[list[str]] = [[]]
    for line in body:
        if line.strip():
            groups[-1].append(line)
        elif groups[-1]:
            groups.append([])
    if len(groups) == 1:
        groups = [[line] for line in groups[0]]
    told = [_in_columns(group, lines[rule]) for group in (head, *filter(None, groups))]
    if not all(told):
        return _NONE
    return end + 1 - at, [[_flowed(cells) for cells in zip(*rows, strict=True)] for rows in told]


def _in_columns(lines: Sequence[str], rule: str) -> list[list[str]]:
    """Cut *lines* where the dashes of *rule* begin; none where words stand across the gaps."""
    starts = [match.start() for match in _DASHES.finditer(rule)]
    cuts = [*pairwise([0, *starts[1:]]), (starts[-1], None)]
    rows = []
    for line in lines:
        is_across = any(line[n - 1 : n].strip() and line[n : n + 1].strip() for n in starts[1:])
        cells = [line[begin:end].strip() for begin, end in cuts]
        if is_across:
            cells = [cell.strip() for cell in _APART.split(line.strip())]
        if len(cells) != len(starts):
            return []
        rows.append(cells)
    return rows
