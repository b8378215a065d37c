"""The digest as a Word report, for a quality manager's files in SharePoint."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from docx.document import Document
from docx.shared import Length, Mm, Pt
from docx.table import _Cell

from planner_sync.domain.calendar import spoken
from planner_sync.domain.digest import Digest, Line, Links
from planner_sync.domain.progress import Section
from planner_sync.rendering import digest_docx as look
from planner_sync.rendering import digest_phrases as phrases
from planner_sync.rendering.digest_words import DigestWords
from planner_sync.rendering.ooxml import KIND_PROPERTY, package_bytes
from planner_sync.rendering.wording import DUTCH

KIND = "digest"
"""What the custom property `KIND_PROPERTY` says of this file."""

_WIDTHS: Sequence[Length] = (Mm(80), Mm(50), Mm(36))


@dataclass(frozen=True, kw_only=True)
class _Lines:
    heading: str
    hint: str
    lines: Sequence[Line]
    section: Section | None
    """``None`` for the points that simply go on."""


def digest_report(digest: Digest, links: Links, words: DigestWords = DUTCH) -> bytes:
    """
    Make the .docx with every line of *digest*, nothing cut.

    Equal input gives equal bytes, whether or not the card is a repeat; the file is dated on
    the day of the snapshot.
    """
    document = look.blank_report(words.locale)
    title = phrases.title(digest, words)
    _add_top(document, digest, title, words)
    _add_link_to_plan(document, links, words)
    if not digest.is_empty:
        _add_figures(document, digest, words)
    for table in _tables(digest, words):
        _add_lines(document, table, links, words)
    _add_end(document, digest, words)
    look.number_pages(document, words.page_of)
    return package_bytes(
        document,
        {KIND_PROPERTY: KIND},
        title=phrases.SEPARATOR.join(part for part in (title, digest.team_name) if part),
        dated_on=digest.taken_on,
    )


def _add_top(document: Document, digest: Digest, title: str, words: DigestWords) -> None:
    document.add_paragraph(title, "Title")
    document.add_paragraph(phrases.as_of(digest, words), "Subtitle")
    for notice in phrases.notices(digest, words):
        document.add_paragraph().add_run(notice).bold = True
    document.add_paragraph(phrases.opening(digest, words))


def _add_link_to_plan(document: Document, links: Links, words: DigestWords) -> None:
    address = links.plan()
    if address:
        look.add_link(document.add_paragraph(), words.open_plan, address)


def _add_figures(document: Document, digest: Digest, words: DigestWords) -> None:
    heading, labels = words.figures_heading, list(words.figures.values())
    document.add_heading(heading, level=1)
    widths = [Length(look.TEXT_WIDTH // len(labels))] * len(labels)
    [cells] = look.add_table(document, heading, labels, widths, rows=1)
    for cell, name in zip(cells, words.figures, strict=True):
        run = cell.paragraphs[0].add_run(str(getattr(digest.figures, name)))
        run.bold, run.font.size = True, Pt(18)
    document.add_paragraph(words.figures_note, look.SMALL).paragraph_format.space_before = Pt(4)


def _tables(digest: Digest, words: DigestWords) -> Iterator[_Lines]:
    for part in digest.sections:
        yield _Lines(
            heading=words.sections[part.section].heading,
            hint=phrases.hint(part.section, part.lines, words),
            lines=part.lines,
            section=part.section,
        )
    if digest.quiet:
        yield _Lines(
            heading=words.quiet_heading, hint=words.quiet_hint, lines=digest.quiet, section=None
        )


def _add_lines(document: Document, told: _Lines, links: Links, words: DigestWords) -> None:
    document.add_heading(f"{told.heading} ({len(told.lines)})", level=1)
    if told.hint:
        document.add_paragraph(told.hint, look.SMALL).paragraph_format.keep_with_next = True
    header = (words.point_column, words.state_column, words.due_column)
    rows = look.add_table(document, told.heading, header, _WIDTHS, rows=len(told.lines))
    for line, (point, state, due) in zip(told.lines, rows, strict=True):
        _fill_point(point, line, links, words)
        said = phrases.state(line, told.section, words)
        state.paragraphs[0].add_run(phrases.SEPARATOR.join(said) or told.heading)
        _fill_due(due, line, told.section, words)


def _fill_point(cell: _Cell, line: Line, links: Links, words: DigestWords) -> None:
    look.add_link(cell.paragraphs[0], line.title, links.task(line.task_id))
    marker = words.marker.format(marker=line.marker) if line.marker else ""
    known = [text for text in (phrases.origin(line, words), marker) if text]
    if known:
        look.add_small(cell, phrases.SEPARATOR.join(known))


def _fill_due(cell: _Cell, line: Line, section: Section | None, words: DigestWords) -> None:
    due_on = line.now.due_on
    cell.paragraphs[0].add_run(spoken(due_on, words.language) if due_on else words.no_due)
    if line.is_overdue and section is not Section.OVERDUE:
        look.add_warning(cell.add_paragraph(), words.overdue_flag)


def _add_end(document: Document, digest: Digest, words: DigestWords) -> None:
    if digest.other_cards:
        paragraph = document.add_paragraph(words.other_cards.of(digest.other_cards))
        paragraph.paragraph_format.space_before = Pt(12)
    document.add_paragraph(words.made_by, look.SMALL).paragraph_format.space_before = Pt(12)
