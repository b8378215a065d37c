"""What changed in a list; the page "listItem: delta"."""

import base64
from typing import Any
from urllib.parse import quote

import orjson

from planner_sync.tenant.drive.delta import generation
from planner_sync.tenant.errors import GraphError
from planner_sync.tenant.exchange import Answer, Call
from planner_sync.tenant.odata import context, top
from planner_sync.tenant.sites.list_items import select_items, shown_deletion, shown_item
from planner_sync.tenant.sites.lists import SiteList, named_list, require_plain
from planner_sync.tenant.world import World


def list_delta(world: World, call: Call) -> Answer:
    """Answer with the items that changed after the token, each once and in its latest state."""
    site_list = require_plain(named_list(world, call))
    newest = int(world.state.read(f"counter list changes {site_list.id}") or "0")
    token = call.query.get("token") or call.params.get("delta_token")
    if token == "latest":  # noqa: S105 - a value that the page defines
        return _answer(call, [], _link(world, call, site_list, newest))
    after = 0 if token is None else _after(world, call, site_list, token)
    alive = " AND is_deleted = 0" if after == 0 else ""
    size = top(call, world.options.pages.delta)
    condition = f"list_id = ? AND change > ?{alive} ORDER BY change LIMIT ?"
    found = select_items(world, condition, site_list.id, after, size + 1)
    told = [
        shown_deletion(site_list, item) if item.is_deleted else shown_item(site_list, call, item)
        for item in found[:size]
    ]
    if len(found) > size:
        return _answer(call, told, _link(world, call, site_list, found[size - 1].change), "next")
    return _answer(call, told, _link(world, call, site_list, newest))


def _answer(call: Call, told: list[dict[str, Any]], link: str, kind: str = "delta") -> Answer:
    body = {"@odata.context": context(call), f"@odata.{kind}Link": link, "value": told}
    return Answer(status=200, body=body)


def _link(world: World, call: Call, site_list: SiteList, to: int) -> str:
    """Return the address of what comes after a change, with the query options of this call."""
    written = orjson.dumps([generation(world), site_list.id, to])
    token = base64.urlsafe_b64encode(written).decode()
    options = {name: value for name, value in call.query.items() if name in ("$expand", "$top")}
    query = "".join(f"&{name}={quote(value)}" for name, value in options.items())
    return f"{_root(call, site_list)}?token={token}{query}"


def _root(call: Call, site_list: SiteList) -> str:
    return f"{call.base_url}/sites/{site_list.site.id}/lists/{site_list.id}/items/delta"


def _after(world: World, call: Call, site_list: SiteList, token: str) -> int:
    """Read one of our tokens; raises GraphError 410 for any other."""
    try:
        made_in, of, after = orjson.loads(base64.urlsafe_b64decode(token))
    except (ValueError, TypeError):
        made_in, of, after = -1, "", 0
    if made_in != generation(world) or of != site_list.id:
        raise GraphError(
            410,
            "resyncRequired",
            "Resync required. Replace any local items with the server's version.",
            inner_code="resyncChangesApplyDifferences",
            headers={"Location": _root(call, site_list)},
        )
    return int(after)
