"""From the register to the board: one task per point, and people's work left alone."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from planner_sync.domain import intents
from planner_sync.domain.board import Board, BoardTask, BucketId
from planner_sync.domain.errors import ConflictError, NotFoundError, PermanentError
from planner_sync.domain.intents import Intent
from planner_sync.domain.layout import BucketMap
from planner_sync.domain.leavers import is_unattended
from planner_sync.domain.markers import PointKey
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
from planner_sync.domain.trust import is_trusted
from planner_sync.services.look_at_board import Look
from planner_sync.services.make_tasks import NO_ANSWER, Making, NotMade, Order, TaskMaker
from planner_sync.services.outcomes import PointOutcome
from planner_sync.services.prepare_plan import PreparedPlan
from planner_sync.services.syncing import Syncing
from planner_sync.services.write_details import WrittenDetails, write_details
from planner_sync.services.write_tasks import change_task

_NOT_ASSIGNED = "Planner wees deze taak niet toe aan wie de notulen noemen; wijs haar zelf toe."
_AT_ONCE = "Iemand wijzigde deze taak op hetzelfde moment; de volgende ronde kijkt opnieuw."


@dataclass(frozen=True, kw_only=True)
class Synced:
    """One point after the pass."""

    point: RegisteredPoint
    outcome: PointOutcome
    note: str | None = None
    task: BoardTask | None = None
    """Its task as this pass left it; ``None`` where it was only looked at."""

    is_dropped: bool = False
    """True when Planner made the task and left out somebody to whom it was to be assigned."""

    is_unattended: bool = False
    """True when it is open and everybody who is to do it left the team's group."""


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
    direct = team.takes_up_directly
    decided, circumstances = await _decided(team, look, plan, syncing)
    synced = await _carried_out(decided, team, circumstances, look, syncing)
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


async def _decided(
    team: Team, look: Look, plan: PreparedPlan, syncing: Syncing
) -> tuple[list[Step], Circumstances]:
    """Decide for all points; what may be sent again is decided after a second listing."""
    used = frozenset(plan.buckets.found.values())
    known = replace(look.known, sentinels=look.known.sentinels | used)
    is_first_trusted = is_trusted(look.listed, _ids(plan.board), known)
    circumstances = Circumstances(
        buckets=plan.buckets,
        labels=plan.labels,
        open_intents=syncing.register.open_intents(team.team_id),
        takes_up_directly=team.takes_up_directly,
        now=syncing.now,
        quiet_s=syncing.quiet_s,
        absences=int(is_first_trusted),
        mapped=known.tasks,
        people=syncing.people,
        may_create=syncing.may_create,
    )
    decided = list(steps(look.points, plan.board, circumstances))
    is_looked_at_again = any(
        isinstance(s, Wait) and isinstance(s.move, intents.LookAgain) for s in decided
    )
    if not syncing.write or not is_looked_at_again:
        return decided, circumstances
    board = await syncing.second_listing(team)
    is_second_trusted = is_trusted(board.tasks, _ids(board), known)
    circumstances = replace(circumstances, absences=2 * is_second_trusted)
    # What the first listing lacked and was found by its id is there all the same.
    lagging = {t: task for t, task in look.board.tasks.items() if t not in look.listed}
    board = replace(board, tasks={**lagging, **board.tasks})
    return list(steps(look.points, board, circumstances)), circumstances


def _ids(board: Board) -> frozenset[BucketId]:
    return frozenset(bucket.bucket_id for bucket in board.buckets)


async def _carried_out(
    decided: Sequence[Step], team: Team, circumstances: Circumstances, look: Look, syncing: Syncing
) -> list[Synced]:
    """Carry the steps out: the tasks that are to be made come last, together."""
    synced = {
        step.point.key: Synced(point=step.point, outcome=PointOutcome.STOPPED)
        if step.point.key in look.stopped
        else await _carry_out(step, team, circumstances, syncing)
        for step in decided
    }
    if syncing.maker is not None:
        creates = [s for s in decided if isinstance(s, Create) and s.point.key not in look.stopped]
        synced |= await _make(creates, circumstances.buckets, syncing, syncing.maker)
    return [_attended(synced[step.point.key], look, syncing) for step in decided]


def _attended(synced: Synced, look: Look, syncing: Syncing) -> Synced:
    """Note whether there is still somebody who is to do it."""
    task_id = synced.point.task_id
    task = synced.task or (look.board.tasks.get(task_id) if task_id else None)
    return replace(synced, is_unattended=is_unattended(synced.point, task, syncing.people))


async def _carry_out(
    step: Step, team: Team, circumstances: Circumstances, syncing: Syncing
) -> Synced:
    match step:
        case Create():
            return Synced(point=step.point, outcome=PointOutcome.CREATED)
        case Revise():
            return await _revise(step, team, circumstances, syncing)
        case Wait():
            return _waited(step, circumstances, syncing)
        case Hold():
            return Synced(point=step.point, outcome=PointOutcome.BRAKED)
        case Leave():
            return Synced(point=step.point, outcome=_left(step.point))


def _waited(step: Wait, circumstances: Circumstances, syncing: Syncing) -> Synced:
    intent = circumstances.open_intents.get(step.point.key)
    not_made = syncing.waiting(step.move, intent)
    return Synced(point=step.point, outcome=not_made.outcome, note=not_made.note)


def _left(point: RegisteredPoint) -> PointOutcome:
    if point.stopped_on is not None or point.task_id is not None:
        return PointOutcome.UNCHANGED
    if point.point.is_held:
        return PointOutcome.HELD
    if point.point.certainty is Certainty.SUGGESTED:
        return PointOutcome.SUGGESTED
    return PointOutcome.NO_TASK


async def _make(
    creates: Sequence[Create], buckets: BucketMap, syncing: Syncing, maker: TaskMaker
) -> Mapping[PointKey, Synced]:
    kept: dict[PointKey, RegisteredPoint] = {}

    def order(step: Create) -> Order:
        def keep(task: BoardTask, intent: Intent) -> bool:
            point = _with_task(step, task, buckets, syncing)
            kept[point.key] = point
            return syncing.register.save_point(point, intent)

        return Order(key=step.point.key, fields=step.fields, attempt=step.attempt, keep=keep)

    made = await maker.make([order(step) for step in creates])
    return {s.point.key: _made(s, made[s.point.key], kept) for s in creates}


def _with_task(
    step: Create, task: BoardTask, buckets: BucketMap, syncing: Syncing
) -> RegisteredPoint:
    point = replace(
        step.point,
        task_id=task.task_id,
        baseline=step.fields,
        wanted_place=step.place,
        wanted_theme=step.point.point.theme,
    )
    return observed(point, task, buckets, syncing.today)


def _made(step: Create, making: Making, kept: Mapping[PointKey, RegisteredPoint]) -> Synced:
    if isinstance(making, NotMade):
        return Synced(point=step.point, outcome=making.outcome, note=making.note)
    is_dropped = bool(step.fields.assignees - making.fields.assignees)
    return Synced(
        point=kept[step.point.key],
        outcome=PointOutcome.CREATED,
        note=_NOT_ASSIGNED if is_dropped else None,
        task=making,
        is_dropped=is_dropped,
    )


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
    if syncing.maker is not None and point != step.point:
        intent = circumstances.open_intents.get(point.key) if step.is_adopted else None
        found = syncing.maker.found(intent, task.task_id) if intent else None
        if not syncing.register.save_point(point, found):
            return Synced(point=step.point, outcome=PointOutcome.WAITING, note=NO_ANSWER)
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
