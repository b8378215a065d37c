"""Rows of a table as points."""

import re
from collections.abc import Iterator
from dataclasses import replace

from planner_sync.domain.blocks import Cell, Table
from planner_sync.domain.points import Certainty, Decision, Kind, Priority, Status
from planner_sync.minutes.answered_rows import answer_in_row
from planner_sync.minutes.answers import owners_of
from planner_sync.minutes.crowded_cells import Crowd, crowd_of
from planner_sync.minutes.due_dates import is_due
from planner_sync.minutes.found import Found
from planner_sync.minutes.leftovers import is_leftover
from planner_sync.minutes.lexicon import phrase
from planner_sync.minutes.names import owners_in
from planner_sync.minutes.sections import Section, heading_section
from planner_sync.minutes.sentences import sentences
from planner_sync.minutes.speech import Speech
from planner_sync.minutes.statuses import status_of
from planner_sync.minutes.tables import Columns, columns_of, header_meaning, is_report, point_field
from planner_sync.minutes.verdict_words import answer_of

_THEME_WORDS = 3
"""Words of a subject; a longer one is what somebody said, which explains the point."""

_PIECES = re.compile(r"\s*[,;(\n]\s*")
_KINDS = {
    "improvement": Kind.IMPROVEMENT,
    "action": Kind.ACTION,
    "decision_text": Kind.DECISION,
}


def points_of_table(table: Table, section: Section | None, speech: Speech) -> tuple[Found, ...]:
    """
    Read the rows of *table* as points; none when it holds something else.

    Row 1 of a place is the first row that a reader sees, usually the header.
    """
    first, columns = columns_of(table, section, speech.known, speech.asks)
    field = point_field(columns, section)
    if field is None:
        return ()
    # A list of an earlier meeting that says how far each point is, is still kept.
    is_kept = section is None or bool({"status", "completed"} & set(columns))
    blank = Found(
        text="",
        where="",
        passage="",
        kind=_KINDS.get(field) or (section.kind if section else _kind_by(columns)),
        certainty=Certainty.CERTAIN if section is None or is_kept else section.certainty,
        status=(section and section.status) or Status.OPEN,
        theme=section.theme if section else "",
    )
    is_told = field == "topic" and is_report(columns, table.rows[first:], section)
    rows = _Rows(columns=columns, point=columns[field], speech=speech, is_report=is_told)
    return tuple(rows.read(table, first, blank))


def _kind_by(columns: Columns) -> Kind:
    """Tell what is decided upon, yes or no, from what only has to be arranged."""
    return Kind.IMPROVEMENT if "decision" in columns else Kind.ACTION


def fields_of(row: tuple[Cell, ...], columns: Columns, blank: Found, speech: Speech) -> Found:
    """Return *blank* with what the cells of *row* say besides its text."""
    rows = _Rows(columns=columns, point=0, speech=speech, is_report=False)
    return rows.filled(row, blank)


