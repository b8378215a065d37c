"""A tenant that is slow, busy, forgetful or gone, exactly as its fault plan says."""

import time
from collections.abc import Callable
from datetime import timedelta
from email.utils import parsedate_to_datetime
from typing import Any

import httpx
import pytest

from integration.tenant.builders import Plan, make_plan, message_of
from integration.tenant.conftest import NOON
from planner_sync.tenant import Tenant

Start = Callable[..., Tenant]
Connect = Callable[..., httpx.Client]
CREATE = {"method": "POST", "path": "/planner/tasks"}


class Board:
    """A plan of a tenant of its own, and a client that works in it."""

    def __init__(self, tenant: Tenant, graph: httpx.Client) -> None:
        self.tenant = tenant
        self.graph = graph
        self.plan: Plan = make_plan(graph, tenant.group_id("Team Noord"))

    def create(self, title: str = "Nalopen") -> httpx.Response:
        given = {"planId": self.plan.id, "bucketId": self.plan.bucket, "title": title}
        return self.graph.post("/planner/tasks", json=given)

    def listed(self) -> list[str]:
        tasks = self.graph.get(f"/planner/plans/{self.plan.id}/tasks").json()["value"]
        return [task["title"] for task in tasks]

    def fired(self) -> list[dict[str, Any]]:
        return list(self.tenant.faults()["fired"])


@pytest.fixture
def board(start: Start, connect: Connect) -> Board:
    tenant = start()
    return Board(tenant, connect(tenant))


def test_without_a_plan_nothing_goes_wrong(board: Board) -> None:
    assert board.create().status_code == 201
    empty = {"seed": 0, "rules": [], "fired": [], "late": [], "lagging": []}
    assert board.tenant.faults() == empty


def test_the_request_that_is_named_is_throttled_and_that_is_told(board: Board) -> None:
    rule = {**CREATE, "kind": "throttle", "nth": 2, "retry_after_s": 2.128, "name": "druk"}
    board.tenant.set_faults(rule)

    answers = [board.create("Een"), board.create("Twee"), board.create("Drie")]

    assert [answer.status_code for answer in answers] == [201, 429, 201]
    assert answers[1].headers["retry-after"] == "2.128"
    assert message_of(answers[1])[1] == "TooManyRequests"
    assert board.listed() == ["Een", "Drie"]
    plan = board.tenant.faults()
    assert plan["rules"] == [{**rule, "seen": 3, "fired": 1}]
    (fault,) = plan["fired"]
    assert (fault["kind"], fault["name"], fault["status"]) == ("throttle", "druk", 429)
    assert (fault["method"], fault["path"]) == ("POST", "/planner/tasks")
    assert fault["at"] == "2026-03-02T12:00:00Z"


def test_when_to_come_back_can_be_a_date_or_left_open(board: Board) -> None:
    dated = {"kind": "throttle", "nth": 1, "retry_after_s": 1.2, "retry_after_as": "date"}
    board.tenant.set_faults(dated, {"kind": "throttle"})

    first, second = board.graph.get("/users"), board.graph.get("/users")

    assert parsedate_to_datetime(first.headers["retry-after"]) == NOON + timedelta(seconds=2)
    assert "retry-after" not in second.headers
    assert second.status_code == 429


@pytest.mark.parametrize(("status", "code"), [(503, "serviceNotAvailable"), (504, "UnknownError")])
@pytest.mark.parametrize(("when", "made"), [("before", []), ("after", ["Nalopen"])])
def test_an_error_says_nothing_about_the_write(
    board: Board, status: int, code: str, when: str, made: list[str]
) -> None:
    rule = {**CREATE, "kind": "server_error", "status": status, "when": when}
    board.tenant.set_faults({**rule, "retry_after_s": 1})

    answer = board.create()

    assert (answer.status_code, answer.json()["error"]["code"]) == (status, code)
    assert answer.headers["retry-after"] == "1"
    assert answer.json()["error"]["innerError"]["request-id"] == answer.headers["request-id"]
    assert board.listed() == made


def test_what_the_tenant_refuses_is_no_fault(board: Board) -> None:
    board.tenant.set_faults({"kind": "server_error", "when": "after"})

    assert board.graph.get("/users/nobody").status_code == 404
    assert board.fired() == []
    assert board.graph.get("/users").status_code == 503


