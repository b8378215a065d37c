"""What happens when a name is taken or a version is old; the page "driveItem resource type"."""

from planner_sync.tenant.drive.items import Item, child, name_taken
from planner_sync.tenant.drive.shown import ctag, etag
from planner_sync.tenant.errors import GraphError, invalid_request
from planner_sync.tenant.exchange import Call
from planner_sync.tenant.world import World

CONFLICT = "@microsoft.graph.conflictBehavior"
_BEHAVIOURS = ("fail", "replace", "rename")


def require_match(call: Call, item: Item) -> None:
    require_tag(call.header("if-match"), item)


def require_tag(given: str | None, item: Item) -> None:
    """Raise GraphError 412 when a tag is given and it is not that of the item."""
    if given is not None and given not in ("*", etag(item), ctag(item)):
        message = "The resource has changed since the caller last read it."
        raise GraphError(412, "resourceModified", message)


def behaviour_of(given: object) -> str:
    if given not in _BEHAVIOURS:
        raise invalid_request("The conflict behavior is not valid.")
    return str(given)


def free_name(world: World, parent: Item, name: str, behaviour: str) -> str:
    """Return another name when that is allowed; raises GraphError 409 otherwise."""
    if behaviour != "rename":
        raise name_taken()
    stem, dot, suffix = name.rpartition(".")
    if not stem:
        stem, dot, suffix = name, "", ""
    number = 1
    while child(world, parent, f"{stem} {number}{dot}{suffix}") is not None:
        number += 1
    return f"{stem} {number}{dot}{suffix}"
