"""Word finds in each paper every style that the paper asks for, and little else."""

import io
import zipfile

import docx
import pytest
from docx.oxml.ns import qn
from lxml import etree

from planner_sync.rendering.digest_report import digest_report
from planner_sync.rendering.letter import letter_report
from planner_sync.rendering.outcome_sheet import sheet_report
from planner_sync.rendering.receipt import receipt_report, receipt_words
from planner_sync.rendering.receipt_overview import overview_report
from unit.digest.builders import LINKS, full_digest
from unit.letters.builders import plan_letter
from unit.letters.sheets import full_sheet
from unit.receipts.builders import full_overview, full_receipt

NAMING = [qn(f"w:{tag}") for tag in ("pStyle", "rStyle", "tblStyle", "basedOn", "link", "next")]

papers = pytest.mark.parametrize(
    "packed",
    [
        digest_report(full_digest(), LINKS),
        letter_report(plan_letter()),
        sheet_report(full_sheet(), LINKS),
        receipt_report(full_receipt(), LINKS),
        overview_report(full_overview(), receipt_words("nl")),
    ],
    ids=["digest", "letter", "outcome sheet", "receipt", "overview"],
)


@papers
def test_every_style_that_is_named_is_there(packed: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(packed)) as package:
        parts = [
            etree.fromstring(package.read(name))
            for name in package.namelist()
            if name.startswith(("word/document", "word/footer", "word/styles"))
        ]
    named = {element.get(qn("w:val")) for part in parts for element in part.iter(*NAMING)}
    there = {style.style_id for style in docx.Document(io.BytesIO(packed)).styles}

    assert named
    assert named <= there


@papers
def test_it_does_not_carry_the_whole_template_along(packed: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(packed)) as package:
        names = package.namelist()

    assert "docProps/thumbnail.jpeg" not in names
    assert "word/stylesWithEffects.xml" not in names
    assert len(list(docx.Document(io.BytesIO(packed)).styles)) < 20
