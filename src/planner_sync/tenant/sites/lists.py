"""Lists of a site, its libraries among them; the reference page of list."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

import orjson

from planner_sync.tenant.drive.items import name_taken, not_found
from planner_sync.tenant.drive.reading import DRIVE_MEMBERS, shown_drive
from planner_sync.tenant.errors import GraphError, invalid_request
from planner_sync.tenant.exchange import Answer, Call
from planner_sync.tenant.ids import guid
from planner_sync.tenant.odata import collection, entity, select
from planner_sync.tenant.sites.columns import first_columns, new_column
from planner_sync.tenant.sites.site import Site, named_site
from planner_sync.tenant.world import World

LIST_MEMBERS = frozenset(
    {
        "id",
        "name",
        "displayName",
        "description",
        "eTag",
        "webUrl",
        "createdDateTime",
        "lastModifiedDateTime",
        "createdBy",
        "parentReference",
        "list",
        "sharepointIds",
    }
)
_CREATABLE = frozenset({"displayName", "description", "columns", "list"})


@dataclass(frozen=True, kw_only=True)
class SiteList:
    """A list of a site; a library is one too, and then `drive_id` says which."""

    id: str
    site: Site
    name: str
    created: str
    body: dict[str, Any]
    drive_id: str | None = None

    def shown(self) -> dict[str, Any]:
        is_library = self.drive_id is not None
        folder = quote(self.name) if is_library else f"Lists/{quote(self.name)}"
        template = "documentLibrary" if is_library else "genericList"
        return {
            "id": self.id,
            "name": self.name,
            "displayName": self.name,
            "description": self.body.get("description") or "",
            "eTag": f'"{self.id},1"',
            "webUrl": f"{self.site.url}/{folder}",
            "createdDateTime": self.created,
            "lastModifiedDateTime": self.created,
            "parentReference": {"siteId": self.site.id},
            "list": {"contentTypesEnabled": False, "hidden": False, "template": template},
        }


def named_list(world: World, call: Call) -> SiteList:
    """Return the list that the address names, by id or by name; raises GraphError 404."""
    wanted = call.params["list"].lower()
    for one in _lists(world, named_site(world, call)):
        if wanted in (one.id, one.name.lower()):
            return one
    raise not_found()


def require_plain(site_list: SiteList) -> SiteList:
    """Raise GraphError 400 for a library: its items come and go with their files."""
    if site_list.drive_id is not None:
        raise GraphError(400, "notSupported", "The items of a library are its files.")
    return site_list


def create_list(world: World, call: Call) -> Answer:
    site, given = named_site(world, call), call.json_object()
    if unknown := {name for name in given if "@" not in name} - _CREATABLE:
        raise invalid_request(f"The property '{min(unknown)}' cannot be written.")
    name = given.get("displayName")
    template = (given.get("list") or {}).get("template", "genericList")
    if not isinstance(name, str) or not name.strip() or template != "genericList":
        raise invalid_request("A list needs a displayName and the template genericList.")
    if name.lower() in {one.name.lower() for one in _lists(world, site)}:
        raise name_taken()
    list_id = guid("list", site.group_id, name, str(world.state.next_number("lists")))
    columns = first_columns(given.get("columns"), list_id)
    body = {"description": given.get("description"), "columns": columns}
    sql = "INSERT INTO lists VALUES (?, ?, ?, ?, ?)"
    stored = orjson.dumps(body).decode()
    world.state.run(sql, list_id, site.group_id, name, world.stamp(), stored)
    made = next(one for one in _lists(world, site) if one.id == list_id)
    return entity(call, made.shown(), status=201)


def get_list(world: World, call: Call) -> Answer:
    return entity(call, select(call, named_list(world, call).shown(), LIST_MEMBERS))


def list_lists(world: World, call: Call) -> Answer:
    found = _lists(world, named_site(world, call))
    return collection(call, [select(call, one.shown(), LIST_MEMBERS) for one in found])


def get_list_drive(world: World, call: Call) -> Answer:
    site_list = named_list(world, call)
    drive = world.state.row("SELECT * FROM drives WHERE id = ?", site_list.drive_id)
    if drive is None:
        raise not_found()
    return entity(call, select(call, shown_drive(world, drive), DRIVE_MEMBERS))


def list_columns(world: World, call: Call) -> Answer:
    return collection(call, named_list(world, call).body["columns"])


def create_column(world: World, call: Call) -> Answer:
    site_list = named_list(world, call)
    columns = site_list.body["columns"]
    column = new_column(call.json_object(), site_list.id, columns)
    body = {**site_list.body, "columns": [*columns, column]}
    if site_list.drive_id is None:
        sql = "UPDATE lists SET body = ? WHERE id = ?"
        world.state.run(sql, orjson.dumps(body).decode(), site_list.id)
    else:
        sql = "INSERT OR REPLACE INTO library_columns VALUES (?, ?)"
        world.state.run(sql, site_list.drive_id, orjson.dumps(body["columns"]).decode())
    return entity(call, column, status=201)


def _library_columns(world: World, drive_id: str) -> list[dict[str, Any]]:
    row = world.state.row("SELECT columns FROM library_columns WHERE drive_id = ?", drive_id)
    if row is None:
        return first_columns(None, guid("list", drive_id))
    return list(orjson.loads(row["columns"]))


def _lists(world: World, site: Site) -> list[SiteList]:
    """Return the libraries, then the lists, each kind in the order in which it was made."""
    libraries = [
        SiteList(
            id=guid("list", row["id"]),
            site=site,
            name=row["name"],
            created=row["created"],
            body={"columns": _library_columns(world, row["id"])},
            drive_id=row["id"],
        )
        for row in world.state.rows(
            "SELECT * FROM drives WHERE group_id = ? ORDER BY rowid", site.group_id
        )
    ]
    sql = "SELECT * FROM lists WHERE group_id = ? ORDER BY rowid"
    return libraries + [
        SiteList(
            id=row["id"],
            site=site,
            name=row["name"],
            created=row["created"],
            body=orjson.loads(row["body"]),
        )
        for row in world.state.rows(sql, site.group_id)
    ]
