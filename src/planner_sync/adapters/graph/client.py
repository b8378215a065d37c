"""
One client for Graph: msgraph-sdk builds URLs, bodies and tokens; sending is ours.

The SDK's page iterator stops at an empty page and its batch drops bodies, and typed parsing
is slow; so answers are taken raw, and repeating, paging and ``$batch`` stand here.
"""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit
from uuid import uuid4

import httpx
import orjson
from kiota_abstractions.method import Method
from kiota_abstractions.request_information import RequestInformation
from msgraph.graph_request_adapter import GraphRequestAdapter
from msgraph.graph_service_client import GraphServiceClient

from planner_sync.adapters.graph.allow_list import AllowList
from planner_sync.adapters.graph.credentials import TokenSource
from planner_sync.adapters.graph.errors import error_of, retry_after_s
from planner_sync.adapters.graph.transport import GraphOptions, authentication, open_http
from planner_sync.domain.errors import (
    NotAllowedError,
    OutcomeUnknownError,
    PlannerSyncError,
    UnreachableError,
)

BATCH_SIZE = 20
"""Requests in one ``$batch`` (Combine multiple HTTP requests using JSON batching)."""

_REPEATABLE = {"GET", "PUT", "PATCH"}
_LATER = {429, 503, 504}


@dataclass(frozen=True, kw_only=True)
class Answer:
    """One answer, as it came."""

    status: int
    headers: Mapping[str, str]
    """Names in lower case."""

    body: bytes

    def json(self) -> dict[str, Any]:
        """
        Decode the body.

        Raises:
            UnreachableError: It is not the JSON object that Graph answers with.
        """
        try:
            document = orjson.loads(self.body)
        except orjson.JSONDecodeError as exc:
            raise UnreachableError("the answer is not JSON; is a proxy in between?") from exc
        if not isinstance(document, dict):
            raise UnreachableError("the answer is not a JSON object; is a proxy in between?")
        return document


