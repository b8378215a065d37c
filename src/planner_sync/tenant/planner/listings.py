"""Collections of Planner resources.

Planner decides on the page size itself and ignores `$top`, `$filter` and `$count` on its
navigations; `$select` it honours, and etags stay. What is new can be missing from them for a while
although it can be read by its id.
"""

import re
from collections.abc import Collection

from planner_sync.tenant.errors import bad_request
from planner_sync.tenant.exchange import Answer, Call
from planner_sync.tenant.odata import collection, position, select
from planner_sync.tenant.planner.records import Record, from_row
from planner_sync.tenant.world import World


def listing(
    world: World, call: Call, where: str, values: tuple[object, ...], members: Collection[str]
) -> Answer:
    """Answer with one page of the resources for which the condition holds."""
    records, next_start = page(world, call, where, values)
    shown = [select(call, record.shown(), members) for record in records]
    return collection(call, shown, next_start=next_start)


def page(
    world: World, call: Call, where: str, values: tuple[object, ...]
) -> tuple[list[Record], int | None]:
    """Return the records of the page that the call asks for, and where the next one starts."""
    pages = world.options.pages
    start = position(call)
    rows = world.state.rows(
        f"SELECT * FROM planner WHERE {where} AND id NOT IN (SELECT id FROM lagging) "  # noqa: S608 - conditions are fixed texts
        "AND seq > ? ORDER BY seq LIMIT ?",
        *values,
        start or 0,
        pages.planner + 1,
    )
    if start is None and pages.empty_first and rows:
        return [], 0
    records = [from_row(row) for row in rows[: pages.planner]]
    return records, records[-1].seq if len(rows) > pages.planner else None


def scope(call: Call, member: str) -> str:
    """Return the id that `$filter` limits a root collection to; raises GraphError 400 without."""
    read = re.fullmatch(rf"\s*{member} eq '([^']*)'\s*", call.query.get("$filter", ""))
    if read is None:
        raise bad_request(f"A filter on '{member}' is required for this collection.", code="")
    return read[1]
