"""Word and OpenDocument packages made by hand, for what no library writes."""

import zipfile
from collections.abc import Mapping
from io import BytesIO

import docx
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from planner_sync.adapters.documents import read_document
from planner_sync.domain import blocks

NAMESPACES = (
    nsdecls("w", "w14")
    + ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    + ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    + ' xmlns:v="urn:schemas-microsoft-com:vml"'
)
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_ODF = "urn:oasis:names:tc:opendocument:xmlns"
ODF_NAMESPACES = (
    " ".join(
        f'xmlns:{prefix}="{_ODF}:{name}:1.0"'
        for prefix, name in (
            *(("office", "office"), ("text", "text"), ("table", "table"), ("style", "style")),
            *(("draw", "drawing"), ("fo", "xsl-fo-compatible"), ("form", "form"), ("meta", "meta")),
        )
    )
    + ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:loext="urn:org:documentfoundation:loext"'
)


def blocks_of(document: Document) -> tuple[blocks.Block, ...]:
    """Save *document* and read it back."""
    return read_document(saved(document), ".docx").blocks


def saved(document: Document) -> bytes:
    """Return the bytes of *document*."""
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def with_body(xml: str) -> Document:
    """Return a document whose body is *xml*, with the prefixes ``w`` and ``w14``."""
    document = docx.Document()
    body = document.element.body
    parsed = parse_xml(f"<w:body {NAMESPACES}>{xml}</w:body>")
    for at, node in enumerate(list(parsed)):
        body.insert(at, node)
    return document


def repacked(data: bytes, changes: Mapping[str, bytes]) -> bytes:
    """Return the package *data* with parts replaced or added."""
    buffer = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(data)) as source,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in source.namelist():
            if name not in changes:
                target.writestr(name, source.read(name))
        for name, content in changes.items():
            target.writestr(name, content)
    return buffer.getvalue()


def with_part(document: Document, kind: str, xml: str) -> bytes:
    """Return *document* with one more part of *kind*, such as ``comments``, holding *xml*."""
    data = saved(document)
    name = f"word/{kind}.xml"
    part = f"<w:{kind} {NAMESPACES}>{xml}</w:{kind}>".encode()
    relations = "word/_rels/document.xml.rels"
    with zipfile.ZipFile(BytesIO(data)) as package:
        known = package.read(relations).decode()
    added = f'<Relationship Id="rX" Type="{_RELATION}/{kind}" Target="{kind}.xml"/>'
    changed = known.replace("</Relationships>", f"{added}</Relationships>").encode()
    return repacked(data, {name: part, relations: changed})


def related(data: bytes, relation_id: str, kind: str, target: str) -> bytes:
    """Return the package *data* whose text points at *target* outside it."""
    relations = "word/_rels/document.xml.rels"
    with zipfile.ZipFile(BytesIO(data)) as package:
        known = package.read(relations).decode()
    added = (
        f'<Relationship Id="{relation_id}" Type="{_RELATION}/{kind}" Target="{target}" '
        'TargetMode="External"/>'
    )
    changed = known.replace("</Relationships>", f"{added}</Relationships>")
    return repacked(data, {relations: changed.encode()})


def odt(
    body: str, *, automatic: str = "", master: str = "", meta: str = "", manifest: str = ""
) -> bytes:
    """
    Return an OpenDocument text.

    Args:
        body: What stands in ``office:text``.
        automatic: Automatic styles.
        master: What stands in the one master page: headers and footers.
        meta: Properties.
        manifest: Entries of the manifest.
    """
    parts = {
        "content.xml": f"<office:document-content {ODF_NAMESPACES}><office:automatic-styles>"
        f"{automatic}</office:automatic-styles><office:body><office:text>{body}</office:text>"
        "</office:body></office:document-content>",
        "styles.xml": f"<office:document-styles {ODF_NAMESPACES}><office:master-styles>"
        f"<style:master-page>{master}</style:master-page></office:master-styles>"
        "</office:document-styles>",
        "meta.xml": f"<office:document-meta {ODF_NAMESPACES}><office:meta>{meta}</office:meta>"
        "</office:document-meta>",
        "META-INF/manifest.xml": f'<manifest:manifest xmlns:manifest="{_ODF}:manifest:1.0">'
        f"{manifest}</manifest:manifest>",
    }
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        for name, content in parts.items():
            package.writestr(name, content)
    return buffer.getvalue()
