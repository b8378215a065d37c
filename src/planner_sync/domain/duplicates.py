"""
Duplicates: two tasks with the marker of one point, and which of them may go.

The task that the register knows is the one; it never goes.  A spare goes only when an attempt of
the service must have made it and nobody touched it.  In every other case a person decides.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from planner_sync.domain.board import Board, BoardTask, Stage, TaskDetails, TaskId, UserId
from planner_sync.domain.cards import MomentCard
from planner_sync.domain.intents import Intent, payload_of
from planner_sync.domain.layout import tasks_by_marker
from planner_sync.domain.markers import Marker, PointKey, marker_of, service_marker_of
from planner_sync.domain.register import RegisteredPoint

CLOCKS_APART = timedelta(minutes=5)
"""How far the clocks of this host and of Planner may be apart."""


@dataclass(frozen=True, kw_only=True)
class Duplicate:
    """A task beside the one that the register knows."""

    spare: BoardTask
    key: PointKey
    marker: Marker
    known: TaskId
    """The task that the register knows."""

    is_known_there: bool
    """False when that one is gone: then nothing may be deleted."""


@dataclass(frozen=True, kw_only=True)
class Making:
    """What tells a spare of ours from what a person made."""

    attempts: Mapping[PointKey, Sequence[Intent]]
    """All attempts of a team by key."""

    people: Collection[UserId]
    """The members of the team's group."""

    lasted: timedelta
    """For how long after an attempt its task may appear."""


def find_duplicates(
    board: Board, cards: Iterable[RegisteredPoint | MomentCard]
) -> Iterator[Duplicate]:
    """
    Yield the tasks that bear a marker of which the register knows another task.

    Args:
        board: The team's plan.
        cards: All points of the team, and the cards of its moments.
    """
    everything = list(cards)
    mapped = {card.task_id for card in everything if card.task_id}
    of_points = tasks_by_marker(board, marker_of)
    of_cards = tasks_by_marker(board, service_marker_of)
    for card in everything:
        if card.task_id is None:
            continue
        found = of_cards if isinstance(card, MomentCard) else of_points
        for task in found.get(card.marker, ()):
            if task.task_id not in mapped:
                yield Duplicate(
                    spare=task,
                    key=card.key,
                    marker=card.marker,
                    known=card.task_id,
                    is_known_there=card.task_id in board.tasks and card.stopped_on is None,
                )


def is_our_spare(duplicate: Duplicate, making: Making) -> bool:
    """
    Tell whether an attempt of the service made a spare, and nobody touched it since.

    What was asked for is known by its fingerprint, so a title, date or assignee that anybody
    changed shows.  The details are read apart, see `has_no_details`.
    """
    spare = duplicate.spare
    attempts = [
        intent
        for intent in making.attempts.get(duplicate.key, ())
        if intent.task_id == spare.task_id or _is_in_time(spare, intent, making.lasted)
    ]
    return (
        duplicate.is_known_there
        and spare.created_by not in making.people
        and payload_of(spare.fields) in {intent.payload for intent in attempts}
        and _is_bare(spare)
    )


def has_no_details(details: TaskDetails) -> bool:
    """Tell whether nobody wrote anything in a task's details, the service included."""
    has = details.fields
    return not (has.description.strip() or has.checklist or has.references)


def _is_in_time(spare: BoardTask, intent: Intent, lasted: timedelta) -> bool:
    first = intent.intended_at - CLOCKS_APART
    return first <= spare.created_at <= intent.intended_at + lasted + CLOCKS_APART


def _is_bare(task: BoardTask) -> bool:
    return (
        task.stage is Stage.NOT_STARTED
        and task.starts_on is None
        and not task.checklist_count
        and not task.reference_count
        and not task.has_description
        and not task.has_conversation
        and not task.has_chosen_preview
    )
