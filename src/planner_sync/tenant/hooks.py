"""The Teams workflow "When a Teams webhook request is received".

202 says only that the flow was triggered: whether the card was posted shows in its runs.
"""

import hmac
import secrets
from typing import Any
from urllib.parse import quote

import orjson

from planner_sync.tenant.errors import GraphError
from planner_sync.tenant.ids import guid
from planner_sync.tenant.world import World

LARGEST_CARD_BYTES = 28_672
CARD_TYPE = "application/vnd.microsoft.card.adaptive"


def add_hook(world: World, name: str) -> None:
    """Make a workflow unless there is one of that name."""
    sql = "INSERT OR IGNORE INTO hooks VALUES (?, ?, ?)"
    world.state.run(sql, guid("hook", name).replace("-", ""), name, secrets.token_urlsafe(32))


def hook_url(world: World, hook_id: str, sig: str) -> str:
    """Return the address to post to, which is a secret: who has it can post."""
    sp = quote("/triggers/manual/run", safe="")
    query = f"api-version=1&sp={sp}&sv=1.0&sig={sig}"
    return f"{world.graph_origin}/workflows/{hook_id}/triggers/manual/paths/invoke?{query}"


def trigger(world: World, hook_id: str, sig: str, authorization: str | None, body: bytes) -> None:
    """Start a run and keep what became of it; raises GraphError 401 or 404 when none starts."""
    hook = world.state.row("SELECT name, sig FROM hooks WHERE id = ?", hook_id)
    if hook is None:
        raise GraphError(404, "WorkflowNotFound", "The workflow could not be found.")
    if not hmac.compare_digest(sig.encode(), hook["sig"].encode()):
        message = "The request does not carry a valid shared access signature."
        raise GraphError(401, "DirectApiAuthorizationRequired", message)
    if authorization is not None:
        message = "The request has both a shared access signature and an authorization header."
        raise GraphError(401, "DirectApiRequestHasMoreThanOneAuthorization", message)
    reason = failure(body)
    world.state.run(
        "INSERT INTO hook_runs (hook, started, status, reason, body) VALUES (?, ?, ?, ?, ?)",
        hook["name"],
        world.stamp(),
        "Succeeded" if reason is None else "Failed",
        reason,
        body.decode(errors="replace"),
    )


def failure(body: bytes) -> str | None:
    """Return why the flow fails on this body, or None when it posts the cards."""
    if len(body) > LARGEST_CARD_BYTES:
        return f"MessageSizeExceeded: {len(body)} bytes, at most {LARGEST_CARD_BYTES}"
    try:
        message = orjson.loads(body)
    except orjson.JSONDecodeError:
        return "The body is not JSON."
    attachments = message.get("attachments") if isinstance(message, dict) else None
    if not isinstance(attachments, list) or not attachments:
        return "The 'foreach' expression is of type 'Null': the body has no attachments."
    reasons = [_attachment_failure(attachment) for attachment in attachments]
    return next((reason for reason in reasons if reason is not None), None)


def _attachment_failure(attachment: Any) -> str | None:
    if not isinstance(attachment, dict) or attachment.get("contentType") != CARD_TYPE:
        return f"The contentType of an attachment is not {CARD_TYPE}."
    content = attachment.get("content")
    if not isinstance(content, dict) or content.get("type") != "AdaptiveCard":
        return "The content of an attachment is not an AdaptiveCard object."
    return None


def runs(world: World) -> list[dict[str, Any]]:
    """Return every run, oldest first, with the cards that were posted."""
    return [
        {
            "hook": row["hook"],
            "started": row["started"],
            "status": row["status"],
            "reason": row["reason"],
            "cards": _cards(row["body"]) if row["status"] == "Succeeded" else [],
        }
        for row in world.state.rows("SELECT * FROM hook_runs ORDER BY seq")
    ]


def _cards(body: str) -> list[Any]:
    return [attachment["content"] for attachment in orjson.loads(body)["attachments"]]
