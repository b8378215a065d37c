"""
What people see of a receipt and of the overview, word for word.

After a change that is meant: ``PLANNER_SYNC_UPDATE_GOLDEN=1 pytest tests/unit/golden``, then
read the difference.
"""

import io
import os
from collections.abc import Iterator
from pathlib import Path

import docx
import pytest
from docx.table import Table

from planner_sync.domain.receipts import Overview, Receipt
from planner_sync.rendering.receipt import receipt_report, receipt_words
from planner_sync.rendering.receipt_overview import overview_report
from unit.receipts.builders import (
    LINKS,
    empty_receipt,
    full_overview,
    full_receipt,
    refused_receipt,
)

GOLDEN = Path(__file__).parent / "receipts"
IS_UPDATE = os.environ.get("PLANNER_SYNC_UPDATE_GOLDEN") == "1"


def assert_golden(name: str, packed: bytes) -> None:
    path, text = GOLDEN / name, "\n".join(_lines(packed)) + "\n"
    if IS_UPDATE:
        path.write_text(text, encoding="utf-8", newline="\n")
    assert text == path.read_text(encoding="utf-8")


def _lines(packed: bytes) -> Iterator[str]:
    """The document as text: one line per paragraph, one per row of a table."""
    for block in docx.Document(io.BytesIO(packed)).iter_inner_content():
        if isinstance(block, Table):
            for row in block.rows:
                yield " | ".join(cell.text.replace("\n", " / ") for cell in row.cells)
        else:
            yield f"[{block.style.name if block.style else ''}] {block.text}"


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize(
    ("name", "receipt"),
    [("full", full_receipt()), ("empty", empty_receipt()), ("refused", refused_receipt())],
)
def test_receipt(name: str, receipt: Receipt, language: str) -> None:
    packed = receipt_report(receipt, LINKS, receipt_words(language))

    assert_golden(f"{name}.{language}.txt", packed)


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize(
    ("name", "overview"), [("overview", full_overview()), ("nothing", Overview(team_name="Noord"))]
)
def test_overview(name: str, overview: Overview, language: str) -> None:
    assert_golden(f"{name}.{language}.txt", overview_report(overview, receipt_words(language)))
