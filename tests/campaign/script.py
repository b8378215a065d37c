"""What happens in a play, drawn from its seed alone, so that a seed replays exactly."""

import random
from dataclasses import dataclass, replace
from datetime import date

from campaign.menu import Fault, fault_of
from campaign.mixes import Mix
from campaign.stand_ins import WrittenPoint

_TITLES = (
    "Muziekavond beginnen in de huiskamer",
    "Moestuin achter het huis opknappen",
    "Busje huren voor uitstapjes",
    "Nieuwe gordijnen kiezen met bewoners",
    "Weekmenu samen met de kok maken",
    "Fietsen laten nakijken voor de zomer",
)
_HALTS_S = (3.0, 20.0, 2000.0)

Points = list[WrittenPoint]
Edit = tuple[str, float]


@dataclass(frozen=True, kw_only=True)
class WorkerPlan:
    """One process in one shift."""

    starts_after_s: float = 0.0
    dies_at: int | None = None
    slowness_s: float = 1.0
    halts_s: float = 0.0
    """For how long it stands still between writing intents down and the last check."""

    connects_s: float = 0.0
    """How long a connection takes between that check and the first byte of a create."""

    clock_is_ahead_s: float = 0.0
    is_on_other_machine: bool = False
    """Whether nobody can see that it died."""


@dataclass(frozen=True, kw_only=True)
class Shift:
    """Processes, colleagues and faults at the same time."""

    after_s: float
    workers: tuple[WorkerPlan, ...]
    faults: tuple[Fault, ...] = ()
    deeds: tuple[tuple[float, str, float], ...] = ()
    """When, what, and to which card."""

    edit: Edit | None = None
    """How the minutes change before it, and where."""

    loses_database: bool = False
    restores: float | None = None
    """Which older copy of the database comes back before the shift; ``None`` for none."""


@dataclass(frozen=True, kw_only=True)
class Script:
    """A whole play."""

    seed: int
    points: tuple[WrittenPoint, ...]
    shifts: tuple[Shift, ...]
    healing_deeds: tuple[tuple[float, str, float], ...]
    """What people do while all heals."""

    is_within_bounds: bool
    max_create: int = 50


def script_of(seed: int, mix: Mix) -> Script:
    """Draw the play of *seed*."""
    rng = random.Random(f"script {seed}")  # noqa: S311 - repeatable, not secret
    is_within_bounds = rng.random() < mix.within_bounds
    titles = rng.sample(_TITLES, rng.choice(mix.points))
    is_calm = rng.random() < mix.calm_start
    shifts = [
        _shift(rng, mix, is_first=n == 0 and not is_calm, is_within_bounds=is_within_bounds)
        for n in range(rng.choice(mix.shifts))
    ]
    if is_calm:
        shifts.insert(0, Shift(after_s=3600.0, workers=(WorkerPlan(),)))
    is_healing_watched = rng.random() < mix.healing_deeds
    return Script(
        seed=seed,
        points=tuple(WrittenPoint(title=t, is_decided=rng.random() < 0.8) for t in titles),
        shifts=tuple(_in_their_right_place(shifts, is_calm=is_calm)),
        healing_deeds=_deeds(rng, mix, 1) if is_healing_watched else (),
        is_within_bounds=is_within_bounds,
        max_create=mix.max_create,
    )


def _in_their_right_place(shifts: list[Shift], *, is_calm: bool) -> list[Shift]:
    """
    Leave out what nobody can know.

    That a listing is empty tells nothing of a plan that was never seen; and a point whose title
    changed is another one to a database that knows neither.
    """
    has_disaster = any(s.loses_database or s.restores is not None for s in shifts)
    has_deletion = any(deed in {"delete", "replace"} for s in shifts for _, deed, _ in s.deeds)
    if has_disaster:
        shifts = [replace(s, edit=None) if (s.edit or "")[:1] == ("longer",) else s for s in shifts]
    if is_calm and not has_disaster and not has_deletion:
        return shifts
    return [replace(s, faults=tuple(f for f in s.faults if f["kind"] != "blind")) for s in shifts]


def _shift(rng: random.Random, mix: Mix, *, is_first: bool, is_within_bounds: bool) -> Shift:
    count = 2 if rng.random() < mix.two_workers else 1
    edit = _edit(rng, mix.only_edits)
    has_edit, loses, restores = (rng.random() < p for p in (mix.edits, mix.loses, mix.restores))
    return Shift(
        after_s=3600.0 if is_first else rng.choice(mix.breaks_s),
        workers=tuple(
            _worker(rng, mix, n, is_within_bounds=is_within_bounds) for n in range(count)
        ),
        faults=tuple(
            fault_of(rng.choice(mix.faults), rng, mix.share, is_within_bounds=is_within_bounds)
            for _ in range(rng.choice(mix.fault_counts))
        ),
        deeds=_deeds(rng, mix, rng.choice(mix.deed_counts)),
        edit=edit if has_edit and not is_first else None,
        loses_database=loses and not is_first,
        restores=rng.random() if restores and not is_first else None,
    )


def _worker(rng: random.Random, mix: Mix, number: int, *, is_within_bounds: bool) -> WorkerPlan:
    halts_s, connects_s = rng.choice(_HALTS_S), rng.choice((3.0, 12.0, 20.0))
    starts = rng.random() * 20, rng.uniform(650, 1400)
    dies_at = rng.randrange(1, mix.last_boundary)
    clock_is_ahead_s = rng.choice((0.0, 0.0, 3600.0, -3600.0))
    return WorkerPlan(
        starts_after_s=starts[rng.random() < mix.late_start] if number else 0.0,
        dies_at=dies_at if rng.random() < mix.dies else None,
        slowness_s=rng.choice((0.2, 1.0, 6.0)),
        halts_s=halts_s if rng.random() < mix.halts and not number else 0.0,
        connects_s=connects_s if rng.random() < mix.connects else 0.0,
        clock_is_ahead_s=0.0 if is_within_bounds else clock_is_ahead_s,
        is_on_other_machine=rng.random() < 0.4,
    )


def _deeds(rng: random.Random, mix: Mix, count: int) -> tuple[tuple[float, str, float], ...]:
    return tuple(
        (rng.random() * mix.deed_spread_s, rng.choice(mix.deeds), rng.random())
        for _ in range(count)
    )


def _edit(rng: random.Random, kinds: tuple[str, ...]) -> Edit:
    return rng.choice(kinds), rng.random()


def edited(points: Points, edit: Edit) -> Points:
    """Return the minutes after an edit."""
    kind, at = edit
    index = int(at * len(points))
    point = points[index]
    if kind == "added":
        left = [t for t in _TITLES if not any(p.title.startswith(t) for p in points)]
        return [*points, WrittenPoint(title=left[0])] if left else points
    changed = {
        "due": replace(point, due_on=date(2026, 4, 1 + int(at * 28))),
        "longer": replace(point, title=f"{point.title} samen"),
        "described": replace(point, description="Zoals besproken in de huiskamer."),
    }[kind]
    return [*points[:index], changed, *points[index + 1 :]]
