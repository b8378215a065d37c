"""Playing the demonstration: the clock moves, colleagues act, the service does its work."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from planner_sync.domain.calendar import Month
from planner_sync.domain.digest import Digest
from planner_sync.domain.errors import PlannerSyncError
from planner_sync.domain.teams import Team
from planner_sync.entrypoints.commands.digest import run_digest
from planner_sync.entrypoints.commands.intake import WRITES, run_intake
from planner_sync.entrypoints.commands.track import run_track
from planner_sync.entrypoints.demo import cast
from planner_sync.entrypoints.demo.colleagues import Colleague
from planner_sync.entrypoints.demo.script import FIRST_MONTH, ZONE, Scene, scenes
from planner_sync.services.outcomes import PointOutcome, TeamReport
from planner_sync.settings import Settings, load_settings
from planner_sync.teams_file import TeamsFile, load_teams
from planner_sync.tenant import Tenant

_TOLD = {
    PointOutcome.CREATED: ("taak gemaakt", "taken gemaakt"),
    PointOutcome.UPDATED: ("bijgewerkt", "bijgewerkt"),
    PointOutcome.STOPPED: ("gestopt", "gestopt"),
    PointOutcome.NO_TASK: ("zonder taak", "zonder taak"),
    PointOutcome.SUGGESTED: ("mogelijk punt", "mogelijke punten"),
    PointOutcome.HELD: ("tegengehouden", "tegengehouden"),
}
_ALWAYS = {PointOutcome.CREATED, PointOutcome.UPDATED, PointOutcome.STOPPED}


@dataclass(kw_only=True)
class Story:
    """What happened, a line at a time, and the figures behind it."""

    lines: list[tuple[datetime, str]] = field(default_factory=list)
    digests: dict[Month, Digest] = field(default_factory=dict)
    last_writes: int = 0
    """Graph writes of the pass at the very end, when nothing changed any more."""

    now: datetime | None = None

    def tell(self, at: datetime, text: str) -> None:
        """Add a line."""
        self.lines.append((at.astimezone(ZONE), text))
        self.now = at


def opening() -> datetime:
    """Return the moment at which the demonstration begins."""
    first = FIRST_MONTH.first
    return datetime(first.year, first.month, first.day, 8, tzinfo=ZONE)


class Play:
    """One demonstration over a running tenant."""

    def __init__(self, tenant: Tenant, told: Callable[[str], None]) -> None:
        self._tenant = tenant
        self._told = told
        self._settings: Settings = load_settings()
        self._teams: TeamsFile = load_teams()
        self._chosen: list[Team] = [t.team() for t in self._teams.teams]
        self.story = Story()

    def run(self, months: int) -> Story:
        """
        Play *months* months, each ended by snapshot and digest on its first working day after.

        Raises:
            PlannerSyncError: The service failed at something, which a demonstration must not.
        """
        month = FIRST_MONTH
        for _ in range(months):
            self._told(f"{month.spoken()}")
            for scene in scenes():
                if Month.of(scene.at.date()) == month:
                    self._play(scene)
            self._end(month)
            month = month.next
        now = self._move(self._clock() + timedelta(hours=1))
        self.story.last_writes = self._pass()[1]
        self.story.tell(
            now, f"Nog een ronde, er is niets veranderd: {self.story.last_writes} wijzigingen."
        )
        return self.story

    def _play(self, scene: Scene) -> None:
        self._move(scene.at)
        plan_id = self._tenant.plan_id(cast.PLAN)
        with Colleague(self._tenant, scene.who, plan_id) as colleague:
            scene.act(colleague, self._tenant.drive_id(cast.DRIVE))
        self.story.tell(scene.at, scene.told)
        if scene.is_minutes:
            soon = self._move(scene.at + timedelta(minutes=15))
            report, _ = self._pass()
            self.story.tell(
                soon, f"Ronde: {report.waiting_files} bestand net gewijzigd, nog even wachten."
            )
        later = self._move(scene.at + timedelta(minutes=45))
        report, writes = self._pass()
        self.story.tell(later, f"Ronde: {_said(report)} ({writes} wijzigingen).")

    def _end(self, month: Month) -> None:
        now = self._move(_first_working_morning(month.next))
        self._pass()
        clock = self._clock
        tracked = asyncio.run(
            run_track(self._settings, self._teams, self._chosen, month, clock, write=True)
        )
        told = asyncio.run(
            run_digest(
                self._settings, self._teams, self._chosen, month, clock, again=False, write=True
            )
        )
        for outcome in (*tracked.values(), *told.values()):
            if isinstance(outcome, PlannerSyncError):
                raise outcome
            if hasattr(outcome, "digest"):
                self.story.digests[month] = outcome.digest
        figures = self.story.digests[month].figures
        self.story.tell(
            now,
            f"Stand van {month.spoken()}: {figures.open} open, {figures.finished} afgerond, "
            f"{figures.new} nieuw, {figures.overdue} over de datum, {figures.waiting} te "
            "bespreken. Verteld in Teams en SharePoint.",
        )

    def _pass(self) -> tuple[TeamReport, int]:
        reports, traffic = asyncio.run(
            run_intake(self._settings, self._teams, self._chosen, self._clock, write=True)
        )
        failed = [p.note for p in reports[0].points if p.outcome is PointOutcome.FAILED]
        if reports[0].error is not None or failed:
            raise PlannerSyncError(reports[0].error or str(failed[0]))
        return reports[0], sum(traffic.get(method, 0) for method in WRITES)

    def _clock(self) -> datetime:
        return self._tenant.now()

    def _move(self, to: datetime) -> datetime:
        self._tenant.set_clock(to)
        return to


def _said(report: TeamReport) -> str:
    parts = []
    for outcome, (one, many) in _TOLD.items():
        # Points without a task are news in the pass that read the minutes only.
        if (n := report.count(outcome)) and (report.files or outcome in _ALWAYS):
            parts.append(f"{n} {one if n == 1 else many}")
    return ", ".join(parts) or "niets te doen"


def _first_working_morning(month: Month) -> datetime:
    """Return eight o'clock on the first weekday of *month*; public holidays count as weekdays."""
    day = month.first
    while day.isoweekday() > 5:  # noqa: PLR2004 - Saturday and Sunday are days 6 and 7
        day += timedelta(days=1)
    return datetime(day.year, day.month, day.day, 8, tzinfo=ZONE)
