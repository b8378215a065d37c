"""What a command asks of the service that runs, and how long it waits for the answer."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import Enum
from typing import Any

from planner_sync.domain.service_life import ServiceLife

PATIENCE = timedelta(minutes=30)
"""So long a command waits for its answer."""

KEPT = timedelta(days=1)
"""So long an answer lies ready for a command that does not come for it any more."""


@dataclass(frozen=True, kw_only=True)
class Request:
    """One writing command, whoever carries it out."""

    request_id: str
    """The ``run_id`` of the command, and of the run that carries it out."""

    command: str
    arguments: Mapping[str, Any]
    """The options of the command by name, as plain JSON data."""

    asked_at: datetime


@dataclass(frozen=True, kw_only=True)
class Answer:
    """How a request ended."""

    exit_code: int
    report: Mapping[str, Any] = field(default_factory=dict)
    """What ``--json`` prints; empty when the whole request failed."""

    error: str | None = None
    """Why the whole request failed, for a person."""


@dataclass(frozen=True, kw_only=True)
class Progress:
    """How far a request is."""

    taken_by: str | None = None
    """The ``run_id`` of the service that carries it out."""

    answer: Answer | None = None


class Wait(Enum):
    """What a command knows that has no answer yet."""

    GOES_ON = "goes on"
    NOT_BEGUN = "not begun"
    """No service took the request, and none will in time."""

    UNKNOWN = "unknown"
    """The service that took the request is gone."""

    TOO_LONG = "too long"
    """The service that took the request still works on it."""


def wait_for(request: Request, progress: Progress, life: ServiceLife | None, now: datetime) -> Wait:
    """
    Judge whether it makes sense to wait on.

    Args:
        request: What was asked.
        progress: How far it was after *life* was read; without an answer.
        life: The service that runs, or ran last.
        now: This moment.
    """
    is_alive = life is not None and life.is_alive(now)
    is_late = now - request.asked_at > PATIENCE
    if progress.taken_by is None:
        return Wait.NOT_BEGUN if is_late or not is_alive else Wait.GOES_ON
    if life is None or life.run_id != progress.taken_by or not is_alive:
        return Wait.UNKNOWN
    return Wait.TOO_LONG if is_late else Wait.GOES_ON
