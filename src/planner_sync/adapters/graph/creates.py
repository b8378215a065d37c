"""
Creates in one ``$batch``, sent once, and how each of them ended.

Planner has no key by which it would refuse a second create, and errors after a success have been
seen, so whatever does not prove the contrary counts as perhaps made.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from kiota_abstractions.request_information import RequestInformation

from planner_sync.adapters.graph.answers import Answer, refusal
from planner_sync.adapters.graph.batches import chained, inner_answers
from planner_sync.adapters.graph.client import GraphClient
from planner_sync.domain.board import BoardTask
from planner_sync.domain.errors import (
    LimitError,
    OutcomeUnknownError,
    PlannerSyncError,
    UnreachableError,
)
from planner_sync.domain.intents import Created, CreateOutcome, NotSent, Rejected, Unknown

_CREATED = 201
_NOT_TRIED = 424
_REFUSED = {400, 401, 413, 429}


async def create_chain(
    graph: GraphClient,
    operation: str,
    infos: Sequence[RequestInformation],
    *,
    read: Callable[[Mapping[str, Any]], BoardTask],
    guard: Callable[[], None],
) -> list[CreateOutcome]:
    """
    Send creates in one batch in which each waits for the one before it.

    Args:
        graph: Sends them.
        operation: What this is, for messages.
        infos: The creates, at most twenty.
        read: Reads what was made from the body of an answer; a `KeyError`, `ValueError` or
            `TypeError` says that it cannot.
        guard: Asked right before the bytes are written; when it raises nothing is sent.

    Returns:
        One outcome for each of *infos*, in their order.
    """
    try:
        requests = chained([graph.inner(str(n), info) for n, info in enumerate(infos)])
        answer = await graph.post_batch(operation, requests, guard)
    except OutcomeUnknownError as exc:
        return [Unknown(error=exc) for _ in infos]
    except PlannerSyncError as exc:
        return [NotSent(error=exc) for _ in infos]
    if answer.status >= 300:  # noqa: PLR2004 - HTTP statuses are known by their number
        return [_without_task(operation, answer) for _ in infos]
    return _outcomes(operation, answer, len(infos), read)


def _outcomes(
    operation: str, answer: Answer, count: int, read: Callable[[Mapping[str, Any]], BoardTask]
) -> list[CreateOutcome]:
    try:
        found = inner_answers(answer.json())
    except UnreachableError as exc:
        return [_unreadable(operation, exc) for _ in range(count)]
    return [_outcome(operation, found.get(str(n)), read) for n in range(count)]


def _outcome(
    operation: str, answer: Answer | None, read: Callable[[Mapping[str, Any]], BoardTask]
) -> CreateOutcome:
    if answer is None:
        return Unknown(error=OutcomeUnknownError(f"{operation}: the batch has no answer for it"))
    if answer.status >= 300:  # noqa: PLR2004 - HTTP statuses are known by their number
        return _without_task(operation, answer)
    if answer.status != _CREATED:
        return Unknown(error=OutcomeUnknownError(f"{operation}: HTTP {answer.status} for a create"))
    try:
        return Created(task=read(answer.json()))
    except (KeyError, TypeError, ValueError, UnreachableError) as exc:
        return _unreadable(operation, exc)


def _without_task(operation: str, answer: Answer) -> CreateOutcome:
    error = refusal(operation, "POST", answer)
    if answer.status == _NOT_TRIED:
        return NotSent(error=error)
    if answer.status in _REFUSED or isinstance(error, LimitError):
        return Rejected(error=error)
    return Unknown(error=error)


def _unreadable(operation: str, cause: Exception) -> Unknown:
    error = OutcomeUnknownError(f"{operation}: the answer cannot be read")
    error.__cause__ = cause
    return Unknown(error=error)
