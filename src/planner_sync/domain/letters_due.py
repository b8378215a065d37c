"""
Which letters are due.

The first plan letter comes when all is decided, or two weeks after the minutes were read; the
first outcome letter when nothing that was taken up is open any more, or after three months when
something is finished.  News after that comes in additions.  What is done is always told in an
outcome letter; other news in the kind of letter that named the point last.  Nothing is told in
two letters, and a letter without news is not due.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from planner_sync.domain.board import Standing
from planner_sync.domain.calendar import months_later
from planner_sync.domain.letters import (
    Letter,
    LetterFact,
    LetterKind,
    LetterMoment,
    LetterPoint,
    WrittenLetter,
)
from planner_sync.domain.letters_told import Telling, is_news, tellings
from planner_sync.domain.markers import PointKey
from planner_sync.domain.points import Kind
from planner_sync.domain.progress import SET_ASIDE


@dataclass(frozen=True, kw_only=True)
class LetterPace:
    """How long letters wait."""

    decide_within: timedelta = timedelta(days=14)
    """From the reading of the minutes to the first plan letter, at most."""

    outcome_after_months: int = 3
    """From the first plan letter to the first outcome letter, when something is finished."""

    rest: timedelta = timedelta(days=14)
    """Between two letters of the same kind, at least."""


USUAL_PACE = LetterPace()


def letters_due(
    moment: LetterMoment,
    facts: Sequence[LetterFact],
    written: Sequence[WrittenLetter],
    today: date,
    pace: LetterPace = USUAL_PACE,
) -> tuple[Letter, ...]:
    """
    Decide which letters to write on *today*; only improvement points are in letters.

    When all letters that are returned are written, and nothing changes, none is due.

    Args:
        moment: The client moment.
        facts: How its points stand, in the order in which letters name them.
        written: What was written before; letters of other moments are ignored.
        today: The day in the installation's time zone.
        pace: How long letters wait.
    """
    ours = (moment.team_id, moment.moment_id)
    known = [letter for letter in written if (letter.team_id, letter.moment_id) == ours]
    desk = _Desk(
        moment=moment,
        points=tuple(fact for fact in facts if fact.kind is Kind.IMPROVEMENT),
        written=tuple(sorted(known, key=lambda letter: letter.number)),
        told=tellings(known),
        today=today,
        pace=pace,
    )
    first = max((letter.number for letter in known), default=0) + 1
    return tuple(desk.letter(number, draft) for number, draft in enumerate(desk.drafts(), first))


@dataclass(frozen=True, kw_only=True)
class _Draft:
    kind: LetterKind
    is_addition: bool
    points: Sequence[LetterFact]


@dataclass(frozen=True, kw_only=True)
class _Desk:
    """Everything that is known on one day about the letters of one moment."""

    moment: LetterMoment
    points: tuple[LetterFact, ...]
    written: tuple[WrittenLetter, ...]
    told: Mapping[PointKey, Telling]
    today: date
    pace: LetterPace

    def letter(self, number: int, draft: _Draft) -> Letter:
        points = (
            LetterPoint(fact=fact, before=told.last if (told := self.told.get(fact.key)) else None)
            for fact in draft.points
        )
        return Letter(
            moment=self.moment,
            number=number,
            kind=draft.kind,
            is_addition=draft.is_addition,
            written_on=self.today,
            points=tuple(points),
        )

    def drafts(self) -> Iterator[_Draft]:
        """Yield the letters that are due, in the order in which they are numbered."""
        if not self._of(LetterKind.PLAN):
            if self._is_first_plan_due():
                yield _Draft(kind=LetterKind.PLAN, is_addition=False, points=self.points)
            return
        outcome = self._outcome()
        in_outcome = {fact.key for fact in outcome.points}
        plan = self._addition(LetterKind.PLAN)
        left = [fact for fact in plan.points if fact.key not in in_outcome]
        if left:
            yield _Draft(kind=plan.kind, is_addition=True, points=left)
        if outcome.points:
            yield outcome

    def _of(self, kind: LetterKind) -> list[WrittenLetter]:
        return [letter for letter in self.written if letter.kind is kind]

    def _is_first_plan_due(self) -> bool:
        is_decided = all(f.standing is not Standing.UNDECIDED for f in self.points)
        is_time = self.today >= self.moment.first_read_on + self.pace.decide_within
        return bool(self.points) and (is_decided or is_time)

    def _outcome(self) -> _Draft:
        if self._of(LetterKind.OUTCOME):
            return self._addition(LetterKind.OUTCOME)
        points = [fact for fact in self.points if self._is_in_first_outcome(fact)]
        is_due = self._is_first_outcome_due([fact for fact in points if self._is_news(fact)])
        return _Draft(kind=LetterKind.OUTCOME, is_addition=False, points=points if is_due else ())

    def _is_in_first_outcome(self, fact: LetterFact) -> bool:
        if fact.is_finished or fact.standing is Standing.TAKEN_UP:
            return True
        told = self.told.get(fact.key)
        return told is not None and told.was_taken_up and fact.standing in SET_ASIDE

    def _is_first_outcome_due(self, news: Sequence[LetterFact]) -> bool:
        if all(fact.standing is not Standing.TAKEN_UP for fact in self.points):
            return bool(news)
        plan = self._of(LetterKind.PLAN)[0]
        is_time = self.today >= months_later(plan.written_on, self.pace.outcome_after_months)
        return is_time and any(fact.is_finished for fact in news)

    def _addition(self, kind: LetterKind) -> _Draft:
        is_time = self.today >= self._of(kind)[-1].written_on + self.pace.rest
        points = [f for f in self.points if self._is_news(f) and self._kind_for(f) is kind]
        return _Draft(kind=kind, is_addition=True, points=points if is_time else ())

    def _is_news(self, fact: LetterFact) -> bool:
        told = self.told.get(fact.key)
        return is_news(fact, told.last if told else None)

    def _kind_for(self, fact: LetterFact) -> LetterKind:
        """Say which kind of letter tells the news of a point."""
        if fact.is_finished:
            return LetterKind.OUTCOME
        told = self.told.get(fact.key)
        return told.last_kind if told else LetterKind.PLAN
