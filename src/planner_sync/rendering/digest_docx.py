"""The look of the Word report: page, styles, tables with a header row, links and page numbers."""

from collections.abc import Sequence
from functools import cache
from io import BytesIO
from typing import Any

import docx
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Length, Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph

PAGE_WIDTH, PAGE_HEIGHT = Mm(210), Mm(297)
MARGIN = Mm(22)
TEXT_WIDTH = Mm(210 - 2 * 22)

_FONT = "Calibri"
_INK = RGBColor(0x1F, 0x2A, 0x37)
_SOFT_INK = RGBColor(0x55, 0x60, 0x6E)
_ACCENT = RGBColor(0x1B, 0x5E, 0x6B)
# Dark enough on white for WCAG AA (7:1), and the words beside it say the same.
_WARNING = RGBColor(0xA3, 0x1F, 0x1F)
_LINK = RGBColor(0x0B, 0x57, 0xA4)
_HEADER_FILL = "E6EFF1"
_RULE = "C5CFD6"

SMALL = "Small"
_HYPERLINK = "Hyperlink"

_TEMPLATE_STYLES = {
    "Default Paragraph Font",
    "Normal Table",
    "No List",
    "Normal",
    "Title",
    "Title Char",
    "Subtitle",
    "Subtitle Char",
    "Heading 1",
    "Heading 1 Char",
    "Footer",
    "Footer Char",
    "List Bullet",
}
"""What reports use, with the defaults and the character styles that belong to them."""


def blank_report(locale: str) -> Document:
    """Make an empty A4 document in the report's styles, its language set to *locale*."""
    return docx.Document(BytesIO(_template(locale)))


@cache
def _template(locale: str) -> bytes:
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = PAGE_WIDTH, PAGE_HEIGHT
    section.left_margin = section.right_margin = MARGIN
    section.top_margin, section.bottom_margin = Mm(20), Mm(20)
    _drop_what_reports_do_not_use(document)
    _set_styles(document)
    _set_language(document, locale)
    saved = BytesIO()
    document.save(saved)
    return saved.getvalue()


def _drop_what_reports_do_not_use(document: Document) -> None:
    """
    Take out what makes up nine tenths of the template that python-docx brings.

    That is its look in a hundred and fifty styles, the same again for Word 2010, and a picture of
    its first page.  Word itself knows the styles that it offers to somebody who edits a report.
    """
    for style in document.styles:
        if style.name not in _TEMPLATE_STYLES:
            style.delete()
    package = document.part.package
    for relations in (document.part.rels, package.rels):
        unwanted = [key for key, relation in relations.items() if _is_unused(relation.reltype)]
        for key in unwanted:
            del relations[key]


def _is_unused(relation: str) -> bool:
    return relation.endswith(("/stylesWithEffects", "/thumbnail"))


def _set_styles(document: Document) -> None:
    _style(document, "Normal", size=10.5, after=4, colour=_INK)
    _style(document, "Title", size=24, after=2, colour=_ACCENT, is_bold=True)
    _style(document, "Subtitle", size=11.5, after=12, colour=_SOFT_INK)
    _style(document, "Heading 1", size=14, before=16, after=3, colour=_ACCENT, is_bold=True)
    document.styles.add_style(SMALL, WD_STYLE_TYPE.PARAGRAPH)
    _style(document, SMALL, size=9.5, after=4, colour=_SOFT_INK)
    link = document.styles.add_style(_HYPERLINK, WD_STYLE_TYPE.CHARACTER, builtin=True)
    link.font.color.rgb, link.font.underline = _LINK, True


def _style(
    document: Document,
    name: str,
    *,
    size: float,
    colour: RGBColor,
    before: float = 0,
    after: float = 0,
    is_bold: bool = False,
) -> None:
    style: ParagraphStyle = document.styles[name]
    style.font.name, style.font.size, style.font.color.rgb = _FONT, Pt(size), colour
    style.font.bold, style.font.italic = is_bold, False
    _drop_template_look(style.element)
    style.paragraph_format.space_before = Pt(before)
    style.paragraph_format.space_after = Pt(after)


def _drop_template_look(style: Any) -> None:
    """Take away what the template that python-docx brings would set beside our own look."""
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        style.rPr.rFonts.attrib.pop(qn(f"w:{theme}"), None)
    unwanted = [*style.iter(qn("w:pBdr")), *style.rPr.iter(qn("w:spacing"), qn("w:kern"))]
    for element in unwanted:
        element.getparent().remove(element)


