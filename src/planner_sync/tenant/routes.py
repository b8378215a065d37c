"""Every address below `/v1.0` that the tenant answers."""

from planner_sync.tenant import directory
from planner_sync.tenant.drive import (
    arranging,
    checkouts,
    delta,
    reading,
    upload_sessions,
    uploads,
)
from planner_sync.tenant.messaging import channels, mail, messages, notifications
from planner_sync.tenant.planner import board_formats, buckets, details, plans, task_listings, tasks
from planner_sync.tenant.routing import Route, Router
from planner_sync.tenant.sites.routes import SITE_ROUTES

_PLANNER = (
    Route("GET", "planner/plans", plans.list_owned_plans),
    Route("POST", "planner/plans", plans.create_plan),
    Route("GET", "planner/plans/{plan}", plans.get_plan),
    Route("PATCH", "planner/plans/{plan}", plans.update_plan),
    Route("DELETE", "planner/plans/{plan}", plans.delete_plan),
    Route("GET", "planner/plans/{plan}/details", plans.get_plan_details),
    Route("PATCH", "planner/plans/{plan}/details", plans.update_plan_details),
    Route("GET", "planner/plans/{plan}/buckets", buckets.list_plan_buckets),
    Route("GET", "planner/plans/{plan}/tasks", task_listings.list_plan_tasks),
    Route("GET", "planner/buckets", buckets.list_buckets),
    Route("POST", "planner/buckets", buckets.create_bucket),
    Route("GET", "planner/buckets/{bucket}", buckets.get_bucket),
    Route("PATCH", "planner/buckets/{bucket}", buckets.update_bucket),
    Route("DELETE", "planner/buckets/{bucket}", buckets.delete_bucket),
    Route("GET", "planner/buckets/{bucket}/tasks", task_listings.list_bucket_tasks),
    Route("GET", "planner/tasks", task_listings.list_tasks),
    Route("POST", "planner/tasks", tasks.create_task),
    Route("GET", "planner/tasks/{task}", task_listings.get_task),
    Route("PATCH", "planner/tasks/{task}", tasks.update_task),
    Route("DELETE", "planner/tasks/{task}", tasks.delete_task),
    Route("GET", "planner/tasks/{task}/details", details.get_details),
    Route("PATCH", "planner/tasks/{task}/details", details.update_details),
    Route("GET", "groups/{group}/planner/plans", plans.list_group_plans),
    Route("GET", "users/{user}/planner/tasks", task_listings.list_user_tasks),
    Route("GET", "users/{user}/planner/plans", task_listings.list_user_plans),
)

_BOARD_FORMATS = tuple(
    Route(method, f"planner/tasks/{{task}}/{kind}", make(kind))
    for kind in board_formats.BLANK
    for method, make in (("GET", board_formats.get_format), ("PATCH", board_formats.update_format))
)

_DIRECTORY = (
    Route("GET", "groups", directory.list_groups),
    Route("GET", "groups/{group}", directory.get_group),
    Route("GET", "groups/{group}/members", directory.list_members),
    Route("GET", "groups/{group}/members/graph.user", directory.list_members),
    Route("GET", "groups/{group}/transitiveMembers", directory.list_members),
    Route("GET", "groups/{group}/transitiveMembers/graph.user", directory.list_members),
    Route("GET", "groups/{group}/owners", directory.list_owners),
    Route("GET", "groups/{group}/owners/graph.user", directory.list_owners),
    Route("GET", "users", directory.list_users),
    Route("GET", "users/{user}", directory.get_user),
)


def _item_routes(item: str) -> tuple[Route, ...]:
    """Return the routes of one way to address an item, the same for each way."""
    return (
        Route("GET", item, reading.get_item),
        Route("PATCH", item, arranging.update_item),
        Route("DELETE", item, arranging.delete_item),
        Route("GET", f"{item}/children", reading.list_children),
        Route("POST", f"{item}/children", arranging.create_folder),
        Route("GET", f"{item}/content", reading.get_content),
        Route("GET", f"{item}/delta", delta.delta),
    )


_DRIVES = (
    Route("GET", "drives/{drive}", reading.get_drive),
    *_item_routes("drives/{drive}/root"),
    *_item_routes("drives/{drive}/root/:/{path}"),
    *_item_routes("drives/{drive}/items/{item}"),
    *_item_routes("drives/{drive}/items/{item}/:/{path}"),
    Route("POST", "drives/{drive}/items/{item}/checkout", checkouts.check_out),
    Route("POST", "drives/{drive}/items/{item}/checkin", checkouts.check_in),
    Route("PUT", "drives/{drive}/items/{item}/content", uploads.upload_to_item),
    Route("PUT", "drives/{drive}/items/{item}/:/{path}/content", uploads.upload_by_path),
    Route("PUT", "drives/{drive}/root/:/{path}/content", uploads.upload_by_path),
    Route(
        "POST",
        "drives/{drive}/items/{item}/createUploadSession",
        upload_sessions.create_session_for_item,
    ),
    Route(
        "POST",
        "drives/{drive}/items/{item}/:/{path}/createUploadSession",
        upload_sessions.create_session_by_path,
    ),
    Route(
        "POST",
        "drives/{drive}/root/:/{path}/createUploadSession",
        upload_sessions.create_session_by_path,
    ),
)

_CHANNEL = "teams/{team}/channels/{channel}"

_MESSAGING = (
    Route("GET", "teams/{team}", channels.get_team),
    Route("GET", "teams/{team}/channels", channels.list_channels),
    Route("GET", "teams/{team}/primaryChannel", channels.get_primary_channel),
    Route("GET", _CHANNEL, channels.get_channel),
    Route("GET", f"{_CHANNEL}/messages", messages.list_messages),
    Route("POST", f"{_CHANNEL}/messages", messages.post_message),
    Route("GET", f"{_CHANNEL}/messages/{{message}}", messages.get_message),
    Route("POST", "users/{user}/sendMail", mail.send_mail),
    Route("POST", "users/{user}/teamwork/sendActivityNotification", notifications.notify_user),
    Route("GET", "subscriptions", notifications.no_subscriptions),
    Route("POST", "subscriptions", notifications.no_subscriptions),
)

ROUTER = Router((*_PLANNER, *_BOARD_FORMATS, *_DIRECTORY, *_DRIVES, *_MESSAGING, *SITE_ROUTES))
