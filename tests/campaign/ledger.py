"""What really happened in the tenant: every change, by whom, in order."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from unittest.mock import patch

import orjson

from planner_sync.tenant import graph
from planner_sync.tenant.exchange import Answer, Call, Request
from planner_sync.tenant.world import World

Witness = Callable[[World, Call], None]
"""Hears of a call before it is carried out; may itself do something in the tenant."""


@dataclass(frozen=True, kw_only=True)
class Change:
    """One write that was carried out."""

    number: int
    at: str
    is_by_service: bool
    method: str
    task_id: str
    is_of_details: bool = False
    body: Mapping[str, Any] = field(default_factory=dict)
    before: Mapping[str, Any] = field(default_factory=dict)
    """The task as it was, for a change or a deletion."""

    def __str__(self) -> str:
        who = "service" if self.is_by_service else "person"
        what = " details" if self.is_of_details else ""
        said = {k: v for k, v in self.body.items() if k != "planId"}
        return f"{self.number:4} {self.at} {who:7} {self.method:6} {self.task_id[:6]}{what} {said}"


class Ledger:
    """All changes of tasks since the tenant was seeded."""

    def __init__(self) -> None:
        self.changes: list[Change] = []
        self.calls = 0
        self.attempts: Counter[str] = Counter()
        """How often each title was sent to be made, whatever came of it."""

        self.unanswered: Counter[str] = Counter()
        """How often nobody could tell from the answer whether it was made."""

        self.witnesses: list[Witness] = []

    @contextmanager
    def kept(self) -> Iterator["Ledger"]:
        """Write down what the tenant carries out until the block ends."""
        carry_out, take = graph._handled, graph._answered

        def answered(world: World, request: Request, refuse: Any) -> Answer:
            given = take(world, request, refuse)
            if request.method == "POST" and request.path.lower() == "/planner/tasks":
                title = str(orjson.loads(request.body).get("title"))
                self.attempts[title] += 1
                self.unanswered[title] += given.is_dropped or given.status >= 500
            return given

        def handled(world: World, call: Call) -> Answer:
            if call.path.strip("/").lower() == "$batch":
                return carry_out(world, call)
            self.calls += 1
            for witness in self.witnesses:
                witness(world, call)
            before = _task(world, _task_id(call)) if _is_about_tasks(call) else {}
            given = carry_out(world, call)
            if _is_about_tasks(call):
                self._note(world, call, given, before)
            return given

        with patch.multiple(graph, _handled=handled, _answered=answered):
            yield self

    def _note(self, world: World, call: Call, given: Answer, before: Mapping[str, Any]) -> None:
        task_id = str(given.body["id"]) if call.method == "POST" else _task_id(call)
        self.changes.append(
            Change(
                number=len(self.changes) + 1,
                at=world.stamp(),
                is_by_service=call.caller.user_id is None,
                method=call.method,
                task_id=task_id,
                is_of_details=call.path.lower().endswith("/details"),
                body=orjson.loads(call.body) if call.body else {},
                before=before,
            )
        )


def _is_about_tasks(call: Call) -> bool:
    return call.method != "GET" and call.path.lower().startswith("/planner/tasks")


def _task_id(call: Call) -> str:
    parts = call.path.strip("/").split("/")
    return parts[2] if len(parts) > 2 else ""


def _task(world: World, task_id: str) -> Mapping[str, Any]:
    sql = "SELECT body FROM planner WHERE kind = 'task' AND id = ?"
    row = world.state.row(sql, task_id)
    return orjson.loads(row["body"]) if row else {}
