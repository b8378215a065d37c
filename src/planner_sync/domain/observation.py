"""
What the board says of a card, with the day on which that was first seen.

Planner keeps no history, and tells of no card when it was dragged; so the day of the first pass
that sees something is its day.
"""

from dataclasses import replace
from datetime import date
from typing import TypeVar

from planner_sync.domain.board import BoardTask, Standing, standing_of
from planner_sync.domain.cards import OwnCard
from planner_sync.domain.layout import BucketMap
from planner_sync.domain.register import RegisteredPoint

_Card = TypeVar("_Card", RegisteredPoint, OwnCard)

_TAKEN_UP = {Standing.TAKEN_UP, Standing.DONE}


def state_of(task: BoardTask) -> str:
    """
    Return what moves when somebody touches a task; details are read again when it does.

    The counts stand beside the ETag, because the details of a task have an ETag of their own.
    """
    counts = (
        task.checklist_count,
        task.open_checklist_count,
        task.reference_count,
        int(task.has_description),
    )
    return " ".join([task.etag, *map(str, counts)])


def observed(card: _Card, task: BoardTask, buckets: BucketMap, today: date) -> _Card:
    """
    Return *card* as the board shows it.

    A decision keeps the day on which it was first seen until it is taken back or turned round;
    finishing what was taken up is no new decision.  What is reopened has no day of finishing,
    and a deleted card that is there again was not stopped.
    """
    standing = standing_of(buckets.place_of(task.fields.bucket_id), task.stage)
    is_same_decision = card.standing is standing or {card.standing, standing} <= _TAKEN_UP
    decided_on = card.decided_on if is_same_decision else None
    return replace(
        card,
        standing=standing,
        decided_on=None if standing is Standing.UNDECIDED else decided_on or today,
        done_on=(card.done_on or today) if standing is Standing.DONE else None,
        stopped_on=None,
    )


def deleted(card: _Card, today: date) -> _Card:
    """
    Return *card* as stopped by the team; what was done stays done on its day.

    Graph does not say who deleted a task, nor when.
    """
    return replace(
        card,
        standing=Standing.STOPPED,
        decided_on=card.decided_on or today,
        stopped_on=today,
    )
