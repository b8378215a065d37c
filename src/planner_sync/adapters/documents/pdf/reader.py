"""PDF documents with text, read as blocks."""

from collections.abc import Iterator
from io import BytesIO

import pdfplumber
import pypdfium2
from pdfminer.pdfdocument import PDFPasswordIncorrect
from pdfminer.pdftypes import PDFStream, resolve1
from pdfplumber.page import Page
from pdfplumber.utils.exceptions import PdfminerException

from planner_sync.adapters.documents.pdf.flow import blocks_of
from planner_sync.adapters.documents.pdf.guard import (
    MAX_PAGES,
    refuse_heavy_page,
    refuse_hostile_pdf,
)
from planner_sync.adapters.documents.pdf.lean_page import LeanPage
from planner_sync.adapters.documents.pdf.page import is_fewer, is_in, items_of, letters
from planner_sync.adapters.documents.pdf.seen import Line, SeenPage
from planner_sync.adapters.documents.refusals import broken, locked, too_big, without_text
from planner_sync.adapters.documents.xml_scan import MAX_TEXT
from planner_sync.domain.blocks import Document
from planner_sync.domain.errors import UnreadableDocumentError

_MAX_SIDE = 14_400
"""Points; the largest page of the PDF standard."""


def read_pdf(data: bytes) -> Document:
    """
    Read a PDF with text; white and tiny letters and those off the page do not count.

    Raises:
        UnreadableDocumentError: The bytes are no PDF that can be read safely, ask for a
            password, or hold pictures only.
    """
    refuse_hostile_pdf(data)
    try:
        pages = list(_pages(data))
    except (UnreadableDocumentError, MemoryError):
        raise
    except Exception as error:
        # pdfminer raises whatever Python does on data that is no PDF inside.
        is_locked = isinstance(error, PdfminerException) and any(
            isinstance(reason, PDFPasswordIncorrect) for reason in error.args
        )
        raise (locked() if is_locked else broken()) from error
    if not any(page.items for page in pages):
        raise without_text()
    return Document(blocks=blocks_of(pages), format="pdf")


def _pages(data: bytes) -> Iterator[SeenPage]:
    with (
        pdfplumber.open(BytesIO(data), unicode_norm="NFC") as pdf,
        pypdfium2.PdfDocument(data) as second_opinion,
    ):
        if max(len(pdf.pages), len(second_opinion)) > MAX_PAGES:
            raise too_big()
        if len(pdf.pages) != len(second_opinion):
            raise broken()
        left = MAX_TEXT
        for page, other in zip(map(LeanPage.of, pdf.pages), second_opinion, strict=True):
            refuse_heavy_page(_drawn(page))
            _refuse_lost_letters(page, other)
            items = items_of(page)
            left -= sum(len(item.text) for item in items if isinstance(item, Line))
            if left < 0:
                raise too_big()
            yield SeenPage(height=float(page.height), width=float(page.width), items=tuple(items))
            page.close()


def _refuse_lost_letters(page: Page, other: pypdfium2.PdfPage) -> None:
    """Refuse a damaged page of which another library reads more: reading on would lose text."""
    if not 0 < page.width <= _MAX_SIDE or not 0 < page.height <= _MAX_SIDE:
        raise broken()
    if is_fewer(sum(char["width"] > 0 for char in page.chars), len(page.chars)):
        # Letters of a damaged font lie on top of each other; nobody can tell their order.
        raise broken()
    seen = other.get_textpage()
    on_page = [char for char in page.chars if is_in(char, [page.bbox])]
    # What is drawn twice in one place counts once: it would make up for what is lost.
    places = {(c["text"], round(c["x0"], 2), round(c["top"], 2)) for c in on_page}
    found = sum(letters(text) for text, _, _ in places)
    if is_fewer(found, letters(seen.get_text_bounded())) and is_fewer(found, _distinct(seen)):
        raise broken()


def _distinct(seen: pypdfium2.PdfTextPage) -> int:
    """Count the signs that the other library sees, those in one place once."""
    text = seen.get_text_range()
    signs = enumerate(text) if len(text) == seen.count_chars() else ()
    places = {(sign, seen.get_charbox(at)) for at, sign in signs if not sign.isspace()}
    return len(places) if places else letters(text)


def _drawn(page: Page) -> bytes:
    streams = (resolve1(content) for content in page.page_obj.contents)
    return b"\n".join(s.get_data() for s in streams if isinstance(s, PDFStream))
