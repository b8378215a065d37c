"""The invented minutes of the demonstration: the filled-in form, and free Word with a table."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO

import docx
from docx.oxml.ns import qn
from docx.table import Table, _Cell

from planner_sync.rendering.minutes_form import minutes_form

FORM_NAME = "Cliëntmoment 14 januari.docx"
FREE_NAME = "Verslag cliëntmoment 12 maart.docx"

_FACTS, _POINTS, _WIDE_FACTS, _ATTENDANCE, _, _ACTIONS = range(6)
"""The form's tables, in order."""


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
    facts, points = document.tables[_FACTS], document.tables[_POINTS]
    _fill(facts.rows[0].cells[1], "14 januari 2026")
    _fill(facts.rows[0].cells[4], "De Vuurtoren")
    _fill(facts.rows[1].cells[1], "Fenna Fictief")
    _fill(facts.rows[1].cells[4], "Noor Nergenshuizen")
    for at, count in ((1, "5"), (3, "2"), (5, "3")):
        _fill(facts.rows[2].cells[at], count)
    for row, values in zip(points.rows[1:], rows, strict=False):
        texts = (values.point, values.who, values.when, values.decision, values.why_not)
        for cell, text in zip(row.cells, texts, strict=True):
            _fill(cell, text)
    _fill(document.tables[_WIDE_FACTS].rows[1].cells[1], "Samen eten en wonen")
    _fill(document.tables[_ATTENDANCE].rows[0].cells[1], "mevrouw Bloemkool, meneer Radijs")
    actions = document.tables[_ACTIONS].rows[1].cells
    for cell, text in zip(actions, ("Zaal reserveren voor maart", "Noor", "6 maart"), strict=True):
        _fill(cell, text)
    return _saved(document)


def free() -> bytes:
    """Return minutes as somebody writes them who has never seen the form."""
    document = docx.Document()
    document.add_heading("Verslag cliëntmoment De Vuurtoren", level=1)
    for line in (
        "Datum: 12 maart 2026",
        "Gespreksleider: Daan van den Denkbeeld",
        "Aanwezig: 6 cliënten, 1 familielid en 2 collega's",
        "Thema: Dagbesteding",
        "We spraken met elkaar over de dagen en de avonden. Het weekmenu wordt erg gewaardeerd.",
    ):
        document.add_paragraph(line)
    document.add_heading("Verbeterpunten", level=2)
    table = document.add_table(rows=1, cols=4, style="Table Grid")
    _write_row(table, 0, ("Wat", "Wie", "Wanneer", "Besluit"))
    for texts in (
        ("Muziekavond op vrijdag beginnen", "Sem de Schijn", "over vier weken", "ja"),
        ("Moestuin opknappen met wie dat leuk vindt", "Noor en Daan", "eind april", "ja"),
        ("Minder wisselingen in de begeleiding", "", "", ""),
        ("Wandelclub met de buurt", "", "mei", "later"),
    ):
        table.add_row()
        _write_row(table, len(table.rows) - 1, texts)
    document.add_heading("Afspraken", level=2)
    document.add_paragraph(
        "Actie Fenna: de tuinman bellen over de moestuin, voor 27 maart", style="List Bullet"
    )
    return _saved(document)


def _write_row(table: Table, at: int, texts: Sequence[str]) -> None:
    for cell, text in zip(table.rows[at].cells, texts, strict=True):
        cell.text = text


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


def _saved(document: docx.document.Document) -> bytes:
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()
