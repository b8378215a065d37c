"""Minutes laid out in two columns: a subject, and what was said of it."""

from collections.abc import Iterable, Iterator

from planner_sync.domain.blocks import Block, Heading, Paragraph, Row, Table
from planner_sync.minutes.headings.headers import header_meaning, header_of
from planner_sync.minutes.lexicon import Lexicon
from planner_sync.minutes.words.sentences import sentences

_PAIR = 2
_LEAST_ROWS = 3
_LONGEST_SUBJECT = 6
"""Words of the longest subject."""

_LEAST_STORY = 10
"""Words on average of what was said of a subject."""

_LEVEL = 7
"""Of a title that stands below every other one."""


def with_reports(blocks: Iterable[Block], lexicon: Lexicon) -> Iterator[Block]:
    """
    Yield *blocks*, each table of subjects with a story beside them as titles with text.

    "Kerst | Vorig jaar was gourmetten een succes.  Anna doet de boodschappen" is no wish with
    its answer: the story holds several matters, or none.
    """
    for block in blocks:
        if isinstance(block, Table) and _is_report(block, lexicon):
            yield from _told(block)
        else:
            yield block


def _is_report(table: Table, lexicon: Lexicon) -> bool:
    rows = [row for row in table.rows if len(row) == _PAIR and row[0].text.strip()]
    if len(rows) < max(_LEAST_ROWS, len(table.rows)) or header_of(table, lexicon)[0] is not None:
        return False
    labels = sum(_is_label(row, lexicon) for row in rows)
    words = [len(row[1].text.split()) for row in rows]
    stories = sum(len(list(sentences(row[1].text))) > 1 for row in rows)
    are_subjects = all(_is_subject(row) for row in rows)
    is_told = sum(words) >= _LEAST_STORY * len(rows) and 2 * stories > len(rows)
    return are_subjects and is_told and 2 * labels < len(rows)


def _is_subject(row: Row) -> bool:
    text = row[0].text.strip()
    is_short = len(text.split()) <= _LONGEST_SUBJECT
    return is_short and "\n" not in text and not text.endswith((".", "?", "!"))


def _is_label(row: Row, lexicon: Lexicon) -> bool:
    """Tell the labels of a form: "verbeterpunt", "wie", "wanneer"."""
    return header_meaning(row[0].text, lexicon) is not None


def _told(table: Table) -> Iterator[Block]:
    for number, row in enumerate(table.rows, start=table.first_row):
        where = f"{table.where}, rij {number}"
        yield Heading(text=row[0].text.strip(), where=where, level=_LEVEL)
        if row[1].text.strip():
            yield Paragraph(text=row[1].text.strip(), where=where)
