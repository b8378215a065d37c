"""
What the ticks on the card of a moment mean.

A tick counts from the day on which it was set, as Planner keeps it for each item.  What was
acted upon is not acted upon again: asks that are answered are not asked any more.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from zoneinfo import ZoneInfo

from planner_sync.domain.asks import Ask, Asking, Purpose, asks, check_due_on
from planner_sync.domain.board import ChecklistItem
from planner_sync.domain.cards import MomentCard
from planner_sync.domain.checklists import found_among
from planner_sync.domain.letters import WrittenLetter
from planner_sync.domain.markers import PointKey, free_key, free_marker
from planner_sync.domain.points import Point
from planner_sync.domain.register import RegisteredPoint

_FOLLOWS = {
    "nl": "Vervolg op punt {marker}: bij de check bleek het niet meer zo.",
    "en": "Follows point {marker}: the check showed that it is no longer so.",
}


@dataclass(frozen=True, kw_only=True)
class Heeded:
    """A card, its points and its letters after its ticks were taken over."""

    card: MomentCard
    points: Sequence[RegisteredPoint]
    """The points of the moment, with those that a check brought."""

    letters: Sequence[WrittenLetter]


@dataclass(frozen=True, kw_only=True)
class Heeding:
    """What is needed besides a card to say what its ticks mean."""

    asking: Asking
    zone: ZoneInfo
    tenant_id: str
    team_points: Sequence[RegisteredPoint]
    """All points of the team: a new point gets a key and a marker that none of them has."""


def heed(
    card: MomentCard,
    points: Sequence[RegisteredPoint],
    letters: Sequence[WrittenLetter],
    checklist: Sequence[ChecklistItem],
    heeding: Heeding,
) -> Heeded:
    """
    Take over the ticks of a card.

    Args:
        card: The card.
        points: The points of its moment.
        letters: The letters of its moment.
        checklist: What stands on it now.
        heeding: What else is needed.
    """
    asked = asks(card, points, letters, heeding.asking)
    found = found_among([ask.item for ask in asked], checklist)
    seen = _Seen(list(zip(asked, found, strict=True)), heeding)
    card = replace(card, discussed_on=seen.day(Purpose.DISCUSSED, card.discussed_on))
    letters = [
        replace(
            letter,
            read_on=seen.day(Purpose.LETTER_READ, letter.read_on, letter=letter.number),
            told_on=seen.day(Purpose.LETTER_TOLD, letter.told_on, letter=letter.number),
        )
        for letter in letters
    ]
    confirmed = [_confirmed(point, seen) for point in points]
    if seen.day(Purpose.CHECKED, None):
        card = replace(card, checks=card.checks + 1)
    checked = [_checked(point, seen) for point in confirmed]
    new = _follow_ups([p for p in confirmed if _lapsed_on(p, seen)], heeding)
    return Heeded(card=card, points=[*checked, *new], letters=letters)


class _Seen:
    """The asks of a card beside the items that stand for them."""

    def __init__(self, pairs: Sequence[tuple[Ask, ChecklistItem | None]], heeding: Heeding) -> None:
        self._items = {(ask.purpose, ask.letter, ask.point): item for ask, item in pairs}
        self._zone = heeding.zone
        self._today = heeding.asking.today
        self.check_after_months = heeding.asking.check_after_months

    def day(
        self,
        purpose: Purpose,
        known: date | None,
        *,
        letter: int | None = None,
        point: PointKey | None = None,
    ) -> date | None:
        """
        Return the day of a tick; ``None`` where there is none.

        A day that is *known* stays, because Planner moves it when people reword the item; it
        stays as well when somebody took the item away.
        """
        item = self._items.get((purpose, letter, point))
        if item is None:
            return known
        if not item.is_checked:
            return None
        if item.modified_at is None:
            return known or self._today
        return known or item.modified_at.astimezone(self._zone).date()


def _confirmed(point: RegisteredPoint, seen: _Seen) -> RegisteredPoint:
    """Take over whether a person confirmed a suggested point; with a task it stays so."""
    day = seen.day(Purpose.CONFIRMED, point.confirmed_on, point=point.key)
    if point.task_id is not None:
        day = point.confirmed_on or day
    return replace(point, confirmed_on=day)


def _checked(point: RegisteredPoint, seen: _Seen) -> RegisteredPoint:
    """Take over whether the team checked a point."""
    lapsed_on = _lapsed_on(point, seen)
    checked_on = lapsed_on or _since_due(point, seen.day(Purpose.CHECKED, None), seen)
    return replace(point, checked_on=checked_on) if checked_on else point


def _lapsed_on(point: RegisteredPoint, seen: _Seen) -> date | None:
    """Return the day on which the team said that it is no longer so."""
    return _since_due(point, seen.day(Purpose.NO_LONGER_SO, None, point=point.key), seen)


def _since_due(point: RegisteredPoint, day: date | None, seen: _Seen) -> date | None:
    """Return *day* unless the check of the point was not due on it: then it was about others."""
    due_on = check_due_on(point, seen.check_after_months)
    return day if day and due_on and day >= due_on else None


def _follow_ups(lapsed: Sequence[RegisteredPoint], heeding: Heeding) -> list[RegisteredPoint]:
    """Make a new point for each that is no longer so and has none yet."""
    followed = {p.follows for p in heeding.team_points}
    keys = {p.key for p in heeding.team_points}
    markers = {p.marker for p in heeding.team_points}
    line = _FOLLOWS.get(heeding.asking.language, _FOLLOWS["nl"])
    result: list[RegisteredPoint] = []
    for earlier in (point for point in lapsed if point.key not in followed):
        key = free_key(earlier.team_id, earlier.moment_id, earlier.point.title, keys)
        mark = free_marker(heeding.tenant_id, key, markers)
        keys.add(key)
        markers.add(mark)
        result.append(
            RegisteredPoint(
                key=key,
                marker=mark,
                team_id=earlier.team_id,
                moment_id=earlier.moment_id,
                position=len(heeding.team_points) + len(result),
                point=Point(
                    title=earlier.point.title,
                    source=earlier.point.source,
                    description=line.format(marker=earlier.marker),
                    theme=earlier.point.theme,
                ),
                follows=earlier.key,
            )
        )
    return result
