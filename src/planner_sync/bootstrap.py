"""The one place that knows every concrete class."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

from planner_sync.adapters.documents import read_document
from planner_sync.adapters.register_copy_file import JsonCopyFormat
from planner_sync.adapters.sql import (
    SqlCards,
    SqlCopies,
    SqlPapers,
    SqlReceipts,
    SqlRegister,
    open_database,
)
from planner_sync.adapters.sql.beside import open_beside
from planner_sync.adapters.sql.requests import SqlRequests
from planner_sync.adapters.sql.service_row import SqlServiceRow
from planner_sync.adapters.teams_workflow import TeamsWorkflow, read_workflow_url
from planner_sync.domain.blocks import Document
from planner_sync.domain.board import TaskId
from planner_sync.domain.errors import SettingsError
from planner_sync.domain.minutes import Minutes
from planner_sync.domain.people import Member
from planner_sync.domain.teams import Team
from planner_sync.minutes.lexicon import Lexicon
from planner_sync.minutes.privacy import Cleaner
from planner_sync.minutes.reading import read_minutes
from planner_sync.ports import Clock, DigestChannel
from planner_sync.renderings import LETTERS, RECEIPTS, RENDERINGS, SHEETS
from planner_sync.services.look_at_board import Cleaning
from planner_sync.services.paper_desk import Shelves
from planner_sync.services.publish_digest import Publishing
from planner_sync.services.read_minutes_files import Reading
from planner_sync.services.safekeeping import Safekeeping
from planner_sync.services.take_snapshot import Tracking
from planner_sync.services.team_pass import Intake
from planner_sync.services.write_letters import Lettering
from planner_sync.services.write_outcome_sheets import Sheeting
from planner_sync.services.write_receipts import Receipting
from planner_sync.settings import Settings, listed, teams_path
from planner_sync.shipped import shipped_texts
from planner_sync.teams_file import TeamsFile, TeamTable, Workflow

if TYPE_CHECKING:
    from planner_sync.adapters.graph import AllowList, Identity

Sleep = Callable[[float], Awaitable[None]]


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


def lexicon() -> Lexicon:
    """
    Return the words of minutes, as shipped or as replaced by the installation.

    Raises:
        SettingsError: A lexicon cannot be read, or is not one.
    """
    try:
        return Lexicon.from_toml(shipped_texts("lexicon"))
    except (OSError, ValueError) as exc:
        raise SettingsError(
            f"a lexicon beside the settings file cannot be used ({exc}); mend it, or take it away"
        ) from exc


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
    # Loading Microsoft's SDK takes most of a command's start, and some commands need none of it.
    from planner_sync.adapters.graph import (  # noqa: PLC0415 - as said
        EntraDirectory,
        FileTransfer,
        GraphClient,
        GraphOptions,
        PlannerTaskBoard,
        SharePointLibrary,
        SharePointOutputFolder,
        open_credential,
    )

    channels = _channels(teams.teams)
    words_of_minutes = lexicon()
    async with AsyncExitStack() as stack:
        opened = open_beside if is_beside else open_database
        engine = stack.enter_context(opened(settings.database_url))
        register = SqlRegister(engine)
        graph = GraphClient(
            GraphOptions(base_url=settings.graph.base_url, timeout_s=settings.graph.timeout_s),
            _allow_list(teams),
            await stack.enter_async_context(open_credential(_identity(settings))),
            sleep=sleep,
        )
        stack.push_async_callback(graph.aclose)
        transfer = FileTransfer(
            graph_host=urlsplit(settings.graph.base_url).hostname or "",
            timeout_s=settings.graph.timeout_s,
        )
        stack.push_async_callback(transfer.aclose)
        library, board = SharePointLibrary(graph, transfer), PlannerTaskBoard(graph)
        directory = EntraDirectory(graph)
        output, papers = SharePointOutputFolder(graph, transfer), SqlPapers(engine)
        shelves = Shelves(library=library, output=output, read_document=read_document)
        keeping = Safekeeping(
            library=library,
            output=output,
            copies=SqlCopies(engine),
            copy_format=JsonCopyFormat(),
            read_document=read_document,
            tenant_id=settings.graph.tenant_id,
        )

        def cleaning(members: Sequence[Member]) -> Cleaning:
            return _cleaning(members, words_of_minutes)

        def understand(
            document: Document, members: Sequence[Member], named_on: date | None
        ) -> Minutes:
            return read_minutes(
                document, lexicon=words_of_minutes, members=members, named_on=named_on
            )

        yield Wiring(
            intake=Intake(
                reading=Reading(
                    library=library,
                    register=register,
                    read_document=read_document,
                    understand=understand,
                    tenant_id=settings.graph.tenant_id,
                    zone=settings.zone,
                    settle_s=settings.minutes.settle_s,
                ),
                receipting=Receipting(
                    library=library,
                    register=register,
                    receipts=SqlReceipts(engine),
                    renderings=RECEIPTS,
                    plan_url=_plan_url,
                    task_url=lambda team, task_id: _task_url(settings, task_id),
                    zone=settings.zone,
                ),
                board=board,
                cards=SqlCards(engine),
                keeping=keeping,
                sheeting=Sheeting(
                    papers=papers, shelves=shelves, renderings=SHEETS, plan_url=_plan_url
                ),
                directory=directory,
                cleaning=cleaning,
                clock=clock,
                check_after_months=settings.checks.after_months,
                quiet_s=settings.reconcile.quiet_s,
                listing_gap_s=settings.reconcile.listing_gap_s,
                sleep=sleep,
            ),
            tracking=Tracking(
                board=board,
                register=register,
                cards=SqlCards(engine),
                directory=directory,
                clock=clock,
                zone=settings.zone,
                cleaning=cleaning,
            ),
            lettering=Lettering(
                board=board,
                register=register,
                cards=SqlCards(engine),
                papers=papers,
                directory=directory,
                shelves=shelves,
                cleaning=cleaning,
                renderings=LETTERS,
                clock=clock,
                zone=settings.zone,
            ),
            publishing=Publishing(
                library=library,
                register=register,
                channel_of=lambda team: channels.get(team.team_id),
                clock=clock,
                renderings=RENDERINGS,
                plan_url=_plan_url,
                task_url=lambda team, task_id: _task_url(settings, task_id),
            ),
            service_row=SqlServiceRow(engine),
            requests=SqlRequests(engine),
            traffic=graph.traffic,
        )


def _cleaning(members: Sequence[Member], words_of_minutes: Lexicon) -> Cleaning:
    cleaner = Cleaner(
        members, given_names=words_of_minutes.names["first"], words=words_of_minutes.privacy
    )

    def clean(text: str) -> str | None:
        cleaned = cleaner.clean(text)
        return None if cleaned.is_held else cleaned.text

    return clean


def _channels(teams: Sequence[TeamTable]) -> dict[str, DigestChannel]:
    home = teams_path().parent
    channels: dict[str, DigestChannel] = {}
    problems = []
    for team in teams:
        if isinstance(team.channel, Workflow):
            try:
                channels[team.id] = TeamsWorkflow(read_workflow_url(home / team.channel.url_file))
            except SettingsError as exc:
                problems.append(f"{team.id}: {exc}")
    if problems:
        raise SettingsError(listed("the channels in the teams file cannot be used", problems))
    return channels


def _allow_list(teams: TeamsFile) -> "AllowList":
    from planner_sync.adapters.graph import AllowList  # noqa: PLC0415 - see production

    return AllowList(
        plans=[t.plan_id for t in teams.teams],
        drives=[t.drive_id for t in teams.teams],
        groups=[str(t.group_id) for t in teams.teams],
    )


def _identity(settings: Settings) -> "Identity":
    from planner_sync.adapters.graph import Identity  # noqa: PLC0415 - see production

    graph = settings.graph
    return Identity(
        kind=graph.auth,
        tenant_id=graph.tenant_id,
        client_id=graph.client_id,
        certificate_file=graph.certificate_file,
        client_secret_file=graph.client_secret_file,
    )


def _plan_url(team: Team) -> str:
    return f"https://planner.cloud.microsoft/webui/plan/{quote(team.plan_id)}/view/board"


def _task_url(settings: Settings, task_id: TaskId) -> str:
    tenant = quote(settings.graph.tenant_id)
    return f"https://tasks.office.com/{tenant}/Home/Task/{quote(task_id)}"
