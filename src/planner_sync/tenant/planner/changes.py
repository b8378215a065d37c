"""Conditional changes: what each PATCH and DELETE of Planner has in common."""

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from planner_sync.tenant.exchange import Answer, Call
from planner_sync.tenant.odata import entity
from planner_sync.tenant.planner.etags import known_version, require_no_conflict
from planner_sync.tenant.planner.records import Record


def require_current(call: Call, record: Record, fields: Iterable[str] | None = None) -> None:
    """Raise GraphError 412 or 409 unless the call may change these fields, None for all."""
    known = known_version(call.header("if-match"), record.kind, record.id, record.version)
    require_no_conflict(record.touched, record.touched if fields is None else fields, known)


def require_if_match(call: Call, record: Record) -> None:
    """Raise GraphError 412 before the body is looked at."""
    known_version(call.header("if-match"), record.kind, record.id, record.version)


def written(call: Call, record: Record) -> Answer:
    """Answer a PATCH: 204, or the resource when the caller prefers it."""
    if call.prefers("return=representation"):
        applied = {"Preference-Applied": "return=representation"}
        shown = entity(call, record.shown())
        return Answer(status=200, body=shown.body, headers=applied)
    return Answer(status=204)


def differences(
    before: Mapping[str, Any], after: Mapping[str, Any], open_members: Collection[str] = ()
) -> set[str]:
    """Return the paths of the fields that differ; open members are compared key by key."""
    paths = set()
    for member in before.keys() | after.keys():
        old, new = before.get(member), after.get(member)
        if old == new:
            continue
        if member in open_members:
            old, new = old or {}, new or {}
            keys = {key for key in old.keys() | new.keys() if old.get(key) != new.get(key)}
            paths |= {f"{member}/{key}" for key in keys}
        else:
            paths.add(member)
    return paths


def named(given: Mapping[str, Any], open_members: Collection[str] = ()) -> set[str]:
    """Return the paths of the fields that a request wants to change."""
    paths = set()
    for member, value in given.items():
        if "@" in member:
            continue
        if member in open_members and isinstance(value, dict):
            paths |= {f"{member}/{key}" for key in value if "@" not in key}
        else:
            paths.add(member)
    return paths
