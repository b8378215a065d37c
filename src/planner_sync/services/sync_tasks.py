"""From the register to the board: one task per point, and people's work left alone."""

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from planner_sync.domain.board import BoardTask
from planner_sync.domain.errors import (
    ConflictError,
    NotFoundError,
    OutcomeUnknownError,
    PermanentError,
)
from planner_sync.domain.intents import Intent, IntentStatus
from planner_sync.domain.layout import BucketMap
from planner_sync.domain.observation import observed
from planner_sync.domain.plan_of_work import (
    Circumstances,
    Create,
    Hold,
    Leave,
    Revise,
    Step,
    Wait,
    is_wanted,
    revision,
    steps,
)
from planner_sync.domain.points import Certainty
from planner_sync.domain.reconciliation import edited
from planner_sync.domain.register import Moment, RegisteredPoint
from planner_sync.domain.teams import Team
from planner_sync.ports import Register, TaskBoard
from planner_sync.services.look_at_board import Look
from planner_sync.services.outcomes import PointOutcome
from planner_sync.services.prepare_plan import PreparedPlan
from planner_sync.services.write_details import WrittenDetails, write_details
from planner_sync.services.write_tasks import change_task, make_task

_AT_ONCE = "Iemand wijzigde deze taak op hetzelfde moment; de volgende ronde kijkt opnieuw."
_NO_ANSWER = "Het antwoord van Planner bleef uit; de volgende ronde kijkt opnieuw."


@dataclass(frozen=True, kw_only=True)
class Syncing:
    """What syncing a board needs."""

    board: TaskBoard
    register: Register
    zone: ZoneInfo
    quiet_s: float
    """Seconds for which a create of unknown outcome may still appear."""

    listing_gap_s: float
    """Seconds between the two looks that have to miss it before it is sent again."""

    sleep: Callable[[float], Awaitable[None]]
    now: datetime
    write: bool
    """False for a rehearsal: everything is decided, nothing is written anywhere."""

    may_create: bool = True
    """False while a brake holds back new tasks: what is on the board is found and kept."""

    @property
    def today(self) -> date:
        """The day of the pass in the installation's time zone."""
        return self.now.astimezone(self.zone).date()


@dataclass(frozen=True, kw_only=True)
class Synced:
    """One point after the pass."""

    point: RegisteredPoint
    outcome: PointOutcome
    note: str | None = None
    task: BoardTask | None = None
    """Its task as this pass left it; ``None`` where it was only looked at."""


async def sync_tasks(
    team: Team,
    look: Look,
    plan: PreparedPlan,
    moments: Iterable[Moment],
    syncing: Syncing,
) -> list[Synced]:
    """
    Bring the team's board up to its points.

    Args:
        team: The team.
        look: Its points and its board, as this pass found them.
        plan: The board with the buckets and labels that the points need.
        moments: Its client moments.
        syncing: What syncing needs.

    Returns:
        Each point as it is now.

    Raises:
        PlannerSyncError: The board stopped answering half-way; what was written until then is
            in the register.
    """
    direct, points = team.takes_up_directly, look.points
    circumstances = Circumstances(
        buckets=plan.buckets,
        labels=plan.labels,
        open_intents=syncing.register.open_intents(team.team_id),
        takes_up_directly=direct,
        now=syncing.now,
        quiet_s=syncing.quiet_s,
        may_create=syncing.may_create,
    )
    decided = list(steps(points, plan.board, circumstances))
    if syncing.write and any(isinstance(s, Create) and s.attempt > 1 for s in decided):
        # A create of unknown outcome is sent again only after a second look at the plan.
        await syncing.sleep(syncing.listing_gap_s)
        board = await syncing.board.read(team.plan_id)
        decided = list(steps(points, board, circumstances))
    synced = [
        Synced(point=step.point, outcome=PointOutcome.STOPPED)
        if step.point.key in look.stopped
        else await _carry_out(step, team, circumstances, syncing)
        for step in decided
    ]
    if not syncing.write:
        return synced
    revised = await write_details(
        [
            s.point
            for s in synced
            if s.point.task_id and is_wanted(s.point, takes_up_directly=direct)
        ],
        {m.moment_id: m for m in moments},
        look.details,
        team=team,
        board=syncing.board,
        register=syncing.register,
    )
    return [_with_details(s, revised.get(s.point.key)) for s in synced]


