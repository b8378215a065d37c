"""
Years of an office: what people do, what the service makes of it, and what has to hold at the end.

The clock is moved, everything else is real: what the service does at a tick, its database, its
restarts, the tenant over HTTP.  A year ticks where something can change: on the first working
day, in the middle of a month, when clocks change, and when the service comes back.
"""

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from itertools import groupby, pairwise
from typing import Any

from e2e.courses import TEAMS, Course, local, told_on
from integration.run.conftest import posted, serving
from integration.service.office import AMSTERDAM, FOLDER, OPENING, SOUTH, Office, Row, minutes
from planner_sync.domain.calendar import Month, spoken
from planner_sync.domain.errors import OutcomeUnknownError
from planner_sync.domain.teams import Team
from planner_sync.entrypoints.scheduler import Service
from planner_sync.ports import DigestChannel

LAMP: Row = ("Lamp in de gang repareren", "Carla", "20 april 2026", "ja")
MARKET: Row = ("Samen naar de markt gaan", "", "", "")

MONTHS = [spoken(date(2026, month, 1)).split()[1] for month in range(1, 13)]
SPOKEN = re.compile(rf"({'|'.join(MONTHS)}) (\d{{4}})")


class LosingChannel:
    """Posts, and loses some of the answers."""

    def __init__(self, channel: DigestChannel, lost: Counter[Month]) -> None:
        self._channel = channel
        self._lost = lost

    async def post(self, message: Mapping[str, Any]) -> None:
        await self._channel.post(message)
        month = month_of(str(message))
        if self._lost[month]:
            self._lost[month] -= 1
            raise OutcomeUnknownError("no answer")


def month_of(card: str) -> Month:
    """Return the month that a post is about."""
    found = SPOKEN.search(card, card.index("Verbeterpunten in"))
    assert found is not None
    return _month(found)


def named_in(card: str) -> list[Month]:
    """Return the earlier months that a post stands for."""
    sentence = re.search(r"Over ([^.]*) kwam(en)? geen", card)
    if sentence is None:
        return []
    named = [_month(found) for found in SPOKEN.finditer(sentence[1])]
    while "tot en met" in sentence[1] and named[-2].next < named[-1]:
        named.insert(-1, named[-2].next)
    return named


def _month(found: re.Match[str]) -> Month:
    return Month(int(found[2]), MONTHS.index(found[1]) + 1)


def is_repeat(card: str) -> bool:
    return "herhaling" in card.casefold()


@dataclass(frozen=True)
class Deeds:
    """What people of Noord do in one year."""

    year: int

    def rows(self) -> Mapping[str, Row]:
        """Return the points of the year by what becomes of them."""
        year = self.year
        return {
            "done": (f"Muziekavond van {year} beginnen", "Anna", f"27 maart {year}", "ja"),
            "deleted": (f"Moestuin van {year} opknappen", "Bram", f"30 april {year}", "ja"),
            "decided": (f"Busje huren in {year}", "", "", ""),
            "later": (f"Schommelbank van {year} kopen", "Bram", f"1 december {year}", "ja"),
        }

    def of(self, office: Office) -> Mapping[date, Callable[[], None]]:
        """Return what happens on which day."""
        rows, year = self.rows(), self.year

        def decide() -> None:
            office.anna.drag(office.card(rows["decided"]), "Opgepakt")

        def hold_a_moment() -> None:
            first = [rows["done"], rows["deleted"], rows["decided"]]
            office.drop(minutes(*first, held_on=f"12 maart {year}"), name=f"maart {year}.md")

        def hold_another() -> None:
            later = minutes(rows["later"], held_on=f"11 juni {year}")
            office.drop(later, name=f"juni {year}.md")

        return {
            date(year, 3, 13): hold_a_moment,
            date(year, 4, 14): decide,
            date(year, 5, 14): lambda: office.anna.complete(office.card(rows["done"])),
            date(year, 6, 14): hold_another,
            date(year, 9, 14): lambda: office.anna.delete(office.card(rows["deleted"])),
        }


