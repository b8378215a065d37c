"""Word documents: guarded, tidied, turned into HTML by mammoth, read as blocks."""

import zipfile
from collections.abc import Mapping
from io import BytesIO

import mammoth
from lxml import etree

from planner_sync.adapters.documents import wordml
from planner_sync.adapters.documents.guard import broken, open_package, parse_parts
from planner_sync.adapters.documents.html import HtmlReader
from planner_sync.domain.blocks import Block, Document, Paragraph

OWN_PROPERTY = "planner-sync"
"""Custom document property that every output of the service carries."""

_STYLES = """
p[style-name='Title'] => h1:fresh
p[style-name='Titel'] => h1:fresh
p[style-name='Kop 1'] => h1:fresh
p[style-name='Kop 2'] => h2:fresh
p[style-name='Kop 3'] => h3:fresh
p[style-name='Kop1'] => h1:fresh
p[style-name='Kop2'] => h2:fresh
p[style-name='Kop3'] => h3:fresh
strike => s
"""


def read_docx(data: bytes) -> Document:
    """
    Read a Word document.

    Tracked insertions count, deletions and hidden text do not; page headers come first and
    page footers last.  Footnotes, comments and pictures are left out.

    Raises:
        UnreadableDocumentError: The bytes are no Word document that can be read safely.
    """
    parts = parse_parts(open_package(data))
    main = wordml.main_part(parts)
    if main is None:
        raise broken()
    properties = wordml.custom_properties(parts)
    blocks = (
        *_running_texts(parts, "header", "koptekst"),
        *_body(parts, main),
        *_running_texts(parts, "footer", "voettekst"),
    )
    return Document(
        blocks=blocks,
        format="docx",
        is_own_output=OWN_PROPERTY in properties,
        properties=properties,
    )


def _body(parts: Mapping[str, etree._Element], main: str) -> tuple[Block, ...]:
    try:
        hidden = wordml.hidden_styles(parts)
        wordml.tidy(parts[main], hidden_styles=hidden)
        wordml.mark_list_numbers(parts[main], parts)
        html = mammoth.convert_to_html(
            BytesIO(_packed(parts)),
            style_map=_STYLES,
            convert_image=mammoth.images.img_element(lambda image: {}),
        ).value
        return HtmlReader().read(html)
    except (RecursionError, KeyError, ValueError, AttributeError, TypeError, IndexError) as error:
        # What mammoth and lxml raise on XML that is well-formed but no word processing.
        raise broken() from error


def _packed(parts: Mapping[str, etree._Element]) -> bytes:
    """Pack the parts again for mammoth, without pictures and in UTF-8."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as package:
        for name, root in parts.items():
            package.writestr(name, etree.tostring(root, encoding="UTF-8", xml_declaration=True))
    return buffer.getvalue()


def _running_texts(
    parts: Mapping[str, etree._Element], kind: str, where: str
) -> tuple[Paragraph, ...]:
    """Read what mammoth leaves out: headers and footers, each text once."""
    texts: dict[str, None] = {}
    for name in sorted(parts):
        if name.rsplit("/", 1)[-1].startswith(kind) and name.endswith(".xml"):
            wordml.tidy(parts[name], hidden_styles=frozenset())
            texts.update(dict.fromkeys(wordml.paragraph_texts(parts[name])))
    return tuple(Paragraph(text=text, where=where) for text in texts)
