"""What every part of the tenant shares: its state, its clock, its keys and how it was started."""

import secrets
from dataclasses import dataclass, field
from datetime import UTC, datetime

from planner_sync.tenant.faults.plan import FaultPlan
from planner_sync.tenant.ids import guid, planner_id
from planner_sync.tenant.options import TenantOptions
from planner_sync.tenant.state import State

SECRETS = ("token key", "download key", "identity header")

TENANT_ID = guid("tenant")
APP_ID = guid("application", "planner-sync")
SHAREPOINT_HOST = "contoso.sharepoint.com"


def timestamp(moment: datetime) -> str:
    """Write an aware moment as Graph does: UTC, with `Z`."""
    text = moment.astimezone(UTC).isoformat(timespec="microseconds").removesuffix("+00:00")
    return text.removesuffix(".000000") + "Z"


def moment(text: str) -> datetime:
    """Read an ISO 8601 moment with an offset; raises ValueError otherwise."""
    read = datetime.fromisoformat(text)
    if read.tzinfo is None:
        raise ValueError("The moment has no offset.")
    try:
        return read.astimezone(UTC)
    except OverflowError as error:
        raise ValueError("The moment is beyond the calendar.") from error


@dataclass(frozen=True, kw_only=True)
class World:
    state: State
    options: TenantOptions
    graph_origin: str
    download_origin: str
    faults: FaultPlan = field(default_factory=FaultPlan)

    def now(self) -> datetime:
        """Return the tenant's time: where its clock was set, or real time if it never was."""
        stored = self.state.read("clock")
        return datetime.now(UTC) if stored is None else moment(stored)

    def stamp(self) -> str:
        """Return the time in whole seconds, so that stamps sort as text."""
        return timestamp(self.now().replace(microsecond=0))

    def set_clock(self, now: datetime) -> None:
        """Stop the clock at this moment, for this run and later ones."""
        self.state.write("clock", timestamp(now))

    def secret(self, name: str) -> str:
        """Return one of `SECRETS`, which are made once and kept in the state."""
        kept = self.state.read(f"secret {name}")
        if kept is None:
            raise KeyError(name)
        return kept

    def make_secrets(self) -> None:
        for name in SECRETS:
            if self.state.read(f"secret {name}") is None:
                self.state.write(f"secret {name}", secrets.token_urlsafe(32))

    def new_planner_id(self) -> str:
        """Make the next id; the same calls on a new state give the same ids."""
        return planner_id("made", str(self.state.next_number("planner")))
