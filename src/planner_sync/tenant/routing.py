"""From the address of a resource to the function that answers for it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from planner_sync.tenant.errors import GraphError, bad_request
from planner_sync.tenant.exchange import Answer, Call
from planner_sync.tenant.world import World

Handler = Callable[[World, Call], Answer]


@dataclass(frozen=True)
class Route:
    """`pattern` is a path in which `{name}` stands for one segment."""

    method: str
    pattern: str
    handler: Handler

    def match(self, segments: tuple[str, ...]) -> Mapping[str, str] | None:
        """Return what the pattern captures, or None when it is another address."""
        wanted = self.pattern.split("/")
        if len(wanted) != len(segments):
            return None
        captured = {}
        for want, given in zip(wanted, segments, strict=True):
            if want.startswith("{"):
                captured[want[1:-1]] = given
            elif want.lower() != given.lower():
                return None
        return captured


class Router:
    def __init__(self, routes: Iterable[Route]) -> None:
        self._routes = tuple(routes)

    def find(self, method: str, segments: tuple[str, ...]) -> tuple[Handler, Mapping[str, str]]:
        """Return the handler and its parameters; raises GraphError 400 or 405."""
        known = False
        for route in self._routes:
            captured = route.match(segments)
            if captured is None:
                continue
            if route.method == method:
                return route.handler, captured
            known = True
        if known:
            message = f"Specified HTTP method is not allowed for the request target: {method}."
            raise GraphError(405, "Request_BadRequest", message)
        last = segments[-1] if segments else ""
        raise bad_request(f"Resource not found for the segment '{last}'.")
