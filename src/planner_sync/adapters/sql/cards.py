"""Cards of moments and cards that people made, on SQLite and PostgreSQL."""

from collections.abc import Mapping

import sqlalchemy as sa

from planner_sync.adapters.sql import schema
from planner_sync.adapters.sql.codec import Codec
from planner_sync.adapters.sql.database import transaction
from planner_sync.adapters.sql.rows import replace_row, save_intent
from planner_sync.domain.board import TaskId
from planner_sync.domain.cards import MomentCard, OwnCard
from planner_sync.domain.register import Intent, MomentId

_MOMENT_CARD = Codec(MomentCard)
_OWN_CARD = Codec(OwnCard)


class SqlCards:
    """Keeps the promises of ``ports.Cards`` in a relational database."""

    def __init__(self, engine: sa.Engine) -> None:
        self._engine = engine

    def moment_cards(self, team_id: str) -> Mapping[MomentId, MomentCard]:
        """Return the team's cards of moments, by moment."""
        table = schema.moment_card
        query = sa.select(table.c.content).where(table.c.team_id == team_id)
        with transaction(self._engine) as connection:
            cards = [_MOMENT_CARD.load(content) for content in connection.scalars(query)]
        return {card.moment_id: card for card in cards}

    def save_moment_card(self, card: MomentCard, intent: Intent | None = None) -> None:
        """Save a card and the end of its attempt in one transaction."""
        keys = {"team_id": card.team_id, "moment_id": card.moment_id}
        with transaction(self._engine) as connection:
            replace_row(connection, schema.moment_card, keys, {"content": _MOMENT_CARD.dump(card)})
            if intent is not None:
                save_intent(connection, intent)

    def own_cards(self, team_id: str) -> Mapping[TaskId, OwnCard]:
        """Return the cards that people of the team made, by task."""
        table = schema.own_card
        query = sa.select(table.c.content).where(table.c.team_id == team_id)
        with transaction(self._engine) as connection:
            cards = [_OWN_CARD.load(content) for content in connection.scalars(query)]
        return {card.task_id: card for card in cards}

    def save_own_card(self, card: OwnCard) -> None:
        """Remember what is known of one card."""
        keys = {"team_id": card.team_id, "task_id": card.task_id}
        with transaction(self._engine) as connection:
            replace_row(connection, schema.own_card, keys, {"content": _OWN_CARD.dump(card)})
