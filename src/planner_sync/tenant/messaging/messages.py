"""Messages in a channel: only people post them; the page "Send chatMessage in a channel".

The one application permission for it, `Teamwork.Migrate.All`, works only while a channel is being
imported, and reading them is a protected API: no token of this tenant has either.
"""

from datetime import datetime
from typing import Any

import orjson

from planner_sync.tenant.errors import GraphError, bad_request
from planner_sync.tenant.exchange import Answer, Call
from planner_sync.tenant.messaging.channels import named_channel, named_team
from planner_sync.tenant.messaging.posts import keep, kept
from planner_sync.tenant.odata import entity, page_of, top
from planner_sync.tenant.tokens import ROLES
from planner_sync.tenant.world import World

LARGEST_MESSAGE_BYTES = 28_672
LARGEST_PAGE = 50
CARD_TYPE = "application/vnd.microsoft.card.adaptive"

_WRITABLE = frozenset({"body", "subject", "summary", "importance", "attachments", "mentions"})
_IMPORTANCE = ("normal", "high", "urgent")


def post_message(world: World, call: Call) -> Answer:
    channel = _open_channel(world, call, "Teamwork.Migrate.All")
    if len(call.body) > LARGEST_MESSAGE_BYTES:
        raise GraphError(413, "RequestEntityTooLarge", "Request Entity too large")
    given = call.json_object()
    _require_fit(given)
    stamp, message_id = world.stamp(), _new_id(world)
    message = {
        "id": message_id,
        "replyToId": None,
        "etag": message_id,
        "messageType": "message",
        "createdDateTime": stamp,
        "lastModifiedDateTime": stamp,
        "lastEditedDateTime": None,
        "deletedDateTime": None,
        "subject": given.get("subject"),
        "summary": given.get("summary"),
        "chatId": None,
        "importance": given.get("importance", "normal"),
        "locale": "en-us",
        "webUrl": f"{channel['webUrl']}/{message_id}",
        "from": _sender(call),
        "body": {
            "contentType": given["body"].get("contentType", "text"),
            "content": given["body"]["content"],
        },
        "channelIdentity": {"teamId": call.params["team"].lower(), "channelId": channel["id"]},
        "attachments": [_attachment(one) for one in given.get("attachments", [])],
        "mentions": given.get("mentions", []),
        "reactions": [],
    }
    keep(world, "message", channel["id"], message)
    return entity(call, message, status=201)


def list_messages(world: World, call: Call) -> Answer:
    channel = _open_channel(world, call, "ChannelMessage.Read.All")
    messages = kept(world, "message", channel["id"])[::-1]
    return page_of(call, messages, size=min(top(call, 20), LARGEST_PAGE), empty_first=False)


def get_message(world: World, call: Call) -> Answer:
    channel = _open_channel(world, call, "ChannelMessage.Read.All")
    for message in kept(world, "message", channel["id"]):
        if message["id"] == call.params["message"]:
            return entity(call, message)
    raise GraphError(404, "NotFound", "The message was not found.")


def _open_channel(world: World, call: Call, role: str) -> dict[str, Any]:
    """Return the channel for a member of its team; raises GraphError 403 for all others."""
    if call.caller.user_id is None:
        message = (
            f"Missing role permissions on the request. API requires one of '{role}'. "
            f"Roles on the request '{', '.join(ROLES)}'."
        )
        raise GraphError(403, "Forbidden", message)
    team, channel = named_team(world, call), named_channel(world, call)
    sql = "SELECT 1 FROM memberships WHERE group_id = ? AND member_id = ?"
    if world.state.row(sql, team["id"], call.caller.user_id) is None:
        raise GraphError(403, "Forbidden", "The user is not a member of the team.")
    return channel


def _new_id(world: World) -> str:
    """Return milliseconds since 1970, as Teams numbers messages, and never the same twice."""
    now = int(datetime.timestamp(world.now()) * 1000)
    return str(now + world.state.next_number("messages"))


def _sender(call: Call) -> dict[str, Any]:
    who = {
        "@odata.type": "#microsoft.graph.teamworkUserIdentity",
        "id": call.caller.user_id,
        "displayName": call.caller.user_name,
        "userIdentityType": "aadUser",
    }
    return {"application": None, "device": None, "user": who}


def _require_fit(given: dict[str, Any]) -> None:
    if unknown := {name for name in given if "@" not in name} - _WRITABLE:
        raise bad_request(f"The property '{min(unknown)}' cannot be written.")
    body, attachments = given.get("body"), given.get("attachments", [])
    if not isinstance(body, dict) or not isinstance(body.get("content"), str):
        raise bad_request("Missing body content.")
    if str(body.get("contentType", "text")).lower() not in ("text", "html"):
        raise bad_request("The content type of the body is not valid.")
    if given.get("importance", "normal") not in _IMPORTANCE:
        raise bad_request("The importance is not valid.")
    if not isinstance(attachments, list) or not isinstance(given.get("mentions", []), list):
        raise bad_request("Attachments and mentions are lists.")
    for attachment in attachments:
        _require_attached(attachment, body["content"])


def _require_attached(attachment: object, content: str) -> None:
    """Each attachment has its place in the body, and a card is the text of its JSON."""
    if not isinstance(attachment, dict) or not isinstance(attachment.get("id"), str):
        raise bad_request("An attachment needs an id.")
    if f'<attachment id="{attachment["id"]}">' not in content:
        raise bad_request("The body does not refer to an attachment.")
    if attachment.get("contentType") != CARD_TYPE:
        return
    card = attachment.get("content")
    try:
        read = orjson.loads(card) if isinstance(card, str) else None
    except orjson.JSONDecodeError:
        read = None
    if not isinstance(read, dict) or read.get("type") != "AdaptiveCard":
        raise bad_request("The content of a card must be the text of an AdaptiveCard.")


def _attachment(given: dict[str, Any]) -> dict[str, Any]:
    members = ("id", "contentType", "contentUrl", "content", "name", "thumbnailUrl")
    return {member: given.get(member) for member in members}
