"""A team as the service is told about it."""

from dataclasses import dataclass, field

from planner_sync.domain.board import Place, PlanId
from planner_sync.domain.library import DriveId

DEFAULT_BUCKETS = {
    Place.DISCUSS: "Te bespreken",
    Place.TAKEN_UP: "Opgepakt",
    Place.NOT_TAKEN_UP: "Niet opgepakt",
}


@dataclass(frozen=True, kw_only=True)
class Team:
    """One care team: where its people, its plan and its minutes are."""

    team_id: str
    name: str
    group_id: str
    plan_id: PlanId
    drive_id: DriveId
    folder: str
    """Path of the minutes' folder within the drive."""

    output_folder: str
    """Path of the folder that the service writes in; never read."""

    language: str = "nl"
    takes_up_directly: bool = False
    """True: everything that is certain counts as taken up (``intake = "direct"``)."""

    buckets: dict[Place, str] = field(default_factory=lambda: dict(DEFAULT_BUCKETS))
    task_holder: str | None = None
    """Address of the colleague who looks after client moments."""

    deputy: str | None = None
    """Address of the colleague who does when the task holder is no member of the group."""
