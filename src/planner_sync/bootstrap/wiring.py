"""The services, wired to the outside and to what is remembered."""

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime

from planner_sync.adapters.documents import read_document
from planner_sync.adapters.register_copy_file import JsonCopyFormat
from planner_sync.adapters.sql import open_database
from planner_sync.adapters.sql.beside import open_beside
from planner_sync.adapters.sql.requests import SqlRequests
from planner_sync.adapters.sql.service_row import SqlServiceRow
from planner_sync.bootstrap import reading
from planner_sync.bootstrap.memory import Memory, memory
from planner_sync.bootstrap.outside import Outside, Sleep, open_outside, plan_url, task_url
from planner_sync.domain.board import TaskId
from planner_sync.domain.teams import Team
from planner_sync.minutes.lexicon import Lexicon
from planner_sync.ports import Clock
from planner_sync.renderings import LETTERS, RECEIPTS, RENDERINGS, SHEETS
from planner_sync.services.paper_desk import Shelves
from planner_sync.services.publish_digest import Publishing
from planner_sync.services.read_minutes_files import Reading
from planner_sync.services.safekeeping import Safekeeping
from planner_sync.services.take_snapshot import Tracking
from planner_sync.services.team_pass import Intake
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
    service_row: SqlServiceRow
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
    is_beside: bool = False,
) -> AsyncIterator[Wiring]:
    """
    Wire the service to tenant and database, and close everything on the way out.

    With *is_beside*, for a rehearsal beside the service that runs, the database is read-only.

    Raises:
        SettingsError: A file that the settings name is missing or unusable.
        UnreachableError: The database cannot be opened.
    """
    words = reading.lexicon()
    opened = open_beside if is_beside else open_database
    with opened(settings.database_url) as engine:
        async with open_outside(settings, teams, sleep=sleep) as outside:
            yield _Workshop(
                settings=settings,
                outside=outside,
                memory=memory(engine),
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
            service_row=self.memory.service_row,
            requests=self.memory.requests,
            traffic=self.outside.traffic,
        )

    def _shelves(self) -> Shelves:
        return Shelves(
            library=self.outside.library,
            output=self.outside.output,
            read_document=read_document,
        )

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
            clock=self.clock,
            check_after_months=settings.checks.after_months,
            quiet_s=settings.reconcile.quiet_s,
            listing_gap_s=settings.reconcile.listing_gap_s,
            sleep=self.sleep,
        )

    def _keeping(self) -> Safekeeping:
        return Safekeeping(
            library=self.outside.library,
            output=self.outside.output,
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
            zone=self.settings.zone,
            cleaning=reading.cleaning(self.words),
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
            zone=self.settings.zone,
        )

    def _publishing(self) -> Publishing:
        return Publishing(
            library=self.outside.library,
            register=self.memory.register,
            channel_of=lambda team: self.outside.channels.get(team.team_id),
            clock=self.clock,
            renderings=RENDERINGS,
            plan_url=plan_url,
            task_url=self._task_url,
        )
