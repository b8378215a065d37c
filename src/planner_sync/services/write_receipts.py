"""Receipts: what was understood of each file, written beside the team's outputs."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from planner_sync.domain.board import TaskId
from planner_sync.domain.digest import Links
from planner_sync.domain.errors import PlannerSyncError, TransientError
from planner_sync.domain.library import ItemId, KnownItem
from planner_sync.domain.points import Question
from planner_sync.domain.receipts import (
    OVERVIEW,
    UNSETTLED,
    FileKind,
    KeptReceipt,
    Overview,
    Receipt,
    moment_label,
)
from planner_sync.domain.register import Moment
from planner_sync.domain.teams import Team
from planner_sync.ports import MinutesLibrary, Receipts, Register
from planner_sync.services.auditing import AuditedFiles
from planner_sync.services.compose_receipts import note_of, overview_of, receipt_of
from planner_sync.services.outcomes import FileReport, TeamReport, WrittenReceipt
from planner_sync.services.read_minutes_files import DueFiles
from planner_sync.services.sync_tasks import Synced

_CODE = 8
"""Symbols that tell files apart that were never understood."""


@dataclass(frozen=True, kw_only=True)
class ReceiptRenderings:
    """How receipts look and what they are called; the functions are pure."""

    receipt: Callable[[Receipt, Links, str], bytes]
    overview: Callable[[Overview, str], bytes]
    receipt_name: Callable[[str, str], str]
    unread_name: Callable[[str, str], str]
    overview_name: Callable[[str], str]


@dataclass(frozen=True, kw_only=True)
class Receipting:
    """What writing receipts needs."""

    library: MinutesLibrary
    files_of: Callable[[Team], AuditedFiles]
    register: Register
    receipts: Receipts
    renderings: ReceiptRenderings
    plan_url: Callable[[Team], str | None]
    task_url: Callable[[Team, TaskId], str | None]
    zone: ZoneInfo


def note_file(
    team: Team, item: KnownItem, receipting: Receipting, now: datetime, report: FileReport
) -> None:
    """Note what a reading gave, so that its receipt is written even when this pass breaks off."""
    kept = {k.subject: k for k in receipting.receipts.kept(team.team_id)}
    known = kept.get(item.item_id, KeptReceipt(team_id=team.team_id, subject=item.item_id))
    note = note_of(item, report, now=now, zone=receipting.zone)
    receipting.receipts.keep(replace(known, is_open=True, note=note))


async def write_receipts(
    team: Team,
    synced: Sequence[Synced],
    due: DueFiles,
    report: TeamReport,
    receipting: Receipting,
) -> None:
    """
    Write the receipts that are due, and the overview when it changed.

    A receipt is due when its file was read, or another one of the same moment, until it is
    written and none of its points waits any more; and when its file came to speak for a moment
    or does so no longer.  One that cannot be written becomes a question in *report* and stays due.

    Raises:
        UnreachableError: The database does not answer.
    """
    kept = receipting.receipts.kept(team.team_id)
    desk = _Desk(team, report, receipting)
    moments = {m.item_id: m for m in receipting.register.moments(team.team_id)}
    for known in kept:
        if known.subject == OVERVIEW:
            continue
        moment = moments.get(known.subject)
        twins = _twins(known, moment, kept, due)
        name = _name(known, moment, due, desk)
        has_changed_hands = (name is None) != (known.name is None)
        if known.is_open or has_changed_hands or any(t.is_open for t in twins):
            await _bring_up_to_date(known, name, moment, synced, desk, twins=len(twins))
    await _write_overview(kept, due, desk)


class _Desk:
    """Where the receipts of one team are written in one pass."""

    def __init__(self, team: Team, report: TeamReport, receipting: Receipting) -> None:
        self.team = team
        self.receipting = receipting
        self.report = report
        self._files = receipting.files_of(team)
        self._folder: ItemId | None = None
        self._is_closed = False

    def unread_name(self, subject: ItemId) -> str:
        code = hashlib.sha256(subject.encode()).hexdigest()[:_CODE]
        return self.receipting.renderings.unread_name(code, self.team.language)

    def is_unread(self, known: KeptReceipt) -> bool:
        """Tell whether it was last written as a file that could not be read."""
        return known.name == self.unread_name(known.subject)

    async def write(self, name: str, content: Receipt | Overview, last: str | None) -> str | None:
        """
        Write *content* unless it is what was written last.

        Returns:
            Its fingerprint; ``None`` when it could not be written.
        """
        fingerprint = _fingerprint(name, content, self.team.language)
        if fingerprint == last:
            return fingerprint
        if self._is_closed:
            return None
        drive = self.team.drive_id
        try:
            if self._folder is None:
                self._folder = await self._files.ensure_folder(drive, self.team.output_folder)
            written = await self._files.publish(drive, self._folder, name, self._render(content))
        except PlannerSyncError as exc:
            # Without an answer the others of this pass would only wait as long in vain.
            self._is_closed = isinstance(exc, TransientError)
            self.report.questions.append(_not_written(name))
            return None
        self.report.receipts.append(WrittenReceipt(name=name, link=written.link))
        return fingerprint

    def _render(self, content: Receipt | Overview) -> bytes:
        team, renderings = self.team, self.receipting.renderings
        if isinstance(content, Overview):
            return renderings.overview(content, team.language)
        links = Links(
            plan_url=self.receipting.plan_url(team),
            task_url=lambda task_id: self.receipting.task_url(team, task_id),
        )
        return renderings.receipt(content, links, team.language)


def _twins(
    known: KeptReceipt, moment: Moment | None, kept: Sequence[KeptReceipt], due: DueFiles
) -> list[KeptReceipt]:
    """Return what is remembered of the other files of a moment that are there."""
    if moment is None:
        return []
    return [
        k
        for k in kept
        if k.note is not None
        and k.note.moment_id == moment.moment_id
        and k.subject != known.subject
        and k.subject in due.found
    ]


async def _bring_up_to_date(
    known: KeptReceipt,
    name: str | None,
    moment: Moment | None,
    synced: Sequence[Synced],
    desk: _Desk,
    *,
    twins: int,
) -> None:
    if known.note is None:
        return
    receipt = receipt_of(desk.team, known.note, moment, synced, twins=twins)
    if desk.is_unread(known) and known.name and known.name != name:
        # The library cannot delete, so what says "not read" has to say that this is past.
        past = replace(receipt, is_superseded=True)
        if await desk.write(known.name, past, None) is None:
            return
    fingerprint = None
    if name is not None:
        last = known.fingerprint if known.name == name else None
        fingerprint = await desk.write(name, receipt, last)
        if fingerprint is None:
            return
    is_waiting = name is not None and any(p.fate in UNSETTLED for p in receipt.points)
    desk.receipting.receipts.keep(
        replace(known, is_open=is_waiting, name=name, fingerprint=fingerprint)
    )


def _name(known: KeptReceipt, moment: Moment | None, due: DueFiles, desk: _Desk) -> str | None:
    """Name the receipt of a file; ``None`` when there is nothing to write one about."""
    kind = known.note.kind if known.note else None
    if kind not in {FileKind.MINUTES, FileKind.REFUSED, FileKind.ELSEWHERE}:
        return None
    if moment is not None:
        label = moment_label(moment.moment_id)
        return desk.receipting.renderings.receipt_name(label, desk.team.language)
    # Another file speaks for the same meeting, or the file went elsewhere.
    if kind is FileKind.MINUTES or known.subject not in due.found:
        return None
    return desk.unread_name(known.subject)


async def _write_overview(kept: Sequence[KeptReceipt], due: DueFiles, desk: _Desk) -> None:
    known: Mapping[ItemId, KeptReceipt] = {k.subject: k for k in kept}
    notes = [k.note for k in kept if k.note and k.subject in due.found]
    overview = overview_of(
        desk.team, notes, still_moving=desk.report.waiting_files, drafts=due.drafts
    )
    before = known.get(OVERVIEW)
    if before is None and overview.is_empty:
        return
    before = before or KeptReceipt(team_id=desk.team.team_id, subject=OVERVIEW)
    name = desk.receipting.renderings.overview_name(desk.team.language)
    fingerprint = await desk.write(name, overview, before.fingerprint)
    if fingerprint not in {None, before.fingerprint}:
        desk.receipting.receipts.keep(
            replace(before, is_open=False, name=name, fingerprint=fingerprint)
        )


def _fingerprint(name: str, content: Receipt | Overview, language: str) -> str:
    return hashlib.sha256(repr((name, language, content)).encode()).hexdigest()


def _not_written(name: str) -> Question:
    return Question(
        where="SharePoint",
        problem=f"{name} kon niet worden geschreven.",
        hint="Sluit het document als iemand het open heeft; de volgende ronde probeert het "
        "opnieuw.",
    )