class _Rows:
    """Reads the rows under one header."""

    def __init__(self, *, columns: Columns, point: int, speech: Speech, is_report: bool) -> None:
        self._columns, self._point, self._is_report = columns, point, is_report
        self._speech, self._lexicon, self._known = speech, speech.lexicon, speech.known

    def read(self, table: Table, first: int, blank: Found) -> Iterator[Found]:
        last: tuple[Found, ...] = ()
        for index, row in enumerate(table.rows[first:], start=first):
            point = row[self._point]
            if _is_one_cell(row):
                blank = self._retitled(blank, point.text)
            elif point.is_continued and last:
                last = (*last[:-1], self._joined(last[-1], row))
            else:
                yield from last
                last = tuple(self._row(row, f"{table.where}, rij {index + 1}", blank))
        yield from last

    def _row(self, row: tuple[Cell, ...], where: str, blank: Found) -> Iterator[Found]:
        row = self._shifted(row)
        refused = self._refused(row, where, blank)
        if refused:
            yield refused
            return
        # A wish with two actions has an empty cell beside the second.
        text = row[self._point].text.strip() or self._text(row, "action") or self._said(row)
        if is_leftover(text, self._lexicon) or self._is_header(row):
            return
        is_nobodys = not self._text(row, "owner") and not self._text(row, "due")
        if self._is_report and is_nobodys:
            return
        point = self.filled(row, replace(blank, text=text, where=where))
        if self._is_report:
            point = replace(point, text=self._work(text), remark=text)
        who, due = self._who_and_when(row)
        crowd = Crowd(text=point.text, owners=who or ", ".join(point.owners), due=due)
        for part in crowd_of(crowd, self._speech):
            yield replace(
                point,
                text=part.text,
                owners=owners_in(part.owners, self._known),
                due_text=part.due,
            )

    def _refused(self, row: tuple[Cell, ...], where: str, blank: Found) -> Found | None:
        """Read "niet doen, te duur" beside what was said as the answer to it."""
        said, cell = self._text(row, "topic"), row[self._point].text.strip()
        if self._columns.get("action") != self._point or not said:
            return None
        answer = answer_of(cell, self._lexicon, is_labelled=True)
        point = self.filled(row, replace(blank, text=said, where=where))
        if answer is None or point.decision is not Decision.UNDECIDED:
            return None
        return replace(
            point,
            kind=Kind.IMPROVEMENT,
            theme=self._text(row, "theme") or blank.theme,
            decision=answer.decision,
            reason=answer.reason,
            owners=point.owners or owners_of(answer.work, self._speech),
            remark=cell if answer.work else point.remark,
        )

    def filled(self, row: tuple[Cell, ...], blank: Found) -> Found:
        """Return *blank* with the fields that the columns hold."""
        answer = answer_in_row(row, self._columns, self._lexicon, point=self._point)
        who, due = self._who_and_when(row)
        owners = owners_in(who, self._known)
        return replace(
            blank,
            passage=" | ".join(c.text for c in row if c.text.strip() and not c.is_continued),
            owners=owners or owners_of(answer.work, self._speech),
            due_text=due,
            status=self._status(row, blank.status),
            decision=answer.decision,
            reason=self._text(row, "reason") or answer.reason,
            priority=self._priority(row),
            theme=self._theme(row) or blank.theme,
            facet=self._text(row, "facet"),
            goal_kind=self._text(row, "goal_kind"),
            origin=self._text(row, "origin"),
            due_around=self._due_around(row),
            remark=self._remark(row, blank.text),
        )

    def _work(self, text: str) -> str:
        """Return the last sentence that names work, else the last: its owner stands beside it."""
        said = list(sentences(text))
        work = next((s for s in reversed(said) if self._speech.asks(s)), said[-1] if said else text)
        clause = next(iter(self._speech.clauses.of(work)), None)
        return clause.what if clause else work

    def _shifted(self, row: tuple[Cell, ...]) -> tuple[Cell, ...]:
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

    def _text(self, row: tuple[Cell, ...], field: str) -> str:
        at = self._columns.get(field)
        text = row[at].text.strip() if at is not None else ""
        return "" if is_leftover(text, self._lexicon) else text

    def _said(self, row: tuple[Cell, ...]) -> str:
        """Return what was said where nothing is agreed yet but somebody takes it up."""
        is_given = bool(self._text(row, "owner") or self._text(row, "due"))
        return self._text(row, "topic") if is_given else ""

    def _who_and_when(self, row: tuple[Cell, ...]) -> tuple[str, str]:
        """Return the owner's and the due date's cell; "Anna, 1 mei" in one is both."""
        who, due = self._text(row, "owner"), self._text(row, "due")
        pieces = _PIECES.split(who)
        when = [piece for piece in pieces if is_due(piece)]
        if due or not when or len(when) == len(pieces):
            return who, due
        return ", ".join(piece for piece in pieces if piece not in when), when[0]

    def _due_around(self, row: tuple[Cell, ...]) -> str:
        """Return the row without the day on which the point came up."""
        raised = self._columns.get("raised")
        cells = (c.text for at, c in enumerate(row) if at != raised and not c.is_continued)
        return " | ".join(text for text in cells if text.strip())

    def _is_header(self, row: tuple[Cell, ...]) -> bool:
        """Tell a header that is repeated halfway a long table."""
        pairs = [
            (field, row[at].text) for field, at in self._columns.items() if row[at].text.strip()
        ]
        return len(pairs) > 1 and all(
            header_meaning(text, self._lexicon) == field for field, text in pairs
        )

    def _status(self, row: tuple[Cell, ...], told: Status) -> Status:
        at = self._columns.get("status", self._columns.get("completed"))
        if row[self._point].is_checked or (at is not None and row[at].is_checked):
            return Status.DONE
        completed = self._text(row, "completed")
        if completed:
            answer = self._lexicon.opening(self._lexicon.decisions, completed)
            said = status_of(completed, self._lexicon)
            return Status.DONE if answer == "taken_up" else said or Status.OPEN
        words = status_of(self._text(row, "status"), self._lexicon)
        if words is None and not self._text(row, "status"):
            # Without a state of its own, "gedaan" stands where the date or the remark is.
            beside = (status_of(self._text(row, f), self._lexicon) for f in ("due", "remark"))
            words = next((status for status in beside if status), None)
        return words or told

    def _priority(self, row: tuple[Cell, ...]) -> Priority | None:
        meaning = self._lexicon.opening(self._lexicon.priorities, self._text(row, "priority"))
        return Priority(meaning) if meaning else None

    def _theme(self, row: tuple[Cell, ...]) -> str:
        is_point = self._columns.get("topic") == self._point
        topic = "" if is_point else self._text(row, "topic")
        is_short = len(topic.split()) <= _THEME_WORDS
        return self._text(row, "theme") or (topic if is_short else "")

    def _remark(self, row: tuple[Cell, ...], point: str) -> str:
        fields = ["remark"] if self._columns.get("action") == self._point else ["action", "remark"]
        told = [text for field in fields if (text := self._text(row, field))]
        topic = "" if self._columns.get("topic") == self._point else self._text(row, "topic")
        is_theme = len(topic.split()) <= _THEME_WORDS and not self._text(row, "theme")
        return "\n".join(told if is_theme or topic == point else (topic, *told))

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
