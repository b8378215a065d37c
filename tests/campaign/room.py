"""A tenant without sockets: its web application, called in the process that plays."""

import random
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Self

import httpx
import orjson
from starlette.types import ASGIApp, Message

from campaign.menu import Fault
from campaign.virtual_time import Clock
from planner_sync.tenant.app import graph_app
from planner_sync.tenant.control import get_state
from planner_sync.tenant.options import TenantOptions
from planner_sync.tenant.seeding import seed
from planner_sync.tenant.state import State
from planner_sync.tenant.transfers import transfer_app
from planner_sync.tenant.world import World

_OF_THE_ROOM = {
    "missing": ("responses", "/$batch"),
    "partial": ("value", "/tasks"),
    "blind": ("value", "/tasks"),
}
"""Faults that the tenant does not have itself, with what they take away from which answers."""

GRAPH, FILES = "http://127.0.0.1:1", "http://127.0.0.1:2"
BASE_URL = f"{GRAPH}/v1.0"


@dataclass(frozen=True, kw_only=True)
class _VirtualWorld(World):
    clock: Clock

    def now(self) -> datetime:
        return self.clock()


class Room:
    """One tenant that lives as long as a play."""

    def __init__(self, world: World) -> None:
        self.world = world
        self._own_rules: list[Fault] = []
        self._chance = random.Random()  # noqa: S311 - repeatable, not secret
        self._garblings: Counter[str] = Counter()
        self._is_partial = False
        self._apps: dict[str, ASGIApp] = {
            GRAPH: graph_app(world, None),
            FILES: transfer_app(world),
        }

    async def answer(self, request: httpx.Request, body: bytes) -> httpx.Response | None:
        """Answer one request; ``None`` when the connection ended without an answer."""
        exchange = _Exchange(request, body)
        await self._apps[f"http://{request.url.netloc.decode()}"](
            exchange.scope, exchange.receive, exchange.send
        )
        given = exchange.response(request)
        if given is None or not self._own_rules or given.status_code != httpx.codes.OK:
            return given
        return self._garbled(request, given)

    def set_faults(self, *rules: Fault, seed_: int = 0) -> None:
        """Let these faults happen from now on, and no others."""
        self._own_rules = list({r["kind"]: r for r in rules if r["kind"] in _OF_THE_ROOM}.values())
        self._chance = random.Random(f"faults {seed_}")  # noqa: S311 - repeatable, not secret
        others = [dict(rule) for rule in rules if rule["kind"] not in _OF_THE_ROOM]
        self._garblings.clear()
        self.world.faults.put({"seed": seed_, "rules": others})

    def fired(self) -> Counter[str]:
        """Return how often each fault happened since the faults were set."""
        happened = Counter(fault["name"] for fault in self.world.faults.shown()["fired"])
        return happened + self._garblings

    def _garbled(self, request: httpx.Request, given: httpx.Response) -> httpx.Response:
        """Let a batch lack an answer, or a plan its tasks."""
        for rule in self._own_rules:
            key, end = _OF_THE_ROOM[rule["kind"]]
            if not request.url.path.endswith(end) or not self._is_met(rule):
                continue
            found = orjson.loads(given.content)
            left = [] if rule["kind"] == "blind" else found[key][:-1]
            if found[key]:
                self._garblings[rule["name"]] += 1
                return httpx.Response(200, json={**found, key: left}, request=request)
        return given

    def _is_met(self, rule: Fault) -> bool:
        if rule["kind"] == "partial":
            # Never twice in a row: a listing that stays wrong for longer is one that lags.
            self._is_partial = not self._is_partial
            return self._is_partial
        return bool(self._chance.random() < rule["share"])

    def state(self) -> dict[str, Any]:
        """Return all that people would see."""
        return get_state(self.world, {})


class _Exchange:
    """One request and its answer, in the words of ASGI."""

    def __init__(self, request: httpx.Request, body: bytes) -> None:
        path = request.url.raw_path.partition(b"?")
        self.scope: dict[str, Any] = {
            "type": "http",
            "asgi": {"version": "3.0"},
            "http_version": "1.1",
            "method": request.method,
            "scheme": "http",
            "path": request.url.path,
            "raw_path": path[0],
            "query_string": path[2],
            "root_path": "",
            "headers": [(name.lower(), value) for name, value in request.headers.raw],
            "server": ("127.0.0.1", 1),
            "client": ("127.0.0.1", 3),
            "state": {},
        }
        self._given = [{"type": "http.request", "body": body, "more_body": False}]
        self._is_dropped = False
        self._start: Message = {}
        self._content = b""

    @property
    def transport(self) -> Self:
        """What uvicorn keeps behind its `send`: the tenant drops connections there."""
        return self

    def abort(self) -> None:
        self._is_dropped = True

    async def receive(self) -> Message:
        return self._given.pop() if self._given else {"type": "http.disconnect"}

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self._start = message
        else:
            self._content += message.get("body", b"")

    def response(self, request: httpx.Request) -> httpx.Response | None:
        if self._is_dropped:
            return None
        return httpx.Response(
            self._start["status"],
            headers=self._start["headers"],
            content=self._content,
            request=request,
        )


@contextmanager
def open_room(clock: Clock, tables: dict[str, Any]) -> Iterator[Room]:
    """Start a tenant in memory, seeded with *tables*, at the time of *clock*."""
    with closing(State(Path(":memory:"))) as state:
        world = _VirtualWorld(
            state=state,
            options=TenantOptions(state=Path(":memory:"), no_auth=True, promote_on="clock"),
            graph_origin=GRAPH,
            download_origin=FILES,
            clock=clock,
        )
        with state.transaction():
            world.make_secrets()
            seed(world, tables)
        yield Room(world)
