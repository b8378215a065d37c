"""Mail: taken in, and never delivered to anybody; the page "user: sendMail"."""

from collections.abc import Mapping
from typing import Any

from planner_sync.tenant.directory import find_user
from planner_sync.tenant.errors import GraphError, bad_request
from planner_sync.tenant.exchange import Answer, Call
from planner_sync.tenant.messaging.posts import keep
from planner_sync.tenant.world import World

LARGEST_REQUEST_BYTES = 4 * 2**20

_RECIPIENTS = {"toRecipients": "to", "ccRecipients": "cc", "bccRecipients": "bcc"}
_KNOWN = frozenset(
    {
        *_RECIPIENTS,
        "subject",
        "body",
        "from",
        "sender",
        "replyTo",
        "importance",
        "attachments",
        "categories",
        "internetMessageHeaders",
    }
)


def send_mail(world: World, call: Call) -> Answer:
    """Accept a message, which says nothing about delivery: 202 and no body."""
    sender = find_user(world, call.params["user"])
    if call.caller.user_id not in (None, sender["id"]):
        raise GraphError(403, "ErrorAccessDenied", "Access is denied. Check credentials.")
    if len(call.body) > LARGEST_REQUEST_BYTES:
        raise GraphError(413, "RequestEntityTooLarge", "The request is too large.")
    given = {name.lower(): value for name, value in call.json_object().items()}
    message = given.get("message")
    if not isinstance(message, dict) or given.keys() - {"message", "savetosentitems"}:
        raise bad_request("The message is missing or not valid.", code="RequestBodyRead")
    if unknown := {name for name in message if "@" not in name} - _KNOWN:
        text = f"The property '{min(unknown)}' does not exist on type 'microsoft.graph.message'."
        raise bad_request(text, code="RequestBodyRead")
    keep(world, "mail", sender["id"], _mail(world, sender, message))
    return Answer(status=202)


def _mail(world: World, sender: Mapping[str, Any], message: Mapping[str, Any]) -> dict[str, Any]:
    body = message.get("body") or {}
    if not isinstance(body, dict):
        raise bad_request("The body is not valid.", code="RequestBodyRead")
    people = {short: _addresses(message.get(member)) for member, short in _RECIPIENTS.items()}
    if not any(people.values()):
        text = "At least one recipient is not valid., Recipients are missing."
        raise bad_request(text, code="ErrorInvalidRecipients")
    return {
        "from": sender["userPrincipalName"],
        **people,
        "subject": message.get("subject") or "",
        "content_type": str(body.get("contentType", "text")).lower(),
        "content": body.get("content") or "",
        "attachments": [str(one.get("name")) for one in message.get("attachments") or []],
        "sent": world.stamp(),
    }


def _addresses(given: object) -> list[str]:
    """Return the addresses of a list of recipients; raises GraphError 400."""
    try:
        addresses = [one["emailAddress"]["address"] for one in _list(given)]
    except (KeyError, TypeError):
        addresses = [""]
    if not all(isinstance(one, str) and one.strip("@").count("@") == 1 for one in addresses):
        text = "At least one recipient is not valid."
        raise bad_request(text, code="ErrorInvalidRecipients")
    return addresses


def _list(given: object) -> list[Any]:
    return given if isinstance(given, list) else [] if given is None else [given]
