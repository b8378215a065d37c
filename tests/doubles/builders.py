"""Invented teams, minutes and tasks; a test says only what it cares about."""

from dataclasses import fields, replace
from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from planner_sync.domain.board import (
    Board,
    BoardTask,
    Bucket,
    BucketId,
    LabelId,
    Place,
    PlanId,
    Stage,
    TaskFields,
    TaskId,
)
from planner_sync.domain.brakes import Limits
from planner_sync.domain.calendar import Month
from planner_sync.domain.layout import map_buckets
from planner_sync.domain.library import DriveId, ItemId, KnownItem, LibraryItem
from planner_sync.domain.markers import marked_title, marker, point_key
from planner_sync.domain.people import Member
from planner_sync.domain.plan_of_work import Circumstances
from planner_sync.domain.points import Point, Source
from planner_sync.domain.register import Moment, MomentId, RegisteredPoint
from planner_sync.domain.snapshots import Snapshot, SnapshotEntry
from planner_sync.domain.teams import DEFAULT_BUCKETS, Team

NOW = datetime(2026, 3, 12, 15, tzinfo=UTC)
AMSTERDAM = ZoneInfo("Europe/Amsterdam")
TENANT = "tenant"
PLAN, DRIVE = PlanId("plan-noord"), DriveId("drive-noord")
MARCH = Month(2026, 3)
LIMITS = Limits(max_create=50, max_missing_share=0.2, max_missing=5)

DISCUSS, TAKEN_UP, NOT_TAKEN_UP, OWN = (
    BucketId(f"bucket-{name}") for name in ("discuss", "taken-up", "not-taken-up", "own")
)
BUCKETS = {
    Place.DISCUSS: DISCUSS,
    Place.TAKEN_UP: TAKEN_UP,
    Place.NOT_TAKEN_UP: NOT_TAKEN_UP,
}

_TASK_FIELDS = {f.name for f in fields(TaskFields)}


def a_team(**facts: Any) -> Team:
    known: dict[str, Any] = {
        "team_id": "noord",
        "name": "Team Noord",
        "group_id": "group-noord",
        "plan_id": PLAN,
        "drive_id": DRIVE,
        "folder": "Notulen",
        "output_folder": "Notulen/Planner-sync",
    }
    return Team(**(known | facts))


def a_member(name: str) -> Member:
    given, _, surname = name.partition(" ")
    return Member(
        user_id=f"user-{given.lower()}",
        name=name,
        user_principal_name=f"{given.lower()}@voorbeeld.example",
        mail=f"{given.lower()}@voorbeeld.example",
        given_name=given,
        surname=surname,
    )


def a_point(title: str = "Bankje bij de voordeur", **facts: Any) -> Point:
    """A point as the minutes have it."""
    known: dict[str, Any] = {"source": Source(where=f"punt {title}", text=title)}
    return Point(title=title, **(known | facts))


def a_registered(point: Point | None = None, **facts: Any) -> RegisteredPoint:
    """A point in the register, of the moment of 12 March; without a task unless it is given."""
    point = point or a_point()
    team_id = facts.get("team_id", "noord")
    moment_id = facts.setdefault("moment_id", MomentId("2026-03-12/1"))
    key = facts.setdefault("key", point_key(team_id, moment_id, point.title, 0))
    known: dict[str, Any] = {"marker": marker(TENANT, key), "team_id": team_id, "position": 0}
    return RegisteredPoint(point=point, **(known | facts))


def a_moment(**facts: Any) -> Moment:
    known: dict[str, Any] = {
        "moment_id": MomentId("2026-03-12/1"),
        "team_id": "noord",
        "held_on": date(2026, 3, 12),
        "drive_id": DRIVE,
        "item_id": ItemId("minutes"),
        "suffix": ".docx",
        "link": "https://noord.example/_layouts/15/Doc.aspx?sourcedoc=%7B1%7D",
    }
    return Moment(**(known | facts))


def task_fields(title: str = "Bankje bij de voordeur", **facts: Any) -> TaskFields:
    return TaskFields(**({"title": title, "bucket_id": DISCUSS} | facts))


def a_task(title: str = "Bankje bij de voordeur", **facts: Any) -> BoardTask:
    """A task on the board, in *Te bespreken* and not started."""
    held = {name: value for name, value in facts.items() if name in _TASK_FIELDS}
    rest = {name: value for name, value in facts.items() if name not in _TASK_FIELDS}
    known: dict[str, Any] = {
        "task_id": TaskId(f"task of {title}"),
        "etag": "first",
        "stage": Stage.NOT_STARTED,
        "created_at": NOW,
    }
    return BoardTask(fields=task_fields(title, **held), **(known | rest))


def task_of(registered: RegisteredPoint, **facts: Any) -> BoardTask:
    """The task that the service would make for a point: it bears its marker."""
    return a_task(marked_title(registered.point.title, registered.marker), **facts)


def with_task(registered: RegisteredPoint, task: BoardTask, **facts: Any) -> RegisteredPoint:
    """The point after *task* was made for it, and the register wrote that down."""
    return replace(registered, task_id=task.task_id, baseline=task.fields, **facts)


def a_board(*tasks: BoardTask, **facts: Any) -> Board:
    """A board with the three buckets of the service and one of the team's own."""
    known: dict[str, Any] = {
        "plan_id": PLAN,
        "buckets": (
            *(Bucket(bucket_id=BUCKETS[p], name=n, etag="") for p, n in DEFAULT_BUCKETS.items()),
            Bucket(bucket_id=OWN, name="Bezig", etag=""),
        ),
        "labels": {},
        "labels_etag": "",
        "tasks": {t.task_id: t for t in tasks},
    }
    return Board(**(known | facts))


def circumstances(**facts: Any) -> Circumstances:
    known: dict[str, Any] = {
        "buckets": map_buckets(a_board().buckets, DEFAULT_BUCKETS),
        "labels": dict[str, LabelId](),
        "open_intents": {},
        "takes_up_directly": False,
        "now": NOW,
        "quiet_s": 600.0,
        "absences": 1,
    }
    return Circumstances(**(known | facts))


def a_library_item(name: str = "Notulen.docx", **facts: Any) -> LibraryItem:
    known: dict[str, Any] = {
        "drive_id": DRIVE,
        "item_id": ItemId(name),
        "parent_id": ItemId("folder"),
        "is_folder": False,
        "version": "v1",
        "modified_at": NOW,
    }
    return LibraryItem(name=name, **(known | facts))


def a_known_item(item_id: str = "minutes", **facts: Any) -> KnownItem:
    known: dict[str, Any] = {
        "drive_id": DRIVE,
        "parent_id": ItemId("folder"),
        "is_folder": False,
        "suffix": ".docx",
        "is_draft": False,
        "version": "v1",
        "modified_at": NOW,
        "link": None,
    }
    return KnownItem(item_id=ItemId(item_id), **(known | facts))


def a_snapshot(month: Month = MARCH, *entries: SnapshotEntry, **facts: Any) -> Snapshot:
    known: dict[str, Any] = {
        "team_id": "noord",
        "taken_at": datetime.combine(month.next.first, NOW.timetz()),
        "taken_on": month.next.first,
    }
    return Snapshot(month=month, entries=entries, **(known | facts))
