"""Tables that are drawn with signs in a text, read as tables."""

import pytest

from planner_sync.adapters.documents import read_document
from planner_sync.domain.blocks import ListItem, Paragraph, Table

SIMPLE = """
  Actie                 Wie      Wanneer
  --------------------- -------- -----------
  hek verven            Fenna    3 mei
  brief sturen: bank             10 mei

Tot slot.
"""
MULTILINE = """
  -----------------------------------------
  Actie              Wie         Wanneer
  ------------------ ----------- ----------
  hek                Fenna       3 mei
  verven

  brief sturen: bank             10 mei
  -----------------------------------------

Tot slot.
"""
WITHOUT_HEAD = """
  --------------------- -------- -----------
  Actie                 Wie      Wanneer
  hek verven            Fenna    3 mei
  brief sturen: bank             10 mei
  --------------------- -------- -----------

Tot slot.
"""
EQUALS = """
=====================  ========  ===========
Actie                  Wie       Wanneer
=====================  ========  ===========
hek verven             Fenna     3 mei
brief sturen: bank               10 mei
=====================  ========  ===========

Tot slot.
"""
GRID = """
+--------------+---------+---------+
| Actie        | Wie     | Wanneer |
+==============+=========+=========+
| hek          | Fenna   | 3 mei   |
| verven       |         |         |
+--------------+---------+---------+
| brief        |         | 10 mei  |
| sturen: bank |         |         |
+--------------+---------+---------+

Tot slot.
"""
DATABASE = """
+--------------------+-------+---------+
| Actie              | Wie   | Wanneer |
+--------------------+-------+---------+
| hek verven         | Fenna | 3 mei   |
| brief sturen: bank |       | 10 mei  |
+--------------------+-------+---------+

Tot slot.
"""
FRAME = """
┌────────────────────┬───────┬─────────┐
│ Actie              │ Wie   │ Wanneer │
├────────────────────┼───────┼─────────┤
│ hek verven         │ Fenna │ 3 mei   │
├────────────────────┼───────┼─────────┤
│ brief sturen: bank │       │ 10 mei  │
└────────────────────┴───────┴─────────┘

Tot slot.
"""
ORG = """
| Actie              | Wie   | Wanneer |
|--------------------+-------+---------|
| hek verven         | Fenna | 3 mei   |
| brief sturen: bank |       | 10 mei  |

Tot slot.
"""
BARS = """
Actie | Wie | Wanneer
--- | --- | ---
hek verven | Fenna | 3 mei
brief sturen: bank | | 10 mei

Tot slot.
"""
EXPECTED = (
    ("Actie", "Wie", "Wanneer"),
    ("hek verven", "Fenna", "3 mei"),
    ("brief sturen: bank", "", "10 mei"),
)


@pytest.mark.parametrize("suffix", [".txt", ".md"])
@pytest.mark.parametrize(
    "drawn", [SIMPLE, MULTILINE, WITHOUT_HEAD, EQUALS, GRID, DATABASE, FRAME, ORG, BARS]
)
def test_a_drawn_table_is_a_table(drawn: str, suffix: str) -> None:
    table, after = read_document(f"Verslag van Fenna.\n{drawn}".encode(), suffix).blocks[1:]

    assert isinstance(table, Table)
    assert tuple(tuple(cell.text for cell in row) for row in table.rows) == EXPECTED
    assert isinstance(after, Paragraph)
    assert after.text == "Tot slot."


def test_merged_cells_of_a_grid_are_repeated() -> None:
    grid = """
+-------+-------+-------+
| Taken van de avond    |
+-------+-------+-------+
| hek   | Fenna | 3 mei |
|       +-------+-------+
|       | Daan  | 4 mei |
+-------+-------+-------+
"""
    (table,) = read_document(grid.encode(), ".txt").blocks

    assert isinstance(table, Table)
    assert [[(c.text, c.is_continued) for c in row] for row in table.rows] == [
        [("Taken van de avond", False), *[("Taken van de avond", True)] * 2],
        [("hek", False), ("Fenna", False), ("3 mei", False)],
        [("hek", True), ("Daan", False), ("4 mei", False)],
    ]


