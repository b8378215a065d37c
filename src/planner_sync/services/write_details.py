"""Description, checklist and link of the tasks: details, which Planner keeps apart."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from planner_sync.domain.board import DetailEdits, DetailFields, TaskDetails, TaskId
from planner_sync.domain.desired import desired_details
from planner_sync.domain.errors import ConflictError, NotFoundError, PermanentError
from planner_sync.domain.markers import PointKey
from planner_sync.domain.reconciliation import asked_details, detail_edits
from planner_sync.domain.register import Moment, MomentId, RegisteredPoint
from planner_sync.domain.teams import Team
from planner_sync.ports import Register, TaskBoard
from planner_sync.services.outcomes import PointOutcome
from planner_sync.services.write_tasks import change_details


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
    moved = [
        (point, wanted)
        for point in points
        if (wanted := _wanted(point, moments, team)) != point.detail_baseline
    ]
    unknown = [p.task_id for p, _ in moved if p.task_id and p.task_id not in known]
    found = {**known, **await board.details(team.plan_id, unknown)}
    written: dict[PointKey, WrittenDetails] = {}
    for point, wanted in moved:
        actual = found.get(point.task_id) if point.task_id else None
        if actual is None or point.task_id is None:
            continue
        done, asked = await _write(point, point.task_id, wanted, actual, team=team, board=board)
        if done is not None:
            written[point.key] = done
        if asked is not None:
            register.save_point(replace(point, detail_baseline=asked))
    return written


async def _write(
    point: RegisteredPoint,
    task_id: TaskId,
    wanted: DetailFields,
    actual: TaskDetails,
    *,
    team: Team,
    board: TaskBoard,
) -> tuple[WrittenDetails | None, DetailFields | None]:
    """
    Write what is to be written.

    Returns:
        What became of it, ``None`` when that is nothing; and what was asked of the board, ``None``
        when that is not known.
    """

    def decide(has: DetailFields) -> DetailEdits:
        return detail_edits(wanted, has, point.detail_baseline)

    try:
        has = await change_details(team.plan_id, task_id, actual, decide, board)
    except (ConflictError, NotFoundError):
        return WrittenDetails(outcome=PointOutcome.CONFLICT), None
    except PermanentError as exc:
        return WrittenDetails(outcome=PointOutcome.FAILED, note=str(exc)), None
    edits = decide(has)
    asked = asked_details(wanted, has, point.detail_baseline, edits)
    return WrittenDetails(outcome=PointOutcome.UPDATED) if edits else None, asked


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
