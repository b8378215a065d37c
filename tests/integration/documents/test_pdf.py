"""PDF documents with text, read as blocks."""

from collections.abc import Sequence

import pytest

from fuzz.pdfs import Area, Rule, Text, Thing, file_of, pdf_of
from planner_sync.adapters.documents import read_document
from planner_sync.domain.blocks import Block, Cell, Heading, ListItem, Paragraph, Table
from planner_sync.domain.errors import UnreadableDocumentError


def blocks_of(*pages: Sequence[Thing]) -> tuple[Block, ...]:
    return read_document(pdf_of(pages), ".pdf").blocks


def grid(bottom: float) -> list[Text | Rule]:
    """Return the rules of a table of two rows and two columns."""
    across = [Rule(from_=(72, bottom + y), to=(400, bottom + y)) for y in (0, 30, 60)]
    down = [Rule(from_=(x, bottom), to=(x, bottom + 60)) for x in (72, 236, 400)]
    return [*across, *down]


def test_blocks_come_in_reading_order_with_the_page() -> None:
    page = [
        Text(text="Verslag", bottom=760, size=20),
        Text(text="Welkom allemaal, fijn dat iedereen er weer is en dat de zon zo", bottom=730),
        Text(text="schijnt.", bottom=716),
        Text(text="- verf kopen", bottom=690),
        Text(text="1. koken", bottom=660),
        Text(text="Actie", left=80, bottom=540),
        Text(text="Wie", left=240, bottom=540),
        Text(text="koken", left=80, bottom=510),
        Text(text="Fenna", left=240, bottom=510),
        *grid(500),
    ]

    assert blocks_of(page, [Text(text="Tot ziens.")]) == (
        Heading(text="Verslag", level=1, where="kop 1 (blz. 1)"),
        Paragraph(
            text="Welkom allemaal, fijn dat iedereen er weer is en dat de zon zo schijnt.",
            where="alinea 1 (blz. 1)",
        ),
        ListItem(text="verf kopen", where="lijst 1 (blz. 1), punt 1"),
        ListItem(text="koken", where="lijst 2 (blz. 1), punt 1", is_ordered=True),
        Table(
            rows=(
                (Cell(text="Actie"), Cell(text="Wie")),
                (Cell(text="koken"), Cell(text="Fenna")),
            ),
            where="tabel 1 (blz. 1)",
        ),
        Paragraph(text="Tot ziens.", where="alinea 2 (blz. 2)"),
    )


def test_small_capitals_behind_a_large_one_are_one_word() -> None:
    capital = 0.667 * 18
    page: list[Thing] = [
        Text(text="V", left=72, bottom=720, size=18),
        Text(text="ERLICHTING", left=round(72 + capital, 2), bottom=720, size=14),
        Text(text="A", left=300, bottom=720, size=18),
        Text(text="De lamp is vervangen.", bottom=690),
    ]

    (title, _) = blocks_of(page)

    assert isinstance(title, Heading)
    assert title.text == "VERLICHTING A"


def test_white_paper_behind_each_paragraph_makes_no_table() -> None:
    page: list[Thing] = [
        Area(from_=(72, 60), size=(440, 720)),
        *(Area(from_=(72, bottom), size=(440, 24)) for bottom in (660, 684, 708)),
        Text(text="De kas van het buurtfeest klopt.", bottom=714),
        Text(text="- verf kopen", bottom=690),
        Text(text="- vlag bestellen", bottom=666),
    ]

    assert [type(block) for block in blocks_of(page)] == [Paragraph, ListItem, ListItem]


def test_coloured_cells_without_borders_make_a_table() -> None:
    page: list[Thing] = [
        *(
            Area(from_=(left, bottom), size=(160, 28), grey=grey)
            for bottom, grey in ((530, 0.8), (500, 0.9))
            for left in (72, 234)
        ),
        Text(text="Actie", left=80, bottom=540),
        Text(text="Wie", left=240, bottom=540),
        Text(text="koken", left=80, bottom=510),
        Text(text="Fenna", left=240, bottom=510),
    ]

    (table,) = blocks_of(page)

    assert isinstance(table, Table)
    assert [[cell.text for cell in row] for row in table.rows] == [
        ["Actie", "Wie"],
        ["koken", "Fenna"],
    ]


def test_a_word_that_overflows_its_cell_stays_whole_in_it() -> None:
    page = [
        Text(text="Actie", left=80, bottom=540),
        Text(text="Wie", left=240, bottom=540),
        Text(text="huiskamerbehangwedstrijd", left=180, bottom=510),
        *grid(500),
    ]

    (table,) = blocks_of(page)

    assert isinstance(table, Table)
    assert [cell.text for cell in table.rows[1]] == ["huiskamerbehangwedstrijd", ""]


