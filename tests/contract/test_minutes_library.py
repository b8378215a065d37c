"""What every library promises: the one in memory, and SharePoint over HTTP."""

import unicodedata
from collections.abc import AsyncIterator, Mapping, Sequence
from typing import Protocol
from urllib.parse import quote

import httpx
import pytest

from contract.conftest import Place
from doubles.builders import DRIVE, NOW
from doubles.minutes_library import InMemoryMinutesLibrary
from planner_sync.adapters.graph import FileTransfer, GraphClient, SharePointLibrary
from planner_sync.domain.errors import InUseError, NotFoundError
from planner_sync.domain.file_status import ColumnKind, LibraryColumn
from planner_sync.domain.library import DriveId, ItemId, LibraryChanges, LibraryItem, known_item
from planner_sync.ports import MinutesLibrary
from planner_sync.tenant import Tenant


class People(Protocol):
    """What people do in the library."""

    def drop(self, path: str, content: bytes) -> ItemId: ...

    def rename(self, item_id: ItemId, name: str) -> None: ...

    def delete(self, item_id: ItemId) -> None: ...

    def check_out(self, item_id: ItemId) -> None: ...

    def make_column(self, name: str, display_name: str, choices: Sequence[str]) -> None: ...

    def filled_in(self, item_id: ItemId) -> Mapping[str, str]: ...


def the_item(changes: LibraryChanges, item_id: ItemId) -> LibraryItem:
    return next(item for item in changes.items if item.item_id == item_id)


