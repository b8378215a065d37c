"""Tables that hold no points, whatever stands in them: programmes, versions, votes, offices."""

from collections.abc import Sequence

from planner_sync.domain.blocks import Row, Table
from planner_sync.minutes.headings.headers import header_meaning, is_agenda
from planner_sync.minutes.lexicon import Lexicon, phrase
from planner_sync.minutes.tables.column_contents import contents_of

_WORK = frozenset(["action", "improvement", "said", "decision_text", "decision", "due"])
"""Columns that only a table of points has; a programme with one of them is more than that."""

_PAIR = 2
"""Headers of one kind that make a table of that kind; one of them stands in any table."""

_FEWEST_ROWS = 2
_MOST = 0.75
"""Share of a column of votes; of some points it tells a day, or nothing."""


def holds_no_points(table: Table, lexicon: Lexicon) -> bool:
    """
    Tell a table that only lists: what is talked about at which hour, versions or votes.

    A column of clock times or minutes makes a programme of it, whatever stands above; with a
    column of its own for the work it is the work that has an hour.
    """
    return only_lists(table, lexicon) or (
        not _has_work(table, lexicon) and _has_hours(table, lexicon)
    )


def only_lists(table: Table, lexicon: Lexicon) -> bool:
    """Tell a table of which not even the sentences say what is going to be done."""
    heads = table.rows[0] if table.rows else ()
    if _has_work(table, lexicon):
        return False
    is_listed = any(
        _names(heads, lexicon.small(role)) for role in ("version_column", "vote_column")
    )
    return is_listed or is_agenda(table, lexicon)


def holds_offices(texts: Sequence[str], lexicon: Lexicon) -> bool:
    """Tell "voorzitter" and "notulist" in a column of tasks, which say who is what."""
    return 2 * sum(is_office(text, lexicon) for text in texts) > len(texts)


def holds_votes(rows: Sequence[Row], lexicon: Lexicon) -> bool:
    """Tell what a council decided, "aangenomen" or "verworpen", from work that was agreed on."""
    words = lexicon.small("vote_result")
    columns = (contents_of(rows, at, lexicon).texts for at in range(len(rows[0]) if rows else 0))
    told = [[phrase(text).partition(" ")[0] in words for text in texts] for texts in columns]
    return any(any(votes) and sum(votes) >= _MOST * len(votes) for votes in told)


def is_office(text: str, lexicon: Lexicon) -> bool:
    """Tell the name of an office from something to do."""
    is_of_meeting = lexicon.meaning(lexicon.facts, text) in {"moderator", "recorder"}
    return is_of_meeting or phrase(text) in lexicon.owners.get("groups", frozenset())


def _has_work(table: Table, lexicon: Lexicon) -> bool:
    heads = table.rows[0] if table.rows else ()
    return any(header_meaning(cell.text, lexicon) in _WORK for cell in heads)


def _names(heads: Row, words: frozenset[str]) -> bool:
    return sum(phrase(cell.text) in words for cell in heads) >= _PAIR


def _has_hours(table: Table, lexicon: Lexicon) -> bool:
    rows = table.rows[1:]
    width = len(table.rows[0]) if table.rows else 0
    columns = (contents_of(rows, at, lexicon) for at in range(width))
    return any(len(held.texts) >= _FEWEST_ROWS and held.are_hours for held in columns)
