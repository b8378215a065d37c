"""
One client for Graph: msgraph-sdk builds URLs, bodies and tokens; sending is ours.

The SDK's page iterator stops at an empty page and its batch drops bodies, and typed parsing
is slow; so answers are taken raw, and repeating, paging and ``$batch`` stand here.
"""

from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from datetime import datetime
from itertools import count
from typing import Any
from urllib.parse import urlsplit

import httpx
import orjson
from kiota_abstractions.method import Method
from kiota_abstractions.request_information import RequestInformation

from planner_sync.adapters.graph.allow_list import AllowList
from planner_sync.adapters.graph.answers import Answer, is_good, page_of, refusal
from planner_sync.adapters.graph.batches import BATCH_SIZE, NO_ANSWER, inner_answers, inner_request
from planner_sync.adapters.graph.clock_check import refuse_unless_clocks_agree
from planner_sync.adapters.graph.credentials import TokenSource
from planner_sync.adapters.graph.lane import ASKS_FOR_PATIENCE, Lane
from planner_sync.adapters.graph.links import refuse_unless_graph
from planner_sync.adapters.graph.paging import Trail
from planner_sync.adapters.graph.transport import GraphOptions
from planner_sync.adapters.graph.wire import Call, Wire, claims_of
from planner_sync.domain.errors import PlannerSyncError

_REPEATABLE = {"GET", "PUT", "PATCH"}
_UNAUTHORIZED = 401
_THROTTLED = 429


