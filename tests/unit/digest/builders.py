"""Invented points and snapshots; a test says only what it cares about."""

from dataclasses import replace
from datetime import UTC, date, datetime, time
from typing import Any

from planner_sync.domain.attention import Attention
from planner_sync.domain.board import Stage, Standing, TaskId
from planner_sync.domain.brakes import BrakeKind
from planner_sync.domain.calendar import Month
from planner_sync.domain.digest import Digest, Links, compose
from planner_sync.domain.markers import PointKey, marker
from planner_sync.domain.points import Kind
from planner_sync.domain.snapshots import Snapshot, SnapshotEntry

JULY, AUGUST, SEPTEMBER = Month(2026, 7), Month(2026, 8), Month(2026, 9)

LINKS = Links(
    plan_url="https://planner.example/plan/p1",
    report_url="https://zonneweide.example/Planner-sync/2026-09.docx",
    task_url=lambda task_id: f"https://planner.example/task/{task_id}",
)


def entry(name: str = "bankje", **facts: Any) -> SnapshotEntry:
    """A point that is taken up, with the key and the task that belong to *name*."""
    key = PointKey(name)
    known: dict[str, Any] = {
        "key": key,
        "marker": marker("tenant", key),
        "title": f"Punt {name}",
        "kind": Kind.IMPROVEMENT,
        "standing": Standing.TAKEN_UP,
        "stage": Stage.NOT_STARTED,
        "bucket": "Opgepakt",
        "task_id": TaskId(f"task-{name}"),
        "moment_on": date(2026, 3, 12),
    }
    return SnapshotEntry(**(known | facts))


def undecided(name: str = "bankje", **facts: Any) -> SnapshotEntry:
    return entry(name, standing=Standing.UNDECIDED, bucket="Te bespreken", **facts)


def done(before: SnapshotEntry) -> SnapshotEntry:
    return replace(before, standing=Standing.DONE, stage=Stage.DONE)


def snapshot(month: Month, *entries: SnapshotEntry, **facts: Any) -> Snapshot:
    """The snapshot of *month*, taken on the first day of the next one."""
    taken_on = month.next.first
    return Snapshot(
        team_id="zonneweide",
        month=month,
        taken_at=datetime.combine(taken_on, time(6), UTC),
        taken_on=taken_on,
        entries=entries,
        **facts,
    )


def digest_of(now: Snapshot, *history: Snapshot, **options: Any) -> Digest:
    return compose(team_name="Team Zonneweide", snapshot=now, history=history, **options)


def full_digest() -> Digest:
    """A September in which everything happens that a digest can tell."""
    menu = entry("menu", title="Weekmenu samen kiezen", due_on=date(2026, 9, 1))
    hall = entry("hall", title="Zaal reserveren", kind=Kind.ACTION, due_on=date(2026, 10, 15))
    quiet_room = entry(
        "room",
        title="Rustige ruimte om te lezen",
        due_on=date(2026, 8, 1),
        checklist_done=2,
        checklist_total=5,
    )
    museum = entry("museum", title="Uitje naar het museum", due_on=date(2026, 12, 1))
    lights = undecided("lights", title="Verlichting in de gang")
    animals = undecided("animals", title="Huisdieren op bezoek")
    bicycles = entry("bicycles", title="Fietsen in de tuin", due_on=date(2026, 11, 1))
    transport = entry("transport", title="Kortere wachttijd bij het vervoer")
    music = entry("music", title="Muziek *elke* [maand] <b>", due_on=date(2026, 9, 20))
    colours = entry("colours", title="Nieuwe kleuren", due_on=date(2026, 11, 15))
    july = (menu, hall, quiet_room, museum, lights, animals, bicycles)
    now = (
        done(menu),
        done(hall),
        quiet_room,
        museum,
        replace(lights, standing=Standing.TAKEN_UP, bucket="Opgepakt", due_on=date(2026, 12, 15)),
        animals,
        replace(bicycles, standing=Standing.NOT_TAKEN_UP, bucket="Niet opgepakt"),
        replace(transport, standing=Standing.ELSEWHERE, bucket="", task_id=None),
        replace(music, stage=Stage.IN_PROGRESS),
        colours,
        entry("coffee", title="Vaste koffietijd met de buurt", due_on=date(2026, 10, 31)),
        entry("bench", title="Bankje", due_on=date(2026, 9, 25), is_from_planner=True),
        undecided("signs", title="Duidelijker bordjes", moment_on=date(2026, 9, 17)),
    )
    return digest_of(
        snapshot(SEPTEMBER, *now, other_cards=4),
        snapshot(JULY, *july),
        snapshot(AUGUST, *july, transport, music, colours),
    )


def empty_digest() -> Digest:
    """A month without any point, told after a gap and for the second time."""
    return digest_of(snapshot(SEPTEMBER), snapshot(Month(2026, 6)), is_repeat=True)


def waiting_digest() -> Digest:
    """A month at the end of which a brake was on, and more waited for a person."""
    waiting = Attention(
        brakes=(BrakeKind.TOO_MANY_NEW, BrakeKind.CHANGED_IDENTITY), undecided=1, unattended=3
    )
    return digest_of(snapshot(SEPTEMBER, entry(), attention=waiting))
