"""What happens to Office files after an upload."""

import io
import zipfile

import httpx
import pytest
from lxml import etree

from integration.tenant.builders import docx

PLAIN = {"Content-Type": "application/octet-stream"}
PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
VALUES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
OURS = (
    f'<op:Properties xmlns:op="{PROPERTIES}" xmlns:vt="{VALUES}">'
    '<op:property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="7" name="PlannerSync">'
    "<vt:lpwstr>uitvoer</vt:lpwstr></op:property></op:Properties>"
)


def stored(graph: httpx.Client, folder: str, name: str, content: bytes) -> bytes:
    """Upload a file and fetch what the library then holds."""
    assert graph.put(f"{folder}:/{name}:/content", content=content, headers=PLAIN).is_success
    return httpx.get(graph.get(f"{folder}:/{name}:/content").headers["location"]).content


def parts(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}


def properties(content: bytes) -> dict[str, tuple[str, str]]:
    root = etree.fromstring(parts(content)["docProps/custom.xml"])
    return {one.get("name", ""): (one.get("pid", ""), one[0].text or "") for one in root}


@pytest.mark.parametrize("suffix", ["docx", "xlsx", "pptx", "DOCX"])
def test_a_library_column_is_written_into_the_file(
    graph: httpx.Client, folder: str, suffix: str
) -> None:
    sent = docx()

    kept = stored(graph, folder, f"verslag.{suffix}", sent)

    assert kept != sent
    assert properties(kept)["ContentTypeId"][1].startswith("0x0101")
    before, after = parts(sent), parts(kept)
    assert after["word/document.xml"] == before["word/document.xml"]
    assert b"/docProps/custom.xml" in after["[Content_Types].xml"]
    assert b"custom-properties" in after["_rels/.rels"]


def test_properties_of_the_sender_are_kept(graph: httpx.Client, folder: str) -> None:
    kept = stored(graph, folder, "ontvangst.docx", docx({"docProps/custom.xml": OURS}))

    found = properties(kept)
    assert found["PlannerSync"] == ("7", "uitvoer")
    assert found["ContentTypeId"][0] == "8"


def test_a_file_that_was_rewritten_once_stays_as_it_is(graph: httpx.Client, folder: str) -> None:
    once = stored(graph, folder, "een.docx", docx())

    assert parts(stored(graph, folder, "twee.docx", once)) == parts(once)


@pytest.mark.parametrize(
    "content",
    [b"", b"no zip", docx()[:-30], docx({"docProps/custom.xml": "<broken"})],
    ids=["empty", "text", "cut off", "broken part"],
)
def test_a_broken_file_is_left_alone(graph: httpx.Client, folder: str, content: bytes) -> None:
    assert stored(graph, folder, "stuk.docx", content) == content


def test_other_files_are_left_alone(graph: httpx.Client, folder: str) -> None:
    content = docx()

    assert stored(graph, folder, "archief.zip", content) == content
