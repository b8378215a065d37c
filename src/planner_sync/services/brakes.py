"""The brakes of one team in one pass: what holds, what a person let through, what is over."""

from dataclasses import dataclass
from datetime import datetime

import structlog

from planner_sync.domain.brake_words import question_of
from planner_sync.domain.brakes import (
    Absence,
    BrakeKind,
    Cause,
    Limits,
    put_on,
    too_many_missing,
)
from planner_sync.domain.points import Question
from planner_sync.ports import Brakes

log = structlog.get_logger()


@dataclass(frozen=True, kw_only=True)
class Braking:
    """What braking needs."""

    brakes: Brakes
    limits: Limits


class TeamBrakes:
    """
    The brakes of one team in one pass.

    Each kind is asked for once in a pass, with what the pass saw; a brake of which the cause is
    over takes itself off.  A rehearsal asks the same and keeps nothing.
    """

    def __init__(self, team_id: str, braking: Braking, now: datetime, *, write: bool) -> None:
        self.limits = braking.limits
        self.questions: list[Question] = []
        """What a person is asked about the brakes that hold."""

        self._team_id = team_id
        self._brakes = braking.brakes
        self._known = braking.brakes.of(team_id)
        self._now = now
        self._write = write
        self._used: set[BrakeKind] = set()
        self._held: set[BrakeKind] = set()

    @property
    def is_any_on(self) -> bool:
        """Tell whether new tasks wait."""
        return bool(self._held)

    def holds(self, kind: BrakeKind, cause: Cause | None) -> bool:
        """
        Put a brake on for *cause*, or take it off without one; tell whether it holds.

        One that a person released lets the pass through.
        """
        known = self._known.get(kind)
        if cause is None:
            if known is not None and self._write:
                self._brakes.take_off(self._team_id, kind)
                log.info("brake_over", team=self._team_id, brake=kind.value)
            return False
        if known is not None and known.lets_through(cause, self.limits):
            self._used.add(kind)
            return False
        brake = put_on(self._team_id, cause, known, self._now)
        if brake != known:
            log.warning("brake_on", team=self._team_id, brake=kind.value, count=cause.count)
            if self._write:
                self._brakes.put_on(brake)
        self._held.add(kind)
        self.questions.append(question_of(cause, self._team_id))
        return True

    def holds_lost_register(self, *, is_lost: bool) -> None:
        """Count the brake that the register copy carries, because it outlives the database."""
        if is_lost:
            self._held.add(BrakeKind.LOST_REGISTER)
            cause = Cause(kind=BrakeKind.LOST_REGISTER)
            self.questions.append(question_of(cause, self._team_id))

    def doubts(self, absence: Absence) -> bool:
        """Tell whether so much is gone that nothing of it counts as deleted."""
        return self.holds(BrakeKind.TOO_MANY_MISSING, too_many_missing(absence, self.limits))

    def use_up(self) -> None:
        """
        Use the word of a person up, at the end of a pass that came through.

        An emptied source stays let through for as long as it lasts, so that it is asked once.
        """
        if self._write:
            for kind in self._used - {BrakeKind.EMPTIED_SOURCE}:
                self._brakes.take_off(self._team_id, kind)
