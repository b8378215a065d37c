"""Invented minutes on the Word form, and the same minutes corrected a week later."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

import docx
from docx.document import Document
from docx.oxml.ns import qn
from docx.table import Table, _Cell, _Row

from planner_sync.rendering.minutes_form import minutes_form

NAME = "Cliëntmoment 14 januari.docx"


@dataclass(frozen=True, kw_only=True)
class Row:
    """One row of the form's table of points."""

    point: str
    who: str = ""
    when: str = ""
    decision: str = ""
    why_not: str = ""


FIRST = (
    Row(point="Samen het weekmenu kiezen", who="Fenna", when="eind februari", decision="ja"),
    Row(point="Rustige hoek maken in de huiskamer", who="Daan", when="1 maart", decision="ja"),
    Row(point="Mevrouw Bloemkool wil vaker naar buiten", who="Sem", when="half februari"),
    Row(point="Bord ophangen met wie er dienst heeft", who="Noor", when="6 februari"),
    Row(point="Vaker vers koken in plaats van opwarmen"),
    Row(point="Vaste dag voor de was", decision="ja", when="13 februari"),
    Row(
        point="Huiskamer open tot middernacht",
        decision="nee",
        why_not="Er is 's nachts niemand in de huiskamer.",
    ),
    Row(point="Samen een dag naar zee", decision="later", why_not="In de zomer opnieuw bekijken."),
)

CORRECTED = (
    # The same minutes, a week later: a sharper wording, a later date, one point more.
    Row(
        point="Samen het weekmenu kiezen op zondag",
        who="Fenna",
        when="half maart",
        decision="ja",
    ),
    *FIRST[1:],
    Row(point="Lamp in de gang repareren", who="Daan", when="20 februari", decision="ja"),
)


def form(rows: Sequence[Row]) -> bytes:
    """Return the Word form, filled in as a moderator would."""
    document = docx.Document(BytesIO(minutes_form()))
    facts, points = _table(document, "Datum"), _table(document, "Verbeterpunt")
    _fill(facts.rows[0].cells[1], "14 januari 2026")
    _fill(facts.rows[0].cells[4], "De Vuurtoren")
    _fill(facts.rows[1].cells[1], "Fenna Fictief")
    _fill(facts.rows[1].cells[4], "Noor Nergenshuizen")
    for at, count in ((1, "5"), (3, "2"), (5, "3")):
        _fill(facts.rows[2].cells[at], count)
    for row, values in zip(points.rows[1:], rows, strict=False):
        _write(row, values.point, values.who, values.when, values.decision, values.why_not)
    _fill(_table(document, "Locatie").rows[1].cells[1], "Samen eten en wonen")
    _fill(_table(document, "Cliënten").rows[0].cells[1], "mevrouw Bloemkool, meneer Radijs")
    _write(_table(document, "Vraag").rows[1], "Hoe gezellig is de huiskamer?", "6", "8", "6")
    _write(
        _table(document, "Actie").rows[1],
        "Zaal reserveren voor het volgende cliëntmoment",
        "Noor",
        "6 maart",
    )
    return saved(document)


def _table(document: Document, first: str) -> Table:
    """Return the table of the form that begins with this word."""
    return next(table for table in document.tables if table.cell(0, 0).text == first)


def _write(row: _Row, *texts: str) -> None:
    for cell, text in zip(row.cells, texts, strict=True):
        _fill(cell, text)


def _fill(cell: _Cell, text: str) -> None:
    """Write *text* where a person would: in the cell's control when it has one."""
    control = cell._tc.find(f".//{qn('w:sdt')}")  # noqa: SLF001 - python-docx has no controls
    if control is None:
        cell.paragraphs[0].text = text
        return
    if not text:
        return
    for properties in control.iter(qn("w:sdtPr")):
        for placeholder in properties.findall(qn("w:showingPlcHdr")):
            properties.remove(placeholder)
    for run in control.iter(qn("w:r")):
        # Word takes the grey of the prompt away as soon as somebody chooses.
        for look in run.findall(qn("w:rPr")):
            run.remove(look)
    for words in control.iter(qn("w:t")):
        words.text = text


def saved(document: Document) -> bytes:
    """Return the file that Word would save."""
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()
