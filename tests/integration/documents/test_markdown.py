"""Markdown documents, read as blocks."""

import pytest

from planner_sync.adapters.documents import read_document
from planner_sync.domain.blocks import (
    Cell,
    Document,
    Heading,
    ListItem,
    Paragraph,
    Table,
    text_of,
)
from planner_sync.domain.errors import UnreadableDocumentError


def read(text: str) -> Document:
    return read_document(text.encode(), ".md")


def test_blocks_come_in_reading_order_with_places() -> None:
    text = "# Verslag\n\nWelkom.\n\n- een\n  1. diep\n- twee\n\n| a | b |\n|-|-|\n| c<br>d | |\n"

    assert read(text).blocks == (
        Heading(text="Verslag", level=1, where="kop 1"),
        Paragraph(text="Welkom.", where="alinea 1"),
        ListItem(text="een", where="lijst 1, punt 1"),
        ListItem(text="diep", where="lijst 1, punt 1.1", depth=1, is_ordered=True),
        ListItem(text="twee", where="lijst 1, punt 2"),
        Table(
            rows=((Cell(text="a"), Cell(text="b")), (Cell(text="c\nd"), Cell(text=""))),
            where="tabel 1",
        ),
    )


def test_a_numbered_list_starts_where_it_says() -> None:
    (item,) = read("7. verf kopen\n").blocks

    assert item.where == "lijst 1, punt 7"


def test_task_lists_have_a_state() -> None:
    items = [b for b in read("- [x] af\n- [ ] open\n- niets\n").blocks if isinstance(b, ListItem)]

    assert [(i.text, i.is_checked) for i in items] == [
        ("af", True),
        ("open", False),
        ("niets", None),
    ]


def test_front_matter_is_read_as_properties_and_first_paragraphs() -> None:
    document = read("---\ndatum: 12 maart 2026\nteam: De Molen\n---\n\nWelkom.\n")

    assert document.properties == {"datum": "12 maart 2026", "team": "De Molen"}
    assert [b.where for b in document.blocks] == ["kopgegevens", "kopgegevens", "alinea 1"]


def test_our_own_output_says_so_in_its_front_matter() -> None:
    assert read("---\nplanner-sync: receipt\n---\n").is_own_output


def test_lines_stay_lines() -> None:
    (paragraph,) = read("Datum: 12 maart 2026\nTeam: De Molen\n").blocks

    assert isinstance(paragraph, Paragraph)
    assert paragraph.text == "Datum: 12 maart 2026\nTeam: De Molen"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_usual_encodings_are_read(encoding: str) -> None:
    (paragraph,) = read_document("Cliënten koken".encode(encoding), ".md").blocks

    assert paragraph == Paragraph(text="Cliënten koken", where="alinea 1")


@pytest.mark.parametrize(
    ("data", "advice"),
    [
        (b"PK\x03\x04\0\0", "geen tekstbestand"),
        (b"a" * 3_000_000, "te groot"),
        # The mark of wide text in front of anything else.
        (b"\xff\xfeDatum: 12 maart 2026\0\n", "geen tekstbestand"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, advice: str) -> None:
    with pytest.raises(UnreadableDocumentError, match=advice):
        read_document(data, ".md")


def test_a_row_with_more_cells_than_its_head_keeps_them() -> None:
    (table,) = read("| Actie | Wie |\n|-|-|\n| koken | Fenna | maart |\n").blocks

    assert isinstance(table, Table)
    assert [cell.text for cell in table.rows[1]] == ["koken", "Fenna", "maart"]


def test_a_word_between_angles_is_no_tag() -> None:
    (paragraph,) = read("Actie <naam invullen>: <br> verf kopen\n").blocks

    assert isinstance(paragraph, Paragraph)
    assert paragraph.text == "Actie <naam invullen>:\nverf kopen"


def test_a_list_in_front_matter_is_kept() -> None:
    document = read("---\naanwezig:\n  - Fenna Fictief\n  - Daan Bedacht\n---\nWelkom.\n")

    assert document.properties == {"aanwezig": "Fenna Fictief, Daan Bedacht"}


def test_bold_with_its_space_inside_is_bold() -> None:
    (item,) = read("- **Fenna: **verf **kopen** en halen\n").blocks

    assert isinstance(item, ListItem)
    assert item.text == "Fenna: verf kopen en halen"


def test_bold_that_begins_or_ends_nowhere_leaves_no_signs() -> None:
    document = read("- Anna** belt de **bakker** morgen.\n- 2 ** 3 en `a**b`\n")

    assert [text_of(block) for block in document.blocks] == [
        "Anna belt de bakker morgen.",
        "2 ** 3 en a**b",
    ]


def test_a_table_with_which_a_text_ends_keeps_its_header() -> None:
    (table,) = read_document(b"| Wens | Wie |\n|---|---|\n| soep | Fenna |", ".md").blocks

    assert isinstance(table, Table)
    assert [[cell.text for cell in row] for row in table.rows] == [
        ["Wens", "Wie"],
        ["soep", "Fenna"],
    ]


@pytest.mark.parametrize(("fence", "told"), [("```Acties", "Acties soep"), ("```Text", "soep")])
def test_a_word_behind_a_fence_is_text_unless_it_names_a_language(fence: str, told: str) -> None:
    blocks = read_document(f"{fence}\nsoep\n```\n".encode(), ".md").blocks

    assert "\n".join(map(text_of, blocks)) == told
