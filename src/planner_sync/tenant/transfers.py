"""Downloads and uploads at addresses that need no token, on an origin of their own.

As in the service they live on another host than Graph, so that a client that sends its token
there can be caught.
"""

import uuid

import orjson
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request as WebRequest
from starlette.responses import Response
from starlette.routing import Route as WebRoute
from starlette.types import ASGIApp

from planner_sync.tenant.drive import upload_sessions
from planner_sync.tenant.drive.download_links import TOKEN, holds
from planner_sync.tenant.drive.items import content_of, find
from planner_sync.tenant.drive.shown import mime_type
from planner_sync.tenant.drive.uploads import promote_pending
from planner_sync.tenant.errors import GraphError
from planner_sync.tenant.exchange import Answer
from planner_sync.tenant.guarding import LoopbackOnly
from planner_sync.tenant.world import World


def transfer_app(world: World) -> ASGIApp:
    """Return the application behind the tenant's second port."""

    async def download(request: WebRequest) -> Response:
        drive_id, item_id = request.path_params["drive"], request.path_params["item"]
        if not holds(world, drive_id, item_id, request.query_params.get(TOKEN, "")):
            return Response(status_code=401)
        try:
            item = find(world, drive_id, item_id)
        except GraphError as error:
            return Response(status_code=error.status)
        return Response(content_of(world, item), media_type=mime_type(item.name))

    async def upload(request: WebRequest) -> Response:
        return _response(world, _uploaded(world, request, await request.body()))

    routes = [
        WebRoute("/download/{drive}/{item}", download, methods=["GET"]),
        WebRoute("/upload/{session}", upload, methods=["GET", "PUT", "DELETE"]),
    ]
    return Starlette(routes=routes, middleware=[Middleware(LoopbackOnly)])


def _uploaded(world: World, request: WebRequest, body: bytes) -> Answer | GraphError:
    """Return the answer of an upload session, or the refusal that left it as it was."""
    headers = request.headers
    try:
        with world.state.transaction():
            session = upload_sessions.require_session(
                world,
                request.path_params["session"],
                request.query_params.get(TOKEN, ""),
                headers.get("authorization"),
            )
            if request.method == "PUT":
                content_range = headers.get("content-range")
                given = upload_sessions.take_fragment(world, session, content_range, body)
            elif request.method == "DELETE":
                given = upload_sessions.end_session(world, session)
            else:
                given = upload_sessions.show_session(session)
    except GraphError as error:
        return error
    if world.options.promote_on == "answer" and request.method == "PUT":
        with world.state.transaction():
            promote_pending(world)
    return given


def _response(world: World, given: Answer | GraphError) -> Response:
    if isinstance(given, GraphError):
        request_id = str(uuid.uuid4())
        refusal = given.envelope(
            now=world.now(), request_id=request_id, client_request_id=request_id
        )
        given = Answer(status=given.status, body=refusal)
    content = b"" if given.body is None else orjson.dumps(given.body)
    media_type = None if given.body is None else "application/json"
    return Response(content, status_code=given.status, media_type=media_type)
