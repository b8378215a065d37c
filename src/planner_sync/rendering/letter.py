"""A letter to clients as a Word document: large type, much room, easy to change by hand."""

from itertools import zip_longest

from docx.document import Document
from docx.enum.text import WD_COLOR_INDEX
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

from planner_sync.domain.calendar import spoken
from planner_sync.domain.letters import Letter
from planner_sync.domain.receipts import moment_label
from planner_sync.domain.register import MomentId
from planner_sync.rendering import digest_docx as look
from planner_sync.rendering.letter_dutch import DUTCH
from planner_sync.rendering.letter_english import ENGLISH
from planner_sync.rendering.letter_lines import LetterLine, LineStyle, letter_lines
from planner_sync.rendering.letter_words import LetterWords
from planner_sync.rendering.ooxml import KIND_PROPERTY, package_bytes

KIND = "letter"
"""What the custom property `KIND_PROPERTY` says of this file."""

# Type of 13 points and more is what organisations for easy Dutch ask for.
_SIZES = {"Normal": 14, "Title": 26, "Subtitle": 14, "Heading 1": 18, look.SMALL: 13}
_STYLES = {
    LineStyle.TITLE: "Title",
    LineStyle.SUBTITLE: "Subtitle",
    LineStyle.HEADING: "Heading 1",
}
_ROOM = {
    LineStyle.POINT: (Pt(10), Pt(2)),
    LineStyle.DETAIL: (Pt(0), Pt(2)),
    LineStyle.CLOSING: (Pt(16), Pt(0)),
}
"""Before and after a paragraph, where it differs from running text."""


def letter_words(language: str) -> LetterWords:
    """Return the texts in *language*; Dutch for any language but ``en``."""
    return ENGLISH if language == "en" else DUTCH


def letter_name(letter: Letter, words: LetterWords = DUTCH) -> str:
    """Name the file of *letter*; two moments on one day have different names."""
    name = words.addition_file_name if letter.is_addition else words.file_name
    moment = letter.moment
    day = said_moment(moment.moment_id, spoken(moment.held_on, words.language))
    return name.format(number=letter.number, day=day)


def said_moment(moment_id: MomentId, day: str) -> str:
    """Add to *day* the number of the moment, from the second of one day on."""
    _, _, ordinal = moment_label(moment_id).partition(" ")
    return f"{day} {ordinal}".strip()


def letter_report(letter: Letter, words: LetterWords = DUTCH) -> bytes:
    """Make the .docx of *letter*; it names nobody.  Equal input gives equal bytes."""
    document = look.blank_report(words.locale)
    _enlarge(document)
    lines = letter_lines(letter, words)
    for line, following in zip_longest(lines, lines[1:]):
        paragraph = _add(document, line)
        paragraph.paragraph_format.keep_with_next = _keeps_with(line, following)
    look.number_pages(document, words.page_of)
    return package_bytes(
        document,
        {KIND_PROPERTY: KIND},
        title=letter_name(letter, words).removesuffix(".docx"),
        dated_on=letter.written_on,
    )


def _enlarge(document: Document) -> None:
    for name, size in _SIZES.items():
        document.styles[name].font.size = Pt(size)
    normal = document.styles["Normal"].paragraph_format
    normal.space_after, normal.line_spacing = Pt(8), 1.15
    section = document.sections[0]
    section.left_margin = section.right_margin = section.bottom_margin = Mm(25)


def _keeps_with(line: LetterLine, following: LetterLine | None) -> bool:
    """Keep a heading with its first point, all of one point together, and the ending together."""
    if following is None:
        return False
    is_ending = line.style is following.style is LineStyle.CLOSING
    return is_ending or line.style is LineStyle.HEADING or following.style is LineStyle.DETAIL


def _add(document: Document, line: LetterLine) -> Paragraph:
    paragraph = document.add_paragraph(style=_STYLES.get(line.style))
    layout = paragraph.paragraph_format
    layout.keep_together = True
    if line.style in _ROOM:
        layout.space_before, layout.space_after = _ROOM[line.style]
    if line.label:
        paragraph.add_run(f"{line.label} ").bold = True
    run = paragraph.add_run(line.text)
    if line.is_slot:
        run.font.highlight_color = WD_COLOR_INDEX.YELLOW
    if line.style is LineStyle.POINT:
        run.bold = True
    return paragraph