@pytest.mark.anyio
class MinutesLibraryContract:
    @pytest.fixture
    def library(self) -> MinutesLibrary:
        raise NotImplementedError

    @pytest.fixture
    def drive_id(self) -> DriveId:
        raise NotImplementedError

    @pytest.fixture
    def people(self) -> People:
        raise NotImplementedError

    @pytest.fixture
    async def expired(self) -> str:
        """A cursor that the library gave once and has forgotten."""
        raise NotImplementedError

    async def test_a_folder_is_found_in_any_case(
        self, library: MinutesLibrary, drive_id: DriveId, people: People
    ) -> None:
        people.drop("Notulen/Verslagen 2026/maart.md", b"x")

        found = await library.find_folder(drive_id, "notulen/VERSLAGEN 2026")

        everything = await library.changes(drive_id, None)
        assert found is not None
        assert the_item(everything, found).name == "Verslagen 2026"

    async def test_a_folder_is_found_however_its_accents_are_encoded(
        self, library: MinutesLibrary, drive_id: DriveId, people: People
    ) -> None:
        people.drop(unicodedata.normalize("NFD", "Cliënten/maart.md"), b"x")

        assert await library.find_folder(drive_id, unicodedata.normalize("NFC", "Cliënten"))

    @pytest.mark.parametrize("path", ["Archief", "Notulen/Archief", "Notulen/maart.md"])
    async def test_a_folder_that_is_not_there_is_none(
        self, library: MinutesLibrary, drive_id: DriveId, people: People, path: str
    ) -> None:
        people.drop("Notulen/maart.md", b"x")

        assert await library.find_folder(drive_id, path) is None

    async def test_without_a_path_the_whole_drive_is_meant(
        self, library: MinutesLibrary, drive_id: DriveId, people: People
    ) -> None:
        file = people.drop("maart.md", b"x")

        found = await library.find_folder(drive_id, "")

        everything = await library.changes(drive_id, None)
        assert the_item(everything, file).parent_id == found

    async def test_a_missing_folder_is_made_once(
        self, library: MinutesLibrary, drive_id: DriveId
    ) -> None:
        made = await library.ensure_folder(drive_id, "Notulen/Planner-sync")

        assert await library.ensure_folder(drive_id, "notulen/planner-sync") == made
        assert await library.find_folder(drive_id, "Notulen/Planner-sync") == made

    async def test_the_first_listing_tells_everything(
        self, library: MinutesLibrary, drive_id: DriveId, people: People
    ) -> None:
        files = {people.drop(f"Notulen/{name}.md", b"x") for name in ("mei", "juni", "juli")}

        changes = await library.changes(drive_id, None)

        folder = await library.find_folder(drive_id, "Notulen")
        assert folder is not None
        assert changes.is_complete
        assert {i.item_id for i in changes.items if not i.is_folder} == files
        assert {the_item(changes, file).parent_id for file in files} == {folder}
        assert the_item(changes, folder).is_folder

    async def test_a_file_shows_when_it_changed_and_where_it_opens_without_its_name(
        self, library: MinutesLibrary, drive_id: DriveId, people: People
    ) -> None:
        file = people.drop("Notulen/Mevrouw Invented.md", b"x")

        item = the_item(await library.changes(drive_id, None), file)

        assert (item.name, item.suffix, item.modified_at) == ("Mevrouw Invented.md", ".md", NOW)
        assert item.link is not None
        assert item.link.startswith("https://")
        assert "Invented" not in item.link
        assert "/_layouts/15/" in item.link

    async def test_a_later_listing_tells_what_changed_since(
        self, library: MinutesLibrary, drive_id: DriveId, people: People
    ) -> None:
        old = people.drop("Notulen/mei.md", b"x")
        first = await library.changes(drive_id, None)
        new = people.drop("Notulen/juni.md", b"x")

        second = await library.changes(drive_id, first.cursor)

        told = {i.item_id for i in second.items}
        assert not second.is_complete
        assert new in told
        assert old not in told

    async def test_an_item_is_told_once_in_its_latest_state(
        self, library: MinutesLibrary, drive_id: DriveId, people: People
    ) -> None:
        first = await library.changes(drive_id, None)
        file = people.drop("Notulen/mei.md", b"x")
        people.rename(file, "juni.md")

        second = await library.changes(drive_id, first.cursor)

        assert [i.name for i in second.items if i.item_id == file] == ["juni.md"]

    async def test_without_changes_nothing_is_told(
        self, library: MinutesLibrary, drive_id: DriveId, people: People
    ) -> None:
        people.drop("Notulen/mei.md", b"x")
        first = await library.changes(drive_id, None)

        second = await library.changes(drive_id, first.cursor)

        assert [i for i in second.items if not i.is_folder] == []

    async def test_the_version_moves_with_the_content_and_not_with_the_name(
        self, library: MinutesLibrary, drive_id: DriveId, people: People
    ) -> None:
        file = people.drop("Notulen/mei.md", b"x")
        written = the_item(await library.changes(drive_id, None), file).version

        people.rename(file, "juni.md")
        renamed = the_item(await library.changes(drive_id, None), file).version
        people.drop("Notulen/juni.md", b"anders")
        rewritten = the_item(await library.changes(drive_id, None), file).version

        assert renamed == written != rewritten

    async def test_a_deleted_file_is_told(
        self, library: MinutesLibrary, drive_id: DriveId, people: People
    ) -> None:
        file = people.drop("Notulen/mei.md", b"x")
        first = await library.changes(drive_id, None)
        people.delete(file)

        second = await library.changes(drive_id, first.cursor)

        assert the_item(second, file).is_deleted

    async def test_a_cursor_that_is_no_longer_known_gives_a_complete_listing(
        self, library: MinutesLibrary, drive_id: DriveId, people: People, expired: str
    ) -> None:
        file = people.drop("Notulen/mei.md", b"x")

        changes = await library.changes(drive_id, expired)

        assert changes.is_complete
        assert the_item(changes, file).name == "mei.md"

    @pytest.mark.parametrize(
        "cursor", ["nonsense", "https://elsewhere.example/v1.0/drives/x/root/delta?token=1"]
    )
    async def test_a_cursor_of_somewhere_else_gives_a_complete_listing(
        self, library: MinutesLibrary, drive_id: DriveId, people: People, cursor: str
    ) -> None:
        file = people.drop("Notulen/mei.md", b"x")

        changes = await library.changes(drive_id, cursor)

        assert changes.is_complete
        assert the_item(changes, file).name == "mei.md"

    async def test_a_file_is_read_as_it_was_dropped(
        self, library: MinutesLibrary, drive_id: DriveId, people: People
    ) -> None:
        file = people.drop("Notulen/mei.md", "Eén verslag".encode())

        assert await library.read(drive_id, file) == "Eén verslag".encode()

    async def test_a_file_that_is_gone_is_told(
        self, library: MinutesLibrary, drive_id: DriveId, people: People
    ) -> None:
        file = people.drop("Notulen/mei.md", b"x")
        people.delete(file)

        with pytest.raises(NotFoundError):
            await library.read(drive_id, file)

    async def test_a_file_is_at_rest_while_it_is_as_it_was_listed(
        self, library: MinutesLibrary, drive_id: DriveId, people: People
    ) -> None:
        file = people.drop("Notulen/mei.md", b"x")
        listed = known_item(the_item(await library.changes(drive_id, None), file))
        was_at_rest = await library.is_at_rest(listed)

        people.drop("Notulen/mei.md", b"anders")

        assert was_at_rest
        assert not await library.is_at_rest(listed)

    async def test_a_file_that_somebody_checked_out_is_not_at_rest(
        self, library: MinutesLibrary, drive_id: DriveId, people: People
    ) -> None:
        file = people.drop("Notulen/mei.md", b"x")
        listed = known_item(the_item(await library.changes(drive_id, None), file))

        people.check_out(file)

        assert not await library.is_at_rest(listed)

    async def test_nobody_works_in_a_file_that_is_gone(
        self, library: MinutesLibrary, drive_id: DriveId, people: People
    ) -> None:
        file = people.drop("Notulen/mei.md", b"x")
        listed = known_item(the_item(await library.changes(drive_id, None), file))
        people.delete(file)

        with pytest.raises(NotFoundError):
            await library.is_at_rest(listed)

    async def test_a_library_without_columns_of_its_own_has_none_to_fill_in(
        self, library: MinutesLibrary, drive_id: DriveId
    ) -> None:
        assert "Verwerkingsstatus" not in [c.display_name for c in await library.columns(drive_id)]

    async def test_columns_are_found_and_filled_in_by_their_internal_names(
        self, library: MinutesLibrary, drive_id: DriveId, people: People
    ) -> None:
        people.make_column("Stand_x0020_1", "Verwerkingsstatus", ["Verwerkt"])
        file = people.drop("Notulen/mei.docx", b"x")
        listed = known_item(the_item(await library.changes(drive_id, None), file))

        [column] = [c for c in await library.columns(drive_id) if c.choices]
        await library.fill_in(listed, {column.name: "Verwerkt"})

        assert (column.display_name, column.choices) == ("Verwerkingsstatus", ("Verwerkt",))
        assert people.filled_in(file)["Stand_x0020_1"] == "Verwerkt"

    async def test_a_file_that_changed_since_it_was_listed_is_not_filled_in(
        self, library: MinutesLibrary, drive_id: DriveId, people: People
    ) -> None:
        people.make_column("Stand", "Stand", ["Verwerkt"])
        file = people.drop("Notulen/mei.md", b"x")
        listed = known_item(the_item(await library.changes(drive_id, None), file))
        people.drop("Notulen/mei.md", b"anders")

        with pytest.raises(InUseError):
            await library.fill_in(listed, {"Stand": "Verwerkt"})

        assert "Stand" not in people.filled_in(file)

    async def test_publishing_again_replaces_what_was_published(
        self, library: MinutesLibrary, drive_id: DriveId
    ) -> None:
        folder = await library.ensure_folder(drive_id, "Planner-sync")
        first = await library.publish(drive_id, folder, "Voortgang #3 50%.md", b"eerst")

        second = await library.publish(drive_id, folder, "Voortgang #3 50%.md", b"later")

        changes = await library.changes(drive_id, None)
        assert second.item_id == first.item_id
        assert await library.read(drive_id, second.item_id) == b"later"
        assert the_item(changes, first.item_id).name == "Voortgang #3 50%.md"
        assert the_item(changes, first.item_id).parent_id == folder
        assert second.link is not None
        assert "Voortgang" not in second.link


