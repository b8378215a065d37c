"""How many tasks a pass would make, counted before it makes the first."""

from collections.abc import Container, Iterable

from planner_sync.domain.board import Board
from planner_sync.domain.cards import MomentCard
from planner_sync.domain.layout import tasks_by_marker
from planner_sync.domain.markers import PointKey, marker_of, service_marker_of
from planner_sync.domain.plan_of_work import is_wanted
from planner_sync.domain.register import RegisteredPoint


def count_new_tasks(
    points: Iterable[RegisteredPoint],
    cards: Iterable[MomentCard],
    board: Board,
    *,
    attempted: Container[PointKey],
    takes_up_directly: bool,
) -> int:
    """
    Count the points and cards of moments that would get a task.

    Args:
        points: All points of the team.
        cards: The cards of its moments, also those that have no task yet.
        board: Its plan: what bears a marker is found, not made.
        attempted: Keys of open attempts: those were let through before.
        takes_up_directly: As the team has it.
    """
    of_points = tasks_by_marker(board, marker_of)
    of_cards = tasks_by_marker(board, service_marker_of)
    new = [
        p.key
        for p in points
        if p.task_id is None
        and is_wanted(p, takes_up_directly=takes_up_directly)
        and p.marker not in of_points
    ]
    new += [
        c.key
        for c in cards
        if c.task_id is None and c.stopped_on is None and c.marker not in of_cards
    ]
    return sum(key not in attempted for key in new)
