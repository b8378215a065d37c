"""Fault plans as people write them, in a file or in a control call."""

import json
from collections.abc import Callable
from pathlib import Path

import httpx
import pytest

from planner_sync.tenant import FaultError, Tenant

Start = Callable[..., Tenant]
Connect = Callable[..., httpx.Client]

TOML = """
seed = 7

[[rules]]
kind = "server_error"
method = ["POST", "PATCH"]
path = "/planner/**"
status = 504
when = "after"
share = 0.25

[[rules]]
kind = "throttle"
path = "/users"
times = 1
"""


def test_a_plan_is_read_from_a_file(start: Start, connect: Connect, tmp_path: Path) -> None:
    (tmp_path / "storing.toml").write_text(TOML, "utf-8")
    tenant = start(faults=tmp_path / "storing.toml")
    graph = connect(tenant)

    assert [graph.get("/users").status_code for _ in range(2)] == [429, 200]
    plan = tenant.faults()
    assert (plan["seed"], [rule["fired"] for rule in plan["rules"]]) == (7, [0, 1])


def test_a_plan_may_be_json_too(start: Start, tmp_path: Path) -> None:
    rules = [{"kind": "gone"}]
    (tmp_path / "storing.json").write_text(json.dumps({"rules": rules}), "utf-8")

    assert start(faults=tmp_path / "storing.json").faults()["rules"][0]["kind"] == "gone"


@pytest.mark.parametrize("text", ["rules = [", "rules = [{kind = 'x'}]", "other = 1", "rules = 1"])
def test_a_file_that_is_no_plan_stops_the_start(start: Start, tmp_path: Path, text: str) -> None:
    (tmp_path / "storing.toml").write_text(text, "utf-8")

    with pytest.raises(FaultError):
        start(faults=tmp_path / "storing.toml")


def test_a_file_that_is_not_there_stops_the_start(start: Start, tmp_path: Path) -> None:
    with pytest.raises(FaultError, match="cannot be read"):
        start(faults=tmp_path / "storing.toml")


@pytest.mark.parametrize(
    "rule",
    [
        {},
        {"kind": "fire"},
        {"kind": "drop", "status": 503},
        {"kind": "latency"},
        {"kind": "latency", "seconds": "1"},
        {"kind": "latency", "seconds": 601},
        {"kind": "late_commit"},
        {"kind": "late_commit", "seconds": 1, "requests": 1},
        {"kind": "list_lag", "requests": 0},
        {"kind": "throttle", "share": 1.5},
        {"kind": "throttle", "share": 0.5, "nth": 1},
        {"kind": "throttle", "nth": 0},
        {"kind": "throttle", "nth": []},
        {"kind": "throttle", "times": True},
        {"kind": "throttle", "retry_after_as": "text"},
        {"kind": "server_error", "status": 404},
        {"kind": "server_error", "when": "never"},
        "throttle",
    ],
)
def test_a_rule_that_makes_no_sense_is_refused_and_changes_nothing(
    tenant: Tenant, rule: object
) -> None:
    before = tenant.faults()

    answer = httpx.put(f"{tenant.origin}/control/faults", json={"rules": [rule]})

    assert answer.status_code == 400
    assert answer.json()["error"].startswith("rule 1: ")
    assert tenant.faults() == before


def test_a_pattern_stands_for_paths(start: Start, connect: Connect) -> None:
    tenant, person = start(), "/users/anna@voorbeeld.example"
    graph = connect(tenant)
    cases = (
        ("/users", "/users", True),
        ("/Users/", "/users", True),
        ("/users", person, False),
        ("/users/*", person, True),
        ("/*", person, False),
        ("/**", person, True),
        ("/users.", "/usersx", False),
    )

    for pattern, path, is_met in cases:
        tenant.set_faults({"kind": "throttle", "path": pattern})
        assert (graph.get(path).status_code == 429) == is_met, pattern


def test_a_call_without_a_token_meets_no_fault(start: Start) -> None:
    tenant = start()
    tenant.set_faults({"kind": "throttle"})

    assert httpx.get(f"{tenant.base_url}/users").status_code == 401
    assert tenant.faults()["rules"][0]["seen"] == 0