def test_a_word_that_begins_outside_a_table_stays_whole_outside_it() -> None:
    page = [
        Text(text="Actie", left=80, bottom=540),
        Text(text="Wie", left=240, bottom=540),
        Text(text="huiskamerbehang", left=40, bottom=510),
        *grid(500),
    ]

    blocks = blocks_of(page)

    assert [b.text for b in blocks if isinstance(b, Paragraph)] == ["huiskamerbehang"]


def test_a_sign_escaped_as_no_writer_does_is_damage() -> None:
    # One library drops the sign that another shows.
    plain = pdf_of([[Text(text="verf kopen")]], is_packed=False)

    with pytest.raises(UnreadableDocumentError):
        read_document(plain.replace(b"verf kopen", b"ve\\vf kope"), ".pdf")


def test_a_bold_line_is_a_heading() -> None:
    (heading, _) = blocks_of(
        [Text(text="Acties", is_bold=True), Text(text="verf kopen", bottom=680)]
    )

    assert isinstance(heading, Heading)


def test_a_word_that_was_broken_at_the_end_of_a_line_is_whole() -> None:
    (paragraph,) = blocks_of(
        [
            Text(text="Fenna bestelt volgende week nieuwe verf voor de muren van de huis-"),
            Text(text="kamer", bottom=686),
        ]
    )

    assert isinstance(paragraph, Paragraph)
    assert paragraph.text.endswith("de huiskamer")


def test_labels_under_each_other_stay_lines() -> None:
    (paragraph,) = blocks_of(
        [
            Text(text="Datum: 12 maart 2026", bottom=700),
            Text(text="Team: De Molen", bottom=686),
            Text(
                text="Een lange regel die de hele breedte van het blad vult met woorden", bottom=300
            ),
        ]
    )[:1]

    assert isinstance(paragraph, Paragraph)
    assert paragraph.text == "Datum: 12 maart 2026\nTeam: De Molen"


def test_what_repeats_on_every_page_is_told_once() -> None:
    pages = [
        [
            Text(text="Team De Molen", bottom=800),
            Text(text=f"Alinea {number}."),
            Text(text=f"blad {number}", bottom=30),
        ]
        for number in (1, 2, 3)
    ]

    assert [(b.where, b.text) for b in blocks_of(*pages) if isinstance(b, Paragraph)] == [
        ("koptekst", "Team De Molen"),
        ("alinea 1 (blz. 1)", "Alinea 1."),
        ("alinea 2 (blz. 2)", "Alinea 2."),
        ("alinea 3 (blz. 3)", "Alinea 3."),
        ("voettekst", "blad 1"),
    ]


@pytest.mark.parametrize(
    "unseen",
    [
        Text(text="geheim", is_white=True, bottom=600),
        Text(text="geheim", size=1, bottom=600),
        Text(text="geheim", left=2_000),
    ],
)
def test_what_a_reader_does_not_see_does_not_count(unseen: Text) -> None:
    assert [b.where for b in blocks_of([Text(text="zichtbaar"), unseen])] == ["alinea 1 (blz. 1)"]


def test_a_scan_is_refused_with_what_to_do() -> None:
    with pytest.raises(UnreadableDocumentError, match="scan"):
        blocks_of([])


def test_a_pdf_with_a_password_is_refused() -> None:
    locked = "/Encrypt << /Filter /Standard /V 1 /R 2 /O ({0}) /U ({0}) /P -1 >> /ID [(a) (b)]"
    data = pdf_of([[Text(text="Welkom.")]])
    data = data.replace(b"/Root 1 0 R", f"/Root 1 0 R {locked.format('x' * 32)}".encode())

    with pytest.raises(UnreadableDocumentError, match="wachtwoord"):
        read_document(data, ".pdf")


@pytest.mark.parametrize(
    "damage",
    [
        (b"endstream", b"\0endstre"),
        (b"/Count 2", b"/Count 1"),
        (b"/MediaBox [0 0 595 842]", b"/MediaBox [0 0 595 1e9]"),
        (b"/BaseFont /Helvetica ", b"/BaseFont /Onbekend  "),
    ],
)
def test_a_damaged_pdf_is_refused_or_whole_and_never_read_in_part(
    damage: tuple[bytes, bytes],
) -> None:
    data = pdf_of([[Text(text="een")], [Text(text="twee")]]).replace(*damage)

    try:
        texts = [b.text for b in read_document(data, ".pdf").blocks if isinstance(b, Paragraph)]
    except UnreadableDocumentError:
        texts = ["een", "twee"]

    assert texts == ["een", "twee"]


def test_an_object_that_is_itself_is_refused_at_once() -> None:
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>"
    start = [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>"]

    with pytest.raises(UnreadableDocumentError, match="beschadigd"):
        read_document(file_of([*start, page, b"4 0 R"]), ".pdf")
