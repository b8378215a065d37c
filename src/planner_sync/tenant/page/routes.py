"""The addresses of the page, and the headers that keep a browser from doing more than reading."""

from collections.abc import Awaitable, Callable, Mapping
from functools import cache
from pathlib import Path
from urllib.parse import quote

from starlette.requests import Request as WebRequest
from starlette.responses import Response
from starlette.routing import Route as WebRoute

from planner_sync.tenant.drive.items import content_of, find
from planner_sync.tenant.drive.shown import mime_type
from planner_sync.tenant.errors import GraphError
from planner_sync.tenant.graph import settle
from planner_sync.tenant.page.board import board
from planner_sync.tenant.page.channel import channel
from planner_sync.tenant.page.layout import STYLE_PATH, heading, whole_page
from planner_sync.tenant.page.library import library
from planner_sync.tenant.page.markup import tag
from planner_sync.tenant.page.overview import overview
from planner_sync.tenant.page.task import task_page
from planner_sync.tenant.world import World

POLICY = (
    "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cache-Control": "no-store",
}

Params = Mapping[str, str]
Endpoint = Callable[[WebRequest], Awaitable[Response]]


def page_routes(world: World) -> list[WebRoute]:
    """Return the routes of the page; all answer GET only and need no token."""
    pages: tuple[tuple[str, Callable[[Params], str]], ...] = (
        ("/", lambda _: overview(world)),
        ("/board/{plan}", lambda given: board(world, given["plan"])),
        ("/board/{plan}/{task}", lambda given: task_page(world, given["plan"], given["task"])),
        ("/channel/{hook}", lambda given: channel(world, given["hook"])),
        ("/library/{drive}", lambda given: library(world, given["drive"])),
        (
            "/library/{drive}/folder/{item}",
            lambda given: library(world, given["drive"], given["item"]),
        ),
    )
    return [
        *(WebRoute(path, _page(world, make), methods=["GET"]) for path, make in pages),
        WebRoute("/library/{drive}/file/{item}", _file(world), methods=["GET"]),
        WebRoute(STYLE_PATH, _style, methods=["GET"]),
    ]


def _page(world: World, make: Callable[[Params], str]) -> Endpoint:
    async def endpoint(request: WebRequest) -> Response:
        settle(world)
        try:
            text, status = make(request.path_params), 200
        except GraphError:
            text, status = _missing(world), 404
        return Response(text, status_code=status, media_type="text/html", headers=HEADERS)

    return endpoint


def _missing(world: World) -> str:
    told = tag("p", "Hier is niets, of niet meer. ", tag("a", "Naar het overzicht", href="/"))
    return whole_page(world, "Niet gevonden", heading("Niet gevonden"), told)


def _file(world: World) -> Endpoint:
    async def endpoint(request: WebRequest) -> Response:
        try:
            item = find(world, request.path_params["drive"], request.path_params["item"])
        except GraphError:
            return Response(_missing(world), 404, media_type="text/html", headers=HEADERS)
        # Never shown in place: the file comes from somebody else.
        name = f"attachment; filename*=UTF-8''{quote(item.name, safe='')}"
        headers = {**HEADERS, "Content-Disposition": name}
        return Response(content_of(world, item), media_type=mime_type(item.name), headers=headers)

    return endpoint


async def _style(_request: WebRequest) -> Response:
    return Response(_style_text(), media_type="text/css", headers=HEADERS)


@cache
def _style_text() -> str:
    return Path(__file__).with_name("style.css").read_text("utf-8")
