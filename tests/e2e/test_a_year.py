"""
A year of the service: it goes down, its tenant goes away, answers of Teams get lost.

The clock is moved, everything else is real: what the service does at a tick, its database, its
restarts, the tenant over HTTP.  A year ticks where something can change: on the first working
day, in the middle of a month, when clocks change, and when the service comes back.
"""

import random
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from itertools import groupby, pairwise
from pathlib import Path
from typing import Any, Self

import pytest

from integration.run.conftest import posted, serving
from integration.service.office import (
    AMSTERDAM,
    BUS,
    FOLDER,
    GARDEN,
    MUSIC,
    NORTH,
    OPENING,
    SOUTH,
    Office,
    Row,
    minutes,
    open_office,
)
from planner_sync.domain.calendar import Month, spoken
from planner_sync.domain.errors import OutcomeUnknownError
from planner_sync.domain.teams import Team
from planner_sync.domain.timetable import first_working_day
from planner_sync.entrypoints.scheduler import Service
from planner_sync.ports import DigestChannel

pytestmark = pytest.mark.anyio

FIRST, LAST = Month(2026, 2), Month(2027, 2)
"""The first and the last month that are told: the office opens in March."""

CLOCK_CHANGES = (date(2026, 3, 29), date(2026, 10, 25), date(2027, 3, 28))
TEAMS = (NORTH, SOUTH)
LAMP: Row = ("Lamp in de gang repareren", "Carla", "20 april 2026", "ja")
MARKET: Row = ("Samen naar de markt gaan", "", "", "")
SWING: Row = ("Schommelbank in de tuin", "Bram", "1 december 2026", "ja")

MONTHS = [spoken(date(2026, month, 1)).split()[1] for month in range(1, 13)]
SPOKEN = re.compile(rf"({'|'.join(MONTHS)}) (\d{{4}})")


@dataclass(frozen=True)
class Span:
    """From one local moment to another."""

    start: datetime
    end: datetime

    def __contains__(self, moment: datetime) -> bool:
        return self.start <= moment < self.end


def local(day: date, hour: int = 0, minute: int = 0) -> datetime:
    return datetime.combine(day, time(hour, minute), AMSTERDAM)


def days(number: int) -> timedelta:
    return timedelta(days=number)


def told_on(month: Month) -> date:
    """Return the day on which a month is told when nothing goes wrong."""
    return first_working_day(month.next)


def all_months() -> list[Month]:
    """Return the months that are told within the year."""
    months = [FIRST]
    while months[-1] < LAST:
        months.append(months[-1].next)
    return months


@dataclass(frozen=True)
class Year:
    """What goes wrong in one year."""

    down: tuple[Span, ...]
    """When the service does not run."""

    away: Span
    """When the tenant answers nothing but errors."""

    lost: Mapping[tuple[str, Month], int]
    """How many answers of the Teams workflow get lost, by team and month."""

    @classmethod
    def of(cls, seed: int) -> Self:
        """Return a year of which the dice chose the months and the lengths."""
        dice = random.Random(seed)  # noqa: S311 - a repeatable year, no secret
        months = all_months()[3:]
        # When it is down for whole months, it is not told of the months beside them.
        whole = dice.randrange(1, len(months) - 2)
        end = whole + dice.choice((1, 2))
        over, away, weekend, lost = dice.sample([*months[: whole - 1], *months[end + 1 :]], 4)
        friday = told_on(weekend) + days(-told_on(weekend).weekday() + 4)
        down = [
            Span(local(friday, 18), local(friday + days(3), dice.randrange(6, 12))),
            Span(
                local(told_on(over) - days(dice.randrange(1, 4)), 12),
                local(told_on(over) + days(dice.randrange(1, 20)), dice.randrange(24)),
            ),
            Span(
                local(months[whole].first - days(1), 12),
                local(months[end].first + days(dice.randrange(25)), dice.randrange(24)),
            ),
            *(Span(local(day - days(1), 12), local(day, 2, 30)) for day in CLOCK_CHANGES[:2]),
        ]
        return cls(
            down=tuple(sorted(down, key=lambda span: span.start)),
            away=Span(
                local(told_on(away) - days(1)), local(told_on(away) + days(dice.randrange(2, 9)))
            ),
            lost={(dice.choice(TEAMS), lost): dice.choice((1, 2))},
        )

    def ticks(self) -> Iterator[datetime]:
        """Yield the moments at which the clock stands still, in order."""
        found = {span.end for span in self.down} | {self.away.start, self.away.end}
        found |= {local(day, hour, 30) for day in CLOCK_CHANGES for hour in (2, 8)}
        for month in all_months():
            first = told_on(month)
            found |= {local(first, 6, 30), local(first, 8), local(first, 19, 30)}
            found.add(local(month.next.first + days(14), 9))
        yield from sorted(tick for tick in found if tick > OPENING)

    def is_up(self, tick: datetime) -> bool:
        return not any(tick in span for span in self.down)

    def is_well(self, tick: datetime) -> bool:
        """Tell whether a pass at *tick* can do what it wants."""
        return self.is_up(tick) and tick not in self.away

    def is_told(self, month: Month) -> bool:
        """Tell whether the service had a chance to tell a month before the next one was over."""
        chance = Span(local(told_on(month), 8), local(month.next.next.first))
        return any(self.is_well(tick) for tick in self.ticks() if tick in chance)


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


