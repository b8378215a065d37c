"""The receipt of one file as a Word document, for a moderator who knows Word and nothing else."""

import re
from collections.abc import Iterator, Mapping, Sequence

from docx.document import Document
from docx.shared import Length, Mm, Pt
from docx.table import _Cell

from planner_sync.domain.calendar import spoken
from planner_sync.domain.digest import Links
from planner_sync.domain.receipts import (
    UNSETTLED,
    WITH_CARD,
    Assigned,
    Fate,
    FileKind,
    Receipt,
    ReceiptPoint,
)
from planner_sync.rendering import digest_docx as look
from planner_sync.rendering.ooxml import KIND_PROPERTY, UNDATED, package_bytes
from planner_sync.rendering.receipt_dutch import DUTCH
from planner_sync.rendering.receipt_english import ENGLISH
from planner_sync.rendering.receipt_words import FateWords, ReceiptWords

KIND = "receipt"
"""What the custom property `KIND_PROPERTY` says of this file."""

_SEPARATOR = " · "
_FACTS: Sequence[Length] = (Mm(36), Mm(130))
_QUESTIONS: Sequence[Length] = (Mm(34), Mm(66), Mm(66))
_POINTS: Sequence[Length] = (Mm(60), Mm(54), Mm(52))
_SUGGESTED: Sequence[Length] = (Mm(90), Mm(76))

_UNDERSTOOD = WITH_CARD | UNSETTLED | {Fate.SUGGESTED}
"""There is a task, or there may be one: then it matters what else was understood."""


def receipt_words(language: str) -> ReceiptWords:
    """Return the texts in *language*; Dutch for any language but ``en``."""
    return ENGLISH if language == "en" else DUTCH


def receipt_report(receipt: Receipt, links: Links, words: ReceiptWords = DUTCH) -> bytes:
    """
    Make the .docx of *receipt*; it names nobody and no file.

    Equal input gives equal bytes; the file is dated on the day of the moment.
    """
    document = look.blank_report(words.locale)
    title = _title(receipt, words)
    document.add_paragraph(title, "Title")
    document.add_paragraph(_SEPARATOR.join(_subtitle(receipt, words)), "Subtitle")
    if receipt.is_superseded:
        document.add_paragraph(words.past)
    else:
        _add_body(document, receipt, links, words)
    look.number_pages(document, words.page_of)
    return package_bytes(
        document,
        {KIND_PROPERTY: KIND},
        title=f"{title}{_SEPARATOR}{receipt.team_name}",
        dated_on=receipt.held_on or receipt.note.changed_on or UNDATED,
    )


def _title(receipt: Receipt, words: ReceiptWords) -> str:
    if receipt.is_superseded:
        return words.past_title
    return words.title if receipt.held_on else words.unread_title


def _subtitle(receipt: Receipt, words: ReceiptWords) -> Iterator[str]:
    note = receipt.note
    yield receipt.team_name
    if receipt.held_on and not receipt.is_superseded:
        yield words.moment.format(day=spoken(receipt.held_on, words.language))
    elif note.changed_on:
        yield words.changed.format(day=spoken(note.changed_on, words.language))
    yield words.read.format(day=spoken(note.read_on, words.language))


def _add_body(document: Document, receipt: Receipt, links: Links, words: ReceiptWords) -> None:
    is_refused = receipt.note.kind in {FileKind.REFUSED, FileKind.ELSEWHERE}
    if is_refused:
        _add_refusal(document, receipt, words)
    else:
        document.add_paragraph(f"{words.opening} {_summary(receipt.points, words)}")
    if receipt.twins:
        document.add_paragraph(words.twins.of(receipt.twins))
    _add_links(document, receipt, links, words)
    if receipt.note.questions:
        _add_questions(document, receipt, words)
    if receipt.held_on and not is_refused:
        _add_moment(document, receipt, words)
    _add_points(document, receipt.points, links, words)
    if receipt.note.heard:
        _add_heard(document, receipt, words)
    if not receipt.points and not is_refused:
        document.add_paragraph(words.no_points_hint)
    if receipt.note.redactions:
        _add_privacy(document, receipt, words)
    if receipt.held_on:
        document.add_paragraph(words.made_by, look.SMALL).paragraph_format.space_before = Pt(12)


