"""The web application of a tenant: Graph, its side doors, and the page."""

import asyncio
import hmac
from collections.abc import Awaitable, Callable

import orjson
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request as WebRequest
from starlette.responses import JSONResponse, Response
from starlette.routing import Route as WebRoute
from starlette.types import ASGIApp

from planner_sync.tenant import circumstances, control
from planner_sync.tenant.dropping import Droppable, Dropped
from planner_sync.tenant.errors import GraphError
from planner_sync.tenant.exchange import Answer, Request
from planner_sync.tenant.graph import answer, settle
from planner_sync.tenant.guarding import LoopbackOnly
from planner_sync.tenant.hooks import trigger
from planner_sync.tenant.page.routes import page_routes
from planner_sync.tenant.recording import Recorder
from planner_sync.tenant.tokens import issue_token
from planner_sync.tenant.world import World

WEB_METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"]
IDENTITY_PATH = "/identity/token"
IDENTITY_API = "2019-08-01"
IDENTITY_SECRET = "identity header"  # noqa: S105 - the name under which the secret is kept

Endpoint = Callable[[WebRequest], Awaitable[Response]]
Control = Callable[[World, control.Given], control.Given]


def graph_app(world: World, recorder: Recorder | None) -> ASGIApp:
    """Return the application behind the tenant's main port."""
    calls: tuple[tuple[str, str, Control], ...] = (
        ("GET", "clock", control.get_clock),
        ("PUT", "clock", control.put_clock),
        ("GET", "state", control.get_state),
        ("GET", "find", control.find),
        ("POST", "seed", control.post_seed),
        ("POST", "token", control.post_token),
        ("POST", "tokens/expire", control.post_expiry),
        ("POST", "delta/expire", control.post_delta_expiry),
        ("GET", "faults", circumstances.get_faults),
        ("PUT", "faults", circumstances.put_faults),
        ("GET", "locks", circumstances.get_locks),
        ("PUT", "locks", circumstances.put_locks),
        ("POST", "oddities", circumstances.post_oddity),
        ("PUT", "installations", circumstances.put_installations),
        ("PUT", "members", circumstances.put_members),
    )
    routes = [
        WebRoute("/v1.0/{path:path}", _graph(world, recorder), methods=WEB_METHODS),
        WebRoute(IDENTITY_PATH, _identity(world), methods=["GET"]),
        WebRoute("/workflows/{hook}/triggers/manual/paths/invoke", _hook(world), methods=["POST"]),
        *(
            WebRoute(f"/control/{path}", _control(world, handler), methods=[method])
            for method, path, handler in calls
        ),
        *page_routes(world),
    ]
    return Droppable(Starlette(routes=routes, middleware=[Middleware(LoopbackOnly)]))


def _graph(world: World, recorder: Recorder | None) -> Endpoint:
    async def endpoint(web: WebRequest) -> Response:
        request = Request(
            method=web.method,
            path=web.scope["raw_path"].decode("latin-1").removeprefix("/v1.0"),
            query=web.scope["query_string"].decode("latin-1"),
            headers=dict(web.headers),
            body=await web.body(),
            origin=f"{web.url.scheme}://{web.headers['host']}",
        )
        given = answer(world, request)
        if given.delay_s:
            await asyncio.sleep(given.delay_s)
        if given.is_dropped or given.is_unanswered:
            return Dropped()
        response = _response(given)
        if recorder is not None:
            recorder.write(
                method=request.method,
                url=request.url,
                request_headers=dict(request.headers),
                request_body=request.body,
                status=response.status_code,
                response_headers=dict(response.headers),
                response_body=bytes(response.body),
            )
        return response

    return endpoint


def _response(given: Answer) -> Response:
    content = b"" if given.body is None else orjson.dumps(given.body)
    return Response(content, status_code=given.status, headers=dict(given.headers))


def _control(world: World, handler: Control) -> Endpoint:
    async def endpoint(web: WebRequest) -> Response:
        try:
            given = {**web.query_params, **control.read_given(await web.body())}
            settle(world)
            with world.state.transaction():
                return JSONResponse(handler(world, given))
        except GraphError as error:
            return JSONResponse({"error": error.message}, status_code=error.status)

    return endpoint


def _identity(world: World) -> Endpoint:
    """Answer as App Service's managed identity endpoint; "Use managed identities, REST"."""

    async def endpoint(web: WebRequest) -> Response:
        secret = world.secret(IDENTITY_SECRET)
        given = web.headers.get("x-identity-header", "")
        if not hmac.compare_digest(given.encode(), secret.encode()):
            return JSONResponse({"statusCode": 401, "message": "Unauthorized"}, status_code=401)
        resource = web.query_params.get("resource", "")
        if web.query_params.get("api-version") != IDENTITY_API or not resource:
            return JSONResponse({"statusCode": 400, "message": "Bad request"}, status_code=400)
        token, expires_on = issue_token(world)
        return JSONResponse(
            {
                "access_token": token,
                "expires_on": str(expires_on),
                "resource": resource,
                "token_type": "Bearer",
            }
        )

    return endpoint


def _hook(world: World) -> Endpoint:
    async def endpoint(web: WebRequest) -> Response:
        body, sig = await web.body(), web.query_params.get("sig", "")
        try:
            with world.state.transaction():
                hook_id = web.path_params["hook"]
                trigger(world, hook_id, sig, web.headers.get("authorization"), body)
        except GraphError as error:
            refusal = {"error": {"code": error.code, "message": error.message}}
            return JSONResponse(refusal, status_code=error.status)
        return Response(status_code=202)

    return endpoint
