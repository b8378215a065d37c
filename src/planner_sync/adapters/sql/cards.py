"""Cards of moments and cards that people made, on SQLite and PostgreSQL."""

from collections.abc import Mapping

import sqlalchemy as sa

from planner_sync.adapters.sql import schema
from planner_sync.adapters.sql.audit import Sign, signed_now
from planner_sync.adapters.sql.codec import MOMENT_CARD, OWN_CARD
from planner_sync.adapters.sql.database import redone, transaction
from planner_sync.adapters.sql.intents import SqlIntents
from planner_sync.adapters.sql.leases import SqlLeases
from planner_sync.adapters.sql.rows import save_moment_card, save_own_card
from planner_sync.domain.board import TaskId
from planner_sync.domain.cards import MomentCard, OwnCard
from planner_sync.domain.intents import Intent
from planner_sync.domain.register import MomentId


@redone
class SqlCards:
    """Keeps the promises of ``ports.Cards`` in a relational database."""

    def __init__(
        self, engine: sa.Engine, *, sign: Sign = signed_now, leases: SqlLeases | None = None
    ) -> None:
        self._engine = engine
        self._intents = SqlIntents(engine, sign, leases or SqlLeases(engine))

    def moment_cards(self, team_id: str) -> Mapping[MomentId, MomentCard]:
        """Return the team's cards of moments, by moment."""
        table = schema.moment_card
        query = sa.select(table.c.content).where(table.c.team_id == team_id)
        with transaction(self._engine) as connection:
            cards = [MOMENT_CARD.load(content) for content in connection.scalars(query)]
        return {card.moment_id: card for card in cards}

    def save_moment_card(self, card: MomentCard, intent: Intent | None = None) -> bool:
        """Save a card and the end of its attempts in one transaction."""
        with transaction(self._engine) as connection:
            if intent is not None and not self._intents.finish(connection, intent):
                return False
            save_moment_card(connection, card)
        return True

    def own_cards(self, team_id: str) -> Mapping[TaskId, OwnCard]:
        """Return the cards that people of the team made, by task."""
        table = schema.own_card
        query = sa.select(table.c.content).where(table.c.team_id == team_id)
        with transaction(self._engine) as connection:
            cards = [OWN_CARD.load(content) for content in connection.scalars(query)]
        return {card.task_id: card for card in cards}

    def save_own_card(self, card: OwnCard) -> None:
        """Remember what is known of one card."""
        with transaction(self._engine) as connection:
            save_own_card(connection, card)
