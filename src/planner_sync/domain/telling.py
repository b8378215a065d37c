"""What the papers of a moment tell of its points."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from planner_sync.domain.letters import LetterFact, LetterMoment
from planner_sync.domain.markers import PointKey
from planner_sync.domain.outcome_sheet import (
    OutcomeSheet,
    SheetMoment,
    SheetPoint,
    compose_sheet,
)
from planner_sync.domain.points import Certainty
from planner_sync.domain.register import Moment, RegisteredPoint
from planner_sync.domain.teams import Team


@dataclass(frozen=True, kw_only=True)
class Card:
    """What the card of a point says for everybody."""

    title: str | None
    """After privacy, without marker; ``None`` when it has to stay on the card."""

    due_on: date | None
    completed_on: date | None = None
    """The day on which it was completed, which may be before the day on which that was seen."""


Cards = Mapping[PointKey, Card]
"""By the key of the point; a point without a card is missing."""


def points_to_tell(points: Iterable[RegisteredPoint], moment: Moment) -> list[RegisteredPoint]:
    """
    Return the points of a moment that its papers are about, in the order of the minutes.

    What the minutes no longer have and never had a card was a mistake of the writer.
    """
    mine = [
        p
        for p in points
        if p.moment_id == moment.moment_id and (p.is_in_minutes or p.task_id is not None)
    ]
    return sorted(mine, key=lambda p: (p.position, p.key))


def letter_moment(team: Team, moment: Moment, first_read_on: date) -> LetterMoment:
    """Return a client moment as its letters need it."""
    return LetterMoment(
        team_id=team.team_id,
        team_name=team.name,
        moment_id=moment.moment_id,
        held_on=moment.held_on,
        first_read_on=first_read_on,
    )


def letter_facts(points: Iterable[RegisteredPoint], cards: Cards) -> list[LetterFact]:
    """Return what letters may say of points; what is only suggested or held is left out."""
    return [
        _fact(point, cards.get(point.key))
        for point in points
        if not point.point.is_held
        if point.point.certainty is Certainty.CERTAIN or point.confirmed_on is not None
    ]


def _fact(point: RegisteredPoint, card: Card | None) -> LetterFact:
    remarks = point.remarks
    title = card.title if card else point.point.title
    return LetterFact(
        key=point.key,
        marker=point.marker,
        kind=point.point.kind,
        standing=point.standing,
        sentence=title if remarks.for_clients is None else remarks.for_clients or None,
        due_on=card.due_on if card else point.point.due_on,
        due_text=point.point.due_text,
        done_on=(card.completed_on if card else None) or point.done_on,
        reason=point.point.reason if remarks.reason is None else remarks.reason,
        result=remarks.result,
        taken_up_by=point.point.taken_up_by,
    )


def outcome_sheet(
    team: Team, moment: Moment, points: Iterable[RegisteredPoint], cards: Cards
) -> OutcomeSheet:
    """Put the outcome sheet of a moment together."""
    about = SheetMoment(
        team_name=team.name,
        moment_id=moment.moment_id,
        held_on=moment.held_on,
        place=moment.location,
        theme=moment.theme,
        participants=moment.participants,
        minutes_link=moment.link,
        buckets=team.buckets,
    )
    return compose_sheet(about, (_sheet_point(p, cards.get(p.key)) for p in points))


def _sheet_point(point: RegisteredPoint, card: Card | None) -> SheetPoint:
    is_held = point.point.is_held
    title = card.title if card else point.point.title
    return SheetPoint(
        marker=point.marker,
        title=None if is_held else title,
        kind=point.point.kind,
        standing=point.standing,
        certainty=point.point.certainty,
        due_on=card.due_on if card else point.point.due_on,
        due_text=point.point.due_text,
        taken_up_by=point.point.taken_up_by,
        has_card=point.task_id is not None,
    )