class Life:
    """A year in an office: what people do, and what the service makes of it."""

    def __init__(self, office: Office, year: Year) -> None:
        self.office, self.year = office, year
        self._lost = {
            team: Counter({m: n for (t, m), n in year.lost.items() if t == team}) for team in TEAMS
        }
        self._deeds: dict[date, Callable[[], None]] = {
            date(2026, 4, 14): self._decide,
            date(2026, 5, 14): self._work,
            date(2026, 6, 14): self._hold_a_second_moment,
            date(2026, 9, 14): self._tidy_up,
        }

    async def live(self) -> None:
        """Live through the year; the service is another one after each time that it was down."""
        self.office.drop(minutes(MUSIC, GARDEN, BUS))
        self.office.drop(minutes(LAMP, MARKET), team=SOUTH)
        for is_up, ticks in groupby(self.year.ticks(), self.year.is_up):
            if not is_up:
                for tick in ticks:
                    self._people(tick)
                continue
            async with serving(self.office) as service:
                for tick in ticks:
                    self._people(tick)
                    await self._pass(service, tick)
                self._check_snapshots(service, tick)

    async def _pass(self, service: Service, tick: datetime) -> None:
        is_away = tick in self.year.away
        errors = {"kind": "server_error", "status": 503}
        self.office.tenant.set_faults(*[errors] * is_away)
        self._lose_answers(service)
        await service.make_pass()
        if self.year.is_well(tick) and service.tools.timetable.is_office_time(tick):
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
        told = {month for month in all_months() if self.year.is_told(month)}
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

    def _decide(self) -> None:
        if BUS[0] in self.office.cards():
            self.office.anna.drag(self.office.card(BUS), "Opgepakt")

    def _work(self) -> None:
        self.office.anna.complete(self.office.card(MUSIC))

    def _hold_a_second_moment(self) -> None:
        self.office.drop(minutes(SWING, held_on="11 juni 2026"), name="11 juni.md")

    def _tidy_up(self) -> None:
        self.office.anna.delete(self.office.card(GARDEN))


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with open_office(tmp_path) as opened:
        yield opened


@pytest.mark.parametrize("seed", [4, 10])
async def test_a_year(office: Office, seed: int) -> None:
    year = Year.of(seed)
    await Life(office, year).live()

    for team in TEAMS:
        check_digests(posted(office, team), year, team)
        reports = {m for m in all_months() if report(m) in files(office, team)}
        assert reports == {m for m in all_months() if year.is_told(m)}
    check_cards(office)


def check_digests(posts: Sequence[str], year: Year, team: str) -> None:
    """Each month has one digest or one catch-up that names it, and one post without a label."""
    first_posts = Counter(month_of(card) for card in posts if not is_repeat(card))
    repeats = Counter(month_of(card) for card in posts if is_repeat(card))
    named = Counter(m for card in posts if not is_repeat(card) for m in named_in(card))
    assert first_posts == Counter(m for m in all_months() if year.is_told(m))
    assert named == Counter(m for m in all_months() if not year.is_told(m))
    assert repeats == Counter({m: 1 for t, m in year.lost if t == team})
    assert all(a <= b for a, b in pairwise(map(month_of, posts)))


def check_cards(office: Office) -> None:
    """No card is there twice, and what people did stayed."""
    titles = Counter(task["title"] for task in office.tenant.state()["tasks"])
    assert set(titles.values()) == {1}
    assert set(office.cards()) == {MUSIC[0], BUS[0], SWING[0]}
    assert set(office.cards(SOUTH)) == {LAMP[0], MARKET[0]}
    assert office.card(MUSIC)["percentComplete"] == 100


def files(office: Office, team: str) -> list[str]:
    drives = office.tenant.state()["drives"]
    return [i["path"] for d in drives if d["name"] == team for i in d["items"]]


def report(month: Month) -> str:
    return f"{FOLDER}/Planner-sync/Voortgang {month}.docx"
