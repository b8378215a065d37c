"""Where links of cards and tasks lead: to this page, when they are about things of this tenant."""

import re
from urllib.parse import quote, unquote, urlsplit

from planner_sync.tenant.drive.items import Item, at_path, root, select_items
from planner_sync.tenant.drive.shown import drive_url, unique_id
from planner_sync.tenant.errors import GraphError
from planner_sync.tenant.page.markup import Child, Markup, tag
from planner_sync.tenant.world import SHAREPOINT_HOST, World

_TASK = re.compile(r"/task/(?P<id>[\w-]{28})(?:[/?#]|$)", re.IGNORECASE)
_PLAN = re.compile(r"/plan(?:views|taskboard)?/(?P<id>[\w-]{28})(?:[/?#]|$)", re.IGNORECASE)
_DOCUMENT = re.compile(r"sourcedoc=\{?(?P<guid>[0-9a-f-]{36})\}?", re.IGNORECASE)


def board_path(plan_id: str, task_id: str = "") -> str:
    return f"/board/{quote(plan_id)}" + (f"/{quote(task_id)}" if task_id else "")


def library_path(drive_id: str, item: Item | None = None) -> str:
    """Return the page of a folder, or the address from which a file is downloaded."""
    place = f"/library/{quote(drive_id, safe='!')}"
    if item is None or item.parent_id is None:
        return place
    return f"{place}/{'folder' if item.is_folder else 'file'}/{quote(item.id)}"


def anchor(world: World, url: str, *text: Child) -> Markup:
    """Return a link, or its text alone when the address is none that a page should lead to."""
    try:
        here = _here(world, url) if urlsplit(url).scheme.lower() in ("http", "https") else ""
    except ValueError:
        # What urlsplit says to an address with brackets that are none of IPv6.
        here = ""
    if here is not None:
        return tag("a", *text, href=here) if here else tag("span", *text)
    return tag("a", *text, href=url, rel="noopener noreferrer", class_="away")


def _here(world: World, url: str) -> str | None:
    task = _TASK.search(url)
    if task is not None:
        sql = "SELECT plan_id FROM planner WHERE kind = 'task' AND id = ?"
        row = world.state.row(sql, task["id"])
        return None if row is None else board_path(row["plan_id"], task["id"])
    plan = _PLAN.search(url)
    if plan is not None:
        row = world.state.row("SELECT 1 FROM planner WHERE kind = 'plan' AND id = ?", plan["id"])
        return None if row is None else board_path(plan["id"])
    if urlsplit(url).hostname != SHAREPOINT_HOST:
        return None
    item = _item(world, url)
    return None if item is None else library_path(item.drive_id, item)


def _item(world: World, url: str) -> Item | None:
    document = _DOCUMENT.search(unquote(url))
    if document is not None:
        wanted = document["guid"].lower()
        everything = select_items(world, "is_deleted = 0")
        return next((one for one in everything if unique_id(one) == wanted), None)
    for drive in world.state.rows("SELECT id, name FROM drives"):
        library = drive_url(world, drive["id"], drive["name"])
        if url == library or url.startswith(f"{library}/"):
            path = unquote(urlsplit(url[len(library) :]).path)
            try:
                return at_path(world, root(world, drive["id"]), path)
            except GraphError:
                return None
    return None
