"""What comes back from Graph, and which of it is a refusal."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import orjson

from planner_sync.adapters.graph.errors import error_of
from planner_sync.domain.errors import OutcomeUnknownError, PlannerSyncError, UnreachableError


@dataclass(frozen=True, kw_only=True)
class Answer:
    """One answer, as it came."""

    status: int
    headers: Mapping[str, str]
    """Names in lower case."""

    body: bytes

    def json(self) -> dict[str, Any]:
        """
        Decode the body.

        Raises:
            UnreachableError: It is not the JSON object that Graph answers with.
        """
        try:
            document = orjson.loads(self.body)
        except orjson.JSONDecodeError as exc:
            raise UnreachableError("the answer is not JSON; is a proxy in between?") from exc
        if not isinstance(document, dict):
            raise UnreachableError("the answer is not a JSON object; is a proxy in between?")
        return document


def page_of(answer: Answer) -> dict[str, Any]:
    """
    Read one page of a listing.

    Raises:
        UnreachableError: It is not a listing, which would otherwise pass for an empty one.
    """
    page = answer.json()
    if not isinstance(page.get("value"), list):
        raise UnreachableError("the answer is no listing; is a proxy in between?")
    return page


def is_good(method: str, status: int) -> bool:
    """Tell an answer from a refusal."""
    # Only a read is ever redirected, to a file's address; a write that was, was not carried out.
    return status < (400 if method == "GET" else 300)


def refusal(operation: str, method: str, answer: Answer) -> PlannerSyncError:
    """Turn a refusal into one of our errors."""
    # A gateway may report a failure for a create that went through behind it.
    if method == "POST" and answer.status >= 500:  # noqa: PLR2004 - HTTP server errors
        return OutcomeUnknownError(f"{operation}: HTTP {answer.status}, it may exist all the same")
    return error_of(operation, answer.status, answer.headers, answer.body)