def _add_refusal(document: Document, receipt: Receipt, words: ReceiptWords) -> None:
    if receipt.note.kind is FileKind.ELSEWHERE:
        document.add_paragraph(words.elsewhere)
        document.add_paragraph(words.elsewhere_advice)
        return
    document.add_paragraph(words.stays if receipt.held_on else words.unread)
    reason = receipt.note.reason
    if reason:
        document.add_paragraph().add_run(words.sentences.get(reason, reason)).bold = True
    document.add_paragraph(words.unread_advice)


def _summary(points: Sequence[ReceiptPoint], words: ReceiptWords) -> str:
    fates: list[Fate] = [p.fate for p in points if p.fate is not Fate.GONE]
    if not fates:
        return words.no_points
    said = [text.of(n) for fate, text in words.counts.items() if (n := fates.count(fate))]
    waiting = sum(fate in UNSETTLED - {Fate.NO_BUCKET} for fate in fates)
    others = sum(fate not in words.counts for fate in fates) - waiting
    said += [words.no_task.of(others)] if others else []
    said += [words.waiting_points.of(waiting)] if waiting else []
    return words.points.of(len(fates), counts=_enumerated(said, words))


def _add_links(document: Document, receipt: Receipt, links: Links, words: ReceiptWords) -> None:
    paragraph = document.add_paragraph()
    text = words.open_minutes if receipt.held_on else words.open_file
    if receipt.note.link:
        look.add_link(paragraph, text, receipt.note.link)
    if links.plan():
        paragraph.add_run(_SEPARATOR if receipt.note.link else "")
        look.add_link(paragraph, words.open_plan, links.plan())


def _add_questions(document: Document, receipt: Receipt, words: ReceiptWords) -> None:
    questions = receipt.note.questions
    _add_heading(document, words.questions_heading, words.questions_hint)
    header = (words.place_column, words.problem_column, words.advice_column)
    rows = look.add_table(
        document, words.questions_heading, header, _QUESTIONS, rows=len(questions)
    )
    for question, (where, problem, hint) in zip(questions, rows, strict=True):
        where.paragraphs[0].add_run(_place(question.where, words))
        _say(problem, words.sentences.get(question.problem, question.problem))
        _say(hint, words.sentences.get(question.hint, question.hint))


def _add_moment(document: Document, receipt: Receipt, words: ReceiptWords) -> None:
    document.add_heading(words.moment_heading, level=1)
    header = (words.fact_column, words.understood_column)
    (date_, said_date), (people, said_people) = look.add_table(
        document, words.moment_heading, header, _FACTS, rows=2
    )
    _say(date_, words.date_fact)
    day = spoken(receipt.held_on, words.language) if receipt.held_on else ""
    _say(said_date, day if receipt.note.held_on else words.guessed_date.format(day=day))
    _say(people, words.people_fact)
    present = _counted(receipt.note.participants, words)
    _say(said_people, _enumerated(present, words) or words.nobody)


def _counted(participants: Mapping[str, int], words: ReceiptWords) -> list[str]:
    return [text.of(n) for kind, text in words.people.items() if (n := participants.get(kind, 0))]


def _add_points(
    document: Document, points: Sequence[ReceiptPoint], links: Links, words: ReceiptWords
) -> None:
    settled = [p for p in points if p.fate not in {Fate.SUGGESTED, Fate.HELD}]
    if settled:
        document.add_heading(f"{words.points_heading} ({len(settled)})", level=1)
        header = (words.point_column, words.fate_column, words.who_column)
        rows = look.add_table(document, words.points_heading, header, _POINTS, rows=len(settled))
        for point, (what, fate, who) in zip(settled, rows, strict=True):
            _fill_point(what, point, links, words)
            _fill_fate(fate, point, words)
            _fill_who_and_when(who, point, words)
    _add_suggested(document, [p for p in points if p.fate is Fate.SUGGESTED], links, words)
    _add_held(document, [p for p in points if p.fate is Fate.HELD], words)


def _add_suggested(
    document: Document, points: Sequence[ReceiptPoint], links: Links, words: ReceiptWords
) -> None:
    if not points:
        return
    _add_group(document, words.suggested_heading, len(points), words.fates[Fate.SUGGESTED])
    header = (words.point_column, words.who_column)
    rows = look.add_table(document, words.suggested_heading, header, _SUGGESTED, rows=len(points))
    for point, (what, who) in zip(points, rows, strict=True):
        _fill_point(what, point, links, words)
        _add_sort(what, point, words)
        _fill_who_and_when(who, point, words)


