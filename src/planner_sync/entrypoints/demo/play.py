"""Playing the demonstration: the clock moves, colleagues act, the service does its work."""

from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta
from functools import partial
from itertools import islice

from planner_sync.domain.calendar import Month
from planner_sync.domain.timetable import Timetable
from planner_sync.entrypoints.demo import dunes, lighthouse
from planner_sync.entrypoints.demo.cast import CREWS, CREWS_BY_ID, Crew
from planner_sync.entrypoints.demo.colleagues import Colleague
from planner_sync.entrypoints.demo.recovery import recovery
from planner_sync.entrypoints.demo.scenes import FIRST_MONTH, ZONE, Scene, at
from planner_sync.entrypoints.demo.service import Pass, Service
from planner_sync.entrypoints.demo.story import (
    Story,
    said_of,
    said_of_letter,
    said_of_month,
    said_of_recovery,
)
from planner_sync.tenant import Tenant

OPENING = at(1, 1, 8)
LOST_AT = at(4, 16, 10)
"""When the database is lost."""

_MONDAY, _MORNING = 0, time(9)

Event = tuple[datetime, Callable[[], None]]


class Play:
    """One demonstration over a running tenant."""

    def __init__(self, tenant: Tenant, service: Service, told: Callable[[str], None]) -> None:
        self._tenant = tenant
        self._service = service
        self._told = told
        self._story = Story()

    def run(self, months: int) -> Story:
        """
        Play *months* months, each ended by snapshot and digest on its first working day after.

        Raises:
            PlannerSyncError: The service failed, or a colleague missed something, which a
                demonstration must not.
        """
        for crew in CREWS:
            with Colleague(self._tenant, crew.task_holder, crew) as task_holder:
                task_holder.make_folder()
        for month in islice(_months(), months):
            self._told(month.spoken())
            for moment, happens in sorted(self._events(month), key=lambda event: event[0]):
                self._tenant.set_clock(moment)
                happens()
        # One pass puts on the cards what the last letters ask; the next finds nothing to do.
        self._pass_in(hours=1)
        self._story.last_writes = self._pass_in(hours=1).writes
        self._tell(f"Nog een ronde, er is niets veranderd: {self._story.last_writes} wijzigingen.")
        return self._story

    def _events(self, month: Month) -> Iterator[Event]:
        for scene in (*lighthouse.scenes(), *dunes.scenes()):
            if Month.of(scene.at.date()) == month:
                yield scene.at, partial(self._play, scene)
        for ordinal in range(month.first.toordinal(), month.next.first.toordinal()):
            day = date.fromordinal(ordinal)
            if day.weekday() == _MONDAY:
                yield datetime.combine(day, _MORNING, ZONE), self._write_letters
        if Month.of(LOST_AT.date()) == month:
            yield LOST_AT, self._lose_the_database
        yield Timetable(zone=ZONE).opening(month), partial(self._end, month)

    def _play(self, scene: Scene) -> None:
        crew = scene.crew
        with Colleague(self._tenant, scene.who, crew) as colleague:
            scene.act(colleague)
        self._tell(scene.told, crew)
        if scene.is_minutes:
            self._tell_pass(self._pass_in(crew, minutes=15))
        self._tell_pass(self._pass_in(crew, minutes=30))

    def _end(self, month: Month) -> None:
        self._tell_pass(self._service.intake())
        for team_id, digest in self._service.tell(month).items():
            self._story.digests[team_id, month] = digest
            self._tell(said_of_month(month, digest.figures), CREWS_BY_ID[team_id])
        self._write_letters()

    def _write_letters(self) -> None:
        for team_id, letters in self._service.write_letters().items():
            for letter in letters:
                self._tell(said_of_letter(letter), CREWS_BY_ID[team_id])

    def _lose_the_database(self) -> None:
        before = self._titles()
        self._service.lose_the_database()
        self._tell("De server gaat stuk: de database van planner-sync is weg.")
        reports = self._pass_in(minutes=15).reports
        points = [point for report in reports for point in report.points]
        self._story.recovery = recovery(before, self._titles(), points)
        self._tell(said_of_recovery(self._story.recovery))

    def _titles(self) -> dict[str, str]:
        """Return the titles of all cards by id."""
        return {task["id"]: task["title"] for task in self._tenant.state()["tasks"]}

    def _pass_in(self, crew: Crew | None = None, **span: float) -> Pass:
        self._tenant.set_clock(self._tenant.now() + timedelta(**span))
        return self._service.intake(crew)

    def _tell(self, text: str, crew: Crew | None = None) -> None:
        self._story.tell(self._tenant.now(), text, team=crew.name if crew else "")

    def _tell_pass(self, done: Pass) -> None:
        for report in done.reports:
            if said := said_of(report):
                self._tell(f"Ronde: {said}.", CREWS_BY_ID[report.team_id])


def _months() -> Iterator[Month]:
    month = FIRST_MONTH
    while True:
        yield month
        month = month.next
