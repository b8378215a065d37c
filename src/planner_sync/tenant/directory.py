"""Groups and people; the reference pages of group, user and their members."""

from collections.abc import Mapping
from typing import Any

import orjson

from planner_sync.tenant.errors import GraphError, bad_request
from planner_sync.tenant.exchange import Answer, Call
from planner_sync.tenant.filters import Condition, parse_filter
from planner_sync.tenant.odata import entity, page_of, select, selected, top
from planner_sync.tenant.world import World

USER_DEFAULT = (
    "businessPhones",
    "displayName",
    "givenName",
    "jobTitle",
    "mail",
    "mobilePhone",
    "officeLocation",
    "preferredLanguage",
    "surname",
    "userPrincipalName",
    "id",
)
"""What Graph shows of a user without `$select`; the page "Get a user"."""
USER_MEMBERS = frozenset({*USER_DEFAULT, "accountEnabled", "userType", "department", "companyName"})
GROUP_MEMBERS = frozenset(
    {
        "id",
        "createdDateTime",
        "description",
        "displayName",
        "groupTypes",
        "mail",
        "mailEnabled",
        "mailNickname",
        "securityEnabled",
        "visibility",
    }
)
LARGEST_PAGE = 999
_ADVANCED = ("$filter", "$search", "$orderby", "$count")


def group_exists(world: World, group_id: str) -> bool:
    return world.state.row("SELECT 1 FROM groups WHERE id = ?", group_id) is not None


def find_user(world: World, key: str) -> dict[str, Any]:
    """Return the user with this id or user principal name; raises GraphError 404."""
    found = world.state.row("SELECT body FROM users WHERE id = ? OR upn = ?", key.lower(), key)
    if found is None:
        raise _missing(key)
    user: dict[str, Any] = orjson.loads(found["body"])
    return user


def _group(world: World, call: Call) -> dict[str, Any]:
    group_id = call.params["group"]
    found = world.state.row("SELECT body FROM groups WHERE id = ?", group_id.lower())
    if found is None:
        raise _missing(group_id)
    group: dict[str, Any] = orjson.loads(found["body"])
    return group


def _missing(key: str) -> GraphError:
    message = (
        f"Resource '{key}' does not exist or one of its queried reference-property objects "
        "are not present."
    )
    return GraphError(404, "Request_ResourceNotFound", message)


def get_group(world: World, call: Call) -> Answer:
    return entity(call, select(call, _group(world, call), GROUP_MEMBERS))


def list_groups(world: World, call: Call) -> Answer:
    rows = world.state.rows("SELECT body FROM groups ORDER BY name")
    groups = _filtered(call, [orjson.loads(row["body"]) for row in rows])
    shown = [select(call, group, GROUP_MEMBERS) for group in groups]
    return _page(world, call, shown)


def get_user(world: World, call: Call) -> Answer:
    return entity(call, _shown_user(call, find_user(world, call.params["user"])))


def list_users(world: World, call: Call) -> Answer:
    rows = world.state.rows("SELECT body FROM users ORDER BY upn")
    users = _filtered(call, [orjson.loads(row["body"]) for row in rows])
    return _page(world, call, [_shown_user(call, user) for user in users])


def list_members(world: World, call: Call) -> Answer:
    """Answer with the members; groups do not nest here, so transitive members are the same."""
    return _relation(world, call, "member")


def list_owners(world: World, call: Call) -> Answer:
    return _relation(world, call, "owner")


def _relation(world: World, call: Call, role: str) -> Answer:
    """Answer with people in a role.

    Filtering and counting work on an index of their own and need the header `ConsistencyLevel:
    eventual` with `$count=true`; the page "Advanced query capabilities on directory objects".
    """
    is_advanced = any(option in call.query for option in _ADVANCED)
    is_eventual = (call.header("consistencylevel") or "").lower() == "eventual"
    if is_advanced and not (is_eventual and call.query.get("$count") == "true"):
        message = "Request with these parameters needs ConsistencyLevel: eventual and $count=true."
        raise GraphError(400, "Request_UnsupportedQuery", message)
    users = _filtered(call, _related(world, call, role))
    typed = [{"@odata.type": "#microsoft.graph.user", **_shown_user(call, user)} for user in users]
    answer = _page(world, call, typed)
    if is_advanced:
        answer.body["@odata.count"] = len(typed)
    return answer


def _related(world: World, call: Call, role: str) -> list[dict[str, Any]]:
    group = _group(world, call)
    rows = world.state.rows(
        "SELECT body FROM users JOIN memberships ON member_id = id "
        "WHERE group_id = ? AND role = ? ORDER BY upn",
        group["id"],
        role,
    )
    return [orjson.loads(row["body"]) for row in rows]


def _shown_user(call: Call, user: Mapping[str, Any]) -> dict[str, Any]:
    if selected(call) is None:
        return {member: user[member] for member in USER_DEFAULT}
    return select(call, user, USER_MEMBERS)


def _filtered(call: Call, members: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Apply `$filter` and refuse what this tenant cannot do, rather than ignore it."""
    for option in ("$search", "$orderby"):
        if option in call.query:
            raise bad_request(f"{option} is not supported here.", code="Request_UnsupportedQuery")
    text = call.query.get("$filter")
    if text is None:
        return members
    conditions: list[Condition] = parse_filter(text)
    return [one for one in members if all(condition.holds(one) for condition in conditions)]


def _page(world: World, call: Call, members: list[dict[str, Any]]) -> Answer:
    pages = world.options.pages
    size = top(call, LARGEST_PAGE) if "$top" in call.query else pages.directory
    return page_of(call, members, size=size, empty_first=pages.empty_first)
