"""Sites; the reference page of site. Each group has one."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import orjson

from planner_sync.tenant.drive.items import not_found
from planner_sync.tenant.drive.reading import DRIVE_MEMBERS, shown_drive
from planner_sync.tenant.errors import invalid_request
from planner_sync.tenant.exchange import Answer, Call
from planner_sync.tenant.ids import guid
from planner_sync.tenant.odata import collection, entity, select
from planner_sync.tenant.world import SHAREPOINT_HOST, World

SITE_MEMBERS = frozenset(
    {
        "id",
        "name",
        "displayName",
        "description",
        "webUrl",
        "createdDateTime",
        "lastModifiedDateTime",
        "siteCollection",
        "sharepointIds",
        "root",
    }
)


@dataclass(frozen=True, kw_only=True)
class Site:
    """The site of a group; `id` is host, site and web as Graph joins them."""

    group: Mapping[str, Any]

    @property
    def group_id(self) -> str:
        return str(self.group["id"])

    @property
    def site_id(self) -> str:
        return guid("site", self.group_id)

    @property
    def web_id(self) -> str:
        return guid("web", self.group_id)

    @property
    def id(self) -> str:
        return f"{SHAREPOINT_HOST},{self.site_id},{self.web_id}"

    @property
    def path(self) -> str:
        return f"sites/{self.group['mailNickname']}"

    @property
    def url(self) -> str:
        return f"https://{SHAREPOINT_HOST}/{self.path}"


def sites(world: World) -> list[Site]:
    rows = world.state.rows("SELECT body FROM groups ORDER BY name")
    return [Site(group=orjson.loads(row["body"])) for row in rows]


def named_site(world: World, call: Call) -> Site:
    """Return the site that the address names, by id or by host and path; GraphError 404."""
    wanted = call.params["site"].lower()
    for site in sites(world):
        if "path" in call.params:
            is_named = site.path.lower() == call.params["path"].strip("/").lower()
            if is_named and wanted == SHAREPOINT_HOST:
                return site
        elif wanted in (site.id.lower(), site.site_id):
            return site
    raise not_found()


def get_site(world: World, call: Call) -> Answer:
    return entity(call, select(call, _shown(named_site(world, call)), SITE_MEMBERS))


def search_sites(world: World, call: Call) -> Answer:
    """Answer with the sites whose name holds the text; the search text is obligatory here."""
    text = call.query.get("search", "").strip('"').casefold()
    if not text:
        raise invalid_request("A search text is needed to list sites.")
    found = [site for site in sites(world) if text in ("*", site.group["displayName"].casefold())]
    found = found or [one for one in sites(world) if text in one.group["displayName"].casefold()]
    return collection(call, [select(call, _shown(site), SITE_MEMBERS) for site in found])


def get_site_drive(world: World, call: Call) -> Answer:
    """Answer with the first library of the site."""
    drives = _drives(world, named_site(world, call))
    if not drives:
        raise not_found()
    return entity(call, select(call, drives[0], DRIVE_MEMBERS))


def list_site_drives(world: World, call: Call) -> Answer:
    drives = _drives(world, named_site(world, call))
    return collection(call, [select(call, drive, DRIVE_MEMBERS) for drive in drives])


def _drives(world: World, site: Site) -> list[dict[str, Any]]:
    rows = world.state.rows("SELECT * FROM drives WHERE group_id = ? ORDER BY rowid", site.group_id)
    return [shown_drive(world, row) for row in rows]


def _shown(site: Site) -> dict[str, Any]:
    return {
        "id": site.id,
        "name": site.group["mailNickname"],
        "displayName": site.group["displayName"],
        "description": site.group["description"],
        "webUrl": site.url,
        "createdDateTime": site.group["createdDateTime"],
        "lastModifiedDateTime": site.group["createdDateTime"],
        "siteCollection": {"hostname": SHAREPOINT_HOST},
        "root": {},
    }
