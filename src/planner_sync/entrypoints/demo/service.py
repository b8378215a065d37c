"""The service on the stage: its passes over the invented teams, on the tenant's clock."""

import asyncio
from collections.abc import Mapping, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass
from typing import Self, TypeVar

from planner_sync.bootstrap import production
from planner_sync.domain.calendar import Month
from planner_sync.domain.digest import Digest
from planner_sync.domain.errors import PlannerSyncError
from planner_sync.entrypoints.commands.digest import digest_teams
from planner_sync.entrypoints.commands.intake import WRITES, intake_teams
from planner_sync.entrypoints.commands.letters import letters_of
from planner_sync.entrypoints.commands.track import track_teams
from planner_sync.entrypoints.demo.cast import Crew
from planner_sync.ports import Clock
from planner_sync.services.outcomes import PointOutcome, TeamReport
from planner_sync.services.write_letters import LetterReport
from planner_sync.settings import load_settings
from planner_sync.teams_file import load_teams

_T = TypeVar("_T")


@dataclass(frozen=True, kw_only=True)
class Pass:
    """What one intake did."""

    reports: Sequence[TeamReport]
    writes: int
    """Changes that it made in Microsoft 365."""


class Service:
    """
    planner-sync as it runs on the stage, from entering to leaving.

    It stops at the first thing that fails, with `PlannerSyncError`: a demonstration must not fail.
    """

    def __init__(self, clock: Clock) -> None:
        self._settings = load_settings()
        self._teams_file = load_teams()
        self._teams = [table.team() for table in self._teams_file.teams]
        self._clock = clock
        self._runner = asyncio.Runner()
        self._running = AsyncExitStack()

    def __enter__(self) -> Self:
        self._start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop()
        self._runner.close()

    def intake(self, crew: Crew | None = None) -> Pass:
        """Look once at minutes, board and cards of one team, or of all."""
        teams = [team for team in self._teams if crew is None or team.team_id == crew.team_id]
        reports, traffic = self._runner.run(intake_teams(self._wiring, teams, write=True))
        for report in reports:
            failed = [p.note for p in report.points if p.outcome is PointOutcome.FAILED]
            if report.error is not None or failed:
                raise PlannerSyncError(report.error or f"{report.team_id}: {failed[0]}")
        return Pass(reports=reports, writes=sum(traffic.get(method, 0) for method in WRITES))

    def write_letters(self) -> dict[str, list[LetterReport]]:
        """Write the letters that are due; returns them by team."""
        return _sound(self._runner.run(letters_of(self._wiring, self._teams, write=True)))

    def tell(self, month: Month) -> dict[str, Digest]:
        """Take the snapshots of a month and publish its digests; returns them by team."""
        return self._runner.run(self._tell(month))

    def lose_the_database(self) -> None:
        """Stop, take the database away as a broken disk would, and start again."""
        self._stop()
        for file in self._settings.data_dir.glob("planner-sync.sqlite*"):
            file.unlink()
        self._start()

    def _start(self) -> None:
        opened = production(self._settings, self._teams_file, clock=self._clock)
        self._wiring = self._runner.run(self._running.enter_async_context(opened))

    def _stop(self) -> None:
        self._runner.run(self._running.aclose())

    async def _tell(self, month: Month) -> dict[str, Digest]:
        _sound(await track_teams(self._wiring, self._teams, month, write=True))
        told = await digest_teams(self._wiring, self._teams, month, again=False, write=True)
        return {team_id: published.digest for team_id, published in _sound(told).items()}


def _sound(outcomes: Mapping[str, _T | PlannerSyncError]) -> dict[str, _T]:
    """Return the outcomes, none of which may be a failure."""
    sound = {}
    for team_id, outcome in outcomes.items():
        if isinstance(outcome, PlannerSyncError):
            raise outcome
        sound[team_id] = outcome
    return sound
