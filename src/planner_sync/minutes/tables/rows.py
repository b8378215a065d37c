"""Rows of a table as points."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from planner_sync.domain.blocks import Cell, Row, Table, is_one_cell
from planner_sync.domain.points import Certainty, Kind, Status
from planner_sync.minutes.answers.agreements import agreement_in
from planner_sync.minutes.clauses.speech import Speech
from planner_sync.minutes.found import Found
from planner_sync.minutes.headings.headers import Columns, header_meaning, header_of, names_both
from planner_sync.minutes.lexicon import phrase
from planner_sync.minutes.people.names import owners_in
from planner_sync.minutes.rulings.no_points import is_praise
from planner_sync.minutes.section import LONGEST_THEME, Section
from planner_sync.minutes.sections.carried_rows import carried_rows, rows_look_back
from planner_sync.minutes.sections.titles import heading_section
from planner_sync.minutes.tables.crowded_cells import Crowd, crowd_of
from planner_sync.minutes.tables.layout import is_form, is_report, layout_of, point_field, turned
from planner_sync.minutes.tables.row_fields import RowFields
from planner_sync.minutes.words.leftovers import is_leftover
from planner_sync.minutes.words.sentences import sentences
from planner_sync.minutes.words.utterances import Clause
from planner_sync.minutes.words.verbs import ends_in_work

_PAIR = 2
"""Cells of a row of a form: the label and what was filled in."""

_STRUCK = frozenset(["-", "–", "—", "--", "/", "x"])
"""What stands where nothing is agreed."""

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
    if section and section.is_old and rows_look_back(table, speech.lexicon):
        return tuple(carried_rows(table, speech))
    is_turned = is_form(table, speech.known) and header_of(table, speech.lexicon)[0] is None
    if is_turned and len(table.rows[0]) == _PAIR:
        # One form holds one point, or several below each other.
        return ()
    unit = "kolom" if is_turned else "rij"
    table = turned(table) if is_turned else table
    layout = layout_of(table, section, speech)
    columns, first = layout.columns, layout.first
    field = point_field(columns, section)
    if field is None:
        return ()
    # A list of an earlier meeting that says how far each point is, is still kept.
    is_kept = section is None or bool({"status", "completed"} & set(columns))
    certainty = Certainty.CERTAIN if section is None or is_kept else section.certainty
    blank = Found(
        text="",
        where="",
        passage="",
        kind=_KINDS.get(field) or (section.kind if section else _kind_by(columns)),
        certainty=Certainty.SUGGESTED if layout.is_guessed else certainty,
        status=(section and section.status) or Status.OPEN,
        theme=section.theme if section else "",
    )
    is_told = field == "topic" and is_report(columns, table.rows[first:], section)
    head = table.rows[first - 1][columns[field]].text if first else ""
    rows = _Rows(
        columns=columns,
        point=columns[field],
        speech=speech,
        is_report=is_told,
        is_both=not speech.is_client_moment and names_both(head, speech.lexicon),
    )
    return tuple(rows.read(table, first, blank, unit=unit))


def _kind_by(columns: Columns) -> Kind:
    """Tell what is decided upon, yes or no, from what only has to be arranged."""
    return Kind.IMPROVEMENT if "decision" in columns else Kind.ACTION


class _Rows:
    """Reads the rows under one header."""

    def __init__(
        self, *, columns: Columns, point: int, speech: Speech, is_report: bool, is_both: bool
    ) -> None:
        self._columns, self._point, self._is_report = columns, point, is_report
        self._is_both = is_both
        self._speech, self._lexicon, self._known = speech, speech.lexicon, speech.known
        self._fields = RowFields(columns, point=point, speech=speech)

    def read(self, table: Table, first: int, blank: Found, *, unit: str) -> Iterator[Found]:
        last: tuple[Found, ...] = ()
        above: Row = ()
        for index, written in enumerate(table.rows[first:], start=first):
            row = self._with_theme(written, above)
            where = f"{table.where}, {unit} {table.first_row + index}"
            if is_one_cell(row):
                blank, above = self._retitled(blank, row[self._point].text), ()
                continue
            is_same = bool(above) and self._is_same_point(row, above)
            work = self._text(row, "action") if is_same else ""
            if is_same and last and not work:
                last = (*last[:-1], self._joined(last[-1], row))
            else:
                yield from last
                last = tuple(self._row(_emptied(row, self._point) if work else row, where, blank))
            above = row
        yield from last

    def _with_theme(self, row: Row, above: Row) -> Row:
        """Write the theme in each row where only the first one of several has it."""
        at = self._columns.get("theme", self._columns.get("topic", self._point))
        is_text = not above or len(above[at].text.split()) > LONGEST_THEME
        if at == self._point or is_text or row[at].text.strip():
            return row
        return (*row[:at], Cell(text=above[at].text, is_continued=True), *row[at + 1 :])

    def _is_same_point(self, row: Row, above: Row) -> bool:
        """Tell a row that goes on about the point above: a merged cell, or another action."""
        if row[self._point].is_continued:
            return True
        at = self._columns.get("action")
        is_repeated = phrase(row[self._point].text) == phrase(above[self._point].text) != ""
        return (
            is_repeated
            and at is not None
            and at != self._point
            and phrase(row[at].text) not in {"", phrase(above[at].text)}
        )

    def _row(self, row: Row, where: str, blank: Found) -> Iterator[Found]:
        row = self._shifted(row)
        if self._is_header(row):
            return
        # A wish with two actions has an empty cell beside the second.
        text = row[self._point].text.strip() or self._text(row, "action") or self._said(row)
        if is_leftover(text, self._lexicon) or self._is_idle(row, text):
            return
        point = self._fields.filled(row, replace(blank, text=text, where=where))
        is_given = bool(self._text(row, "owner") or self._text(row, "due"))
        if self._is_both and not is_given and not self._speech.asks(text):
            point = replace(point, kind=Kind.DECISION)
        matter, doer = self._named(row)
        if doer:
            yield replace(point, text=matter, owners=owners_in(doer, self._known))
            return
        promised = () if self._text(row, "owner") else self._promised(row)
        if promised:
            yield from (replace(point, text=c.what, owners=c.owners) for c in promised)
            return
        if self._is_report:
            point = replace(point, text=self._work(text), remark=text)
        who, due = self._fields.who_and_when(row)
        crowd = Crowd(text=point.text, owners=who or ", ".join(point.owners), due=due)
        for part in crowd_of(crowd, self._speech):
            yield replace(
                point,
                text=part.text,
                owners=owners_in(part.owners, self._known),
                due_text=part.due,
            )

    def _is_idle(self, row: Row, text: str) -> bool:
        """Tell what nobody does anything with: a report, praise, or "-" beside what was said."""
        if self._text(row, "owner") or self._text(row, "due"):
            return False
        if self._is_report or self._is_not_ours(row, text):
            return True
        said, agreed = self._fields.said(row), self._fields.agreed(row)
        is_good = is_praise(said, self._lexicon)
        is_told_only = phrase(agreed) in self._lexicon.small("explained")
        if is_told_only and "?" in said:
            # "Gaan wij verhuizen?  Nee | uitgelegd" asks for nothing else.
            return True
        is_asked = self._speech.asks(said) or self._speech.wishes.complains(said)
        is_asked = is_asked or self._speech.asks(text)
        is_wish = "said" not in self._columns and "improvement" in self._columns
        is_told = not {"said", "outcome"}.isdisjoint(self._columns) and not is_wish
        if not is_told or (is_asked and not is_good):
            return False
        if agreed:
            is_answered = agreement_in(agreed, self._speech).verdict is not None
            is_plain = "outcome" in self._columns or is_good
            return is_plain and not is_answered and not self._speech.asks(agreed)
        at = self._columns.get("action", self._columns.get("decision"))
        is_struck = at is not None and row[at].text.strip() in _STRUCK
        return is_struck or is_good

    def _is_not_ours(self, row: Row, text: str) -> bool:
        """Tell "n.v.t." where the day should stand, beside what nobody has to do anything for."""
        at = self._columns.get("due")
        is_none = at is not None and phrase(row[at].text) in self._lexicon.small("not_applying")
        return is_none and not self._speech.asks(text) and not ends_in_work(text, self._lexicon)

    def _work(self, text: str) -> str:
        """Return the last sentence that names work, else the last: its owner stands beside it."""
        said = list(sentences(text))
        work = next((s for s in reversed(said) if self._speech.asks(s)), said[-1] if said else text)
        clause = next(iter(self._speech.clauses.of(work)), None)
        return clause.what if clause else work

    def _shifted(self, row: Row) -> Row:
        """Move the cells of a row whose number or first cell was left out to their columns."""
        text = row[self._point].text.strip()
        is_name = bool(text) and self._known.are_known(text)
        before = row[self._point - 1].text.strip() if self._point else ""
        owner = self._columns.get("owner")
        if is_name and owner == self._point + 1 and before and not self._known.are_known(before):
            return (Cell(text=""), *row[:-1])
        behind = row[self._point + 1 : self._point + 3]
        if not text and owner == self._point + 1 and len(behind) > 1:
            # The task stands where its owner should, and the owner behind it.
            task, who = (cell.text.strip() for cell in behind)
            is_moved = self._speech.asks(task) and self._known.look_like_names(who)
            return (
                (*row[: self._point], *row[self._point + 1 :], Cell(text="")) if is_moved else row
            )
        return row

    def _promised(self, row: Row) -> Sequence[Clause]:
        """Return who does what in the cell of the action: "Anna past tekst aan, Bram mailt"."""
        if self._columns.get("action") != self._point or self._speech.is_client_moment:
            return ()
        said = sentences(row[self._point].text)
        clauses = [[c for c in self._speech.clauses.of(s) if c.owners] for s in said]
        is_each = all(part and not part[0].start for part in clauses)
        return [clause for part in clauses for clause in part] if is_each else ()

    def _named(self, row: Row) -> tuple[str, str]:
        """Return the matter and who does it where the column of actions only names somebody."""
        who, matter = self._text(row, "action"), self._work(self._text(row, "topic"))
        is_doer = self._columns.get("action") == self._point and self._known.are_known(who)
        is_doer = is_doer and len(matter.split()) > 1 and not self._speech.is_client_moment
        return (matter, who) if is_doer else ("", "")

    def _text(self, row: Row, field: str) -> str:
        return self._fields.text(row, field)

    def _said(self, row: Row) -> str:
        """Return what was said where nothing is agreed yet: somebody takes it up, or it asks."""
        said = self._text(row, "topic")
        is_given = bool(self._text(row, "owner") or self._text(row, "due"))
        is_asked = "said" in self._columns and self._speech.is_client_moment
        is_asked = is_asked and (self._speech.asks(said) or self._speech.wishes.complains(said))
        return said if is_given or is_asked else ""

    def _is_header(self, row: Row) -> bool:
        """Tell a header that is repeated halfway a long table."""
        told = {at: header_meaning(row[at].text, self._lexicon) for at in self._columns.values()}
        filled = [at for at in told if row[at].text.strip()]
        return len(filled) > 1 and all((told[at], at) in self._columns.items() for at in filled)

    def _joined(self, point: Found, row: Row) -> Found:
        """Add the row to the point whose merged cell it shares."""
        who, due = self._fields.who_and_when(row)
        owners = dict.fromkeys((*point.owners, *owners_in(who, self._known)))
        told = " | ".join(c.text for c in row if c.text.strip() and not c.is_continued)
        return replace(
            point,
            owners=tuple(owners),
            due_text=point.due_text or due,
            passage=f"{point.passage}\n{told}".strip(),
        )

    def _retitled(self, blank: Found, title: str) -> Found:
        section = heading_section(title, self._lexicon)
        if section:
            return replace(blank, kind=section.kind, certainty=section.certainty, theme="")
        return replace(blank, theme="" if is_leftover(title, self._lexicon) else title)


def _emptied(row: Row, at: int) -> Row:
    """Return *row* without the wish that the row above has already."""
    return (*row[:at], Cell(text=""), *row[at + 1 :])
