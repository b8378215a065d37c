"""An office to play in: one team, its board and library, and the service's database."""

import shutil
import sqlite3
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, asynccontextmanager, contextmanager
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Any
from unittest.mock import patch
from uuid import UUID

import sqlalchemy as sa

from campaign.room import BASE_URL
from campaign.stand_ins import standing_in
from campaign.workers import (
    HERE,
    Wire,
    Worker,
    commits_are_boundaries,
    has_ended_here,
    name_here,
    now_here,
    workers_halt,
)
from doubles.memory import fast_folder
from planner_sync.adapters.sql import open_database
from planner_sync.adapters.sql.engines import durable
from planner_sync.adapters.sql.leases import SqlLeases
from planner_sync.bootstrap import Wiring, lexicon, production
from planner_sync.brake_settings import BrakeSettings
from planner_sync.graph_settings import GraphSettings
from planner_sync.settings import (
    DatabaseSettings,
    MinutesSettings,
    ReconcileSettings,
    Settings,
)
from planner_sync.teams_file import TeamsFile, TeamTable
from planner_sync.tenant import ids

TENANT_ID = "11111111-2222-4333-8444-555555555555"
TEAM, FOLDER = "noord", "Notulen"
ANNA, BRAM = (f"{name}@voorbeeld.example" for name in ("anna", "bram"))
QUIET_S, LISTING_GAP_S = 600.0, 30.0

SEED: dict[str, Any] = {
    "users": [
        {"display_name": f"{given} {sur}", "given_name": given, "surname": sur, "upn": upn}
        for given, sur, upn in (("Anna", "de Vries", ANNA), ("Bram", "Bakker", BRAM))
    ],
    "groups": [{"name": TEAM, "members": [ANNA, BRAM], "owners": [ANNA]}],
    "plans": [{"group": TEAM, "title": TEAM, "buckets": ["Eigen"]}],
    "drives": [{"name": TEAM, "group": TEAM}],
}
GROUP_ID = ids.guid("group", TEAM)
PLAN_ID = ids.planner_id("plan", GROUP_ID, TEAM)
DRIVE_ID = ids.drive_id(TEAM)

TEAMS = TeamsFile(
    teams=(
        TeamTable(
            id=TEAM,
            name="Noord",
            group_id=UUID(GROUP_ID),
            plan_id=PLAN_ID,
            drive_id=DRIVE_ID,
            folder=FOLDER,
            task_holder=ANNA,
        ),
    )
)


def settings_for(database: Path, max_create: int) -> Settings:
    """Return settings as an installation has them, with its own database."""
    return Settings.model_construct(
        data_dir=database.parent,
        graph=GraphSettings(base_url=BASE_URL, auth="none", tenant_id=TENANT_ID),
        database=DatabaseSettings(url=f"sqlite:///{database}"),
        reconcile=ReconcileSettings(quiet_s=QUIET_S, listing_gap_s=LISTING_GAP_S),
        minutes=MinutesSettings(settle_s=0.0),
        brakes=BrakeSettings(max_create=max_create),
    )


@asynccontextmanager
async def working(worker: Worker, settings: Settings) -> AsyncIterator[Wiring]:
    """Start a process of the service, and end it."""
    HERE.set(worker)
    async with production(settings, TEAMS, clock=worker.clock, sleep=worker.sleep) as wiring:
        yield wiring


def opener() -> Callable[[str], AbstractContextManager[sa.Engine]]:
    """
    Return what opens a database as `open_database` does, when its tables are up to date.

    All plays of this process share one engine, because compiling statements takes longer than
    running them.
    """
    place: list[str] = []
    engine = durable(
        sa.create_engine(
            "sqlite://", creator=lambda: sqlite3.connect(place[-1]), poolclass=sa.QueuePool
        )
    )

    @contextmanager
    def opened(url: str) -> Iterator[sa.Engine]:
        place[:] = [str(sa.make_url(url).database)]
        try:
            yield engine
        finally:
            engine.dispose()

    return opened


@cache
def empty_database() -> Path:
    """Return a database with all tables and nothing in them; made once."""
    path = Path(mkdtemp(prefix="campaign-", dir=fast_folder())) / "empty.sqlite"
    with open_database(f"sqlite:///{path}"):
        pass
    return path


@contextmanager
def playing() -> Iterator[None]:
    """Prepare this process for plays: no sockets, no documents, and nothing loaded twice."""
    words = lexicon()
    empty_database()
    with ExitStack() as stack:
        stack.enter_context(standing_in())
        stack.enter_context(commits_are_boundaries())
        stack.enter_context(workers_halt())
        for name, stand_in in {
            "httpx._client.AsyncHTTPTransport": Wire,
            "planner_sync.bootstrap.reading.lexicon": lambda: words,
            "planner_sync.bootstrap.wiring.open_database": opener(),
            "planner_sync.adapters.sql.leases.this_process": name_here,
            "planner_sync.adapters.sql.leases.has_ended": has_ended_here,
        }.items():
            stack.enter_context(patch(name, stand_in))
        by_the_play = {"time": lambda _: now_here()}
        stack.enter_context(patch.dict(SqlLeases.__init__.__kwdefaults__ or {}, by_the_play))
        yield


def put_back(copy: Path, database: Path) -> None:
    """Put a copy of a database in the place of the one that is used, as a restore does."""
    for beside in ("-wal", "-shm"):
        database.with_name(database.name + beside).unlink(missing_ok=True)
    shutil.copy(copy, database)
