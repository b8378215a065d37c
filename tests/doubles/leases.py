"""Leases in memory."""

from dataclasses import dataclass
from datetime import datetime

from doubles.clock import ManualClock
from planner_sync.domain.errors import TeamBusyError
from planner_sync.domain.leases import MARGIN, VALID, Lease
from planner_sync.ports import Clock


@dataclass
class _Held:
    holder: str
    epoch: int
    valid_until: datetime


class LeaseTable:
    """What the processes that share one database know of each other."""

    def __init__(self, clock: Clock | None = None) -> None:
        self.clock = clock or ManualClock()
        self.held: dict[str, _Held] = {}

    def epoch(self, team_id: str) -> int:
        return self.held[team_id].epoch if team_id in self.held else 0


class InMemoryLeases:
    """Keeps the promises of ``ports.Leases`` for one process among those that share a table."""

    def __init__(self, table: LeaseTable | None = None, holder: str = "here") -> None:
        self.table = table or LeaseTable()
        self._holder = holder

    def take(self, team_id: str) -> Lease:
        now, before = self.table.clock(), self.table.held.get(team_id)
        if before and before.holder != self._holder and before.valid_until > now:
            wait_s = (before.valid_until - now).total_seconds()
            raise TeamBusyError("another process works on this team", retry_after_s=wait_s)
        epoch = self.table.epoch(team_id) + 1
        self.table.held[team_id] = _Held(self._holder, epoch, now + VALID)
        return Lease(team_id=team_id, epoch=epoch)

    def renew(self, lease: Lease) -> None:
        if self.table.epoch(lease.team_id) != lease.epoch:
            raise TeamBusyError("another process works on this team")
        self.table.held[lease.team_id].valid_until = self.table.clock() + VALID

    def is_held(self, lease: Lease) -> bool:
        held = self.table.held[lease.team_id]
        return held.epoch == lease.epoch and held.valid_until - self.table.clock() >= MARGIN

    def give_back(self, lease: Lease) -> None:
        if self.table.epoch(lease.team_id) == lease.epoch:
            self.table.held[lease.team_id].valid_until = self.table.clock()
