"""The guard: refuses packages that are broken, locked or out of proportion before parsing."""

import zipfile
import zlib
from collections.abc import Mapping
from io import BytesIO

from lxml import etree

from planner_sync.domain.errors import UnreadableDocumentError

MEGABYTE = 1024 * 1024
MAX_FILE = 25 * MEGABYTE
MAX_PARTS = 2_000
MAX_PART = 32 * MEGABYTE
MAX_TOTAL = 128 * MEGABYTE
MAX_RATIO = 200
"""Unpacked bytes per packed byte; office text stays far under it, bombs far above."""

_SMALL = MEGABYTE
"""Parts below this size may have any ratio: a form full of empty rows packs very well."""

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = 0x1
_SAVE_AGAIN = "Open het in Word, kies Opslaan als en bewaar het opnieuw als .docx."
_TOO_BIG = (
    "Het document is te groot of ongewoon opgebouwd om veilig te openen. "
    "Kopieer de tekst naar een nieuw Word-document zonder plaatjes en bewaar dat als .docx."
)
_BROKEN = f"Het Word-document is beschadigd of niet volledig. {_SAVE_AGAIN}"
_UNSAFE = (
    "Het document bevat verwijzingen die niet in een Word-document horen. "
    f"Het is daarom niet geopend. {_SAVE_AGAIN}"
)


def refuse_size(data: bytes) -> None:
    """
    Refuse an empty file and one over 25 MB.

    Raises:
        UnreadableDocumentError: It is either.
    """
    if not data.strip(b"\0 \r\n\t"):
        raise UnreadableDocumentError(
            "Het bestand is leeg. Zet het document opnieuw in de map, met de tekst erin."
        )
    if len(data) > MAX_FILE:
        raise UnreadableDocumentError(_TOO_BIG)


def open_package(data: bytes) -> dict[str, bytes]:
    """
    Unpack the XML parts of an Office package, by name.

    Pictures and other parts are never unpacked.  The declared sizes are checked first and
    the real ones while reading, because a header can lie.

    Raises:
        UnreadableDocumentError: The package is locked, broken or out of proportion.
    """
    if data.startswith(_OLE):
        raise UnreadableDocumentError(
            "Het document is beveiligd met een wachtwoord, of het is een oud .doc-bestand. "
            "Haal in Word de beveiliging weg en bewaar het als .docx."
        )
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            infos = package.infolist()
            _refuse_disproportion(infos)
            return _read_parts(package, [i for i in infos if _is_xml(i.filename)])
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError) as error:
        raise UnreadableDocumentError(_BROKEN) from error
    except (ValueError, RuntimeError, OverflowError) as error:
        # zipfile raises these for odd headers and for parts that ask for a password.
        raise UnreadableDocumentError(_BROKEN) from error


def parse_parts(parts: Mapping[str, bytes]) -> dict[str, etree._Element]:
    """
    Parse every part, by name.

    Raises:
        UnreadableDocumentError: A part is no XML, or declares a DTD or entities.
    """
    return {name: parse_xml(content) for name, content in parts.items()}


def parse_xml(content: bytes) -> etree._Element:
    """
    Parse one XML part without network, entities or huge trees.

    Raises:
        UnreadableDocumentError: It is no XML, or it declares a DTD or entities.
    """
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False
    )
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        unsafe = b"<!DOCTYPE" in content or b"<!ENTITY" in content
        raise UnreadableDocumentError(_UNSAFE if unsafe else _BROKEN) from error
    docinfo = root.getroottree().docinfo
    if docinfo.internalDTD is not None or docinfo.doctype:
        raise UnreadableDocumentError(_UNSAFE)
    return root


def broken() -> UnreadableDocumentError:
    """Return the refusal of a document whose inside cannot be understood."""
    return UnreadableDocumentError(_BROKEN)


def _is_xml(name: str) -> bool:
    return name.lower().endswith((".xml", ".rels"))


def _refuse_disproportion(infos: list[zipfile.ZipInfo]) -> None:
    if any(info.flag_bits & _ENCRYPTED for info in infos):
        raise UnreadableDocumentError(
            "Het document is beveiligd met een wachtwoord. "
            "Haal in Word de beveiliging weg en bewaar het als .docx."
        )
    xml = [info for info in infos if _is_xml(info.filename)]
    if (
        len(infos) > MAX_PARTS
        or sum(info.file_size for info in xml) > MAX_TOTAL
        or any(_is_out_of_proportion(info) for info in xml)
    ):
        raise UnreadableDocumentError(_TOO_BIG)


def _is_out_of_proportion(info: zipfile.ZipInfo) -> bool:
    if info.file_size > MAX_PART:
        return True
    return info.file_size > _SMALL and info.file_size > MAX_RATIO * max(info.compress_size, 1)


def _read_parts(package: zipfile.ZipFile, infos: list[zipfile.ZipInfo]) -> dict[str, bytes]:
    parts: dict[str, bytes] = {}
    total = 0
    for info in infos:
        with package.open(info) as part:
            content = part.read(MAX_PART + 1)
        total += len(content)
        if len(content) > MAX_PART or total > MAX_TOTAL:
            raise UnreadableDocumentError(_TOO_BIG)
        parts[info.filename] = content
    return parts
