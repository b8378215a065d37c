"""Reading and writing items of a list; "Create item", "Update an item", "Enumerate items"."""

import re
from dataclasses import replace
from typing import Any

from planner_sync.tenant.drive import shown as drive_shown
from planner_sync.tenant.drive.reading import named_item
from planner_sync.tenant.errors import invalid_request
from planner_sync.tenant.exchange import Answer, Call
from planner_sync.tenant.filters import Condition, parse_filter
from planner_sync.tenant.odata import entity, page_of, top
from planner_sync.tenant.sites import list_items
from planner_sync.tenant.sites.columns import HYPERLINK_PREFERENCE, written_fields
from planner_sync.tenant.sites.library_items import (
    library_files,
    named_file,
    shown_file_fields,
    shown_library_item,
    update_file_fields,
)
from planner_sync.tenant.sites.list_items import ListItem, shown_fields, shown_item
from planner_sync.tenant.sites.lists import SiteList, named_list, require_plain
from planner_sync.tenant.world import World

_UNINDEXED = "honornonindexedquerieswarningmayfailrandomly"
_ALWAYS_INDEXED = frozenset({"id"})


def create_item(world: World, call: Call) -> Answer:
    site_list, given = require_plain(named_list(world, call)), call.json_object()
    if {name for name in given if "@" not in name} - {"fields", "contentType"}:
        raise invalid_request("Only `fields` can be written.")
    fields = _fields(call, site_list, given.get("fields"))
    for column in site_list.body["columns"]:
        if column["required"] and fields.get(column["name"]) is None:
            raise invalid_request(f"The field '{column['name']}' is required.")
    item = list_items.add_item(world, site_list.id, fields, call.caller)
    shown = {**shown_item(site_list, call, item), "fields": shown_fields(item)}
    return entity(call, shown, status=201)


def get_item(world: World, call: Call) -> Answer:
    site_list = named_list(world, call)
    if site_list.drive_id is not None:
        return entity(call, shown_library_item(world, named_file(world, call, site_list)))
    return entity(call, shown_item(site_list, call, _named(world, call, site_list)))


def get_fields(world: World, call: Call) -> Answer:
    site_list = named_list(world, call)
    if site_list.drive_id is not None:
        return entity(call, shown_file_fields(world, named_file(world, call, site_list)))
    return entity(call, shown_fields(_named(world, call, site_list)))


def update_fields(world: World, call: Call) -> Answer:
    site_list = named_list(world, call)
    if site_list.drive_id is not None:
        return entity(call, shown_file_fields(world, update_file_fields(world, call, site_list)))
    item = _named(world, call, site_list)
    list_items.require_match(call, item)
    fields = _fields(call, site_list, call.json_object())
    return entity(call, shown_fields(list_items.revise_item(world, item, fields, call.caller)))


def delete_item(world: World, call: Call) -> Answer:
    site_list = require_plain(named_list(world, call))
    item = _named(world, call, site_list)
    list_items.require_match(call, item)
    list_items.save_item(world, replace(item, is_deleted=True))
    return Answer(status=204)


def list_all_items(world: World, call: Call) -> Answer:
    site_list, pages = named_list(world, call), world.options.pages
    if site_list.drive_id is not None:
        files = library_files(world, site_list)
        shown = [shown_library_item(world, item) for item in files]
    else:
        condition = "list_id = ? AND is_deleted = 0 ORDER BY number"
        items = list_items.select_items(world, condition, site_list.id)
        shown = [shown_item(site_list, call, one) for one in _filtered(call, site_list, items)]
    return page_of(call, shown, size=top(call, pages.children), empty_first=pages.empty_first)


def get_drive_item(world: World, call: Call) -> Answer:
    """Answer with the file behind an item of a library."""
    item = named_file(world, call, named_list(world, call))
    return entity(call, drive_shown.shown_item(world, call, item))


def get_list_item(world: World, call: Call) -> Answer:
    """Answer with the item of the library that a file or folder is."""
    return entity(call, shown_library_item(world, named_item(world, call)))


def _named(world: World, call: Call, site_list: SiteList) -> ListItem:
    return list_items.find_item(world, site_list.id, call.params["item"])


def _fields(call: Call, site_list: SiteList, given: object) -> dict[str, Any]:
    if not isinstance(given, dict):
        raise invalid_request("The fields are missing.")
    columns = site_list.body["columns"]
    return written_fields(columns, given, has_hyperlinks=call.prefers(HYPERLINK_PREFERENCE))


def _filtered(call: Call, site_list: SiteList, items: list[ListItem]) -> list[ListItem]:
    """Filter on fields; a column that is not indexed needs a header that promises nothing."""
    text = call.query.get("$filter")
    if text is None:
        return items
    if not re.search(r"\bfields/", text):
        raise invalid_request("Only fields can be filtered on.")
    conditions = parse_filter(re.sub(r"\bfields/", "", text))
    _require_indexed(call, site_list, conditions)
    return [item for item in items if all(one.holds(shown_fields(item)) for one in conditions)]


def _require_indexed(call: Call, site_list: SiteList, conditions: list[Condition]) -> None:
    columns = site_list.body["columns"]
    indexed = {column["name"] for column in columns if column["indexed"]} | _ALWAYS_INDEXED
    for condition in conditions:
        if condition.member not in indexed and not call.prefers(_UNINDEXED):
            raise invalid_request(
                f"Field '{condition.member}' cannot be referenced in filter or orderby as it is "
                "not indexed. Provide the 'Prefer: HonorNonIndexedQueriesWarningMayFailRandomly' "
                "header to allow this, but be warned that such queries may fail on large lists."
            )
