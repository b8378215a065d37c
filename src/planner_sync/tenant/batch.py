"""JSON batching: up to twenty requests in one; the page "Combine multiple HTTP requests"."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any
from urllib.parse import urlsplit

import orjson

from planner_sync.tenant.errors import GraphError, bad_request
from planner_sync.tenant.exchange import Answer, Call, Request

LARGEST_BATCH = 20

Dispatch = Callable[[Request], Answer]


def answer_batch(call: Call, dispatch: Dispatch) -> Answer:
    """Answer each inner request as if it had been sent alone.

    The outer answer is 200 whatever the inner ones say. They come back in reverse order: the page
    says that order means nothing. A request whose dependency failed is not sent and gets 424.
    Under a fault plan delays add up, and one dropped connection is that of the whole batch.
    """
    if call.method != "POST":
        message = "Specified HTTP method is not allowed for the request target."
        raise GraphError(405, "Request_BadRequest", message)
    requests = _checked(call.json_object())
    answers: dict[str, dict[str, Any]] = {}
    left_out: set[str] = set()
    sent: list[Answer] = []

    def send(request: Request) -> Answer:
        sent.append(dispatch(request))
        return sent[-1]

    for inner in requests:
        before = len(sent)
        answers[inner["id"]] = _answer(call, inner, answers, send)
        if any(one.is_unanswered for one in sent[before:]):
            left_out.add(inner["id"])
    shown = [given for key, given in answers.items() if key not in left_out]
    return Answer(
        status=200,
        body={"responses": shown[::-1]},
        delay_s=sum(one.delay_s for one in sent),
        is_dropped=any(one.is_dropped for one in sent),
    )


def _checked(body: Mapping[str, Any]) -> Sequence[dict[str, Any]]:
    """Return the inner requests; raises GraphError 400 when the batch as a whole is not valid."""
    requests = body.get("requests")
    if not isinstance(requests, list) or not requests:
        raise bad_request("Invalid batch payload format.")
    if len(requests) > LARGEST_BATCH:
        raise bad_request(
            f"Number of batch request steps exceeds the max value of {LARGEST_BATCH}."
        )
    seen: set[str] = set()
    for inner in requests:
        _require_fit(inner, seen)
        seen.add(inner["id"].lower())
    return requests


def _require_fit(inner: object, seen: set[str]) -> None:
    texts = ("id", "method", "url")
    if not isinstance(inner, dict) or not all(isinstance(inner.get(name), str) for name in texts):
        raise bad_request("Each batch request needs an id, a method and a url.")
    if inner["id"].lower() in seen or not inner["id"]:
        raise bad_request("The id of each batch request must be unique.")
    if urlsplit(inner["url"]).scheme:
        raise bad_request("The url of each batch request must be relative.")
    needed = inner.get("dependsOn", [])
    if not isinstance(needed, list) or not {str(name).lower() for name in needed} <= seen:
        raise bad_request("A batch request depends on one that does not come before it.")
    headers = inner.get("headers", {})
    if not isinstance(headers, dict) or not all(isinstance(one, str) for one in headers.values()):
        raise bad_request("The headers of a batch request must be an object of texts.")
    if "body" in inner and "content-type" not in {name.lower() for name in headers}:
        raise bad_request("A batch request with a body needs a Content-Type header.")


def _answer(
    call: Call, inner: Mapping[str, Any], answers: Mapping[str, Any], dispatch: Dispatch
) -> dict[str, Any]:
    by_id = {key.lower(): given for key, given in answers.items()}
    needed = [by_id[name.lower()] for name in inner.get("dependsOn", [])]
    if any(given["status"] >= 400 for given in needed):  # noqa: PLR2004 - where errors start
        message = "The request depends on one that failed."
        error = {"code": "FailedDependency", "message": message}
        return {"id": inner["id"], "status": 424, "headers": {}, "body": {"error": error}}
    given = dispatch(_request(call, inner))
    shown = {"id": inner["id"], "status": given.status, "headers": dict(given.headers)}
    return shown if given.body is None else {**shown, "body": given.body}


def _request(call: Call, inner: Mapping[str, Any]) -> Request:
    """Return the inner request; the token is that of the batch."""
    address = urlsplit(inner["url"])
    headers = {name.lower(): value for name, value in inner.get("headers", {}).items()}
    if "authorization" in call.headers:
        headers.setdefault("authorization", call.headers["authorization"])
    return Request(
        method=inner["method"].upper(),
        path=f"/{address.path.strip('/')}",
        query=address.query,
        headers=headers,
        body=_body(inner),
        origin=call.origin,
    )


def _body(inner: Mapping[str, Any]) -> bytes:
    if "body" not in inner:
        return b""
    given = inner["body"]
    return given.encode() if isinstance(given, str) else orjson.dumps(given)