def _add_held(document: Document, points: Sequence[ReceiptPoint], words: ReceiptWords) -> None:
    if not points:
        return
    _add_group(document, words.held_heading, len(points), words.fates[Fate.HELD])
    for point in points:
        title = words.held_title.format(where=_place(point.where, words))
        document.add_paragraph(title, "List Bullet")


def _add_heard(document: Document, receipt: Receipt, words: ReceiptWords) -> None:
    document.add_heading(words.heard_heading, level=1)
    # A place may hold a comma itself: "lijst 2, punt 4".
    places = _SEPARATOR.join(_place(where, words) for where in receipt.note.heard)
    document.add_paragraph(words.heard.format(places=places))


def _add_group(document: Document, heading: str, count: int, fate: FateWords) -> None:
    document.add_heading(f"{heading} ({count})", level=1)
    document.add_paragraph(f"{fate.said} {fate.hint}").paragraph_format.keep_with_next = True


def _fill_point(cell: _Cell, point: ReceiptPoint, links: Links, words: ReceiptWords) -> None:
    has_card = point.fate is not Fate.STOPPED
    task = links.task(point.task_id) if has_card else None
    look.add_link(cell.paragraphs[0], point.title, task)
    look.add_small(cell, _place(point.where, words))
    if point.task_id is not None:
        look.add_small(cell, words.marker.format(marker=point.marker))


def _fill_fate(cell: _Cell, point: ReceiptPoint, words: ReceiptWords) -> None:
    fate = words.fates[point.fate]
    _say(cell, fate.said)
    if point.fate in _UNDERSTOOD:
        _add_sort(cell, point, words)
    if point.reason and point.fate not in WITH_CARD:
        look.add_small(cell, words.reason.format(reason=point.reason))
    if fate.hint:
        look.add_small(cell, fate.hint)


def _add_sort(cell: _Cell, point: ReceiptPoint, words: ReceiptWords) -> None:
    """Say what the minutes were understood to ask; where no task follows, the fate says why."""
    sort = [words.kinds[point.kind], words.decisions.get(point.decision, "")]
    look.add_small(cell, _SEPARATOR.join(filter(None, sort)))


def _fill_who_and_when(cell: _Cell, point: ReceiptPoint, words: ReceiptWords) -> None:
    if point.fate not in _UNDERSTOOD:
        return
    is_waiting = point.assigned is Assigned.YES and point.fate not in WITH_CARD
    _say(cell, words.recognised if is_waiting else words.assigned[point.assigned])
    if point.assigned is Assigned.UNKNOWN:
        look.add_small(cell, words.unknown_hint)
    cell.add_paragraph(_due(point, words)).paragraph_format.space_after = Pt(0)
    if point.due_text and point.due_on is None:
        look.add_small(cell, words.vague_due.format(text=point.due_text))


def _due(point: ReceiptPoint, words: ReceiptWords) -> str:
    if point.due_on is None:
        return words.no_due
    day = spoken(point.due_on, words.language)
    # Where the minutes say "27 maart", only the year was added.
    is_plain = point.due_text is None or point.due_text.casefold() in day.casefold()
    return (words.due if is_plain else words.due_from).format(day=day, text=point.due_text)


def _add_privacy(document: Document, receipt: Receipt, words: ReceiptWords) -> None:
    document.add_heading(words.privacy_heading, level=1)
    said = [
        words.redactions.get(r.kind, words.other_redaction).of(r.count)
        for r in receipt.note.redactions
        if r.count
    ]
    document.add_paragraph(words.privacy.format(counts=_enumerated(said, words)))


def _add_heading(document: Document, heading: str, hint: str) -> None:
    document.add_heading(heading, level=1)
    document.add_paragraph(hint, look.SMALL).paragraph_format.keep_with_next = True


def _say(cell: _Cell, text: str) -> None:
    cell.paragraphs[0].add_run(text)


def _place(where: str, words: ReceiptWords) -> str:
    """Say a place in the minutes in the receipt's language; only its words differ."""
    return re.sub(r"[^\W\d_]+", lambda m: words.places.get(m[0], m[0]), where)


def _enumerated(parts: Sequence[str], words: ReceiptWords) -> str:
    *rest, last = parts or [""]
    return f"{', '.join(rest)} {words.and_} {last}" if rest else last
