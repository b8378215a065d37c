"""The parts of a campaign, each done in one of its processes."""

import atexit
import gc
import logging
import random
from collections import Counter
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

import structlog

from campaign.hunting import seed_that_catches
from campaign.killing import Range, open_range
from campaign.mixes import mix_of
from campaign.office import playing
from campaign.play import Play
from campaign.progress import BUGS, KILLS, PLAYS, Done
from campaign.scenarios import SCENARIOS, Scenario
from campaign.script import script_of
from campaign.seeded_bugs import SEEDED_BUGS
from doubles.postgres_server import PostgresServer

STORES = ("sqlite", "postgresql")

_ROOMS = ExitStack()
"""What this process holds open until it ends."""

_RANGES: list[Range] = []


def get_ready() -> None:
    """Prepare a process of the campaign."""
    atexit.register(_ROOMS.close)
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))


def plays(first: int, count: int) -> list[Done]:
    """Play the seeds from *first*."""
    with playing():
        gc.collect()
        gc.freeze()
        return [_played(seed) for seed in range(first, first + count)]


def _played(seed: int) -> Done:
    played = Play(script_of(seed, mix_of(seed))).run()
    return Done(
        kind=PLAYS,
        what=str(seed),
        troubles=tuple(played.verdict.troubles),
        counts=played.counts,
    )


def hunt(name: str) -> list[Done]:
    """Look for the seed that catches a seeded bug."""
    bug = next(bug for bug in SEEDED_BUGS if bug.name == name)
    with playing():
        caught_by = seed_that_catches(bug)
    troubles = () if caught_by else (f"{name} was not caught in {bug.seeds} plays",)
    counts = Counter({"caught by seed": caught_by or 0})
    return [Done(kind=BUGS, what=name, troubles=troubles, counts=counts)]


def kills(
    scenario: str, store: str, count: int, done: Sequence[int], postgres: str | None
) -> list[Done]:
    """Kill processes in a scenario at *count* of its boundaries that are not *done* yet."""
    place = _range(postgres)
    found = next(one for one in SCENARIOS if one.name == scenario)
    every = list(range(1, len(place.recorded(found, store).boundaries) + 1))
    # Evenly over all of them, and in an order that stays the same.
    random.Random(f"{scenario} {store}").shuffle(every)  # noqa: S311 - repeatable, not secret
    left = [number for number in every if number not in done]
    return [_killed(place, found, store, number) for number in left[:count]]


def _killed(place: Range, scenario: Scenario, store: str, number: int) -> Done:
    killed = place.kill(scenario, store, number)
    counts = Counter({f"{store}: {killed.at}": 1, "died": int(killed.has_died)})
    what = f"{scenario.name} / {store} / {number}"
    return Done(kind=KILLS, what=what, troubles=tuple(killed.verdict.troubles), counts=counts)


def _range(postgres: str | None) -> Range:
    if not _RANGES:
        server = PostgresServer(Path(postgres)) if postgres else None
        _RANGES.append(_ROOMS.enter_context(open_range(server)))
    return _RANGES[0]
