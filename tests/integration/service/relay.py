"""A relay between the service and the tenant, that tells lies or keeps answers back on request."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

import httpx

from doubles.loopback import Asked, Loopback, Reply, json_reply, loopback
from integration.service.office import Office

Lie = Callable[[Asked], Reply | None]
"""What to answer instead of the tenant; ``None`` lets the tenant answer."""

_LONGEST_HOLD_S = 60.0

_HOP = {"connection", "content-length", "transfer-encoding", "content-encoding", "date", "server"}


class Relay:
    """Everything that the service says to Graph goes through here."""

    def __init__(self, server: Loopback, tenant: str) -> None:
        self.lie: Lie | None = None
        self._server = server
        self._tenant = tenant
        self._http = httpx.Client(trust_env=False, verify=False)  # noqa: S501 - loopback, no TLS
        self._may_pass = threading.Event()
        self._may_pass.set()

    @property
    def base_url(self) -> str:
        return f"{self._server.origin}/v1.0"

    @property
    def asked(self) -> list[Asked]:
        return self._server.asked

    def answer(self, asked: Asked) -> Reply:
        told = self.lie(asked) if self.lie else None
        if told is not None:
            return told
        headers = {n: v for n, v in asked.headers.items() if n not in _HOP}
        answer = self._http.request(
            asked.method, f"{self._tenant}{asked.path}", content=asked.body, headers=headers
        )
        if asked.path.endswith("/$batch") and b'"POST"' in asked.body:
            self._may_pass.wait(_LONGEST_HOLD_S)
        kept = {n: v for n, v in answer.headers.items() if n.lower() not in _HOP}
        return Reply(status=answer.status_code, headers=kept, body=answer.content)

    def hold(self) -> None:
        """Let the tenant make tasks, and keep back what it answers until `release`."""
        self._may_pass.clear()

    def release(self) -> None:
        """Let answers pass again, also those that are kept back."""
        self._may_pass.set()

    def close(self) -> None:
        self.release()
        self._http.close()


@contextmanager
def relay(office: Office) -> Iterator[Relay]:
    """Put a relay between the service and the tenant of *office*."""
    address = urlsplit(office.tenant.base_url)
    with loopback() as server:
        between = Relay(server, f"{address.scheme}://{address.netloc}")
        server.always(between.answer)
        office.write_settings(base_url=between.base_url)
        try:
            yield between
        finally:
            between.close()
            office.write_settings()


def shows_only(office: Office, share: float) -> Lie:
    """Hide tasks, in the listing of Noord's plan and by their id."""
    ids = sorted(task["id"] for task in office.tenant.state()["tasks"])
    hidden = ids[round(len(ids) * share) :]
    listing = f"/planner/plans/{office.tenant.plan_id('noord')}/tasks"

    def lie(asked: Asked) -> Reply | None:
        path = urlsplit(asked.path).path.removeprefix("/v1.0")
        if path == listing:
            shown = [t for t in _tasks(office) if t["id"] not in hidden]
            return json_reply({"value": shown})
        if any(path == f"/planner/tasks/{task_id}" for task_id in hidden):
            return json_reply({"error": {"code": "notFound", "message": "gone"}}, 404)
        return None

    return lie


def refuses_planner(asked: Asked) -> Reply | None:
    """Answer as Graph does once the consent was taken back."""
    if "/planner/" not in asked.path:
        return None
    return json_reply({"error": {"code": "Forbidden", "message": "no"}}, 403)


def _tasks(office: Office) -> list[dict[str, object]]:
    path = f"{office.tenant.base_url}/planner/plans/{office.tenant.plan_id('noord')}/tasks"
    token = office.tenant.token()
    answer = httpx.get(path, headers={"Authorization": f"Bearer {token}"}, trust_env=False)
    return list(json.loads(answer.content)["value"])
