"""
What people see of letters and outcome sheets, word for word.

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

from planner_sync.domain.letters import Letter
from planner_sync.domain.outcome_sheet import OutcomeSheet
from planner_sync.rendering.letter import letter_report, letter_words
from planner_sync.rendering.outcome_sheet import sheet_report, sheet_words
from unit.letters.builders import (
    outcome_addition,
    outcome_letter,
    plan_addition,
    plan_letter,
    short_letter,
)
from unit.letters.sheets import LINKS, a_sheet, full_sheet, many_points

GOLDEN = Path(__file__).parent
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
                yield " | ".join(cell.text for cell in row.cells)
        else:
            yield f"[{block.style.name if block.style else ''}] {block.text}"


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize(
    ("name", "letter"),
    [
        ("plan", plan_letter()),
        ("plan_addition", plan_addition()),
        ("outcome", outcome_letter()),
        ("outcome_addition", outcome_addition()),
        ("short", short_letter()),
    ],
)
def test_letter(name: str, letter: Letter, language: str) -> None:
    packed = letter_report(letter, letter_words(language))

    assert_golden(f"letters/{name}.{language}.txt", packed)


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize(
    ("name", "sheet"),
    [("full", full_sheet()), ("empty", a_sheet()), ("forty", a_sheet(*many_points(40)))],
)
def test_outcome_sheet(name: str, sheet: OutcomeSheet, language: str) -> None:
    packed = sheet_report(sheet, LINKS, sheet_words(language))

    assert_golden(f"outcome_sheets/{name}.{language}.txt", packed)
