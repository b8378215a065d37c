"""One team with its board, library, register and channel, all in memory."""

from collections.abc import Sequence

from doubles.builders import (
    AMSTERDAM,
    PLAN,
    TENANT,
    a_known_item,
    a_member,
    a_moment,
    a_team,
)
from doubles.cards import InMemoryCards
from doubles.clock import ManualClock
from doubles.leases import InMemoryLeases, LeaseTable
from doubles.people import BoardPeople
from doubles.register import InMemoryRegister
from doubles.task_board import InMemoryTaskBoard
from planner_sync.domain.absorption import absorb_points
from planner_sync.domain.board import BoardTask, UserId
from planner_sync.domain.markers import marker_of, without_marker
from planner_sync.domain.plan_of_work import wanted_places, wanted_themes
from planner_sync.domain.points import Point, Question
from planner_sync.domain.register import Moment, RegisteredPoint
from planner_sync.domain.teams import Team
from planner_sync.services.look_at_board import Looking, look_at_board
from planner_sync.services.make_tasks import TaskMaker
from planner_sync.services.outcomes import PointOutcome
from planner_sync.services.prepare_plan import prepare_plan
from planner_sync.services.sync_tasks import Synced, sync_tasks
from planner_sync.services.syncing import Syncing

MEMBERS = (a_member("Anna de Vries"), a_member("Bram Bakker"))


class Scene:
    """Minutes come in, passes are made, and people work on the board."""

    def __init__(self, team: Team | None = None, board: InMemoryTaskBoard | None = None) -> None:
        self.team = team or a_team()
        self.clock = ManualClock()
        self.board = board or InMemoryTaskBoard(self.clock)
        self.board.add_plan(PLAN)
        self.people = BoardPeople(self.board)
        self.register = InMemoryRegister(LeaseTable(self.clock))
        self.own = InMemoryCards(self.register)
        self.questions: Sequence[Question] = ()

    def minutes(self, *points: Point, moment: Moment | None = None) -> None:
        """Take minutes over that now have these points."""
        moment = moment or a_moment()
        registered = absorb_points(
            moment,
            points,
            members=MEMBERS,
            registered=self.register.points(self.team.team_id),
            tenant_id=TENANT,
        )
        self.register.save_minutes(moment, registered, a_known_item())

    async def sync(self, *, write: bool = True) -> list[Synced]:
        look = await look_at_board(
            self.team,
            self.register.points(self.team.team_id),
            await self.board.read(self.team.plan_id),
            Looking(
                board=self.board,
                register=self.register,
                cards=self.own,
                clean=lambda text: text,
                zone=AMSTERDAM,
                now=self.clock(),
                write=write,
                doubt=lambda absence: False,
            ),
        )
        plan = await prepare_plan(
            self.team,
            look.board,
            places=wanted_places(look.points, takes_up_directly=self.team.takes_up_directly),
            themes=wanted_themes(look.points, takes_up_directly=self.team.takes_up_directly),
            port=self.board,
            write=write,
        )
        self.questions = plan.questions
        moments = self.register.moments(self.team.team_id)
        return await sync_tasks(self.team, look, plan, moments, self.syncing(write=write))

    def syncing(self, *, write: bool = True, may_create: bool = True) -> Syncing:
        return Syncing(
            board=self.board,
            register=self.register,
            maker=self.maker() if write else None,
            zone=AMSTERDAM,
            quiet_s=600,
            listing_gap_s=30,
            sleep=self.clock.sleep,
            now=self.clock(),
            people=[UserId(m.user_id) for m in MEMBERS],
            may_create=may_create,
        )

    def maker(self, holder: str = "here") -> TaskMaker:
        """Begin a pass of one of the processes that share the register."""
        leases = InMemoryLeases(self.register.leases, holder)
        return TaskMaker(
            self.team,
            leases.take(self.team.team_id),
            board=self.board,
            register=self.register,
            leases=leases,
            clock=self.clock,
            monotonic=lambda: self.clock().timestamp(),
        )

    async def outcome(self, *, write: bool = True) -> PointOutcome:
        """Make a pass and say what it did for the only point."""
        (synced,) = await self.sync(write=write)
        return synced.outcome

    def point(self) -> RegisteredPoint:
        (point,) = self.register.points(self.team.team_id)
        return point

    def cards(self) -> list[BoardTask]:
        """The tasks that bear a marker of the service."""
        return [t for t in self.board.tasks() if marker_of(t.fields.title)]

    def card(self) -> BoardTask:
        (card,) = self.cards()
        return card

    def titles(self) -> list[str]:
        return sorted(without_marker(t.fields.title) for t in self.cards())

    def lose_the_database(self) -> None:
        self.register = InMemoryRegister(LeaseTable(self.clock))
