"""What a pass leaves to a person: spare tasks, and creates of which nobody knows the end."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import timedelta

from planner_sync.domain.attention import Subject
from planner_sync.domain.board import TaskId
from planner_sync.domain.cards import MomentCard
from planner_sync.domain.duplicates import Making
from planner_sync.domain.register import RegisteredPoint
from planner_sync.domain.teams import Team
from planner_sync.domain.trust import is_trusted
from planner_sync.ports import Flags
from planner_sync.services.look_at_board import Look
from planner_sync.services.outcomes import TeamReport
from planner_sync.services.sweep_duplicates import Sweeping, duplicate_questions, sweep_duplicates
from planner_sync.services.syncing import Syncing


@dataclass(frozen=True, kw_only=True)
class ClearingUp:
    """What the end of a pass needs."""

    syncing: Syncing
    flags: Flags
    task_url: Callable[[Team, TaskId], str | None]
    is_braked: bool


async def clear_up(
    team: Team,
    look: Look,
    cards: Sequence[RegisteredPoint | MomentCard],
    asked: Collection[str],
    *,
    report: TeamReport,
    clearing: ClearingUp,
) -> None:
    """
    Sweep the board, and tell what a person has to decide and was not told before.

    Args:
        team: The team.
        look: Its board, as this pass found it.
        cards: All points of the team and the cards of its moments, as this pass left them.
        asked: Subjects of what the pass asks about points and cards.
        report: Where it is told.
        clearing: What the end of a pass needs.
    """
    syncing = clearing.syncing
    buckets = {bucket.bucket_id for bucket in look.board.buckets}
    is_safe = not clearing.is_braked and is_trusted(look.listed, buckets, look.known)
    making = Making(
        attempts=syncing.register.attempts(team.team_id),
        people=syncing.people,
        lasted=timedelta(seconds=syncing.quiet_s),
    )
    sweeping = Sweeping(port=syncing.board, making=making, may_delete=syncing.write and is_safe)
    swept = await sweep_duplicates(team, look.board, cards, sweeping)
    report.questions += duplicate_questions(team, swept.flagged, clearing.task_url)
    report.deleted_spares = swept.deleted
    subjects = {*asked, *(Subject.SPARE.of(one.spare.task_id) for one in swept.flagged)}
    if syncing.write:
        report.new_cases = len(clearing.flags.raise_only(team.team_id, subjects, syncing.now))
