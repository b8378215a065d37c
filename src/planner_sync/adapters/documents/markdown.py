"""Markdown documents: front matter by hand, the rest through markdown-it's HTML."""

import re

from markdown_it import MarkdownIt

from planner_sync.adapters.documents.guard import MEGABYTE
from planner_sync.adapters.documents.html import HtmlReader
from planner_sync.domain.blocks import Document, Paragraph
from planner_sync.domain.errors import UnreadableDocumentError

_MAX_TEXT = 2 * MEGABYTE
"""Minutes are a few pages; markdown-it needs seconds for each megabyte."""

_OWN_PROPERTY = "planner-sync"
_FRONT = re.compile(r"\A---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_PAIR = re.compile(r"(?P<key>[^\s:#-][^:\n]{0,60}):[ \t]*(?P<value>.*)")


def read_markdown(data: bytes) -> Document:
    """
    Read a Markdown document; its front matter becomes properties and first paragraphs.

    Raises:
        UnreadableDocumentError: The bytes are no text, or far more than minutes need.
    """
    text = _text(data)
    front = _FRONT.match(text)
    pairs = _pairs(front[1]) if front else {}
    rest = text[front.end() :] if front else text
    # Line breaks count: people who type labels put each on a line of its own.
    markdown = MarkdownIt("commonmark", {"breaks": True}).enable(["table", "strikethrough"])
    try:
        blocks = HtmlReader().read(markdown.render(rest))
    except (RecursionError, ValueError) as error:
        raise UnreadableDocumentError(
            "Het Markdown-bestand is te ingewikkeld om te lezen. "
            "Zet de tekst in Word en bewaar het als .docx."
        ) from error
    first = tuple(Paragraph(text=f"{k}: {v}", where="kopgegevens") for k, v in pairs.items() if v)
    return Document(
        blocks=(*first, *blocks),
        format="md",
        is_own_output=_OWN_PROPERTY in pairs,
        properties=pairs,
    )


def _text(data: bytes) -> str:
    if len(data) > _MAX_TEXT:
        raise UnreadableDocumentError(
            "Het tekstbestand is te groot voor notulen. Bewaar alleen het verslag, zonder bijlagen."
        )
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace").replace("\r\n", "\n")
    if b"\0" in data:
        raise UnreadableDocumentError(
            "Dit is geen tekstbestand, ook al heet het zo. Bewaar de notulen als .docx of .md."
        )
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        # Old Windows editors; five bytes of cp1252 have no meaning.
        text = data.decode("cp1252", errors="replace")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _pairs(front: str) -> dict[str, str]:
    found = (_PAIR.fullmatch(line.strip()) for line in front.splitlines())
    return {m["key"].strip(): m["value"].strip().strip("\"'") for m in found if m}
