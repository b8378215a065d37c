"""Rules of a fault plan: which requests they are about, and what happens to those."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

KINDS: Mapping[str, frozenset[str]] = {
    "latency": frozenset({"seconds"}),
    "throttle": frozenset({"retry_after_s", "retry_after_as"}),
    "server_error": frozenset({"when", "status", "retry_after_s", "retry_after_as"}),
    "late_commit": frozenset({"seconds", "requests", "status", "is_dropped"}),
    "list_lag": frozenset({"seconds", "requests"}),
    "drop": frozenset({"when"}),
    "unanswered": frozenset({"when"}),
    "quota": frozenset({"remaining", "reset_s"}),
    "locked": frozenset(),
    "gone": frozenset({"resync"}),
}
"""The kinds of faults, with the keys that each has of its own."""
ADDED_KINDS = ("latency", "list_lag", "quota")
"""Kinds that go together with others; of the rest at most one meets a request."""

_COMMON = frozenset({"kind", "name", "method", "path", "nth", "share", "times"})
_WRITES = frozenset({"POST", "PUT", "PATCH", "DELETE"})
_METHODS = {
    "late_commit": _WRITES,
    "list_lag": frozenset({"POST"}),
    "locked": _WRITES,
    "gone": frozenset({"GET"}),
}
_PATHS = {"list_lag": "/planner/tasks", "locked": "/drives/**", "gone": "/drives/*/root/delta*"}
_SERVER_ERRORS = (500, 502, 503, 504)
_LONGEST_S = 600.0
_LONGEST_RETRY_S = 86_400.0


class FaultError(ValueError):
    """A fault plan that cannot be used; the message says where."""


@dataclass(frozen=True, kw_only=True)
class Rule:
    """One rule, as given or by default.

    It is about requests with one of `methods` (none means any) whose path below `/v1.0` fits
    `path`. Of those it meets the ones numbered in `nth`, or a `share`, or else each; at most
    `times` in all.
    """

    kind: str
    name: str
    methods: frozenset[str]
    path: str
    nth: frozenset[int] | None = None
    share: float | None = None
    times: int | None = None
    is_after_commit: bool = False
    status: int = 503
    seconds: float | None = None
    requests: int | None = None
    retry_after_s: float | None = None
    retry_after_is_date: bool = False
    is_dropped: bool = False
    remaining: float | None = None
    reset_s: float | None = None
    resync: str = "apply"

    def is_about(self, method: str, path: str, *, has_token: bool) -> bool:
        """Whether requests like this one count for the rule.

        A batch as a whole cannot be committed later, its inner requests can. Only a link that was
        given out can be gone, not a fresh start.
        """
        if self.methods and method not in self.methods:
            return False
        if self.kind == "gone" and not has_token:
            return False
        if self.kind == "late_commit" and path.lower() == "/$batch":
            return False
        return _pattern(self.path).fullmatch(path.rstrip("/")) is not None

    def picks(self, number: int, seed: str) -> bool:
        """Whether the rule meets the request of this number, the first being 1."""
        if self.nth is not None:
            return number in self.nth
        if self.share is not None:
            return _fraction(seed, str(number)) < self.share
        return True


def read_rule(given: object, position: int) -> Rule:
    """Return the rule that a table of the plan states; raises FaultError."""
    where = f"rule {position}"
    if not isinstance(given, dict) or given.get("kind") not in KINDS:
        raise FaultError(f"{where}: the kind must be one of {', '.join(sorted(KINDS))}.")
    kind = str(given["kind"])
    if unknown := given.keys() - _COMMON - KINDS[kind]:
        raise FaultError(f"{where}: a fault of kind {kind} has no key {min(unknown)}.")
    try:
        return _read(kind, given, position)
    except (TypeError, ValueError) as error:
        raise FaultError(f"{where}: {error}") from error


def _read(kind: str, given: Mapping[str, Any], position: int) -> Rule:
    rule = Rule(
        kind=kind,
        name=str(given.get("name", f"{kind} {position}")),
        methods=_methods(given.get("method"), _METHODS.get(kind, frozenset())),
        path=str(given.get("path", _PATHS.get(kind, "/**"))),
        nth=_nth(given.get("nth")),
        share=_number(given, "share", 0, 1),
        times=_whole(given, "times"),
        is_after_commit=_choice(given, "when", ("before", "after")) == "after",
        status=_status(given.get("status", 504 if kind == "late_commit" else 503)),
        seconds=_number(given, "seconds", 0, _LONGEST_S if kind == "latency" else 1e9),
        requests=_whole(given, "requests"),
        retry_after_s=_number(given, "retry_after_s", 0, _LONGEST_RETRY_S),
        retry_after_is_date=_choice(given, "retry_after_as", ("seconds", "date")) == "date",
        is_dropped=bool(given.get("is_dropped", False)),
        remaining=_number(given, "remaining", 0, 1e9),
        reset_s=_number(given, "reset_s", 0, _LONGEST_RETRY_S),
        resync=_choice(given, "resync", ("apply", "upload")),
    )
    _require_sense(rule)
    return rule


def _require_sense(rule: Rule) -> None:
    if rule.nth is not None and rule.share is not None:
        raise ValueError("give nth or share, not both.")
    if rule.kind == "latency" and rule.seconds is None:
        raise ValueError("latency needs seconds.")
    if rule.kind == "quota" and None in {rule.remaining, rule.reset_s}:
        raise ValueError("quota needs remaining and reset_s.")
    is_late = rule.kind in ("late_commit", "list_lag")
    if is_late and (rule.seconds is None) == (rule.requests is None):
        raise ValueError("give seconds or requests.")


def _methods(given: object, default: frozenset[str]) -> frozenset[str]:
    if given is None:
        return default
    names = given if isinstance(given, list) else [given]
    return frozenset() if "*" in names else frozenset(str(name).upper() for name in names)


def _nth(given: object) -> frozenset[int] | None:
    if given is None:
        return None
    numbers = given if isinstance(given, list) else [given]
    if not numbers or not all(type(one) is int and one > 0 for one in numbers):
        raise ValueError("nth must be a number from 1, or a list of them.")
    return frozenset(numbers)


def _number(given: Mapping[str, Any], key: str, low: float, high: float) -> float | None:
    value = given.get(key)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float) or not low <= value <= high:
        raise ValueError(f"{key} must be a number from {low:g} to {high:g}.")
    return float(value)


def _whole(given: Mapping[str, Any], key: str) -> int | None:
    value = given.get(key)
    if value is None:
        return None
    if type(value) is not int or value < 1:
        raise ValueError(f"{key} must be a whole number from 1.")
    return int(value)


def _choice(given: Mapping[str, Any], key: str, choices: tuple[str, ...]) -> str:
    value = given.get(key, choices[0])
    if value not in choices:
        raise ValueError(f"{key} must be one of {', '.join(choices)}.")
    return str(value)


def _status(given: object) -> int:
    if given not in _SERVER_ERRORS or not isinstance(given, int):
        raise ValueError(f"status must be one of {', '.join(map(str, _SERVER_ERRORS))}.")
    return given


def _pattern(path: str) -> re.Pattern[str]:
    """`**` stands for any text, `*` for text within one segment; names are case-insensitive."""
    escaped = re.escape(path.rstrip("/"))
    pattern = escaped.replace(r"\*\*", ".*").replace(r"\*", "[^/]*")
    return re.compile(pattern, re.IGNORECASE | re.DOTALL)


def _fraction(*parts: str) -> float:
    """Return a number from 0 up to 1 that follows from the parts alone."""
    digest = hashlib.sha256("\x1f".join(parts).encode()).digest()
    return int.from_bytes(digest[:8], "big") / 2**64
