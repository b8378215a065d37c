"""The fault plan of a running tenant, and the record of what it did.

Plan and record live as long as the process; what is still to be committed or shown is in the
state file.
"""

import tomllib
from collections import deque
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import orjson

from planner_sync.tenant.faults.rules import ADDED_KINDS, FaultError, Rule, read_rule

_LONGEST_RECORD = 10_000


class FaultPlan:
    """Rules in order, how often each was met, and the faults that really happened."""

    def __init__(self) -> None:
        self.put({})

    def put(self, given: Mapping[str, Any]) -> None:
        """Replace the plan and forget the record; raises FaultError and then changes nothing."""
        if unknown := given.keys() - {"seed", "rules"}:
            raise FaultError(f"A fault plan has no key {min(unknown)}.")
        tables = given.get("rules", [])
        if not isinstance(tables, list):
            raise FaultError("The rules of a fault plan are a list.")
        self._rules = [read_rule(table, position) for position, table in enumerate(tables, 1)]
        self._tables = tables
        self._seed = given.get("seed", 0)
        self._seen = [0] * len(tables)
        self._fired = [0] * len(tables)
        self._record: deque[dict[str, Any]] = deque(maxlen=_LONGEST_RECORD)

    def chosen(self, method: str, path: str, *, has_token: bool) -> list[Rule]:
        """Count the request, and return the rules that meet it: at most one that rules alone."""
        chosen: list[Rule] = []
        is_taken = False
        for index, rule in enumerate(self._rules):
            if not rule.is_about(method, path, has_token=has_token):
                continue
            self._seen[index] += 1
            is_spent = rule.times is not None and self._fired[index] >= rule.times
            if is_spent or not rule.picks(self._seen[index], f"{self._seed} {index}"):
                continue
            if rule.kind not in ADDED_KINDS:
                if is_taken:
                    continue
                is_taken = True
            chosen.append(rule)
        return chosen

    def note(self, rule: Rule, **facts: Any) -> None:
        """Count a fault that happened."""
        index = next(i for i, one in enumerate(self._rules) if one is rule)
        self._fired[index] += 1
        self._record.append({"rule": index + 1, "kind": rule.kind, "name": rule.name, **facts})

    def land(self, number: int, **facts: Any) -> None:
        """Complete the entry of a late commit with what became of the write."""
        for entry in self._record:
            if entry.get("number") == number:
                entry["landed"] = facts

    def shown(self) -> dict[str, Any]:
        """Return the plan as it was given, with counts, and the newest faults, oldest first."""
        counts = zip(self._rules, self._tables, self._seen, self._fired, strict=True)
        rules = [
            {**table, "name": rule.name, "seen": seen, "fired": fired}
            for rule, table, seen, fired in counts
        ]
        return {"seed": self._seed, "rules": rules, "fired": list(self._record)}


def read_file(path: Path) -> dict[str, Any]:
    """Return the plan in a file: JSON by its suffix, otherwise TOML. Raises FaultError."""
    try:
        content = path.read_bytes()
        is_json = path.suffix.lower() == ".json"
        plan = orjson.loads(content) if is_json else tomllib.loads(content.decode())
    except (OSError, ValueError) as error:
        raise FaultError(f"The fault plan cannot be read: {error}") from error
    if not isinstance(plan, dict):
        raise FaultError("The fault plan is not an object.")
    return plan
