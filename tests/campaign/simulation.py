"""
Play one seed, or some, and tell everything that happens.

``python -m campaign.simulation --seed 7 -v`` replays a seed of a campaign exactly; with ``--bug``
it plays the plays in which that seeded bug ought to show, and ``--seeded`` puts the bug in.
"""

import argparse
import os
import sys
from collections.abc import Sequence
from contextlib import nullcontext

from campaign.mixes import mix_of
from campaign.office import playing
from campaign.parts import get_ready
from campaign.play import Play
from campaign.script import script_of
from campaign.seeded_bugs import SEEDED_BUGS


def main(arguments: Sequence[str] | None = None) -> int:
    """Play from the command line."""
    if os.environ.get("PYTHONHASHSEED") != "0":
        # Sets would have another order in each process, and a seed would not replay exactly.
        os.environ["PYTHONHASHSEED"] = "0"
        os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:]])  # noqa: S606 - itself
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seeds", type=int, default=1, help="how many, from that one")
    parser.add_argument("--bug", choices=[bug.name for bug in SEEDED_BUGS])
    parser.add_argument("--seeded", action="store_true")
    parser.add_argument("-v", "--verbose", action="store_true")
    options = parser.parse_args(arguments)
    bug = next((one for one in SEEDED_BUGS if one.name == options.bug), None)
    get_ready()
    troubled = 0
    with playing(), bug.seeded() if bug and options.seeded else nullcontext():
        for seed in range(options.seed, options.seed + options.seeds):
            mix = bug.mix if bug else mix_of(seed)
            played = Play(script_of(seed, mix), _tell if options.verbose else _say_nothing).run()
            for trouble in played.verdict.troubles:
                _tell(f"seed {seed}: {trouble}")
            troubled += bool(played.verdict.troubles)
    _tell(f"{options.seeds} played, {troubled} with troubles")
    return 1 if troubled else 0


def _tell(line: str) -> None:
    sys.stdout.write(f"{line}\n")


def _say_nothing(_: str) -> None:
    pass


if __name__ == "__main__":
    sys.exit(main())
