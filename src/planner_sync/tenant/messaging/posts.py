"""What was sent, kept in the order in which it was sent."""

from collections.abc import Mapping
from typing import Any

import orjson

from planner_sync.tenant.world import World


def keep(world: World, kind: str, place: str, body: Mapping[str, Any]) -> int:
    """Keep what was sent to a place: a channel or a person. Returns its number."""
    number = world.state.next_number("posts")
    sql = "INSERT INTO posts VALUES (?, ?, ?, ?)"
    world.state.run(sql, number, kind, place, orjson.dumps(body).decode())
    return number


def kept(world: World, kind: str, place: str | None = None) -> list[dict[str, Any]]:
    """Return what was sent of this kind, oldest first; without a place, everywhere."""
    sql = "SELECT body FROM posts WHERE kind = ?1 AND (?2 IS NULL OR place = ?2) ORDER BY number"
    return [orjson.loads(row["body"]) for row in world.state.rows(sql, kind, place)]
