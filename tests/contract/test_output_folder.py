"""What writing beside people promises, over HTTP: nothing that somebody did is overwritten."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from urllib.parse import quote

import httpx
import pytest

from contract.conftest import ANNA, Place
from planner_sync.adapters.graph import (
    FileTransfer,
    GraphClient,
    SharePointLibrary,
    SharePointOutputFolder,
)
from planner_sync.domain.errors import ConflictError, NotFoundError
from planner_sync.domain.library import DriveId, ItemId
from planner_sync.tenant import Tenant

pytestmark = pytest.mark.anyio

NAME = "Brief 1 & meer #2 50%.md"


@dataclass(frozen=True)
class Shelf:
    """One output folder, the library that it is in, and a colleague who works there too."""

    output: SharePointOutputFolder
    library: SharePointLibrary
    drive_id: DriveId
    folder: ItemId
    tenant: Tenant

    async def content(self, item_id: ItemId) -> bytes:
        return await self.library.read(self.drive_id, item_id)

    def edit(self, item_id: ItemId, content: bytes) -> None:
        self._as_anna("PUT", f"/drives/{quote(self.drive_id)}/items/{item_id}/content", content)

    def delete(self, item_id: ItemId) -> None:
        self._as_anna("DELETE", f"/drives/{quote(self.drive_id)}/items/{item_id}", b"")

    def _as_anna(self, method: str, path: str, content: bytes) -> None:
        headers = {"Authorization": f"Bearer {self.tenant.token(ANNA)}"}
        address = self.tenant.base_url + path
        httpx.request(method, address, headers=headers, content=content).raise_for_status()


@pytest.fixture
async def shelf(tenant: Tenant, graph: GraphClient, place: Place) -> AsyncIterator[Shelf]:
    transfer = FileTransfer(graph_host="127.0.0.1", timeout_s=5)
    library = SharePointLibrary(graph, transfer)
    folder = await library.ensure_folder(place.drive_id, "Notulen/Planner-sync")
    output = SharePointOutputFolder(graph, transfer)
    yield Shelf(output, library, place.drive_id, folder, tenant)
    await transfer.aclose()


async def test_a_new_file_is_listed_with_what_it_takes_to_replace_it(shelf: Shelf) -> None:
    made = await shelf.output.create(shelf.drive_id, shelf.folder, NAME, b"eerst")

    assert list(await shelf.output.listed(shelf.drive_id, shelf.folder)) == [made]
    assert made.name == NAME
    assert made.link is not None
    assert "Brief" not in made.link
    assert await shelf.content(made.item_id) == b"eerst"


async def test_a_name_that_is_taken_is_left_alone(shelf: Shelf) -> None:
    made = await shelf.output.create(shelf.drive_id, shelf.folder, NAME, b"eerst")

    with pytest.raises(ConflictError):
        await shelf.output.create(shelf.drive_id, shelf.folder, NAME, b"later")

    assert await shelf.content(made.item_id) == b"eerst"


async def test_a_file_that_nobody_touched_is_replaced(shelf: Shelf) -> None:
    made = await shelf.output.create(shelf.drive_id, shelf.folder, NAME, b"eerst")

    replaced = await shelf.output.replace(shelf.drive_id, made, b"later")

    assert replaced.item_id == made.item_id
    assert replaced.version != made.version
    assert await shelf.content(made.item_id) == b"later"


async def test_a_file_that_somebody_edited_is_left_alone(shelf: Shelf) -> None:
    made = await shelf.output.create(shelf.drive_id, shelf.folder, NAME, b"eerst")
    shelf.edit(made.item_id, b"van Anna")

    with pytest.raises(ConflictError):
        await shelf.output.replace(shelf.drive_id, made, b"later")

    assert await shelf.content(made.item_id) == b"van Anna"


async def test_a_file_that_is_gone_is_not_made_again(shelf: Shelf) -> None:
    made = await shelf.output.create(shelf.drive_id, shelf.folder, NAME, b"eerst")
    shelf.delete(made.item_id)

    with pytest.raises(NotFoundError):
        await shelf.output.replace(shelf.drive_id, made, b"later")

    assert await shelf.output.listed(shelf.drive_id, shelf.folder) == []


async def test_a_folder_below_is_no_file(shelf: Shelf) -> None:
    await shelf.library.ensure_folder(shelf.drive_id, "Notulen/Planner-sync/Archief")

    assert await shelf.output.listed(shelf.drive_id, shelf.folder) == []


async def test_a_file_is_known_by_its_content_and_not_by_its_touch(shelf: Shelf) -> None:
    made = await shelf.output.create(shelf.drive_id, shelf.folder, NAME, b"eerst")
    shelf.edit(made.item_id, b"eerst")

    (seen,) = await shelf.output.listed(shelf.drive_id, shelf.folder)

    assert seen.version == made.version
    assert seen == replace(made, etag=seen.etag)
