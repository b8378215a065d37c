"""What a pass needs, and how it is handed on to its parts."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from planner_sync.domain.board import UserId
from planner_sync.domain.leases import Lease
from planner_sync.domain.people import Member
from planner_sync.domain.teams import Team
from planner_sync.ports import Cards, Clock, Directory, Flags, Leases, TaskBoard
from planner_sync.services.brakes import Braking
from planner_sync.services.look_at_board import Cleaning
from planner_sync.services.make_tasks import TaskMaker
from planner_sync.services.pass_papers import PassPapers
from planner_sync.services.read_minutes_files import Reading
from planner_sync.services.safekeeping import Safekeeping
from planner_sync.services.syncing import Syncing
from planner_sync.services.write_outcome_sheets import Sheeting
from planner_sync.services.write_receipts import Receipting


@dataclass(frozen=True, kw_only=True)
class Intake:
    """What a pass needs."""

    reading: Reading
    receipting: Receipting
    board: TaskBoard
    cards: Cards
    keeping: Safekeeping
    sheeting: Sheeting
    directory: Directory
    cleaning: Callable[[Sequence[Member]], Cleaning]
    braking: Braking
    leases: Leases
    flags: Flags
    clock: Clock
    monotonic: Callable[[], float]
    check_after_months: int
    quiet_s: float
    listing_gap_s: float
    sleep: Callable[[float], Awaitable[None]]

    def papers(self) -> PassPapers:
        """Return what the papers of a pass need."""
        return PassPapers(
            register=self.reading.register,
            cards=self.cards,
            sheeting=self.sheeting,
            zone=self.reading.zone,
        )

    def syncing(
        self, team: Team, members: Sequence[Member], lease: Lease | None, now: datetime
    ) -> Syncing:
        """
        Return what bringing a team's board up to its register needs.

        Args:
            team: The team.
            members: Its group.
            lease: The lease under which tasks are made; ``None`` for a rehearsal.
            now: The moment at which the pass began.
        """
        return Syncing(
            board=self.board,
            register=self.reading.register,
            maker=self._maker(team, lease) if lease else None,
            zone=self.reading.zone,
            quiet_s=self.quiet_s,
            listing_gap_s=self.listing_gap_s,
            sleep=self.sleep,
            now=now,
            people=frozenset(UserId(m.user_id) for m in members),
        )

    def _maker(self, team: Team, lease: Lease) -> TaskMaker:
        return TaskMaker(
            team,
            lease,
            board=self.board,
            register=self.reading.register,
            leases=self.leases,
            clock=self.clock,
            monotonic=self.monotonic,
        )
