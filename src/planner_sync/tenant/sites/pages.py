"""Site pages; the reference page of sitePage.

A page is checked out to whoever made or changed it, and only they see that until it is published.
"""

import re
from dataclasses import dataclass
from sqlite3 import Row
from typing import Any

import orjson

from planner_sync.tenant.drive.items import name_taken, not_found
from planner_sync.tenant.errors import invalid_request
from planner_sync.tenant.exchange import Answer, Call
from planner_sync.tenant.ids import guid
from planner_sync.tenant.odata import entity, page_of, top
from planner_sync.tenant.sites.page_content import (
    PAGE_TYPE,
    require_name,
    require_page_type,
    written,
)
from planner_sync.tenant.sites.site import Site, named_site
from planner_sync.tenant.world import World

_CAST = "microsoft.graph.sitePage"


@dataclass(frozen=True, kw_only=True)
class Page:
    """A page; `draft` is what its owner sees, `published` what all others do."""

    id: str
    site: Site
    name: str
    created: str
    created_by: dict[str, Any]
    modified: str
    draft: dict[str, Any] | None
    published: dict[str, Any] | None
    owner: str
    major: int
    minor: int

    def seen_by(self, key: str) -> dict[str, Any] | None:
        """Return what this caller sees of it, None when that is nothing."""
        return self.draft if self.draft and key == self.owner else self.published

    def shown(self, key: str, *, has_canvas: bool) -> dict[str, Any]:
        content = dict(self.seen_by(key) or {})
        layout = content.pop("canvasLayout", {"horizontalSections": []})
        is_draft = bool(self.draft and key == self.owner)
        state = {"level": "checkout", "versionId": f"{self.major}.{self.minor}"}
        if not is_draft:
            state = {"level": "published", "versionId": f"{self.major}.0"}
        etag = f'"{{{self.id.upper()}}},{self.major * 512 + (self.minor if is_draft else 0)}"'
        return {
            "@odata.type": PAGE_TYPE,
            "@odata.etag": etag,
            "id": self.id,
            "eTag": etag,
            "name": self.name,
            "webUrl": f"{self.site.url}/SitePages/{self.name}",
            "createdDateTime": self.created,
            "createdBy": self.created_by,
            "lastModifiedDateTime": self.modified,
            "lastModifiedBy": self.created_by,
            "parentReference": {"siteId": self.site.site_id},
            "publishingState": state,
            **content,
            **({"canvasLayout": layout} if has_canvas else {}),
        }


def create_page(world: World, call: Call) -> Answer:
    site, given = named_site(world, call), call.json_object()
    require_page_type(given)
    name = require_name(given.pop("name", None))
    if "title" not in given:
        raise invalid_request("The page has no title.")
    for page in _pages(world, site):
        if page.name.lower() == name.lower():
            raise name_taken()
    page_id = guid("page", site.group_id, name, str(world.state.next_number("pages")))
    usual = {"pageLayout": "article", "promotionKind": "page", "showComments": True}
    page = Page(
        id=page_id,
        site=site,
        name=name,
        created=world.stamp(),
        created_by=call.caller.drive_identity(),
        modified=world.stamp(),
        draft={**usual, **written(given, page_id)},
        published=None,
        owner=call.caller.key,
        major=0,
        minor=1,
    )
    _save(world, page)
    return entity(call, page.shown(call.caller.key, has_canvas=False), status=201)


def get_page(world: World, call: Call) -> Answer:
    """Answer with a page as any page: what a site page has besides needs its cast."""
    if "$expand" in call.query:
        raise invalid_request(f"Only {_CAST} can be expanded.")
    return entity(call, _named(world, call).shown(call.caller.key, has_canvas=False))


def get_site_page(world: World, call: Call) -> Answer:
    page = _named(world, call)
    return entity(call, page.shown(call.caller.key, has_canvas=_expands_canvas(call)))


def get_canvas(world: World, call: Call) -> Answer:
    shown = _named(world, call).shown(call.caller.key, has_canvas=True)
    return entity(call, shown["canvasLayout"])


def list_pages(world: World, call: Call) -> Answer:
    key, has_canvas = call.caller.key, _expands_canvas(call)
    seen = [one for one in _pages(world, named_site(world, call)) if one.seen_by(key) is not None]
    shown = [page.shown(key, has_canvas=has_canvas) for page in seen]
    pages = world.options.pages
    return page_of(call, shown, size=top(call, pages.children), empty_first=pages.empty_first)


def update_page(world: World, call: Call) -> Answer:
    """Change a page through its cast, which checks it out until it is published again."""
    page, given = _named(world, call), call.json_object()
    require_page_type({"@odata.type": PAGE_TYPE, **given})
    draft = {**(page.seen_by(call.caller.key) or {}), **written(given, page.id)}
    changes = {"draft": draft, "owner": call.caller.key, "minor": page.minor + 1}
    page = Page(**{**_members(page), **changes, "modified": world.stamp()})
    _save(world, page)
    return entity(call, page.shown(call.caller.key, has_canvas=False))


def refuse_plain_update(world: World, call: Call) -> Answer:
    """Refuse a change that does not name the kind of page, as SharePoint does."""
    _named(world, call)
    raise invalid_request("API not found")


def publish_page(world: World, call: Call) -> Answer:
    """Let everybody see the page as its owner left it."""
    page = _named(world, call)
    if page.draft is not None:
        changes = {"published": page.draft, "draft": None, "major": page.major + 1, "minor": 0}
        _save(world, Page(**{**_members(page), **changes}))
    return Answer(status=204)


def delete_page(world: World, call: Call) -> Answer:
    world.state.run("DELETE FROM pages WHERE id = ?", _named(world, call).id)
    return Answer(status=204)


def all_pages(world: World, site: Site) -> list[dict[str, Any]]:
    """Return the published pages of a site as everybody sees them."""
    published = [page for page in _pages(world, site) if page.published is not None]
    return [page.shown("", has_canvas=True) for page in published]


def _expands_canvas(call: Call) -> bool:
    expand = call.query.get("$expand", "")
    if expand and not re.fullmatch(r"canvasLayout|webParts", expand, re.IGNORECASE):
        raise invalid_request("The query option '$expand' is not valid.")
    return expand.lower() == "canvaslayout"


def _named(world: World, call: Call) -> Page:
    wanted = call.params["page"].lower()
    for page in _pages(world, named_site(world, call)):
        if page.id == wanted and page.seen_by(call.caller.key) is not None:
            return page
    raise not_found()


def _pages(world: World, site: Site) -> list[Page]:
    rows = world.state.rows("SELECT * FROM pages WHERE group_id = ? ORDER BY rowid", site.group_id)
    return [_from_row(site, row) for row in rows]


def _from_row(site: Site, row: Row) -> Page:
    return Page(id=row["id"], site=site, name=row["name"], **orjson.loads(row["body"]))


def _members(page: Page) -> dict[str, Any]:
    return {name: getattr(page, name) for name in page.__dataclass_fields__}


def _save(world: World, page: Page) -> None:
    members = _members(page)
    page_id, site, name = (members.pop(member) for member in ("id", "site", "name"))
    sql = (
        "INSERT INTO pages VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET body = excluded.body"
    )
    world.state.run(sql, page_id, site.group_id, name, orjson.dumps(members).decode())