@pytest.mark.parametrize(("when", "made"), [("before", []), ("after", ["Nalopen"])])
def test_a_connection_can_end_without_an_answer(board: Board, when: str, made: list[str]) -> None:
    board.tenant.set_faults({**CREATE, "kind": "drop", "when": when, "times": 1})

    with pytest.raises(httpx.TransportError):
        board.create()

    assert board.listed() == made
    assert [fault["status"] for fault in board.fired()] == [None]
    assert board.create("Nog eens").status_code == 201


def test_an_answer_can_take_its_time_while_others_go_on(board: Board) -> None:
    board.tenant.set_faults({"kind": "latency", "seconds": 0.3, "path": "/users"})

    began = time.monotonic()
    with pytest.raises(httpx.ReadTimeout):
        board.graph.get("/users", timeout=0.1)
    assert board.graph.get("/groups").status_code == 200
    assert time.monotonic() - began < 0.3
    assert board.graph.get("/users").status_code == 200
    assert time.monotonic() - began > 0.3


def test_a_late_write_shows_when_the_clock_has_moved(board: Board) -> None:
    board.tenant.set_faults({**CREATE, "kind": "late_commit", "seconds": 30, "times": 1})

    assert board.create("Laat").status_code == 504
    assert board.create("Op tijd").status_code == 201
    board.tenant.set_clock(NOON + timedelta(seconds=29))
    assert board.listed() == ["Op tijd"]
    board.tenant.set_clock(NOON + timedelta(seconds=30))

    assert board.listed() == ["Op tijd", "Laat"]
    (fault,) = board.fired()
    assert fault["landed"] == {"status": 201, "at": "2026-03-02T12:00:30Z"}
    titles = [task["title"] for task in board.tenant.state()["tasks"]]
    assert titles == ["Op tijd", "Laat"]


def test_a_late_write_can_wait_for_requests_and_lose_its_connection(board: Board) -> None:
    rule = {**CREATE, "kind": "late_commit", "requests": 2, "is_dropped": True, "times": 1}
    board.tenant.set_faults(rule)

    with pytest.raises(httpx.TransportError):
        board.create()

    assert [len(board.listed()) for _ in range(3)] == [0, 0, 1]


def test_a_late_write_is_refused_late_when_it_no_longer_fits(board: Board) -> None:
    task = board.create().json()
    path, headers = f"/planner/tasks/{task['id']}", {"If-Match": task["@odata.etag"]}
    board.tenant.set_faults({"kind": "late_commit", "method": "PATCH", "seconds": 5, "times": 1})
    assert board.graph.patch(path, json={"title": "A"}, headers=headers).status_code == 504
    board.graph.patch(path, json={"title": "B"}, headers=headers)

    board.tenant.set_clock(NOON + timedelta(seconds=5))

    assert board.listed() == ["B"]
    assert board.fired()[0]["landed"]["status"] == 409


def test_a_late_write_survives_a_restart_without_its_token(
    start: Start, connect: Connect, board: Board
) -> None:
    board.tenant.set_faults({**CREATE, "kind": "late_commit", "seconds": 5})
    board.create()
    board.tenant.expire_tokens()
    again = start()
    assert len(again.faults()["late"]) == 1

    again.set_clock(NOON + timedelta(seconds=5))

    assert [task["title"] for task in again.state()["tasks"]] == ["Nalopen"]


@pytest.mark.parametrize("until", [{"seconds": 60}, {"requests": 3}])
def test_a_new_task_can_be_missing_from_listings(board: Board, until: dict[str, int]) -> None:
    board.tenant.set_faults({"kind": "list_lag", "times": 1, **until})

    task = board.create().json()

    assert board.graph.get(f"/planner/tasks/{task['id']}").json()["title"] == "Nalopen"
    assert board.graph.get(f"/planner/buckets/{board.plan.bucket}/tasks").json()["value"] == []
    assert board.listed() == []
    board.tenant.set_clock(NOON + timedelta(seconds=60))
    assert board.listed() == ["Nalopen"]
    assert board.fired()[0]["id"] == task["id"]


def test_a_task_can_be_made_unanswered_and_unlisted(board: Board) -> None:
    lost = {**CREATE, "kind": "server_error", "when": "after", "status": 504}
    board.tenant.set_faults({"kind": "list_lag", "requests": 1}, lost)

    assert board.create().status_code == 504

    assert [board.listed(), board.listed()] == [[], ["Nalopen"]]


