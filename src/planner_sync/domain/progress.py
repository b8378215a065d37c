"""
Progress: what happened to every point between two snapshots.

A point is told in one place at most.  What the team has to do with it decides where: done is
finished, undecided waits for a decision whatever else is true of it, and no longer in the team's
hands is set aside; only a point that is taken up can be new, moved, overdue or stalled, in that
order.  Whatever else is true stays visible on the point itself, so that an overdue point that
also moved is still seen to be overdue.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum

from planner_sync.domain.board import Standing
from planner_sync.domain.calendar import Month
from planner_sync.domain.markers import PointKey
from planner_sync.domain.points import Kind
from planner_sync.domain.snapshots import Snapshot, SnapshotEntry

OPEN = frozenset({Standing.UNDECIDED, Standing.TAKEN_UP})
SET_ASIDE = frozenset({Standing.NOT_TAKEN_UP, Standing.LATER, Standing.STOPPED, Standing.ELSEWHERE})


class Section(Enum):
    """The places of a digest, in the order in which they are told."""

    FINISHED = "finished"
    NEW = "new"
    MOVED = "moved"
    OVERDUE = "overdue"
    STALLED = "stalled"
    WAITING = "waiting"
    SET_ASIDE = "set_aside"
    """Not taken up, later, stopped or taken up elsewhere, since the last snapshot."""


@dataclass(frozen=True, kw_only=True)
class Movement:
    """One point in one month, beside how it stood when it was last seen."""

    entry: SnapshotEntry
    previous: SnapshotEntry | None
    """The entry of the same key in the last earlier snapshot that has it."""

    is_overdue: bool
    """Open, and due before the day of the snapshot."""

    is_stalled: bool
    """Open, and the same in every snapshot of the last two months."""

    @property
    def is_open(self) -> bool:
        """True while the point still asks something of the team."""
        return self.entry.standing in OPEN

    @property
    def is_new(self) -> bool:
        """True in the first snapshot that has the point."""
        return self.previous is None

    @property
    def has_moved(self) -> bool:
        """True when bucket, progress or due date differs from the last snapshot."""
        return self.previous is not None and _position(self.entry) != _position(self.previous)

    @property
    def section(self) -> Section | None:
        """Where the point is told; ``None`` when there is nothing to tell this month."""
        standing = self.entry.standing
        before = self.previous.standing if self.previous else None
        if standing is Standing.DONE:
            return None if before is Standing.DONE else Section.FINISHED
        if standing in SET_ASIDE:
            return Section.SET_ASIDE if self._is_newly_set_aside(before) else None
        if standing is Standing.UNDECIDED:
            return Section.WAITING
        return self._section_of_taken_up()

    def _is_newly_set_aside(self, before: Standing | None) -> bool:
        if self.entry.standing is Standing.STOPPED:
            # Teams tidy up: deleting a card that was already dealt with stops nothing.
            return before is None or before in OPEN
        return before is not self.entry.standing

    def _section_of_taken_up(self) -> Section | None:
        facts = (
            (self.is_new, Section.NEW),
            (self.has_moved, Section.MOVED),
            (self.is_overdue, Section.OVERDUE),
            (self.is_stalled, Section.STALLED),
        )
        return next((section for is_true, section in facts if is_true), None)


def movements(snapshot: Snapshot, history: Sequence[Snapshot]) -> tuple[Movement, ...]:
    """
    Compare every point of *snapshot* with what was known of it before.

    Decisions are left out: they are remembered, not followed.  The result is ordered by due
    date (none last), title and key, whatever the order of the snapshot.

    Args:
        history: Snapshots of the same team; gaps are allowed.  Those that are not of an
            earlier month are ignored, so that a past month can be told again.
    """
    earlier = sorted((s for s in history if s.month < snapshot.month), key=lambda s: s.month)
    pasts = _pasts(earlier)
    told = (e for e in snapshot.entries if e.kind is not Kind.DECISION)
    return tuple(
        _movement(entry, pasts.get(entry.key, []), snapshot)
        for entry in sorted(told, key=_reading_order)
    )


_Past = list[tuple[Month, SnapshotEntry]]


def _pasts(earlier: Iterable[Snapshot]) -> dict[PointKey, _Past]:
    pasts: dict[PointKey, _Past] = {}
    for snapshot in earlier:
        for entry in snapshot.entries:
            pasts.setdefault(entry.key, []).append((snapshot.month, entry))
    return pasts


def _movement(entry: SnapshotEntry, past: _Past, snapshot: Snapshot) -> Movement:
    is_open = entry.standing in OPEN
    is_late = entry.due_on is not None and entry.due_on < snapshot.taken_on
    return Movement(
        entry=entry,
        previous=past[-1][1] if past else None,
        is_overdue=is_open and is_late,
        is_stalled=is_open and _is_unchanged_for_two_months(entry, past, snapshot.month),
    )


def _is_unchanged_for_two_months(entry: SnapshotEntry, past: _Past, month: Month) -> bool:
    """Tell whether all snapshots back to one at least two months old say the same."""
    two_months_ago = month.previous.previous
    for seen_in, seen in reversed(past):
        if _state(seen) != _state(entry):
            return False
        if seen_in <= two_months_ago:
            return True
    return False


def _position(entry: SnapshotEntry) -> tuple[object, ...]:
    return (entry.bucket, entry.stage, entry.due_on)


def _state(entry: SnapshotEntry) -> tuple[object, ...]:
    checklist = (entry.checklist_done, entry.checklist_total)
    return (*_position(entry), entry.standing, checklist, entry.detail_fingerprint)


def _reading_order(entry: SnapshotEntry) -> tuple[date, str, str]:
    return (entry.due_on or date.max, entry.title.casefold(), entry.key)
