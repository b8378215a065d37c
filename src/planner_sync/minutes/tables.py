"""Tables: which one holds points, what its columns mean, and its rows as points."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from planner_sync.domain.blocks import Cell, Table
from planner_sync.domain.points import Certainty, Decision, Kind, Priority, Status
from planner_sync.minutes.found import Found
from planner_sync.minutes.leftovers import is_leftover
from planner_sync.minutes.lexicon import Lexicon, phrase
from planner_sync.minutes.names import KnownNames, owners_in
from planner_sync.minutes.sections import Section, heading_section
from planner_sync.minutes.statuses import status_of

Columns = Mapping[str, int]
"""Which column holds which field."""

_HEADER_ROWS = 3
_COMPANY = frozenset(["due", "decision", "status"])
_POINTS = ("improvement", "action", "topic")
_KINDS = {
    "improvement": Kind.IMPROVEMENT,
    "action": Kind.ACTION,
    "decision_text": Kind.DECISION,
}
_LONG = 12
"""Characters: a column of shorter texts holds names or states, not points."""


def points_of_table(
    table: Table, section: Section | None, *, lexicon: Lexicon, known: KnownNames
) -> tuple[Found, ...]:
    """
    Read the rows of *table* as points; none when it holds something else.

    Row 1 of a place is the first row that a reader sees, usually the header.
    """
    header, columns = header_of(table, lexicon)
    if header is None:
        columns = _guessed_columns(table, known, lexicon) if section else {}
        header = -1
    field = _point_field(columns, section)
    if field is None:
        return ()
    kind = _KINDS.get(field) or (section.kind if section else Kind.ACTION)
    certainty = section.certainty if section else Certainty.CERTAIN
    rows = _Rows(columns=columns, point=columns[field], lexicon=lexicon, known=known)
    return tuple(
        rows.read(
            table,
            header + 1,
            Found(
                text="",
                where="",
                passage="",
                kind=kind,
                certainty=certainty,
                theme=section.theme if section else "",
            ),
        )
    )


def header_of(table: Table, lexicon: Lexicon) -> tuple[int | None, Columns]:
    """Return the index of the header row and the meaning of its columns."""
    for index, row in enumerate(table.rows[:_HEADER_ROWS]):
        columns: dict[str, int] = {}
        filled = [cell for cell in row if cell.text.strip() and not cell.is_continued]
        for at, cell in enumerate(row):
            meaning = None if cell.is_continued else _header_meaning(cell.text, lexicon)
            if meaning:
                columns.setdefault(meaning, at)
        if columns and 2 * len(columns) >= len(filled) and (len(columns) > 1 or len(filled) == 1):
            return index, _settled(columns)
    return None, {}


def _header_meaning(text: str, lexicon: Lexicon) -> str | None:
    parts = (text, *text.replace(" en ", "/").replace("?", "/").split("/"))
    meanings = (lexicon.meaning(lexicon.columns, part) for part in parts if part.strip())
    return next((m for m in meanings if m), None)


def _settled(columns: dict[str, int]) -> Columns:
    """Decide what a plain "datum" means: first or beside a due date it is when it came up."""
    at = columns.pop("date", None)
    if at and "due" not in columns:
        columns["due"] = at
    return columns


def _point_field(columns: Columns, section: Section | None) -> str | None:
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


def _guessed_columns(table: Table, known: KnownNames, lexicon: Lexicon) -> Columns:
    """Tell the columns of a table without header by what they hold."""
    columns: dict[str, int] = {}
    lengths: list[tuple[float, int]] = []
    for at in range(len(table.rows[0]) if table.rows else 0):
        texts = [row[at].text for row in table.rows if row[at].text.strip()]
        if not texts:
            continue
        lengths.append((sum(map(len, texts)) / len(texts), -at))
        if 2 * sum(known.look_like_names(t) for t in texts) > len(texts):
            columns.setdefault("owner", at)
        elif 2 * sum(status_of(t, lexicon) is not None for t in texts) > len(texts):
            columns.setdefault("status", at)
    longest = max(lengths, default=(0.0, 0))
    if longest[0] >= _LONG and -longest[1] not in columns.values():
        columns["topic"] = -longest[1]
    return columns if len(columns) > 1 else {}


class _Rows:
    """Reads the rows under one header."""

    def __init__(
        self, *, columns: Columns, point: int, lexicon: Lexicon, known: KnownNames
    ) -> None:
        self._columns, self._point = columns, point
        self._lexicon, self._known = lexicon, known

    def read(self, table: Table, first: int, blank: Found) -> Iterator[Found]:
        last: Found | None = None
        for index, row in enumerate(table.rows[first:], start=first):
            point = row[self._point]
            if _is_one_cell(row):
                blank = self._retitled(blank, point.text)
                continue
            if point.is_continued and last is not None:
                last = self._joined(last, row)
                continue
            if last is not None:
                yield last
            last = self._row(row, f"{table.where}, rij {index + 1}", blank)
        if last is not None:
            yield last

    def _row(self, row: tuple[Cell, ...], where: str, blank: Found) -> Found | None:
        text = row[self._point].text.strip()
        if is_leftover(text, self._lexicon) or self._is_header(row):
            return None
        return replace(
            blank,
            text=text,
            where=where,
            passage=" | ".join(c.text for c in row if c.text.strip() and not c.is_continued),
            owners=owners_in(self._text(row, "owner"), self._known),
            due_text=self._text(row, "due"),
            status=self._status(row),
            decision=self._decision(row),
            reason=self._text(row, "reason") or self._reason_behind_decision(row),
            priority=self._priority(row),
            theme=self._theme(row) or blank.theme,
            remark=self._remark(row),
        )

    def _text(self, row: tuple[Cell, ...], field: str) -> str:
        at = self._columns.get(field)
        text = row[at].text.strip() if at is not None else ""
        return "" if is_leftover(text, self._lexicon) else text

    def _is_header(self, row: tuple[Cell, ...]) -> bool:
        """Tell a header that is repeated halfway a long table."""
        pairs = ((field, row[at].text) for field, at in self._columns.items())
        return all(_header_meaning(text, self._lexicon) == field for field, text in pairs)

    def _status(self, row: tuple[Cell, ...]) -> Status:
        at = self._columns.get("status")
        ticked = row[self._point].is_checked or (at is not None and row[at].is_checked)
        if ticked:
            return Status.DONE
        words = status_of(self._text(row, "status"), self._lexicon)
        return words or Status.OPEN

    def _decision(self, row: tuple[Cell, ...]) -> Decision:
        at = self._columns.get("decision")
        if at is None or at == self._point:
            return Decision.UNDECIDED
        if row[at].is_checked:
            return Decision.TAKEN_UP
        parts = row[at].text.split("/")
        meanings = {self._lexicon.opening(self._lexicon.decisions, part) for part in parts}
        # "ja / nee / later" is what the form prints, not an answer.
        meaning = meanings.pop() if len(meanings) == 1 else None
        return Decision(meaning) if meaning else Decision.UNDECIDED

    def _reason_behind_decision(self, row: tuple[Cell, ...]) -> str:
        """Read "nee, te duur"; without an answer before the comma it is no reason."""
        if self._decision(row) is Decision.UNDECIDED:
            return ""
        answer, comma, reason = self._text(row, "decision").partition(",")
        is_answer = self._lexicon.meaning(self._lexicon.decisions, answer) is not None
        return reason.strip() if comma and is_answer else ""

    def _priority(self, row: tuple[Cell, ...]) -> Priority | None:
        text = self._text(row, "priority")
        meaning = self._lexicon.opening(self._lexicon.priorities, text)
        return Priority(meaning) if meaning else None

    def _theme(self, row: tuple[Cell, ...]) -> str:
        is_point = self._columns.get("topic") == self._point
        return self._text(row, "theme") or ("" if is_point else self._text(row, "topic"))

    def _remark(self, row: tuple[Cell, ...]) -> str:
        fields = ["remark"] if self._columns.get("action") == self._point else ["action", "remark"]
        return "\n".join(text for field in fields if (text := self._text(row, field)))

    def _joined(self, point: Found, row: tuple[Cell, ...]) -> Found:
        """Add the row to the point whose merged cell it shares."""
        owners = dict.fromkeys((*point.owners, *owners_in(self._text(row, "owner"), self._known)))
        return replace(
            point,
            owners=tuple(owners),
            due_text=point.due_text or self._text(row, "due"),
        )

    def _retitled(self, blank: Found, title: str) -> Found:
        section = heading_section(title, self._lexicon)
        if section:
            return replace(blank, kind=section.kind, certainty=section.certainty, theme="")
        return replace(blank, theme="" if is_leftover(title, self._lexicon) else title)


def _is_one_cell(row: tuple[Cell, ...]) -> bool:
    """Tell a row that is merged into one cell: a title between rows."""
    return (
        len(row) > 1
        and bool(row[0].text.strip())
        and all(cell.is_continued and phrase(cell.text) == phrase(row[0].text) for cell in row[1:])
    )