class GraphClient:
    """Sends requests that the SDK built, to allowed places only."""

    def __init__(
        self,
        options_: GraphOptions,
        allow_list: AllowList,
        credential: TokenSource | None,
        *,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self.allow_list = allow_list
        self._options = options_
        self._sleep = sleep
        self._traffic: Counter[str] = Counter()
        self._origin = urlsplit(options_.base_url)
        self._http = open_http(options_)
        self._adapter = GraphRequestAdapter(authentication(options_, credential), self._http)
        self._adapter.base_url = options_.base_url
        self.sdk = GraphServiceClient(request_adapter=self._adapter)

    def traffic(self) -> Mapping[str, int]:
        """Return how many calls were sent, by method; those inside a ``$batch`` count too."""
        return dict(self._traffic)

    async def aclose(self) -> None:
        """Close the connections."""
        await self._http.aclose()

    async def send(
        self, operation: str, info: RequestInformation, body: Mapping[str, Any] | None = None
    ) -> Answer:
        """
        Send one request; what may be repeated is repeated, a POST never.

        Args:
            operation: What this is, for messages; no title, no name.
            info: The request as the SDK built it.
            body: What the body says, for the allow-list; needed where the path does not tell.

        Raises:
            NotAllowedError: The allow-list refuses it; nothing was sent.
            OutcomeUnknownError: A POST may or may not have been carried out.
            PlannerSyncError: Graph refused it, or cannot be reached.
        """
        self._refuse_unless_allowed(info, body)
        method = (info.http_method or Method.GET).value
        return await self._repeat(operation, method, info)

    async def pages(
        self, operation: str, info: RequestInformation
    ) -> AsyncIterator[dict[str, Any]]:
        """Yield every page; an empty page is not the end, a missing ``nextLink`` is."""
        page = _page(await self.send(operation, info))
        yield page
        while link := page.get("@odata.nextLink"):
            page = _page(await self.send(operation, self.follow(str(link))))
            yield page

    async def collect(self, operation: str, info: RequestInformation) -> list[dict[str, Any]]:
        """Return the values of all pages."""
        return [value async for page in self.pages(operation, info) for value in page["value"]]

    def follow(self, link: str) -> RequestInformation:
        """
        Build a request for a link that Graph gave.

        Raises:
            NotAllowedError: It leads to another host, where the token must not go.
        """
        target = urlsplit(link)
        if (target.scheme, target.netloc) != (self._origin.scheme, self._origin.netloc):
            raise NotAllowedError("a link leads to another host than Graph's; not followed")
        return _request(Method.GET, link)

    def build(self, method: Method, path: str) -> RequestInformation:
        """Build a request that the SDK has no builder for; *path* starts below the version."""
        return _request(method, self._options.base_url + path)

    async def batch_get(self, operation: str, infos: Sequence[RequestInformation]) -> list[Answer]:
        """
        Read many things with few calls; the answers stand in the order of *infos*.

        An inner answer may be a refusal: its status says so.  Throttled ones are asked again.
        """
        answers: dict[int, Answer] = {}
        waiting = list(range(len(infos)))
        for attempt in range(1, self._options.max_attempts + 1):
            for start in range(0, len(waiting), BATCH_SIZE):
                chunk = waiting[start : start + BATCH_SIZE]
                answers.update(await self._batch_once(operation, chunk, infos))
            waiting = [i for i in waiting if answers[i].status in _LATER]
            if not waiting:
                break
            wait_s = max(self._wait_s(answers[i], attempt) for i in waiting)
            if attempt == self._options.max_attempts or wait_s > self._options.max_wait_s:
                raise _refusal(operation, "GET", answers[waiting[0]])
            await self._sleep(wait_s)
        return [answers[i] for i in range(len(infos))]

    async def _batch_once(
        self, operation: str, chunk: Sequence[int], infos: Sequence[RequestInformation]
    ) -> dict[int, Answer]:
        requests = [self._inner(index, infos[index]) for index in chunk]
        outer = self.build(Method.POST, "/$batch")
        outer.set_stream_content(orjson.dumps({"requests": requests}), "application/json")
        # It only reads, so it may be repeated although it is a POST.
        answer = await self._repeat(operation, "GET", outer)
        found = {
            int(r["id"]): Answer(
                status=int(r["status"]),
                headers={k.lower(): v for k, v in (r.get("headers") or {}).items()},
                body=orjson.dumps(r.get("body")),
            )
            for r in answer.json().get("responses") or ()
        }
        missing = Answer(status=503, headers={}, body=b"")
        return {index: found.get(index, missing) for index in chunk}

    def _inner(self, index: int, info: RequestInformation) -> dict[str, Any]:
        self._refuse_unless_allowed(info, None)
        self._traffic["GET"] += 1
        url = info.url.removeprefix(self._options.base_url)
        return {"id": str(index), "method": "GET", "url": url}

    async def _repeat(self, operation: str, method: str, info: RequestInformation) -> Answer:
        attempts = self._options.max_attempts if method in _REPEATABLE else 1
        answer = await self._send_once(operation, method, info)
        for attempt in range(1, attempts):
            wait_s = self._wait_s(answer, attempt)
            if answer.status not in _LATER or wait_s > self._options.max_wait_s:
                break
            await self._sleep(wait_s)
            answer = await self._send_once(operation, method, info)
        if not _is_good(method, answer.status):
            raise _refusal(operation, method, answer)
        return answer

    async def _send_once(self, operation: str, method: str, info: RequestInformation) -> Answer:
        self._traffic[method] += 1
        info.headers.remove("client-request-id")
        info.headers.add("client-request-id", str(uuid4()))
        request = await self._adapter.convert_to_native_async(info)
        try:
            response = await self._http.send(request)
        except (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout) as exc:
            host = self._origin.netloc
            raise UnreachableError(
                f"{operation}: {host} cannot be reached; check network, proxy and base_url"
            ) from exc
        except httpx.HTTPError as exc:
            if method == "POST":
                raise OutcomeUnknownError(f"{operation}: the answer was lost") from exc
            raise UnreachableError(f"{operation}: no answer ({type(exc).__name__})") from exc
        return Answer(status=response.status_code, headers=response.headers, body=response.content)

    def _refuse_unless_allowed(
        self, info: RequestInformation, body: Mapping[str, Any] | None
    ) -> None:
        # A request from one of the SDK's builders has no base address until it is sent.
        info.path_parameters["baseurl"] = self._options.base_url
        target = urlsplit(info.url)
        method = (info.http_method or Method.GET).value
        self.allow_list.refuse_unless_allowed(
            method, target.path.removeprefix(self._origin.path.rstrip("/")), body
        )

    def _wait_s(self, answer: Answer, attempt: int) -> float:
        asked = retry_after_s(answer.headers.get("retry-after"))
        return asked if asked is not None else float(2**attempt)


def _request(method: Method, url: str) -> RequestInformation:
    info = RequestInformation()
    info.http_method = method
    info.url = url
    info.headers.try_add("Accept", "application/json")
    return info


def _is_good(method: str, status: int) -> bool:
    # Only a read is ever redirected, to a file's address; a write that was, was not carried out.
    return status < (400 if method == "GET" else 300)


def _page(answer: Answer) -> dict[str, Any]:
    page = answer.json()
    if not isinstance(page.get("value"), list):
        raise UnreachableError("the answer is no listing; is a proxy in between?")
    return page


def _refusal(operation: str, method: str, answer: Answer) -> PlannerSyncError:
    # A gateway may report a failure for a create that went through behind it.
    if method == "POST" and answer.status >= 500:  # noqa: PLR2004 - HTTP server errors
        return OutcomeUnknownError(f"{operation}: HTTP {answer.status}, it may exist all the same")
    return error_of(operation, answer.status, answer.headers, answer.body)
