"""What can go wrong in the tenant, and what people can do: the words of every script."""

import random
from collections.abc import Mapping, Sequence
from typing import Any

Fault = Mapping[str, Any]

LATEST_COMMIT_S, LONGEST_LAG_S = 120.0, 240.0
"""What the quiet period covers, with the time for one call and the age of an intent."""

_CREATES: Fault = {"method": "POST", "path": "/planner/tasks"}
_BATCHES: Fault = {"method": "POST", "path": "/$batch"}
_AFTER: Fault = {"kind": "server_error", "when": "after"}
_BEFORE: Fault = {"kind": "server_error"}

FAULTS: Mapping[str, Fault] = {
    "create: late commit": {"kind": "late_commit", **_CREATES},
    "create: late commit, no answer": {"kind": "late_commit", "is_dropped": True, **_CREATES},
    "create: fails after commit": {**_AFTER, **_CREATES},
    "create: fails before commit": {**_BEFORE, **_CREATES},
    "create: answer dropped": {"kind": "drop", "when": "after", **_CREATES},
    "create: request dropped": {"kind": "drop", "when": "before", **_CREATES},
    "create: throttled": {"kind": "throttle", **_CREATES},
    "batch: fails after commit": {**_AFTER, **_BATCHES},
    "batch: fails before commit": {**_BEFORE, **_BATCHES},
    "batch: answer dropped": {"kind": "drop", "when": "after", **_BATCHES},
    "batch: an answer is missing": {"kind": "missing", **_BATCHES},
    "listings lag": {"kind": "list_lag"},
    "listings lack the newest": {"kind": "partial", "method": "GET"},
    "listings are empty": {"kind": "blind", "method": "GET"},
    "writes fail after commit": {**_AFTER, "method": ["PATCH", "PUT", "POST"]},
    "throttled": {"kind": "throttle"},
    "lines drop": {"kind": "drop", "when": "before"},
    "slow": {"kind": "latency"},
}
"""Kinds of faults by name; most are about creates, because those cannot be repeated.

`missing`, `partial` and `blind` are kinds of this harness, see `Room`; the others are the
tenant's own.
"""

DEEDS_OF_PEOPLE = (
    "rename",
    "take marker away",
    "drag",
    "plan",
    "begin",
    "complete",
    "note",
    "delete",
    "copy",
    "replace",
)

_SPARSE = {
    "writes fail after commit": 0.5,
    "throttled": 0.5,
    "lines drop": 0.25,
    "slow": 0.3,
}
"""What meets every kind of request is rarer, or no pass would ever end."""


def fault_of(
    name: str, rng: random.Random, shares: Sequence[float], *, is_within_bounds: bool
) -> Fault:
    """Draw the figures of one fault."""
    fault: dict[str, Any] = {"name": name, "share": rng.choice(shares) * _SPARSE.get(name, 1.0)}
    fault |= FAULTS[name]
    status = rng.choice((500, 502, 503, 504))
    beyond_s = rng.choice((rng.uniform(600, 880), rng.uniform(880, 3000)))
    late_s, lag_s = rng.uniform(5, LATEST_COMMIT_S), rng.uniform(5, LONGEST_LAG_S)
    retry_after_s, delay_s = rng.choice((1.5, 5, 30)), rng.choice((3, 45))
    match fault["kind"]:
        case "late_commit":
            fault["seconds"] = late_s if is_within_bounds else beyond_s
        case "list_lag":
            fault["seconds"] = lag_s if is_within_bounds else beyond_s
        case "server_error":
            fault["status"] = status
        case "throttle":
            fault["retry_after_s"] = retry_after_s
        case "latency":
            fault["seconds"] = delay_s
    return fault
