"""
What colleagues do in Planner and SharePoint, as their browsers would do it.

Plain HTTP on purpose: it shares nothing with the service's own adapter, so that the
demonstration shows what the service makes of other people's work.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import Any, Self
from urllib.parse import quote

import httpx

from planner_sync.domain.errors import NotFoundError
from planner_sync.entrypoints.demo.cast import FOLDER, Crew, Person
from planner_sync.tenant import Tenant

_BYTES = "application/octet-stream"
_ITEM = {"@odata.type": "microsoft.graph.plannerChecklistItem"}

Json = dict[str, Any]


class Colleague:
    """
    One person with a browser, at the board and in the library of the team.

    Cards are named by words of their title.  Whatever is not there as the story needs it, or is
    there twice, raises `NotFoundError`.
    """

    def __init__(self, tenant: Tenant, who: Person, crew: Crew) -> None:
        self._crew = crew
        self._plan_id = tenant.plan_id(crew.plan)
        self._drive = f"/drives/{tenant.drive_id(crew.drive)}/items"
        self._http = httpx.Client(
            base_url=tenant.base_url,
            headers={"Authorization": f"Bearer {tenant.token(who.address)}"},
            timeout=30,
            # Reading the machine's certificates takes longer than all the rest; loopback has none.
            verify=False,  # noqa: S501 - loopback only
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._http.close()

    def make_folder(self) -> None:
        """Make the folder for minutes."""
        body = {"name": FOLDER, "folder": {}}
        self._checked(self._http.post(f"{self._drive}/root/children", json=body))

    def drop(self, name: str, content: bytes) -> None:
        """Put a file in the folder for minutes, or a new version of it."""
        children = self._values(f"{self._drive}/root/children")
        folder = next(item["id"] for item in children if item["name"] == FOLDER)
        path = f"{self._drive}/{folder}:/{quote(name)}:/content"
        self._checked(self._http.put(path, content=content, headers={"Content-Type": _BYTES}))

    def drag(self, words: str, bucket: str) -> None:
        """Move a card to another bucket."""
        self._change(words, {"bucketId": self._bucket(bucket)})

    def start(self, words: str) -> None:
        """Say that a card is being worked on."""
        self._change(words, {"percentComplete": 50})

    def complete(self, words: str) -> None:
        """Tick a card off."""
        self._change(words, {"percentComplete": 100})

    def postpone(self, words: str, until: date) -> None:
        """Give a card another date."""
        self._change(words, {"dueDateTime": f"{until.isoformat()}T10:00:00Z"})

    def retitle(self, words: str, title: str) -> None:
        """Word a card differently; the marker at its end stays."""
        old = str(self._card(words)["title"])
        marker = old[old.rindex(" [") :]
        self._change(words, {"title": title + marker})

    def note(self, words: str, *lines: str) -> None:
        """Write below the line in a card's description."""

        def written(details: Json) -> Json:
            return {"description": "\n".join([details["description"], *lines]).strip()}

        self._change_details(words, written)

    def delete(self, words: str) -> None:
        """Throw a card away."""
        card = self._card(words)
        headers = {"If-Match": card["@odata.etag"]}
        self._checked(self._http.delete(f"/planner/tasks/{card['id']}", headers=headers))

    def write_card(self, title: str, bucket: str) -> None:
        """Make a card by hand."""
        body = {"planId": self._plan_id, "bucketId": self._bucket(bucket), "title": title}
        self._checked(self._http.post("/planner/tasks", json=body))

    def tick(self, words: str, item: str) -> None:
        """Tick every open item of a card's checklist that has *item* in it."""

        def ticked(details: Json) -> Json:
            items: Json = details["checklist"]
            found = [key for key, i in items.items() if _has(i, item) and not i["isChecked"]]
            if not found:
                raise _missing(item, "open on that checklist", items.values())
            return {"checklist": dict.fromkeys(found, _ITEM | {"isChecked": True})}

        self._change_details(words, ticked)

    def _change(self, words: str, body: Mapping[str, Any]) -> None:
        card = self._card(words)
        self._patch(f"/planner/tasks/{card['id']}", body, card["@odata.etag"])

    def _change_details(self, words: str, change: Callable[[Json], Json]) -> None:
        path = f"/planner/tasks/{self._card(words)['id']}/details"
        details = self._checked(self._http.get(path)).json()
        self._patch(path, change(details), details["@odata.etag"])

    def _card(self, words: str) -> Json:
        cards = self._values(f"/planner/plans/{self._plan_id}/tasks")
        return _only(cards, words, f"on the board of {self._crew.name}")

    def _bucket(self, name: str) -> str:
        buckets = self._values(f"/planner/plans/{self._plan_id}/buckets")
        ids = {bucket["name"]: str(bucket["id"]) for bucket in buckets}
        if name not in ids:
            raise _missing(name, f"among the buckets of {self._crew.name}", ())
        return ids[name]

    def _patch(self, path: str, body: Mapping[str, Any], etag: str) -> None:
        self._checked(self._http.patch(path, json=body, headers={"If-Match": etag}))

    def _values(self, path: str) -> list[Json]:
        found: list[Json] = self._checked(self._http.get(path)).json()["value"]
        return found

    @staticmethod
    def _checked(response: httpx.Response) -> httpx.Response:
        return response.raise_for_status()


def _only(things: Sequence[Json], words: str, where: str) -> Json:
    """Return the one thing of which the title has *words* in it."""
    found = [thing for thing in things if _has(thing, words)]
    if len(found) != 1:
        raise _missing(words, where, things)
    return found[0]


def _has(thing: Json, words: str) -> bool:
    return words.casefold() in thing["title"].casefold()


def _missing(words: str, where: str, things: Iterable[Json]) -> NotFoundError:
    there = "; ".join(thing["title"] for thing in things) or "nothing"
    return NotFoundError(f"the demonstration looks for one “{words}” {where}, which has: {there}")
