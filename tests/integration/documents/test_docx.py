"""Real Word documents, read as blocks."""

import base64
import re
import zipfile
from io import BytesIO

import docx
import docx.enum.style
import pytest

from integration.documents.packages import (
    NAMESPACES,
    blocks_of,
    related,
    repacked,
    saved,
    with_body,
    with_part,
)
from planner_sync.adapters.documents import read_document
from planner_sync.domain.blocks import Cell, Heading, Link, ListItem, Paragraph, Table
from planner_sync.domain.errors import UnreadableDocumentError
from planner_sync.rendering.ooxml import KIND_PROPERTY, package_bytes

PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
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


@pytest.mark.parametrize("gap", ["\t", "\t\t"])
def test_paragraphs_whose_columns_are_tabbed_are_one_table(gap: str) -> None:
    document = docx.Document()
    document.add_paragraph("Dit is\tafgesproken:")
    document.add_paragraph().add_run(f"Wat{gap}Wie{gap}Wanneer").bold = True
    document.add_paragraph(f"Verf kopen{gap}Fenna{gap}1 mei")
    document.add_paragraph(f"Deur maken{gap}Daan{gap}week 20")
    document.add_paragraph("Tot dan.")

    table = Table(
        rows=tuple(
            tuple(Cell(text=text) for text in row)
            for row in (
                ("Wat", "Wie", "Wanneer"),
                ("Verf kopen", "Fenna", "1 mei"),
                ("Deur maken", "Daan", "week 20"),
            )
        ),
        where="alinea 2-4",
    )
    assert blocks_of(document) == (
        Paragraph(text="Dit is afgesproken:", where="alinea 1"),
        table,
        Paragraph(text="Tot dan.", where="alinea 5"),
    )


def test_paragraphs_with_tabs_that_are_no_rows_stay_text() -> None:
    document = docx.Document()
    lines = ["Datum:\t12 maart 2026", "Plaats:\tDe Molen", "Aanwezig:\tFenna,\tDaan"]
    for line in lines:
        document.add_paragraph(line)

    assert [block.text for block in blocks_of(document) if isinstance(block, Paragraph)] == [
        line.replace("\t", " ") for line in lines
    ]


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


def test_text_of_a_deleted_paragraph_end_goes_on_in_the_next() -> None:
    ended = '<w:pPr><w:rPr><w:del w:id="1" w:author="x"/></w:rPr></w:pPr>'

    assert texts(paragraph(ended + run("Verf ")) + paragraph(run("kopen"))) == ["Verf kopen"]


def test_deleted_rows_and_cells_do_not_count() -> None:
    gone = '<w:trPr><w:del w:id="1" w:author="x"/></w:trPr>'
    cells = "<w:tc><w:p>{0}</w:p></w:tc><w:tc><w:p>{0}</w:p></w:tc>"
    rows = (
        f"<w:tr>{cells.format(run('a'))}</w:tr><w:tr>{gone}{cells.format(run('weg'))}</w:tr>"
        '<w:tr><w:tc><w:tcPr><w:cellDel w:id="2" w:author="x"/></w:tcPr>'
        f"<w:p>{run('weg')}</w:p></w:tc>{cells.format(run('b'))}</w:tr>"
    )
    (found,) = blocks_of(with_body(f"<w:tbl>{rows}</w:tbl>"))

    assert isinstance(found, Table)
    assert [[cell.text for cell in row] for row in found.rows] == [["a", "a"], ["b", "b"]]


@pytest.mark.parametrize(
    "unseen",
    [
        run("geheim", "<w:vanish/>"),
        run("geheim", '<w:rStyle w:val="Verborgen"/>'),
        run("geheim", '<w:color w:val="FFFFFF"/>'),
        run("geheim", '<w:sz w:val="2"/>'),
        run("geheim", "<w:strike/>"),
        "<w:r><w:instrText>geheim</w:instrText></w:r>",
    ],
)
def test_what_a_reader_does_not_see_does_not_count(unseen: str) -> None:
    document = with_body(paragraph(run("zichtbaar ") + unseen))
    style = document.styles.add_style("Verborgen", docx.enum.style.WD_STYLE_TYPE.CHARACTER)
    style.font.hidden = True

    (found,) = blocks_of(document)

    assert isinstance(found, Paragraph)
    assert found.text == "zichtbaar"


