"""
What people see of a digest, word for word.

After a change that is meant: ``PLANNER_SYNC_UPDATE_GOLDEN=1 pytest tests/unit/golden``, then
read the difference.
"""

import io
import json
import os
from collections.abc import Iterator
from pathlib import Path

import docx
import pytest
from docx.table import Table

from planner_sync.domain.digest import Digest
from planner_sync.rendering.digest_card import digest_card
from planner_sync.rendering.digest_html import card_html
from planner_sync.rendering.digest_report import digest_report
from planner_sync.rendering.digest_words import DigestWords
from planner_sync.rendering.wording import DUTCH, ENGLISH
from unit.digest.builders import LINKS, empty_digest, full_digest, waiting_digest

GOLDEN = Path(__file__).parent / "digest"
IS_UPDATE = os.environ.get("PLANNER_SYNC_UPDATE_GOLDEN") == "1"

digests = pytest.mark.parametrize(
    ("name", "digest", "words"),
    [
        ("full.nl", full_digest(), DUTCH),
        ("full.en", full_digest(), ENGLISH),
        ("empty.nl", empty_digest(), DUTCH),
        ("waiting.nl", waiting_digest(), DUTCH),
        ("waiting.en", waiting_digest(), ENGLISH),
    ],
)


def assert_golden(name: str, text: str) -> None:
    path = GOLDEN / name
    if IS_UPDATE:
        path.write_text(text, encoding="utf-8", newline="\n")
    assert text == path.read_text(encoding="utf-8")


@digests
def test_card(name: str, digest: Digest, words: DigestWords) -> None:
    card = digest_card(digest, LINKS, words)

    assert_golden(f"{name}.card.json", json.dumps(card, indent=2, ensure_ascii=False) + "\n")


@digests
def test_page(name: str, digest: Digest, words: DigestWords) -> None:
    assert_golden(f"{name}.html", card_html(digest_card(digest, LINKS, words)))


@digests
def test_report(name: str, digest: Digest, words: DigestWords) -> None:
    packed = digest_report(digest, LINKS, words)

    assert_golden(f"{name}.report.txt", "\n".join(_lines(packed)) + "\n")


def _lines(packed: bytes) -> Iterator[str]:
    """The report as text: one line per paragraph, one per row of a table."""
    for block in docx.Document(io.BytesIO(packed)).iter_inner_content():
        if isinstance(block, Table):
            for row in block.rows:
                yield " | ".join(cell.text.replace("\n", " / ") for cell in row.cells)
        else:
            yield f"[{block.style.name if block.style else ''}] {block.text}"
