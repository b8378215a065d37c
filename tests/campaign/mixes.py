"""Mixes: how often what happens in a play, for plays of every sort."""

from dataclasses import dataclass, replace

from campaign.menu import DEEDS_OF_PEOPLE, FAULTS


@dataclass(frozen=True, kw_only=True)
class Mix:
    """How often what happens, each from 0 to 1, and what there is to choose from."""

    points: tuple[int, ...] = (1, 1, 2, 2, 3, 4)
    shifts: tuple[int, ...] = (2, 2, 3, 3, 4)
    within_bounds: float = 0.8
    calm_start: float = 0.3
    """A first pass without faults, so that tasks are known."""

    two_workers: float = 0.3
    dies: float = 0.35
    last_boundary: int = 240
    halts: float = 0.15
    connects: float = 0.1
    late_start: float = 0.2
    """A second worker that begins when the first one's quiet period is over."""

    deed_spread_s: float = 90.0
    only_edits: tuple[str, ...] = ("due", "due", "longer", "described", "added")
    breaks_s: tuple[float, ...] = (20.0, 90.0, 320.0, 650.0, 1300.0, 90_000.0)
    faults: tuple[str, ...] = tuple(FAULTS)
    fault_counts: tuple[int, ...] = (0, 1, 1, 2)
    share: tuple[float, ...] = (0.15, 0.4, 0.8)
    deeds: tuple[str, ...] = DEEDS_OF_PEOPLE
    deed_counts: tuple[int, ...] = (0, 0, 1, 1, 2)
    edits: float = 0.25
    loses: float = 0.06
    restores: float = 0.1
    healing_deeds: float = 0.15
    max_create: int = 50


EVERYTHING = Mix()

UNANSWERED = (
    "create: late commit",
    "create: late commit, no answer",
    "create: fails after commit",
    "create: answer dropped",
    "batch: fails after commit",
    "batch: answer dropped",
)
CREATING = Mix(
    faults=(*UNANSWERED, "listings lag", "listings lag"),
    fault_counts=(2, 3),
    breaks_s=(20.0, 60.0, 110.0, 200.0, 650.0),
    share=(0.4, 0.8),
    within_bounds=1.0,
    calm_start=0.1,
    deeds=("plan", "note"),
    edits=0.1,
    loses=0.0,
    restores=0.0,
)
IMPATIENT = replace(
    CREATING,
    faults=("create: late commit", "create: answer dropped", "listings lag"),
    fault_counts=(2,),
    share=(0.8, 1.0),
    breaks_s=(20.0, 65.0, 80.0, 100.0, 150.0),
)
TWO = replace(CREATING, two_workers=1.0, points=(1, 2), shifts=(2,), dies=0.1, fault_counts=(0, 1))
SPARES = replace(
    CREATING,
    faults=("create: late commit", "create: late commit, no answer"),
    within_bounds=0.0,
    share=(1.0,),
    breaks_s=(650.0, 700.0),
    shifts=(3,),
    points=(1,),
    dies=0.0,
    two_workers=0.0,
    deeds=("rename", "begin", "plan"),
    deed_counts=(2,),
    deed_spread_s=110.0,
    healing_deeds=1.0,
)
PEOPLE = Mix(
    faults=("slow",),
    fault_counts=(0, 1),
    within_bounds=1.0,
    deed_counts=(2, 3),
    calm_start=1.0,
    dies=0.1,
    edits=0.9,
    loses=0.0,
    restores=0.0,
)
FLOOD = replace(EVERYTHING, points=(3, 4), max_create=3, loses=0.2)
STUBBORN = replace(
    CREATING,
    faults=("create: fails before commit", "create: request dropped"),
    share=(1.0,),
    fault_counts=(1,),
    shifts=(4, 5),
    breaks_s=(650.0, 1300.0),
    two_workers=0.3,
)
EMPTY = replace(
    CREATING,
    calm_start=1.0,
    faults=(*UNANSWERED, "listings are empty"),
    fault_counts=(2, 3),
    only_edits=("added",),
    edits=0.7,
    breaks_s=(320.0, 650.0),
)

_TURNS = (*[EVERYTHING] * 6, CREATING, TWO, SPARES, FLOOD, STUBBORN, EMPTY)


def mix_of(seed: int) -> Mix:
    """Return the mix of a seed: everything half of the time, and then one thing after another."""
    return _TURNS[seed % len(_TURNS)]
