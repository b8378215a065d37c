"""Real Word documents, read as blocks."""

import docx
import pytest

from integration.documents.packages import blocks_of, saved, with_body
from planner_sync.adapters.documents import read_document
from planner_sync.domain.blocks import Cell, Heading, ListItem, Paragraph, Table
from planner_sync.rendering.ooxml import KIND_PROPERTY, package_bytes

CHECKBOX = (
    '<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="{}"/></w14:checkbox></w:sdtPr>'
    "<w:sdtContent><w:r><w:t>☒</w:t></w:r></w:sdtContent></w:sdt>"
)


def paragraph(inner: str) -> str:
    return f"<w:p>{inner}</w:p>"


def run(text: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space='preserve'>{text}</w:t></w:r>"


def texts(xml: str) -> list[str]:
    found = blocks_of(with_body(xml))
    return [block.text for block in found if not isinstance(block, Table)]


def test_blocks_come_in_reading_order_with_places() -> None:
    document = docx.Document()
    document.add_heading("Verslag", 0)
    document.add_paragraph("Welkom allemaal.")
    document.add_paragraph("verf kopen", style="List Bullet")
    document.add_table(1, 2).rows[0].cells[1].text = "Wie"
    document.add_heading("Acties", 1)

    assert blocks_of(document) == (
        Heading(text="Verslag", level=1, where="kop 1"),
        Paragraph(text="Welkom allemaal.", where="alinea 1"),
        ListItem(text="verf kopen", where="lijst 1, punt 1"),
        Table(rows=((Cell(text=""), Cell(text="Wie")),), where="tabel 1"),
        Heading(text="Acties", level=1, where="kop 2"),
    )


def test_a_short_bold_paragraph_is_a_heading_that_was_typed() -> None:
    (found,) = blocks_of(with_body(paragraph(run("Actiepunten:", "<w:b/>"))))

    assert isinstance(found, Heading)


def test_insertions_count_and_deletions_do_not() -> None:
    mark = 'w:id="1" w:author="x"'
    xml = paragraph(
        run("Verf ")
        + f"<w:ins {mark}>{run('groen ')}</w:ins>"
        + f"<w:del {mark}><w:r><w:delText>rood </w:delText></w:r></w:del>"
        + f"<w:moveFrom {mark}>{run('weg ')}</w:moveFrom>"
        + f"<w:moveTo {mark}>{run('kopen')}</w:moveTo>"
    )

    assert texts(xml) == ["Verf groen kopen"]


def test_hidden_text_never_counts() -> None:
    xml = paragraph(run("zichtbaar") + run("geheim", "<w:vanish/>"))
    shown = paragraph(run("toch wel", '<w:vanish w:val="0"/>'))

    assert texts(xml + shown) == ["zichtbaar", "toch wel"]


def test_content_controls_keep_their_text_and_lose_their_prompt() -> None:
    filled = "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>"
    prompt = "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
    xml = filled.format(paragraph(run("ingevuld"))) + prompt.format(paragraph(run("Klik hier")))

    assert texts(xml) == ["ingevuld"]


def test_a_row_inside_a_content_control_is_a_row() -> None:
    row = "<w:tr><w:tc><w:p>{0}</w:p></w:tc><w:tc><w:p>{0}</w:p></w:tc></w:tr>"
    control = f"<w:sdt><w:sdtPr/><w:sdtContent>{row.format(run('b'))}</w:sdtContent></w:sdt>"
    (found,) = blocks_of(with_body(f"<w:tbl>{row.format(run('a'))}{control}</w:tbl>"))

    assert isinstance(found, Table)
    assert [[cell.text for cell in row] for row in found.rows] == [["a", "a"], ["b", "b"]]


@pytest.mark.parametrize(("state", "is_checked"), [("1", True), ("0", False)])
def test_a_check_box_has_a_state(state: str, *, is_checked: bool) -> None:
    cells = f"<w:tc><w:p>{CHECKBOX.format(state)}</w:p></w:tc><w:tc><w:p/></w:tc>"
    (found,) = blocks_of(with_body(f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>"))

    assert isinstance(found, Table)
    assert found.rows[0][0] == Cell(text="", is_checked=is_checked)


def test_merged_cells_are_repeated_over_what_they_span() -> None:
    document = docx.Document()
    grid = document.add_table(2, 2)
    grid.cell(0, 0).merge(grid.cell(0, 1)).text = "breed"
    grid.cell(1, 0).text = "links"

    (found,) = blocks_of(document)

    assert isinstance(found, Table)
    assert found.rows == (
        (Cell(text="breed"), Cell(text="breed", is_continued=True)),
        (Cell(text="links"), Cell(text="")),
    )


def test_lines_in_a_cell_stay_lines() -> None:
    document = docx.Document()
    document.add_table(1, 2).rows[0].cells[0].text = "eerst\ndan"

    (found,) = blocks_of(document)

    assert isinstance(found, Table)
    assert found.rows[0][0].text == "eerst\ndan"


def test_a_table_of_one_cell_is_a_frame_around_text() -> None:
    document = docx.Document()
    document.add_table(1, 1).rows[0].cells[0].text = "Actie Fenna: verf kopen"

    (found,) = blocks_of(document)

    assert isinstance(found, Paragraph)


def test_a_numbered_list_goes_on_where_it_was() -> None:
    document = docx.Document()
    numbering = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{}"/></w:numPr>'
    number = next(
        n.numId
        for n in document.part.numbering_part.element.num_lst
        if "decimal" in _format(document, n.abstractNumId.val)
    )
    item = f"<w:p><w:pPr>{numbering.format(number)}</w:pPr>{{}}</w:p>"
    xml = item.format(run("een")) + paragraph(run("tussendoor")) + item.format(run("twee"))

    first, _, second = blocks_of(_with(document, xml))

    assert (first.where, second.where) == ("lijst 1, punt 1", "lijst 2, punt 2")


def test_headers_come_first_and_footers_last() -> None:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Team De Molen"
    document.sections[0].footer.paragraphs[0].text = "blad 1"
    document.add_paragraph("Welkom.")

    assert [(b.where) for b in blocks_of(document)] == ["koptekst", "alinea 1", "voettekst"]


def test_our_own_output_says_so() -> None:
    own = package_bytes(docx.Document(), {KIND_PROPERTY: "digest"})

    document = read_document(own, ".docx")

    assert document.is_own_output
    assert document.properties == {KIND_PROPERTY: "digest"}
    assert read_document(saved(docx.Document()), ".docx").is_own_output is False


def _format(document: docx.document.Document, abstract: int) -> str:
    found = document.part.numbering_part.element.xpath(
        f'./w:abstractNum[@w:abstractNumId="{abstract}"]/w:lvl[@w:ilvl="0"]/w:numFmt/@w:val'
    )
    return str(found)


def _with(document: docx.document.Document, xml: str) -> docx.document.Document:
    body = document.element.body
    for at, node in enumerate(list(with_body(xml).element.body)[:-1]):
        body.insert(at, node)
    return document


def test_a_list_style_numbers_too() -> None:
    document = docx.Document()
    document.add_paragraph("Opening", style="List Number")
    document.add_paragraph("Welkom.")
    document.add_paragraph("Rondvraag", style="List Number")

    first, _, second = blocks_of(document)

    assert (first.where, second.where) == ("lijst 1, punt 1", "lijst 2, punt 2")
