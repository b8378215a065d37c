"""Files that are refused before anything is parsed, each with a sentence for its author."""

import zipfile
from io import BytesIO

import docx
import pytest

from integration.documents.packages import repacked, saved
from planner_sync.adapters.documents import guard, read_document
from planner_sync.domain.errors import UnreadableDocumentError

MAIN = "word/document.xml"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def plain() -> bytes:
    document = docx.Document()
    document.add_paragraph("Welkom.")
    return saved(document)


def bomb() -> bytes:
    return repacked(plain(), {MAIN: b"<x>" + b" " * (30 * guard.MEGABYTE) + b"</x>"})


def crowd() -> bytes:
    return repacked(plain(), {f"word/x{n}.xml": b"<x/>" for n in range(guard.MAX_PARTS)})


def with_entities() -> bytes:
    xml = f'<!DOCTYPE d [<!ENTITY a "b">]><w:document xmlns:w="{W}"><w:body/></w:document>'
    return repacked(plain(), {MAIN: xml.encode()})


def in_utf16_with_a_doctype() -> bytes:
    xml = f'<!DOCTYPE d SYSTEM "file:///x"><w:document xmlns:w="{W}"><w:body/></w:document>'
    return repacked(plain(), {MAIN: xml.encode("utf-16")})


def locked() -> bytes:
    data = bytearray(plain())
    with zipfile.ZipFile(BytesIO(data)) as package:
        at = package.start_dir
    data[at + 8] |= 1
    return bytes(data)


def lying() -> bytes:
    """Declare less than the part holds."""
    data = bytearray(repacked(plain(), {MAIN: b"<x>" + b"y" * 5_000 + b"</x>"}))
    at = data.rfind(MAIN.encode()) - 46
    data[at + 24 : at + 28] = (10).to_bytes(4, "little")
    return bytes(data)


@pytest.mark.parametrize(
    ("data", "advice"),
    [
        (b"", "leeg"),
        (b"\0" * 100, "leeg"),
        (b"geen zip", "beschadigd"),
        (plain()[:-200], "beschadigd"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 600, "wachtwoord"),
        (locked(), "wachtwoord"),
        (lying(), "beschadigd"),
        (bomb(), "te groot"),
        (crowd(), "te groot"),
        (b"x" * (guard.MAX_FILE + 1), "te groot"),
        (with_entities(), "verwijzingen"),
        (in_utf16_with_a_doctype(), "verwijzingen"),
        (repacked(plain(), {MAIN: b"<w:document"}), "beschadigd"),
        (repacked(plain(), {"_rels/.rels": b"<Relationships/>"}), "beschadigd"),
    ],
)
def test_a_file_that_cannot_be_read_safely_is_refused(data: bytes, advice: str) -> None:
    with pytest.raises(UnreadableDocumentError, match=advice):
        read_document(data, ".docx")


@pytest.mark.parametrize(
    ("suffix", "advice"),
    [
        (".doc", "vóór 2007"),
        (".xlsx", "rekenblad"),
        (".eml", "e-mailbericht"),
        (".rtf", r"\.docx"),
        (".pptx", "presentatie"),
        (".JPG", "foto"),
        (".exe", "soort bestand"),
        ("", "soort bestand"),
    ],
)
def test_other_kinds_of_files_are_refused_with_what_to_do(suffix: str, advice: str) -> None:
    with pytest.raises(UnreadableDocumentError, match=advice):
        read_document(b"x", suffix)


def test_thousands_of_nested_tables_are_refused() -> None:
    depth = 3_000
    cell = "<w:tbl><w:tr><w:tc>"
    xml = (
        f'<w:document xmlns:w="{W}"><w:body>{cell * depth}<w:p/>'
        f"{'</w:tc></w:tr></w:tbl>' * depth}</w:body></w:document>"
    )

    with pytest.raises(UnreadableDocumentError):
        read_document(repacked(plain(), {MAIN: xml.encode()}), ".docx")


def test_the_end_of_the_name_may_be_in_capitals() -> None:
    assert read_document(plain(), ".DOCX").blocks
