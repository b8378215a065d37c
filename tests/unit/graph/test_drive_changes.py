"""Listings as Graph may give them, and as nobody should: the end is found, or it is told."""

from collections.abc import AsyncIterator
from typing import Any

import pytest

from doubles.loopback import Loopback, Reply, json_reply
from planner_sync.adapters.graph import FileTransfer, GraphClient, SharePointLibrary, paging
from planner_sync.domain.errors import NotAllowedError, UnreachableError
from planner_sync.domain.library import DriveId, LibraryChanges

pytestmark = pytest.mark.anyio

DRIVE = DriveId("d")


class Listing:
    """A library on a server that answers page by page."""

    def __init__(self, server: Loopback, library: SharePointLibrary) -> None:
        self._server, self._library = server, library
        self._delta = f"{server.origin}/v1.0/drives/d/root/delta"

    def link(self, token: str) -> str:
        return f"{self._delta}?token={token}"

    def page(self, *items: dict[str, Any], **links: str) -> Reply:
        """Answer with a page; ``next`` and ``delta`` name the token of their link."""
        named = {f"@odata.{kind}Link": self.link(token) for kind, token in links.items()}
        return json_reply({"value": list(items), **named})

    def gone(self, location: str) -> Reply:
        return json_reply({"error": {"code": "resyncRequired"}}, 410, Location=location)

    async def changes(self, *replies: Reply, since: str | None = "old") -> LibraryChanges:
        """List what changed, while the server gives these replies."""
        return await self.changes_from(self.link(since) if since else None, *replies)

    async def changes_from(self, cursor: str | None, *replies: Reply) -> LibraryChanges:
        self._server.will_answer(*replies)
        return await self._library.changes(DRIVE, cursor)

    @property
    def asked(self) -> list[str]:
        """What was asked for, without the options."""
        paths = [asked.path.removeprefix("/v1.0") for asked in self._server.asked]
        return [path.partition("?$select")[0].partition("&$select")[0] for path in paths]


@pytest.fixture
async def listing(server: Loopback, graph: GraphClient) -> AsyncIterator[Listing]:
    transfer = FileTransfer(graph_host="127.0.0.1", timeout_s=5)
    yield Listing(server, SharePointLibrary(graph, transfer))
    await transfer.aclose()


def file(item_id: str, name: str = "maart.md") -> dict[str, Any]:
    hashes = {"quickXorHash": f"hash of {name}"}
    return {"id": item_id, "name": name, "size": 1, "file": {"hashes": hashes}}


def gone_file(item_id: str) -> dict[str, Any]:
    return {"id": item_id, "deleted": {"state": "deleted"}}


FROM_THE_START = "/drives/d/root/delta"


async def test_an_empty_page_in_the_middle_is_not_the_end(listing: Listing) -> None:
    found = await listing.changes(
        listing.page(file("1"), next="a"),
        listing.page(next="b"),
        listing.page(file("2"), delta="new"),
    )

    assert [i.item_id for i in found.items] == ["1", "2"]


async def test_an_empty_last_page_says_where_to_go_on(listing: Listing) -> None:
    found = await listing.changes(listing.page(file("1"), next="a"), listing.page(delta="new"))

    assert found.cursor == listing.link("new")


@pytest.mark.parametrize(
    ("told", "left"),
    [
        ([file("1", "een.md"), file("1", "twee.md")], "twee.md"),
        ([gone_file("1"), file("1", "terug.md")], "terug.md"),
        ([file("1", "een.md"), gone_file("1")], None),
    ],
)
async def test_of_an_item_that_is_told_again_the_last_state_counts(
    listing: Listing, told: list[dict[str, Any]], left: str | None
) -> None:
    first, second = told

    found = await listing.changes(listing.page(first, next="a"), listing.page(second, delta="b"))

    [item] = found.items
    assert (item.is_deleted, item.name) == ((left is None), left or "")


@pytest.mark.parametrize(
    "code", ["resyncChangesApplyDifferences", "resyncChangesUploadDifferences"]
)
async def test_a_forgotten_cursor_starts_anew_where_graph_says(listing: Listing, code: str) -> None:
    refused = json_reply({"error": {"code": code}}, 410, Location=listing.link("fresh"))

    found = await listing.changes(refused, listing.page(file("1"), delta="new"))

    assert found.is_complete
    assert listing.asked == [f"{FROM_THE_START}?token={token}" for token in ("old", "fresh")]


