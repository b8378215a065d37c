"""Microsoft Graph as one function: from a request below `/v1.0` to its answer."""

import uuid
from dataclasses import replace
from email.utils import format_datetime

from planner_sync.tenant.addresses import parse_address
from planner_sync.tenant.batch import answer_batch
from planner_sync.tenant.drive.uploads import promote_pending
from planner_sync.tenant.errors import GraphError
from planner_sync.tenant.exchange import Answer, Call, Caller, Request, parse_query
from planner_sync.tenant.faults import deferred
from planner_sync.tenant.faults.effects import Refuse, answer_under_faults
from planner_sync.tenant.odata import without_annotations
from planner_sync.tenant.routes import ROUTER
from planner_sync.tenant.tokens import read_caller
from planner_sync.tenant.world import World

JSON_TYPE = (
    "application/json;odata.metadata={metadata};odata.streaming=true;"
    "IEEE754Compatible=false;charset=utf-8"
)


def answer(world: World, request: Request) -> Answer:
    """Answer one request; a refusal has Graph's error envelope and leaves nothing changed."""
    request_id = str(uuid.uuid4())
    client_request_id = request.headers.get("client-request-id", request_id)
    settle(world)
    deferred.count_request(world)

    def refuse(error: GraphError) -> Answer:
        body = error.envelope(
            now=world.now(), request_id=request_id, client_request_id=client_request_id
        )
        return Answer(status=error.status, body=body, headers=error.headers)

    given = _answered(world, request, refuse)
    headers = {
        **given.headers,
        "request-id": request_id,
        "client-request-id": client_request_id,
        "Date": format_datetime(world.now(), usegmt=True),
    }
    return _negotiated(request, replace(given, headers=headers))


def settle(world: World) -> None:
    """Commit and show what a fault held back until now."""

    def perform(call: Call) -> Answer:
        try:
            return _handled(world, call)
        except GraphError as error:
            return Answer(status=error.status)

    for number, status in deferred.settle(world, perform):
        world.faults.land(number, status=status, at=world.stamp())


def _answered(world: World, request: Request, refuse: Refuse) -> Answer:
    try:
        call = _call(request, read_caller(world, request.headers.get("authorization")))
    except GraphError as error:
        return refuse(error)

    def attempt() -> Answer:
        try:
            return _handled(world, call)
        except GraphError as error:
            return refuse(error)

    return answer_under_faults(world, call, attempt, refuse)


def _call(request: Request, caller: Caller) -> Call:
    return Call(
        method=request.method,
        path=request.path,
        query=parse_query(request.query),
        headers=request.headers,
        body=request.body,
        origin=request.origin,
        caller=caller,
    )


def _handled(world: World, call: Call) -> Answer:
    if call.path.strip("/").lower() == "$batch":
        return answer_batch(call, lambda inner: answer(world, inner))
    address = parse_address(call.path)
    handler, params = ROUTER.find(call.method, address.segments)
    if address.delta_token is not None:
        params = {**params, "delta_token": address.delta_token}
    with world.state.transaction():
        given = handler(world, replace(call, params=params))
    if world.options.promote_on == "answer" and call.method in {"PUT", "PATCH"}:
        # The answer is made; the rewrite is what the next request finds.
        with world.state.transaction():
            promote_pending(world)
    return given


def _negotiated(request: Request, given: Answer) -> Answer:
    """Return the answer with its content type, without annotations when none are wanted."""
    if given.body is None:
        return given
    accept = request.headers.get("accept", "").replace(" ", "").lower()
    is_bare = "odata.metadata=none" in accept
    body = without_annotations(given.body) if is_bare else given.body
    metadata = "none" if is_bare else "minimal"
    headers = {**given.headers, "Content-Type": JSON_TYPE.format(metadata=metadata)}
    return replace(given, body=body, headers=headers)
