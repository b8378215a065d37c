"""
Letters: what a team tells its clients about one client moment.

A plan letter says what the team is going to do, by when, and what not and why; an outcome letter
says what came of it.  A letter that is written belongs to the team and is never written again;
what is true later stands in another letter of the same kind, an addition.
"""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from planner_sync.domain.board import Standing
from planner_sync.domain.library import ItemId
from planner_sync.domain.markers import Marker, PointKey
from planner_sync.domain.points import Kind, TakenUpBy
from planner_sync.domain.register import MomentId


class LetterKind(Enum):
    """What a letter is about."""

    PLAN = "plan"
    """What the team is going to do."""

    OUTCOME = "outcome"
    """What came of it."""


@dataclass(frozen=True, kw_only=True)
class LetterMoment:
    """The client moment that letters are about."""

    team_id: str
    team_name: str
    moment_id: MomentId
    held_on: date
    first_read_on: date
    """The day on which its minutes were first read."""


@dataclass(frozen=True, kw_only=True)
class LetterFact:
    """
    How one point of the moment stands; every text in it has passed privacy.

    A text that is held is ``None`` for the sentence and empty for reason and result.
    """

    key: PointKey
    marker: Marker
    kind: Kind
    standing: Standing
    sentence: str | None
    """What the card says for clients, else the point's title; ``None`` when it is held."""

    due_on: date | None = None
    due_text: str | None = None
    """As the minutes say it, for a point without a day."""

    done_on: date | None = None
    """The day on which it was completed, also when its card was deleted after that."""

    reason: str | None = None
    """Why it is not taken up."""

    result: str | None = None
    """What clients notice of it."""

    taken_up_by: TakenUpBy = TakenUpBy.UNKNOWN

    @property
    def standing_to_tell(self) -> Standing:
        """The standing for clients: a card that is thrown away after it was done stays done."""
        is_tidied = self.standing is Standing.STOPPED and self.done_on is not None
        return Standing.DONE if is_tidied else self.standing

    @property
    def is_finished(self) -> bool:
        """True when something came of it, also when others than the team did it."""
        if self.standing_to_tell is Standing.ELSEWHERE:
            return bool(self.result)
        return self.standing_to_tell is Standing.DONE


@dataclass(frozen=True, kw_only=True)
class Told:
    """What one letter says of one point, as far as later letters depend on it; no words."""

    key: PointKey
    standing: Standing
    promised_on: date | None = None
    """The day by which the letter says that it will be done; only for a point taken up."""

    has_result: bool = False
    """True when the letter says what clients notice, or has a slot for a result that is held."""


@dataclass(frozen=True, kw_only=True)
class WrittenLetter:
    """A letter that was written, and what happened to it since."""

    team_id: str
    moment_id: MomentId
    number: int
    """From 1, over all letters of the moment."""

    kind: LetterKind
    is_addition: bool
    written_on: date
    name: str
    """Of the file."""

    item_id: ItemId | None
    """The file's id; ``None`` while it is not known whether the file is there."""

    told: tuple[Told, ...]
    read_on: date | None = None
    """The day on which the team ticked that it read the letter."""

    told_on: date | None = None
    """The day on which the team ticked that clients were told."""


@dataclass(frozen=True, kw_only=True)
class LetterPoint:
    """One point in a letter that is due."""

    fact: LetterFact
    before: Told | None = None
    """What the last letter that names the point says of it."""

    @property
    def told(self) -> Told:
        """What the letter says of the point."""
        fact = self.fact
        is_taken_up = fact.standing_to_tell is Standing.TAKEN_UP
        return Told(
            key=fact.key,
            standing=fact.standing_to_tell,
            promised_on=fact.due_on if is_taken_up else None,
            has_result=fact.result is not None and fact.standing_to_tell in WITH_RESULT,
        )


WITH_RESULT = frozenset({Standing.DONE, Standing.ELSEWHERE})
"""Of these a letter says what clients notice."""


@dataclass(frozen=True, kw_only=True)
class Letter:
    """A letter that is due: everything it tells, not yet how it looks."""

    moment: LetterMoment
    number: int
    kind: LetterKind
    is_addition: bool
    written_on: date
    points: tuple[LetterPoint, ...]
    """At least one; in the order in which the facts were given."""

    def as_written(self, *, name: str, item_id: ItemId | None) -> WrittenLetter:
        """Return what to remember of this letter once it is written."""
        return WrittenLetter(
            team_id=self.moment.team_id,
            moment_id=self.moment.moment_id,
            number=self.number,
            kind=self.kind,
            is_addition=self.is_addition,
            written_on=self.written_on,
            name=name,
            item_id=item_id,
            told=tuple(point.told for point in self.points),
        )
