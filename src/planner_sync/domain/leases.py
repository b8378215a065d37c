"""
Leases: which process works on a team.

A lease keeps two processes from doing the same work; it cannot keep one from sending that was
halted in between.  That is what the age of an intent, the epoch and the quiet period are for.
"""

from dataclasses import dataclass
from datetime import timedelta

VALID = timedelta(seconds=60)
"""How long a lease lasts that is not renewed; longer than one call with all its waits for bytes."""

MARGIN = timedelta(seconds=10)
"""A lease that is about to end counts as lost: its clock and the sender's may tick apart."""


@dataclass(frozen=True, kw_only=True)
class Lease:
    """The right to work on one team, as this process has it."""

    team_id: str
    epoch: int
    """Grows when the lease changes hands, and each time that it is taken."""
