"""
Attack the service: kill its processes, play its life with faults, and hunt seeded bugs.

Run as ``python -m campaign``; ends with one line of JSON.  Exit code 1 when a promise was broken,
a seeded bug was missed, or something that ought to happen never did.
"""

import argparse
import os
import random
import sys
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

from campaign.crew import Crew, Work
from campaign.figures import Figures, sources
from campaign.parts import STORES
from campaign.progress import BUGS, KILLS, PLAYS, Progress, open_progress
from campaign.scenarios import SCENARIOS
from campaign.seeded_bugs import SEEDED_BUGS
from doubles.postgres_server import household, shared_server

_AT_ONCE = 25
"""Plays that one process makes before it tells how they ended."""

_LONG = 5000
"""Plays from which on every fault and every branch has to have happened."""

_AT_LEAST = 8
"""Kills for which a scenario is worth preparing."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a campaign from the command line."""
    if os.environ.get("PYTHONHASHSEED") != "0":
        # Sets would have another order in each process, and a seed would not replay exactly.
        os.environ["PYTHONHASHSEED"] = "0"
        os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:]])  # noqa: S606 - itself
    options = _options(arguments)
    with ExitStack() as stack:
        progress = stack.enter_context(
            open_progress(options.progress, sources(), is_fresh=options.fresh)
        )
        folder = stack.enter_context(household()) if options.kills else None
        postgres = str(shared_server(folder).folder) if folder else None
        crew = stack.enter_context(Crew(options.processes, progress))
        crew.do(_hunts(progress, options.bugs))
        crew.do(_plays(progress, options.seeds))
        if options.kills:
            crew.do(_kills(progress, options.kills, postgres))
        figures = Figures.of(progress)
    is_long = options.seeds >= _LONG
    for line in figures.told(is_long=is_long):
        sys.stderr.write(f"{line}\n")
    sys.stdout.write(f"{figures.as_json()}\n")
    return 0 if figures.is_clean(is_long=is_long) else 1


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=120, help="processes killed, in all sittings")
    parser.add_argument("--seeds", type=int, default=600, help="plays, in all sittings")
    parser.add_argument("--bugs", type=int, default=len(SEEDED_BUGS), help="seeded bugs hunted")
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--progress", type=Path, default=Path("build/campaign.sqlite"))
    parser.add_argument("--fresh", action="store_true", help="forget what was done before")
    return parser.parse_args(arguments)


def _hunts(progress: Progress, count: int) -> list[Work]:
    done = progress.of(BUGS)
    return [("hunt", (bug.name,)) for bug in SEEDED_BUGS[:count] if bug.name not in done]


def _plays(progress: Progress, count: int) -> list[Work]:
    done = progress.of(PLAYS)
    work: list[Work] = []
    for first in range(1, count + 1, _AT_ONCE):
        seeds = range(first, min(first + _AT_ONCE, count + 1))
        if any(str(seed) not in done for seed in seeds):
            work.append(("plays", (first, len(seeds))))
    return work


def _kills(progress: Progress, count: int, postgres: str | None) -> list[Work]:
    """Spread kills evenly over all scenarios and stores; a few kills over a few of them."""
    done: dict[tuple[str, str], list[int]] = {}
    for what in progress.of(KILLS):
        scenario, store, number = what.split(" / ")
        done.setdefault((scenario, store), []).append(int(number))
    places = [(s.name, store) for s in SCENARIOS for store in STORES]
    random.Random("kills").shuffle(places)  # noqa: S311 - repeatable, not secret
    places = places[: max(1, count // _AT_LEAST)]
    each = -(-count // len(places))
    return [
        ("kills", (*place, each - len(known), known, postgres))
        for place in places
        if len(known := done.get(place, [])) < each
    ]


if __name__ == "__main__":
    sys.exit(main())