def test_a_file_can_be_open(board: Board) -> None:
    drive = f"/drives/{board.tenant.drive_id('Documenten')}"
    board.tenant.set_faults({"kind": "locked"})

    answer = board.graph.put(f"{drive}/root:/a.md:/content", content=b"x")

    assert message_of(answer)[:2] == (423, "notAllowed")
    assert answer.json()["error"]["innerError"]["code"] == "resourceLocked"
    assert board.graph.get(f"{drive}/root").status_code == 200


def test_a_delta_link_can_be_gone_but_a_fresh_start_never_is(board: Board) -> None:
    root = f"/drives/{board.tenant.drive_id('Documenten')}/root"
    link = board.graph.get(f"{root}/delta").json()["@odata.deltaLink"]
    board.tenant.set_faults({"kind": "gone", "resync": "upload"})

    answer = board.graph.get(link)

    assert answer.status_code == 410
    inner = answer.json()["error"]["innerError"]["code"]
    assert inner == "resyncChangesUploadDifferences"
    assert board.graph.get(answer.headers["location"]).status_code == 200
    assert len(board.fired()) == 1


def test_the_requests_of_a_batch_meet_the_plan_one_by_one(board: Board) -> None:
    board.tenant.set_faults({"kind": "throttle", "path": "/users*", "nth": 2, "retry_after_s": 3})
    inner = [{"id": str(n), "method": "GET", "url": "/users?$top=1"} for n in range(3)]

    answer = board.graph.post("/$batch", json={"requests": inner})

    responses = {one["id"]: one for one in answer.json()["responses"]}
    assert [responses[key]["status"] for key in "012"] == [200, 429, 200]
    assert responses["1"]["headers"]["Retry-After"] == "3"


def test_a_batch_shares_delays_and_a_broken_line(board: Board) -> None:
    slow = {"kind": "latency", "path": "/users", "seconds": 0.05}
    inner = [{"id": str(n), "method": "GET", "url": "/users"} for n in range(4)]
    board.tenant.set_faults(slow)
    began = time.monotonic()
    board.graph.post("/$batch", json={"requests": inner})
    assert time.monotonic() - began > 0.2

    board.tenant.set_faults({"kind": "drop", "path": "/users", "nth": 3})
    with pytest.raises(httpx.TransportError):
        board.graph.post("/$batch", json={"requests": inner})
    assert len(board.fired()) == 1


def test_a_share_is_the_same_each_time_and_about_as_large_as_said(board: Board) -> None:
    rule = {"kind": "throttle", "path": "/users", "share": 0.3}

    def met(seed: int) -> list[bool]:
        board.tenant.set_faults(rule, seed=seed)
        return [board.graph.get("/users").status_code == 429 for _ in range(60)]

    assert met(1) == met(1) != met(2)
    assert 8 < sum(met(1)) < 28


@pytest.mark.parametrize(("when", "titles"), [("after", ["Een", "Twee"]), ("before", ["Twee"])])
def test_an_answer_is_missing_from_its_batch(board: Board, when: str, titles: list[str]) -> None:
    board.tenant.set_faults({**CREATE, "kind": "unanswered", "when": when, "nth": 1})
    requests = [
        {
            "id": title,
            "method": "POST",
            "url": "/planner/tasks",
            "headers": {"Content-Type": "application/json"},
            "body": {"planId": board.plan.id, "title": title},
        }
        for title in ("Een", "Twee")
    ]

    answers = board.graph.post("/$batch", json={"requests": requests}).json()["responses"]

    assert [(answer["id"], answer["status"]) for answer in answers] == [("Twee", 201)]
    assert sorted(board.listed()) == titles
    assert [fault["status"] for fault in board.fired()] == [None]


def test_outside_a_batch_a_missing_answer_is_none_at_all(board: Board) -> None:
    board.tenant.set_faults({**CREATE, "kind": "unanswered", "when": "after"})

    with pytest.raises(httpx.RemoteProtocolError):
        board.create("Een")

    assert board.listed() == ["Een"]


def test_what_remains_of_a_quota_is_told_beside_any_answer(board: Board) -> None:
    board.tenant.set_faults(
        {"kind": "quota", "remaining": 12, "reset_s": 30},
        {**CREATE, "kind": "throttle", "retry_after_s": 2},
    )

    told = [board.graph.get(f"/planner/plans/{board.plan.id}"), board.create()]

    assert [answer.status_code for answer in told] == [200, 429]
    assert [answer.headers["ratelimit-remaining"] for answer in told] == ["12", "12"]
    assert [answer.headers["ratelimit-reset"] for answer in told] == ["30", "30"]
