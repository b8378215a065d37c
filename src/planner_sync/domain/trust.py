"""
When absence from a listing of a plan counts.

A listing may lag, be cut short, or be of a plan that this identity cannot really see.  So what it
lacks is taken for absent only while it shows the service's own layout and nearly all of the tasks
that are known to be there.
"""

from collections.abc import Container
from dataclasses import dataclass

from planner_sync.domain.board import BucketId, TaskId

MIN_SHARE = 0.8
"""Share of the known live tasks that a listing has to show."""


@dataclass(frozen=True, kw_only=True)
class KnownOfPlan:
    """What is known of a plan without its listing."""

    tasks: frozenset[TaskId]
    """The service's live tasks: those that were asked for by id and are gone do not count."""

    sentinels: frozenset[TaskId | BucketId]
    """Cards of moments, and the buckets that the service uses."""


def has_sentinel(
    listed: Container[TaskId], buckets: Container[BucketId], known: KnownOfPlan
) -> bool:
    """Tell whether a listing shows anything by which the service knows the plan for its own."""
    return any(one in listed or one in buckets for one in known.sentinels)


def is_trusted(listed: Container[TaskId], buckets: Container[BucketId], known: KnownOfPlan) -> bool:
    """
    Tell whether what is not *listed* may be taken for absent.

    A known task that is found by its id and not listed means that the listing lags.

    Args:
        listed: The tasks that the listing itself showed.
        buckets: The buckets that it showed.
        known: What is known of the plan.
    """
    shown = sum(task_id in listed for task_id in known.tasks)
    is_nearly_all = shown >= MIN_SHARE * len(known.tasks)
    return is_nearly_all and has_sentinel(listed, buckets, known)
