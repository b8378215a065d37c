"""Refusals, in the shape in which Microsoft Graph words them."""

from collections.abc import Mapping
from datetime import datetime


class GraphError(Exception):
    """An answer other than success.

    `code` may be empty: Planner leaves it so for most of its refusals.
    """

    def __init__(
        self,
        status: int,
        code: str,
        message: str,
        *,
        inner_code: str | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(message)
        self.status = status
        self.code = code
        self.message = message
        self.inner_code = inner_code
        self.headers = dict(headers or {})

    def envelope(self, *, now: datetime, request_id: str, client_request_id: str) -> object:
        """Return the body of the answer; the page "Microsoft Graph error responses"."""
        inner: dict[str, object] = {
            "date": now.strftime("%Y-%m-%dT%H:%M:%S"),
            "request-id": request_id,
            "client-request-id": client_request_id,
        }
        if self.inner_code is not None:
            inner = {"code": self.inner_code, **inner}
        return {"error": {"code": self.code, "message": self.message, "innerError": inner}}


def bad_request(message: str, code: str = "BadRequest") -> GraphError:
    return GraphError(400, code, message)


def invalid_request(message: str) -> GraphError:
    """The code that drives use for a request they cannot act on."""
    return GraphError(400, "invalidRequest", message)
