"""
JSON batching: up to twenty requests in one call (Combine multiple HTTP requests).

The SDK's own batch drops bodies, so what goes into one and what comes out is written here.
"""

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import uuid4

import orjson
from kiota_abstractions.method import Method
from kiota_abstractions.request_information import RequestInformation

from planner_sync.adapters.graph.answers import Answer

BATCH_SIZE = 20
"""Requests in one ``$batch``."""

NO_ANSWER = Answer(status=503, headers={}, body=b"")
"""What counts as the answer to a request inside a batch that has none."""


def inner_request(key: str, info: RequestInformation, base_url: str) -> dict[str, Any]:
    """Write *info* as a request inside a batch, known by *key* and with an id of its own."""
    inner: dict[str, Any] = {
        "id": key,
        "method": (info.http_method or Method.GET).value,
        "url": info.url.removeprefix(base_url),
        "headers": {"client-request-id": str(uuid4())},
    }
    for etag in info.headers.get("If-Match"):
        inner["headers"]["If-Match"] = etag
    if info.content:
        inner["headers"]["Content-Type"] = "application/json"
        inner["body"] = orjson.loads(info.content)
    return inner


def chained(requests: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Let each request wait for the one before it, and not be carried out when that failed."""
    chain: list[dict[str, Any]] = []
    for request in requests:
        chain.append({**request, "dependsOn": [chain[-1]["id"]]} if chain else request)
    return chain


def inner_answers(document: Mapping[str, Any]) -> dict[str, Answer]:
    """
    Read the answers in a batch by the keys of their requests.

    They come in any order; one that is missing or cannot be read is left out.
    """
    responses = document.get("responses")
    found = [r for r in responses if _is_answer(r)] if isinstance(responses, list) else []
    return {
        str(r["id"]): Answer(
            status=r["status"],
            headers={str(k).lower(): str(v) for k, v in (r.get("headers") or {}).items()},
            body=orjson.dumps(r.get("body")),
        )
        for r in found
    }


def _is_answer(response: object) -> bool:
    return (
        isinstance(response, dict)
        and isinstance(response.get("id"), str)
        and type(response.get("status")) is int
        and isinstance(response.get("headers") or {}, dict)
    )
