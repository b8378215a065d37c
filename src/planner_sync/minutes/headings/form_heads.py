"""Heads of forms with the labels above: "Datum | Voorzitter | Notulist" over one row of values."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from planner_sync.domain.blocks import Block, Table
from planner_sync.minutes.dates.due_dates import is_due
from planner_sync.minutes.lexicon import Lexicon

_ROWS = 2
"""The labels and the values; a longer table lists something."""

_LEAST = 2
"""Labels that make the first row the head of a form."""

_OF_POINTS = frozenset(["improvement", "action", "topic", "said", "outcome", "decision_text"])
"""Columns that hold points: one point with its date is no head."""


def with_upright_heads(blocks: Iterable[Block], lexicon: Lexicon) -> Iterator[Block]:
    """Yield *blocks*, the head of a form with each label beside its value."""
    for block in blocks:
        if isinstance(block, Table) and _is_lying_head(block, lexicon):
            yield replace(block, rows=tuple(zip(*block.rows, strict=True)))
        else:
            yield block


def _is_lying_head(table: Table, lexicon: Lexicon) -> bool:
    if len(table.rows) != _ROWS or len(table.rows[0]) != len(table.rows[1]):
        return False
    labels, values = table.rows
    facts = [lexicon.meaning(lexicon.facts, cell.text) for cell in labels]
    people = [lexicon.meaning(lexicon.people, cell.text) for cell in labels]
    columns = {lexicon.meaning(lexicon.columns, cell.text) for cell in labels}
    is_told = sum(bool(fact or who) for fact, who in zip(facts, people, strict=True)) >= _LEAST
    is_day = "date" in facts and is_due(values[facts.index("date")].text)
    return is_told and is_day and columns.isdisjoint(_OF_POINTS)
