"""Situations in which processes are killed, each at every boundary that it has."""

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from campaign.house import House
from campaign.people import DEEDS, Colleague
from campaign.stand_ins import WrittenPoint, minutes_of
from integration.service.office import ANNA, FOLDER, NORTH, OPENING
from planner_sync.tenant import ids
from planner_sync.tenant.exchange import Call
from planner_sync.tenant.world import World

INTAKE = ("intake", "--json", "--team", NORTH)
HELD_ON = date(2026, 3, 12)
MUSIC = WrittenPoint(title="Muziekavond beginnen in de huiskamer", due_on=date(2026, 4, 2))
GARDEN = WrittenPoint(title="Moestuin achter het huis opknappen")
BUS = WrittenPoint(title="Busje huren voor uitstapjes", is_decided=False)
CURTAINS = WrittenPoint(title="Gordijnen kiezen met bewoners")

Deed = Callable[[House], None]
Fault = Mapping[str, Any]

_CREATES = {"method": "POST", "path": "/planner/tasks"}
_EACH: Mapping[str, tuple[Fault, ...]] = {
    "created, then 504": (
        {"kind": "server_error", "when": "after", "status": 504, "nth": [1], **_CREATES},
    ),
    "created, answer lost": ({"kind": "drop", "when": "after", "nth": [1, 2], **_CREATES},),
    "request lost": ({"kind": "drop", "when": "before", "nth": [1], **_CREATES},),
    "created a minute later": ({"kind": "late_commit", "seconds": 60, "nth": [2], **_CREATES},),
    "listings lag": ({"kind": "list_lag", "seconds": 240},),
    "throttled": ({"kind": "throttle", "retry_after_s": 0.02, "nth": [2, 5, 9, 14]},),
    "throttled creates": ({"kind": "throttle", "retry_after_s": 0.02, "nth": [1], **_CREATES},),
}


@dataclass(frozen=True, kw_only=True)
class Scenario:
    """One situation, the command that dies in it, and what comes after."""

    name: str
    points: tuple[WrittenPoint, ...] = (MUSIC, GARDEN, BUS)
    """What the minutes have at the end."""

    prepare: Deed
    command: tuple[str, ...] = INTAKE
    faults: tuple[Fault, ...] = ()
    meanwhile: str | None = None
    """What Anna does to a card at the very moment at which the service changes one."""

    leaves: tuple[str, ...] = ()
    """Parts of the names of files of which there has to be one each at the end."""

    posts: bool = False
    """Whether the team's channel has to have been told."""

    dies_again: bool = False
    """Whether the next process dies too, somewhere."""

    repeats: bool = False
    """Whether the command itself is what recovers, and not only a pass."""


def _write(house: House, *points: WrittenPoint) -> None:
    house.office.drop(minutes_of(HELD_ON, points), "verslag.md")


def _fresh(house: House) -> None:
    _write(house, MUSIC, GARDEN, BUS)


def _settled(house: House) -> None:
    _fresh(house)
    house.intake()
    house.office.wait(minutes=20)
    house.intake()
    house.office.wait(minutes=20)


def _edited(house: House, *points: WrittenPoint) -> None:
    _settled(house)
    _write(house, *points)


_LATER = WrittenPoint(title=MUSIC.title, due_on=date(2026, 4, 23))
_TOLD = WrittenPoint(title=GARDEN.title, description="Met de buurtvereniging samen.")


def _unknown(house: House, **fault: Any) -> None:
    """Leave a create open of which nobody knows how it ended, until its quiet period is over."""
    _fresh(house)
    house.office.tenant.set_faults({"nth": [1], **_CREATES, **fault})
    house.intake()
    house.office.tenant.set_faults()
    house.office.wait(minutes=15)


def _ticked(house: House) -> None:
    _settled(house)
    house.office.anna.tick(house.office.moment_card(), "besproken in teamoverleg")
    house.office.anna.drag(house.office.cards()[BUS.title], "Opgepakt")


def _copy_taken_away(house: House) -> None:
    _edited(house, _LATER, GARDEN, BUS)
    office = house.office
    path = f"{FOLDER}/Planner-sync/Register {NORTH}.json"
    office.anna.delete_file(office.tenant.drive_id(NORTH), path)


def _lost(house: House) -> None:
    _settled(house)
    house.store.put_back(None)


def _old(house: House) -> None:
    _fresh(house)
    older = house.store.copied(house.office.folder / "data")
    house.intake()
    house.office.wait(minutes=20)
    house.store.put_back(older)


def _a_month_on(house: House) -> None:
    _settled(house)
    house.office.move(OPENING.replace(month=4, day=2))
    house.intake()
    house.office.wait(minutes=1)


def _tracked(house: House) -> None:
    _a_month_on(house)
    house.run("track", "--team", NORTH)


SCENARIOS: tuple[Scenario, ...] = (
    Scenario(name="first pass", prepare=_fresh),
    *(
        Scenario(name=f"first pass, {name}", prepare=_fresh, faults=faults)
        for name, faults in _EACH.items()
    ),
    Scenario(name="dies twice", prepare=_fresh, dies_again=True),
    Scenario(
        name="minutes edited",
        prepare=lambda house: _edited(house, _LATER, GARDEN, BUS, CURTAINS),
        points=(MUSIC, GARDEN, BUS, CURTAINS),
    ),
    Scenario(name="details edited", prepare=lambda house: _edited(house, MUSIC, _TOLD, BUS)),
    *(
        Scenario(
            name=f"a person at the same moment: {deed}",
            prepare=lambda house: _edited(house, _LATER, _TOLD, BUS),
            meanwhile=deed,
        )
        for deed in ("rename", "complete", "delete", "plan")
    ),
    Scenario(
        name="a task is adopted",
        prepare=lambda house: _unknown(house, kind="drop", when="after"),
    ),
    Scenario(
        name="a task is sent again",
        prepare=lambda house: _unknown(house, kind="drop", when="before"),
    ),
    Scenario(name="a moment's card is ticked", prepare=_ticked),
    Scenario(name="the register copy was taken away", prepare=_copy_taken_away),
    Scenario(name="the database is lost", prepare=_lost),
    Scenario(name="the database is an older one", prepare=_old),
    Scenario(
        name="a month is tracked",
        prepare=_a_month_on,
        command=("track", "--team", NORTH),
        repeats=True,
    ),
    Scenario(
        name="a digest is published",
        prepare=_tracked,
        command=("digest", "--team", NORTH),
        repeats=True,
        leaves=("Voortgang 2026-03.docx",),
        posts=True,
    ),
    Scenario(
        name="letters are written",
        prepare=_tracked,
        command=("letters", "--team", NORTH),
        repeats=True,
        leaves=("Brief 1 ",),
    ),
)


def acting(deed: str) -> Callable[[World, Call], None]:
    """Return a witness by which Anna does *deed* once, right before the service changes a card."""
    done: list[str] = []

    def witness(world: World, call: Call) -> None:
        is_change = call.method == "PATCH" and call.path.startswith("/planner/tasks/")
        if done or not is_change or call.caller.user_id is not None:
            return
        done.append(deed)
        anna = Colleague(world, ids.guid("user", ANNA))
        task_id = call.path.split("/")[3]
        card = next(c for c in anna.cards(ids_of_plan(world)) if c["id"] == task_id)
        DEEDS[deed](anna, card, random.Random(1))  # noqa: S311 - repeatable, not secret

    return witness


def ids_of_plan(world: World) -> str:
    """Return the id of Noord's plan."""
    return ids.planner_id("plan", ids.guid("group", NORTH), NORTH)
