"""Description, checklist and link of the tasks: details, which Planner keeps apart."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from planner_sync.domain.board import DetailFields, TaskDetails, TaskId
from planner_sync.domain.desired import desired_details
from planner_sync.domain.errors import ConflictError, NotFoundError, PermanentError
from planner_sync.domain.markers import PointKey
from planner_sync.domain.register import Moment, MomentId, RegisteredPoint
from planner_sync.domain.teams import Team
from planner_sync.ports import Register, TaskBoard
from planner_sync.services.change_details import DetailWish, change_details
from planner_sync.services.outcomes import PointOutcome


@dataclass(frozen=True, kw_only=True)
class WrittenDetails:
    """What became of the details of one task."""

    outcome: PointOutcome
    note: str | None = None


async def write_details(
    points: Sequence[RegisteredPoint],
    moments: Mapping[MomentId, Moment],
    known: Mapping[TaskId, TaskDetails],
    *,
    team: Team,
    board: TaskBoard,
    register: Register,
) -> dict[PointKey, WrittenDetails]:
    """
    Bring the details of tasks up to the minutes; only those of which more is wanted are read.

    Args:
        points: The points that have a task.
        moments: The moments that they come from.
        known: Details that this pass read already.
        team: The team.
        board: Its plan.
        register: Where what was wanted is kept.

    Returns:
        What became of them by point key, for the points of which something was to be written.
    """
    moved = {
        point.task_id: (point, wanted)
        for point in points
        if point.task_id and (wanted := _wanted(point, moments, team)) != point.detail_baseline
    }
    unknown = [task_id for task_id in moved if task_id not in known]
    found = {**known, **await board.details(team.plan_id, unknown)}
    wishes = [
        DetailWish(
            task_id=task_id,
            wanted=wanted,
            actual=found[task_id],
            baseline=point.detail_baseline,
        )
        for task_id, (point, wanted) in moved.items()
        if task_id in found
    ]
    written: dict[PointKey, WrittenDetails] = {}
    async for wish, error in change_details(team.plan_id, wishes, board):
        point, _ = moved[wish.task_id]
        if error is not None:
            written[point.key] = _not_written(error)
            continue
        if wish.edits:
            written[point.key] = WrittenDetails(outcome=PointOutcome.UPDATED)
        register.save_point(replace(point, detail_baseline=wish.asked))
    return written


def _not_written(error: PermanentError) -> WrittenDetails:
    match error:
        case ConflictError() | NotFoundError():
            return WrittenDetails(outcome=PointOutcome.CONFLICT)
        case _:
            return WrittenDetails(outcome=PointOutcome.FAILED, note=str(error))


def _wanted(
    point: RegisteredPoint,
    moments: Mapping[MomentId, Moment],
    team: Team,
) -> DetailFields:
    moment = moments[point.moment_id]
    return desired_details(
        point,
        moment,
        minutes_url=moment.link,
        language=team.language,
        has_label=bool(point.baseline and point.baseline.labels),
    )
