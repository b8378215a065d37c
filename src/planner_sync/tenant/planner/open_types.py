"""Merging what a request gives for an open type into what is there.

Each member is keyed by the client, must declare its type, is changed on its own, and is removed by
null; planner-overview, "Common Planner error conditions".
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from planner_sync.tenant.errors import bad_request
from planner_sync.tenant.planner.fields import Check, checked, refuse

NO_TYPE = "The request is invalid:\r\nValue cannot be null.\r\nParameter name: qualifiedName"
WRONG_TYPE = "An open type property has an invalid type."

Members = dict[str, dict[str, Any]]


@dataclass(frozen=True, kw_only=True)
class OpenType:
    """One kind of open type: how its keys look and what a member may say.

    `key` returns the key in the one spelling that is stored, or raises GraphError 400. `required`
    are the members without which a new entry makes no sense.
    """

    name: str
    key: Callable[[str], str]
    checks: Mapping[str, Check]
    defaults: Mapping[str, Any]
    required: frozenset[str] = frozenset()

    @property
    def type_name(self) -> str:
        return f"#microsoft.graph.{self.name}"


def read_members(kind: OpenType, given: object) -> dict[str, dict[str, Any] | None]:
    """Return the checked members under their stored keys, None where one is to be removed."""
    if not isinstance(given, dict):
        raise bad_request(WRONG_TYPE, code="")
    read: dict[str, dict[str, Any] | None] = {}
    for key, member in given.items():
        if key.startswith("@odata."):
            continue
        stored = kind.key(key)
        read[stored] = None if member is None else _read_member(kind, member)
    return read


def _read_member(kind: OpenType, member: object) -> dict[str, Any]:
    if not isinstance(member, dict):
        raise bad_request(WRONG_TYPE, code="")
    declared = member.get("@odata.type")
    if declared is None:
        raise bad_request(NO_TYPE)
    if str(declared).removeprefix("#") != f"microsoft.graph.{kind.name}":
        raise bad_request(WRONG_TYPE, code="")
    for name in member:
        if name != "@odata.type" and name not in kind.checks:
            raise refuse(name)
    return checked(member, kind.checks)


def merge(
    kind: OpenType,
    current: Members,
    given: Mapping[str, dict[str, Any] | None],
    stamp: Mapping[str, Any],
) -> Members:
    """Return `current` with the members of `given` added, changed or removed.

    `stamp` is what the service itself writes on a member that is new or changes.
    """
    merged = dict(current)
    for key, member in given.items():
        if member is None:
            merged.pop(key, None)
        elif key not in merged:
            if missing := kind.required - member.keys():
                raise refuse(min(missing))
            merged[key] = {"@odata.type": kind.type_name, **kind.defaults, **member, **stamp}
        elif any(merged[key].get(name) != value for name, value in member.items()):
            merged[key] = {**merged[key], **member, **stamp}
    return merged
