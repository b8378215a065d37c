"""
What a pass has to do on a board, decided for all points of a team at once.

Deciding is pure: a rehearsal prints these steps, a real pass carries them out.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from planner_sync.domain import intents
from planner_sync.domain.board import (
    Board,
    BoardTask,
    BucketId,
    LabelId,
    Place,
    TaskEdits,
    TaskFields,
    TaskId,
    UserId,
)
from planner_sync.domain.desired import desired_task, place_of
from planner_sync.domain.intents import Intent, next_move, sight_of
from planner_sync.domain.layout import BucketMap, tasks_by_marker
from planner_sync.domain.leavers import assignable
from planner_sync.domain.markers import PointKey, marker_of
from planner_sync.domain.points import Decision
from planner_sync.domain.reconciliation import task_edits
from planner_sync.domain.register import RegisteredPoint


@dataclass(frozen=True, kw_only=True)
class Create:
    """Make a task for a point that has none."""

    point: RegisteredPoint
    place: Place
    fields: TaskFields
    attempt: int = 1
    """Number of the attempt, see `Intent.attempt`."""


@dataclass(frozen=True, kw_only=True)
class Revise:
    """Bring a task up to the minutes; without edits it only notes what is wanted of it."""

    point: RegisteredPoint
    task: BoardTask
    edits: TaskEdits
    place: Place | None
    """Where it is wanted; ``None`` when the minutes no longer ask for a task."""

    fields: TaskFields | None
    """What is wanted now; becomes the baseline.  ``None`` together with ``place``."""

    is_adopted: bool = False


@dataclass(frozen=True, kw_only=True)
class Wait:
    """A task is wanted, and it may be on the board already."""

    point: RegisteredPoint
    move: intents.Wait | intents.LookAgain | intents.AskPerson


@dataclass(frozen=True, kw_only=True)
class Hold:
    """A task is wanted, and a person has to give the word first."""

    point: RegisteredPoint


@dataclass(frozen=True, kw_only=True)
class Leave:
    """There is nothing to do on the board."""

    point: RegisteredPoint


Step = Create | Revise | Wait | Hold | Leave


@dataclass(frozen=True, kw_only=True)
class Circumstances:
    """What deciding needs besides points and board."""

    buckets: BucketMap
    labels: Mapping[str, LabelId]
    """Label by theme, as written, for the themes that need one in this pass."""

    open_intents: Mapping[PointKey, Intent]
    takes_up_directly: bool
    now: datetime
    quiet_s: float
    """Seconds for which an attempt of unknown outcome may still appear."""

    absences: int
    """Trusted listings in a row that ended with the board, see `Sight.absences`."""

    mapped: Collection[TaskId] = frozenset()
    """Ids of tasks that are known as those of points and cards."""

    people: Collection[UserId] = frozenset()
    """The members of the team's group."""

    may_create: bool = True
    """False while a brake holds back new tasks."""


def steps(
    points: Iterable[RegisteredPoint], board: Board, circumstances: Circumstances
) -> Iterator[Step]:
    """Yield one step for each point."""
    by_marker = tasks_by_marker(board, marker_of)
    for point in points:
        task = board.tasks.get(point.task_id) if point.task_id else None
        if point.stopped_on is not None:
            yield Leave(point=point)
        elif point.task_id is None:
            yield _without_task(point, by_marker.get(point.marker, ()), circumstances)
        elif task is not None:
            yield revision(point, task, circumstances)
        else:
            # A listing may lag; whether the task is gone was asked by id before.
            yield Leave(point=point)


def wanted_places(points: Iterable[RegisteredPoint], *, takes_up_directly: bool) -> set[Place]:
    """
    Name the places that need a bucket: all three as soon as a point needs a task.

    The buckets are how the team decides, so the one for "no" has to be there as well.
    """
    is_needed = any(
        is_wanted(point, takes_up_directly=takes_up_directly) and point.task_id is None
        for point in points
    )
    return set(Place) if is_needed else set()


