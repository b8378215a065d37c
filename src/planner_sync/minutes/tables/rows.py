"""Rows of a table as points."""

from collections.abc import Sequence

from planner_sync.domain.blocks import Row, Table
from planner_sync.domain.points import Certainty, Kind, Status
from planner_sync.minutes.clauses.speech import Speech
from planner_sync.minutes.found import Found
from planner_sync.minutes.headings.headers import Columns, header_of
from planner_sync.minutes.section import Section
from planner_sync.minutes.sections.carried_rows import carried_rows, heads_state, rows_look_back
from planner_sync.minutes.tables.layout import is_form, is_report, layout_of, point_field, turned
from planner_sync.minutes.tables.programmes import holds_no_points, holds_offices, holds_votes
from planner_sync.minutes.tables.row_points import RowPoints
from planner_sync.minutes.tables.whole_rows import with_whole_rows

_PAIR = 2
"""Cells of a row of a form: the label and what was filled in."""

_KINDS = {
    "improvement": Kind.IMPROVEMENT,
    "action": Kind.ACTION,
    "decision_text": Kind.DECISION,
}


def points_of_table(table: Table, section: Section | None, speech: Speech) -> tuple[Found, ...]:
    """
    Read the rows of *table* as points; none when it holds something else.

    Row 1 of a place is the first row that a reader sees, usually the header.  A form with a
    column for each point is read column by column.
    """
    is_headed = speech.is_client_moment and heads_state(table, speech.lexicon)
    is_old = is_headed or (section is not None and section.is_old)
    if is_old and rows_look_back(table, speech.lexicon):
        return tuple(carried_rows(table, speech))
    is_turned = is_form(table, speech.known) and header_of(table, speech.lexicon)[0] is None
    if is_turned and len(table.rows[0]) == _PAIR:
        # One form holds one point, or several below each other.
        return ()
    unit = "kolom" if is_turned else "rij"
    table = turned(table) if is_turned else table
    if section is None and holds_no_points(table, speech.lexicon):
        return ()
    layout = layout_of(table, section, speech)
    columns, first = layout.columns, layout.first
    field = point_field(columns, section)
    if field is None or _holds_offices(table, columns[field], first, speech):
        return ()
    # A list of an earlier meeting that says how far each point is, is still kept.
    is_kept = section is None or bool({"status", "completed"} & set(columns))
    certainty = Certainty.CERTAIN if section is None or is_kept else section.certainty
    blank = Found(
        text="",
        where="",
        passage="",
        kind=_kind(field, columns, table.rows[first:], section, speech),
        certainty=Certainty.SUGGESTED if layout.is_guessed else certainty,
        status=(section and section.status) or Status.OPEN,
        theme=section.theme if section else "",
    )
    is_told = field == "topic" and is_report(columns, table.rows[first:], section)
    whole = with_whole_rows(table.rows[first:], columns, columns[field], speech)
    rows = RowPoints(
        head=table.rows[first - 1] if first else (),
        rows=whole,
        columns=columns,
        point=columns[field],
        speech=speech,
        is_report=is_told,
    )
    return tuple(rows.read(table, first, blank, unit=unit))


def _holds_offices(table: Table, point: int, first: int, speech: Speech) -> bool:
    texts = [row[point].text.strip() for row in table.rows[first:] if row[point].text.strip()]
    return holds_offices(texts, speech.lexicon)


def _kind(
    field: str, columns: Columns, rows: Sequence[Row], section: Section | None, speech: Speech
) -> Kind:
    """Tell what is decided upon, yes or no, from what only has to be arranged."""
    if not speech.is_client_moment and holds_votes(rows, speech.lexicon):
        return Kind.DECISION
    by_columns = Kind.IMPROVEMENT if "decision" in columns else Kind.ACTION
    return _KINDS.get(field) or (section.kind if section else by_columns)
