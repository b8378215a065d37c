"""What colleagues do to cards, at any moment and without asking the service."""

import random
from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import quote

import orjson

from planner_sync.tenant import graph
from planner_sync.tenant.exchange import Answer, Call, Caller
from planner_sync.tenant.world import World

Card = Mapping[str, Any]


class Colleague:
    """Somebody of the team with a browser; sees what the tenant has at that moment."""

    def __init__(self, world: World, user_id: str) -> None:
        self._world = world
        self._who = Caller(app_id="browser", user_id=user_id, user_name="Anna de Vries")

    def cards(self, plan_id: str) -> list[Card]:
        """Return the cards of a board, also those that listings do not show yet."""
        sql = "SELECT id, body FROM planner WHERE kind = 'task' AND plan_id = ? ORDER BY seq"
        rows = self._world.state.rows(sql, plan_id)
        return [{**orjson.loads(row["body"]), "id": row["id"]} for row in rows]

    def buckets(self, plan_id: str) -> dict[str, str]:
        """Return the ids of a board's buckets by name."""
        answer = self._call("GET", f"/planner/plans/{plan_id}/buckets")
        return {bucket["name"]: bucket["id"] for bucket in answer.body["value"]}

    def change(self, card: Card, **fields: Any) -> None:
        self._patch(f"/planner/tasks/{card['id']}", fields)

    def delete(self, card: Card) -> None:
        path = f"/planner/tasks/{card['id']}"
        self._call("DELETE", path, etag=self._etag(path))

    def note(self, card: Card, text: str) -> None:
        """Write a line below what the description has."""
        path = f"/planner/tasks/{card['id']}/details"
        before = self._call("GET", path).body["description"]
        self._patch(path, {"description": f"{before}\n{text}"})

    def copy(self, card: Card) -> None:
        """Copy a card as Planner's menu does: title, marker and all."""
        kept = ("planId", "bucketId", "title", "dueDateTime", "percentComplete")
        self._call("POST", "/planner/tasks", {k: card[k] for k in kept if card.get(k) is not None})

    def upload(self, drive_id: str, path: str, content: bytes) -> None:
        """Put a file in a library, or write over it."""
        self._call("PUT", f"/drives/{drive_id}/root:/{quote(path)}:/content", content)

    def _patch(self, path: str, given: Mapping[str, Any]) -> None:
        self._call("PATCH", path, given, etag=self._etag(path))

    def _etag(self, path: str) -> str:
        return str(self._call("GET", path).body["@odata.etag"])

    def _call(
        self,
        method: str,
        path: str,
        given: Mapping[str, Any] | bytes = b"",
        etag: str | None = None,
    ) -> Answer:
        # Faults meet the service only: what a person did not get done is no deed.
        graph.settle(self._world)
        return graph._handled(
            self._world,
            Call(
                method=method,
                path=path,
                query={},
                headers={"content-type": "text/plain"} | ({"if-match": etag} if etag else {}),
                body=given if isinstance(given, bytes) else orjson.dumps(given),
                origin="http://127.0.0.1:1",
                caller=self._who,
            ),
        )


def without_marker(title: str) -> str:
    return title.partition(" [VP")[0]


Deed = Callable[[Colleague, Card, random.Random], None]


def _rename(who: Colleague, card: Card, rng: random.Random) -> None:
    stem, mark, rest = card["title"].partition(" [VP")
    who.change(card, title=f"{stem} ({rng.randrange(1000)}){mark}{rest}")


def _take_marker_away(who: Colleague, card: Card, rng: random.Random) -> None:
    who.change(card, title=without_marker(card["title"]))


def _drag(who: Colleague, card: Card, rng: random.Random) -> None:
    who.change(card, bucketId=rng.choice(list(who.buckets(card["planId"]).values())))


def _plan(who: Colleague, card: Card, rng: random.Random) -> None:
    who.change(card, dueDateTime=f"2026-0{rng.randrange(5, 10)}-11T10:00:00Z")


def _begin(who: Colleague, card: Card, rng: random.Random) -> None:
    who.change(card, percentComplete=50)


def _complete(who: Colleague, card: Card, rng: random.Random) -> None:
    who.change(card, percentComplete=100)


def _note(who: Colleague, card: Card, rng: random.Random) -> None:
    who.note(card, f"Notitie {rng.randrange(10**6)}")


def _replace(who: Colleague, card: Card, rng: random.Random) -> None:
    who.copy(card)
    who.delete(card)


DEEDS: Mapping[str, Deed] = {
    "rename": _rename,
    "take marker away": _take_marker_away,
    "drag": _drag,
    "plan": _plan,
    "begin": _begin,
    "complete": _complete,
    "note": _note,
    "delete": lambda who, card, rng: who.delete(card),
    "replace": _replace,
    "copy": lambda who, card, rng: who.copy(card),
}
