"""Planner resources in the state, with the history that conflict rules need."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from sqlite3 import Row
from typing import Any

import orjson

from planner_sync.tenant.errors import GraphError, bad_request
from planner_sync.tenant.ids import PLANNER_ID_LENGTH
from planner_sync.tenant.planner.etags import etag
from planner_sync.tenant.state import State


@dataclass(frozen=True, kw_only=True)
class Record:
    """One resource; `touched` says in which version each field was last changed."""

    kind: str
    id: str
    group_id: str
    plan_id: str
    bucket_id: str | None = None
    creator: str | None = None
    is_active: bool = False
    version: int = 1
    body: dict[str, Any]
    touched: dict[str, int] = field(default_factory=dict)
    seq: int = 0

    @property
    def etag(self) -> str:
        return etag(self.kind, self.id, self.version)

    def shown(self) -> dict[str, Any]:
        return {"@odata.etag": self.etag, **self.body, "id": self.id}

    def changed(self, body: Mapping[str, Any], fields: set[str]) -> "Record":
        """Return the next version, or this one when no field changed."""
        if not fields:
            return self
        version = self.version + 1
        touched = {**self.touched, **dict.fromkeys(fields, version)}
        return replace(self, body=dict(body), version=version, touched=touched)


def insert(state: State, record: Record) -> None:
    columns = "kind, id, group_id, plan_id, bucket_id, creator, is_active, version, body, touched"
    marks = ", ".join("?" * len(columns.split(", ")))
    state.run(
        f"INSERT INTO planner ({columns}) VALUES ({marks})",  # noqa: S608 - the text is fixed
        record.kind,
        record.id,
        record.group_id,
        record.plan_id,
        *_changing(record),
    )


def save(state: State, record: Record) -> None:
    state.run(
        "UPDATE planner SET bucket_id = ?, creator = ?, is_active = ?, version = ?, body = ?, "
        "touched = ? WHERE kind = ? AND id = ?",
        *_changing(record),
        record.kind,
        record.id,
    )


def _changing(record: Record) -> tuple[object, ...]:
    return (
        record.bucket_id,
        record.creator,
        record.is_active,
        record.version,
        orjson.dumps(record.body).decode(),
        orjson.dumps(record.touched).decode(),
    )


def load(state: State, kind: str, record_id: str) -> Record:
    """Return the resource; raises GraphError 400 for an id that cannot be one, 404 otherwise.

    Ids have 28 characters and are case-sensitive; planner-overview, "Planner identifiers".
    """
    found = state.row("SELECT * FROM planner WHERE kind = ? AND id = ?", kind, record_id)
    if found is not None:
        return from_row(found)
    if len(record_id) != PLANNER_ID_LENGTH or _differs_in_case(state, record_id):
        raise bad_request("The request is invalid: the identifier is not valid.", code="")
    raise GraphError(404, "", "The requested item is not found.")


def _differs_in_case(state: State, record_id: str) -> bool:
    sql = "SELECT 1 FROM planner WHERE id = ? COLLATE NOCASE AND id <> ?"
    return state.row(sql, record_id, record_id) is not None


def from_row(row: Row) -> Record:
    return Record(
        kind=row["kind"],
        id=row["id"],
        group_id=row["group_id"],
        plan_id=row["plan_id"],
        bucket_id=row["bucket_id"],
        creator=row["creator"],
        is_active=bool(row["is_active"]),
        version=row["version"],
        body=orjson.loads(row["body"]),
        touched=orjson.loads(row["touched"]),
        seq=row["seq"],
    )
