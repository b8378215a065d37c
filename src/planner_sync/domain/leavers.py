"""
People who left a team's group.

Planner takes anybody as an assignee, and who is no member does not see the task.  So nobody who
left is assigned, nobody who left is taken off a task, and the team is asked who takes it over.
"""

from collections.abc import Collection, Iterable

from planner_sync.domain.board import BoardTask, Stage, UserId
from planner_sync.domain.desired import place_of
from planner_sync.domain.markers import Marker
from planner_sync.domain.points import Question
from planner_sync.domain.progress import OPEN
from planner_sync.domain.register import RegisteredPoint


def assignable(point: RegisteredPoint, people: Collection[UserId]) -> frozenset[UserId]:
    """
    Say to whom the task of a point is to be assigned.

    Whom the service assigned before and who left since stays wanted, so that no merge takes
    them off.

    Args:
        point: The point.
        people: The members of the team's group.
    """
    members = frozenset(people)
    return (point.assignees & members) | (_asked(point) - members)


def is_unattended(
    point: RegisteredPoint, task: BoardTask | None, people: Collection[UserId]
) -> bool:
    """
    Tell whether a point is open and everybody who is to do it left the group.

    When people took somebody off the task, they have seen to it themselves.

    Args:
        point: The point.
        task: Its task; ``None`` when it has none.
        people: The members of the team's group.
    """
    if point.standing not in OPEN or point.stopped_on is not None:
        return False
    named = point.assignees - _asked(point)
    if task is None:
        holders = named if place_of(point, takes_up_directly=False) else frozenset()
    else:
        holders = frozenset() if task.stage is Stage.DONE else task.fields.assignees or named
    return bool(holders) and holders.isdisjoint(people)


def handover_questions(markers: Iterable[Marker]) -> list[Question]:
    """Ask the team who takes over the points with these *markers*."""
    listed = ", ".join(sorted(markers))
    if not listed:
        return []
    return [
        Question(
            where="Planner",
            problem=f"Wie dit zou doen, is geen lid meer van de groep: {listed}. planner-sync "
            "haalt niemand van een taak af.",
            hint="Wie neemt het over? Wijs de taak in Planner toe aan een collega.",
        )
    ]


def _asked(point: RegisteredPoint) -> frozenset[UserId]:
    return point.baseline.assignees if point.baseline else frozenset()
