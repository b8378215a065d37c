"""Several tables typed in one, and the words that stand above columns."""

import pytest

from planner_sync.domain.blocks import Table
from planner_sync.domain.points import Status
from planner_sync.minutes.typed.tables_apart import with_heads_again, with_tables_apart
from unit.minutes.builders import minutes_of, points_of, points_of_board, shipped_lexicon, table

_TEMPLATE = """
| Datum | 12 maart 2026 |  |
|---|---|---|
| Aanwezig | Fenna, Daan |  |
|  |  |  |
| Agendapunt | Besproken |  |
| Buurtfeest | Vorig jaar kwamen er honderd mensen. |  |
|  |  |  |
| Actiepunten | Wie | Wanneer |
| Tent reserveren | Fenna | 1 mei |
| Vlaggen tellen | Daan | 1 juni |
"""


def test_the_tasks_below_the_agenda_in_one_table_are_points() -> None:
    found = minutes_of(f"# Notulen feestcommissie\n\n{_TEMPLATE}", members=(), privacy=False).points

    assert [(p.title, p.owners, p.source.where) for p in found] == [
        ("Tent reserveren", ("Fenna",), "tabel 1, rij 8"),
        ("Vlaggen tellen", ("Daan",), "tabel 1, rij 9"),
    ]


def test_a_header_that_is_repeated_on_the_next_page_is_no_point() -> None:
    head = "| Actie | Wie |\n|---|---|\n| Tent reserveren | Fenna |\n"
    found = points_of_board(f"{head}| Actie | Wie |\n| Vlaggen tellen | Daan |\n")

    assert [point.title for point in found] == ["Tent reserveren", "Vlaggen tellen"]


@pytest.mark.parametrize(
    "rows",
    [
        ("Actie | Wie", "Vlag bestellen | Fenna", "Status van de tent | Daan"),
        ("Wat | Wie", "Afspraken | Fenna", "Besluit over de kas | Daan"),
    ],
)
def test_a_row_whose_words_are_also_headers_stays_a_row(rows: tuple[str, ...]) -> None:
    (whole,) = table(*rows).blocks

    assert [*with_tables_apart([whole], shipped_lexicon())] == [whole]


def test_the_parts_of_a_table_have_its_rows_once() -> None:
    (whole,) = table("Datum | 12 maart", " | ", "Actie | Wie", "Vlag bestellen | Fenna").blocks

    parts = [t for t in with_tables_apart([whole], shipped_lexicon()) if isinstance(t, Table)]

    assert [(part.first_row, len(part.rows)) for part in parts] == [(1, 1), (3, 2)]
    assert {part.where for part in parts} == {"tabel 1"}


def test_a_table_of_two_columns_with_headers_is_no_list_of_labels() -> None:
    found = points_of(
        "| Action | Assignee |\n|---|---|\n| Finish the notes for the fair | Fenna |\n"
        "| Use the small tent | Daan |\n"
    )

    assert [(point.title, point.owners) for point in found] == [
        ("Finish the notes for the fair", ("Fenna",)),
        ("Use the small tent", ("Daan",)),
    ]


def test_a_column_of_who_does_what_holds_the_work() -> None:
    found = points_of_board(
        "| Nr | Besproken | Wie doet wat | Klaar |\n|---|---|---|---|\n"
        "| 1 | vlag | Fenna stuurt een foto van de vlag naar de drukker | 20 maart |\n"
        "| 2 | plein | ter kennisname | - |\n"
        "| 3 | kapstok | Daan belt twee ouders over de kapstok | ja |\n"
    )

    assert [(p.title, p.owners, p.status) for p in found] == [
        ("Een foto van de vlag sturen naar de drukker", ("Fenna",), Status.OPEN),
        ("Twee ouders over de kapstok bellen", ("Daan",), Status.DONE),
    ]


def test_a_column_of_who_does_it_holds_names() -> None:
    found = points_of_board(
        "| Taak | Wie doet wat |\n|---|---|\n"
        "| vlag bij de drukker bestellen | Fenna Fictief |\n"
        "| kapstok in de hal ophangen | Daan van der Verzonnen |\n"
    )

    assert [p.owners for p in found] == [("Fenna Fictief",), ("Daan van der Verzonnen",)]


def test_a_table_that_goes_on_behind_another_has_its_header() -> None:
    first = table("Actie | Wie | Wanneer", "Tent reserveren | Fenna | 1 mei").blocks
    second = table("Vlaggen tellen | Daan | 1 juni").blocks
    whole = [*with_heads_again([*first, *second], shipped_lexicon())]

    assert isinstance(whole[1], Table)
    assert [[cell.text for cell in row] for row in whole[1].rows] == [
        ["Actie", "Wie", "Wanneer"],
        ["Vlaggen tellen", "Daan", "1 juni"],
    ]
    assert whole[1].first_row == 0


@pytest.mark.parametrize("rows", [("Naam | Groep | Rol", "Fenna | Beuk | lid"), ("Vlag | 3",)])
def test_another_table_behind_one_keeps_its_own(rows: tuple[str, ...]) -> None:
    first = table("Actie | Wie | Wanneer", "Tent reserveren | Fenna | 1 mei").blocks
    other = table(*rows).blocks

    assert [*with_heads_again([*first, *other], shipped_lexicon())] == [*first, *other]


def test_a_table_without_rows_heads_nothing() -> None:
    blocks = [Table(rows=(), where="tabel 1"), *table("Vlaggen tellen | Daan").blocks]

    assert [*with_heads_again(blocks, shipped_lexicon())] == blocks
