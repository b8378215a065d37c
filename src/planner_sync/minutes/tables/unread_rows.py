"""Rows of tables that say something and gave no point: they are asked about."""

import re
from collections.abc import Iterator, Sequence

from planner_sync.domain.blocks import Block, Cell, Table
from planner_sync.domain.points import Question
from planner_sync.minutes.found import Found
from planner_sync.minutes.headings.headers import header_of
from planner_sync.minutes.lexicon import Lexicon, phrase
from planner_sync.minutes.rulings.no_points import is_praise
from planner_sync.minutes.rulings.verdicts import answer_of
from planner_sync.minutes.tables.point_columns import is_ladder
from planner_sync.minutes.tables.programmes import holds_no_points
from planner_sync.minutes.words.leftovers import is_leftover
from planner_sync.minutes.words.stems import stems

_LEAST_WORDS = 4
"""Words of a cell that can hold a point."""

_MOST_WORDS = 40
"""Words of the longest such cell; a longer one is a story, read as running text."""

_FIELDS = frozenset(
    ["owner", "due", "decision", "status", "completed", "raised", "number", "reason", "aside"]
)
"""Columns that only tell of a point, or of what goes well."""

_NOT_READ = "In {table} is {rows} niet als punt gelezen."
_NONE_READ = "In {table} is geen punt gelezen."
_HINT = (
    "Staat er een punt in? Zet boven de kolom met de punten het woord Verbeterpunt of Actie en "
    "bewaar het verslag."
)


def questions_about_rows(
    blocks: Sequence[Block], asides: frozenset[int], found: Sequence[Found], lexicon: Lexicon
) -> tuple[Question, ...]:
    """
    Ask about each table with a row that has a text of four words and gave no point.

    A row is read when its text stands in a point, or in what was joined to one from elsewhere.
    Ladder scores, attendance, facts, agendas and words of clients are no points; *asides* are the
    indexes of blocks under a heading that says so.
    """
    told = [(point.where, _told(point)) for point in found]
    questions = []
    for index, block in enumerate(blocks):
        if not isinstance(block, Table) or index in asides or holds_no_points(block, lexicon):
            continue
        rows = list(_unread(block, told, lexicon))
        has_points = any(where.startswith(f"{block.where},") for where, _ in told)
        if rows:
            problem = _NOT_READ if has_points else _NONE_READ
            questions.append(
                Question(
                    where=f"{block.where}, {_rows(rows)}",
                    problem=problem.format(table=block.where, rows=_rows(rows)),
                    hint=_HINT,
                )
            )
    return tuple(questions)


def _unread(table: Table, told: Sequence[tuple[str, str]], lexicon: Lexicon) -> Iterator[int]:
    """Yield the numbers of the rows with a text that no point holds."""
    header, columns = header_of(table, lexicon)
    labelled = sum(any(_is_label(cell.text, lexicon) for cell in row) for row in table.rows)
    is_head = 2 * labelled > len(table.rows)
    if is_head or is_ladder(columns) or {"consent", "role"} & set(columns):
        return
    fields = {at for field, at in columns.items() if field in _FIELDS}
    for number, row in enumerate(table.rows, start=table.first_row):
        cells = [cell for at, cell in enumerate(row) if at not in fields]
        texts = [phrase(cell.text) for cell in cells if _is_text(cell, lexicon)]
        own = [text for where, text in told if where == f"{table.where}, rij {number}"]
        if own:
            # "Ja, Anna regelt het" is the answer to the point.
            texts = [t for t in texts if answer_of(t, lexicon, is_labelled=True) is None]
        is_read = all(
            any(text in known for _, known in told) or _holds(own, text) for text in texts
        )
        if number - 1 != header and not is_read and not any(is_praise(t, lexicon) for t in texts):
            yield number


def _holds(told: Sequence[str], text: str) -> bool:
    """Tell whether points have most words of *text*, which they often turn round."""
    words = stems(text)
    return 2 * len(words & stems("\n".join(told))) >= max(1, len(words))


def _is_text(cell: Cell, lexicon: Lexicon) -> bool:
    is_long = _LEAST_WORDS <= len(phrase(cell.text).split()) <= _MOST_WORDS
    is_empty = is_leftover(cell.text, lexicon) or is_praise(cell.text, lexicon)
    return is_long and not cell.is_continued and not is_empty


def _is_label(text: str, lexicon: Lexicon) -> bool:
    """Tell "Aanwezig" or "Datum: 12 maart", which only tells of the meeting."""
    label = re.split(r"[:\n]", text.strip(), maxsplit=1)[0]
    tables = (lexicon.people, lexicon.facts)
    return bool(label) and any(lexicon.meaning(table, label) for table in tables)


def _told(point: Found) -> str:
    """Return everything that the card of a point tells, and what other places say of it."""
    elsewhere = [twin.passage for twin in point.twins if not _is_row_of(twin, point)]
    texts = (point.text, point.remark, point.reason, *point.checklist, *elsewhere)
    return "\n".join(map(phrase, texts))


def _is_row_of(twin: Found, point: Found) -> bool:
    """Tell another row of the same table, of which only the equal words were kept."""
    return twin.where.partition(",")[0] == point.where.partition(",")[0]


def _rows(rows: Sequence[int]) -> str:
    *most, last = map(str, rows)
    return f"rij {', '.join(most)} en {last}" if most else f"rij {last}"
