"""A snapshot: how every point of one team stood at the end of one month."""

from dataclasses import dataclass, field
from datetime import date, datetime

from planner_sync.domain.attention import Attention
from planner_sync.domain.board import Stage, Standing, TaskId
from planner_sync.domain.calendar import Month
from planner_sync.domain.markers import Marker, PointKey
from planner_sync.domain.points import Kind


@dataclass(frozen=True, kw_only=True)
class SnapshotEntry:
    """One point in one snapshot; every text in it has passed privacy."""

    key: PointKey
    """A card that a person made by hand has the key ``planner:⟨task id⟩``."""

    marker: Marker | None
    title: str
    """As on the board, without the marker; "punt ⟨marker⟩" when it is held."""

    kind: Kind
    standing: Standing
    stage: Stage
    bucket: str
    """The bucket's name; empty for a point without a task."""

    due_on: date | None = None
    task_id: TaskId | None = None
    moment_on: date | None = None
    """The day of the client moment it comes from."""

    is_from_planner: bool = False
    """True for a card that a person made by hand in one of the service's buckets."""

    checklist_done: int = 0
    checklist_total: int = 0
    detail_fingerprint: str = ""
    """Changes when description or checklist change."""

    reason: str | None = None
    """Why it is not taken up; empty when it is on the card and held for privacy."""

    result: str | None = None
    """What clients notice of it; empty when it is on the card and held for privacy."""

    for_clients: str | None = None
    """The plain sentence for the letter; empty when it is on the card and held for privacy."""


@dataclass(frozen=True, kw_only=True)
class Snapshot:
    """All points of one team at the end of *month*, as seen at *taken_at*."""

    team_id: str
    month: Month
    taken_at: datetime
    """Aware."""

    taken_on: date
    """The same moment as a day in the installation's time zone; overdue is judged on it."""

    entries: tuple[SnapshotEntry, ...]
    other_cards: int = 0
    """Cards that people made by hand outside the service's buckets."""

    attention: Attention = field(default_factory=Attention)
    """What waited for a person."""
