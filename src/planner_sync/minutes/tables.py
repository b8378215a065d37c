"""Tables: what their columns mean, by their headers and by what they hold."""

import re
from collections.abc import Callable, Mapping, Sequence

from planner_sync.domain.blocks import Cell, Table
from planner_sync.domain.points import Kind
from planner_sync.minutes.due_dates import is_due
from planner_sync.minutes.leftovers import is_leftover
from planner_sync.minutes.lexicon import Lexicon
from planner_sync.minutes.names import KnownNames
from planner_sync.minutes.sections import Section
from planner_sync.minutes.statuses import status_of

Columns = Mapping[str, int]
"""Which column holds which field."""

ANSWER = "answer "
"""Begins the name of a column that is ticked for one answer: "answer taken_up"."""

_HEADER_ROWS = 3
_COMPANY = frozenset(["due", "decision", "status", "completed", "actor"])
_ASIDE = frozenset(
    ["owner", "number", "raised", *_COMPANY, "priority", "theme", "remark", "reason"]
)
"""Columns that tell something of a point and never are one."""

_LEAST_ROWS = 3
"""Rows of a table that is known by its content alone."""

_LONG = 12
"""Characters: a column of shorter texts holds names or states, not points."""

_NUMBER = 5
"""Characters of the longest number of a point: "12.3b"."""

_INITIALS = re.compile(r"[A-Z]{2,4}(?:\s*[,/&+]\s*[A-Z]{2,4})*")


def header_of(table: Table, lexicon: Lexicon) -> tuple[int | None, Columns]:
    """Return the index of the header row and the meaning of its columns."""
    for index, row in enumerate(table.rows[:_HEADER_ROWS]):
        columns: dict[str, int] = {}
        filled = [cell for cell in row if cell.text.strip() and not cell.is_continued]
        for at, cell in enumerate(row):
            meaning = None if cell.is_continued else header_meaning(cell.text, lexicon)
            answer = lexicon.meaning(lexicon.decisions, cell.text) if cell.text.strip() else None
            if answer and not meaning and not cell.is_continued:
                # "Ja", "nee" and "later" above columns to tick.
                meaning = ANSWER + answer
            if meaning:
                columns.setdefault(meaning, at)
        answers = [name for name in columns if name.startswith(ANSWER)]
        if len(answers) == 1:
            columns.pop(answers[0])
        is_most = 2 * len(columns) >= len(filled) or {"owner", "due"} <= set(columns)
        if columns and is_most and (len(columns) > 1 or len(filled) == 1):
            return index, _settled(columns)
    return None, {}


def header_meaning(text: str, lexicon: Lexicon) -> str | None:
    """Return the field that a header names, be it as one of several: "actie / afspraak"."""
    parts = (text, *text.replace(" en ", "/").replace("?", "/").split("/"))
    meanings = (lexicon.meaning(lexicon.columns, part) for part in parts if part.strip())
    return next((m for m in meanings if m), None)


def columns_of(
    table: Table, section: Section | None, known: KnownNames, asks: Callable[[str], bool]
) -> tuple[int, Columns]:
    """
    Return the index of the first row below the header, and the columns; none when unclear.

    A column of names is an owner's whatever its header says, and below a heading that names
    points a table needs no header at all; nor does one of texts that
    *asks* takes for work, with names and days beside them.
    """
    header, columns = header_of(table, known.lexicon)
    if header is None:
        guessed = _guessed(table, known)
        if not section and not _holds_tasks(table, guessed, asks):
            return 0, {}
        return 0, guessed if section else _as_action(guessed)
    rows = table.rows[header + 1 :]
    return header + 1, _with_point(_by_content(columns, rows, known), rows)


def point_field(columns: Columns, section: Section | None) -> str | None:
    """Return the field whose column holds the points, ``None`` when the table has none."""
    if "question" in columns and {"before", "wanted", "now"} & set(columns):
        return None
    for field in ("improvement", "action"):
        if field in columns:
            return field
    has_company = section is not None or _COMPANY & set(columns)
    if "topic" in columns and has_company and {"owner", *_COMPANY} & set(columns):
        return "topic"
    if "decision_text" in columns:
        return "decision_text"
    is_decisions = section is not None and section.kind is Kind.DECISION
    return "decision" if "decision" in columns and is_decisions else None


def is_report(columns: Columns, rows: Sequence[tuple[Cell, ...]], section: Section | None) -> bool:
    """Tell minutes laid out as a table: sentences on each topic, and somebody behind a few."""
    at = columns.get("topic")
    if section is not None or at is None or "owner" not in columns:
        return False
    texts = [row[at].text.strip() for row in rows if row[at].text.strip()]
    return 2 * sum(text.endswith((".", "?", "!")) for text in texts) > len(texts)


def holds_names(texts: Sequence[str], known: KnownNames) -> bool:
    """Tell whether most of *texts* are names or initials."""
    names = sum(known.look_like_names(t) or bool(_INITIALS.fullmatch(t.strip())) for t in texts)
    return bool(texts) and 2 * names > len(texts)


