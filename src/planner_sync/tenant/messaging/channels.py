"""Teams and their channels; the reference pages of team and channel.

Each group is a team with one channel.
"""

from typing import Any
from urllib.parse import quote

import orjson

from planner_sync.tenant.errors import GraphError
from planner_sync.tenant.exchange import Answer, Call
from planner_sync.tenant.ids import guid
from planner_sync.tenant.odata import collection, entity, select
from planner_sync.tenant.world import TENANT_ID, World

CHANNEL_MEMBERS = frozenset(
    {"id", "displayName", "description", "membershipType", "createdDateTime", "tenantId", "webUrl"}
)
TEAM_MEMBERS = frozenset(
    {"id", "displayName", "description", "isArchived", "tenantId", "visibility", "webUrl"}
)


def channel_id(team_id: str) -> str:
    return f"19:{guid('channel', team_id).replace('-', '')}@thread.tacv2"


def named_team(world: World, call: Call) -> dict[str, Any]:
    """Return the group behind the team that the address names; raises GraphError 404."""
    team_id = call.params["team"]
    row = world.state.row("SELECT body FROM groups WHERE id = ?", team_id.lower())
    if row is None:
        raise GraphError(404, "NotFound", f"No team found with Group Id {team_id}")
    group: dict[str, Any] = orjson.loads(row["body"])
    return group


def named_channel(world: World, call: Call) -> dict[str, Any]:
    """Return the channel that the address names; raises GraphError 404."""
    team = named_team(world, call)
    if call.params["channel"] != channel_id(team["id"]):
        raise GraphError(404, "NotFound", "The channel was not found.")
    return _channel(team)


def get_team(world: World, call: Call) -> Answer:
    team = named_team(world, call)
    body = {
        "id": team["id"],
        "displayName": team["displayName"],
        "description": team["description"],
        "isArchived": False,
        "tenantId": TENANT_ID,
        "visibility": "private",
        "webUrl": f"https://teams.microsoft.com/l/team/{quote(channel_id(team['id']))}",
    }
    return entity(call, select(call, body, TEAM_MEMBERS))


def get_channel(world: World, call: Call) -> Answer:
    return entity(call, select(call, named_channel(world, call), CHANNEL_MEMBERS))


def get_primary_channel(world: World, call: Call) -> Answer:
    return entity(call, select(call, _channel(named_team(world, call)), CHANNEL_MEMBERS))


def list_channels(world: World, call: Call) -> Answer:
    return collection(call, [select(call, _channel(named_team(world, call)), CHANNEL_MEMBERS)])


def _channel(team: dict[str, Any]) -> dict[str, Any]:
    own_id = channel_id(team["id"])
    return {
        "id": own_id,
        "displayName": "General",
        "description": None,
        "membershipType": "standard",
        "createdDateTime": team["createdDateTime"],
        "tenantId": TENANT_ID,
        "webUrl": f"https://teams.microsoft.com/l/channel/{quote(own_id)}/General",
    }
