"""Answering a request under the fault plan.

A refusal of the tenant itself is answered as it is: nothing was committed, so no fault that comes
after a commit can happen to it.
"""

import math
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from email.utils import format_datetime

from planner_sync.tenant.drive.locks import locked
from planner_sync.tenant.errors import GraphError
from planner_sync.tenant.exchange import Answer, Call
from planner_sync.tenant.faults.deferred import hide, postpone
from planner_sync.tenant.faults.rules import ADDED_KINDS, Rule
from planner_sync.tenant.world import World

_CREATED = 201
_REFUSED = 400
_WORDS = {
    500: ("generalException", "General exception while processing."),
    502: ("BadGateway", "The upstream server gave no valid answer."),
    503: ("serviceNotAvailable", "The service is temporarily unavailable."),
    # A gateway that gives up knows no more than this.
    504: ("UnknownError", ""),
}
_RESYNC = {"apply": "resyncChangesApplyDifferences", "upload": "resyncChangesUploadDifferences"}

Attempt = Callable[[], Answer]
Refuse = Callable[[GraphError], Answer]


def answer_under_faults(world: World, call: Call, attempt: Attempt, refuse: Refuse) -> Answer:
    """Answer the call as the plan of the tenant wants it; most calls are just attempted."""
    token = call.query.get("token") or ("delta(" in call.path.lower() and "token=" in call.path)
    chosen = world.faults.chosen(call.method, f"/{call.path.strip('/')}", has_token=bool(token))
    if not chosen:
        return attempt()
    alone = next((rule for rule in chosen if rule.kind not in ADDED_KINDS), None)
    if alone is not None and not alone.is_after_commit:
        given = _instead(world, call, alone, refuse)
    else:
        given = attempt()
        if given.status < _REFUSED:
            _hide(world, call, chosen, given)
            given = given if alone is None else _afterwards(world, call, alone, given, refuse)
    return _added(world, call, chosen, given)


def _instead(world: World, call: Call, rule: Rule, refuse: Refuse) -> Answer:
    """Answer without having done what was asked, or not yet."""
    given = _failed(world, call, rule, refuse)
    number = world.state.next_number("faults")
    if rule.kind == "late_commit":
        postpone(world, call, rule, number)
    _note(world, call, rule, given, number=number)
    return given


def _afterwards(world: World, call: Call, rule: Rule, done: Answer, refuse: Refuse) -> Answer:
    """Answer otherwise than with what was done; what depends on it goes on when it is only lost."""
    is_lost = rule.kind == "unanswered"
    given = replace(done, is_unanswered=True) if is_lost else _failed(world, call, rule, refuse)
    _note(world, call, rule, given)
    return given


def _failed(world: World, call: Call, rule: Rule, refuse: Refuse) -> Answer:
    given = refuse(_error(world, call, rule))
    return replace(
        given,
        is_dropped=rule.kind == "drop" or rule.is_dropped,
        is_unanswered=rule.kind == "unanswered",
    )


def _error(world: World, call: Call, rule: Rule) -> GraphError:
    if rule.kind == "throttle":
        headers = _retry_after(world, rule)
        return GraphError(429, "TooManyRequests", "Too many requests.", headers=headers)
    if rule.kind == "locked":
        return locked()
    if rule.kind == "gone":
        return _gone(call, rule)
    code, message = _WORDS[rule.status]
    return GraphError(rule.status, code, message, headers=_retry_after(world, rule))


def _gone(call: Call, rule: Rule) -> GraphError:
    before, _, _ = call.path.lower().partition("/delta")
    root = call.path[: len(before)]
    return GraphError(
        410,
        "resyncRequired",
        "Resync required. Replace any local items with the server's version.",
        inner_code=_RESYNC[rule.resync],
        headers={"Location": f"{call.base_url}{root}/delta"},
    )


def _retry_after(world: World, rule: Rule) -> dict[str, str]:
    """Return the header as decimal seconds, or as a date of the tenant's clock."""
    if rule.retry_after_s is None:
        return {}
    if rule.retry_after_is_date:
        then = world.now() + timedelta(seconds=math.ceil(rule.retry_after_s))
        return {"Retry-After": format_datetime(then, usegmt=True)}
    return {"Retry-After": f"{rule.retry_after_s:g}"}


def _hide(world: World, call: Call, chosen: list[Rule], given: Answer) -> None:
    for rule in chosen:
        if rule.kind == "list_lag" and given.status == _CREATED:
            hide(world, str(given.body["id"]), rule)
            _note(world, call, rule, given, id=given.body["id"])


def _added(world: World, call: Call, chosen: list[Rule], given: Answer) -> Answer:
    """Add what goes together with any answer: a delay, and what remains of the quota."""
    delay_s, headers = given.delay_s, dict(given.headers)
    for rule in chosen:
        if rule.kind == "latency":
            _note(world, call, rule, given)
            delay_s += rule.seconds or 0
        if rule.kind == "quota":
            _note(world, call, rule, given)
            headers["RateLimit-Remaining"] = f"{rule.remaining:g}"
            headers["RateLimit-Reset"] = f"{rule.reset_s:g}"
    return replace(given, delay_s=delay_s, headers=headers)


def _note(world: World, call: Call, rule: Rule, given: Answer, **facts: object) -> None:
    """Keep that a fault happened; an answer that never went back has no status."""
    world.faults.note(
        rule,
        method=call.method,
        path=call.path,
        at=world.stamp(),
        status=None if given.is_dropped or given.is_unanswered else given.status,
        client_request_id=call.header("client-request-id"),
        **facts,
    )
