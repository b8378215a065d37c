"""The outside as the services know it: Microsoft Graph and the channels."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from planner_sync.adapters.teams_workflow import TeamsWorkflow, read_workflow_url
from planner_sync.domain.board import TaskId
from planner_sync.domain.errors import SettingsError
from planner_sync.domain.teams import Team
from planner_sync.ports import (
    Clock,
    DigestChannel,
    Directory,
    MinutesLibrary,
    OutputFolder,
    TaskBoard,
)
from planner_sync.settings import Settings, listed, teams_path
from planner_sync.teams_file import TeamsFile, TeamTable, Workflow

Sleep = Callable[[float], Awaitable[None]]


@dataclass(frozen=True, kw_only=True)
class Outside:
    """One tenant."""

    library: MinutesLibrary
    output: OutputFolder
    board: TaskBoard
    directory: Directory
    channels: Mapping[str, DigestChannel]
    """By the id of the team; a team without one is left out."""

    traffic: Callable[[], Mapping[str, int]]
    """Graph calls of this run by method; those in a ``$batch`` count too."""


@asynccontextmanager
async def open_outside(
    settings: Settings,
    teams: TeamsFile,
    *,
    sleep: Sleep = asyncio.sleep,
    seconds: Callable[[], float] | None = None,
    checked_clock: Clock | None = None,
) -> AsyncIterator[Outside]:
    """
    Sign in and open the connections; everything is closed on the way out.

    Pauses last *seconds* as *sleep* makes them pass; left out, those of the event loop.  The
    *checked_clock*, where one is given, has to agree with that of the tenant.

    Raises:
        SettingsError: A file that the settings name is missing or unusable.
    """
    # Loading Microsoft's SDK takes most of a command's start, and some commands need none of it.
    from planner_sync.adapters.graph import (  # noqa: PLC0415 - as said
        AllowList,
        EntraDirectory,
        FileTransfer,
        GraphClient,
        GraphOptions,
        Identity,
        Lane,
        PlannerTaskBoard,
        SharePointLibrary,
        SharePointOutputFolder,
        loop_time,
        open_credential,
    )

    channels = _channels(teams.teams)
    graph_ = settings.graph
    identity = Identity(
        kind=graph_.auth,
        tenant_id=graph_.tenant_id,
        client_id=graph_.client_id,
        certificate_file=graph_.certificate_file,
        client_secret_file=graph_.client_secret_file,
    )
    allow_list = AllowList(
        plans=[t.plan_id for t in teams.teams],
        drives=[t.drive_id for t in teams.teams],
        groups=[str(t.group_id) for t in teams.teams],
    )
    lane = Lane(sleep=sleep, clock=seconds or loop_time)
    async with AsyncExitStack() as stack:
        graph = GraphClient(
            GraphOptions(base_url=graph_.base_url, timeout_s=graph_.timeout_s),
            allow_list,
            await stack.enter_async_context(open_credential(identity)),
            lane=lane,
            clock=checked_clock,
        )
        stack.push_async_callback(graph.aclose)
        transfer = FileTransfer(
            graph_host=urlsplit(graph_.base_url).hostname or "",
            timeout_s=graph_.timeout_s,
            lane=lane,
        )
        stack.push_async_callback(transfer.aclose)
        yield Outside(
            library=SharePointLibrary(graph, transfer),
            output=SharePointOutputFolder(graph, transfer),
            board=PlannerTaskBoard(graph),
            directory=EntraDirectory(graph),
            channels=channels,
            traffic=graph.traffic,
        )


def plan_url(team: Team) -> str:
    """Return the address of a team's board."""
    return f"https://planner.cloud.microsoft/webui/plan/{quote(team.plan_id)}/view/board"


def task_url(tenant_id: str, task_id: TaskId) -> str:
    """Return the address of a task."""
    return f"https://tasks.office.com/{quote(tenant_id)}/Home/Task/{quote(task_id)}"


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
