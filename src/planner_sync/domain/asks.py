"""What the card of a moment asks its team: one item of the checklist for each question."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from uuid import UUID, uuid5

from planner_sync.domain.board import ChecklistItem, Standing
from planner_sync.domain.calendar import months_later
from planner_sync.domain.cards import MomentCard
from planner_sync.domain.desired import MAX_CHECKLIST, MAX_CHECKLIST_TITLE, can_be_confirmed
from planner_sync.domain.letters import WrittenLetter
from planner_sync.domain.markers import PointKey, cut_at_word
from planner_sync.domain.points import Kind
from planner_sync.domain.register import RegisteredPoint

_NAMESPACE = UUID("8a4e2c0b-6f7d-4c1e-9d53-2b7f0e61c9a4")


class Purpose(Enum):
    """What a tick means."""

    DISCUSSED = "discussed"
    LETTER_READ = "letter-read"
    LETTER_TOLD = "letter-told"
    CHECKED = "checked"
    NO_LONGER_SO = "no-longer-so"
    CONFIRMED = "confirmed"


_TITLES = {
    "nl": {
        Purpose.DISCUSSED: "besproken in teamoverleg",
        Purpose.LETTER_READ: "brief {number} gelezen",
        Purpose.LETTER_TOLD: "brief {number} verteld",
        Purpose.CHECKED: "check gedaan",
        Purpose.NO_LONGER_SO: "Niet meer zo: {title}",
        Purpose.CONFIRMED: "Mogelijk punt: {title}",
    },
    "en": {
        Purpose.DISCUSSED: "discussed in the team meeting",
        Purpose.LETTER_READ: "letter {number} read",
        Purpose.LETTER_TOLD: "letter {number} told",
        Purpose.CHECKED: "check done",
        Purpose.NO_LONGER_SO: "No longer so: {title}",
        Purpose.CONFIRMED: "Possible point: {title}",
    },
}


@dataclass(frozen=True, kw_only=True)
class Ask:
    """One question of the card."""

    purpose: Purpose
    item: ChecklistItem
    """With an id of its own, so that its tick keeps its meaning when people reword it."""

    letter: int | None = None
    """Number of the letter that it is about."""

    point: PointKey | None = None
    """The point that it is about."""


@dataclass(frozen=True, kw_only=True)
class Asking:
    """On which day is asked, and how."""

    today: date
    check_after_months: int
    language: str


def asks(
    card: MomentCard,
    points: Sequence[RegisteredPoint],
    letters: Iterable[WrittenLetter],
    asking: Asking,
) -> list[Ask]:
    """
    Return everything that the card asks, from top to bottom.

    Args:
        card: The card.
        points: The points of its moment.
        letters: The letters of its moment.
        asking: On which day is asked, and how.
    """
    desk = _Desk(card, asking.language)
    return [
        desk.ask(Purpose.DISCUSSED),
        *(
            desk.ask(purpose, letter=number)
            for number in sorted(letter.number for letter in letters)
            for purpose in (Purpose.LETTER_READ, Purpose.LETTER_TOLD)
        ),
        *_check(desk, points, asking),
        *(desk.ask(Purpose.CONFIRMED, point=p) for p in points if can_be_confirmed(p)),
    ]


def checklist_of(asked: Iterable[Ask]) -> tuple[ChecklistItem, ...]:
    """Return the items of the checklist, as many as Planner takes; the first ones count most."""
    return tuple(ask.item for ask in asked)[:MAX_CHECKLIST]


def check_due_on(point: RegisteredPoint, after_months: int) -> date | None:
    """Return the day from which the team is asked whether it is still so; ``None`` for never."""
    is_done = point.point.kind is Kind.IMPROVEMENT and point.standing is Standing.DONE
    if not is_done or point.done_on is None or point.checked_on is not None:
        return None
    return months_later(point.done_on, after_months)


def _check(desk: "_Desk", points: Iterable[RegisteredPoint], asking: Asking) -> Iterator[Ask]:
    due = [
        point
        for point in points
        if (day := check_due_on(point, asking.check_after_months)) and day <= asking.today
    ]
    if due:
        yield desk.ask(Purpose.CHECKED)
        yield from (desk.ask(Purpose.NO_LONGER_SO, point=point) for point in due)


class _Desk:
    """Where the asks of one card are written."""

    def __init__(self, card: MomentCard, language: str) -> None:
        self._card = card
        self._titles = _TITLES.get(language, _TITLES["nl"])

    def ask(
        self, purpose: Purpose, *, letter: int | None = None, point: RegisteredPoint | None = None
    ) -> Ask:
        title = self._titles[purpose].format(
            number=letter, title=point.point.title if point else None
        )
        return Ask(
            purpose=purpose,
            item=ChecklistItem(
                title=cut_at_word(title, MAX_CHECKLIST_TITLE),
                item_id=self._item_id(purpose, letter, point),
            ),
            letter=letter,
            point=point.key if point else None,
        )

    def _item_id(self, purpose: Purpose, letter: int | None, point: RegisteredPoint | None) -> str:
        """Derive the id from what is asked; the same question has the same id for ever."""
        subject = point.marker if point else str(letter or "")
        if purpose is Purpose.CHECKED:
            subject = str(self._card.checks + 1)
        return str(uuid5(_NAMESPACE, f"{self._card.marker}/{purpose.value}/{subject}"))
