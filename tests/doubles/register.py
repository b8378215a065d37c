"""The register in memory."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime

from doubles.leases import InMemoryLeases, LeaseTable
from planner_sync.domain.calendar import Month
from planner_sync.domain.errors import TeamBusyError
from planner_sync.domain.intents import OPEN, Intent, IntentStatus
from planner_sync.domain.leases import Lease
from planner_sync.domain.library import DriveId, ItemId, KnownItem, LibraryChanges, merged
from planner_sync.domain.markers import PointKey
from planner_sync.domain.register import Moment, MomentId, Publication, RegisteredPoint
from planner_sync.domain.snapshots import Snapshot

MADE_NOTHING = {IntentStatus.NOT_SENT, IntentStatus.REJECTED}


class InMemoryRegister:
    """Keeps the promises of ``ports.Register`` for as long as the process lives."""

    def __init__(self, leases: LeaseTable | None = None) -> None:
        self.leases = leases or LeaseTable()
        self.intents: dict[tuple[PointKey, int], Intent] = {}
        self._cursors: dict[DriveId, str] = {}
        self._items: dict[DriveId, dict[ItemId, KnownItem]] = {}
        self._moments: dict[tuple[str, MomentId], Moment] = {}
        self._points: dict[PointKey, RegisteredPoint] = {}
        self._snapshots: dict[tuple[str, Month], Snapshot] = {}
        self._publications: dict[tuple[str, Month], Publication] = {}

    def cursor(self, drive_id: DriveId) -> str | None:
        return self._cursors.get(drive_id)

    def absorb(self, drive_id: DriveId, changes: LibraryChanges) -> None:
        self._items[drive_id] = dict(merged(self._items.get(drive_id, {}), changes))
        self._cursors[drive_id] = changes.cursor

    def items(self, drive_id: DriveId) -> Mapping[ItemId, KnownItem]:
        return dict(self._items.get(drive_id, {}))

    def mark_read(self, item: KnownItem, team_id: str) -> None:
        items = self._items.get(item.drive_id, {})
        if known := items.get(item.item_id):
            items[item.item_id] = replace(
                known,
                read_version=item.version,
                read_for=team_id,
                content_fingerprint=item.content_fingerprint,
            )

    def mark_shown(self, item: KnownItem, status: str, now: datetime) -> None:
        items = self._items.get(item.drive_id, {})
        if known := items.get(item.item_id):
            items[item.item_id] = replace(known, shown_status=status, shown_at=now)

    def moments(self, team_id: str) -> Sequence[Moment]:
        mine = [m for m in self._moments.values() if m.team_id == team_id]
        return sorted(mine, key=lambda m: (m.held_on, m.moment_id))

    def moments_elsewhere(self, team_id: str, held_on: date, item: KnownItem) -> Sequence[Moment]:
        place = (item.drive_id, item.item_id)
        theirs = [m for m in self._moments.values() if m.team_id != team_id]
        found = [m for m in theirs if m.held_on == held_on or (m.drive_id, m.item_id) == place]
        return sorted(found, key=lambda m: (m.team_id, m.moment_id))

    def save_moment(self, moment: Moment) -> None:
        self._moments[moment.team_id, moment.moment_id] = moment

    def points(self, team_id: str) -> Sequence[RegisteredPoint]:
        mine = [p for p in self._points.values() if p.team_id == team_id]
        return sorted(mine, key=lambda p: (p.moment_id, p.position, p.key))

    def save_minutes(
        self, moment: Moment, points: Sequence[RegisteredPoint], item: KnownItem
    ) -> None:
        self.save_moment(moment)
        for point in points:
            self.save_point(point)
        self.mark_read(item, moment.team_id)

    def save_point(self, point: RegisteredPoint, intent: Intent | None = None) -> bool:
        if intent is not None and not self.finish(intent):
            return False
        known = self._points.get(point.key)
        if known and known.task_id and not point.task_id:
            raise TeamBusyError("another process found its task")
        self._points[point.key] = point
        return True

    def attempts(self, team_id: str) -> Mapping[PointKey, Sequence[Intent]]:
        found: dict[PointKey, list[Intent]] = {}
        for _, intent in sorted(self.intents.items()):
            if intent.team_id == team_id:
                found.setdefault(intent.key, []).append(intent)
        return found

    def open_intents(self, team_id: str) -> Mapping[PointKey, Intent]:
        return {
            key: intent
            for (key, _), intent in sorted(self.intents.items())
            if intent.status in OPEN and intent.team_id == team_id
        }

    def intend(self, intents: Sequence[Intent]) -> None:
        for intent in intents:
            known = self.intents.get((intent.key, intent.attempt))
            may_have_made = known is not None and known.status not in MADE_NOTHING
            if may_have_made or self.leases.epoch(intent.team_id) != intent.epoch:
                raise TeamBusyError("another process works on this team")
        for intent in intents:
            InMemoryLeases(self.leases).renew(Lease(team_id=intent.team_id, epoch=intent.epoch))
            self.intents[intent.key, intent.attempt] = intent

    def begin_anew(self, intent: Intent, now: datetime) -> None:
        self.settle(replace(intent, intended_at=now))

    def settle(self, intent: Intent) -> None:
        known = self.intents.get((intent.key, intent.attempt))
        if known is not None and known.status in OPEN:
            self.intents[intent.key, intent.attempt] = intent

    def finish(self, intent: Intent) -> bool:
        """End all attempts of a key, unless another process took the team over since."""
        if self.leases.epoch(intent.team_id) > intent.epoch:
            self.settle(replace(intent, status=IntentStatus.UNKNOWN))
            return False
        for place, other in self.intents.items():
            if place[0] == intent.key and other.status in OPEN:
                self.intents[place] = replace(other, status=intent.status)
        self.intents[intent.key, intent.attempt] = intent
        return True

    def snapshots(self, team_id: str) -> Sequence[Snapshot]:
        mine = [s for s in self._snapshots.values() if s.team_id == team_id]
        return sorted(mine, key=lambda s: s.month)

    def save_snapshot(self, snapshot: Snapshot) -> None:
        self._snapshots[snapshot.team_id, snapshot.month] = snapshot

    def publication(self, team_id: str, month: Month) -> Publication | None:
        return self._publications.get((team_id, month))

    def save_publication(self, publication: Publication) -> None:
        self._publications[publication.team_id, publication.month] = publication

    def forget_publication(self, publication: Publication) -> None:
        self._publications.pop((publication.team_id, publication.month), None)
