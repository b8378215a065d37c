"""Signs of life of the service: who runs, since when, and when it last did something."""

from dataclasses import dataclass
from datetime import datetime, timedelta

BEAT = timedelta(seconds=20)
MISSED = 3
"""So many heartbeats missed, and the service counts as gone."""


@dataclass(frozen=True, kw_only=True)
class ServiceLife:
    """The service that ran last on one database."""

    run_id: str
    host: str
    pid: int
    started_at: datetime
    beat_at: datetime
    """Its last heartbeat."""

    pass_at: datetime | None = None
    """The end of its last pass."""

    good_pass_at: datetime | None = None
    """The end of the last pass in which no team failed, of this run or an earlier one."""

    failed_teams: int = 0
    """Teams that failed in the last pass."""

    stopped_at: datetime | None = None
    """When it ended by itself, told to or because of a bug."""

    def is_alive(self, now: datetime) -> bool:
        """Tell whether it still runs; a heartbeat far in the future is as bad as an old one."""
        return self.stopped_at is None and abs(now - self.beat_at) <= MISSED * BEAT
