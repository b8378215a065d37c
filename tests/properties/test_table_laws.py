"""Laws of reading tables: no row with a sentence is lost without a word."""

import re
from collections.abc import Sequence

from hypothesis import example, given, settings
from hypothesis import strategies as st

from planner_sync.domain.blocks import Block, Cell, Document, Heading, Paragraph, Table
from planner_sync.domain.minutes import Minutes
from planner_sync.domain.people import fold
from planner_sync.minutes.reading import read_minutes
from unit.minutes.builders import MEMBERS, shipped_lexicon

HEADERS = {
    "sentence": ["Verbeterpunt", "Dit willen wij", "Wat zeggen bewoners", "Bespreekpunt", "Parel"],
    "theme": ["Thema", "Onderwerp", "Gebied", "Hoek", ""],
    "name": ["Wie", "Trekker", "Wie regelt dit", "Kapitein", ""],
    "day": ["Wanneer", "Klaar", "Voor welke datum", "Haven", ""],
    "answer": ["Besluit", "Doen we dit?", "Uitkomst", "Lot", ""],
    "work": ["Actie", "Wat doen we", "Eerste stap", "Motor", "Uitkomst"],
    "number": ["Nr", "#", "Hoe vaak", ""],
}
CELLS = {
    "theme": ["Eten", "Wonen", "Vrije tijd", "Vervoer"],
    "name": ["Fenna", "Daan", "", "Fenna en Daan"],
    "day": ["1 mei", "eind juni", "", "30-4-2026"],
    "answer": ["ja", "nee, te duur", "later", "", "bespreken in team"],
    "work": ["Navragen bij de verhuurder van het pand", "", "Een nieuwe gaan kopen bij de winkel"],
    "number": ["1", "2", "3"],
}
THINGS = ["een bankje", "een grotere kast", "meer fruit", "de deur", "een lamp", "warme soep"]
PLACES = ["in de gang", "bij het hek", "op zondag", "na het eten", "voor iedereen", "in de tuin"]
ENDS = ["", " neerzetten", " graag anders", " moet stiller", " is vaak stuk", " mag vaker"]


@st.composite
def sentences(draw: st.DrawFn) -> str:
    """Return a text of four words or more, of which no two rows share one."""
    number = draw(st.integers(1, 10_000))
    parts = (draw(st.sampled_from(THINGS)), draw(st.sampled_from(PLACES)))
    return f"{' '.join(parts)}{draw(st.sampled_from(ENDS))} vak {number}".capitalize()


@st.composite
def tables(draw: st.DrawFn) -> Table:
    """Return a table with a column of sentences, others around it, and a header or none."""
    others = draw(st.lists(st.sampled_from(sorted(CELLS)), max_size=4, unique=True))
    kinds = draw(st.permutations(["sentence", *others]))
    texts = draw(st.lists(sentences(), min_size=1, max_size=5, unique_by=fold))
    rows = [
        tuple(
            Cell(text=text if kind == "sentence" else draw(st.sampled_from(CELLS[kind])))
            for kind in kinds
        )
        for text in texts
    ]
    if draw(st.booleans()):
        rows.insert(0, tuple(Cell(text=draw(st.sampled_from(HEADERS[kind]))) for kind in kinds))
    return Table(rows=tuple(rows), where="tabel 1")


def read(table: Table, title: str) -> Minutes:
    head: Sequence[Block] = (
        Heading(text="Cliëntmoment De Wilgen", level=1, where="kop 1"),
        Paragraph(text="Datum: 12 maart 2026", where="alinea 1"),
        *([Heading(text=title, level=2, where="kop 2")] if title else []),
    )
    document = Document(blocks=(*head, table), format="docx")
    return read_minutes(document, lexicon=shipped_lexicon(), members=MEMBERS, privacy=False)


def lost(table: Table, minutes: Minutes) -> list[str]:
    """Return the texts that stand in no point and whose row no question names."""
    told = "\n".join(
        fold(f"{p.title}\n{p.description}\n{p.reason}\n{p.checklist}") for p in minutes.points
    )
    asked = {
        int(number)
        for question in minutes.questions
        if question.where.startswith("tabel 1, rij ")
        for number in re.findall(r"\d+", question.where.partition(",")[2])
    }
    return [
        cell.text
        for number, row in enumerate(table.rows, start=1)
        for cell in row
        if len(cell.text.split()) > 3 and fold(cell.text) not in told and number not in asked
    ]


@settings(derandomize=True, deadline=None, max_examples=400)
@given(tables(), st.sampled_from(["", "Verbeterpunten", "Afspraken", "Wat zeiden de bewoners"]))
@example(
    Table(
        rows=(
            (Cell(text="Hoek"), Cell(text="Parel")),
            (Cell(text="Eten"), Cell(text="Meer fruit op zondag graag")),
            (Cell(text="Eten"), Cell(text="Warme soep bij het hek graag")),
        ),
        where="tabel 1",
    ),
    "",
)
def test_no_row_with_a_sentence_is_lost_without_a_word(table: Table, title: str) -> None:
    minutes = read(table, title)

    assert lost(table, minutes) == []
