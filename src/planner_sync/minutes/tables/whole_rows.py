"""Rows before they are read: titles amid them, the rest of a sentence, prompts of a template."""

from collections.abc import Sequence
from dataclasses import replace

from planner_sync.domain.blocks import Cell, Row
from planner_sync.minutes.clauses.speech import Speech
from planner_sync.minutes.headings.headers import Columns
from planner_sync.minutes.lexicon import phrase
from planner_sync.minutes.words.leftovers import is_leftover
from planner_sync.minutes.words.verbs import ends_in_work

_LONGEST_TITLE = 2
"""Words of a title between the rows: "Kantine"; "zeep voor de keuken" is a task."""

_GIVEN = ("owner", "due")
"""Columns that are filled beside work that somebody takes on."""

_FEWEST_GIVEN = 2
_ENDS = (".", "?", "!", ";", ":")


def with_whole_rows(rows: Sequence[Row], columns: Columns, point: int, speech: Speech) -> list[Row]:
    """
    Return as many rows, each title spread over its row and each cut sentence in one cell.

    A title is a short text alone above rows with somebody or a day behind them; what goes on in
    small letters below a sentence without an end is the rest of it.  A question of a template,
    which nobody answered, is left out.
    """
    is_given = [any(_text(row, columns, field) for field in _GIVEN) for row in rows]
    whole = list(rows)
    for at, row in enumerate(rows):
        if not _is_alone(row, point):
            continue
        above = whole[at - 1] if at else None
        if above and is_given[at - 1] and _goes_on(row[point].text, above[point].text):
            joined = f"{above[point].text.rstrip()} {row[point].text.strip()}"
            whole[at - 1] = _with(above, point, joined)
            whole[at] = _with(row, point, "")
        elif _is_title(rows, at, is_given, point, speech):
            text = row[point].text
            whole[at] = tuple(Cell(text=text, is_continued=bool(i)) for i in range(len(row)))
        elif _is_prompt(rows, at, point, speech):
            whole[at] = _with(row, point, "")
    return whole


def _text(row: Row, columns: Columns, field: str) -> str:
    at = columns.get(field)
    return row[at].text.strip() if at is not None else ""


def _is_alone(row: Row, point: int) -> bool:
    filled = [at for at, cell in enumerate(row) if cell.text.strip()]
    return filled == [point] and not row[point].is_continued


def _goes_on(text: str, above: str) -> bool:
    """Tell "vragen wat dat kost" below "De zaal boeken en daarbij meteen"."""
    first, begun = text.strip()[0], above.strip()[:1]
    return first.islower() and begun.isupper() and not above.rstrip().endswith(_ENDS)


def _is_title(
    rows: Sequence[Row], at: int, is_given: Sequence[bool], point: int, speech: Speech
) -> bool:
    """Tell "Kantine" above "Koelkast vervangen | Daan" from a task that nobody has yet."""
    text = rows[at][point].text.strip()
    is_above = at + 1 < len(rows) and is_given[at + 1] and sum(is_given) >= _FEWEST_GIVEN
    is_short = len(text.split()) <= _LONGEST_TITLE and not text.endswith((".", "?", "!"))
    is_work = speech.asks(text) or ends_in_work(text, speech.lexicon)
    return is_above and is_short and not is_work and not speech.is_client_moment


def _is_prompt(rows: Sequence[Row], at: int, point: int, speech: Speech) -> bool:
    """Tell "Wat is er afgesproken?", the only row or the last, from what somebody asks."""
    text = rows[at][point].text.strip()
    behind = (cell.text for row in rows[at + 1 :] for cell in row)
    is_last = all(is_leftover(told, speech.lexicon) for told in behind)
    first = phrase(text).split()[:1]
    is_asking = text.endswith("?") and not speech.lexicon.small("prompt_word").isdisjoint(first)
    return is_asking and is_last and not speech.is_client_moment


def _with(row: Row, at: int, text: str) -> Row:
    return (*row[:at], replace(row[at], text=text), *row[at + 1 :])
