"""Uploading a file in fragments; the page "Upload large files with an upload session"."""

import hmac
import re
import secrets
from dataclasses import replace
from datetime import timedelta
from sqlite3 import Row
from typing import Any

import orjson

from planner_sync.tenant.drive.arranging import times_of
from planner_sync.tenant.drive.conflicts import CONFLICT, behaviour_of, require_tag
from planner_sync.tenant.drive.download_links import TOKEN
from planner_sync.tenant.drive.items import Item, child, find, require_name, save
from planner_sync.tenant.drive.reading import named_item, require_drive
from planner_sync.tenant.drive.shown import shown_item
from planner_sync.tenant.drive.uploads import made_folder, store_file
from planner_sync.tenant.errors import GraphError, invalid_request
from planner_sync.tenant.exchange import Answer, Call, Caller
from planner_sync.tenant.odata import entity
from planner_sync.tenant.world import World, moment, timestamp

FRAGMENT_UNIT = 327_680
LARGEST_FRAGMENT = 60 * 2**20
LIFETIME = timedelta(days=7)
"""A guess: the service states a moment for each session, and publishes no figure."""

_RANGE = re.compile(r"bytes (?P<first>\d{1,12})-(?P<last>\d{1,12})/(?P<total>\d{1,12})")
_ITEM_MEMBERS = frozenset(
    {"@odata.type", CONFLICT, "name", "description", "fileSize", "fileSystemInfo"}
)


def create_session_by_path(world: World, call: Call) -> Answer:
    """Open a session for a path; whether its name is free shows at the last fragment only."""
    drive_id = call.params["drive"]
    require_drive(world, drive_id)
    start = find(world, drive_id, call.params.get("item", "root"))
    *folders, name = call.params["path"].split("/")
    given = _given_item(call)
    name = require_name(given.get("name", name))
    folder = made_folder(world, start, folders, call.caller)
    existing = child(world, folder, name)
    if existing is not None:
        require_tag(call.header("if-match"), existing)
    return _open(world, call, given, parent=folder, name=name, usual="fail")


def create_session_for_item(world: World, call: Call) -> Answer:
    """Open a session that gives a file new content."""
    item = named_item(world, call)
    if item.is_folder or item.parent_id is None:
        raise invalid_request("A folder cannot have content.")
    require_tag(call.header("if-match"), item)
    parent = find(world, item.drive_id, item.parent_id)
    return _open(world, call, _given_item(call), parent=parent, name=item.name, usual="replace")


def _given_item(call: Call) -> dict[str, Any]:
    """Return what the request says about the item; clients may send no body at all."""
    if not call.body.strip():
        return {}
    given = call.json_object()
    item = given.get("item") or {}
    if given.keys() - {"item", "deferCommit"} or given.get("deferCommit"):
        raise invalid_request("Only `item` is supported in an upload session.")
    if not isinstance(item, dict) or item.keys() - _ITEM_MEMBERS:
        raise invalid_request("The item of the upload session is not valid.")
    return item


def _open(
    world: World, call: Call, given: dict[str, Any], *, parent: Item, name: str, usual: str
) -> Answer:
    times = times_of(given.get("fileSystemInfo"))
    session_id, secret = secrets.token_hex(16), secrets.token_urlsafe(32)
    expires = timestamp(world.now() + LIFETIME)
    caller = call.caller
    plan = {
        "drive_id": parent.drive_id,
        "parent_id": parent.id,
        "name": name,
        "behaviour": behaviour_of(given.get(CONFLICT, usual)),
        "if_match": call.header("if-match"),
        "times": times,
        "caller": [caller.app_id, caller.user_id, caller.user_name],
    }
    sql = "INSERT INTO uploads (id, secret, expires, received, plan) VALUES (?, ?, ?, 0, ?)"
    world.state.run(sql, session_id, secret, expires, orjson.dumps(plan).decode())
    body = {
        "uploadUrl": f"{world.download_origin}/upload/{session_id}?{TOKEN}={secret}",
        "expirationDateTime": expires,
        "nextExpectedRanges": ["0-"],
    }
    context = f"{call.base_url}/$metadata#microsoft.graph.uploadSession"
    return Answer(status=200, body={"@odata.context": context, **body})


