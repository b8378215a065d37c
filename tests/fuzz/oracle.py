"""What a document shows, by a second opinion that shares no code with the readers."""

import re
import zipfile
from collections.abc import Iterator
from ctypes import byref, c_uint
from html.parser import HTMLParser
from io import BytesIO
from threading import Lock
from xml.etree import ElementTree as ET

import pypdfium2

from fuzz.tokens import SEEN
from planner_sync.domain.blocks import Document, Table

_PDFIUM = Lock()
"""Pdfium is not made for threads."""

_READABLE = 3.0
"""Points."""

_PAPER = 255

_WORD_UNSEEN = frozenset(
    [
        *("del", "moveFrom", "delText", "instrText", "delInstrText", "rt", "Fallback", "fldData"),
        *("pPr", "rPr", "sdtPr", "sdtEndPr", "sectPr", "tblPr", "trPr", "tcPr", "tblGrid"),
        *("binData", "separator", "footnoteReference", "commentReference"),
    ]
)
_ODF_UNSEEN = frozenset(
    [
        *("tracked-changes", "note-citation", "hidden-text", "hidden-paragraph", "label", "forms"),
        *("title", "desc", "annotation-end", "automatic-styles"),
    ]
)
_HIDING = frozenset(["vanish", "strike", "dstrike", "color", "sz", "rStyle", "showingPlcHdr"])
_HTML_UNSEEN = frozenset(["script", "style", "head", "title", "template", "del", "s", "strike"])
_TAG = re.compile("[a-z][a-z0-9]{0,9}")
_MARKDOWN_UNSEEN = re.compile(
    r"<!--.*?(?:-->|\Z)|<[!?/a-zA-Z][^>]*(?:>|\Z)|~~.*?~~|\]\([^)]*\)|^[ >]*\[[^\]]*\]:.*$"
    r"|`[^`]*`|\A---\n.*?\n---$",
    re.DOTALL | re.MULTILINE,
)


def words_of(document: Document) -> frozenset[str]:
    """Return the words of *document* that can be recognised."""
    return frozenset(SEEN.findall(" ".join(texts_of(document))))


def shown_words(data: bytes, suffix: str) -> frozenset[str]:
    """Return the words that a person sees in a file, as far as that is certain."""
    if suffix == ".docx":
        return frozenset(_xml_words(data, "word/document.xml", _WORD_UNSEEN))
    if suffix == ".odt":
        return frozenset(_xml_words(data, "content.xml", _ODF_UNSEEN))
    if suffix == ".pdf":
        return _pdf_words(data)
    text = data.decode("utf-8", errors="replace")
    if suffix == ".html":
        return _html_words(text)
    # From an element on that hides what follows, nothing is certain.
    certain = re.split("<(?:script|style|textarea|title)", text)[0] if suffix == ".md" else text
    shown = _MARKDOWN_UNSEEN.sub(" ", certain) if suffix == ".md" else text
    return frozenset(SEEN.findall(shown))


def texts_of(document: Document) -> Iterator[str]:
    """Yield every text of *document*, comments included."""
    for block in (*document.blocks, *document.comments):
        if isinstance(block, Table):
            yield from (cell.text for row in block.rows for cell in row)
        else:
            yield block.text


def _xml_words(data: bytes, part: str, unseen: frozenset[str]) -> Iterator[str]:
    """Yield the words in *part* that stand under no element that hides them."""
    with zipfile.ZipFile(BytesIO(data)) as package:
        root = ET.fromstring(package.read(part))  # noqa: S314 - the guard let it through
    waiting = [root]
    while waiting:
        node = waiting.pop()
        name = node.tag.rpartition("}")[2]
        if name in unseen or _hides(node):
            continue
        yield from SEEN.findall(node.text or "")
        for inner in node:
            yield from SEEN.findall(inner.tail or "")
            waiting.append(inner)


def _hides(node: ET.Element) -> bool:
    """Tell whether *node* has properties, or a style, with which it may be hidden."""
    names = {inner.tag.rpartition("}")[2] for holder in node for inner in (holder, *holder)}
    return bool(names & _HIDING) or any(key.endswith("}style-name") for key in node.attrib)


def _pdf_words(data: bytes) -> frozenset[str]:
    if re.search(rb"[1-9]\d{6,}[\d. ]* Td", data):
        # Places off the page, which pdfium reads.
        return frozenset()
    with _PDFIUM:
        try:
            with pypdfium2.PdfDocument(data) as file:
                return frozenset(word for at in range(len(file)) for word in _page_words(file[at]))
        except pypdfium2.PdfiumError:
            # A page that pdfium does not open shows nothing that is certain.
            return frozenset()


def _page_words(page: pypdfium2.PdfPage) -> Iterator[str]:
    """Yield the words that lie on the page, in letters that can be read."""
    text_page = page.get_textpage()
    width, height = page.get_size()
    for found in SEEN.finditer(text_page.get_text_range()):
        first = text_page.get_charbox(found.start(), loose=True)
        last = text_page.get_charbox(found.end() - 1, loose=True)
        is_on_page = first[0] >= 0 and first[1] >= 0 and last[2] <= width and first[3] <= height
        if is_on_page and first[3] - first[1] > _READABLE and not _is_white(text_page, found):
            yield found[0]


def _is_white(page: pypdfium2.PdfTextPage, found: re.Match[str]) -> bool:
    """Tell whether a letter of the word has the colour of paper, which pdfium reads too."""
    parts = [c_uint() for _ in range(4)]
    for at in range(found.start(), found.end()):
        pypdfium2.raw.FPDFText_GetFillColor(page.raw, at, *map(byref, parts))
        if all(part.value == _PAPER for part in parts[:3]):
            return True
    return False


class _Seen(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.is_certain = True

    def handle_starttag(self, tag: str, attrs: object) -> None:
        # From an element on that hides what follows, browsers disagree about damaged pages.
        is_whole = "<" not in (self.get_starttag_text() or "")[1:]
        if tag in _HTML_UNSEEN or not is_whole or not _TAG.fullmatch(tag):
            self.is_certain = False

    def handle_endtag(self, tag: str) -> None:
        if not _TAG.fullmatch(tag):
            self.is_certain = False

    def handle_data(self, data: str) -> None:
        if self.is_certain:
            self.texts.append(data)


def _html_words(text: str) -> frozenset[str]:
    parser = _Seen()
    parser.feed(text)
    return frozenset(SEEN.findall(" ".join(parser.texts)))
