"""
All that can become of one create, within small bounds: every run of a model, not a sample.

The model is Planner and the processes around the real decisions of `domain.intents`: a create may
be made late, listed late, answered wrongly or never; its sender may die or be halted while another
process goes on; a listing may be cut short; the clock may go back.  Time goes in steps.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import TypeVar

import pytest

from doubles.builders import NOW, a_task
from planner_sync.domain.board import BoardTask
from planner_sync.domain.intents import (
    MAX_ATTEMPTS,
    Adopt,
    AskPerson,
    Intent,
    IntentStatus,
    LookAgain,
    Move,
    Send,
    Wait,
    next_move,
    sight_of,
)
from planner_sync.domain.markers import PointKey

LATE, LAG, HALT = 2, 2, 2
"""Steps by which a create may be made late, listed late, and its sender be halted."""

BACK = 6
"""Steps by which the clock goes back, once."""

LAST = 40
"""Steps of a run: room for three attempts, a cut listing and a clock that went back."""

_T = TypeVar("_T")
_ENDED = {IntentStatus.NOT_SENT, IntentStatus.REJECTED, IntentStatus.DONE}


class Choices:
    """What chance does in one run; `runs` goes through all that it can do."""

    def __init__(self, script: Sequence[int]) -> None:
        self.made: list[tuple[int, int]] = []
        self._script = script

    def one_of(self, options: Sequence[_T]) -> _T:
        place = len(self.made)
        index = self._script[place] if place < len(self._script) else 0
        self.made.append((index, len(options)))
        return options[index]

    def following(self) -> list[int] | None:
        """Return the script of the next run; ``None`` after the last."""
        made = list(self.made)
        while made and made[-1][0] + 1 == made[-1][1]:
            made.pop()
        return [index for index, _ in made[:-1]] + [made[-1][0] + 1] if made else None


@dataclass(frozen=True)
class Protocol:
    """The bounds of the protocol; a test takes one away and has to see it fail."""

    quiet: int = LATE + LAG
    checks_age: bool = True
    checks_trust: bool = True


@dataclass(frozen=True)
class Fate:
    """What becomes of one send."""

    is_sent: bool = True
    made_after: int | None = 0
    listed_after: int = 0
    status: IntentStatus = IntentStatus.DONE


WELL = [Fate(listed_after=lag) for lag in range(LAG + 1)]
BADLY = [
    Fate(made_after=None, status=IntentStatus.UNKNOWN),
    *(
        Fate(made_after=late, listed_after=lag, status=status)
        for late in range(LATE + 1)
        for lag in range(LAG + 1)
        # An answer that was lost, and a sender that died before it could keep the answer.
        for status in (IntentStatus.UNKNOWN, IntentStatus.INTENDED)
    ),
    Fate(is_sent=False, made_after=None, status=IntentStatus.INTENDED),
    Fate(is_sent=False, made_after=None, status=IntentStatus.NOT_SENT),
    Fate(made_after=None, status=IntentStatus.REJECTED),
]


@dataclass
class Run:
    """One run of the model."""

    protocol: Protocol
    chance: Choices
    failures: int
    """Sends that may still be halted or end badly."""

    intents: dict[int, Intent] = field(default_factory=dict)
    tasks: list[tuple[int, BoardTask]] = field(default_factory=list)
    """Each with the step from which listings show it."""

    halted: list[tuple[int, int]] = field(default_factory=list)
    """Senders that are halted: when they wake, and the attempt that they have in hand."""

    branches: set[str] = field(default_factory=set)
    is_settled: bool = False
    is_asked: bool = False
    back: int = 0
    cut: Sequence[int] = ()

    def play(self) -> "Run":
        goes_back = self.chance.one_of([0, BACK])
        self.cut = self.chance.one_of([(), range(2, 2 + LATE + LAG + LAG)])
        for step in range(LAST):
            self.back = goes_back if step else 0
            for waking in [h for h in self.halted if h[0] == step]:
                self._wake(step, waking[1])
            if not (self.is_settled or self.is_asked):
                self._pass(step)
        return self

    def _pass(self, step: int) -> None:
        """Let the process that is alive look, decide, and perhaps send."""
        move = self._decided(step, [step])
        if isinstance(move, LookAgain):
            self.branches.add("LookAgain")
            move = self._decided(step, [step, step + 1])
        self.branches.add(type(move).__name__)
        match move:
            case Adopt():
                self.is_settled = True
            case AskPerson():
                self.is_asked = True
            case Wait(begins_anew=True):
                self.branches.add("begins anew")
                self._keep(max(self.intents), intended_at=self._now(step))
            case Send(attempt=attempt):
                self.intents[attempt] = Intent(
                    team_id="noord",
                    key=PointKey("key"),
                    intended_at=self._now(step),
                    attempt=attempt,
                )
                if self.failures and self.chance.one_of([False, True]):
                    self.failures -= 1
                    self.halted.append((step + HALT, attempt))
                else:
                    self._send(step, attempt)

    def _wake(self, step: int, attempt: int) -> None:
        if self.protocol.checks_age:
            self.branches.add("too late")
            self._keep(attempt, status=IntentStatus.NOT_SENT)
        else:
            self._send(step, attempt)

    def _send(self, step: int, attempt: int) -> None:
        fate = self.chance.one_of([*WELL, *(BADLY if self.failures else [])])
        self.failures -= fate in BADLY
        if fate.made_after is not None:
            shown_from = step + fate.made_after + fate.listed_after
            self.tasks.append((shown_from, a_task(task_id=f"task-{len(self.tasks)}")))
        self.is_settled |= fate.status is IntentStatus.DONE
        self._keep(attempt, status=fate.status)

    def _keep(self, attempt: int, **changes: object) -> None:
        known = self.intents[attempt]
        if known.status not in _ENDED:
            # The callers name fields of an intent; mypy does not see which.
            self.intents[attempt] = replace(known, **changes)  # type: ignore[arg-type]

    def _decided(self, now: int, looks: Sequence[int]) -> Move:
        is_cut = any(step in self.cut for step in looks)
        shown = [task for since, task in self.tasks if since <= looks[-1] and not is_cut]
        is_trusted = not (is_cut and self.protocol.checks_trust)
        absences = len(looks) * is_trusted
        sight = sight_of(shown, mapped=(), people=(), absences=absences)
        open_ones = [i for i in self.intents.values() if i.status not in _ENDED]
        last = max(open_ones, key=lambda i: i.attempt, default=None)
        return next_move(last, sight, self._now(now), self.protocol.quiet)

    def _now(self, step: int) -> datetime:
        return NOW + timedelta(seconds=step - self.back)


def runs(protocol: Protocol, failures: int) -> Iterator[Run]:
    """Go through every run in which at most so many sends are halted or end badly."""
    script: list[int] | None = []
    while script is not None:
        chance = Choices(script)
        yield Run(protocol=protocol, chance=chance, failures=failures).play()
        script = chance.following()


def test_whatever_happens_there_is_one_task_or_a_person_is_asked() -> None:
    branches, count = set[str](), 0

    for run in runs(Protocol(), failures=3):
        assert run.is_settled is not run.is_asked, run
        assert len(run.tasks) == run.is_settled, run
        assert not run.is_asked or max(run.intents) == MAX_ATTEMPTS
        branches |= run.branches
        count += 1

    assert count > 4_000
    # Nothing of the protocol went untried.
    assert branches >= {"Send", "Wait", "LookAgain", "Adopt", "AskPerson"}
    assert branches >= {"begins anew", "too late"}


@pytest.mark.parametrize(
    "without",
    [
        Protocol(quiet=0),
        Protocol(quiet=LATE + LAG - 2),
        Protocol(checks_age=False),
        Protocol(checks_trust=False),
    ],
    ids=["no quiet period", "too short a quiet period", "no check of age", "any listing trusted"],
)
def test_without_any_one_of_the_bounds_there_would_be_two(without: Protocol) -> None:
    assert any(len(run.tasks) > 1 for run in runs(without, failures=2))
