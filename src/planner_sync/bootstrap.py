"""The one place that knows every concrete class."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlsplit

from planner_sync.adapters.documents import read_document
from planner_sync.adapters.sql import SqlCards, SqlReceipts, SqlRegister, open_database
from planner_sync.adapters.sql.service_lock import service_lock
from planner_sync.adapters.sql.service_row import SqlServiceRow, read_service, sqlite_file
from planner_sync.adapters.teams_workflow import TeamsWorkflow, read_workflow_url
from planner_sync.domain.blocks import Document
from planner_sync.domain.board import TaskId
from planner_sync.domain.calendar import Month
from planner_sync.domain.digest import Digest, Links
from planner_sync.domain.errors import SettingsError
from planner_sync.domain.minutes import Minutes
from planner_sync.domain.people import Member
from planner_sync.domain.receipts import Overview, Receipt
from planner_sync.domain.service_life import ServiceLife
from planner_sync.domain.teams import Team
from planner_sync.minutes.lexicon import Lexicon
from planner_sync.minutes.privacy import Cleaner
from planner_sync.minutes.reading import read_minutes
from planner_sync.ports import Clock, DigestChannel
from planner_sync.rendering.digest_card import digest_card, digest_message
from planner_sync.rendering.digest_report import digest_report
from planner_sync.rendering.receipt import receipt_report, receipt_words
from planner_sync.rendering.receipt_overview import overview_report
from planner_sync.rendering.wording import words
from planner_sync.services.intake import Intake
from planner_sync.services.look_at_board import Cleaning
from planner_sync.services.publish_digest import Publishing, Renderings
from planner_sync.services.read_minutes_files import Reading
from planner_sync.services.take_snapshot import Tracking
from planner_sync.services.write_receipts import Receipting, ReceiptRenderings
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
    service_row: SqlServiceRow
    traffic: Callable[[], Mapping[str, int]]
    """Graph calls of this run by method; those in a ``$batch`` count too."""


def system_clock() -> datetime:
    """Return now, aware."""
    return datetime.now(UTC)


def lexicon() -> Lexicon:
    """Return the words of minutes, as shipped or as replaced by the installation."""
    return Lexicon.from_toml(shipped_texts("lexicon"))


@asynccontextmanager
async def production(
    settings: Settings,
    teams: TeamsFile,
    *,
    clock: Clock = system_clock,
    sleep: Sleep = asyncio.sleep,
) -> AsyncIterator[Wiring]:
    """
    Wire the service to tenant and database, and close everything on the way out.

    Raises:
        SettingsError: A file that the settings name is missing or unusable.
        UnreachableError: The database cannot be opened.
    """
    # Loading Microsoft's SDK takes most of a command's start, and some commands need none of it.
    from planner_sync.adapters.graph import (  # noqa: PLC0415 - as said
        Downloader,
        EntraDirectory,
        GraphClient,
        GraphOptions,
        PlannerTaskBoard,
        SharePointLibrary,
        open_credential,
    )

    channels = _channels(teams.teams)
    words_of_minutes = lexicon()
    async with AsyncExitStack() as stack:
        engine = stack.enter_context(open_database(settings.database_url))
        register = SqlRegister(engine)
        graph = GraphClient(
            GraphOptions(base_url=settings.graph.base_url, timeout_s=settings.graph.timeout_s),
            _allow_list(teams),
            await stack.enter_async_context(open_credential(_identity(settings))),
            sleep=sleep,
        )
        stack.push_async_callback(graph.aclose)
        downloader = Downloader(
            graph_host=urlsplit(settings.graph.base_url).hostname or "",
            timeout_s=settings.graph.timeout_s,
        )
        stack.push_async_callback(downloader.aclose)
        library, board = SharePointLibrary(graph, downloader), PlannerTaskBoard(graph)
        directory = EntraDirectory(graph)

        def cleaning(members: Sequence[Member]) -> Cleaning:
            return _cleaning(members, words_of_minutes)

        def understand(document: Document, members: Sequence[Member]) -> Minutes:
            return read_minutes(document, lexicon=words_of_minutes, members=members)

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
                directory=directory,
                cleaning=cleaning,
                clock=clock,
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
            traffic=graph.traffic,
        )


@contextmanager
def lock_of_service(settings: Settings) -> Iterator[bool | None]:
    """Hold the lock of the service; yields what ``service_lock`` does."""
    with service_lock(sqlite_file(settings.database_url)) as held:
        yield held


def who_is_the_service(settings: Settings) -> ServiceLife | None:
    """Look who runs, or ran last, on the database of *settings*; nothing is written."""
    return read_service(settings.database_url)


def _report(digest: Digest, links: Links, language: str) -> bytes:
    return digest_report(digest, links, words(language))


def _message(digest: Digest, links: Links, language: str) -> Mapping[str, Any]:
    return digest_message(digest_card(digest, links, words(language)))


def _report_name(month: Month, language: str) -> str:
    head = "Progress" if language == "en" else "Voortgang"
    return f"{head} {month}.docx"


RENDERINGS = Renderings(report=_report, message=_message, report_name=_report_name)


def _receipt(receipt: Receipt, links: Links, language: str) -> bytes:
    return receipt_report(receipt, links, receipt_words(language))


def _overview(overview: Overview, language: str) -> bytes:
    return overview_report(overview, receipt_words(language))


def _receipt_name(label: str, language: str) -> str:
    return receipt_words(language).file_name.format(label=label)


def _unread_name(code: str, language: str) -> str:
    return _receipt_name(receipt_words(language).unread_label.format(code=code), language)


def _overview_name(language: str) -> str:
    return receipt_words(language).overview_name


RECEIPTS = ReceiptRenderings(
    receipt=_receipt,
    overview=_overview,
    receipt_name=_receipt_name,
    unread_name=_unread_name,
    overview_name=_overview_name,
)


def _cleaning(members: Sequence[Member], words_of_minutes: Lexicon) -> Cleaning:
    cleaner = Cleaner(members, given_names=words_of_minutes.names["first"])

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
