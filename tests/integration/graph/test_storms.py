"""A tenant that is throttled all the time: nobody calls too early, and the work gets done."""

from collections.abc import AsyncIterator, Iterator, Sequence
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any

import httpx
import orjson
import pytest

from doubles.builders import NOW
from doubles.clock import ManualClock
from doubles.lanes import lane_of
from doubles.tokens import FixedToken
from planner_sync.adapters.graph import AllowList, GraphClient, GraphOptions, PlannerTaskBoard
from planner_sync.domain.board import TASKS_AT_ONCE, BucketId, PlanId, TaskEdits, TaskFields
from planner_sync.domain.errors import ThrottledError, UnreachableError
from planner_sync.domain.intents import Created, NotSent, Rejected, Unknown
from planner_sync.tenant import Tenant, TenantOptions, running

pytestmark = pytest.mark.anyio

TITLES = [f"Punt {number}" for number in range(12)]
NAMES = ("Noord", "Zuid")
SEED = {
    "users": [{"display_name": "Anna de Vries", "upn": "anna@voorbeeld.example"}],
    "groups": [{"name": "Noord", "members": ["anna@voorbeeld.example"]}],
    "plans": [{"group": "Noord", "title": name, "buckets": ["Te bespreken"]} for name in NAMES],
}


@dataclass
class Watch(httpx.AsyncBaseTransport):
    """Stands on the wire, and notes what was sent before a pause was over."""

    clock: ManualClock
    early: list[str] = field(default_factory=list)
    calls: int = 0

    def __post_init__(self) -> None:
        self._inner = httpx.AsyncHTTPTransport(trust_env=False)
        self._closed_until = 0.0

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        self.calls += 1
        if self._now() < self._closed_until - 1e-3:
            self.early.append(f"{request.method} {request.url.path}")
        response = await self._inner.handle_async_request(request)
        body = await response.aread()
        answers: list[dict[str, Any]] = [
            {"status": response.status_code, "headers": dict(response.headers)}
        ]
        if request.url.path.endswith("/$batch") and response.status_code == 200:
            answers += orjson.loads(body)["responses"]
        for answer in answers:
            self._heed(answer["status"], {k.lower(): v for k, v in answer["headers"].items()})
        return response

    async def aclose(self) -> None:
        await self._inner.aclose()

    def _heed(self, status: int, headers: dict[str, str]) -> None:
        if status == 429 and (asked := headers.get("retry-after")):
            is_number = asked.replace(".", "").isdigit()
            # The tenant's clock stands still, so a date says as many seconds from its now.
            dated = 0 if is_number else (parsedate_to_datetime(asked) - NOW).total_seconds()
            wait_s = float(asked) if is_number else dated
            self._closed_until = max(self._closed_until, self._now() + wait_s)

    def _now(self) -> float:
        return (self.clock() - NOW).total_seconds()


@pytest.fixture
def tenant(tmp_path: Path) -> Iterator[Tenant]:
    with running(TenantOptions(state=tmp_path / "tenant.sqlite", now=NOW)) as started:
        started.seed(SEED)
        yield started


@pytest.fixture
def clock() -> ManualClock:
    return ManualClock()


@pytest.fixture
def watch(clock: ManualClock) -> Watch:
    return Watch(clock)


@pytest.fixture
async def graph(tenant: Tenant, clock: ManualClock, watch: Watch) -> AsyncIterator[GraphClient]:
    client = GraphClient(
        GraphOptions(base_url=tenant.base_url),
        AllowList(plans=[tenant.plan_id(name) for name in NAMES], drives=[], groups=[]),
        FixedToken(tenant.token()),
        lane=lane_of(clock),
        transport=watch,
    )
    yield client
    await client.aclose()


@dataclass
class Team:
    """Makes and dates a dozen tasks, one attempt after the other, and looks before it repeats."""

    board: PlannerTaskBoard
    plan_id: PlanId
    clock: ManualClock

    async def work(self) -> None:
        """Go on, pass after pass, until everything is as it should be."""
        for _ in range(100):
            try:
                if await self._pass():
                    return
            except (ThrottledError, UnreachableError) as exc:
                self.clock.advance(exc.retry_after_s or 0)
        raise AssertionError("it does not come to an end")

    async def _pass(self) -> bool:
        read = await self.board.read(self.plan_id)
        there = {task.fields.title for task in read.tasks.values()}
        missing = [title for title in TITLES if title not in there]
        if missing:
            await self._make(read.buckets[0].bucket_id, missing)
            return False
        details = await self.board.details(self.plan_id, read.tasks)
        for task in read.tasks.values():
            if task.fields.due_on is None:
                edits = TaskEdits(due_on=NOW.date())
                await self.board.update_task(self.plan_id, task.task_id, task.etag, edits)
        return len(details) == len(TITLES)

    async def _make(self, bucket_id: BucketId, missing: Sequence[str]) -> None:
        todo = list(missing)
        while todo:
            wanted = [TaskFields(title=t, bucket_id=bucket_id) for t in todo[:TASKS_AT_ONCE]]
            outcomes = await self.board.create_tasks(self.plan_id, wanted, guard=lambda: None)
            if any(isinstance(one, Unknown) for one in outcomes):
                return
            assert all(isinstance(one, (Created, Rejected, NotSent)) for one in outcomes)
            made = [one.task.fields.title for one in outcomes if isinstance(one, Created)]
            todo = [title for title in todo if title not in made]


