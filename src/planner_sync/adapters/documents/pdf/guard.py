"""The guard of PDF: refuses what is broken or out of proportion before anything is laid out."""

import re
import zlib

from planner_sync.adapters.documents.refusals import broken, too_big

MAX_OBJECTS = 50_000
MAX_PAGES = 300
MAX_STREAM = 32 * 1024 * 1024
"""Bytes of one unpacked stream of text or drawing."""

MAX_STREAMS = 128 * 1024 * 1024
"""Bytes of all of them."""

MAX_DRAWN = 8 * 1024 * 1024
"""Bytes of what is drawn on one page."""

MAX_LETTERS = 100_000
"""Letters on one page; a dense one has ten thousand."""

_STREAM = re.compile(rb"\bstream(?:\r\n|\n|\r)")
_OBJECT = re.compile(rb"\bobj\b")
_REFERENCE_ONLY = re.compile(rb"\bobj\s+\d+\s+\d+\s+R\s+endobj\b")
"""An object that is another object: harmless once, endless in a circle."""

_FLATE = re.compile(rb"/(?:FlateDecode|Fl)\b")
_SHOWN = re.compile(rb"\((?:\\.|[^\\()])*\)|<[0-9A-Fa-f\s]*>", re.DOTALL)
_ESCAPE = re.compile(rb"\\(?:[nrtbf()\\0-7\r\n]|(.))", re.DOTALL)
_INLINE_PICTURE = re.compile(rb"\bID\s.*?\sEI\b", re.DOTALL)
_PICTURE = re.compile(rb"/Subtype\s*/Image\b|/Im\b")
_ENCRYPTED = re.compile(rb"/Encrypt\b")
_HEADER_WITHIN = 1_024
_DICTIONARY = 2_048
"""Bytes before a stream in which its description lies."""


def refuse_hostile_pdf(data: bytes) -> None:
    """
    Look at the objects and unpack the streams of *data* once, piece by piece, keeping nothing.

    Pictures are never unpacked.  A stream whose checksum fails is refused: reading on would lose
    the rest of its page without a word.

    Raises:
        UnreadableDocumentError: It is no PDF, damaged, or holds more than minutes can.
    """
    if b"%PDF-" not in data[:_HEADER_WITHIN]:
        raise broken()
    if sum(1 for _ in _OBJECT.finditer(data)) > MAX_OBJECTS:
        raise too_big()
    if _REFERENCE_ONLY.search(data):
        raise broken()
    if _ENCRYPTED.search(data):
        # The streams only make sense after decryption; the limits of the child remain.
        return
    total = 0
    for found in _STREAM.finditer(data):
        described = data[max(found.start() - _DICTIONARY, 0) : found.start()]
        described = described[described.rfind(b"obj") + 1 :]
        if _is_packed_once(described) and not _PICTURE.search(described):
            total += _unpacked_size(memoryview(data)[found.end() :])
            if total > MAX_STREAMS:
                raise too_big()


def refuse_heavy_page(drawn: bytes) -> None:
    """
    Refuse a page that draws more than a person can read.

    Args:
        drawn: The unpacked content of the page.

    Raises:
        UnreadableDocumentError: It is such a page, or a damaged one.
    """
    if len(drawn) > MAX_DRAWN:
        raise too_big()
    letters = 0
    for shown in _SHOWN.finditer(_INLINE_PICTURE.sub(b"", drawn)):
        if any(escape[1] for escape in _ESCAPE.finditer(shown[0])):
            # No writer escapes so, and libraries disagree about what it says: one drops the sign.
            raise broken()
        letters += len(shown[0])
    if letters > MAX_LETTERS:
        raise too_big()


def _is_packed_once(described: bytes) -> bool:
    return len(_FLATE.findall(described)) == 1 and not re.search(
        rb"/(?:ASCII85|ASCIIHex|LZW|RunLength|Crypt|A85|AHx|RL)", described
    )


def _unpacked_size(packed: memoryview) -> int:
    unpacker = zlib.decompressobj()
    size, at = 0, 0
    try:
        while not unpacker.eof:
            piece = unpacker.unconsumed_tail or packed[at : at + 65_536]
            if not piece:
                raise broken()
            at += 0 if unpacker.unconsumed_tail else len(piece)
            size += len(unpacker.decompress(piece, 1_048_576))
            if size > MAX_STREAM:
                raise too_big()
    except zlib.error as error:
        raise broken() from error
    return size