def test_lines_and_items_of_a_cell_stay_apart() -> None:
    grid = """
+-----------+--------------------+
| Datum     | - hek verven in de |
|           |   tuin             |
| 3 mei     | - poort            |
+-----------+--------------------+
| Wie       | Fenna en           |
|           | Daan               |
+-----------+--------------------+
"""
    (table,) = read_document(grid.encode(), ".txt").blocks

    assert isinstance(table, Table)
    assert [[cell.text for cell in row] for row in table.rows] == [
        ["Datum\n3 mei", "- hek verven in de tuin\n- poort"],
        ["Wie", "Fenna en Daan"],
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Fenna | Daan\nkomen morgen",
        "Titel\n-----\nmet een streep",
        "--- ---\nWelkom allemaal",
        "-------------------\nFenna schrijft: dit is alles",
        "+---+\nniets",
        "Welkom\n----- -----\nhet woordenboek staat overal dwars doorheen",
    ],
)
def test_signs_alone_draw_no_table(text: str) -> None:
    blocks = read_document(text.encode(), ".txt").blocks

    assert not [block for block in blocks if isinstance(block, Table)]


def test_what_stands_in_code_is_drawn_for_its_own_sake() -> None:
    blocks = read_document(f"```\n{SIMPLE}```\n".encode(), ".md").blocks

    assert not [block for block in blocks if isinstance(block, Table)]


WRAPPED = (
    "Daan vertelt over de tuin achter het huis, waar het hek al maanden scheef\n"
    "Hangt. Fenna belt deze week met de hovenier van de gemeente en vraagt of\n"
    "Bram het kan verven. Wie wil meedenken over de kleur meldt zich voor 3\n"
    "mei. Daarna gaat de brief over de tuin naar alle bewoners van de straat.\n"
    "Actie: hek.\n\n"
    "- Fenna maakt samen met de bewoners van het tweede huis een plan voor de\n"
    "Zaal en de gang.\n- poort\n"
    "\nDaan vertelt dat het bestuur ook dit jaar geen geld heeft voor de nieuwe\n"
    "Lampen in de gang.\n"
)


@pytest.mark.parametrize("margin", ["", "> ", "    ", "\t", ">> "])
def test_lines_that_were_broken_at_a_margin_are_whole_again(margin: str) -> None:
    text = "".join(f"{margin}{line}\n" for line in WRAPPED.splitlines())
    first, item, poort, last = read_document(text.encode(), ".txt").blocks

    assert isinstance(first, Paragraph)
    assert [line.split()[-1] for line in first.text.split("\n")] == ["straat.", "hek."]
    assert isinstance(item, ListItem)
    assert item.text.endswith("plan voor de Zaal en de gang.")
    assert isinstance(poort, ListItem)
    assert isinstance(last, Paragraph)
    assert "\n" not in last.text


def test_a_mail_that_is_quoted_in_part_is_read_with_its_items() -> None:
    text = "Dag Bram,\n\n> Afspraken:\n>\n> - hek verven\n> - poort\n\nGroet, Daan\n"
    kinds = [type(block) for block in read_document(text.encode(), ".txt").blocks]

    assert kinds == [Paragraph, Paragraph, ListItem, ListItem, Paragraph]


def test_a_text_that_is_set_in_as_a_whole_is_no_code() -> None:
    blocks = read_document(b"    # Verslag\n\n    - hek verven\n", ".md").blocks

    assert isinstance(blocks[-1], ListItem)


def test_lines_of_a_broken_markdown_text_are_whole_again() -> None:
    first, item, poort, last = read_document(WRAPPED.encode(), ".md").blocks

    assert isinstance(first, Paragraph)
    assert [line.split()[-1] for line in first.text.split("\n")] == ["straat.", "hek."]
    assert isinstance(item, ListItem)
    assert "\n" not in item.text
    assert isinstance(poort, ListItem)
    assert isinstance(last, Paragraph)
    assert "\n" not in last.text


def test_lines_that_each_end_by_themselves_stay_apart() -> None:
    lines = ["Datum: 3 mei 2026", "Aanwezig: Fenna, Daan en Bram van de Molen", "Voorzitter: Fenna"]
    for suffix in (".txt", ".md"):
        (block,) = read_document("\n".join(lines).encode(), suffix).blocks

        assert isinstance(block, Paragraph)
        assert block.text.split("\n") == lines
