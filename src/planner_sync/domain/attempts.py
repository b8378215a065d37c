"""When an attempt to make a task may be made, and when it has to wait for an earlier one."""

from datetime import datetime, timedelta

from planner_sync.domain.intents import Intent


def next_attempt(earlier: Intent | None, now: datetime, quiet_s: float) -> int | None:
    """
    Number the attempt that may be made now; ``None`` while an earlier one may still appear.

    Args:
        earlier: The last attempt of which the outcome is not known.
        now: The moment of this pass.
        quiet_s: Seconds for which an attempt of unknown outcome may still appear.
    """
    if earlier is None:
        return 1
    is_quiet = now - earlier.intended_at >= timedelta(seconds=quiet_s)
    return earlier.attempt + 1 if is_quiet else None
