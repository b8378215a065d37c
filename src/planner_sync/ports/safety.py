"""What keeps a team safe: its register copy, its lease, its brakes, and the audit."""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Protocol

from planner_sync.domain.audit import Anchor, AuditEntry
from planner_sync.domain.brakes import Brake, BrakeKind
from planner_sync.domain.leases import Lease
from planner_sync.domain.register_copy import CopyState, RegisterCopy, TeamRegister


class Copies(Protocol):
    """A team's register as a whole, and what is known of its copy."""

    def state(self, team_id: str) -> CopyState | None:
        """Return what is known of the team's copy; ``None`` before the first pass."""
        ...

    def save_state(self, state: CopyState) -> None:
        """Save what is known of a team's copy."""
        ...

    def register_of(self, team_id: str) -> TeamRegister:
        """Return all that the register knows of a team, as of one moment."""
        ...

    def recall(self, register: TeamRegister, state: CopyState) -> None:
        """
        Put *register* in the place of all that is known of its team, in one transaction.

        The audit is not in it: a chain whose end was lost goes on from the end that *state* knows.
        """
        ...


class Leases(Protocol):
    """Which process works on a team; by the clock of the database, since those of hosts differ."""

    def take(self, team_id: str) -> Lease:
        """
        Take the team's lease.

        Raises:
            TeamBusyError: Another process has it; ``retry_after_s`` says when it ends unless
                that process lives.
        """
        ...

    def renew(self, lease: Lease) -> None:
        """
        Make *lease* last from this moment on.

        Raises:
            TeamBusyError: Another process has it.
        """
        ...

    def is_held(self, lease: Lease) -> bool:
        """Tell whether *lease* is still this process's, and will be for a while."""
        ...

    def give_back(self, lease: Lease) -> None:
        """End *lease*; one that another process has is left alone."""
        ...


class Audit(Protocol):
    """The chains of lines that tell of every write outside; one per team."""

    def note(self, *entries: AuditEntry) -> None:
        """
        Put entries at the ends of their teams' chains, durably and all of them or none.

        Raises:
            UnreachableError: The database does not answer, or is full.
        """
        ...

    def head(self, team_id: str) -> Anchor:
        """Return the end of a team's chain, as the database says it is."""
        ...

    def holds(self, team_id: str, anchor: Anchor) -> bool:
        """Tell whether *anchor* is in a team's chain."""
        ...


class Brakes(Protocol):
    """What makes new tasks of a team wait for a person's word."""

    def of(self, team_id: str) -> Mapping[BrakeKind, Brake]:
        """Return the team's brakes, those that were released among them."""
        ...

    def put_on(self, brake: Brake) -> None:
        """Keep a brake durably, in place of what was known of that kind."""
        ...

    def release(self, team_id: str) -> Collection[BrakeKind]:
        """
        Keep that a person gave the word for all brakes of a team that are on.

        Returns:
            Those that were on and had not been released.
        """
        ...

    def take_off(self, team_id: str, kind: BrakeKind) -> None:
        """Forget a brake; one that is not there is fine."""
        ...


class Flags(Protocol):
    """What a person was asked about a board, so that only what is new counts as new."""

    def raise_only(self, team_id: str, subjects: Collection[str], now: datetime) -> frozenset[str]:
        """
        Keep what a person is asked about now, in place of all that was asked before.

        Returns:
            The subjects that were not asked about before.
        """
        ...


class CopyFormat(Protocol):
    """How a register copy is written down."""

    def dump(self, copy: RegisterCopy) -> bytes:
        """Write a copy; equal copies give equal bytes."""
        ...

    def load(self, data: bytes) -> RegisterCopy:
        """
        Read a copy.

        Raises:
            UnreadableCopyError: It is damaged, or of a newer release.
        """
        ...
