"""The overview as a Word document: the files of a team that have no receipt."""

from collections.abc import Sequence

from docx.document import Document
from docx.shared import Length, Mm

from planner_sync.domain.calendar import spoken
from planner_sync.domain.receipts import Overview, OverviewLine
from planner_sync.rendering import digest_docx as look
from planner_sync.rendering.ooxml import KIND_PROPERTY, UNDATED, package_bytes
from planner_sync.rendering.receipt_dutch import DUTCH
from planner_sync.rendering.receipt_words import ReceiptWords

KIND = "overview"
"""What the custom property `KIND_PROPERTY` says of this file."""

_WIDTHS: Sequence[Length] = (Mm(42), Mm(40), Mm(84))


def overview_report(overview: Overview, words: ReceiptWords = DUTCH) -> bytes:
    """Make the .docx of *overview*; it names no file.  Equal input gives equal bytes."""
    document = look.blank_report(words.locale)
    document.add_paragraph(words.overview_title, "Title")
    document.add_paragraph(overview.team_name, "Subtitle")
    document.add_paragraph(words.overview_opening)
    if overview.is_empty:
        document.add_paragraph(words.all_read)
    if overview.waiting or overview.drafts:
        _add_counts(document, overview, words)
    if overview.lines:
        _add_lines(document, overview.lines, words)
    look.number_pages(document, words.page_of)
    days = [line.changed_on for line in overview.lines if line.changed_on]
    return package_bytes(
        document,
        {KIND_PROPERTY: KIND},
        title=f"{words.overview_title} · {overview.team_name}",
        dated_on=max(days, default=UNDATED),
    )


def _add_counts(document: Document, overview: Overview, words: ReceiptWords) -> None:
    document.add_heading(words.not_read_heading, level=1)
    if overview.waiting:
        document.add_paragraph(words.waiting.of(overview.waiting))
    if overview.drafts:
        document.add_paragraph(words.drafts.of(overview.drafts))


def _add_lines(document: Document, lines: Sequence[OverviewLine], words: ReceiptWords) -> None:
    document.add_heading(f"{words.no_minutes_heading} ({len(lines)})", level=1)
    hint = document.add_paragraph(words.no_minutes_hint, look.SMALL)
    hint.paragraph_format.keep_with_next = True
    header = (words.file_column, words.changed_column, words.reason_column)
    rows = look.add_table(document, words.no_minutes_heading, header, _WIDTHS, rows=len(lines))
    for line, (file, changed, why) in zip(lines, rows, strict=True):
        look.add_link(file.paragraphs[0], words.open_file, line.link)
        if line.changed_on:
            changed.paragraphs[0].add_run(spoken(line.changed_on, words.language))
        reason = line.reason or words.no_signs
        why.paragraphs[0].add_run(words.sentences.get(reason, reason))
