"""The letter as a file: its bytes, its property, its name, its type size and its slots."""

import io
import zipfile
from datetime import date
from itertools import pairwise

import docx
import pytest
from docx.document import Document
from docx.enum.text import WD_COLOR_INDEX
from docx.shared import Pt

from planner_sync.domain.letters import Letter
from planner_sync.domain.register import MomentId
from planner_sync.rendering.letter import letter_name, letter_report, letter_words
from planner_sync.rendering.letter_lines import LineStyle, letter_lines
from unit.letters.builders import (
    a_fact,
    a_letter,
    a_letter_moment,
    a_point,
    outcome_letter,
    plan_addition,
    plan_letter,
)

letters = pytest.mark.parametrize(
    "letter", [plan_letter(), plan_addition(), outcome_letter()], ids=["plan", "addition", "end"]
)

TOGETHER = {
    (LineStyle.HEADING, LineStyle.POINT),
    (LineStyle.POINT, LineStyle.DETAIL),
    (LineStyle.DETAIL, LineStyle.DETAIL),
    (LineStyle.CLOSING, LineStyle.CLOSING),
}


def opened(letter: Letter) -> Document:
    return docx.Document(io.BytesIO(letter_report(letter)))


def test_equal_letters_give_equal_bytes() -> None:
    assert letter_report(plan_letter()) == letter_report(plan_letter())


def test_the_file_says_that_it_is_our_own() -> None:
    with zipfile.ZipFile(io.BytesIO(letter_report(plan_letter()))) as package:
        properties = package.read("docProps/custom.xml").decode()

    assert 'name="planner-sync"' in properties
    assert ">letter<" in properties


@letters
def test_the_document_has_the_lines_of_the_letter_and_no_others(letter: Letter) -> None:
    lines = [str(line) for line in letter_lines(letter, letter_words("nl"))]

    assert [paragraph.text for paragraph in opened(letter).paragraphs] == lines


@letters
def test_no_page_begins_between_a_heading_and_its_point_in_a_point_or_in_the_ending(
    letter: Letter,
) -> None:
    lines = letter_lines(letter, letter_words("nl"))

    kept = [p.paragraph_format.keep_with_next for p in opened(letter).paragraphs]

    pairs = [(line.style, following.style) for line, following in pairwise(lines)]
    assert [bool(k) for k in kept] == [*(pair in TOGETHER for pair in pairs), False]


@letters
def test_no_type_is_smaller_than_13_points(letter: Letter) -> None:
    document = opened(letter)

    paragraphs = [*document.paragraphs, *document.sections[0].footer.paragraphs]
    styles = [paragraph.style for paragraph in paragraphs]
    runs = [run.font.size for paragraph in paragraphs for run in paragraph.runs]
    sizes = [s.font.size or document.styles["Normal"].font.size for s in styles if s] + runs
    assert min(size for size in sizes if size) >= Pt(13)


def test_slots_and_nothing_else_are_marked() -> None:
    runs = [run for paragraph in opened(plan_letter()).paragraphs for run in paragraph.runs]

    marked = [r.text for r in runs if r.font.highlight_color == WD_COLOR_INDEX.YELLOW]

    assert marked == [run.text for run in runs if run.text.startswith("[")]
    assert len(marked) == 3


@pytest.mark.parametrize(
    ("letter", "language", "name"),
    [
        (plan_letter(), "nl", "Brief 1 cliëntmoment 12 maart 2026.docx"),
        (plan_addition(), "nl", "Brief 2 (aanvulling) cliëntmoment 12 maart 2026.docx"),
        (outcome_letter(), "en", "Letter 3 client moment 12 March 2026.docx"),
        (plan_addition(), "en", "Letter 2 (addition) client moment 12 March 2026.docx"),
        (
            a_letter(moment=a_letter_moment(moment_id=MomentId("2026-03-12/2"))),
            "nl",
            "Brief 1 cliëntmoment 12 maart 2026 (2).docx",
        ),
    ],
)
def test_the_name_says_which_letter_it_is(letter: Letter, language: str, name: str) -> None:
    assert letter_name(letter, letter_words(language)) == name


def test_the_file_is_dated_on_the_day_of_the_letter() -> None:
    created = opened(plan_letter()).core_properties.created

    assert created is not None
    assert created.date() == date(2026, 3, 20)


def test_text_that_word_would_refuse_is_left_out() -> None:
    fact = a_fact(sentence="Een\x0bbankje\ud800 buiten", due_text="na\x00de zomer")

    said = [p.text for p in opened(a_letter(a_point(fact))).paragraphs]

    assert "Een bankje buiten" in said
    assert "Wanneer is het klaar? Na de zomer." in said
