"""Who may see a plan, and the records that a call names."""

from planner_sync.tenant.errors import GraphError
from planner_sync.tenant.exchange import Caller
from planner_sync.tenant.planner.records import Record, load
from planner_sync.tenant.world import World

NO_ACCESS = (
    "You do not have the required permissions to access this item, or the item may not exist."
)


def visible(world: World, caller: Caller, kind: str, record_id: str) -> Record:
    """Return the resource; raises GraphError 403 for a person outside the plan's group.

    An application sees every plan of the tenant; the permission reference, `Tasks.Read.All`.
    """
    record = load(world.state, kind, record_id)
    require_member(world, caller, record.group_id)
    return record


def require_member(world: World, caller: Caller, group_id: str) -> None:
    if caller.user_id is None:
        return
    sql = "SELECT 1 FROM memberships WHERE group_id = ? AND member_id = ?"
    if world.state.row(sql, group_id, caller.user_id) is None:
        raise GraphError(403, "", NO_ACCESS)
