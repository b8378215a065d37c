"""
The register: what the service remembers of moments and points between runs.

A point in the register carries what the minutes say now, and the baseline: what the service
last asked of the board.  The difference between baseline and board is what people did.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import Enum
from typing import NewType

from planner_sync.domain.board import DetailFields, Place, Standing, TaskFields, TaskId, UserId
from planner_sync.domain.calendar import Month
from planner_sync.domain.library import DriveId, ItemId
from planner_sync.domain.markers import Marker, PointKey
from planner_sync.domain.points import Point
from planner_sync.domain.remarks import Remarks

MomentId = NewType("MomentId", str)


@dataclass(frozen=True, kw_only=True)
class Moment:
    """A client moment of one team, with the file that its minutes stand in."""

    moment_id: MomentId
    team_id: str
    held_on: date
    drive_id: DriveId
    item_id: ItemId
    suffix: str
    link: str | None = None
    """An address that opens the minutes and does not show their name."""

    first_read_on: date | None = None
    """The day on which its minutes were first read; letters are promised from it on."""

    theme: str | None = None
    location: str | None = None
    participants: Mapping[str, int] = field(default_factory=dict)
    """Head counts per kind: ``clients``, ``network``, ``colleagues``, ``other``."""


@dataclass(frozen=True, kw_only=True)
class RegisteredPoint:
    """One point, its task, and what the service last wanted of that task."""

    key: PointKey
    marker: Marker
    team_id: str
    moment_id: MomentId
    position: int
    """Place among the points of its moment, from 0."""

    point: Point
    """As the minutes have it now, after privacy; ``owners`` is empty, see ``assignees``."""

    has_owner: bool = False
    """True when the minutes name somebody, whether or not a member of the group."""

    assignees: frozenset[UserId] = frozenset()
    """Members of the group whom the minutes name."""

    is_in_minutes: bool = True
    """False when a later version of the minutes no longer has it."""

    task_id: TaskId | None = None
    baseline: TaskFields | None = None
    """What the service last wanted of the task; ``None`` before there is one."""

    wanted_place: Place | None = None
    """What the baseline's bucket stood for; people may rename the bucket since."""

    wanted_theme: str | None = None
    """What the baseline's label stood for; people may rename the label since."""

    detail_baseline: DetailFields | None = None
    """The same for the task's details; ``None`` until they were written."""

    stopped_on: date | None = None
    """The day on which its task was first seen to be deleted."""

    standing: Standing = Standing.UNDECIDED
    """As last seen on the board, or as the minutes say where there is no task."""

    decided_on: date | None = None
    """The day on which it was first seen to be decided, either way."""

    done_on: date | None = None
    """The day on which it was first seen to be done; empty again when people reopen it."""

    remarks: Remarks = field(default_factory=Remarks)
    """What the team says on the card, after privacy; empty texts stay on the card."""

    looked_at: str | None = None
    """State of the task at which its details were last read, see `domain.observation`."""

    confirmed_on: date | None = None
    """The day on which a person confirmed a point that the reader only suggests."""

    checked_on: date | None = None
    """The day on which the team checked, some time after it was done, whether it is still so."""

    follows: PointKey | None = None
    """The earlier point that turned out not to be so any more; this one takes its place."""


class PublicationState(Enum):
    """How far a team's digest of one month is."""

    CLAIMED = "claimed"
    """Reserved, and perhaps sent: the answer is not known."""

    POSTED = "posted"


@dataclass(frozen=True, kw_only=True)
class Publication:
    """That a team's digest of one month goes out, written down before it is sent."""

    team_id: str
    month: Month
    state: PublicationState
    claimed_at: datetime
    attempts: int = 1
