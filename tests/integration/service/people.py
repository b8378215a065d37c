"""What people do with their browsers: plain HTTP, and nothing of the service's own adapter."""

import ssl
from typing import Any, Self
from urllib.parse import quote

import httpx

from planner_sync.tenant import Tenant

# Reading the certificates takes longer than most tests; loopback needs none of them.
_CERTIFICATES = ssl.create_default_context()


_CHECKLIST_ITEM = {"@odata.type": "microsoft.graph.plannerChecklistItem"}


class Person:
    """Somebody with a token of their own."""

    def __init__(self, tenant: Tenant, upn: str) -> None:
        headers = {"Authorization": f"Bearer {tenant.token(upn)}"}
        self._http = httpx.Client(
            base_url=tenant.base_url, headers=headers, trust_env=False, verify=_CERTIFICATES
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._http.close()

    def make_folder(self, drive_id: str, name: str) -> None:
        given = {"name": name, "folder": {}}
        self._checked(self._http.post(f"/drives/{drive_id}/root/children", json=given))

    def upload(self, drive_id: str, path: str, content: bytes) -> None:
        self._checked(
            self._http.put(
                f"/drives/{drive_id}/root:/{quote(path)}:/content",
                content=content,
                headers={"Content-Type": "application/octet-stream"},
            )
        )

    def download(self, drive_id: str, path: str) -> bytes:
        answer = self._http.get(f"/drives/{drive_id}/root:/{quote(path)}:/content")
        address = answer.headers["Location"]
        return self._checked(httpx.get(address, trust_env=False, verify=_CERTIFICATES)).content

    def delete_file(self, drive_id: str, path: str) -> None:
        self._checked(self._http.delete(self._file(drive_id, path)))

    def rename_file(self, drive_id: str, path: str, name: str) -> None:
        self._checked(self._http.patch(self._file(drive_id, path), json={"name": name}))

    def move_file(self, drive_id: str, path: str, folder: str) -> None:
        """Move a file within its drive, to a folder that is there."""
        _, _, folder_id = self._file(drive_id, folder).rpartition("/")
        given = {"parentReference": {"id": folder_id}}
        self._checked(self._http.patch(self._file(drive_id, path), json=given))

    def check_out(self, drive_id: str, path: str) -> None:
        self._checked(self._http.post(f"{self._file(drive_id, path)}/checkout"))

    def check_in(self, drive_id: str, path: str) -> None:
        self._checked(self._http.post(f"{self._file(drive_id, path)}/checkin", json={}))

    def make_column(self, drive_id: str, column: dict[str, Any]) -> None:
        """Give a library a column, as a functional manager does."""
        self._checked(self._http.post(f"{self._list(drive_id)}/columns", json=column))

    def columns_of(self, drive_id: str, path: str) -> dict[str, Any]:
        """Return what stands in the columns beside a file, by internal name."""
        shown = self._checked(self._http.get(f"{self._file(drive_id, path)}/listItem")).json()
        return dict(shown["fields"])

    def write_column(self, drive_id: str, path: str, **fields: Any) -> None:
        """Fill in columns beside a file by hand."""
        entry = self._checked(self._http.get(f"{self._file(drive_id, path)}/listItem")).json()
        address = f"{self._list(drive_id)}/items/{entry['id']}/fields"
        self._checked(self._http.patch(address, json=fields))

    def unique_id(self, drive_id: str, path: str) -> str:
        """Return the GUID that links to a file carry."""
        query = {"$select": "sharepointIds"}
        found = self._checked(self._http.get(self._file(drive_id, path), params=query)).json()
        return str(found["sharepointIds"]["listItemUniqueId"])

    def make_bucket(self, plan_id: str, name: str) -> None:
        given = {"name": name, "planId": plan_id, "orderHint": " !"}
        self._checked(self._http.post("/planner/buckets", json=given))

    def rename_bucket(self, plan_id: str, name: str, new_name: str) -> None:
        self._patch(f"/planner/buckets/{self._bucket(plan_id, name)}", {"name": new_name})

    def rename_label(self, plan_id: str, slot: str, new_name: str) -> None:
        path = f"/planner/plans/{plan_id}/details"
        self._patch(path, {"categoryDescriptions": {slot: new_name}})

    def make_card(self, plan_id: str, bucket: str, title: str, **fields: Any) -> None:
        given = {"planId": plan_id, "bucketId": self._bucket(plan_id, bucket), "title": title}
        self._checked(self._http.post("/planner/tasks", json=given | fields))

    def drag(self, card: dict[str, Any], bucket: str) -> None:
        self.change(card, bucketId=self._bucket(card["planId"], bucket))

    def assign(self, card: dict[str, Any], user_id: str) -> None:
        kind = {"@odata.type": "#microsoft.graph.plannerAssignment", "orderHint": " !"}
        self.change(card, assignments={user_id: kind})

    def unassign(self, card: dict[str, Any], user_id: str) -> None:
        self.change(card, assignments={user_id: None})

    def complete(self, card: dict[str, Any]) -> None:
        self.change(card, percentComplete=100)

    def change(self, card: dict[str, Any], **fields: Any) -> None:
        self._patch(f"/planner/tasks/{card['id']}", fields)

    def describe(self, card: dict[str, Any], text: str) -> None:
        self._patch(f"/planner/tasks/{card['id']}/details", {"description": text})

    def tick(self, card: dict[str, Any], title: str, *, is_checked: bool = True) -> None:
        """Tick an item of the checklist, or take its tick away."""
        self._change_item(card, title, {"isChecked": is_checked})

    def reword_item(self, card: dict[str, Any], title: str, new_title: str) -> None:
        self._change_item(card, title, {"title": new_title})

    def remove_item(self, card: dict[str, Any], title: str) -> None:
        self._change_item(card, title, None)

    def add_item(self, card: dict[str, Any], title: str) -> None:
        item = _CHECKLIST_ITEM | {"title": title}
        self._patch(f"/planner/tasks/{card['id']}/details", {"checklist": {"12345": item}})

    def delete(self, card: dict[str, Any]) -> None:
        path = f"/planner/tasks/{card['id']}"
        self._checked(self._http.delete(path, headers={"If-Match": self._etag(path)}))

    def _change_item(self, card: dict[str, Any], title: str, given: dict[str, Any] | None) -> None:
        path = f"/planner/tasks/{card['id']}/details"
        items = self._checked(self._http.get(path)).json()["checklist"]
        item_id = next(key for key, item in items.items() if item["title"] == title)
        changed = given if given is None else _CHECKLIST_ITEM | given
        self._patch(path, {"checklist": {item_id: changed}})

    def _list(self, drive_id: str) -> str:
        query = {"$select": "id,sharepointIds"}
        root = self._checked(self._http.get(f"/drives/{drive_id}/root", params=query)).json()
        ids = root["sharepointIds"]
        return f"/sites/{ids['siteId']}/lists/{ids['listId']}"

    def _file(self, drive_id: str, path: str) -> str:
        found = self._checked(self._http.get(f"/drives/{drive_id}/root:/{quote(path)}")).json()
        return f"/drives/{drive_id}/items/{found['id']}"

    def _patch(self, path: str, given: dict[str, Any]) -> None:
        headers = {"If-Match": self._etag(path)}
        self._checked(self._http.patch(path, json=given, headers=headers))

    def _etag(self, path: str) -> str:
        return str(self._checked(self._http.get(path)).json()["@odata.etag"])

    def _bucket(self, plan_id: str, name: str) -> str:
        found = self._checked(self._http.get(f"/planner/plans/{plan_id}/buckets")).json()["value"]
        return str(next(b["id"] for b in found if b["name"] == name))

    @staticmethod
    def _checked(answer: httpx.Response) -> httpx.Response:
        return answer.raise_for_status()