def _with_details(synced: Synced, written: WrittenDetails | None) -> Synced:
    if written is None:
        return synced
    is_news = synced.outcome is PointOutcome.UNCHANGED or written.outcome is PointOutcome.FAILED
    return replace(synced, outcome=written.outcome, note=written.note) if is_news else synced


async def _carry_out(
    step: Step, team: Team, circumstances: Circumstances, syncing: Syncing
) -> Synced:
    match step:
        case Create():
            return await _create(step, team, circumstances.buckets, syncing)
        case Revise():
            return await _revise(step, team, circumstances, syncing)
        case Wait():
            return Synced(
                point=step.point,
                outcome=PointOutcome.WAITING,
                note=_NO_ANSWER,
            )
        case Hold():
            return Synced(point=step.point, outcome=PointOutcome.BRAKED)
        case Leave():
            return Synced(point=step.point, outcome=_left(step.point))


def _left(point: RegisteredPoint) -> PointOutcome:
    if point.stopped_on is not None or point.task_id is not None:
        return PointOutcome.UNCHANGED
    if point.point.is_held:
        return PointOutcome.HELD
    if point.point.certainty is Certainty.SUGGESTED:
        return PointOutcome.SUGGESTED
    return PointOutcome.NO_TASK


async def _create(step: Create, team: Team, buckets: BucketMap, syncing: Syncing) -> Synced:
    if not syncing.write:
        return Synced(point=step.point, outcome=PointOutcome.CREATED)
    intent = Intent(
        team_id=team.team_id,
        key=step.point.key,
        intended_at=syncing.now,
        attempt=step.attempt,
    )
    try:
        task = await make_task(
            team.plan_id, step.fields, intent, board=syncing.board, register=syncing.register
        )
    except OutcomeUnknownError:
        return Synced(
            point=step.point,
            outcome=PointOutcome.WAITING,
            note=_NO_ANSWER,
        )
    except PermanentError as exc:
        return Synced(point=step.point, outcome=PointOutcome.FAILED, note=str(exc))
    point = replace(
        step.point,
        task_id=task.task_id,
        baseline=step.fields,
        wanted_place=step.place,
        wanted_theme=step.point.point.theme,
    )
    point = observed(point, task, buckets, syncing.today)
    syncing.register.save_point(point, replace(intent, status=IntentStatus.DONE))
    return Synced(point=point, outcome=PointOutcome.CREATED, task=task)


async def _revise(
    step: Revise, team: Team, circumstances: Circumstances, syncing: Syncing
) -> Synced:
    outcome = PointOutcome.ADOPTED if step.is_adopted else PointOutcome.UNCHANGED
    if step.edits:
        outcome = PointOutcome.UPDATED
    if step.edits and syncing.write:
        try:
            step = await _write(step, team, circumstances, syncing)
        except (ConflictError, NotFoundError):
            return Synced(point=step.point, outcome=PointOutcome.CONFLICT, note=_AT_ONCE)
        except PermanentError as exc:
            return Synced(point=step.point, outcome=PointOutcome.FAILED, note=str(exc))
    task = edited(step.task, step.edits)
    point = replace(step.point, task_id=task.task_id)
    point = observed(point, task, circumstances.buckets, syncing.today)
    if step.fields is not None:
        point = replace(
            point,
            baseline=step.fields,
            wanted_place=step.place,
            wanted_theme=point.point.theme,
        )
    if syncing.write and point != step.point:
        syncing.register.save_point(point, _settled(step, syncing))
    return Synced(point=point, outcome=outcome, task=task)


async def _write(
    step: Revise, team: Team, circumstances: Circumstances, syncing: Syncing
) -> Revise:
    """Write the edits; returns the step as it was carried out, see `change_task`."""

    def decide(task: BoardTask) -> Revise:
        return revision(step.point, task, circumstances, is_adopted=step.is_adopted)

    task = await change_task(
        team.plan_id, step.task, lambda task: decide(task).edits, syncing.board
    )
    return decide(task)


def _settled(step: Revise, syncing: Syncing) -> Intent | None:
    """Close the attempt of which the task was now found."""
    if not step.is_adopted:
        return None
    intent = syncing.register.open_intents(step.point.team_id).get(step.point.key)
    return replace(intent, status=IntentStatus.DONE) if intent else None
