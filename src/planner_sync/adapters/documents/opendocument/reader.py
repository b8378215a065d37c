"""From the parts of an OpenDocument package to a document."""

from collections.abc import Iterator, Mapping

from lxml import etree

from planner_sync.adapters.documents.block_writer import BlockWriter
from planner_sync.adapters.documents.guard import XmlParts, open_package
from planner_sync.adapters.documents.inline_text import joined
from planner_sync.adapters.documents.markup import attribute, below, child, has_unread_text, local
from planner_sync.adapters.documents.opendocument.body import OdfBody
from planner_sync.adapters.documents.opendocument.inline import OdfInline
from planner_sync.adapters.documents.opendocument.styles import OdfStyles
from planner_sync.adapters.documents.own_output import OWN_PROPERTY
from planner_sync.adapters.documents.refusals import broken, locked, without_text
from planner_sync.domain.blocks import Block, Document, Paragraph

_RUNNING = (("header", "koptekst"), ("footer", "voettekst"))


def read_odt(data: bytes) -> Document:
    """
    Read an OpenDocument text.

    Tracked insertions count; deletions, hidden and struck-through text do not.  Page headers
    come first; notes and page footers last.

    Raises:
        UnreadableDocumentError: The bytes are no text document that can be read safely, or
            hold pictures only.
    """
    parts = XmlParts(open_package(data))
    manifest = parts.get("META-INF/manifest.xml")
    if manifest is not None and any(True for _ in below(manifest, "encryption-data")):
        raise locked()
    content = parts.get("content.xml")
    text = child(content, "body", "text")
    if content is None or text is None:
        raise broken()
    styles = OdfStyles(parts[name] for name in ("styles.xml", "content.xml") if name in parts)
    inline, writer = OdfInline(styles=styles, controls=_check_boxes(text)), BlockWriter()
    body = OdfBody(inline=inline, styles=styles, writer=writer)
    body.read(text)
    headers, footers = (tuple(_running(parts, styles, *names)) for names in _RUNNING)
    blocks: tuple[Block, ...] = (*headers, *writer.blocks, *_notes(inline), *footers)
    comments = tuple(_paragraphs(inline, inline.comments, "opmerking"))
    for root in (content, *inline.aside):
        if has_unread_text(root, inline.read, body.is_left_out):
            raise broken()
    if not blocks and any(local(node) == "image" for node in text.iter()):
        raise without_text()
    properties = _properties(parts.get("meta.xml"))
    return Document(
        blocks=blocks,
        format="odt",
        is_own_output=OWN_PROPERTY in properties,
        properties=properties,
        comments=comments,
    )


def _check_boxes(text: etree._Element) -> dict[str, bool]:
    found: dict[str, bool] = {}
    for box in below(text, "checkbox"):
        state = attribute(box, "current-state") or attribute(box, "state") or "unchecked"
        found[attribute(box, "id") or ""] = state == "checked"
    return found


def _running(
    parts: Mapping[str, etree._Element], styles: OdfStyles, kind: str, where: str
) -> Iterator[Paragraph]:
    """Yield the texts of headers or footers, each once."""
    root = parts.get("styles.xml")
    inline = OdfInline(styles=styles, controls={})
    texts: dict[str, None] = {}
    for node in () if root is None else below(root, kind):
        if attribute(node, "display") != "false":
            texts.update(dict.fromkeys(_texts(inline, node)))
    return (Paragraph(text=text, where=where) for text in texts)


def _notes(inline: OdfInline) -> Iterator[Paragraph]:
    for is_end, where in ((False, "voetnoot"), (True, "eindnoot")):
        notes = [n for n in inline.notes if (attribute(n, "note-class") == "endnote") == is_end]
        yield from _paragraphs(inline, notes, where)


def _paragraphs(inline: OdfInline, nodes: list[etree._Element], where: str) -> Iterator[Paragraph]:
    texts = [text for node in list(nodes) if (text := "\n".join(_texts(inline, node)))]
    return (Paragraph(text=text, where=f"{where} {at}") for at, text in enumerate(texts, start=1))


def _texts(inline: OdfInline, root: etree._Element) -> Iterator[str]:
    for node in root.iter():
        if local(node) in {"p", "h"}:
            text = joined(inline.pieces(node)).text
            if text:
                yield text


def _properties(meta: etree._Element | None) -> dict[str, str]:
    """Return the properties that people or programs added, as text by name."""
    found = {} if meta is None else {attribute(p, "name"): p for p in below(meta, "user-defined")}
    return {name: "".join(map(str, p.itertext())) for name, p in found.items() if name}
