"""From the parts of a Word package to a document."""

from collections.abc import Iterator

from lxml import etree

from planner_sync.adapters.documents.block_writer import BlockWriter
from planner_sync.adapters.documents.guard import XmlParts, open_package
from planner_sync.adapters.documents.inline_text import BREAK, Piece, joined
from planner_sync.adapters.documents.markup import below, child, children, has_unread_text, local
from planner_sync.adapters.documents.own_output import OWN_PROPERTY
from planner_sync.adapters.documents.refusals import broken, without_text
from planner_sync.adapters.documents.word.body import BodyReader, is_left_out
from planner_sync.adapters.documents.word.inline import DROPPED, InlineReader
from planner_sync.adapters.documents.word.numbering import Numbering
from planner_sync.adapters.documents.word.package import Package, open_word
from planner_sync.adapters.documents.word.styles import Styles
from planner_sync.domain.blocks import Block, Document, Paragraph

_RUNNING = (("header", "koptekst"), ("footer", "voettekst"))
_NOTES = (("footnotes", "footnote", "voetnoot"), ("endnotes", "endnote", "eindnoot"))
_TEXTS = frozenset(["t", "OLEObject"])
"""The elements in which characters are expected, beside those that are never shown."""


def read_docx(data: bytes) -> Document:
    """
    Read a Word document.

    Tracked insertions count; deletions, hidden and struck-through text and the grey prompts of
    content controls do not.  Page headers come first; notes and page footers last.

    Raises:
        UnreadableDocumentError: The bytes are no Word document that can be read safely, or
            hold pictures only.
    """
    package = open_word(XmlParts(open_package(data)))
    root = package.parts[package.main]
    if has_unread_text(root, (), _has_no_stray_text):
        # A damaged name would hide text unseen.
        raise broken()
    styles = Styles(next(package.related("styles"), None))
    writer = BlockWriter()
    body = BodyReader(
        inline=InlineReader(styles=styles, targets=package.targets(package.main)),
        styles=styles,
        numbering=Numbering(next(package.related("numbering"), None), styles),
        writer=writer,
        is_page_coloured=child(root, "background") is not None,
    )
    body.read(root)
    if has_unread_text(root, body.inline.read, is_left_out):
        raise broken()
    headers, footers = (tuple(_running(package, styles, *names)) for names in _RUNNING)
    blocks: tuple[Block, ...] = (
        *headers,
        *writer.blocks,
        *_notes(package, styles),
        *footers,
    )
    if not blocks and any(local(node) in {"drawing", "pict"} for node in root.iter()):
        raise without_text()
    properties = package.properties()
    return Document(
        blocks=blocks,
        format="docx",
        is_own_output=OWN_PROPERTY in properties,
        properties=properties,
        comments=tuple(_comments(package, styles)),
    )


def _has_no_stray_text(node: etree._Element) -> bool:
    return local(node) in _TEXTS or local(node) in DROPPED


def _running(package: Package, styles: Styles, kind: str, where: str) -> Iterator[Paragraph]:
    """Yield the texts of headers or footers, each once."""
    texts = dict.fromkeys(text for part in package.related(kind) for text in _texts(part, styles))
    return (Paragraph(text=text, where=where) for text in texts)


def _notes(package: Package, styles: Styles) -> Iterator[Paragraph]:
    for kind, name, where in _NOTES:
        notes = (note for part in package.related(kind) for note in children(part, name))
        shown = [text for note in notes if (text := "\n".join(_texts(note, styles)))]
        for at, text in enumerate(shown, start=1):
            yield Paragraph(text=text, where=f"{where} {at}")


def _comments(package: Package, styles: Styles) -> Iterator[Paragraph]:
    comments = (c for part in package.related("comments") for c in children(part, "comment"))
    texts = [text for comment in comments if (text := "\n".join(_texts(comment, styles)))]
    for at, text in enumerate(texts, start=1):
        yield Paragraph(text=text, where=f"opmerking {at}")


def _texts(root: etree._Element, styles: Styles) -> Iterator[str]:
    """Yield the text of every paragraph in *root*, those in text boxes after their own."""
    reader = InlineReader(styles=styles, targets={})
    for paragraph in _outer_paragraphs(root):
        pieces: list[Piece] = []
        waiting = [paragraph]
        while waiting:
            pieces += [*reader.pieces(waiting.pop(0), on_colour=True), BREAK]
            waiting += [p for box in reader.boxes for p in below(box, "p")]
            reader.boxes = []
        text = joined(pieces).text
        if text:
            yield text


def _outer_paragraphs(root: etree._Element) -> Iterator[etree._Element]:
    """Yield the paragraphs that lie in no other paragraph."""
    for paragraph in below(root, "p"):
        if not any(local(around) == "p" for around in paragraph.iterancestors()):
            yield paragraph
