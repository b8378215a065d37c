"""One digest per team and month, whatever becomes of the answer."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from doubles.audit import InMemoryAudit, audited_files
from doubles.builders import DRIVE, MARCH, NOW, a_snapshot, a_team
from doubles.clock import ManualClock
from doubles.digest_channel import InMemoryDigestChannel
from doubles.minutes_library import InMemoryMinutesLibrary
from doubles.register import InMemoryRegister
from planner_sync.domain.calendar import Month
from planner_sync.domain.digest import Digest, Links
from planner_sync.domain.errors import (
    NotPermittedError,
    OutcomeUnknownError,
    PlannerSyncError,
    ThrottledError,
    UnreachableError,
    UsageError,
)
from planner_sync.domain.register import Publication, PublicationState
from planner_sync.services.publish_digest import (
    DigestOutcome,
    PublishedDigest,
    Publishing,
    Renderings,
    publish_digest,
)

pytestmark = pytest.mark.anyio

TEAM = a_team()
JANUARY, FEBRUARY = Month(2026, 1), Month(2026, 2)
LOST = OutcomeUnknownError("no answer")


def report(digest: Digest, links: Links, language: str) -> bytes:
    return f"{digest.month} {digest.is_repeat}".encode()


def message(digest: Digest, links: Links, language: str) -> Mapping[str, Any]:
    return {"month": str(digest.month), "repeat": digest.is_repeat, "report": links.report()}


class Newsroom:
    """A team whose March has a snapshot, and where its digest can go."""

    def __init__(self) -> None:
        self.library = InMemoryMinutesLibrary()
        self.library.add_drive(DRIVE)
        self.register = InMemoryRegister()
        self.register.save_snapshot(a_snapshot(MARCH))
        self.channel: InMemoryDigestChannel | None = InMemoryDigestChannel()

    async def publish(self, *, again: bool = False, write: bool = True) -> PublishedDigest:
        publishing = Publishing(
            files_of=audited_files(self.library),
            register=self.register,
            channel_of=lambda team: self.channel,
            audit=InMemoryAudit(),
            clock=ManualClock(),
            renderings=Renderings(
                report=report, message=message, report_name=lambda month, _: f"{month}.docx"
            ),
            plan_url=lambda team: None,
            task_url=lambda team, task_id: None,
        )
        return await publish_digest(TEAM, MARCH, publishing, again=again, write=write)

    def posts(self) -> list[bool]:
        """Whether each post was labelled as a repeat."""
        return [m["repeat"] for m in self.channel.posted] if self.channel else []

    def fail_next(self, error: PlannerSyncError, *, is_done_all_the_same: bool = False) -> None:
        assert self.channel is not None
        self.channel.faults.next("post", error, is_done_all_the_same=is_done_all_the_same)

    async def reports(self) -> dict[str, bytes]:
        changes = await self.library.changes(DRIVE, None)
        return {
            i.name: await self.library.read(DRIVE, i.item_id)
            for i in changes.items
            if not i.is_folder
        }


@pytest.fixture
def newsroom() -> Newsroom:
    return Newsroom()


async def test_a_digest_goes_to_teams_and_sharepoint_once(newsroom: Newsroom) -> None:
    first, second = await newsroom.publish(), await newsroom.publish()

    assert (first.outcome, second.outcome) == (DigestOutcome.PUBLISHED, DigestOutcome.ALREADY)
    assert newsroom.posts() == [False]
    assert await newsroom.reports() == {"2026-03.docx": b"2026-03 False"}


async def test_the_message_leads_to_the_report(newsroom: Newsroom) -> None:
    published = await newsroom.publish()

    assert newsroom.channel is not None
    assert newsroom.channel.posted[0]["report"] == published.report_link
    assert published.report_link is not None


async def test_a_month_without_a_snapshot_is_refused(newsroom: Newsroom) -> None:
    newsroom.register = InMemoryRegister()

    with pytest.raises(UsageError, match="run track first"):
        await newsroom.publish()

    assert await newsroom.reports() == {}


async def test_a_rehearsal_publishes_nothing(newsroom: Newsroom) -> None:
    published = await newsroom.publish(write=False)

    assert published.outcome is DigestOutcome.REHEARSED
    assert newsroom.posts() == []
    assert await newsroom.reports() == {}
    assert newsroom.register.publication(TEAM.team_id, MARCH) is None


async def test_a_team_without_a_channel_gets_the_report(newsroom: Newsroom) -> None:
    newsroom.channel = None

    first, second = await newsroom.publish(), await newsroom.publish()

    assert (first.outcome, second.outcome) == (DigestOutcome.REPORT_ONLY, DigestOutcome.ALREADY)
    assert await newsroom.reports() == {"2026-03.docx": b"2026-03 False"}


@pytest.mark.parametrize("has_arrived", [True, False])
async def test_after_a_lost_answer_there_is_one_repeat_and_it_says_so(
    newsroom: Newsroom, has_arrived: bool
) -> None:
    newsroom.fail_next(LOST, is_done_all_the_same=has_arrived)
    with pytest.raises(OutcomeUnknownError):
        await newsroom.publish()

    second, third = await newsroom.publish(), await newsroom.publish()

    assert (second.outcome, third.outcome) == (DigestOutcome.REPEATED, DigestOutcome.ALREADY)
    assert newsroom.posts() == ([False, True] if has_arrived else [True])
    assert await newsroom.reports() == {"2026-03.docx": b"2026-03 False"}


async def test_after_two_lost_answers_a_person_has_to_look(newsroom: Newsroom) -> None:
    for _ in range(2):
        newsroom.fail_next(LOST)
        with pytest.raises(OutcomeUnknownError):
            await newsroom.publish()

    published = await newsroom.publish()

    assert published.outcome is DigestOutcome.UNKNOWN
    assert newsroom.posts() == []


@pytest.mark.parametrize(
    "error", [NotPermittedError("refused"), UnreachableError("x"), ThrottledError("busy")]
)
async def test_a_post_that_certainly_did_not_arrive_leaves_no_claim(
    newsroom: Newsroom, error: PlannerSyncError
) -> None:
    newsroom.fail_next(error)
    with pytest.raises(type(error)):
        await newsroom.publish()

    published = await newsroom.publish()

    assert published.outcome is DigestOutcome.PUBLISHED
    assert newsroom.posts() == [False]


async def test_a_refused_repeat_leaves_the_first_claim_as_it_was(newsroom: Newsroom) -> None:
    for error in (LOST, NotPermittedError("refused")):
        newsroom.fail_next(error)
        with pytest.raises(type(error)):
            await newsroom.publish()

    known = newsroom.register.publication(TEAM.team_id, MARCH)
    published = await newsroom.publish()

    assert known is not None
    assert (known.state, known.attempts) == (PublicationState.CLAIMED, 1)
    assert published.outcome is DigestOutcome.REPEATED


async def test_a_report_that_cannot_be_written_leaves_no_claim(newsroom: Newsroom) -> None:
    newsroom.library.faults.next("publish", UnreachableError("x"), is_done_all_the_same=False)
    with pytest.raises(UnreachableError):
        await newsroom.publish()

    assert newsroom.posts() == []
    assert (await newsroom.publish()).outcome is DigestOutcome.PUBLISHED


async def test_a_person_may_ask_for_it_again(newsroom: Newsroom) -> None:
    await newsroom.publish()

    published = await newsroom.publish(again=True)

    assert published.outcome is DigestOutcome.REPEATED
    assert newsroom.posts() == [False, True]


async def test_asked_for_again_before_it_was_published_it_is_no_repeat(
    newsroom: Newsroom,
) -> None:
    published = await newsroom.publish(again=True)

    assert published.outcome is DigestOutcome.PUBLISHED
    assert newsroom.posts() == [False]


async def test_a_refused_repeat_on_request_leaves_it_published(newsroom: Newsroom) -> None:
    await newsroom.publish()
    newsroom.fail_next(NotPermittedError("refused"))
    with pytest.raises(NotPermittedError):
        await newsroom.publish(again=True)

    assert (await newsroom.publish()).outcome is DigestOutcome.ALREADY


async def test_earlier_months_that_were_never_told_are_named(newsroom: Newsroom) -> None:
    for month in (JANUARY, FEBRUARY):
        newsroom.register.save_snapshot(a_snapshot(month))

    published = await newsroom.publish()

    assert published.digest.missing_months == (JANUARY, FEBRUARY)
    assert published.digest.compared_to is None


async def test_an_earlier_month_without_a_snapshot_is_named_too(newsroom: Newsroom) -> None:
    newsroom.register.save_snapshot(a_snapshot(JANUARY))
    newsroom.register.save_publication(publication(JANUARY))

    published = await newsroom.publish()

    assert published.digest.missing_months == (FEBRUARY,)
    assert published.digest.compared_to == a_snapshot(JANUARY).taken_on


@pytest.mark.parametrize(
    ("earlier", "named"),
    [
        ({"state": PublicationState.POSTED}, ()),
        ({"state": PublicationState.CLAIMED, "attempts": 1}, (FEBRUARY,)),
        ({"state": PublicationState.CLAIMED, "attempts": 2}, ()),
    ],
)
async def test_a_month_counts_as_told_when_it_was_answered_or_sent_twice(
    newsroom: Newsroom, earlier: dict[str, Any], named: tuple[Month, ...]
) -> None:
    newsroom.register.save_snapshot(a_snapshot(FEBRUARY))
    newsroom.register.save_publication(replace(publication(FEBRUARY), **earlier))

    published = await newsroom.publish()

    assert published.digest.missing_months == named


def publication(month: Month) -> Publication:
    return Publication(
        team_id=TEAM.team_id, month=month, state=PublicationState.POSTED, claimed_at=NOW
    )
