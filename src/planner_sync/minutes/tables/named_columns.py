"""Columns of names and of work whose headers say the other, told by their cells."""

from collections.abc import Sequence

from planner_sync.minutes.people.names import KnownNames
from planner_sync.minutes.people.owner_cells import owner_cell
from planner_sync.minutes.tables.column_contents import Contents, holds_names, mostly

_LEAST_WORK = 4
"""Words that a cell has on average where it tells who does what."""


def with_names(
    columns: dict[str, int], contents: Sequence[Contents], known: KnownNames
) -> dict[str, int]:
    """Take names below "actie" as who does it, and the texts below "wie" as what is done."""
    settled = dict(columns)
    for field in ("action", "improvement"):
        texts = contents[settled[field]].texts if contents and field in settled else ()
        # "Zwembad" is a wish in one word, which looks like a name.
        is_known = field == "action" or any(map(known.are_known, texts))
        if not is_known or not holds_names(texts, known):
            continue
        beside = settled.get("owner")
        if beside is None:
            settled["owner"] = settled["actor"] = settled.pop(field)
        elif contents[beside].are_texts and not holds_names(contents[beside].texts, known):
            settled[field], settled["owner"] = beside, settled[field]
    return settled


def with_work(
    columns: dict[str, int], contents: Sequence[Contents], known: KnownNames
) -> dict[str, int]:
    """Take "wie doet wat" above sentences as what is done, where no column says so."""
    at = columns.get("owner")
    is_there = not {"action", "improvement"}.isdisjoint(columns)
    if at is None or is_there or not contents or contents[at].words < _LEAST_WORK:
        return columns
    if mostly(contents[at].texts, lambda text: known.look_like_names(owner_cell(text, known).who)):
        return columns
    return {"action": at, **{field: to for field, to in columns.items() if field != "owner"}}
