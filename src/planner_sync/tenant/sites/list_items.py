"""Items of a list in the state, and how they are shown; the reference page of listItem."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from sqlite3 import Row
from typing import Any

import orjson

from planner_sync.tenant.drive.items import not_found
from planner_sync.tenant.errors import GraphError, invalid_request
from planner_sync.tenant.exchange import Call, Caller
from planner_sync.tenant.ids import guid
from planner_sync.tenant.sites.lists import SiteList
from planner_sync.tenant.world import World

_EXPAND = re.compile(r"fields(?:\(\$select=(?P<names>[\w,]+)\))?", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class ListItem:
    list_id: str
    number: int
    fields: Mapping[str, Any]
    version: int
    created: str
    created_by: Mapping[str, Any]
    modified: str
    modified_by: Mapping[str, Any]
    change: int
    is_deleted: bool

    @property
    def etag(self) -> str:
        return f'"{guid("list item", self.list_id, str(self.number))},{self.version}"'


def add_item(world: World, list_id: str, fields: Mapping[str, Any], caller: Caller) -> ListItem:
    who, now = caller.drive_identity(), world.stamp()
    item = ListItem(
        list_id=list_id,
        number=world.state.next_number(f"list items {list_id}"),
        fields=fields,
        version=1,
        created=now,
        created_by=who,
        modified=now,
        modified_by=who,
        change=0,
        is_deleted=False,
    )
    return save_item(world, item)


def revise_item(
    world: World, item: ListItem, fields: Mapping[str, Any], caller: Caller
) -> ListItem:
    """Give an item new values, which always makes a version."""
    revised = replace(
        item,
        fields={**item.fields, **fields},
        version=item.version + 1,
        modified=world.stamp(),
        modified_by=caller.drive_identity(),
    )
    return save_item(world, revised)


def save_item(world: World, item: ListItem) -> ListItem:
    """Store the item as the newest change of its list."""
    item = replace(item, change=world.state.next_number(f"list changes {item.list_id}"))
    world.state.run(
        "INSERT OR REPLACE INTO list_items VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        item.list_id,
        item.number,
        orjson.dumps(item.fields).decode(),
        item.version,
        item.created,
        orjson.dumps(item.created_by).decode(),
        item.modified,
        orjson.dumps(item.modified_by).decode(),
        item.change,
        item.is_deleted,
    )
    return item


def find_item(world: World, list_id: str, number: str) -> ListItem:
    """Return an item that is there; raises GraphError 404."""
    sql = "SELECT * FROM list_items WHERE list_id = ? AND number = ? AND is_deleted = 0"
    row = world.state.row(sql, list_id, int(number)) if number.isdigit() else None
    if row is None:
        raise not_found()
    return _from_row(row)


def select_items(world: World, condition: str, *values: object) -> list[ListItem]:
    """Return items, deleted ones too, for a fixed condition."""
    sql = f"SELECT * FROM list_items WHERE {condition}"  # noqa: S608 - conditions are fixed texts
    return [_from_row(row) for row in world.state.rows(sql, *values)]


def require_match(call: Call, item: ListItem) -> None:
    """Raise GraphError 412 when a version is given and it is not that of the item."""
    if call.header("if-match") not in (None, "*", item.etag):
        message = "The resource has changed since the caller last read it."
        raise GraphError(412, "resourceModified", message)


def shown_item(site_list: SiteList, call: Call, item: ListItem) -> dict[str, Any]:
    """Return an item, with its fields when they are expanded."""
    body: dict[str, Any] = {
        "@odata.etag": item.etag,
        "id": str(item.number),
        "eTag": item.etag,
        "createdDateTime": item.created,
        "createdBy": dict(item.created_by),
        "lastModifiedDateTime": item.modified,
        "lastModifiedBy": dict(item.modified_by),
        "webUrl": f"{site_list.shown()['webUrl']}/{item.number}_.000",
        "parentReference": {"siteId": site_list.site.id},
        "contentType": {"id": "0x0100", "name": "Item"},
    }
    expand = call.query.get("$expand")
    if expand is None:
        return body
    read = _EXPAND.fullmatch(expand.replace(" ", ""))
    if read is None:
        raise invalid_request("Only `fields` can be expanded.")
    names = read["names"].split(",") if read["names"] else None
    fields = shown_fields(item)
    wanted = {key: fields[key] for key in fields if names is None or key in names or "@" in key}
    return {**body, "fields": wanted}


def shown_fields(item: ListItem) -> dict[str, Any]:
    """Return the values; empty ones are left out, as SharePoint does."""
    return {
        "@odata.etag": item.etag,
        "id": str(item.number),
        "ContentType": "Item",
        **{name: value for name, value in item.fields.items() if value is not None},
        "Modified": item.modified,
        "Created": item.created,
        "_UIVersionString": f"{item.version}.0",
        "Attachments": False,
    }


def shown_deletion(site_list: SiteList, item: ListItem) -> dict[str, Any]:
    reference = {"siteId": site_list.site.id}
    gone = {"id": str(item.number), "parentReference": reference}
    return {**gone, "deleted": {"state": "deleted"}}


def shown_lists(world: World) -> list[dict[str, Any]]:
    """Return every list but libraries, with the fields of its items."""
    return [
        {
            "id": row["id"],
            "name": row["name"],
            "group": row["group_id"],
            "items": [
                shown_fields(item)
                for item in select_items(
                    world, "list_id = ? AND is_deleted = 0 ORDER BY number", row["id"]
                )
            ],
        }
        for row in world.state.rows("SELECT id, name, group_id FROM lists ORDER BY rowid")
    ]


def _from_row(row: Row) -> ListItem:
    values: dict[str, Any] = dict(row)
    for name in ("fields", "created_by", "modified_by"):
        values[name] = orjson.loads(values[name])
    return ListItem(**{**values, "is_deleted": bool(values["is_deleted"])})
