"""
How bugs are put into the protocol: by patching, so the sources stay as they are.

A name that is gone fails at once.
"""

import random
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from typing import Any
from unittest.mock import patch

from kiota_http.middleware.options import RetryHandlerOption

from planner_sync.adapters.graph import batches, creates, planner_codec
from planner_sync.adapters.graph.client import GraphClient
from planner_sync.adapters.graph.planner_board import PlannerTaskBoard
from planner_sync.adapters.sql import rows
from planner_sync.adapters.sql.leases import SqlLeases
from planner_sync.adapters.sql.register import SqlRegister
from planner_sync.domain import duplicates, intents, markers
from planner_sync.domain.board import TaskEdits, TaskFields
from planner_sync.domain.intents import Intent, IntentStatus, Rejected
from planner_sync.services.recall_register import Recalled

Patch = AbstractContextManager[Any]

SERVICES = "planner_sync.services"
DOMAIN = "planner_sync.domain"
GRAPH = "planner_sync.adapters.graph"
SQL = "planner_sync.adapters.sql"


def next_move(change: Callable[..., Any]) -> list[Patch]:
    """Change what the protocol decides, for points and for cards of moments."""
    decide = intents.next_move

    def changed(*given: Any) -> Any:
        return change(decide, *given)

    return [
        patch(f"{DOMAIN}.plan_of_work.next_move", changed),
        patch(f"{SERVICES}.missing_cards.next_move", changed),
    ]


def quiet_for(seconds: float) -> list[Patch]:
    return next_move(lambda decide, intent, sight, now, _: decide(intent, sight, now, seconds))


def sights(change: Callable[..., Any]) -> list[Patch]:
    """Change what a pass sees of a point without task, and of a card."""
    see = intents.sight_of

    def changed(found: Any, **given: Any) -> Any:
        return change(see, found, given)

    return [
        patch(f"{DOMAIN}.plan_of_work.sight_of", changed),
        patch(f"{SERVICES}.heed_cards.sight_of", changed),
    ]


def intended(change: Callable[[Any, Sequence[Intent]], None]) -> list[Patch]:
    return [patch(f"{SQL}.register.SqlRegister.intend", change)]


def done_before_sent() -> list[Patch]:
    intend = SqlRegister.intend

    def changed(register: Any, written: Sequence[Intent]) -> None:
        intend(register, written)
        for one in written:
            register.settle(replace(one, status=IntentStatus.REJECTED))

    return intended(changed)


def repeats_posts() -> list[Patch]:
    post = GraphClient.post_batch

    async def changed(client: Any, operation: str, requests: Any, guard: Any) -> Any:
        try:
            answer = await post(client, operation, requests, guard)
        except Exception:  # noqa: BLE001 - that is the bug
            return await post(client, operation, requests, guard)
        if answer.status >= 500:
            return await post(client, operation, requests, guard)
        return answer

    return [patch.object(GraphClient, "post_batch", changed)]


def deletes_blindly() -> list[Patch]:
    async def deleted(team: Any, duplicate: Any, sweeping: Any) -> bool:
        fresh = await sweeping.port.task(team.plan_id, duplicate.spare.task_id)
        if fresh is not None:
            await sweeping.port.delete_task(team.plan_id, fresh.task_id, fresh.etag)
        return True

    return [patch(f"{SERVICES}.sweep_duplicates._deleted", deleted)]


def any_spare_is_ours() -> list[Patch]:
    return [
        patch(f"{SERVICES}.sweep_duplicates.is_our_spare", lambda *_: True),
        *deletes_blindly(),
    ]


def known_one_goes() -> list[Patch]:
    find = duplicates.find_duplicates

    def changed(board: Any, cards: Any) -> Any:
        for one in find(board, cards):
            known = board.tasks.get(one.known)
            yield one if known is None else replace(one, spare=known, known=one.spare.task_id)

    return [patch(f"{SERVICES}.sweep_duplicates.find_duplicates", changed), *any_spare_is_ours()]


