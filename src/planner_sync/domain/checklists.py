"""
Checklists: which item is which, and where a new one goes.

An item that the service looks for again later bears an id that the service derived, a GUID of
version 5, so that people may reword it.  Other items are known by their exact title.
"""

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from planner_sync.domain.board import ChecklistItem

_DERIVED = 5


def found_among(
    wanted: Sequence[ChecklistItem], has: Sequence[ChecklistItem]
) -> list[ChecklistItem | None]:
    """
    Find each wanted item among those that are there; ``None`` where it is not.

    An item is found by its id, else by its exact title: somebody may have typed it anew.  What
    bears a derived id is only ever the item of that id.
    """
    by_id = {item.item_id: item for item in has if item.item_id}
    by_title = {item.title: item for item in reversed(has) if not _is_derived(item.item_id)}
    by_any_title = {item.title: item for item in reversed(has)}
    return [
        (by_id.get(item.item_id) or by_title.get(item.title))
        if item.item_id
        else by_any_title.get(item.title)
        for item in wanted
    ]


def is_in(item: ChecklistItem, items: Sequence[ChecklistItem]) -> bool:
    """Tell whether *item* is one of *items*, both as the service wanted them at some time."""
    if item.item_id:
        return any(other.item_id == item.item_id for other in items)
    return any(other.title == item.title for other in items)


def placed(
    added: Sequence[ChecklistItem],
    wanted: Sequence[ChecklistItem],
    has: Sequence[ChecklistItem],
) -> tuple[ChecklistItem, ...]:
    """
    Say where each added item goes: behind the wanted item before it, else at the top.

    Planner takes a place as ``<hint before> <hint behind>!``, either of them empty where there is
    nothing, and lets such texts be composed of one another (page "Using order hints in Planner").

    Args:
        added: The new items; all of them are wanted.
        wanted: Everything that is wanted, from top to bottom.
        has: What is there, from top to bottom.
    """
    hints = [item.order_hint or "" for item in has]
    result = []
    before = ""
    for item, found in zip(wanted, found_among(wanted, has), strict=True):
        if found is not None:
            before = found.order_hint or ""
        elif item in added:
            behind = next((hint for hint in hints if hint > before), "")
            before = f"{before} {behind}!"
            result.append(replace(item, order_hint=before))
    return tuple(result)


def _is_derived(item_id: str | None) -> bool:
    try:
        return UUID(item_id or "").version == _DERIVED
    except ValueError:
        return False
