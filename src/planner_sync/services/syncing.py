"""What bringing a board up to the register needs, of points and of cards alike."""

from collections.abc import Awaitable, Callable, Collection
from dataclasses import dataclass, replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from planner_sync.domain.board import Board, UserId
from planner_sync.domain.intents import AskPerson, Intent, IntentStatus, Move, Wait
from planner_sync.domain.teams import Team
from planner_sync.ports import Register, TaskBoard
from planner_sync.services.make_tasks import NO_ANSWER, NotMade, TaskMaker
from planner_sync.services.outcomes import PointOutcome


@dataclass(frozen=True, kw_only=True)
class Syncing:
    """What syncing a board needs."""

    board: TaskBoard
    register: Register
    maker: TaskMaker | None
    """``None`` for a rehearsal: everything is decided, nothing is written anywhere."""

    zone: ZoneInfo
    quiet_s: float
    """Seconds for which a create of unknown outcome may still appear."""

    listing_gap_s: float
    """Seconds between the two looks that have to miss it before it is sent again."""

    sleep: Callable[[float], Awaitable[None]]
    now: datetime
    """The moment at which the pass began, before it read anything."""

    people: Collection[UserId]
    """The members of the team's group."""

    may_create: bool = True
    """False while a brake holds back new tasks: what is on the board is found and kept."""

    @property
    def write(self) -> bool:
        """False for a rehearsal."""
        return self.maker is not None

    @property
    def today(self) -> date:
        """The day of the pass in the installation's time zone."""
        return self.now.astimezone(self.zone).date()

    async def second_listing(self, team: Team) -> Board:
        """List the plan once more, some time after the first."""
        await self.sleep(self.listing_gap_s)
        return await self.board.read(team.plan_id)

    def waiting(self, move: Move, intent: Intent | None) -> NotMade:
        """
        Say why no task is made, and keep what *move* says of the attempt before.

        Args:
            move: What the protocol says, anything but sending or adopting.
            intent: The attempt before, if any.
        """
        match move:
            case AskPerson(copy=copy):
                if self.write and intent is not None and copy is None:
                    self.register.settle(replace(intent, status=IntentStatus.NEEDS_PERSON))
                note = _COPY if copy else _PERSON
                return NotMade(outcome=PointOutcome.NEEDS_PERSON, note=note)
            case Wait(begins_anew=True) if self.write and intent is not None:
                self.register.begin_anew(intent, self.now)
        note = NO_ANSWER if intent else _LAGS
        return NotMade(outcome=PointOutcome.WAITING, note=note)


_LAGS = "Planner laat niet alle taken zien; de volgende ronde kijkt opnieuw."
_COPY = (
    "Op het bord staat een kopie van deze taak die iemand zelf maakte. Haal de code tussen de "
    "haken uit de titel van de kopie, of laat de beheerder kiezen met planner-sync resolve."
)
_PERSON = (
    "Het is niet zeker of deze taak al bestaat. Kijk op het bord, en laat de beheerder kiezen met "
    "planner-sync resolve."
)
