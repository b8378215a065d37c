"""What SharePoint does to an Office file after a change: it writes library columns into it.

Size, hash and tags of the stored file are then not those of the file that was sent.
"""

import io
import zipfile
from collections.abc import Mapping
from typing import Any

from lxml import etree

OFFICE_SUFFIXES = (".docx", ".xlsx", ".pptx")
CONTENT_TYPE_ID = "0x0101004A8E2D6E1D5B4C4E9F6A7B8C9D0E1F2A"

_PART = "docProps/custom.xml"
_PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_VALUES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_LINKS = "http://schemas.openxmlformats.org/package/2006/relationships"
_LINK_TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"
_PART_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_FORMAT_ID = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
_LARGEST_UNPACKED_BYTES = 256 * 2**20


def is_office(name: str) -> bool:
    return name.lower().endswith(OFFICE_SUFFIXES)


def promoted(content: bytes, fields: Mapping[str, Any]) -> bytes:
    """Return the file with `ContentTypeId` and *fields* as properties, all else in it kept.

    A file that is no readable Office package comes back as it was.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            if sum(entry.file_size for entry in package.infolist()) > _LARGEST_UNPACKED_BYTES:
                return content
            entries = {entry.filename: (entry, package.read(entry)) for entry in package.infolist()}
        parts = {name: data for name, (_, data) in entries.items()}
        columns = {name: str(value) for name, value in fields.items()}
        changes = _changes(parts, {"ContentTypeId": CONTENT_TYPE_ID, **columns})
    except (zipfile.BadZipFile, etree.XMLSyntaxError, KeyError, RuntimeError, OSError):
        # RuntimeError is how zipfile refuses an encrypted entry.
        return content
    return _packed(entries, changes)


def _changes(parts: dict[str, bytes], columns: Mapping[str, str]) -> dict[str, bytes]:
    if _PART in parts:
        return {_PART: _with_properties(parts[_PART], columns)}
    blank = f'<Properties xmlns="{_PROPERTIES}" xmlns:vt="{_VALUES}"/>'.encode()
    override = {"PartName": f"/{_PART}", "ContentType": _PART_TYPE}
    link = {"Id": "rIdPromoted", "Type": _LINK_TYPE, "Target": _PART}
    return {
        "[Content_Types].xml": _with_child(
            parts["[Content_Types].xml"], f"{{{_TYPES}}}Override", override
        ),
        "_rels/.rels": _with_child(parts["_rels/.rels"], f"{{{_LINKS}}}Relationship", link),
        _PART: _with_properties(blank, columns),
    }


def _with_properties(part: bytes, columns: Mapping[str, str]) -> bytes:
    root = _parse(part)
    for given in list(root):
        if given.get("name") in columns:
            root.remove(given)
    numbers = [int(given.get("pid", "1")) for given in root]
    for number, (name, value) in enumerate(columns.items(), max([1, *numbers]) + 1):
        attributes = {"fmtid": _FORMAT_ID, "pid": str(number), "name": name}
        added = etree.SubElement(root, f"{{{_PROPERTIES}}}property", attributes)
        etree.SubElement(added, f"{{{_VALUES}}}lpwstr").text = value
    return _written(root)


def _with_child(part: bytes, tag: str, attributes: dict[str, str]) -> bytes:
    root = _parse(part)
    etree.SubElement(root, tag, attributes)
    return _written(root)


def _parse(part: bytes) -> etree._Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    return etree.fromstring(part, parser)


def _written(root: etree._Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _packed(entries: dict[str, tuple[zipfile.ZipInfo, bytes]], changes: dict[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for name, (entry, data) in entries.items():
            package.writestr(entry, changes.get(name, data))
        for name in changes.keys() - entries.keys():
            # A fixed date keeps the rewrite the same for the same file.
            entry = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(entry, changes[name])
    return target.getvalue()