def _set_language(document: Document, locale: str) -> None:
    for part in (document.styles.element, document.settings.element):
        for language in part.iter(qn("w:lang"), qn("w:themeFontLang")):
            language.set(qn("w:val"), locale)


def add_table(
    document: Document, caption: str, header: Sequence[str], widths: Sequence[Length], rows: int
) -> list[tuple[_Cell, ...]]:
    """
    Add a table of fixed *widths* and return the cells of its *rows* empty rows.

    The header row is marked as such and repeats on each page; no row breaks over pages.
    *caption* is its name for a screen reader.
    """
    table: Table = document.add_table(rows=rows + 1, cols=len(header))
    table.alignment, table.autofit = WD_TABLE_ALIGNMENT.LEFT, False
    _set_table_look(table, caption)
    for row in table.rows:
        _child(_xml(row).get_or_add_trPr(), "w:cantSplit")
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = width
            cell.paragraphs[0].paragraph_format.space_after = Pt(0)
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    first, *others = table.rows
    _fill_header(first, header)
    return [row.cells for row in others]


def _fill_header(row: _Row, header: Sequence[str]) -> None:
    _child(_xml(row).get_or_add_trPr(), "w:tblHeader")
    for cell, text in zip(row.cells, header, strict=True):
        paragraph = cell.paragraphs[0]
        run = paragraph.add_run(text)
        run.bold, run.font.size = True, Pt(9.5)
        # A header alone at the foot of a page says nothing.
        paragraph.paragraph_format.keep_with_next = True
        properties = _xml(cell).get_or_add_tcPr()
        _child(properties, "w:shd", val="clear", color="auto", fill=_HEADER_FILL)


def _set_table_look(table: Table, caption: str) -> None:
    """Set lines between rows, room in cells and a header row, in the order of the schema."""
    properties = _xml(table).tblPr
    properties.remove(properties.find(qn("w:tblLook")))
    borders = OxmlElement("w:tblBorders")
    for side in ("top", "bottom", "insideH"):
        _child(borders, f"w:{side}", val="single", sz="4", space="0", color=_RULE)
    properties.find(qn("w:tblLayout")).addprevious(borders)
    margins = OxmlElement("w:tblCellMar")
    for side, twips in (("top", "60"), ("left", "100"), ("bottom", "60"), ("right", "100")):
        _child(margins, f"w:{side}", w=twips, type="dxa")
    properties.append(margins)
    _child(properties, "w:tblLook", val="0020", firstRow="1", firstColumn="0", noHBand="1")
    _child(properties, "w:tblCaption", val=caption)


def add_link(paragraph: Paragraph, text: str, address: str | None) -> None:
    """Add *text* to *paragraph*, as a link when there is an *address*."""
    run = paragraph.add_run(text)
    if address is None:
        return
    run.style = _HYPERLINK
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, True))
    _xml(paragraph).append(link)
    link.append(_xml(run))


def add_small(cell: _Cell, text: str) -> None:
    """Add *text* in small letters under what *cell* has."""
    cell.add_paragraph(text, SMALL).paragraph_format.space_after = Pt(0)


def add_warning(paragraph: Paragraph, text: str) -> None:
    """Add *text* in bold and in the colour of warnings."""
    run = paragraph.add_run(text)
    run.bold, run.font.color.rgb = True, _WARNING
    paragraph.paragraph_format.space_after = Pt(0)


def number_pages(document: Document, template: str) -> None:
    """Put *template* with its ``{page}`` and ``{pages}`` into the footer."""
    paragraph = document.sections[0].footer.paragraphs[0]
    paragraph.style, paragraph.alignment = SMALL, WD_ALIGN_PARAGRAPH.RIGHT
    before, _, rest = template.partition("{page}")
    between, _, after = rest.partition("{pages}")
    paragraph.add_run(before)
    _add_field(paragraph, "PAGE")
    paragraph.add_run(between)
    _add_field(paragraph, "NUMPAGES")
    paragraph.add_run(after)


def _add_field(paragraph: Paragraph, instruction: str) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), instruction)
    # Shown until Word has counted.
    run = paragraph.add_run("1")
    _xml(paragraph).append(field)
    field.append(_xml(run))


def _xml(part: Any) -> Any:
    """Return the element of *part*, for what python-docx can read or say only there."""
    return part._element  # noqa: SLF001 - python-docx gives the elements of tables and texts no other way


def _child(parent: Any, name: str, **attributes: str) -> None:
    child = OxmlElement(name)
    for attribute, value in attributes.items():
        child.set(qn(f"w:{attribute}"), value)
    parent.append(child)
