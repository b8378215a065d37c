"""One request as the handlers see it, and one answer as they give it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl

import orjson

from planner_sync.tenant.errors import bad_request


@dataclass(frozen=True, kw_only=True)
class Caller:
    """On whose behalf a call is made: the application, or a person through it."""

    app_id: str
    user_id: str | None = None
    user_name: str | None = None

    @property
    def key(self) -> str:
        """The id that the service counts and shows this caller under."""
        return self.user_id or self.app_id

    def planner_identity(self) -> dict[str, Any]:
        """Return the identitySet that Planner shows; it never fills in display names."""
        who = "user" if self.user_id else "application"
        return {who: {"displayName": None, "id": self.key}}

    def drive_identity(self) -> dict[str, Any]:
        if self.user_id:
            return {"user": {"displayName": self.user_name, "id": self.user_id}}
        return {"application": {"displayName": "planner-sync", "id": self.app_id}}


@dataclass(frozen=True, kw_only=True)
class Request:
    """What arrived: header names in lower case, the path percent-encoded and below `/v1.0`."""

    method: str
    path: str
    query: str
    headers: Mapping[str, str]
    body: bytes
    origin: str

    @property
    def url(self) -> str:
        query = f"?{self.query}" if self.query else ""
        return f"{self.origin}/v1.0{self.path}{query}"


@dataclass(frozen=True, kw_only=True)
class Call:
    """A request below `/v1.0`.

    Header names are in lower case. `params` holds what the matched pattern captured; `origin` is
    the address under which the caller reached the tenant, so that links lead back the same way.
    """

    method: str
    path: str
    query: Mapping[str, str]
    headers: Mapping[str, str]
    body: bytes
    origin: str
    caller: Caller
    params: Mapping[str, str] = field(default_factory=dict)

    @property
    def base_url(self) -> str:
        return f"{self.origin}/v1.0"

    def header(self, name: str) -> str | None:
        return self.headers.get(name)

    def prefers(self, preference: str) -> bool:
        stated = self.headers.get("prefer", "").replace(" ", "").lower().split(",")
        return preference in stated

    def json_object(self) -> dict[str, Any]:
        """Return the body; raises GraphError 400 when it is not one JSON object."""
        try:
            given = orjson.loads(self.body)
        except orjson.JSONDecodeError:
            raise bad_request("Unable to read JSON request payload.") from None
        if not isinstance(given, dict):
            raise bad_request("Unable to read JSON request payload.")
        return given


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What goes back: a JSON body, or none.

    `delay_s` is how long it is held back; a dropped answer never goes back at all, and takes the
    batch that it is part of with it. One that is unanswered is only left out of its batch.
    """

    status: int
    body: Any = None
    headers: Mapping[str, str] = field(default_factory=dict)
    delay_s: float = 0.0
    is_dropped: bool = False
    is_unanswered: bool = False


def parse_query(query: str) -> dict[str, str]:
    return dict(parse_qsl(query, keep_blank_values=True))
