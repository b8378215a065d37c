"""What of a team waits for a person: brakes that are on, and what was asked about its board."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from planner_sync.domain.brakes import BrakeKind


class Subject(Enum):
    """What a person is asked about; with an id it is the subject of a flag."""

    SPARE = "spare"
    """A second task of a point, by the id of that task."""

    CREATE = "create"
    """A point or card of which it is not certain that there is a task, by its key."""

    UNATTENDED = "unattended"
    """An open point of which everybody who is to do it left the team's group, by its key."""

    def of(self, item: str) -> str:
        """Return the subject of a flag about *item*."""
        return f"{self.value} {item}"


@dataclass(frozen=True, kw_only=True)
class Attention:
    """What waits for a person in one team."""

    brakes: tuple[BrakeKind, ...] = ()
    """Why new tasks wait; without the brakes that a person released."""

    undecided: int = 0
    """Tasks of which a person has to say which is the right one, or whether there is one."""

    unattended: int = 0
    """Open points of which everybody who is to do them left the team's group."""


def attention_of(brakes: Iterable[BrakeKind], subjects: Iterable[str]) -> Attention:
    """Sum up the brakes that are on and the subjects of the flags of one team."""
    asked = [subject.partition(" ")[0] for subject in subjects]
    unattended = asked.count(Subject.UNATTENDED.value)
    return Attention(
        brakes=tuple(sorted(set(brakes), key=list(BrakeKind).index)),
        undecided=len(asked) - unattended,
        unattended=unattended,
    )
