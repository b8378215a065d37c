import io
import zipfile
from datetime import date

import docx
from lxml import etree

from planner_sync.rendering.ooxml import package_bytes

CUSTOM = "docProps/custom.xml"


def packed(properties: dict[str, str], **options: str | date) -> zipfile.ZipFile:
    document = docx.Document()
    document.add_paragraph("Tekst")
    return zipfile.ZipFile(io.BytesIO(package_bytes(document, properties, **options)))  # type: ignore[arg-type]  # Options as a test gives them.


def test_custom_properties_can_be_found_by_type_and_relationship() -> None:
    with packed({"planner-sync": "receipt", "b & <c>": "é"}) as package:
        values = {e.get("name"): e[0].text for e in etree.fromstring(package.read(CUSTOM))}
        types = package.read("[Content_Types].xml").decode()
        relations = package.read("_rels/.rels").decode()

    assert values == {"planner-sync": "receipt", "b & <c>": "é"}
    assert f'PartName="/{CUSTOM}"' in types
    assert "officedocument.custom-properties+xml" in types
    assert "relationships/custom-properties" in relations


def test_without_properties_there_is_no_such_part() -> None:
    with packed({}) as package:
        assert CUSTOM not in package.namelist()


def test_the_package_carries_no_time_but_the_one_given() -> None:
    with packed({}, dated_on=date(2026, 10, 1), title="Verslag") as package:
        times = {entry.date_time for entry in package.infolist()}
        core = package.read("docProps/core.xml").decode()

    assert times == {(1980, 1, 1, 0, 0, 0)}
    assert core.count("2026-10-01T12:00:00Z") == 2
    assert "<dc:title>Verslag</dc:title>" in core


def test_parts_are_sorted_after_the_content_types() -> None:
    with packed({"a": "b"}) as package:
        first, *others = package.namelist()

    assert first == "[Content_Types].xml"
    assert others == sorted(others)


def test_equal_documents_give_equal_bytes() -> None:
    assert package_bytes(docx.Document(), {"a": "b"}) == package_bytes(docx.Document(), {"a": "b"})
