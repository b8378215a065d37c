"""Writes that are committed later, and tasks that listings do not show yet.

Both wait for a moment of the tenant's clock or for a number of further requests, and both are in
the state file, so that a restart does not lose them.
"""

from collections.abc import Callable, Mapping
from dataclasses import asdict, replace
from datetime import timedelta
from sqlite3 import Row
from typing import Any

import orjson

from planner_sync.tenant.exchange import Answer, Call, Caller
from planner_sync.tenant.faults.rules import Rule
from planner_sync.tenant.world import World, moment, timestamp


def postpone(world: World, call: Call, rule: Rule, number: int) -> None:
    """Keep a write for later, on behalf of its caller but without the caller's token."""
    headers = {name: value for name, value in call.headers.items() if name != "authorization"}
    kept = asdict(replace(call, headers=headers, body=b""))
    kept.pop("body")
    due_at, remaining = _due(world, rule)
    sql = "INSERT INTO late (number, call, body, due_at, remaining) VALUES (?, ?, ?, ?, ?)"
    text = orjson.dumps(kept).decode()
    with world.state.transaction():
        world.state.run(sql, number, text, call.body, due_at, remaining)


def hide(world: World, record_id: str, rule: Rule) -> None:
    """Keep a resource out of listings for a while."""
    due_at, remaining = _due(world, rule)
    with world.state.transaction():
        world.state.run(
            "INSERT OR REPLACE INTO lagging VALUES (?, ?, ?)", record_id, due_at, remaining
        )


def settle(world: World, perform: Callable[[Call], Answer]) -> list[tuple[int, int]]:
    """Commit and show what is due; returns number and status of each write that was made."""
    for row in world.state.rows("SELECT * FROM lagging"):
        if _is_due(world, row):
            with world.state.transaction():
                world.state.run("DELETE FROM lagging WHERE id = ?", row["id"])
    landed = []
    for row in world.state.rows("SELECT * FROM late ORDER BY seq"):
        if _is_due(world, row):
            with world.state.transaction():
                world.state.run("DELETE FROM late WHERE seq = ?", row["seq"])
            landed.append((int(row["number"]), perform(_call(row)).status))
    return landed


def count_request(world: World) -> None:
    """Bring what waits for requests one request nearer."""
    for table in ("late", "lagging"):
        if world.state.row(f"SELECT 1 FROM {table} WHERE remaining > 0"):  # noqa: S608 - tables are fixed texts
            with world.state.transaction():
                world.state.run(f"UPDATE {table} SET remaining = remaining - 1")  # noqa: S608 - tables are fixed texts


def waiting(world: World) -> Mapping[str, Any]:
    """Return what is still to be committed or shown."""
    late = world.state.rows("SELECT number, due_at, remaining FROM late ORDER BY seq")
    hidden = world.state.rows("SELECT id, due_at, remaining FROM lagging ORDER BY rowid")
    return {"late": [dict(row) for row in late], "lagging": [dict(row) for row in hidden]}


def _due(world: World, rule: Rule) -> tuple[str | None, int | None]:
    if rule.seconds is None:
        return None, rule.requests
    return timestamp(world.now() + timedelta(seconds=rule.seconds)), None


def _is_due(world: World, row: Row) -> bool:
    if row["due_at"] is None:
        return int(row["remaining"]) <= 0
    return moment(row["due_at"]) <= world.now()


def _call(row: Row) -> Call:
    kept = orjson.loads(row["call"])
    return Call(**{**kept, "caller": Caller(**kept["caller"]), "body": bytes(row["body"])})
