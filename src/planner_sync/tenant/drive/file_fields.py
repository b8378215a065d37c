"""What stands in the columns of a library beside its files."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import orjson

from planner_sync.tenant.drive.items import Item, save
from planner_sync.tenant.drive.promotion import is_office
from planner_sync.tenant.exchange import Caller
from planner_sync.tenant.world import World


def fields_of(world: World, item: Item) -> dict[str, Any]:
    """Return the values by internal column name, without the empty ones."""
    sql = "SELECT fields FROM file_fields WHERE drive_id = ? AND item_id = ?"
    row = world.state.row(sql, item.drive_id, item.id)
    return {} if row is None else dict(orjson.loads(row["fields"]))


def write_fields(world: World, item: Item, given: Mapping[str, Any], caller: Caller) -> Item:
    """Write values, which makes a version; an Office file gets them inside too, a little later."""
    values = {**fields_of(world, item), **given}
    kept = {name: value for name, value in values.items() if value is not None}
    sql = "INSERT OR REPLACE INTO file_fields VALUES (?, ?, ?)"
    world.state.run(sql, item.drive_id, item.id, orjson.dumps(kept).decode())
    changed = replace(
        item,
        version=item.version + 1,
        modified=world.stamp(),
        modified_by=orjson.dumps(caller.drive_identity()).decode(),
        is_unpromoted=is_office(item.name),
    )
    return save(world, changed)
