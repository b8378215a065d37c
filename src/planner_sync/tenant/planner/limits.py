"""What a plan, a task or a person can hold; planner-overview, "Planner resource limits"."""

from planner_sync.tenant.errors import GraphError
from planner_sync.tenant.options import Limits

_CODES = {
    "tasks_in_plan": "MaximumTasksInProject",
    "active_tasks_in_plan": "MaximumActiveTasksInProject",
    "buckets_in_plan": "MaximumBucketsInProject",
    "plans_in_group": "MaximumProjectsOwnedByUser",
    "assignees_on_task": "MaximumAssigneesInTasks",
    "checklist_items_on_task": "MaximumChecklistItemsOnTask",
    "references_on_task": "MaximumReferencesOnTask",
    "tasks_assigned_to_user": "MaximumTasksAssignedToUser",
    "tasks_created_by_user": "MaximumTasksCreatedByUser",
}


def require_room(limits: Limits, limit: str, count: int) -> None:
    """Raise GraphError 403 when `count` is more than the limit allows."""
    if count > getattr(limits, limit):
        raise GraphError(403, _CODES[limit], "The request exceeded allowed limits.")
