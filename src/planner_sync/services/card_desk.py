"""The desk at which the cards of one team's moments are written."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from planner_sync.domain.board import BucketId, TaskFields
from planner_sync.domain.cards import MomentCard
from planner_sync.domain.errors import (
    ConflictError,
    NotFoundError,
    PermanentError,
)
from planner_sync.domain.letters import WrittenLetter
from planner_sync.domain.moment_card import desired_fields, holder_of
from planner_sync.domain.people import Member
from planner_sync.domain.register import Moment, MomentId, RegisteredPoint
from planner_sync.domain.teams import Team
from planner_sync.services.heed_cards import HeededCards, KeepingCards, settled
from planner_sync.services.outcomes import PointOutcome


@dataclass(frozen=True, kw_only=True)
class MomentFacts:
    """What the cards tell besides their ticks."""

    points: Sequence[RegisteredPoint]
    """All points of the team, as the pass left them."""

    moments: Mapping[MomentId, Moment]
    members: Sequence[Member]
    """The team's group, for the task holder."""

    receipts: Mapping[MomentId, str]
    """Addresses of the receipts that this pass wrote."""


@dataclass(frozen=True, kw_only=True)
class SyncedCard:
    """One card after the pass."""

    card: MomentCard
    outcome: PointOutcome
    note: str | None = None


@dataclass(frozen=True, kw_only=True)
class CardDesk:
    """All that is known of the cards of one team in one pass."""

    team: Team
    heeded: HeededCards
    facts: MomentFacts
    keeping: KeepingCards

    def moment(self, card: MomentCard) -> Moment:
        """Return the moment of a card."""
        return self.facts.moments[card.moment_id]

    def points(self, card: MomentCard) -> list[RegisteredPoint]:
        """Return the points of the moment of a card."""
        return [p for p in self.facts.points if p.moment_id == card.moment_id]

    def letters(self, card: MomentCard) -> list[WrittenLetter]:
        """Return the letters of the moment of a card."""
        return self.heeded.letters_of(card.moment_id)

    def wanted(self, card: MomentCard, bucket_id: BucketId) -> TaskFields:
        """Return the fields of the task of a card; a holder who left stays until the next one."""
        people = self.keeping.syncing.people
        left = card.baseline.assignees.difference(people) if card.baseline else frozenset()
        return desired_fields(
            card,
            self.moment(card),
            bucket_id=bucket_id,
            holder=holder_of(self.team, self.facts.members) or left,
            language=self.team.language,
        )

    def save(self, card: MomentCard, before: MomentCard) -> None:
        """Keep what changed of a card, and that its task is known."""
        if self.keeping.syncing.write and card != before:
            self.keeping.cards.save_moment_card(card, settled(before, self.keeping))


def not_written(card: MomentCard, error: PermanentError) -> SyncedCard:
    """Say why a card could not be written."""
    match error:
        case ConflictError() | NotFoundError():
            return SyncedCard(card=card, outcome=PointOutcome.CONFLICT)
        case _:
            return SyncedCard(card=card, outcome=PointOutcome.FAILED, note=str(error))
