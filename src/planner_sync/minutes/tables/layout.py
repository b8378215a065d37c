"""How a table is laid out: where its header ends, and which column holds its points."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from planner_sync.domain.blocks import Cell, Row, Table
from planner_sync.domain.points import Kind
from planner_sync.minutes.clauses.speech import Speech
from planner_sync.minutes.headings.headers import Columns, free_header_meaning, header_of
from planner_sync.minutes.people.names import KnownNames
from planner_sync.minutes.people.owner_cells import is_term, tells_when
from planner_sync.minutes.section import Section
from planner_sync.minutes.tables.answered_pairs import heads_pairs, pair_columns, with_answers
from planner_sync.minutes.tables.column_contents import (
    Contents,
    contents_of,
    field_by_content,
    has_people,
    mostly,
)
from planner_sync.minutes.tables.named_columns import with_names, with_work
from planner_sync.minutes.tables.point_columns import (
    COMPANY,
    MARKS,
    is_ladder,
    with_matter,
    with_point,
    with_wish,
    with_wisher,
)

_LEAST_ROWS = 3
"""Rows of a table that is known by its content alone."""

_TOLD = frozenset(["due", "decision", "status"])
"""Fields that make texts beside them points."""

_FEWEST_ROWS = 2
_LONGEST_HEADER = 3
"""Words above a column in a header of which no word is known."""

_LONGEST_ANSWER = 2
"""Words of an answer; a column of longer ones says what is going to be done as well."""


@dataclass(frozen=True, kw_only=True)
class Layout:
    """Which row is the first below the header, and what its columns hold."""

    first: int = 0
    columns: Columns
    is_guessed: bool = False
    """Whether nothing but the look of the cells says that it holds points."""


def layout_of(table: Table, section: Section | None, speech: Speech) -> Layout:
    """
    Return how *table* is laid out; without columns when that is unclear.

    A column of names is an owner's whatever its header says, one of short subjects a theme's.
    Below a heading that names points a table needs no header; nor does one of texts that ask for
    work or have an answer, or that have both a name and a day beside them.
    """
    known = speech.known
    header, columns = header_of(table, known.lexicon)
    if header is None:
        return _without_header(table, section, speech)
    rows = table.rows[header + 1 :]
    contents = _contents(rows, known)
    if speech.is_client_moment:
        columns = with_wisher(columns, table.rows[header], known.lexicon)
    settled = _by_content(columns, contents, known)
    if speech.is_client_moment:
        settled = with_wish(with_answers(settled, contents, speech), contents)
    else:
        settled = with_matter(settled, contents)
    return Layout(first=header + 1, columns=with_point(settled, contents))


def point_field(columns: Columns, section: Section | None) -> str | None:
    """Return the field whose column holds the points, ``None`` when the table has none."""
    if is_ladder(columns):
        return None
    for field in ("improvement", "action"):
        if field in columns:
            return field
    has_company = section is not None or COMPANY & set(columns)
    if "topic" in columns and has_company and {"owner", *COMPANY} & set(columns):
        return "topic"
    if "decision_text" in columns:
        return "decision_text"
    is_decisions = section is not None and section.kind is Kind.DECISION
    return "decision" if "decision" in columns and is_decisions else None


def is_report(columns: Columns, rows: Sequence[Row], section: Section | None) -> bool:
    """Tell minutes laid out as a table: sentences on each topic, and somebody behind a few."""
    at = columns.get("topic")
    if section is not None or at is None or "owner" not in columns:
        return False
    texts = [row[at].text.strip() for row in rows if row[at].text.strip()]
    return 2 * sum(text.endswith((".", "?", "!")) for text in texts) > len(texts)


def is_form(table: Table, known: KnownNames) -> bool:
    """Tell a form: a label in the first cell of each row, and what was filled in beside it."""
    width = len(table.rows[0]) if table.rows else 0
    told = [free_header_meaning(row[0].text, known.lexicon) for row in table.rows if width]
    fields = set(filter(None, told))
    is_labelled = 2 * sum(meaning is not None for meaning in told) > len(told)
    has_point = bool({"improvement", "action", "topic", "said"} & fields)
    return width > 1 and is_labelled and has_point and bool({"owner", *COMPANY} & fields)


def turned(table: Table) -> Table:
    """Return *table* with its columns as rows."""
    return Table(rows=tuple(zip(*table.rows, strict=True)), where=table.where)


def _contents(rows: Sequence[Row], known: KnownNames) -> list[Contents]:
    width = len(rows[0]) if rows else 0
    return [contents_of(rows, at, known.lexicon) for at in range(width)]


def _by_content(columns: Columns, contents: Sequence[Contents], known: KnownNames) -> Columns:
    """Tell columns of names, days and answers, whatever stands above them."""
    settled = dict(columns)
    if not is_ladder(columns):
        settled = {field: at for field, at in columns.items() if field not in MARKS}
    settled = _with_ready(_without_days(settled, contents), contents, known)
    settled = with_work(settled, contents, known)
    settled = with_names(settled, contents, known)
    for at, held in enumerate(contents):
        if at in settled.values() or len(held.texts) < _FEWEST_ROWS:
            continue
        told = field_by_content(held, known)
        if told == "owner" and not mostly(held.texts, known.are_known):
            # "Keuken" looks like a name too.
            continue
        if told == "due" and not at:
            # In front of the points it says since when they stand there.
            told = "raised"
        if told and told not in settled:
            settled[told] = at
    return _with_outcome(_with_timed(settled, contents, known), contents, known)


def _with_ready(
    columns: dict[str, int], contents: Sequence[Contents], known: KnownNames
) -> dict[str, int]:
    """Take "gereed" above "ja" and "nee" as whether it is."""
    at = columns.get("due")
    if at is None or not contents or field_by_content(contents[at], known) != "decision":
        return columns
    return {"completed": at, **{field: to for field, to in columns.items() if field != "due"}}


def _with_timed(
    columns: dict[str, int], contents: Sequence[Contents], known: KnownNames
) -> dict[str, int]:
    """Take names with a day behind them as who does it: "Anna, 1 mei"."""
    at = columns.get("owner")
    if at is None or not contents:
        return columns
    is_timed = mostly(contents[at].texts, lambda text: tells_when(text, known))
    return {**columns, "actor": at} if is_timed else columns


def _without_days(columns: dict[str, int], contents: Sequence[Contents]) -> dict[str, int]:
    """Take "ingebracht" above days as since when, and the names beside it as the points."""
    days = {
        at
        for field, at in columns.items()
        if field in {"said", "improvement", "topic"}
        and contents
        and len(contents[at].texts) >= _FEWEST_ROWS
        and mostly(contents[at].texts, is_term)
    }
    if not days:
        return columns
    settled = {field: at for field, at in columns.items() if at not in days}
    if "theme" in settled and not {"improvement", "action", "topic"} & set(settled):
        settled["topic"] = settled.pop("theme")
    return {**settled, "raised": min(days)}


def _with_outcome(
    columns: dict[str, int], contents: Sequence[Contents], known: KnownNames
) -> Columns:
    """Decide whether "uitkomst" or "reactie" answers a wish or says what is going to be done."""
    at = columns.get("outcome")
    if at is None:
        return columns
    decided = columns.get("decision")
    told = field_by_content(contents[at], known) if contents else None
    if told == "decision" and decided is None and "improvement" in columns:
        return {**columns, "decision": at}
    is_text = decided is not None and contents and contents[decided].words > _LONGEST_ANSWER
    if "action" in columns or is_text:
        # "Herkenbaar" is what was said back, beside what is going to be done.
        return {"remark": at, **columns}
    return {**columns, "action": at}


def _without_header(table: Table, section: Section | None, speech: Speech) -> Layout:
    """Tell the columns of a table without known header by what they hold."""
    known, whole = speech.known, _contents(table.rows, speech.known)
    below = _guessed(_contents(table.rows[1:], known), speech)
    first = int(bool(below) and _is_unknown_header(table.rows[0], below, known))
    columns = below if first else _guessed(whole, speech)
    at = columns.get("topic")
    pairs = {} if _TOLD & set(columns) else pair_columns(table.rows, speech)
    if pairs or at is None:
        return Layout(first=int(heads_pairs(table.rows, pairs, speech)), columns=pairs)
    if section:
        # Below "deze begrippen werden voorgesteld:" the words that it explains are no people.
        is_list = section.takes_prose or "owner" not in columns
        is_list = is_list or has_people(columns, whole, known)
        return Layout(first=first, columns=columns if is_list else {})
    texts = [row[at].text for row in table.rows[first:] if row[at].text.strip()]
    is_asked = 2 * sum(map(speech.asks, texts)) > len(texts)
    has_rows = len(table.rows) >= _LEAST_ROWS
    if "decision" in columns and len(texts) >= _FEWEST_ROWS:
        return Layout(first=first, columns=_as(columns, "improvement"))
    if has_rows and is_asked and has_people(columns, whole, known):
        return Layout(first=first, columns=_as(columns, "action"))
    if {"owner", "due"} <= set(columns) and len(texts) >= _FEWEST_ROWS:
        return Layout(first=first, columns=_as(columns, "action"), is_guessed=True)
    return Layout(columns={})


def _guessed(contents: Sequence[Contents], speech: Speech) -> Columns:
    fields = {
        at: field_by_content(held, speech.known) for at, held in enumerate(contents) if held.texts
    }
    free = [at for at, field in fields.items() if not field and contents[at].are_texts]
    if not free or not {*fields.values()} - {None, "number"}:
        return {}
    widest = max(free, key=lambda at: (contents[at].length, -at))
    columns = {"topic": widest}
    for at, field in fields.items():
        held = contents[at]
        is_theme = held.are_repeated and held.are_themes_of(contents[widest])
        is_people = mostly(held.texts, speech.known.are_known)
        if at != widest and field in {None, "owner"} and is_theme and not is_people:
            # "Keuken" on three rows looks like a name, and is what they are about.
            columns.setdefault("theme", at)
        elif field:
            columns.setdefault(field, at)
    return columns


def _is_unknown_header(row: Sequence[Cell], columns: Mapping[str, int], known: KnownNames) -> bool:
    """Tell a header in words that nobody knows from the first row of points."""
    at = columns["topic"]
    if not 0 < len(row[at].text.split()) <= _LONGEST_HEADER:
        return False
    typed = [
        (field, row[column].text.strip())
        for field, column in columns.items()
        if field in {"owner", "due", "decision", "status"}
    ]
    return bool(typed) and all(
        text and field_by_content(Contents(texts=(text,)), known) != field
        if field != "owner"
        else bool(text) and not known.are_known(text)
        for field, text in typed
    )


def _as(columns: Columns, field: str) -> Columns:
    return {field if name == "topic" else name: at for name, at in columns.items()}
