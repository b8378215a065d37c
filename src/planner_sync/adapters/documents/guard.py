"""The guard: refuses packages that are broken, locked or out of proportion before parsing."""

import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping
from io import BytesIO

from lxml import etree

from planner_sync.adapters.documents.refusals import broken, locked, too_big, unsafe
from planner_sync.adapters.documents.xml_scan import refuse_disproportion

MEGABYTE = 1024 * 1024
MAX_FILE = 25 * MEGABYTE
MAX_PARTS = 2_000
MAX_PART = 32 * MEGABYTE
MAX_TOTAL = 128 * MEGABYTE
MAX_RATIO = 200
"""Unpacked bytes per packed byte; office text stays far under it, bombs far above."""

_SMALL = MEGABYTE
"""Parts below this size may have any ratio: a form full of empty rows packs very well."""

_LOCAL_HEADER = 30
_ENCRYPTED = 0x1
_METHODS = frozenset([zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
"""What Office and OpenDocument use; others only serve to pack tighter than the ratio shows."""


def open_package(data: bytes) -> dict[str, bytes]:
    """
    Unpack the XML parts of an Office or OpenDocument package, by name.

    Pictures and other parts are never unpacked, empty ones left out: OpenOffice writes the
    keyboard shortcuts of a document that has none as a part of no bytes.  The declared sizes
    are checked first and the real ones while reading, because a header can lie.  Every part
    has passed `refuse_disproportion`: no DTD, no entities, no more elements, depth and text
    than minutes can have.

    Raises:
        UnreadableDocumentError: The package is locked, broken or out of proportion.
    """
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            infos = package.infolist()
            _refuse_directory(infos, package.start_dir)
            parts = _read_parts(package, [i for i in infos if _is_xml(i.filename)])
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError) as error:
        raise broken() from error
    except (ValueError, RuntimeError, OverflowError) as error:
        # zipfile raises these for odd headers and for parts that ask for a password.
        raise broken() from error
    refuse_disproportion(parts.values())
    return parts


class XmlParts(Mapping[str, etree._Element]):  # noqa: SLF001 - the only name of the type
    """
    The parts of a package as trees, each parsed when it is first asked for.

    Looking one up raises an `UnreadableDocumentError` when it is no XML.
    """

    def __init__(self, parts: Mapping[str, bytes]) -> None:
        self._parts = parts
        self._parsed: dict[str, etree._Element] = {}

    def __getitem__(self, name: str) -> etree._Element:
        """Return the root of the part *name*."""
        if name not in self._parsed:
            self._parsed[name] = parse_xml(self._parts[name])
        return self._parsed[name]

    def __iter__(self) -> Iterator[str]:
        """Iterate over the names."""
        return iter(self._parts)

    def __len__(self) -> int:
        """Return how many parts there are."""
        return len(self._parts)


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
        raise broken() from error
    docinfo = root.getroottree().docinfo
    if docinfo.internalDTD is not None or docinfo.doctype:
        raise unsafe()
    return root


def _is_xml(name: str) -> bool:
    return name.lower().endswith((".xml", ".rels"))


def _refuse_directory(infos: list[zipfile.ZipInfo], directory_at: int) -> None:
    """Refuse what the directory of the package gives away, before a byte is unpacked."""
    if any(info.flag_bits & _ENCRYPTED for info in infos):
        raise locked()
    if (
        len(infos) > MAX_PARTS
        or sum(info.file_size for info in infos) > MAX_TOTAL
        or any(_is_out_of_proportion(info) for info in infos)
    ):
        raise too_big()
    names = [info.filename.lower() for info in infos]
    if (
        len(set(names)) < len(names)
        or any(_leads_outside(name) for name in names)
        or any(info.compress_type not in _METHODS for info in infos)
        or _overlap(infos, directory_at)
    ):
        raise broken()


def _is_out_of_proportion(info: zipfile.ZipInfo) -> bool:
    if info.file_size > MAX_PART:
        return True
    return info.file_size > _SMALL and info.file_size > MAX_RATIO * max(info.compress_size, 1)


def _leads_outside(name: str) -> bool:
    return name.startswith("/") or "\\" in name or ":" in name or ".." in name.split("/")


def _overlap(infos: Iterable[zipfile.ZipInfo], directory_at: int) -> bool:
    """Tell whether two parts share bytes: one bomb unpacked many times."""
    at = directory_at
    for info in sorted(infos, key=lambda info: info.header_offset, reverse=True):
        if info.header_offset + _LOCAL_HEADER + info.compress_size > at:
            return True
        at = info.header_offset
    return False


def _read_parts(package: zipfile.ZipFile, infos: list[zipfile.ZipInfo]) -> dict[str, bytes]:
    parts: dict[str, bytes] = {}
    total = 0
    for info in infos:
        with package.open(info) as part:
            content = part.read(MAX_PART + 1)
        total += len(content)
        if len(content) > MAX_PART or total > MAX_TOTAL:
            raise too_big()
        if content:
            parts[info.filename] = content
    return parts
