"""The Word form: empty it asks for attention, filled in every field is read back."""

from datetime import date
from io import BytesIO

import docx
import pytest
from docx.oxml.ns import qn
from docx.table import _Cell

from planner_sync.adapters.documents import read_document
from planner_sync.domain.minutes import Minutes, ReadStatus
from planner_sync.domain.moments import ClientMoment, Score
from planner_sync.domain.points import Decision, Kind
from planner_sync.minutes.reading import read_minutes
from planner_sync.rendering.minutes_form import minutes_form
from unit.minutes.builders import MEMBERS, shipped_lexicon

FACTS, POINTS, WIDE, WHO, LADDER, ACTIONS = range(6)
ANSWERS = {"nl": ("ja", "nee", "later"), "en": ("yes", "no", "later")}


def read(data: bytes) -> Minutes:
    document = read_document(data, ".docx")
    return read_minutes(document, lexicon=shipped_lexicon(), members=MEMBERS)


def choose(cell: _Cell, text: str) -> None:
    """Pick *text* in the content control of *cell*, as Word writes it."""
    control = next(cell._tc.iter(qn("w:sdt")))
    for prompt in list(control.iter(qn("w:showingPlcHdr"))):
        parent = prompt.getparent()
        assert parent is not None
        parent.remove(prompt)
    next(control.iter(qn("w:t"))).text = text


def filled(language: str) -> bytes:
    document = docx.Document(BytesIO(minutes_form(language)))
    tables = document.tables
    facts = tables[FACTS].rows
    choose(facts[0].cells[1], "12 maart 2026" if language == "nl" else "12 March 2026")
    facts[0].cells[4].text = "De Molen"
    facts[1].cells[1].text = "Fenna Fictief"
    facts[1].cells[4].text = "Daan van der Verzonnen"
    for at, count in ((1, "6"), (3, "2"), (5, "3")):
        facts[2].cells[at].text = count
    for row, answer in zip(tables[POINTS].rows[1:], ANSWERS[language], strict=False):
        row.cells[0].text = f"Bankje in de tuin zetten, keuze {answer}"
        row.cells[1].text = "Fenna en Daan"
        row.cells[2].text = "1-6-2026"
        choose(row.cells[3], answer)
        row.cells[4].text = "Te duur"
    for row, text in zip(tables[WIDE].rows, ("Het Wiel", "Buiten", "Horen", "Mooi"), strict=True):
        row.cells[1].text = text
    tables[WHO].rows[0].cells[1].text = "Pia Bedacht, Teun Spinazie"
    for cell, text in zip(
        tables[LADDER].rows[1].cells, ("Ik ben blij", "5", "8", "6"), strict=True
    ):
        cell.text = text
    for cell, text in zip(
        tables[ACTIONS].rows[1].cells, ("Zaal huren", "Daan", "mei"), strict=True
    ):
        cell.text = text
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


@pytest.mark.parametrize("language", ["nl", "en"])
def test_an_empty_form_has_no_points_and_says_what_to_do(language: str) -> None:
    empty = read(minutes_form(language))

    assert (empty.is_minutes, empty.points) == (False, ())
    assert empty.status is ReadStatus.NEEDS_ATTENTION
    assert "leeg" in (empty.reason or "")


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_field_of_a_filled_form_is_read_back(language: str) -> None:
    minutes = read(filled(language))

    assert (minutes.status, minutes.language) == (ReadStatus.READ, language)
    assert minutes.moment == ClientMoment(
        held_on=date(2026, 3, 12),
        title="Verslag cliëntmoment" if language == "nl" else "Minutes of a client moment",
        team="De Molen",
        location="Het Wiel",
        theme="Buiten",
        moderator="Fenna Fictief",
        recorder="Daan van der Verzonnen",
        participants={"clients": 6, "network": 2, "colleagues": 3},
        scores=(Score(question="Ik ben blij", before=5, wanted=8, value=6),),
    )
    *benches, hall = minutes.points
    assert [p.decision for p in benches] == [
        Decision.TAKEN_UP,
        Decision.NOT_TAKEN_UP,
        Decision.LATER,
    ]
    for point in benches:
        assert (point.kind, point.owners) == (Kind.IMPROVEMENT, ("Fenna", "Daan"))
        assert (point.due_on, point.reason) == (date(2026, 6, 1), "Te duur")
    assert (hall.title, hall.kind, hall.owners) == ("Zaal huren", Kind.ACTION, ("Daan",))
    assert hall.due_on == date(2026, 5, 31)


def test_the_form_is_the_same_every_time_and_carries_no_mark() -> None:
    assert minutes_form("nl") == minutes_form("nl")
    assert read_document(minutes_form("nl"), ".docx").properties == {}
