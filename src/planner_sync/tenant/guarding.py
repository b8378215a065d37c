"""The door of every port: loopback names only."""

from starlette.requests import Request as WebRequest
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from planner_sync.tenant.options import LOOPBACK_HOSTS


class LoopbackOnly:
    """Refuses requests that were sent to another name, as DNS rebinding makes a browser do."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and not _is_loopback(WebRequest(scope).headers.get("host", "")):
            refusal = Response("This host is not served here.", status_code=421)
            await refusal(scope, receive, send)
            return
        await self._app(scope, receive, send)


def _is_loopback(host: str) -> bool:
    name = host.rpartition(":")[0] if not host.endswith("]") and ":" in host else host
    return name.strip("[]").lower() in LOOPBACK_HOSTS
