"""Cards of moments and people's own cards, in memory."""

from collections.abc import Mapping

from doubles.register import InMemoryRegister
from planner_sync.domain.board import TaskId
from planner_sync.domain.cards import MomentCard, OwnCard
from planner_sync.domain.intents import Intent
from planner_sync.domain.register import MomentId


class InMemoryCards:
    """Keeps the promises of ``ports.Cards`` for as long as the process lives."""

    def __init__(self, register: InMemoryRegister) -> None:
        self._register = register
        self._moment_cards: dict[tuple[str, MomentId], MomentCard] = {}
        self._own_cards: dict[tuple[str, TaskId], OwnCard] = {}

    def moment_cards(self, team_id: str) -> Mapping[MomentId, MomentCard]:
        return {m: card for (team, m), card in self._moment_cards.items() if team == team_id}

    def save_moment_card(self, card: MomentCard, intent: Intent | None = None) -> bool:
        if intent is not None and not self._register.finish(intent):
            return False
        self._moment_cards[card.team_id, card.moment_id] = card
        return True

    def own_cards(self, team_id: str) -> Mapping[TaskId, OwnCard]:
        return {t: card for (team, t), card in self._own_cards.items() if team == team_id}

    def save_own_card(self, card: OwnCard) -> None:
        self._own_cards[card.team_id, card.task_id] = card