class GraphClient:
    """Sends requests that the SDK built, to allowed places only."""

    def __init__(
        self,
        options: GraphOptions,
        allow_list: AllowList,
        credential: TokenSource | None,
        *,
        lane: Lane | None = None,
        transport: httpx.AsyncBaseTransport | None = None,
        clock: Callable[[], datetime] | None = None,
    ) -> None:
        """
        Open the client.

        Args:
            options: How to talk to Graph.
            allow_list: Where requests may go.
            credential: Where tokens come from; ``None`` sends none.
            lane: The lane of the service; ``None`` opens one for this client alone.
            transport: Carries the requests; ``None`` carries them over the network.
            clock: The time of this machine, to be compared with Graph's at every read; ``None``
                compares nothing.
        """
        self.allow_list = allow_list
        self._options = options
        self._base_path = urlsplit(options.base_url).path.rstrip("/")
        self._wire = Wire(options, credential, lane or Lane(), transport)
        self._clock = clock
        self.sdk = self._wire.sdk

    def traffic(self) -> Mapping[str, int]:
        """
        Return how many calls were sent, by method.

        A batch counts as one ``$batch``, and each request inside it by its own method.
        """
        return dict(self._wire.traffic)

    async def aclose(self) -> None:
        """Close the connections."""
        await self._wire.aclose()

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
        return await self._repeat(Call(operation=operation, method=method, info=info))

    async def pages(
        self, operation: str, info: RequestInformation
    ) -> AsyncIterator[dict[str, Any]]:
        """
        Yield every page; an empty page is not the end, a missing ``nextLink`` is.

        Raises:
            EndlessListingError: The pages lead in a circle, or on and on.
        """
        page, trail = page_of(await self.send(operation, info)), Trail()
        yield page
        while link := page.get("@odata.nextLink"):
            trail.go_on(operation, str(link))
            page = page_of(await self.send(operation, self.follow(str(link))))
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
        refuse_unless_graph(link, self._options.base_url)
        return _request(Method.GET, link)

    def build(self, method: Method, path: str) -> RequestInformation:
        """Build a request that the SDK has no builder for; *path* starts below the version."""
        return _request(method, self._options.base_url + path)

    async def batch(
        self, operation: str, infos: Sequence[RequestInformation]
    ) -> list[Answer | PlannerSyncError]:
        """
        Send many requests of one repeatable method with few calls.

        Those of which the answer asks for patience, or is missing, are sent again.

        Returns:
            For each of *infos*, in their order, the answer, or else what it failed with.
        """
        answers: dict[int, Answer] = {}
        waiting, attempts = list(range(len(infos))), 0
        failure: PlannerSyncError | None = None
        try:
            while waiting and attempts < self._options.max_attempts:
                for start in range(0, len(waiting), BATCH_SIZE):
                    chunk = waiting[start : start + BATCH_SIZE]
                    answers |= await self._batch_once(operation, chunk, infos)
                still = [i for i in waiting if answers[i].status in ASKS_FOR_PATIENCE]
                # As long as some get through, the others are worth another attempt.
                attempts = attempts + 1 if len(still) == len(waiting) else 1
                waiting = still
        except PlannerSyncError as exc:
            failure = exc
        return [_ended(operation, info, answers.get(i), failure) for i, info in enumerate(infos)]

    async def post_batch(
        self, operation: str, requests: Sequence[Mapping[str, Any]], guard: Callable[[], None]
    ) -> Answer:
        """
        Send a batch of writes once, and return the outer answer whatever it says.

        Args:
            operation: What this is, for messages.
            requests: What `inner` made.
            guard: Asked right before the bytes are written; when it raises nothing is sent.

        Raises:
            OutcomeUnknownError: The answer was lost.
            PlannerSyncError: Not a byte was sent.
        """
        return await self._wire.exchange(self._batch(operation, "POST", requests, guard))

    def inner(self, key: str, info: RequestInformation) -> dict[str, Any]:
        """
        Write a request as one inside a batch.

        Raises:
            NotAllowedError: The allow-list refuses it.
        """
        self._refuse_unless_allowed(info, orjson.loads(info.content) if info.content else None)
        return inner_request(key, info, self._options.base_url)

    async def _batch_once(
        self, operation: str, chunk: Sequence[int], infos: Sequence[RequestInformation]
    ) -> dict[int, Answer]:
        requests = [self.inner(str(index), infos[index]) for index in chunk]
        # It may be repeated although it is a POST, because all that is inside may be.
        method = requests[0]["method"]
        answer = await self._repeat(self._batch(operation, method, requests))
        found = inner_answers(answer.json())
        return {index: found.get(str(index), NO_ANSWER) for index in chunk}

    def _batch(
        self,
        operation: str,
        method: str,
        requests: Sequence[Mapping[str, Any]],
        guard: Callable[[], None] = lambda: None,
    ) -> Call:
        outer = self.build(Method.POST, "/$batch")
        outer.set_stream_content(orjson.dumps({"requests": requests}), "application/json")
        inside = tuple(request["method"] for request in requests)
        return Call(operation=operation, method=method, info=outer, inside=inside, guard=guard)

    async def _repeat(self, call: Call) -> Answer:
        answer = await self._wire.exchange(call)
        if call.method in _REPEATABLE:
            answer = await self._again(call, answer)
        if not is_good(call.method, answer.status):
            raise refusal(call.operation, call.method, answer)
        # The outcome of a write counts all the same.
        if self._clock is not None and call.method == "GET":
            refuse_unless_clocks_agree(answer, self._clock())
        return answer

    async def _again(self, call: Call, answer: Answer) -> Answer:
        has_new_token = False
        for attempts in count(1):
            claims = claims_of(answer)
            is_token_refused = answer.status == _UNAUTHORIZED or claims is not None
            if is_token_refused and not has_new_token:
                has_new_token = True
                answer = await self._wire.exchange(call, claims)
            elif self._is_worth_more(answer.status, attempts):
                # The lane makes it wait.
                answer = await self._wire.exchange(call)
            else:
                break
        return answer

    def _is_worth_more(self, status: int, attempts: int) -> bool:
        if status == _THROTTLED:
            return attempts < self._options.max_throttled_attempts
        return status in ASKS_FOR_PATIENCE and attempts < self._options.max_attempts

    def _refuse_unless_allowed(
        self, info: RequestInformation, body: Mapping[str, Any] | None
    ) -> None:
        url = _settled_address(info, self._options.base_url)
        method = (info.http_method or Method.GET).value
        path = urlsplit(url).path.removeprefix(self._base_path)
        self.allow_list.refuse_unless_allowed(method, path, body)


def _settled_address(info: RequestInformation, base_url: str) -> str:
    """Return where a request goes, and settle it: each look would expand the template anew."""
    # A request from one of the SDK's builders has no base address until it is sent.
    info.path_parameters["baseurl"] = base_url
    url = info.url
    # They are the builder's own, and settling the address empties them.
    info.path_parameters = {}
    info.url = url
    return url


def _ended(
    operation: str,
    info: RequestInformation,
    answer: Answer | None,
    failure: PlannerSyncError | None,
) -> Answer | PlannerSyncError:
    """Say how a request inside batches ended, when *failure* ended them all."""
    method = (info.http_method or Method.GET).value
    if answer is not None and is_good(method, answer.status):
        return answer
    if failure is not None and (answer is None or answer.status in ASKS_FOR_PATIENCE):
        return failure
    return refusal(operation, method, answer or NO_ANSWER)


def _request(method: Method, url: str) -> RequestInformation:
    info = RequestInformation()
    info.http_method = method
    info.url = url
    info.headers.try_add("Accept", "application/json")
    return info
