"""Letters to clients: written when they are due, once, and the team's own from then on."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from zoneinfo import ZoneInfo

import structlog

from planner_sync.domain.brakes import Limits
from planner_sync.domain.letters import Letter, WrittenLetter
from planner_sync.domain.letters_due import letters_due
from planner_sync.domain.markers import PointKey
from planner_sync.domain.papers import is_fresh
from planner_sync.domain.people import Member
from planner_sync.domain.register import Moment
from planner_sync.domain.teams import Team
from planner_sync.domain.telling import Card, letter_facts, letter_moment, points_to_tell
from planner_sync.ports import Cards, Clock, Directory, Papers, Register, TaskBoard
from planner_sync.services.look_at_board import Cleaning, Look, Looking, look_at_board
from planner_sync.services.paper_desk import PaperDesk, Shelves, cards_of
from planner_sync.services.second_opinion import doubting

log = structlog.get_logger()


@dataclass(frozen=True, kw_only=True)
class LetterRenderings:
    """How letters look and what they are called; the functions are pure."""

    letter: Callable[[Letter, str], bytes]
    name: Callable[[Letter, str], str]


@dataclass(frozen=True, kw_only=True)
class Lettering:
    """What writing letters needs."""

    board: TaskBoard
    register: Register
    cards: Cards
    papers: Papers
    directory: Directory
    shelves: Shelves
    cleaning: Callable[[Sequence[Member]], Cleaning]
    renderings: LetterRenderings
    clock: Clock
    zone: ZoneInfo
    limits: Limits


class LetterOutcome(Enum):
    """What became of one letter."""

    WRITTEN = "written"
    FOUND = "found"
    """A file of its name was there; it belongs to the team and was left as it is."""

    REHEARSED = "rehearsed"


@dataclass(frozen=True, kw_only=True)
class LetterReport:
    """One letter, as a command tells it."""

    moment_on: date
    number: int
    kind: str
    is_addition: bool
    points: int
    outcome: LetterOutcome
    link: str | None = None


async def write_letters(team: Team, lettering: Lettering, *, write: bool) -> list[LetterReport]:
    """
    Write the letters of a team that are due; a letter that is there is never written again.

    The details of all cards are read first, because letters tell what people wrote there.

    Args:
        team: The team.
        lettering: What writing letters needs.
        write: False for a rehearsal.

    Raises:
        PlannerSyncError: The board, the group or the output folder cannot be used; the letters
            that were written until then are known.
    """
    members = await lettering.directory.members(team.group_id)
    clean, now = lettering.cleaning(members), lettering.clock()
    look = await look_at_board(
        team,
        lettering.register.points(team.team_id),
        await lettering.board.read(team.plan_id),
        Looking(
            board=lettering.board,
            register=lettering.register,
            cards=lettering.cards,
            clean=clean,
            zone=lettering.zone,
            now=now,
            write=write,
            doubt=doubting(lettering.limits),
        ),
        at_everything=True,
    )
    desk = _Desk(team, lettering, today=now.astimezone(lettering.zone).date(), write=write)
    moments = lettering.register.moments(team.team_id)
    known = await desk.settle(lettering.papers.letters(team.team_id))
    reports = []
    cards = cards_of(look, clean, lettering.zone)
    for letter in _due(team, look, cards, known, moments, today=desk.today):
        report = await desk.write(letter)
        reports.append(report)
        log.info(
            "letter_written",
            team=team.team_id,
            kind=report.kind,
            number=report.number,
            points=report.points,
            outcome=report.outcome.value,
        )
    return reports


def _due(
    team: Team,
    look: Look,
    cards: Mapping[PointKey, Card],
    known: Sequence[WrittenLetter],
    moments: Iterable[Moment],
    *,
    today: date,
) -> Iterator[Letter]:
    for moment in moments:
        if moment.first_read_on is None or not is_fresh(moment):
            continue
        yield from letters_due(
            letter_moment(team, moment, moment.first_read_on),
            letter_facts(points_to_tell(look.points, moment), cards),
            known,
            today,
        )


class _Desk:
    """The letters of one team in one pass."""

    def __init__(self, team: Team, lettering: Lettering, *, today: date, write: bool) -> None:
        self.today = today
        self._team = team
        self._lettering = lettering
        self._papers = PaperDesk(team, lettering.shelves)
        self._write = write

    async def settle(self, known: Sequence[WrittenLetter]) -> list[WrittenLetter]:
        """
        Find out of which letters it is not known whether they are there.

        Returns:
            The letters that are; the others were never written.
        """
        settled = []
        for letter in known:
            if letter.item_id is None:
                file = await self._papers.file(letter.name)
                if file is None:
                    continue
                letter = replace(letter, item_id=file.item_id)  # noqa: PLW2901 - the same letter, found
                if self._write:
                    self._lettering.papers.save_letter(letter)
            settled.append(letter)
        return settled

    async def write(self, letter: Letter) -> LetterReport:
        """Write one letter; it is noted before it is sent, so that it is never sent twice."""
        if not self._write:
            return _report(letter, LetterOutcome.REHEARSED)
        renderings, language = self._lettering.renderings, self._team.language
        content = renderings.letter(letter, language)
        name = renderings.name(letter, language)
        note = letter.as_written(name=name, item_id=None)
        self._lettering.papers.save_letter(note)
        made = await self._papers.write_new(name, content)
        file = made or await self._papers.file(name)
        if file is not None:
            self._lettering.papers.save_letter(replace(note, item_id=file.item_id))
        outcome = LetterOutcome.WRITTEN if made else LetterOutcome.FOUND
        return _report(letter, outcome, link=file.link if file else None)


def _report(letter: Letter, outcome: LetterOutcome, *, link: str | None = None) -> LetterReport:
    return LetterReport(
        moment_on=letter.moment.held_on,
        number=letter.number,
        kind=letter.kind.value,
        is_addition=letter.is_addition,
        points=len(letter.points),
        outcome=outcome,
        link=link,
    )