class Life:
    """Some years in an office: what people do, and what the service makes of it."""

    def __init__(self, office: Office, course: Course) -> None:
        self.office, self.course = office, course
        self._jump = timedelta()
        self._lost = {
            team: Counter({m: n for (t, m), n in course.lost.items() if t == team})
            for team in TEAMS
        }
        self._years = [Deeds(OPENING.year + n) for n in range(course.years)]
        self._deeds = {d: deed for y in self._years for d, deed in y.of(office).items()}

    async def live(self) -> None:
        """Live through it; the service is another one after each time that it was down."""
        self.office.drop(minutes(LAMP, MARKET), team=SOUTH)
        for is_up, ticks in groupby(self.course.ticks, self.course.is_up):
            if not is_up:
                for tick in ticks:
                    self._people(tick)
                continue
            async with serving(self.office, self._now) as service:
                for tick in ticks:
                    self._people(tick)
                    await self._pass(service, tick)
                self._check_snapshots(service, tick)

    def check(self) -> None:
        """Check what everybody can see at the end."""
        for team in TEAMS:
            _check_digests(posted(self.office, team), self.course, team)
            reports = {m for m in self.course.months if _report(m) in _files(self.office, team)}
            assert reports == self.course.told
        self._check_cards()

    def _now(self) -> datetime:
        return self.office.tenant.now() + self._jump

    async def _pass(self, service: Service, tick: datetime) -> None:
        errors = {"kind": "server_error", "status": 503}
        self.office.tenant.set_faults(*[errors] * self.course.is_away(tick))
        self._jump = self.course.jump(tick)
        self._lose_answers(service)
        await service.make_pass()
        if self.course.is_well(tick) and service.tools.timetable.is_office_time(tick):
            papers = service.tools.lettering.papers
            assert {papers.letters_looked_at(team) for team in TEAMS} == {tick.date()}, tick

    def _lose_answers(self, service: Service) -> None:
        real = service.tools.publishing.channel_of

        def losing(team: Team) -> DigestChannel | None:
            channel = real(team)
            if channel is None or isinstance(channel, LosingChannel):
                return channel
            return LosingChannel(channel, self._lost[team.team_id])

        publishing = replace(service.tools.publishing, channel_of=losing)
        service.tools = replace(service.tools, publishing=publishing)

    def _check_snapshots(self, service: Service, now: datetime) -> None:
        """A month's snapshot was taken while it was the last full one, and never later."""
        told = self.course.told
        for team in TEAMS:
            taken = {s.month: s.taken_at for s in service.tools.register.snapshots(team)}
            assert {m for m in told if m.next.next.first <= now.date()} <= set(taken) <= told
            for month, moment in taken.items():
                assert moment >= local(told_on(month), 8)
                assert Month.of(moment.astimezone(AMSTERDAM)) == month.next

    def _people(self, tick: datetime) -> None:
        self.office.move(tick)
        for day in [day for day in self._deeds if day <= tick.date()]:
            self._deeds.pop(day)()

    def _check_cards(self) -> None:
        """No card is there twice, and what people did stayed."""
        titles = Counter(task["title"] for task in self.office.tenant.state()["tasks"])
        assert set(titles.values()) == {1}
        years = [year.rows() for year in self._years]
        left = {row[0] for rows in years for fate, row in rows.items() if fate != "deleted"}
        assert set(self.office.cards()) == left
        assert set(self.office.cards(SOUTH)) == {LAMP[0], MARKET[0]}
        for rows in years:
            assert self.office.card(rows["done"])["percentComplete"] == 100
            assert self.office.bucket(rows["decided"]) == "Opgepakt"


def _check_digests(posts: Sequence[str], course: Course, team: str) -> None:
    """Each month has one digest or one catch-up that names it, and one post without a label."""
    first_posts = Counter(month_of(card) for card in posts if not is_repeat(card))
    repeats = Counter(month_of(card) for card in posts if is_repeat(card))
    named = Counter(m for card in posts if not is_repeat(card) for m in named_in(card))
    assert first_posts == Counter(course.told)
    assert named == Counter(set(course.months) - course.told)
    assert repeats == Counter({m: 1 for t, m in course.lost if t == team})
    assert all(a <= b for a, b in pairwise(map(month_of, posts)))


def _files(office: Office, team: str) -> list[str]:
    drives = office.tenant.state()["drives"]
    return [i["path"] for d in drives if d["name"] == team for i in d["items"]]


def _report(month: Month) -> str:
    return f"{FOLDER}/Planner-sync/Voortgang {month}.docx"