class TestInMemoryMinutesLibrary(MinutesLibraryContract):
    @pytest.fixture
    def drive_id(self) -> DriveId:
        return DRIVE

    @pytest.fixture
    def library(self, drive_id: DriveId) -> InMemoryMinutesLibrary:
        library = InMemoryMinutesLibrary()
        library.add_drive(drive_id)
        return library

    @pytest.fixture
    def people(self, library: InMemoryMinutesLibrary, drive_id: DriveId) -> People:
        return LibraryPeople(library, drive_id)

    @pytest.fixture
    async def expired(self, library: InMemoryMinutesLibrary, drive_id: DriveId) -> str:
        cursor = (await library.changes(drive_id, None)).cursor
        library.expire_cursors()
        return cursor


class TestSharePointLibrary(MinutesLibraryContract):
    @pytest.fixture
    def drive_id(self, place: Place) -> DriveId:
        return place.drive_id

    @pytest.fixture
    async def library(self, graph: GraphClient) -> AsyncIterator[SharePointLibrary]:
        transfer = FileTransfer(graph_host="127.0.0.1", timeout_s=10)
        yield SharePointLibrary(graph, transfer)
        await transfer.aclose()

    @pytest.fixture
    def people(self, as_person: httpx.Client, drive_id: DriveId) -> People:
        return SharePointPeople(as_person, drive_id)

    @pytest.fixture
    async def expired(self, library: SharePointLibrary, drive_id: DriveId, tenant: Tenant) -> str:
        cursor = (await library.changes(drive_id, None)).cursor
        tenant.expire_delta_tokens()
        return cursor


