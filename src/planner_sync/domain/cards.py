"""
Cards that are no point of the minutes: the service's card of a moment, and people's own cards.
"""

from dataclasses import dataclass, field
from datetime import date

from planner_sync.domain.board import DetailFields, Place, Standing, TaskFields, TaskId
from planner_sync.domain.markers import Marker, PointKey
from planner_sync.domain.register import MomentId
from planner_sync.domain.remarks import Remarks


@dataclass(frozen=True, kw_only=True)
class MomentCard:
    """The service's card of one client moment, and what it last wanted of it."""

    team_id: str
    moment_id: MomentId
    key: PointKey
    marker: Marker
    task_id: TaskId | None = None
    baseline: TaskFields | None = None
    """What the service last wanted of the task; ``None`` before there is one."""

    wanted_place: Place | None = None
    """What the baseline's bucket stood for; people may rename the bucket since."""

    detail_baseline: DetailFields | None = None
    looked_at: str | None = None
    """State of the task at which its details were last read, see `domain.observation`."""

    receipt_link: str | None = None
    """Address of the receipt that it links."""

    discussed_on: date | None = None
    """The day on which the team ticked that it discussed the outcomes."""

    checks: int = 0
    """How often the team ticked that it checked what was done; the next check asks anew."""

    completed_on: date | None = None
    """The day on which the service completed it; it does so once, whatever people do then."""

    stopped_on: date | None = None
    """The day on which it was first seen to be deleted; it is not made again."""


@dataclass(frozen=True, kw_only=True)
class OwnCard:
    """
    A card that a person made by hand in one of the service's buckets.

    It counts as a point of the team's own; the service never writes to it.
    """

    team_id: str
    task_id: TaskId
    standing: Standing = Standing.UNDECIDED
    decided_on: date | None = None
    done_on: date | None = None
    stopped_on: date | None = None
    remarks: Remarks = field(default_factory=Remarks)
    looked_at: str | None = None
