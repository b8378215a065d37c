"""The parts that the minutes form is made of: styles, tables and content controls."""

from collections.abc import Iterable, Sequence

import docx
from docx.document import Document
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_TABLE_ALIGNMENT
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt, RGBColor
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph
from lxml import etree

FONT = "Calibri"
INK = RGBColor(0x1F, 0x3A, 0x4D)
GREY = RGBColor(0x59, 0x59, 0x59)
_W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
"""Where Word keeps check boxes that came after the first edition of the standard."""

_SHADE = "E3EDF2"
_LINE = "9FB4C0"
_ROW_HEIGHT, _ROOMY_HEIGHT = Cm(0.95), Cm(1.45)
_BORDERS = ("top", "left", "bottom", "right", "insideH", "insideV")


def blank_document(language: str) -> Document:
    """Return an empty A4 document with the form's fonts; spelling is checked in *language*."""
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2)
    section.top_margin, section.bottom_margin = Cm(1.8), Cm(1.5)
    for name, size, before, after in (
        ("Normal", 11, 0, 4),
        ("Title", 22, 0, 2),
        ("Heading 1", 14, 12, 2),
        ("Heading 2", 12, 10, 2),
    ):
        _set_style(document, name, size=size, before=before, after=after)
    _set_language(document, language)
    _set_table_style(document)
    return document


def add_help(document: Document, text: str) -> Paragraph:
    """Add one line of help in grey."""
    paragraph = document.add_paragraph()
    run = paragraph.add_run(text)
    run.font.size, run.font.color.rgb = Pt(10), GREY
    paragraph.paragraph_format.keep_with_next = True
    return paragraph


def add_table(document: Document, widths: Sequence[float], rows: int) -> Table:
    """Add a table with fixed column *widths* in centimetres and rows that stay whole."""
    table: Table = document.add_table(rows=rows, cols=len(widths), style="Table Grid")
    table.alignment, table.autofit = WD_TABLE_ALIGNMENT.CENTER, False
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Cm(width)
    for row in table.rows:
        row.height = _ROW_HEIGHT
        row._tr.get_or_add_trPr().append(parse_xml(f"<w:cantSplit {nsdecls('w')}/>"))  # noqa: SLF001 - python-docx has no name for it
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Cm(width)
            cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
            cell.paragraphs[0].paragraph_format.space_after = Pt(0)
    return table


def add_grid(
    document: Document,
    headers: Sequence[str],
    widths: Sequence[float],
    rows: int,
    *,
    is_roomy: bool = False,
) -> Table:
    """Add a table with a header row that repeats on every page, and empty *rows*."""
    table = add_table(document, widths, rows + 1)
    for row in table.rows[1:]:
        row.height = _ROOMY_HEIGHT if is_roomy else _ROW_HEIGHT
    header = table.rows[0]
    header._tr.get_or_add_trPr().append(parse_xml(f"<w:tblHeader {nsdecls('w')}/>"))  # noqa: SLF001 - python-docx has no name for it
    for cell, text in zip(header.cells, headers, strict=True):
        label(cell, text)
    return table


def label(cell: _Cell, text: str) -> None:
    """Make *cell* a label: shaded, bold."""
    run = cell.paragraphs[0].add_run(text)
    run.bold, run.font.size, run.font.color.rgb = True, Pt(10), INK
    properties = cell._tc.get_or_add_tcPr()  # noqa: SLF001 - python-docx has no name for it
    shading = parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{_SHADE}"/>')
    # The schema wants the shading before the vertical alignment.
    properties.insert_element_before(
        shading, "w:noWrap", "w:tcMar", "w:textDirection", "w:tcFitText", "w:vAlign", "w:hideMark"
    )


def add_date_control(cell: _Cell, title: str, prompt: str, locale: str) -> None:
    """Put a date picker in *cell*."""
    date = (
        f'<w:date><w:dateFormat w:val="d MMMM yyyy"/><w:lid w:val="{locale}"/>'
        '<w:storeMappedDataAs w:val="dateTime"/><w:calendar w:val="gregorian"/></w:date>'
    )
    _add_control(cell, title, prompt, date)


def add_choice_control(cell: _Cell, title: str, prompt: str, choices: Iterable[str]) -> None:
    """Put a drop-down list of *choices* in *cell*."""
    items = "".join(f'<w:listItem w:displayText="{c}" w:value="{c}"/>' for c in choices)
    _add_control(cell, title, prompt, f"<w:dropDownList>{items}</w:dropDownList>")


def add_check_box(cell: _Cell, title: str, text: str) -> None:
    """Put an empty check box in *cell*, with *text* behind it."""
    box = parse_xml(
        f'<w:sdt {nsdecls("w")} xmlns:w14="{_W14}"><w:sdtPr><w:alias w:val="{title}"/>'
        '<w14:checkbox><w14:checked w14:val="0"/>'
        '<w14:checkedState w14:val="2612" w14:font="MS Gothic"/>'
        '<w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox></w:sdtPr>'
        '<w:sdtContent><w:r><w:rPr><w:rFonts w:ascii="MS Gothic" w:hAnsi="MS Gothic" '
        'w:eastAsia="MS Gothic"/></w:rPr><w:t>\u2610</w:t></w:r></w:sdtContent></w:sdt>'
    )
    cell.paragraphs[0]._p.append(box)  # noqa: SLF001 - python-docx has no content controls
    cell.paragraphs[0].add_run(f" {text}")


def _add_control(cell: _Cell, title: str, prompt: str, kind: str) -> None:
    control = parse_xml(
        f"<w:sdt {nsdecls('w')}><w:sdtPr>"
        f'<w:alias w:val="{title}"/><w:showingPlcHdr/>{kind}</w:sdtPr>'
        "<w:sdtContent><w:r><w:rPr>"
        '<w:color w:val="767676"/><w:sz w:val="20"/></w:rPr>'
        f"<w:t>{prompt}</w:t></w:r></w:sdtContent></w:sdt>"
    )
    cell.paragraphs[0]._p.append(control)  # noqa: SLF001 - python-docx has no content controls


def _set_style(document: Document, name: str, *, size: int, before: int, after: int) -> None:
    style = document.styles[name]
    font = style.font
    font.name, font.size = FONT, Pt(size)
    if name != "Normal":
        font.color.rgb, font.bold = INK, True
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    # Theme fonts would win over the name.
    for attribute in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{attribute}"), None)
    spacing = style.paragraph_format
    spacing.space_before, spacing.space_after = Pt(before), Pt(after)
    for border in style.element.iter(qn("w:pBdr")):
        border.getparent().remove(border)
        break


def _set_language(document: Document, locale: str) -> None:
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), locale)


def _set_table_style(document: Document) -> None:
    """Make the grid light: thin blue-grey lines and air around the text."""
    style = document.styles["Table Grid"].element
    borders = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="{_LINE}"/>' for side in _BORDERS
    )
    margins = "".join(
        f'<w:{side} w:w="{width}" w:type="dxa"/>'
        for side, width in (("top", 40), ("left", 100), ("bottom", 40), ("right", 100))
    )
    for old in style.findall(qn("w:tblPr")):
        style.remove(old)
    properties: etree._Element = parse_xml(
        f'<w:tblPr {nsdecls("w")}><w:tblInd w:w="0" w:type="dxa"/>'
        f"<w:tblBorders>{borders}</w:tblBorders><w:tblCellMar>{margins}</w:tblCellMar></w:tblPr>"
    )
    style.append(properties)
