"""Ending a connection without an answer, as a broken line does."""

from typing import Any, cast

from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

_ABORT = "planner_sync.abort"


class Droppable:
    """Lets the application inside end its connection; must be the outermost one.

    ASGI has no word for it, so this takes uvicorn's connection from behind its `send`.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        cycle = cast("Any", send).__self__
        await self._app({**scope, _ABORT: cycle.transport.abort}, receive, send)


class Dropped(Response):
    """No answer: the connection ends, and the server is told that nobody waits any more."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        scope[_ABORT]()
        while (await receive())["type"] != "http.disconnect":
            pass
