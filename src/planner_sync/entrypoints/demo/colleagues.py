"""
What colleagues do in Planner and SharePoint, as their browsers would do it.

Plain HTTP on purpose: it shares nothing with the service's own adapter, so that the
demonstration shows what the service makes of other people's work.
"""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Protocol, Self
from urllib.parse import quote

import httpx

_BYTES = "application/octet-stream"


class Office(Protocol):
    """The part of the embedded tenant that colleagues need."""

    base_url: str

    def token(self, user: str | None = None) -> str:
        """Return a token of somebody."""
        ...


class Colleague:
    """One person with a browser."""

    def __init__(self, office: Office, user: str, plan_id: str) -> None:
        self._plan_id = plan_id
        self._http = httpx.Client(
            base_url=office.base_url,
            headers={"Authorization": f"Bearer {office.token(user)}"},
            timeout=30,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._http.close()

    def drop(self, drive_id: str, folder: str, name: str, content: bytes) -> None:
        """Put a file in a folder of the library; the folder is made when it is missing."""
        parent = self._folder(drive_id, folder)
        self._checked(
            self._http.put(
                f"/drives/{drive_id}/items/{parent}:/{quote(name)}:/content",
                content=content,
                headers={"Content-Type": _BYTES},
            )
        )

    def drag(self, words: str, bucket: str) -> None:
        """Move a card to another bucket."""
        self._patch(words, {"bucketId": self._bucket(bucket)})

    def complete(self, words: str) -> None:
        """Tick a card off."""
        self._patch(words, {"percentComplete": 100})

    def start(self, words: str) -> None:
        """Say that a card is being worked on."""
        self._patch(words, {"percentComplete": 50})

    def postpone(self, words: str, until: date) -> None:
        """Give a card another date."""
        self._patch(words, {"dueDateTime": f"{until.isoformat()}T10:00:00Z"})

    def retitle(self, words: str, change: Callable[[str], str]) -> None:
        """Word a card differently."""
        self._patch(words, {"title": change(self._card(words)["title"])})

    def note(self, words: str, text: str) -> None:
        """Write below the line in a card's description."""
        card = self._card(words)
        path = f"/planner/tasks/{card['id']}/details"
        details = self._checked(self._http.get(path)).json()
        body = {"description": f"{details['description']}\n{text}".strip()}
        self._checked(
            self._http.patch(path, json=body, headers={"If-Match": details["@odata.etag"]})
        )

    def delete(self, words: str) -> None:
        """Throw a card away."""
        card = self._card(words)
        self._checked(
            self._http.delete(
                f"/planner/tasks/{card['id']}", headers={"If-Match": card["@odata.etag"]}
            )
        )

    def write_card(self, title: str, bucket: str) -> None:
        """Make a card by hand."""
        body = {"planId": self._plan_id, "bucketId": self._bucket(bucket), "title": title}
        self._checked(self._http.post("/planner/tasks", json=body))

    def _patch(self, words: str, body: Mapping[str, Any]) -> None:
        card = self._card(words)
        self._checked(
            self._http.patch(
                f"/planner/tasks/{card['id']}",
                json=body,
                headers={"If-Match": card["@odata.etag"]},
            )
        )

    def _card(self, words: str) -> dict[str, Any]:
        found = self._values(f"/planner/plans/{self._plan_id}/tasks")
        return next(c for c in found if words.casefold() in c["title"].casefold())

    def _bucket(self, name: str) -> str:
        found = self._values(f"/planner/plans/{self._plan_id}/buckets")
        return str(next(b["id"] for b in found if b["name"] == name))

    def _folder(self, drive_id: str, name: str) -> str:
        path = f"/drives/{drive_id}/items/root/children"
        for item in self._values(path):
            if item["name"] == name:
                return str(item["id"])
        body = {"name": name, "folder": {}}
        return str(self._checked(self._http.post(path, json=body)).json()["id"])

    def _values(self, path: str) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self._checked(self._http.get(path)).json()["value"]
        return found

    @staticmethod
    def _checked(response: httpx.Response) -> httpx.Response:
        return response.raise_for_status()
