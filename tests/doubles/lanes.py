"""The lane to Microsoft 365 on a clock that a test moves."""

from doubles.builders import NOW
from doubles.clock import ManualClock
from planner_sync.adapters.graph import Lane


def lane_of(clock: ManualClock, chance: float = 1.0) -> Lane:
    """Open a lane that waits on *clock*, and for whole seconds where Graph names no time."""

    def seconds() -> float:
        return (clock() - NOW).total_seconds()

    return Lane(sleep=clock.sleep, clock=seconds, now=clock, chance=lambda: chance)
