"""What changed in a library; the page "driveItem: delta".

A token names a point in the drive's sequence of changes. Each item is told once, in its latest
state, and its parents with it; the order is no order.
"""

import base64
from dataclasses import dataclass
from urllib.parse import quote

import orjson

from planner_sync.tenant.drive.items import Item, find, select_items
from planner_sync.tenant.drive.reading import named_item
from planner_sync.tenant.drive.shown import shown_change
from planner_sync.tenant.errors import GraphError, invalid_request
from planner_sync.tenant.exchange import Answer, Call
from planner_sync.tenant.odata import context, top
from planner_sync.tenant.world import World, moment, timestamp


@dataclass(frozen=True, kw_only=True)
class Cursor:
    """Where an enumeration stands: changes after `after`, up to `until` or the newest.

    `is_full` enumerations leave deleted items out.
    """

    after: int
    until: int | None = None
    is_full: bool = False


def delta(world: World, call: Call) -> Answer:
    folder = named_item(world, call)
    if folder.parent_id is not None:
        raise invalid_request("Delta is only supported on the root of a library.")
    drive_id, newest = folder.drive_id, _newest(world, folder.drive_id)
    token = call.query.get("token") or call.params.get("delta_token")
    if token == "latest":  # noqa: S105 - a value that the page defines
        return _last_page(world, call, [], newest)
    cursor = _cursor(world, call, drive_id, token)
    until = newest if cursor.until is None else cursor.until
    if world.options.pages.empty_first and cursor.until is None:
        start = Cursor(after=cursor.after, until=until, is_full=cursor.is_full)
        return _page(world, call, [], start)
    return _changes(world, call, drive_id, cursor, until)


def _changes(world: World, call: Call, drive_id: str, cursor: Cursor, until: int) -> Answer:
    size = top(call, world.options.pages.delta)
    alive = " AND is_deleted = 0" if cursor.is_full else ""
    found = select_items(
        world,
        f"drive_id = ? AND change > ? AND change <= ?{alive} ORDER BY change LIMIT ?",
        drive_id,
        cursor.after,
        until,
        size + 1,
    )
    page = found[:size]
    told = page[::-1] if call.header("deltaexcludeparent") else _with_parents(world, page)
    if len(found) <= size:
        return _last_page(world, call, told, until)
    rest = Cursor(after=page[-1].change, until=until, is_full=cursor.is_full)
    return _page(world, call, told, rest)


def _with_parents(world: World, items: list[Item]) -> list[Item]:
    """Return the items, newest first, and the folders above them that are still there."""
    told = {item.id: item for item in reversed(items)}
    for item in items:
        above = item.parent_id
        while above is not None and above not in told:
            try:
                parent = find(world, item.drive_id, above)
            except GraphError:
                # Deleted too, and told of where its own change stands in the sequence.
                break
            told[above] = parent
            above = parent.parent_id
    return list(told.values())


def expire_delta_tokens(world: World) -> None:
    """Make every delta link given out until now answer 410."""
    world.state.write("delta generation", str(generation(world) + 1))


def _page(world: World, call: Call, items: list[Item], rest: Cursor) -> Answer:
    return _answer(world, call, items, "@odata.nextLink", rest)


def _last_page(world: World, call: Call, items: list[Item], until: int) -> Answer:
    return _answer(world, call, items, "@odata.deltaLink", Cursor(after=until))


def _answer(world: World, call: Call, items: list[Item], link: str, cursor: Cursor) -> Answer:
    token = _written(world, call.params["drive"], cursor)
    options = {name: value for name, value in call.query.items() if name in ("$select", "$top")}
    query = "".join(f"&{name}={quote(value)}" for name, value in options.items())
    body = {
        "@odata.context": context(call),
        link: f"{_root(call)}/delta?token={token}{query}",
        "value": [shown_change(world, call, item) for item in items],
    }
    return Answer(status=200, body=body)


def _root(call: Call) -> str:
    return f"{call.base_url}/drives/{call.params['drive']}/root"


def _newest(world: World, drive_id: str) -> int:
    return int(world.state.read(f"counter changes {drive_id}") or "0")


def generation(world: World) -> int:
    return int(world.state.read("delta generation") or "0")


def _written(world: World, drive_id: str, cursor: Cursor) -> str:
    parts = [generation(world), drive_id, cursor.after, cursor.until, cursor.is_full]
    return base64.urlsafe_b64encode(orjson.dumps(parts)).decode()


def _cursor(world: World, call: Call, drive_id: str, token: str | None) -> Cursor:
    """Read a token: none, one of ours, or a moment; raises GraphError 410 for any other."""
    if token is None:
        return Cursor(after=0, is_full=True)
    if (since := _since(world, drive_id, token)) is not None:
        return Cursor(after=since)
    try:
        made_in, of, after, until, is_full = orjson.loads(base64.urlsafe_b64decode(token))
    except (ValueError, TypeError):
        raise _resync(call) from None
    if made_in != generation(world) or of != drive_id:
        raise _resync(call)
    return Cursor(after=after, until=until, is_full=is_full)


def _since(world: World, drive_id: str, token: str) -> int | None:
    """Return the last change up to the moment that the token states, or None if it is none."""
    try:
        since = timestamp(moment(token))
    except ValueError:
        return None
    sql = "SELECT coalesce(max(change), 0) FROM items WHERE drive_id = ? AND changed_at <= ?"
    return world.state.count(sql, drive_id, since)


def _resync(call: Call) -> GraphError:
    """Refuse a token; the client starts again from the address in `Location`."""
    return GraphError(
        410,
        "resyncRequired",
        "Resync required. Replace any local items with the server's version.",
        inner_code="resyncChangesApplyDifferences",
        headers={"Location": f"{_root(call)}/delta"},
    )
