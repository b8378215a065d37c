"""Text of unknown encoding, as Dutch offices have it."""

import re

from planner_sync.domain.errors import UnreadableDocumentError

MAX_TEXT = 2 * 1024 * 1024
"""Minutes are a few pages; markdown-it needs seconds for each megabyte."""

_WIDE = (b"\xff\xfe", b"\xfe\xff")
_ZEROS = 4
"""At least one byte in so many is zero in wide text of Latin letters."""

_DECLARED = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w-]{1,40})", re.IGNORECASE)


def decoded(data: bytes, *, is_html: bool = False) -> str:
    """
    Return the text that *data* holds, with ``\\n`` at the end of lines.

    Raises:
        UnreadableDocumentError: The bytes are no text, or far more than minutes need.
    """
    if len(data) > MAX_TEXT:
        raise UnreadableDocumentError(
            "Het tekstbestand is te groot voor notulen. Bewaar alleen het verslag, zonder bijlagen."
        )
    text = _text(data, _DECLARED.search(data[:2_000]) if is_html else None)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _text(data: bytes, declared: re.Match[bytes] | None) -> str:
    wide = data.startswith(_WIDE)
    # Every other byte of our letters would be zero; a few strays do not make it so.
    if wide and _ZEROS * data.count(0) >= len(data):
        return data.decode("utf-16", errors="replace")
    if wide:
        data = data[2:]
    if b"\0" in data:
        raise UnreadableDocumentError(
            "Dit is geen tekstbestand, ook al heet het zo. Bewaar de notulen als .docx of .md."
        )
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        # Old Windows editors; five bytes of cp1252 have no meaning.
        name = declared[1].decode() if declared else "cp1252"
    try:
        return data.decode("cp1252" if name.lower() == "iso-8859-1" else name, errors="replace")
    except LookupError:
        return data.decode("cp1252", errors="replace")
