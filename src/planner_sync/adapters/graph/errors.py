"""
The one door through which Graph's failures become ours.

Only status, code and request id go into a message: Graph's own text can quote titles and
names.  Branching is on the status first, because Planner's ``code`` may be empty.
"""

from collections.abc import Mapping
from typing import Any

import orjson

from planner_sync.adapters.graph.patience import retry_after_s
from planner_sync.domain.errors import (
    ConflictError,
    InUseError,
    LimitError,
    NotFoundError,
    NotPermittedError,
    PermanentError,
    PlannerSyncError,
    StaleCursorError,
    ThrottledError,
    UnreachableError,
)

_ADVICE = {
    401: "the token was refused; check identity and clock",
    403: "this identity has no right to it; check consent and the ids in the teams file",
    404: "it is not there; check the ids in the teams file",
    423: "somebody has the file open; once it is closed the next run goes on",
}


def error_of(
    operation: str, status: int, headers: Mapping[str, str], body: bytes
) -> PlannerSyncError:
    """
    Turn a refused answer into one of our errors.

    Args:
        operation: What was tried, without any title or name.
        status: The HTTP status, 400 or more.
        headers: The answer's headers, names in lower case.
        body: The answer's body.
    """
    code = _code(body)
    text = f"{operation}: HTTP {status}{f' {code}' if code else ''}"
    if status in _ADVICE:
        text += f", {_ADVICE[status]}"
    if request_id := headers.get("request-id"):
        text += f" (request-id {request_id})"
    if status == 410:  # noqa: PLR2004 - HTTP statuses are known by their number
        return StaleCursorError(text, restart_at=headers.get("location"))
    return _of_kind(status, code, text, retry_after_s(headers.get("retry-after")))


def _of_kind(status: int, code: str, text: str, wait_s: float | None) -> PlannerSyncError:
    if status == 429:  # noqa: PLR2004 - HTTP statuses are known by their number
        return ThrottledError(text, retry_after_s=wait_s)
    if status >= 500:  # noqa: PLR2004 - HTTP statuses are known by their number
        return UnreachableError(text, retry_after_s=wait_s)
    if status == 403 and code.startswith("Maximum"):  # noqa: PLR2004 - as above
        return LimitError(f"{text}; the plan is full, archive finished tasks", code=code)
    kinds: dict[int, type[PermanentError]] = {
        401: NotPermittedError,
        403: NotPermittedError,
        404: NotFoundError,
        409: ConflictError,
        412: ConflictError,
        423: InUseError,
    }
    return kinds.get(status, PermanentError)(text)


def _code(body: bytes) -> str:
    try:
        document: Any = orjson.loads(body)
    except orjson.JSONDecodeError:
        return ""
    error = document.get("error") if isinstance(document, dict) else None
    code = error.get("code") if isinstance(error, dict) else None
    return code if isinstance(code, str) and code.isidentifier() else ""