def test_white_letters_on_a_dark_cell_are_seen() -> None:
    white = run("Actie", '<w:color w:val="FFFFFF"/>')
    dark = '<w:tcPr><w:shd w:val="clear" w:fill="003366"/></w:tcPr>'
    cells = f"<w:tc>{dark}<w:p>{white}</w:p></w:tc><w:tc><w:p>{run('Wie')}</w:p></w:tc>"
    (found,) = blocks_of(with_body(f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>"))

    assert isinstance(found, Table)
    assert [cell.text for cell in found.rows[0]] == ["Actie", "Wie"]


def test_a_chosen_date_and_a_chosen_entry_are_text() -> None:
    control = "<w:sdt><w:sdtPr>{}</w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
    picked = control.format(
        '<w:date w:fullDate="2026-03-12T00:00:00Z"><w:dateFormat w:val="d MMMM yyyy"/></w:date>',
        run("12 maart 2026"),
    )
    chosen = control.format(
        '<w:dropDownList><w:listItem w:displayText="ja" w:value="1"/></w:dropDownList>', run("ja")
    )

    assert texts(paragraph(run("Datum: ") + picked) + paragraph(run("Besluit: ") + chosen)) == [
        "Datum: 12 maart 2026",
        "Besluit: ja",
    ]


def test_fields_of_old_forms_say_what_was_chosen() -> None:
    box = (
        '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/>'
        '<w:checked w:val="1"/></w:checkBox></w:ffData></w:fldChar></w:r>'
    )
    choice = (
        '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/>'
        '<w:listEntry w:val="nee"/><w:listEntry w:val="later"/></w:ddList></w:ffData></w:fldChar>'
        "</w:r>"
    )

    item, chosen = blocks_of(
        with_body(paragraph(box + run("verf kopen")) + paragraph(run("Besluit: ") + choice))
    )

    assert isinstance(item, ListItem)
    assert (item.text, item.is_checked) == ("verf kopen", True)
    assert isinstance(chosen, Paragraph)
    assert chosen.text == "Besluit: later"


def test_of_several_boxes_each_stays_at_its_word() -> None:
    xml = CHECKBOX.format("1") + run("ja ") + CHECKBOX.format("0") + run("nee")

    assert texts(paragraph(xml)) == ["☒ ja ☐ nee"]


def test_a_symbol_of_wingdings_is_a_box() -> None:
    symbol = '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>'

    (found,) = blocks_of(with_body(paragraph(symbol + run(" verf kopen"))))

    assert isinstance(found, ListItem)
    assert (found.text, found.is_checked) == ("verf kopen", True)


def test_a_text_box_is_read_once_after_its_paragraph() -> None:
    inside = f"<w:txbxContent>{paragraph(run('in het vak'))}</w:txbxContent>"
    box = (
        f"<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>{inside}"
        f"</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{inside}"
        "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )

    assert texts(paragraph(run("ervoor") + box) + paragraph(run("erna"))) == [
        "ervoor",
        "in het vak",
        "erna",
    ]


def test_a_table_in_a_table_comes_after_it() -> None:
    document = docx.Document()
    outer = document.add_table(1, 2)
    outer.cell(0, 0).text = "buiten"
    inner = outer.cell(0, 1).add_table(1, 2)
    inner.cell(0, 0).text = "binnen"

    first, second = blocks_of(document)

    assert isinstance(first, Table)
    assert isinstance(second, Table)
    assert (first.where, first.rows[0][0].text, first.rows[0][1].text) == ("tabel 1", "buiten", "")
    assert (second.where, second.rows[0][0].text) == ("tabel 2", "binnen")


def test_a_cell_that_is_merged_downwards_is_repeated() -> None:
    document = docx.Document()
    grid = document.add_table(2, 2)
    grid.cell(0, 0).merge(grid.cell(1, 0)).text = "hoog"
    grid.cell(1, 1).text = "onder"

    (found,) = blocks_of(document)

    assert isinstance(found, Table)
    assert found.rows[1] == (Cell(text="hoog", is_continued=True), Cell(text="onder"))


def test_letters_and_roman_numbers_are_places_too() -> None:
    xml = "".join(
        f'<w:p><w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr></w:pPr>'
        f"{run(text)}</w:p>"
        for level, text in ((0, "een"), (1, "diep"), (2, "dieper"), (0, "twee"), (1, "weer diep"))
    )
    levels = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{written}"/></w:lvl>'
        for at, written in enumerate(("decimal", "lowerLetter", "upperRoman"))
    )
    document = with_body(xml)
    _ = document.part.numbering_part
    numbering = (
        f'<w:abstractNum w:abstractNumId="1">{levels}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )
    data = repacked(
        saved(document),
        {"word/numbering.xml": f"<w:numbering {NAMESPACES}>{numbering}</w:numbering>".encode()},
    )

    assert [block.where for block in read_document(data, ".docx").blocks] == [
        "lijst 1, punt 1",
        "lijst 1, punt 1.a",
        "lijst 1, punt 1.a.I",
        "lijst 1, punt 2",
        "lijst 1, punt 2.a",
    ]


def test_links_to_the_web_are_kept_and_others_are_text() -> None:
    link = '<w:hyperlink r:id="{}" xmlns:r="{}">{}</w:hyperlink>'
    space = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    xml = paragraph(
        run("Zie ")
        + link.format("rA", space, run("het rooster"))
        + run(" en ")
        + link.format("rB", space, run("de map"))
    )
    data = related(saved(with_body(xml)), "rA", "hyperlink", "https://voorbeeld.test/rooster")
    data = related(data, "rB", "hyperlink", "file:////server/map")

    assert read_document(data, ".docx").blocks == (
        Paragraph(
            text="Zie het rooster en de map",
            where="alinea 1",
            links=(Link(text="het rooster", target="https://voorbeeld.test/rooster"),),
        ),
    )


def test_comments_stand_apart_and_notes_at_the_end() -> None:
    comment = f'<w:comment w:id="1">{paragraph(run("Klopt dit?"))}</w:comment>'
    body = paragraph(run("Welkom.") + '<w:r><w:commentReference w:id="1"/></w:r>')

    document = read_document(with_part(with_body(body), "comments", comment), ".docx")

    assert document.blocks == (Paragraph(text="Welkom.", where="alinea 1"),)
    assert document.comments == (Paragraph(text="Klopt dit?", where="opmerking 1"),)

    note = f'<w:footnote w:id="2">{paragraph(run("Onder voorbehoud."))}</w:footnote>'
    noted = read_document(with_part(with_body(body), "footnotes", note), ".docx")
    assert noted.blocks[1:] == (Paragraph(text="Onder voorbehoud.", where="voetnoot 1"),)


def test_a_document_with_pictures_only_is_refused() -> None:
    document = docx.Document()
    document.add_picture(BytesIO(PIXEL))

    with pytest.raises(UnreadableDocumentError, match="alleen plaatjes"):
        read_document(saved(document), ".docx")


@pytest.mark.parametrize("kind", ["subDocument", "aFChunk"])
def test_text_that_lies_outside_the_document_is_never_passed_over(kind: str) -> None:
    data = related(saved(with_body(paragraph(run("Welkom.")))), "rA", kind, "https://a.test/deel")

    with pytest.raises(UnreadableDocumentError):
        read_document(data, ".docx")


def test_a_template_of_the_organisation_is_not_fetched_and_does_no_harm() -> None:
    data = related(
        saved(with_body(paragraph(run("Welkom.")))), "rA", "attachedTemplate", "https://a.test/x"
    )

    assert read_document(data, ".docx").blocks


def test_text_under_a_damaged_name_is_refused_and_not_lost() -> None:
    data = saved(with_body(paragraph(run("Welkom."))))
    with zipfile.ZipFile(BytesIO(data)) as package:
        xml = package.read("word/document.xml")
    broken = re.sub(rb"<w:t([ >][^<]*)</w:t>", rb"<w:u\1</w:u>", xml)

    with pytest.raises(UnreadableDocumentError, match="beschadigd"):
        read_document(repacked(data, {"word/document.xml": broken}), ".docx")


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
