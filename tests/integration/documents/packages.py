"""Word packages made by hand, for what python-docx cannot write."""

import zipfile
from collections.abc import Mapping
from io import BytesIO

import docx
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from planner_sync.adapters.documents import read_document
from planner_sync.domain import blocks

NAMESPACES = nsdecls("w", "w14")


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
