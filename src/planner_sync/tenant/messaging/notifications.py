"""The activity feed; the page "userTeamwork: sendActivityNotification".

A person sees notifications only of an app that is installed for that person.
"""

from collections.abc import Mapping
from typing import Any

from planner_sync.tenant.directory import find_user
from planner_sync.tenant.errors import GraphError, bad_request
from planner_sync.tenant.exchange import Answer, Call
from planner_sync.tenant.messaging.posts import keep
from planner_sync.tenant.world import APP_ID, World

_KNOWN = frozenset(
    {"topic", "activityType", "chainId", "previewText", "teamsAppId", "templateParameters"}
)
_BUILT_IN = "systemDefault"
_BUILT_IN_TEXT = "systemDefaultText"


def notify_user(world: World, call: Call) -> Answer:
    user, given = find_user(world, call.params["user"]), call.json_object()
    if unknown := {name for name in given if "@" not in name} - _KNOWN:
        raise bad_request(f"The property '{min(unknown)}' is not known.")
    kind, parameters = given.get("activityType"), _parameters(given.get("templateParameters"))
    topic = _topic(given.get("topic"))
    if kind != _BUILT_IN:
        # Other types would have to be declared in the app's manifest, and there is none here.
        raise bad_request("The activity type is not declared in the manifest of the app.")
    if not parameters.get(_BUILT_IN_TEXT):
        raise bad_request(f"The template parameter '{_BUILT_IN_TEXT}' is missing.")
    if world.state.row("SELECT 1 FROM installed WHERE user_id = ?", user["id"]) is None:
        message = (
            f"Application with AAD App Id '{APP_ID}' is not authorized to generate custom text "
            f"notifications about '{topic['source']}' to the recipient."
        )
        raise GraphError(403, "Forbidden", message)
    preview = given.get("previewText") or {}
    notification = {
        "user": user["userPrincipalName"],
        "text": parameters[_BUILT_IN_TEXT],
        "preview": preview.get("content") if isinstance(preview, dict) else None,
        "topic": topic,
        "sent": world.stamp(),
    }
    keep(world, "notification", user["id"], notification)
    return Answer(status=204)


def install_for(world: World, user_ids: list[str]) -> None:
    """Have the app installed for these people and nobody else."""
    world.state.run("DELETE FROM installed")
    for user_id in user_ids:
        world.state.run("INSERT OR IGNORE INTO installed VALUES (?)", user_id)


def no_subscriptions(world: World, call: Call) -> Answer:
    """Refuse change notifications: whoever follows this tenant has to poll."""
    message = "This tenant sends no change notifications; poll delta instead."
    raise GraphError(404, "ResourceNotFound", message)


def _topic(given: object) -> dict[str, Any]:
    """Return the topic; one that is text needs an address to open."""
    if not isinstance(given, dict) or given.get("source") not in ("text", "entityUrl"):
        raise bad_request("The topic is missing or its source is not valid.")
    if not isinstance(given.get("value"), str):
        raise bad_request("The topic has no value.")
    if given["source"] == "text" and not given.get("webUrl"):
        raise bad_request("A topic of source 'text' needs a webUrl.")
    return {member: given.get(member) for member in ("source", "value", "webUrl")}


def _parameters(given: object) -> Mapping[str, Any]:
    pairs = given if isinstance(given, list) else []
    return {str(one.get("name")): one.get("value") for one in pairs if isinstance(one, dict)}
