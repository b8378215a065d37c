"""The figures of a campaign, and whether it shows what it has to show."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import planner_sync
from campaign.menu import DEEDS_OF_PEOPLE, FAULTS
from campaign.progress import BUGS, KILLS, PLAYS, Progress

PROMISES = ("duplicates", "lost", "hung", "overwritten", "resurrected")
OTHERS = ("destroyed", "pestered", "broken")

SOMETIMES = (
    *(f"fault: {name}" for name in FAULTS),
    *(f"person: {deed}" for deed in DEEDS_OF_PEOPLE),
    "crash",
    "lost database",
    "older database",
    "created",
    "adopted",
    "card adopted",
    "sent again",
    "waiting",
    "conflict",
    "stopped",
    "braked",
    "needs_person",
    "team busy",
    "guard refused",
    "spare deleted",
    "spare flagged",
    "go",
)
"""What has to have happened in a long campaign: what never happens proves nothing."""


@dataclass(frozen=True, kw_only=True)
class Figures:
    """What a campaign did and found, over all its sittings."""

    kill_runs: int
    kill_points: int
    plays: int
    broken: Counter[str]
    """How often each promise was broken."""

    bugs: int
    bugs_caught: int
    counts: Counter[str]

    @classmethod
    def of(cls, progress: Progress) -> "Figures":
        """Add up what is done."""
        plays, kills, bugs = (progress.of(kind) for kind in (PLAYS, KILLS, BUGS))
        counts: Counter[str] = Counter()
        for play in plays.values():
            counts.update(play.counts)
        broken = Counter(
            trouble.partition(":")[0]
            for done in (*plays.values(), *kills.values())
            for trouble in done.troubles
        )
        return cls(
            kill_runs=sum(kill.counts["died"] for kill in kills.values()),
            kill_points=len(kills),
            plays=len(plays),
            broken=broken,
            bugs=len(bugs),
            bugs_caught=sum(not bug.troubles for bug in bugs.values()),
            counts=counts,
        )

    @property
    def never(self) -> list[str]:
        """Name what ought to happen and never did."""
        return [name for name in SOMETIMES if self.plays and not self.counts[name]]

    def is_clean(self, *, is_long: bool) -> bool:
        """Tell whether all promises were kept, and all seeded bugs caught."""
        is_kept = not self.broken and self.bugs == self.bugs_caught
        return is_kept and not (is_long and self.never)

    def told(self, *, is_long: bool) -> Iterator[str]:
        """Say what happened how often, a line each."""
        for name, count in sorted(self.counts.items()):
            yield f"{count:8} {name}"
        for name in OTHERS:
            if self.broken[name]:
                yield f"{name}: {self.broken[name]}"
        for name in self.never:
            yield f"never happened: {name}{'' if is_long else ' (counts in a long campaign)'}"

    def as_json(self) -> str:
        """Return the line that the campaign ends with."""
        return json.dumps(
            {
                "kill_runs": self.kill_runs,
                "kill_points": self.kill_points,
                "simulation_seeds": self.plays,
                **{name: self.broken[name] for name in (*PROMISES, *OTHERS)},
                "seeded_bugs": self.bugs,
                "seeded_bugs_caught": self.bugs_caught,
            }
        )


def sources() -> str:
    """Return a fingerprint of all that a campaign is about."""
    found = hashlib.sha256()
    for folder in (Path(planner_sync.__file__).parent, Path(__file__).parent):
        for path in sorted(folder.rglob("*.py")):
            found.update(path.read_bytes())
    return found.hexdigest()
