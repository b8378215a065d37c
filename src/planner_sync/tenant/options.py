"""What a tenant can be told when it is started."""

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Literal

LOOPBACK_HOSTS = ("127.0.0.1", "localhost", "::1")


@dataclass(frozen=True, kw_only=True)
class Limits:
    """How much Planner holds; the page "Limits in Planner", which says they may change.

    `MaximumTasksCreatedByUser` is no longer in that page; the last published figure is kept,
    because a service that makes all tasks under one identity is the one to meet it.
    """

    tasks_in_plan: int = 9_000
    active_tasks_in_plan: int = 3_000
    buckets_in_plan: int = 200
    plans_in_group: int = 400
    assignees_on_task: int = 20
    checklist_items_on_task: int = 20
    references_on_task: int = 15
    tasks_assigned_to_user: int = 9_000
    tasks_created_by_user: int = 20_000


@dataclass(frozen=True, kw_only=True)
class PageSizes:
    """How many members one page of a collection holds at most.

    With `empty_first`, a collection that has members starts with an empty page that carries a
    `nextLink`, as the paging page of Graph says can happen.
    """

    planner: int = 400
    directory: int = 100
    children: int = 200
    delta: int = 200
    empty_first: bool = False


@dataclass(frozen=True, kw_only=True)
class TenantOptions:
    """How to start a tenant.

    `port` 0 takes a free port. `no_auth` lets calls without a token act as the application.
    `promote_on` says when Office files are rewritten after an upload: right after its answer, or
    when the tenant's clock is next set. `now` is where the clock of a new state file is set before
    it is seeded; a clock that is stored already stays. `faults` is a file with a fault plan:
    JSON by its suffix, or else TOML. Raises ValueError for a host that is not loopback, a
    certificate without its key, or a moment without an offset.
    """

    state: Path
    host: str = "127.0.0.1"
    port: int = 0
    seed: Path | None = None
    record: Path | None = None
    no_auth: bool = False
    tls_cert: Path | None = None
    tls_key: Path | None = None
    limits: Limits = field(default_factory=Limits)
    pages: PageSizes = field(default_factory=PageSizes)
    promote_on: Literal["answer", "clock"] = "answer"
    token_lifetime_s: int = 3_600
    now: datetime | None = None
    faults: Path | None = None

    def __post_init__(self) -> None:
        if self.host not in LOOPBACK_HOSTS:
            raise ValueError(f"The tenant serves loopback only, not {self.host}.")
        if self.now is not None and self.now.tzinfo is None:
            raise ValueError("The tenant's clock needs an aware moment.")
        if (self.tls_cert is None) != (self.tls_key is None):
            raise ValueError("TLS needs both a certificate and its key.")
