"""Days and months as people in one time zone count them."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

_MONTHS_NL = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
]
_MONTHS_EN = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


def noon_utc(day: date) -> datetime:
    """Return noon UTC of *day*: the same calendar day from UTC-12 to UTC+11."""
    return datetime.combine(day, time(12), UTC)


def spoken(day: date, language: str = "nl") -> str:
    """Say *day* as people write it: "12 maart 2026"."""
    names = _MONTHS_EN if language == "en" else _MONTHS_NL
    return f"{day.day} {names[day.month - 1]} {day.year}"


@dataclass(frozen=True, order=True)
class Month:
    """One calendar month."""

    year: int
    month: int

    @classmethod
    def of(cls, day: date) -> "Month":
        """Return the month that *day* lies in."""
        return cls(day.year, day.month)

    @classmethod
    def parse(cls, text: str) -> "Month":
        """
        Read ``YYYY-MM``.

        Raises:
            ValueError: *text* is not a month in that form.
        """
        parsed = datetime.strptime(text, "%Y-%m").replace(tzinfo=UTC)
        return cls(parsed.year, parsed.month)

    @property
    def first(self) -> date:
        """The month's first day."""
        return date(self.year, self.month, 1)

    @property
    def last(self) -> date:
        """The month's last day."""
        return self.next.first - timedelta(days=1)

    @property
    def next(self) -> "Month":
        """The month after this one."""
        return Month(self.year + self.month // 12, self.month % 12 + 1)

    @property
    def previous(self) -> "Month":
        """The month before this one."""
        return Month.of(self.first - timedelta(days=1))

    def spoken(self, language: str = "nl") -> str:
        """Say the month as people write it: "maart 2026"."""
        return spoken(self.first, language).split(" ", 1)[1]

    def __str__(self) -> str:
        return f"{self.year:04}-{self.month:02}"


def months_later(day: date, count: int) -> date:
    """Return the same day *count* months later, or the last day of a shorter month."""
    month = Month.of(day)
    for _ in range(count):
        month = month.next
    return month.first.replace(day=min(day.day, month.last.day))


def last_full_month(now: datetime, zone: ZoneInfo) -> Month:
    """Return the last month that is over, in *zone*, at the aware moment *now*."""
    return Month.of(now.astimezone(zone).date()).previous
