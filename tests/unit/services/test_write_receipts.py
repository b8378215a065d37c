"""Which receipts a pass writes, and what becomes of those that it cannot write."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from doubles.audit import audited_files
from doubles.builders import (
    AMSTERDAM,
    DRIVE,
    NOW,
    a_known_item,
    a_moment,
    a_point,
    a_registered,
    a_team,
)
from doubles.minutes_library import InMemoryMinutesLibrary
from doubles.register import InMemoryRegister
from planner_sync.domain.board import TaskId, UserId
from planner_sync.domain.digest import Links
from planner_sync.domain.errors import PermanentError, PlannerSyncError, ThrottledError
from planner_sync.domain.library import ItemId
from planner_sync.domain.points import Certainty, Decision, Kind, Point, Status, TakenUpBy
from planner_sync.domain.receipts import Assigned, Fate, KeptReceipt, Overview, Receipt
from planner_sync.domain.register import RegisteredPoint
from planner_sync.services.compose_receipts import receipt_of
from planner_sync.services.outcomes import FileReport, FileStatus, PointOutcome, TeamReport
from planner_sync.services.read_minutes_files import DueFiles
from planner_sync.services.sync_tasks import Synced
from planner_sync.services.write_receipts import (
    Receipting,
    ReceiptRenderings,
    note_file,
    write_receipts,
)
from unit.receipts.builders import a_note

pytestmark = pytest.mark.anyio

TEAM = a_team()
LOCKED = PermanentError("write file: HTTP 423")


class InMemoryReceipts:
    """Keeps the promises of ``ports.Receipts`` for as long as the process lives."""

    def __init__(self) -> None:
        self._kept: dict[tuple[str, ItemId], KeptReceipt] = {}

    def kept(self, team_id: str) -> Sequence[KeptReceipt]:
        return [k for _, k in sorted(self._kept.items()) if k.team_id == team_id]

    def keep(self, receipt: KeptReceipt) -> None:
        self._kept[receipt.team_id, receipt.subject] = receipt


def shown(receipt: Receipt, links: Links, language: str) -> bytes:
    past = ["past"] if receipt.is_superseded else []
    return " ".join([*past, *(p.fate.value for p in receipt.points)]).encode()


def counted(overview: Overview, language: str) -> bytes:
    return f"{len(overview.lines)} {overview.waiting} {overview.drafts}".encode()


RENDERINGS = ReceiptRenderings(
    receipt=shown,
    overview=counted,
    receipt_name=lambda label, language: f"{label}.docx",
    unread_name=lambda code, language: f"unread {code}.docx",
    overview_name=lambda language: "overview.docx",
)


class Desk:
    """A team with minutes that were read, and what a pass makes of their receipts."""

    def __init__(self) -> None:
        self.library, self.register = InMemoryMinutesLibrary(), InMemoryRegister()
        self.library.add_drive(DRIVE)
        self.receipting = Receipting(
            library=self.library,
            files_of=audited_files(self.library),
            register=self.register,
            receipts=InMemoryReceipts(),
            renderings=RENDERINGS,
            plan_url=lambda team: None,
            task_url=lambda team, task_id: None,
            zone=AMSTERDAM,
        )

    def read(self, item_id: str, status: FileStatus = FileStatus.PROCESSED) -> None:
        """Have a file read; minutes of the day are taken over into the register."""
        item = a_known_item(item_id)
        report = FileReport(item_id=item_id, link=None, status=status)
        note_file(TEAM, item, self.receipting, NOW, report)
        if status is FileStatus.PROCESSED:
            self.register.save_minutes(a_moment(item_id=item.item_id), [], item)

    def fail(self, error: PlannerSyncError) -> None:
        self.library.faults.next("publish", error, is_done_all_the_same=False)

    async def write(self, *synced: Synced, waiting: int = 0) -> TeamReport:
        kept = self.receipting.receipts.kept(TEAM.team_id)
        found = {k.subject: a_known_item(k.subject) for k in kept}
        due = DueFiles(ready=(), still_moving=0, drafts=0, found=found)
        report = TeamReport(team_id=TEAM.team_id, waiting_files=waiting)
        await write_receipts(TEAM, synced, due, report, self.receipting)
        return report


def written(report: TeamReport) -> list[str]:
    return [r.name for r in report.receipts]


def outcome(value: PointOutcome, point: RegisteredPoint | None = None) -> Synced:
    return Synced(point=point or a_registered(), outcome=value)


async def test_a_receipt_is_written_once() -> None:
    desk = Desk()
    desk.read("minutes")

    first = await desk.write(outcome(PointOutcome.CREATED))
    second = await desk.write(outcome(PointOutcome.UNCHANGED))

    assert written(first) == ["2026-03-12.docx"]
    assert written(second) == []


@pytest.mark.parametrize(
    "unsettled", [PointOutcome.WAITING, PointOutcome.CONFLICT, PointOutcome.FAILED]
)
async def test_a_receipt_follows_a_point_until_it_is_settled(unsettled: PointOutcome) -> None:
    desk = Desk()
    desk.read("minutes")

    passes = [
        await desk.write(outcome(o))
        for o in (unsettled, unsettled, PointOutcome.CREATED, PointOutcome.UNCHANGED)
    ]

    assert [len(report.receipts) for report in passes] == [1, 0, 1, 0]


async def test_a_refused_write_is_told_and_the_others_go_on() -> None:
    desk = Desk()
    desk.read("minutes")
    desk.fail(LOCKED)

    first = await desk.write(outcome(PointOutcome.CREATED), waiting=1)
    second = await desk.write(outcome(PointOutcome.UNCHANGED), waiting=1)

    assert written(first) == ["overview.docx"]
    assert [q.problem for q in first.questions] == ["2026-03-12.docx kon niet worden geschreven."]
    assert written(second) == ["2026-03-12.docx"]


async def test_a_throttled_library_is_asked_once_and_again_in_the_next_pass() -> None:
    desk = Desk()
    desk.read("minutes")
    desk.fail(ThrottledError("patience"))

    first = await desk.write(outcome(PointOutcome.CREATED), waiting=1)
    second = await desk.write(outcome(PointOutcome.UNCHANGED), waiting=1)

    assert written(first) == []
    assert len(first.questions) == 1
    assert written(second) == ["2026-03-12.docx", "overview.docx"]


async def test_the_file_that_holds_the_moment_now_has_its_receipt() -> None:
    desk = Desk()
    desk.read("minutes")
    await desk.write(outcome(PointOutcome.CREATED))
    desk.read("copy")
    await desk.write(outcome(PointOutcome.UNCHANGED))
    desk.read("minutes")

    again = await desk.write(outcome(PointOutcome.CREATED))

    assert written(again) == ["2026-03-12.docx"]


async def test_a_mended_file_takes_its_refusal_back() -> None:
    desk = Desk()
    desk.read("minutes", FileStatus.REFUSED)
    [refusal] = written(await desk.write())
    desk.read("minutes")

    mended = await desk.write(outcome(PointOutcome.CREATED))

    assert refusal.startswith("unread ")
    assert written(mended) == [refusal, "2026-03-12.docx"]
    assert written(await desk.write(outcome(PointOutcome.UNCHANGED))) == []


@pytest.mark.parametrize("status", [FileStatus.NO_MINUTES, FileStatus.OWN_OUTPUT])
async def test_other_files_get_no_receipt(status: FileStatus) -> None:
    desk = Desk()
    desk.read("list", status)

    names = written(await desk.write())

    assert names == (["overview.docx"] if status is FileStatus.NO_MINUTES else [])


def fate(value: PointOutcome, **facts: Any) -> Fate:
    moment = a_moment()
    point = a_registered(**facts)
    [told] = receipt_of(TEAM, a_note(), moment, [outcome(value, point)]).points
    return told.fate


@pytest.mark.parametrize(
    ("point", "expected"),
    [
        (a_point(kind=Kind.DECISION), Fate.DECISION),
        (a_point(taken_up_by=TakenUpBy.CLIENTS), Fate.ELSEWHERE),
        (a_point(decision=Decision.NOT_TAKEN_UP), Fate.NOT_TAKEN_UP),
        (a_point(status=Status.DROPPED), Fate.NOT_TAKEN_UP),
        (a_point(decision=Decision.LATER), Fate.LATER),
        (a_point(status=Status.DONE), Fate.DONE),
        (a_point(), Fate.NO_BUCKET),
    ],
)
def test_a_point_without_a_task_says_why(point: Point, expected: Fate) -> None:
    assert fate(PointOutcome.NO_TASK, point=point) is expected


def test_only_a_suggested_point_that_would_get_a_task_is_asked_about() -> None:
    suggested = a_point(certainty=Certainty.SUGGESTED)
    done = a_point(certainty=Certainty.SUGGESTED, status=Status.DONE)

    assert fate(PointOutcome.SUGGESTED, point=suggested) is Fate.SUGGESTED
    assert fate(PointOutcome.SUGGESTED, point=done) is Fate.DONE


def test_a_receipt_tells_as_what_a_point_was_understood() -> None:
    bus = a_registered(a_point(kind=Kind.ACTION, decision=Decision.TAKEN_UP))

    [told] = receipt_of(TEAM, a_note(), a_moment(), [outcome(PointOutcome.CREATED, bus)]).points

    assert (told.kind, told.decision) == (Kind.ACTION, Decision.TAKEN_UP)


def test_a_card_that_was_thrown_away_earlier_is_still_told_so() -> None:
    assert fate(PointOutcome.UNCHANGED, stopped_on=date(2026, 3, 1)) is Fate.STOPPED


def test_a_point_that_left_the_minutes_is_told_while_it_has_a_card() -> None:
    gone = a_registered(is_in_minutes=False)
    synced = [outcome(PointOutcome.NO_TASK, gone)]

    assert fate(PointOutcome.UNCHANGED, is_in_minutes=False, task_id=TaskId("t")) is Fate.GONE
    assert receipt_of(TEAM, a_note(), a_moment(), synced).points == ()


@pytest.mark.parametrize(
    ("facts", "is_ambiguous", "expected"),
    [
        ({}, False, Assigned.NOBODY_NAMED),
        ({"has_owner": True}, False, Assigned.UNKNOWN),
        ({"has_owner": True}, True, Assigned.AMBIGUOUS),
        ({"has_owner": True, "assignees": frozenset({UserId("u")})}, False, Assigned.YES),
        ({"has_owner": True, "assignees": frozenset({UserId("u")})}, True, Assigned.PARTLY),
        ({"has_owner": True, "point": a_point(taken_up_by=TakenUpBy.TEAM)}, False, Assigned.TEAM),
    ],
)
def test_who_is_assigned_is_told_without_a_name(
    facts: dict[str, Any], is_ambiguous: bool, expected: Assigned
) -> None:
    registered = a_registered(**facts)
    places = (registered.point.source.where,) if is_ambiguous else ()
    note = replace(a_note(), ambiguous=places)

    [told] = receipt_of(TEAM, note, a_moment(), [outcome(PointOutcome.CREATED, registered)]).points

    assert told.assigned is expected
