"""
The allow-list: which plans, drives and groups a request may touch.

Planner's application permission reaches every plan of the tenant, so the service limits
itself: each request is judged by its path and body before a byte leaves.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import unquote

from planner_sync.domain.errors import NotAllowedError

_PLAN = re.compile(r"^/planner/plans/([^/]+)(/(details|buckets|tasks))?$")
_TASK = re.compile(r"^/planner/tasks/([^/]+)(/details)?$")
_DRIVE = re.compile(r"^/drives/([^/]+)(/.*)?$")
_GROUP = re.compile(r"^/groups/([^/]+)(/members(/microsoft\.graph\.user)?)?$")
_LIST = re.compile(r"^/sites/([^/]+)/lists/([^/]+)/(columns|items/[^/]+/fields)$")
_CREATES = {"/planner/tasks", "/planner/buckets"}


class AllowList:
    """Plans, drives and groups of the configured teams, and the tasks seen in those plans."""

    def __init__(
        self, *, plans: Iterable[str], drives: Iterable[str], groups: Iterable[str]
    ) -> None:
        self._plans = frozenset(plans)
        self._drives = frozenset(drives)
        self._groups = frozenset(groups)
        self._tasks: set[str] = set()
        self._lists: set[tuple[str, str]] = set()

    def learn_tasks(self, plan_id: str, task_ids: Iterable[str]) -> None:
        """Remember tasks that were listed in, or made in, an allowed plan."""
        if plan_id in self._plans:
            self._tasks.update(task_ids)

    def learn_list(self, drive_id: str, site_id: str, list_id: str) -> None:
        """Remember which SharePoint list an allowed drive is."""
        if drive_id in self._drives:
            self._lists.add((site_id, list_id))

    def refuse_unless_allowed(
        self, method: str, path: str, body: Mapping[str, Any] | None = None
    ) -> None:
        """
        Judge one request.

        Args:
            method: The HTTP method.
            path: The path below the version segment, percent-encoded or not, without query.
            body: The JSON body, if there is one.

        Raises:
            NotAllowedError: It would touch something that is not configured.
        """
        plain = unquote(path)
        if ".." in plain.split("/") or not self._is_allowed(method, plain, body or {}):
            raise NotAllowedError(
                f"{method} {_shape(plain)} is outside the plans, drives and groups of the teams "
                "file; nothing was sent. Check the ids in the teams file."
            )

    def _is_allowed(self, method: str, path: str, body: Mapping[str, Any]) -> bool:
        if method == "POST" and path in _CREATES:
            return body.get("planId") in self._plans
        if match := _PLAN.match(path):
            # Plans are read, and their labels named; never made, renamed or deleted.
            return match[1] in self._plans and (method == "GET" or match[3] == "details")
        if match := _TASK.match(path):
            can_go = method == "DELETE" and not match[2]
            return match[1] in self._tasks and (method in {"GET", "PATCH"} or can_go)
        if match := _DRIVE.match(path):
            return match[1] in self._drives and method in {"GET", "PUT", "POST"}
        if match := _GROUP.match(path):
            return match[1] in self._groups and method == "GET"
        return self._is_allowed_list(method, path)

    def _is_allowed_list(self, method: str, path: str) -> bool:
        match = _LIST.match(path)
        if match is None or match.group(1, 2) not in self._lists:
            return False
        # Columns are looked at, and those of a file filled in; neither is ever made.
        return method == ("GET" if match[3] == "columns" else "PATCH")


def _shape(path: str) -> str:
    # The path may hold a file name, which is client data: say only what kind of thing it is.
    return "/".join(path.split("/")[:3])