async def test_a_fresh_start_asks_for_the_same_members(listing: Listing, server: Loopback) -> None:
    await listing.changes(listing.gone(listing.link("fresh")), listing.page(delta="new"))

    assert "sharepointIds" in server.asked[-1].path


@pytest.mark.parametrize(
    "elsewhere",
    [
        "https://graph.microsoft.com.evil.example/v1.0/drives/d/root/delta",
        "/v1.0/drives/d/root/delta",
        "{origin}/v1.0/drives/another/root/delta",
        "{origin}/v1.0/drives/d/items/1/content",
        "{origin}/beta/drives/d/root/delta",
    ],
)
async def test_a_place_elsewhere_is_not_gone_to(
    listing: Listing, server: Loopback, elsewhere: str
) -> None:
    location = elsewhere.format(origin=server.origin)

    found = await listing.changes(listing.gone(location), listing.page(file("1"), delta="new"))

    assert found.is_complete
    assert listing.asked == [f"{FROM_THE_START}?token=old", FROM_THE_START]


async def test_a_place_that_is_forgotten_too_makes_a_start_from_nothing(listing: Listing) -> None:
    refused = listing.gone(listing.link("fresh"))

    found = await listing.changes(refused, refused, listing.page(delta="new"))

    assert found.is_complete
    assert listing.asked[-1] == FROM_THE_START


@pytest.mark.parametrize(
    "path", ["/drives/another/root/delta?token=x", "/drives/d/items/1/content", "/groups/g"]
)
async def test_a_kept_cursor_that_leads_elsewhere_is_never_asked_for(
    listing: Listing, server: Loopback, path: str
) -> None:
    cursor = f"{server.origin}/v1.0{path}"

    found = await listing.changes_from(cursor, listing.page(file("1"), delta="new"))

    assert found.is_complete
    assert listing.asked == [FROM_THE_START]


@pytest.mark.parametrize("form", ["root/delta(token='x')", "items/root/microsoft.graph.delta()"])
async def test_a_cursor_in_another_of_graphs_spellings_is_followed(
    listing: Listing, server: Loopback, form: str
) -> None:
    cursor = f"{server.origin}/v1.0/drives/d/{form}"

    found = await listing.changes_from(cursor, listing.page(delta="new"))

    assert not found.is_complete


async def test_a_page_that_leads_to_another_host_ends_the_listing(
    listing: Listing, server: Loopback
) -> None:
    there = "https://elsewhere.example/v1.0/drives/d/root/delta?token=a"
    server.will_answer(json_reply({"value": [], "@odata.nextLink": there}))

    with pytest.raises(NotAllowedError):
        await listing.changes(since=None)


async def test_pages_that_lead_in_a_circle_are_left_for_a_listing_from_the_start(
    listing: Listing,
) -> None:
    circle = [listing.page(file(i), next=to) for i, to in (("1", "a"), ("2", "b"), ("1", "a"))]

    found = await listing.changes(*circle, listing.page(file("3"), delta="new"))

    assert found.is_complete
    assert [i.item_id for i in found.items] == ["3"]


async def test_a_circle_from_the_start_is_told(listing: Listing) -> None:
    circle = [listing.page(next="a"), listing.page(next="a")]

    with pytest.raises(UnreachableError, match="lead back"):
        await listing.changes(*circle, since=None)


async def test_pages_without_an_end_are_given_up(
    listing: Listing, server: Loopback, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paging, "MAX_PAGES", 20)
    endless = (listing.page(file("1"), next=str(number)) for number in range(30))

    with pytest.raises(UnreachableError, match="no end after 20 pages"):
        await listing.changes(*endless, since=None)

    assert len(server.asked) == 20


async def test_a_listing_that_just_ends_is_told(listing: Listing) -> None:
    with pytest.raises(UnreachableError, match="without a place to go on from"):
        await listing.changes(listing.page(file("1")), since=None)
