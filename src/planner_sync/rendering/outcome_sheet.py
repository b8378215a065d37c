"""The outcome sheet as a Word document of one page, to print for the team meeting."""

from docx.document import Document
from docx.shared import Mm, Pt

from planner_sync.domain.calendar import spoken
from planner_sync.domain.digest import Links
from planner_sync.domain.outcome_sheet import OutcomeSheet, SheetMoment
from planner_sync.domain.plain_text import plain
from planner_sync.rendering import digest_docx as look
from planner_sync.rendering.digest_phrases import SEPARATOR
from planner_sync.rendering.letter import said_moment
from planner_sync.rendering.ooxml import KIND_PROPERTY, package_bytes
from planner_sync.rendering.outcome_sheet_dutch import DUTCH
from planner_sync.rendering.outcome_sheet_english import ENGLISH
from planner_sync.rendering.outcome_sheet_fit import cut_to_lines
from planner_sync.rendering.outcome_sheet_groups import add_groups
from planner_sync.rendering.outcome_sheet_words import SheetWords

KIND = "outcome_sheet"
"""What the custom property `KIND_PROPERTY` says of this file."""

_SIZES = {"Normal": 10, "Title": 20, "Subtitle": 10.5, "Heading 1": 12.5, look.SMALL: 9}
_ONE_LINE = 140
"""Millimetres beside a label."""


def sheet_words(language: str) -> SheetWords:
    """Return the texts in *language*; Dutch for any language but ``en``."""
    return ENGLISH if language == "en" else DUTCH


def sheet_name(moment: SheetMoment, words: SheetWords = DUTCH) -> str:
    """Name the file of a sheet; two moments on one day have different names."""
    day = spoken(moment.held_on, words.language)
    return words.file_name.format(day=said_moment(moment.moment_id, day))


def sheet_report(sheet: OutcomeSheet, links: Links, words: SheetWords = DUTCH) -> bytes:
    """
    Make the .docx of *sheet*, one page of A4 however many points there are; it names nobody.

    Equal input gives equal bytes; the file is dated on the day of the moment.
    """
    moment = sheet.moment
    document = look.blank_report(words.locale)
    _set_page(document)
    title = words.title.format(day=spoken(moment.held_on, words.language))
    team = _on_one_line(moment.team_name)
    document.add_paragraph(title, "Title")
    document.add_paragraph(words.subtitle.format(team=team), "Subtitle")
    _add_facts(document, moment, words)
    _add_links(document, moment, links, words)
    if not sheet.groups:
        document.add_paragraph(words.no_points)
    add_groups(document, sheet, words)
    document.sections[0].footer.paragraphs[0].text = words.made_by
    document.sections[0].footer.paragraphs[0].style = look.SMALL
    return package_bytes(
        document,
        {KIND_PROPERTY: KIND},
        title=f"{title}{SEPARATOR}{team}",
        dated_on=moment.held_on,
    )


def _set_page(document: Document) -> None:
    for name, size in _SIZES.items():
        document.styles[name].font.size = Pt(size)
    heading = document.styles["Heading 1"].paragraph_format
    heading.space_before, heading.space_after = Pt(9), Pt(2)
    section = document.sections[0]
    section.top_margin = section.bottom_margin = Mm(14)
    section.left_margin = section.right_margin = Mm(18)
    section.footer_distance = Mm(7)


def _add_facts(document: Document, moment: SheetMoment, words: SheetWords) -> None:
    present = [
        text.of(n) for kind, text in words.people.items() if (n := moment.participants.get(kind))
    ]
    facts = {
        words.place: moment.place or "",
        words.theme: moment.theme or "",
        words.present: SEPARATOR.join(present),
    }
    for label, said in facts.items():
        if said:
            paragraph = document.add_paragraph()
            paragraph.paragraph_format.space_after = Pt(1)
            paragraph.add_run(f"{label}: ").bold = True
            paragraph.add_run(_on_one_line(said))


def _on_one_line(text: str) -> str:
    return " ".join(cut_to_lines(plain(text), _ONE_LINE, 1))


def _add_links(document: Document, moment: SheetMoment, links: Links, words: SheetWords) -> None:
    targets = {words.open_minutes: moment.minutes_link, words.open_plan: links.plan()}
    known = [(text, address) for text, address in targets.items() if address]
    if not known:
        return
    paragraph = document.add_paragraph()
    for number, (text, address) in enumerate(known):
        paragraph.add_run(SEPARATOR if number else "")
        look.add_link(paragraph, text, address)
