"""The services, wired to the outside and to what is remembered."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from planner_sync.adapters.documents import read_document
from planner_sync.adapters.register_copy_file import JsonCopyFormat
from planner_sync.adapters.sql import open_database
from planner_sync.adapters.sql.attention import SqlAttention
from planner_sync.adapters.sql.beside import open_beside
from planner_sync.adapters.sql.requests import SqlRequests
from planner_sync.adapters.sql.service_row import SqlServiceRow
from planner_sync.bootstrap import reading
from planner_sync.bootstrap.memory import Memory, memory
from planner_sync.bootstrap.outside import Outside, Sleep, open_outside, plan_url, task_url
from planner_sync.domain.board import PlanId, TaskId
from planner_sync.domain.teams import Team
from planner_sync.minutes.lexicon import Lexicon
from planner_sync.ports import Audit, Clock, TaskBoard
from planner_sync.renderings import LETTERS, RECEIPTS, RENDERINGS, SHEETS
from planner_sync.services.auditing import AuditedBoard, AuditedFiles
from planner_sync.services.brakes import Braking
from planner_sync.services.paper_desk import Shelves
from planner_sync.services.pass_needs import Intake
from planner_sync.services.publish_digest import Publishing
from planner_sync.services.read_minutes_files import Reading
from planner_sync.services.resolve_cases import Resolving
from planner_sync.services.safekeeping import Safekeeping
from planner_sync.services.take_snapshot import Tracking
from planner_sync.services.write_letters import Lettering
from planner_sync.services.write_outcome_sheets import Sheeting
from planner_sync.services.write_receipts import Receipting
from planner_sync.settings import Settings
from planner_sync.teams_file import TeamsFile


@dataclass(frozen=True, kw_only=True)
class Wiring:
    """Everything that a command needs, wired to the real outside."""

    intake: Intake
    tracking: Tracking
    publishing: Publishing
    lettering: Lettering
    resolving: Resolving
    service_row: SqlServiceRow
    attention: SqlAttention
    requests: SqlRequests
    traffic: Callable[[], Mapping[str, int]]
    """Graph calls of this run by method; those in a ``$batch`` count too."""


def system_clock() -> datetime:
    """Return now, aware."""
    return datetime.now(UTC)


@asynccontextmanager
async def production(
    settings: Settings,
    teams: TeamsFile,
    *,
    clock: Clock = system_clock,
    sleep: Sleep = asyncio.sleep,
    seconds: Callable[[], float] | None = None,
    is_beside: bool = False,
    checks_clock: bool | None = None,
) -> AsyncIterator[Wiring]:
    """
    Wire the service to tenant and database, and close everything on the way out.

    With *is_beside*, for a rehearsal beside the service that runs, the database is read-only.
    With *checks_clock* the clock has to agree with that of the tenant; left out, that of the
    machine is checked, unless the tenant is one on loopback, which may keep a time of its own.
    Another *sleep* than that of the event loop needs the *seconds* that it makes pass.

    Raises:
        SettingsError: A file that the settings name is missing or unusable.
        UnreachableError: The database cannot be opened.
    """
    words = reading.lexicon()
    if checks_clock is None:
        checks_clock = clock is system_clock and not settings.graph.is_loopback
    checked = clock if checks_clock else None
    opened = open_beside if is_beside else open_database
    with opened(settings.database_url) as engine:
        kept = memory(engine, clock)
        async with open_outside(
            settings, teams, sleep=sleep, seconds=seconds, checked_clock=checked
        ) as outside:
            yield _Workshop(
                settings=settings,
                outside=replace(outside, board=_audited(outside.board, teams, kept.audit)),
                memory=kept,
                words=words,
                clock=clock,
                sleep=sleep,
            ).wiring()


@dataclass(frozen=True, kw_only=True)
class _Workshop:
    """Puts one installation's services together."""

    settings: Settings
    outside: Outside
    memory: Memory
    words: Lexicon
    clock: Clock
    sleep: Sleep

    def wiring(self) -> Wiring:
        return Wiring(
            intake=self._intake(),
            tracking=self._tracking(),
            publishing=self._publishing(),
            lettering=self._lettering(),
            resolving=self._resolving(),
            service_row=self.memory.service_row,
            attention=self.memory.attention,
            requests=self.memory.requests,
            traffic=self.outside.traffic,
        )

    def _shelves(self) -> Shelves:
        return Shelves(
            library=self.outside.library,
            output=self.outside.output,
            files_of=self._files_of,
            read_document=read_document,
        )

    def _files_of(self, team: Team) -> AuditedFiles:
        outside, audit = self.outside, self.memory.audit
        return AuditedFiles(outside.library, outside.output, audit, team.team_id)

    def _task_url(self, team: Team, task_id: TaskId) -> str:
        return task_url(self.settings.graph.tenant_id, task_id)

    def _intake(self) -> Intake:
        settings, outside, kept = self.settings, self.outside, self.memory
        return Intake(
            reading=Reading(
                library=outside.library,
                register=kept.register,
                read_document=read_document,
                understand=reading.understanding(self.words),
                tenant_id=settings.graph.tenant_id,
                zone=settings.zone,
                settle_s=settings.minutes.settle_s,
            ),
            receipting=Receipting(
                library=outside.library,
                files_of=self._files_of,
                register=kept.register,
                receipts=kept.receipts,
                renderings=RECEIPTS,
                plan_url=plan_url,
                task_url=self._task_url,
                zone=settings.zone,
            ),
            board=outside.board,
            cards=kept.cards,
            keeping=self._keeping(),
            sheeting=Sheeting(
                papers=kept.papers,
                shelves=self._shelves(),
                renderings=SHEETS,
                plan_url=plan_url,
            ),
            directory=outside.directory,
            cleaning=reading.cleaning(self.words),
            braking=Braking(brakes=kept.brakes, limits=settings.brakes.limits),
            leases=kept.leases,
            flags=kept.flags,
            clock=self.clock,
            monotonic=time.monotonic,
            check_after_months=settings.checks.after_months,
            quiet_s=settings.reconcile.quiet_s,
            listing_gap_s=settings.reconcile.listing_gap_s,
            sleep=self.sleep,
        )

    def _keeping(self) -> Safekeeping:
        return Safekeeping(
            library=self.outside.library,
            output=self.outside.output,
            files_of=self._files_of,
            audit=self.memory.audit,
            copies=self.memory.copies,
            copy_format=JsonCopyFormat(),
            read_document=read_document,
            tenant_id=self.settings.graph.tenant_id,
        )

    def _tracking(self) -> Tracking:
        return Tracking(
            board=self.outside.board,
            register=self.memory.register,
            cards=self.memory.cards,
            directory=self.outside.directory,
            clock=self.clock,
            limits=self.settings.brakes.limits,
            zone=self.settings.zone,
            cleaning=reading.cleaning(self.words),
            attention=self.memory.attention.of,
        )

    def _lettering(self) -> Lettering:
        return Lettering(
            board=self.outside.board,
            register=self.memory.register,
            cards=self.memory.cards,
            papers=self.memory.papers,
            directory=self.outside.directory,
            shelves=self._shelves(),
            cleaning=reading.cleaning(self.words),
            renderings=LETTERS,
            clock=self.clock,
            limits=self.settings.brakes.limits,
            zone=self.settings.zone,
        )

    def _resolving(self) -> Resolving:
        return Resolving(
            board=self.outside.board,
            register=self.memory.register,
            cards=self.memory.cards,
            leases=self.memory.leases,
            task_url=self._task_url,
        )

    def _publishing(self) -> Publishing:
        return Publishing(
            files_of=self._files_of,
            register=self.memory.register,
            channel_of=lambda team: self.outside.channels.get(team.team_id),
            audit=self.memory.audit,
            clock=self.clock,
            renderings=RENDERINGS,
            plan_url=plan_url,
            task_url=self._task_url,
        )


def _audited(board: TaskBoard, teams: TeamsFile, audit: Audit) -> TaskBoard:
    return AuditedBoard(board, audit, {PlanId(t.plan_id): t.id for t in teams.teams})
