"""Description, checklist and link of the tasks: details, which Planner keeps apart."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from planner_sync.domain.board import DetailFields
from planner_sync.domain.desired import desired_details
from planner_sync.domain.errors import ConflictError, NotFoundError, PermanentError
from planner_sync.domain.markers import PointKey
from planner_sync.domain.reconciliation import detail_edits
from planner_sync.domain.register import Moment, MomentId, RegisteredPoint
from planner_sync.domain.teams import Team
from planner_sync.ports import Register, TaskBoard
from planner_sync.services.outcomes import PointOutcome


@dataclass(frozen=True, kw_only=True)
class WrittenDetails:
    """What became of the details of one task."""

    outcome: PointOutcome
    note: str | None = None


async def write_details(
    points: Sequence[RegisteredPoint],
    moments: Mapping[MomentId, Moment],
    *,
    team: Team,
    board: TaskBoard,
    register: Register,
) -> dict[PointKey, WrittenDetails]:
    """
    Bring the details of tasks up to the minutes; only those that moved are read.

    Returns:
        What became of them by point key, for the points of which something was to be written.
    """
    moved = [
        (point, wanted)
        for point in points
        if (wanted := _wanted(point, moments, team)) != point.detail_baseline
    ]
    found = await board.details(team.plan_id, [p.task_id for p, _ in moved if p.task_id])
    written: dict[PointKey, WrittenDetails] = {}
    for point, wanted in moved:
        actual = found.get(point.task_id) if point.task_id else None
        if point.task_id is None or actual is None:
            continue
        edits = detail_edits(wanted, actual.fields, point.detail_baseline)
        if edits:
            try:
                await board.update_details(team.plan_id, point.task_id, actual.etag, edits)
            except (ConflictError, NotFoundError):
                written[point.key] = WrittenDetails(outcome=PointOutcome.CONFLICT)
                continue
            except PermanentError as exc:
                written[point.key] = WrittenDetails(outcome=PointOutcome.FAILED, note=str(exc))
                continue
            written[point.key] = WrittenDetails(outcome=PointOutcome.UPDATED)
        register.save_point(replace(point, detail_baseline=wanted))
    return written


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