def forgets_deletions() -> list[Patch]:
    def changed(card: Any, _: Any) -> Any:
        return replace(card, task_id=None)

    return [patch(f"{SERVICES}.look_at_board.deleted", changed)]


def reopens() -> list[Patch]:
    encode = planner_codec.task_patch

    def changed(edits: TaskEdits) -> Any:
        body = encode(edits)
        body.percent_complete = 0
        return body

    return [patch(f"{GRAPH}.planner_board.task_patch", changed)]


def overwrites() -> list[Patch]:
    def changed(desired: TaskFields, actual: Any, _: TaskFields) -> TaskEdits:
        has = actual.fields
        return TaskEdits(
            title=desired.title if desired.title != has.title else None,
            bucket_id=desired.bucket_id if desired.bucket_id != has.bucket_id else None,
            due_on=desired.due_on if desired.due_on not in (None, has.due_on) else None,
        )

    return [patch(f"{DOMAIN}.plan_of_work.task_edits", changed)]


def last_writer_wins() -> list[Patch]:
    update = PlannerTaskBoard.update_task

    async def changed(board: Any, plan_id: Any, task_id: Any, _: str, edits: TaskEdits) -> Any:
        fresh = await board.task(plan_id, task_id)
        etag = fresh.etag if fresh else ""
        return await update(board, plan_id, task_id, etag, edits)

    return [patch.object(PlannerTaskBoard, "update_task", changed)]


def random_markers() -> list[Patch]:
    def changed(tenant_id: str, key: str, taken: Any) -> Any:
        return markers.marker(f"{random.random()}", key)  # type: ignore[arg-type]  # noqa: S311 - any

    return [
        patch(f"{DOMAIN}.absorption.free_marker", changed),
        patch(f"{DOMAIN}.moment_card.free_marker", changed),
    ]


def no_check_before_sending() -> list[Patch]:
    return [
        patch.object(SqlLeases, "is_held", lambda *_: True),
        patch(f"{SERVICES}.make_tasks.MAX_AGE_S", float("inf")),
    ]


def no_lease() -> list[Patch]:
    def written_over(connection: Any, intent: Intent) -> None:
        rows.save_intent(connection, intent)

    return [
        patch.object(SqlLeases, "_is_free", lambda *_: True),
        patch.object(SqlLeases, "is_held", lambda *_: True),
        patch.object(SqlLeases, "renew_within", lambda *_: None),
        patch(f"{SQL}.intents.is_overtaken", lambda *_: False),
        patch(f"{SQL}.intents._write_down", written_over),
    ]


def trusts_everything() -> list[Patch]:
    places = ("sync_tasks", "missing_cards", "clear_up")
    return [patch(f"{SERVICES}.{place}.is_trusted", lambda *_: True) for place in places]


def by_order() -> list[Patch]:
    def changed(document: Any) -> Any:
        found = inner_answers(document)
        return dict(zip(sorted(found), found.values(), strict=True))

    inner_answers = batches.inner_answers
    return [patch(f"{GRAPH}.creates.inner_answers", changed)]


def missing_is_rejected() -> list[Patch]:
    outcome = creates._outcome

    def changed(operation: str, answer: Any, read: Any) -> Any:
        given = outcome(operation, answer, read)
        # Only a create that was made has no error, and that one has an answer.
        return Rejected(error=given.error) if answer is None else given  # type: ignore[union-attr]

    return [patch(f"{GRAPH}.creates._outcome", changed)]


async def not_recalled(*_: Any, **__: Any) -> Recalled:
    return Recalled()


def sdk_repeats() -> list[Patch]:
    return [patch(f"{GRAPH}.transport.RetryHandlerOption", _Repeating)]


class _Repeating:
    """Stands in for the SDK's option, and is always on."""

    get_key = RetryHandlerOption.get_key

    def __new__(cls, **_: Any) -> Any:
        return RetryHandlerOption(should_retry=True)