def _settled(columns: dict[str, int]) -> Columns:
    """Decide what "wat zeggen cliënten" and a plain "datum" mean beside the other columns."""
    if "said" in columns and "improvement" not in columns:
        # Beside what is going to be done, what was said only explains it.
        columns.setdefault("topic" if "action" in columns else "improvement", columns.pop("said"))
    columns.pop("said", None)
    at = columns.pop("date", None)
    if at is not None:
        columns["raised" if not at or "due" in columns else "due"] = at
    return columns


def _by_content(columns: Columns, rows: Sequence[tuple[Cell, ...]], known: KnownNames) -> Columns:
    """Take a column "actie" of nothing but initials as the owner's."""
    settled = dict(columns)
    for field in ("action", "improvement"):
        texts = _texts(rows, settled[field], known.lexicon) if field in settled else []
        # "Zwembad" is a wish in one word, which looks like a name.
        is_known = field == "action" or any(map(known.are_known, texts))
        if is_known and holds_names(texts, known) and "owner" not in settled:
            settled["owner"] = settled["actor"] = settled.pop(field)
    for at in range(len(rows[0]) if rows else 0):
        texts = _texts(rows, at, known.lexicon)
        if at in settled.values():
            continue
        if _holds_decisions(texts, known.lexicon):
            settled.setdefault("decision", at)
        elif _hold(texts, lambda text: status_of(text, known.lexicon) is not None):
            settled.setdefault("status", at)
    return settled


def _holds_decisions(texts: Sequence[str], lexicon: Lexicon) -> bool:
    """Tell whether most of *texts* begin with "ja", "nee", "later" or the like."""
    return _hold(texts, lambda text: lexicon.opening(lexicon.decisions, text) is not None)


def _hold(texts: Sequence[str], test: Callable[[str], bool]) -> bool:
    """Tell whether most of several *texts* pass *test*."""
    return len(texts) > 1 and _are_mostly(texts, test)


def _are_mostly(texts: Sequence[str], test: Callable[[str], bool]) -> bool:
    return 2 * sum(map(test, texts)) > len(texts)


def _with_point(columns: Columns, rows: Sequence[tuple[Cell, ...]]) -> Columns:
    """Find the points in the widest column without a known header, when the others have one."""
    has_point = not set(columns) <= _ASIDE
    is_number = "topic" in columns and _is_narrow(rows, columns["topic"])
    if not {"owner", *_COMPANY} & set(columns) or (has_point and not is_number):
        return columns
    widest = _widest(rows, frozenset(columns.values()))
    return columns if widest is None else {**columns, "topic": widest}


def _guessed(table: Table, known: KnownNames) -> Columns:
    """Tell the columns of a table without header by what they hold."""
    tests: tuple[tuple[str, Callable[[str], bool]], ...] = (
        ("due", is_due),
        ("status", lambda text: status_of(text, known.lexicon) is not None),
    )
    columns: dict[str, int] = {}
    for at in range(len(table.rows[0]) if table.rows else 0):
        texts = _texts(table.rows, at, known.lexicon)
        if holds_names(texts, known):
            columns.setdefault("owner", at)
            continue
        told = next((field for field, test in tests if _are_mostly(texts, test)), None)
        if told is None and any(map(is_due, texts)):
            # "Gedaan" stands where the day was.
            is_when = _are_mostly(texts, lambda text: any(test(text) for _, test in tests))
            told = "due" if is_when else None
        if told:
            columns.setdefault(told, at)
    widest = _widest(table.rows, frozenset(columns.values()))
    return {**columns, "topic": widest} if columns and widest is not None else {}


def _as_action(columns: Columns) -> Columns:
    return {"action" if field == "topic" else field: at for field, at in columns.items()}


def _holds_tasks(table: Table, columns: Columns, asks: Callable[[str], bool]) -> bool:
    """Tell whether most rows name work, with somebody beside it."""
    at = columns.get("topic")
    if at is None or "owner" not in columns or len(table.rows) < _LEAST_ROWS:
        return False
    return 2 * sum(asks(row[at].text) for row in table.rows) > len(table.rows)


def _widest(rows: Sequence[tuple[Cell, ...]], taken: frozenset[int]) -> int | None:
    """Return the free column with the longest texts, when they are long enough for points."""
    widths: list[tuple[float, int]] = []
    for at in range(len(rows[0]) if rows else 0):
        lengths = [len(row[at].text.strip()) for row in rows if row[at].text.strip()]
        if at not in taken and lengths:
            widths.append((sum(lengths) / len(lengths), -at))
    width, at = max(widths, default=(0.0, 0))
    return -at if width >= _LONG else None


def _is_narrow(rows: Sequence[tuple[Cell, ...]], at: int) -> bool:
    """Tell a column of numbers, whatever its header says."""
    texts = [row[at].text.strip() for row in rows]
    return all(len(text) <= _NUMBER and (not text or re.search(r"\d", text)) for text in texts)


def _texts(rows: Sequence[tuple[Cell, ...]], at: int, lexicon: Lexicon) -> list[str]:
    return [row[at].text for row in rows if not is_leftover(row[at].text, lexicon)]
