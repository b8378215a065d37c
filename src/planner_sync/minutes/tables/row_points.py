"""One row under a known header as points: who, what and when, and what is left out."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from planner_sync.domain.blocks import Cell, Row, Table, is_one_cell
from planner_sync.domain.points import Kind
from planner_sync.minutes.answers.agreements import agreement_in
from planner_sync.minutes.answers.short_answers import is_short_work
from planner_sync.minutes.clauses.speech import Speech
from planner_sync.minutes.found import Found
from planner_sync.minutes.headings.headers import (
    Columns,
    header_meaning,
    names_both,
    names_talk_too,
)
from planner_sync.minutes.lexicon import phrase
from planner_sync.minutes.people.names import owners_in
from planner_sync.minutes.rulings.no_points import is_praise
from planner_sync.minutes.section import LONGEST_THEME
from planner_sync.minutes.sections.titles import heading_section
from planner_sync.minutes.tables.crowded_cells import Crowd, crowd_of
from planner_sync.minutes.tables.row_fields import RowFields
from planner_sync.minutes.tables.row_kinds import RowKinds
from planner_sync.minutes.words.leftovers import is_leftover
from planner_sync.minutes.words.sentences import sentences
from planner_sync.minutes.words.utterances import Clause
from planner_sync.minutes.words.verbs import ends_in_work

_STRUCK = frozenset(["-", "–", "—", "--", "/", "x"])
"""What stands where nothing is agreed."""


class RowPoints:
    """Reads the rows under one header."""

    def __init__(
        self,
        *,
        head: Row,
        rows: Sequence[Row],
        columns: Columns,
        point: int,
        speech: Speech,
        is_report: bool,
    ) -> None:
        self._rows = rows
        self._columns, self._point, self._is_report = columns, point, is_report
        self._speech, self._lexicon, self._known = speech, speech.lexicon, speech.known
        self._fields = RowFields(columns, point=point, speech=speech)
        self._kinds = RowKinds(head, rows, columns, speech.lexicon)
        title = head[point].text if head and not speech.is_client_moment else ""
        self._is_both = names_both(title, speech.lexicon)
        self._is_mixed = names_talk_too(title, speech.lexicon)

    def read(self, table: Table, first: int, blank: Found, *, unit: str) -> Iterator[Found]:
        """Yield the points of the rows, which begin behind the *first* of *table*."""
        last: tuple[Found, ...] = ()
        above: Row = ()
        for index, written in enumerate(self._rows, start=first):
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
        row = row if self._is_mixed else self._shifted(row)
        if self._is_header(row) or self._is_news(row):
            return
        # A wish with two actions has an empty cell beside the second.
        text = row[self._point].text.strip() or self._text(row, "action") or self._said(row)
        text = text or self._part(row)
        if is_leftover(text, self._lexicon) or self._is_idle(row, text):
            return
        point = self._fields.filled(row, replace(blank, text=text, where=where))
        is_given = bool(self._text(row, "owner") or self._text(row, "due"))
        is_decided = self._is_both and not is_given and not self._speech.asks(text)
        kind = Kind.DECISION if is_decided else self._kinds.kind(row)
        point = replace(point, kind=kind or point.kind)
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

    def _is_news(self, row: Row) -> bool:
        """Tell "I | de kantine is open | Anna" from work that only came up as news."""
        is_work = bool(self._text(row, "owner")) and self._speech.asks(row[self._point].text)
        return self._kinds.is_news(row) and not is_work

    def _is_idle(self, row: Row, text: str) -> bool:
        """Tell what nobody does anything with: a report, praise, or "-" beside what was said."""
        if self._text(row, "owner") or self._text(row, "due"):
            return False
        is_talk = self._is_mixed and not self._speech.asks(text)
        if self._is_report or is_talk or self._is_not_ours(row, text):
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
            agreement = agreement_in(agreed, self._speech)
            is_answered = agreement.verdict is not None or bool(agreement.owners)
            is_answered = is_answered or is_short_work(agreed, self._speech)
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

    def _part(self, row: Row) -> str:
        """Return the part that somebody has, "Kas | | Anna", where its task was left out."""
        at = self._columns.get("theme")
        is_given = at is not None and not row[at].is_continued and bool(self._text(row, "owner"))
        return self._text(row, "theme") if is_given and not self._speech.is_client_moment else ""

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