def wanted_themes(points: Iterable[RegisteredPoint], *, takes_up_directly: bool) -> set[str]:
    """Name the themes that need a label: those that no card was given one for yet."""
    return {
        point.point.theme
        for point in points
        if is_wanted(point, takes_up_directly=takes_up_directly)
        if point.point.theme and not _has_label(point)
    }


def is_wanted(point: RegisteredPoint, *, takes_up_directly: bool) -> bool:
    """Tell whether the minutes ask for a task, and nobody deleted it."""
    return (
        point.is_in_minutes
        and point.stopped_on is None
        and place_of(point, takes_up_directly=takes_up_directly) is not None
    )


def _without_task(
    point: RegisteredPoint, found: Sequence[BoardTask], circumstances: Circumstances
) -> Step:
    sight = sight_of(
        found,
        mapped=circumstances.mapped,
        people=circumstances.people,
        absences=circumstances.absences,
    )
    intent = circumstances.open_intents.get(point.key)
    move = next_move(intent, sight, circumstances.now, circumstances.quiet_s)
    if isinstance(move, intents.Adopt):
        return revision(point, move.task, circumstances, is_adopted=True)
    place = place_of(point, takes_up_directly=circumstances.takes_up_directly)
    if place is None or not point.is_in_minutes:
        return Leave(point=point)
    if not circumstances.may_create:
        return Hold(point=point)
    if place not in circumstances.buckets.found:
        return Leave(point=point)
    if not isinstance(move, intents.Send):
        return Wait(point=point, move=move)
    return Create(
        point=point,
        place=place,
        fields=_desired(point, circumstances.buckets.found[place], circumstances),
        attempt=move.attempt,
    )


def revision(
    point: RegisteredPoint,
    task: BoardTask,
    circumstances: Circumstances,
    *,
    is_adopted: bool = False,
) -> Revise:
    """Decide what to write to a task that is on the board; after a conflict, decide anew."""
    place = _place_of_existing(point, circumstances) if point.is_in_minutes else None
    wanted = None
    if place is not None:
        wanted = _desired(point, _bucket(point, task, place, circumstances), circumstances)
    # A task that was found by its marker is taken as it is: the board wins over the minutes.
    baseline = wanted if is_adopted else point.baseline
    return Revise(
        point=point,
        task=task,
        edits=task_edits(wanted, task, baseline) if wanted and baseline else TaskEdits(),
        place=place,
        fields=wanted,
        is_adopted=is_adopted,
    )


def _desired(
    point: RegisteredPoint, bucket_id: BucketId, circumstances: Circumstances
) -> TaskFields:
    return desired_task(
        point,
        bucket_id=bucket_id,
        labels=_labels(point, circumstances),
        assignees=assignable(point, circumstances.people),
    )


def _place_of_existing(point: RegisteredPoint, circumstances: Circumstances) -> Place | None:
    if point.point.decision is Decision.NOT_TAKEN_UP:
        return Place.NOT_TAKEN_UP
    return place_of(point, takes_up_directly=circumstances.takes_up_directly)


def _bucket(
    point: RegisteredPoint, task: BoardTask, place: Place, circumstances: Circumstances
) -> BucketId:
    """Name the bucket that is wanted; one that people renamed is still the same bucket."""
    if point.baseline is not None and point.wanted_place is place:
        return point.baseline.bucket_id
    return circumstances.buckets.found.get(place, task.fields.bucket_id)


def _labels(point: RegisteredPoint, circumstances: Circumstances) -> frozenset[LabelId]:
    """Name the labels that are wanted; one that people renamed is still the same label."""
    if point.baseline is not None and _has_label(point):
        return point.baseline.labels
    label = circumstances.labels.get(point.point.theme) if point.point.theme else None
    return frozenset({label}) if label else frozenset()


def _has_label(point: RegisteredPoint) -> bool:
    return bool(
        point.baseline and point.baseline.labels and point.wanted_theme == point.point.theme
    )
