"""How long the headers of an answer ask to wait."""

from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

_UNITS_PER_CALL = 2
"""What most of the calls here cost of SharePoint's quota (resource units)."""


def retry_after_s(value: str | None, now: datetime | None = None) -> float | None:
    """
    Read a ``Retry-After`` header: seconds, also decimal, or an HTTP date (RFC 9110, 10.2.3).

    Returns:
        Seconds to wait, never negative; ``None`` when there is nothing to go by.
    """
    if value is None:
        return None
    try:
        seconds = float(value)
    except ValueError:
        moment = http_date(value)
        now = now or datetime.now(UTC)
        return max(0.0, (moment - now).total_seconds()) if moment else None
    # "nan" and "inf" are floats to Python and no answer to anybody else.
    return max(0.0, seconds) if seconds < float("inf") else None


def http_date(value: str | None) -> datetime | None:
    """Read an HTTP date (RFC 9110, 5.6.7); ``None`` for what is none."""
    if value is None:
        return None
    try:
        moment = parsedate_to_datetime(value)
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def pace_s(headers: Mapping[str, str]) -> float:
    """
    Spread what remains of a quota over what remains of its period.

    SharePoint sends ``RateLimit-Remaining`` and ``RateLimit-Reset`` once most of a minute's quota
    is spent (Avoid getting throttled or blocked in SharePoint Online).

    Returns:
        Seconds to leave before the next call; 0 where the headers are absent or unreadable.
    """
    try:
        remaining = float(headers["ratelimit-remaining"])
        reset_s = float(headers["ratelimit-reset"])
    except (KeyError, ValueError):
        return 0.0
    if not (remaining >= 0 and 0 < reset_s < float("inf")):
        return 0.0
    return min(reset_s, reset_s * _UNITS_PER_CALL / max(remaining, 1))