@pytest.fixture
def teams(graph: GraphClient, tenant: Tenant, clock: ManualClock) -> list[Team]:
    board = PlannerTaskBoard(graph)
    return [Team(board, PlanId(tenant.plan_id(name)), clock) for name in NAMES]


def tasks(tenant: Tenant, team: Team) -> list[dict[str, Any]]:
    headers = {"Authorization": f"Bearer {tenant.token()}"}
    tenant.set_faults()
    path = f"{tenant.base_url}/planner/plans/{team.plan_id}/tasks"
    listed: list[dict[str, Any]] = httpx.get(path, headers=headers, trust_env=False).json()["value"]
    return listed


STORMS: list[dict[str, Any]] = [
    {"share": 0.5, "retry_after_s": 2.128},
    {"share": 0.5, "retry_after_s": 7, "retry_after_as": "date"},
    {"share": 0.1, "retry_after_s": 600},
]


@pytest.mark.parametrize("storm", STORMS, ids=str)
async def test_in_a_storm_no_call_comes_early_and_the_work_gets_done(
    tenant: Tenant, watch: Watch, teams: list[Team], storm: dict[str, Any]
) -> None:
    (team, _) = teams
    tenant.set_faults({"kind": "throttle", "method": "*"} | storm)

    await team.work()

    assert watch.early == []
    found = tasks(tenant, team)
    assert sorted(task["title"] for task in found) == sorted(TITLES)
    assert {task["dueDateTime"] for task in found} == {"2026-03-12T12:00:00Z"}


async def test_a_storm_costs_at_most_three_times_the_calls(
    tenant: Tenant, watch: Watch, teams: list[Team]
) -> None:
    calm, stormy = teams
    await calm.work()
    in_calm = watch.calls
    half = {"kind": "throttle", "share": 0.5, "retry_after_s": 5}
    tenant.set_faults(
        half | {"method": ["GET", "PATCH"]}, half | {"method": "POST", "path": "/$batch"}
    )

    await stormy.work()

    assert watch.calls - in_calm <= 3 * in_calm


async def test_while_little_of_the_quota_remains_calls_are_spread(
    tenant: Tenant, teams: list[Team], clock: ManualClock
) -> None:
    tenant.set_faults({"kind": "quota", "remaining": 10, "reset_s": 30})

    await teams[0].board.read(teams[0].plan_id)

    assert clock.slept == [6, 6]


async def test_an_answer_that_is_missing_from_a_batch_leaves_one_create_in_doubt(
    tenant: Tenant, teams: list[Team]
) -> None:
    (team, _) = teams
    tenant.set_faults(
        {
            "kind": "unanswered",
            "when": "after",
            "method": "POST",
            "path": "/planner/tasks",
            "nth": 2,
        }
    )
    bucket_id = (await team.board.read(team.plan_id)).buckets[0].bucket_id
    wanted = [TaskFields(title=title, bucket_id=bucket_id) for title in TITLES[:3]]

    outcomes = await team.board.create_tasks(team.plan_id, wanted, guard=lambda: None)

    assert [type(one) for one in outcomes] == [Created, Unknown, Created]
    assert len(tasks(tenant, team)) == 3


async def test_a_batch_whose_connection_drops_leaves_all_its_creates_in_doubt(
    tenant: Tenant, teams: list[Team]
) -> None:
    (team, _) = teams
    tenant.set_faults({"kind": "drop", "when": "after", "path": "/$batch"})
    bucket_id = (await team.board.read(team.plan_id)).buckets[0].bucket_id
    wanted = [TaskFields(title=title, bucket_id=bucket_id) for title in TITLES[:3]]

    outcomes = await team.board.create_tasks(team.plan_id, wanted, guard=lambda: None)

    assert [type(one) for one in outcomes] == [Unknown] * 3
    assert len(tasks(tenant, team)) == 3
