"""
One call over the wire: sent once, with a fresh token and id, within a deadline.

What a call was stopped by tells whether anything left: `OutcomeUnknownError` is raised for a POST
whose answer was lost, and for it alone; any other error before the answer means that not a byte
of the request was sent.
"""

import asyncio
import base64
import binascii
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlsplit
from uuid import uuid4

import httpx
from kiota_abstractions.request_information import RequestInformation
from msgraph.graph_request_adapter import GraphRequestAdapter
from msgraph.graph_service_client import GraphServiceClient

from planner_sync.adapters.graph.answers import Answer
from planner_sync.adapters.graph.batches import NO_ANSWER, inner_answers
from planner_sync.adapters.graph.credentials import TokenSource
from planner_sync.adapters.graph.lane import Lane
from planner_sync.adapters.graph.transport import (
    GraphOptions,
    authentication,
    open_http,
    read_at_most,
)
from planner_sync.domain.errors import OutcomeUnknownError, UnreachableError

MAX_ANSWER_BYTES = 32 * 1024 * 1024
"""Larger than any page of a listing; more is not read into memory."""

BATCH = "$batch"
"""What calls that carry others are counted under; those inside are counted by method."""


def nothing() -> None:
    """Guard nothing."""


@dataclass(frozen=True, kw_only=True)
class Call:
    """One call as it goes out."""

    operation: str
    """What it is, for messages; no title, no name."""

    method: str
    """As what it is judged: a batch of reads is a read."""

    info: RequestInformation
    inside: tuple[str, ...] = ()
    """The methods of the requests inside a batch; empty for any other call."""

    guard: Callable[[], None] = nothing
    """Asked right before the bytes are written; when it raises nothing is sent."""


class Wire:
    """Sends calls and takes their answers; repeats none and judges none."""

    def __init__(
        self,
        options: GraphOptions,
        credential: TokenSource | None,
        lane: Lane,
        transport: httpx.AsyncBaseTransport | None,
    ) -> None:
        self.traffic: Counter[str] = Counter()
        self._options = options
        self._lane = lane
        self._http = open_http(options, transport)
        self._authentication = authentication(options, credential)
        self._adapter = GraphRequestAdapter(self._authentication, self._http)
        self._adapter.base_url = options.base_url
        self.sdk = GraphServiceClient(request_adapter=self._adapter)

    async def aclose(self) -> None:
        """Close the connections."""
        await self._http.aclose()

    async def exchange(self, call: Call, claims: str | None = None) -> Answer:
        """
        Wait for the lane, send *call* once and return what came back, whatever it says.

        Args:
            call: What to send.
            claims: What a refusal of the former token asked of the next one.

        Raises:
            OutcomeUnknownError: A POST left, and no whole answer came.
            PlannerSyncError: Not a byte left; or no whole answer came to a call that only reads
                or may be repeated.
        """
        async with self._lane.turn():
            request = await self._native(call.info, claims)
            answer = await self._answer(call, request)
            self._lane.heed(_heard(call, answer))
        return answer

    async def _native(self, info: RequestInformation, claims: str | None) -> httpx.Request:
        for name in ("Authorization", "client-request-id"):
            # The SDK leaves alone what is there, so a repetition would go with an old token.
            info.headers.remove(name)
        info.headers.add("client-request-id", str(uuid4()))
        if claims:
            await self._authentication.authenticate_request(info, {"claims": claims})
        request: httpx.Request = await self._adapter.convert_to_native_async(info)
        return request

    async def _answer(self, call: Call, request: httpx.Request) -> Answer:
        call.guard()
        request.extensions["trace"] = _Guarding(call.guard).trace
        self.traffic.update([BATCH, *call.inside] if call.inside else [call.method])
        try:
            async with asyncio.timeout(self._options.timeout_s):
                return await self._whole(request)
        except (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout) as exc:
            host = urlsplit(self._options.base_url).netloc
            raise UnreachableError(
                f"{call.operation}: {host} cannot be reached; check network, proxy and base_url"
            ) from exc
        except (httpx.HTTPError, TimeoutError, _TooLargeError) as exc:
            if call.method == "POST":
                raise OutcomeUnknownError(f"{call.operation}: the answer was lost") from exc
            raise UnreachableError(f"{call.operation}: no answer ({type(exc).__name__})") from exc

    async def _whole(self, request: httpx.Request) -> Answer:
        response = await self._http.send(request, stream=True)
        try:
            body = await read_at_most(response, MAX_ANSWER_BYTES)
        finally:
            await response.aclose()
        if body is None:
            raise _TooLargeError
        return Answer(status=response.status_code, headers=response.headers, body=body)


class _TooLargeError(Exception):
    """The answer has no end, or one far beyond what Graph sends."""


class _Guarding:
    """Asks a guard again when making a connection came between it and the first byte."""

    def __init__(self, guard: Callable[[], None]) -> None:
        self._guard = guard
        self._has_waited = False

    async def trace(self, event: str, _: object) -> None:
        """Hear of a step on the way (httpcore's trace extension)."""
        if not event.endswith(".send_request_headers.started"):
            self._has_waited = True
        elif self._has_waited:
            self._guard()


def claims_of(answer: Answer) -> str | None:
    """Return what a refusal asks of the next token (claims challenge), base64 as it came."""
    found = re.search(r'claims="([^"]+)"', answer.headers.get("www-authenticate", ""))
    if found is None:
        return None
    try:
        base64.b64decode(found[1], validate=True).decode()
    except (binascii.Error, UnicodeDecodeError):
        return None
    return found[1]


def _heard(call: Call, answer: Answer) -> list[Answer]:
    """Return the answer and those inside it, also in the place of those that are missing."""
    if not call.inside or answer.status >= 300:  # noqa: PLR2004 - HTTP statuses
        return [answer]
    try:
        inner = inner_answers(answer.json())
    except UnreachableError:
        return [answer]
    missing = [NO_ANSWER] * (len(call.inside) - len(inner))
    return [answer, *inner.values(), *missing]