def require_session(world: World, session_id: str, secret: str, authorization: str | None) -> Row:
    """Return an open session; raises GraphError 401 or 404.

    The address is all the authority that is needed: a token beside it is refused.
    """
    if authorization is not None:
        raise GraphError(401, "unauthenticated", "The address does not take a token.")
    row = world.state.row("SELECT * FROM uploads WHERE id = ?", session_id)
    if row is None or moment(row["expires"]) <= world.now():
        raise GraphError(404, "itemNotFound", "The upload session was not found.")
    if not hmac.compare_digest(secret.encode(), row["secret"].encode()):
        raise GraphError(401, "unauthenticated", "The address is not valid.")
    return row


def show_session(session: Row, *, status: int = 200) -> Answer:
    """Answer with what is still to come."""
    body = {
        "expirationDateTime": session["expires"],
        "nextExpectedRanges": [f"{session['received']}-"],
    }
    return Answer(status=status, body=body)


def end_session(world: World, session: Row) -> Answer:
    world.state.run("DELETE FROM upload_parts WHERE upload_id = ?", session["id"])
    world.state.run("DELETE FROM uploads WHERE id = ?", session["id"])
    return Answer(status=204)


def take_fragment(world: World, session: Row, content_range: str | None, content: bytes) -> Answer:
    """Keep a fragment, and with the last one make the file.

    Raises GraphError 400 and 413 for a fragment that is none, 416 for one that is not the next,
    and what an upload raises when the file cannot be made.
    """
    first, total = _checked_range(session, content_range, content)
    received = first + len(content)
    sql = "INSERT INTO upload_parts VALUES (?, ?, ?)"
    world.state.run(sql, session["id"], first, content)
    if received < total:
        sql = "UPDATE uploads SET received = ?, total = ? WHERE id = ?"
        world.state.run(sql, received, total, session["id"])
        row = world.state.row("SELECT * FROM uploads WHERE id = ?", session["id"])
        return show_session(row or session, status=202)
    return _completed(world, session)


def _checked_range(session: Row, content_range: str | None, content: bytes) -> tuple[int, int]:
    read = _RANGE.fullmatch((content_range or "").strip())
    if read is None:
        raise invalid_request("The Content-Range header is missing or not valid.")
    first, last, total = (int(read[name]) for name in ("first", "last", "total"))
    if last - first + 1 != len(content) or last >= total:
        raise invalid_request("The Content-Range header does not fit the content.")
    if session["total"] not in (None, total):
        raise invalid_request("The total of the Content-Range header has changed.")
    if len(content) >= LARGEST_FRAGMENT:
        raise GraphError(413, "invalidRequest", "The fragment is too large.")
    if first != session["received"]:
        message = "The fragment overlaps with data received already, or is not the next one."
        raise GraphError(416, "invalidRange", message)
    if last + 1 < total and len(content) % FRAGMENT_UNIT:
        raise invalid_request(f"A fragment must be a multiple of {FRAGMENT_UNIT} bytes.")
    return first, total


def _completed(world: World, session: Row) -> Answer:
    plan = orjson.loads(session["plan"])
    sql = "SELECT content FROM upload_parts WHERE upload_id = ? ORDER BY first"
    content = b"".join(row["content"] for row in world.state.rows(sql, session["id"]))
    app_id, user_id, user_name = plan["caller"]
    caller = Caller(app_id=app_id, user_id=user_id, user_name=user_name)
    item, is_new = store_file(
        world,
        find(world, plan["drive_id"], plan["parent_id"]),
        plan["name"],
        content,
        caller,
        behaviour=plan["behaviour"],
        if_match=plan["if_match"],
    )
    if plan["times"]:
        item = save(world, replace(item, **plan["times"]))
    end_session(world, session)
    call = Call(
        method="PUT",
        path=f"/drives/{item.drive_id}/items/{item.id}",
        query={},
        headers={},
        body=b"",
        origin=world.graph_origin,
        caller=caller,
    )
    return entity(call, shown_item(world, call, item), status=201 if is_new else 200)
