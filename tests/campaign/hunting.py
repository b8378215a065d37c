"""Hunting seeded bugs: playing with a bug put in until the oracle sees it."""

from campaign.play import Play
from campaign.script import script_of
from campaign.seeded_bugs import SeededBug


def seed_that_catches(bug: SeededBug, first: int = 1, seeds: int | None = None) -> int | None:
    """Return the first seed at which *bug* shows; ``None`` when none of its plays shows it."""
    with bug.seeded():
        for seed in range(first, first + (seeds or bug.seeds)):
            if Play(script_of(seed, bug.mix)).run().verdict.troubles:
                return seed
    return None
