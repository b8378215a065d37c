"""The group ``[schedule]`` of the settings: when ``planner-sync run`` does what."""

import re
from datetime import time
from typing import Annotated
from zoneinfo import ZoneInfo

from pydantic import BaseModel, ConfigDict, Field, field_validator

from planner_sync.domain.timetable import NIGHT, Timetable

_HOURS = re.compile(r"(\d{1,2})-(\d{1,2})")
_TIME = re.compile(r"([01]\d|2[0-3]):([0-5]\d)")


class ScheduleSettings(BaseModel):
    """When the service works, in local time."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)

    intake_hours: str = "7-18"
    """First and last hour in which minutes are read."""

    intake_minutes: Annotated[int, Field(ge=5, le=60)] = 15
    """Minutes between two passes; a divisor of 60."""

    weekends: bool = False
    """Whether minutes are read on Saturday and Sunday too."""

    monthly_at: str = "08:00"
    """When the month is told, on its first working day."""

    @field_validator("intake_hours")
    @classmethod
    def _hours(cls, value: str) -> str:
        found = _HOURS.fullmatch(value)
        if found is None or not NIGHT < int(found[1]) <= int(found[2]) < 24:  # noqa: PLR2004 - hours
            msg = "is not a range of hours after the night; an example is 7-18"
            raise ValueError(msg)
        return value

    @field_validator("intake_minutes")
    @classmethod
    def _minutes(cls, value: int) -> int:
        if 60 % value:
            msg = "is not a divisor of 60; an example is 15"
            raise ValueError(msg)
        return value

    @field_validator("monthly_at")
    @classmethod
    def _time(cls, value: str) -> str:
        found = _TIME.fullmatch(value)
        if found is None or int(found[1]) == NIGHT:
            msg = "is not a time outside 02:00-03:00; an example is 08:00"
            raise ValueError(msg)
        return value

    def timetable(self, zone: ZoneInfo) -> Timetable:
        """Return when what is done in *zone*."""
        first, last = self.intake_hours.split("-")
        return Timetable(
            zone=zone,
            first_hour=int(first),
            last_hour=int(last),
            at_weekends=self.weekends,
            monthly_at=time.fromisoformat(self.monthly_at),
        )
