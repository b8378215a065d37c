"""
Making tasks once: written down before they are sent, sent once, and kept as they ended.

The protocol is in docs/adr/0021-effects.md; what may be sent at all is `domain.intents.next_move`.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from planner_sync.domain.board import TASKS_AT_ONCE, BoardTask, TaskFields, TaskId
from planner_sync.domain.errors import (
    LimitError,
    NotFoundError,
    NotPermittedError,
    PlannerSyncError,
    StaleIntentError,
    StoppingError,
    TeamBusyError,
    TransientError,
)
from planner_sync.domain.intents import (
    Created,
    CreateOutcome,
    Intent,
    IntentStatus,
    NotSent,
    Rejected,
    Unknown,
    payload_of,
)
from planner_sync.domain.leases import Lease
from planner_sync.domain.markers import PointKey
from planner_sync.domain.points import Question
from planner_sync.domain.teams import Team
from planner_sync.ports import Clock, Leases, Register, TaskBoard
from planner_sync.services.outcomes import PointOutcome

MAX_AGE_S = 5.0
"""
Seconds that an intent may be old when its bytes are written.

The quiet period counts on it: a process that was halted for longer sends nothing.
"""

_TRIES = 3
"""How often intents are written down anew that grew too old before they could be sent."""

NO_ANSWER = "Het antwoord van Planner bleef uit; de volgende ronde kijkt opnieuw."
_PLAN_FULL = "Het plan in Planner is vol; verwijder taken die niet meer nodig zijn."
_PERSON_FULL = (
    "Iemand aan wie deze taak is toegewezen heeft in Planner te veel taken; rond er taken van af "
    "of noem in de notulen iemand anders, dan komt deze taak alsnog."
)
_SERVICE_FULL = (
    "planner-sync heeft het grootste aantal taken gemaakt dat Planner één account toestaat; vraag "
    "de beheerder om een nieuwe registratie van de app."
)
_REFUSED = (
    "Planner weigert nieuwe taken voor dit team; vraag de beheerder om de rechten van planner-sync "
    "en het plan in de instellingen na te kijken."
)
_LIMITS = {
    "MaximumTasksInProject": _PLAN_FULL,
    "MaximumActiveTasksInProject": _PLAN_FULL,
    "MaximumTasksAssignedToUser": _PERSON_FULL,
    "MaximumTasksCreatedByUser": _SERVICE_FULL,
}
_FULL = {_PLAN_FULL, _SERVICE_FULL}
"""What is as true of every other task of the plan."""


@dataclass(frozen=True, kw_only=True)
class Order:
    """A task that is wanted."""

    key: PointKey
    fields: TaskFields
    attempt: int
    keep: Callable[[BoardTask, Intent], bool]
    """Saves the task with its point or card, as `Register.save_point` does."""


@dataclass(frozen=True, kw_only=True)
class NotMade:
    """Why there is no task, or none that is known."""

    outcome: PointOutcome
    note: str | None = None


Making = BoardTask | NotMade


@dataclass(frozen=True, kw_only=True)
class _Try:
    order: Order
    intent: Intent
    outcome: CreateOutcome


class TaskMaker:
    """Makes the tasks of one team in one pass, under one lease."""

    def __init__(
        self,
        team: Team,
        lease: Lease,
        *,
        board: TaskBoard,
        register: Register,
        leases: Leases,
        clock: Clock,
        monotonic: Callable[[], float],
    ) -> None:
        """Take what is needed; *monotonic* gives seconds that no change of the clock moves."""
        self._team = team
        self._lease = lease
        self._board = board
        self._register = register
        self._leases = leases
        self._clock = clock
        self._monotonic = monotonic
        self._stopped: NotMade | None = None
        """Why no more tasks are made in this pass."""

    @property
    def questions(self) -> list[Question]:
        """Say why no more tasks were made in this pass, in words for the team."""
        if self._stopped is None or self._stopped.note is None:
            return []
        hint = "De punten blijven staan; zodra het kan, maakt planner-sync hun taken."
        return [Question(where="Planner", problem=self._stopped.note, hint=hint)]

    async def make(self, orders: Sequence[Order]) -> Mapping[PointKey, Making]:
        """
        Make tasks, one after the other, twenty in a call.

        One that Planner did not come to, because the one before it was not made, is sent in the
        next call.

        Returns:
            What became of each of *orders*.

        Raises:
            TransientError: Planner or the network asks for patience, or another process works on
                the team; what was made until then is kept.
        """
        made: dict[PointKey, Making] = {}
        pending, tries = list(orders), _TRIES
        while pending and self._stopped is None:
            tried = await self._send(pending[:TASKS_AT_ONCE])
            made |= {one.order.key: self._ended(one) for one in tried}
            self._raise_for(tried)
            left = [one.order for one in tried if isinstance(one.outcome, NotSent)]
            if len(left) == len(tried):
                tries -= 1
                _raise_unless(tries, tried)
            pending = left + pending[len(tried) :]
        return made | {order.key: self._stopped for order in pending if self._stopped}

    def found(self, intent: Intent, task_id: TaskId) -> Intent:
        """Return the end of an attempt of which the task is on the board."""
        return replace(intent, status=IntentStatus.DONE, epoch=self._lease.epoch, task_id=task_id)

    async def _send(self, orders: Sequence[Order]) -> list[_Try]:
        # Before the commit: how long that takes counts as well.
        begun, now = self._monotonic(), self._clock()
        intents = [
            Intent(
                team_id=self._team.team_id,
                key=order.key,
                intended_at=now,
                attempt=order.attempt,
                epoch=self._lease.epoch,
                payload=payload_of(order.fields),
            )
            for order in orders
        ]
        self._register.intend(intents)

        def guard() -> None:
            if not self._leases.is_held(self._lease):
                raise TeamBusyError("create tasks: another process took this team over")
            # Last, because asking the database takes time as well.
            if self._monotonic() - begun > MAX_AGE_S:
                raise StaleIntentError("create tasks: too much time went by before sending")

        wanted = [order.fields for order in orders]
        outcomes: Sequence[CreateOutcome]
        try:
            outcomes = await self._board.create_tasks(self._team.plan_id, wanted, guard=guard)
        except StoppingError as exc:
            outcomes = [NotSent(error=exc) for _ in orders]
        return [
            _Try(order=order, intent=intent, outcome=outcome)
            for order, intent, outcome in zip(orders, intents, outcomes, strict=True)
        ]

    def _ended(self, one: _Try) -> Making:
        """Keep how one attempt ended."""
        match one.outcome:
            case Created(task=task):
                return self._kept(one, task)
            case NotSent():
                self._settle(one, IntentStatus.NOT_SENT)
                return NotMade(outcome=PointOutcome.WAITING, note=NO_ANSWER)
            case Rejected(error=error):
                self._settle(one, IntentStatus.REJECTED)
                return self._refused(error)
            case Unknown(error=error):
                self._settle(one, IntentStatus.UNKNOWN)
                if isinstance(error, NotPermittedError | NotFoundError):
                    return self._refused(error)
                return NotMade(outcome=PointOutcome.WAITING, note=NO_ANSWER)

    def _kept(self, one: _Try, task: BoardTask) -> Making:
        done = replace(one.intent, status=IntentStatus.DONE, task_id=task.task_id)
        if one.order.keep(task, done):
            return task
        return NotMade(outcome=PointOutcome.WAITING, note=NO_ANSWER)

    def _settle(self, one: _Try, status: IntentStatus) -> None:
        self._register.settle(replace(one.intent, status=status))

    def _refused(self, error: PlannerSyncError) -> NotMade:
        """Say why there is no task; what is as true of every other one ends the making."""
        if isinstance(error, NotPermittedError | NotFoundError):
            self._stopped = NotMade(outcome=PointOutcome.WAITING, note=_REFUSED)
        if not isinstance(error, LimitError) or error.code not in _LIMITS:
            return NotMade(outcome=PointOutcome.FAILED, note=str(error))
        full = NotMade(outcome=PointOutcome.WAITING, note=_LIMITS[error.code])
        if full.note in _FULL:
            self._stopped = full
        return full

    def _raise_for(self, tried: Sequence[_Try]) -> None:
        """Raise what makes going on useless for now, once all that was sent is kept."""
        for one in tried:
            if isinstance(one.outcome, NotSent | Rejected):
                error = one.outcome.error
                if isinstance(error, TransientError) and not isinstance(error, StaleIntentError):
                    raise error


def _raise_unless(tries: int, tried: Sequence[_Try]) -> None:
    """Raise why nothing was sent, unless it was too late and there are *tries* left."""
    for one in tried:
        if isinstance(one.outcome, NotSent):
            error = one.outcome.error
            if not tries or not isinstance(error, StaleIntentError):
                raise error