class LibraryPeople:
    """People with a library in memory."""

    def __init__(self, library: InMemoryMinutesLibrary, drive_id: DriveId) -> None:
        self._library, self._drive_id = library, drive_id

    def drop(self, path: str, content: bytes) -> ItemId:
        return self._library.drop(self._drive_id, path, content)

    def rename(self, item_id: ItemId, name: str) -> None:
        self._library.rename(self._drive_id, item_id, name)

    def delete(self, item_id: ItemId) -> None:
        self._library.delete(self._drive_id, item_id)

    def check_out(self, item_id: ItemId) -> None:
        self._library.checked_out.add(item_id)

    def make_column(self, name: str, display_name: str, choices: Sequence[str]) -> None:
        self._library.column_list.append(
            LibraryColumn(
                name=name,
                display_name=display_name,
                kind=ColumnKind.CHOICE,
                choices=tuple(choices),
            )
        )

    def filled_in(self, item_id: ItemId) -> Mapping[str, str]:
        return self._library.filled_in.get(item_id, {})


class SharePointPeople:
    """People at SharePoint's own page."""

    def __init__(self, graph: httpx.Client, drive_id: DriveId) -> None:
        self._graph, self._drive = graph, f"/drives/{drive_id}"

    def drop(self, path: str, content: bytes) -> ItemId:
        answer = self._graph.put(f"{self._drive}/root:/{quote(path)}:/content", content=content)
        return ItemId(answer.raise_for_status().json()["id"])

    def rename(self, item_id: ItemId, name: str) -> None:
        path = f"{self._drive}/items/{item_id}"
        self._graph.patch(path, json={"name": name}).raise_for_status()

    def delete(self, item_id: ItemId) -> None:
        self._graph.delete(f"{self._drive}/items/{item_id}").raise_for_status()

    def check_out(self, item_id: ItemId) -> None:
        self._graph.post(f"{self._drive}/items/{item_id}/checkout").raise_for_status()

    def make_column(self, name: str, display_name: str, choices: Sequence[str]) -> None:
        ids = self._graph.get(f"{self._drive}/root?$select=id,sharepointIds").json()
        ids = ids["sharepointIds"]
        column = {"name": name, "displayName": display_name, "choice": {"choices": [*choices]}}
        path = f"/sites/{ids['siteId']}/lists/{ids['listId']}/columns"
        self._graph.post(path, json=column).raise_for_status()

    def filled_in(self, item_id: ItemId) -> Mapping[str, str]:
        entry = self._graph.get(f"{self._drive}/items/{item_id}/listItem")
        return dict(entry.raise_for_status().json()["fields"])
