"""Letters and outcome sheets that were written, on SQLite and PostgreSQL."""

from collections.abc import Mapping, Sequence
from datetime import date

import sqlalchemy as sa

from planner_sync.adapters.sql import schema
from planner_sync.adapters.sql.codec import LETTER, SHEET
from planner_sync.adapters.sql.database import redone, transaction
from planner_sync.adapters.sql.rows import replace_row, save_letter, save_sheet
from planner_sync.domain.letters import WrittenLetter
from planner_sync.domain.papers import WrittenSheet
from planner_sync.domain.register import MomentId


@redone
class SqlPapers:
    """Keeps the promises of ``ports.Papers`` in a relational database."""

    def __init__(self, engine: sa.Engine) -> None:
        self._engine = engine

    def letters(self, team_id: str) -> Sequence[WrittenLetter]:
        """Return the team's letters, by moment and number."""
        table = schema.letter
        query = (
            sa.select(table.c.content)
            .where(table.c.team_id == team_id)
            .order_by(table.c.moment_id, table.c.number)
        )
        with transaction(self._engine) as connection:
            return [LETTER.load(content) for content in connection.scalars(query)]

    def save_letter(self, letter: WrittenLetter) -> None:
        """Save one letter, in place of what was known of it."""
        with transaction(self._engine) as connection:
            save_letter(connection, letter)

    def letters_looked_at(self, team_id: str) -> date | None:
        """Return the last day on which it was looked whether letters are due."""
        table = schema.letter_round
        query = sa.select(table.c.day).where(table.c.team_id == team_id)
        with transaction(self._engine) as connection:
            return connection.scalar(query)

    def note_letters_looked_at(self, team_id: str, day: date) -> None:
        """Note that it was looked on that day whether letters are due."""
        with transaction(self._engine) as connection:
            replace_row(connection, schema.letter_round, {"team_id": team_id}, {"day": day})

    def sheets(self, team_id: str) -> Mapping[MomentId, WrittenSheet]:
        """Return the team's outcome sheets, by moment."""
        table = schema.outcome_sheet
        query = sa.select(table.c.content).where(table.c.team_id == team_id)
        with transaction(self._engine) as connection:
            sheets = [SHEET.load(content) for content in connection.scalars(query)]
        return {sheet.moment_id: sheet for sheet in sheets}

    def save_sheet(self, sheet: WrittenSheet) -> None:
        """Save one outcome sheet, in place of what was known of it."""
        with transaction(self._engine) as connection:
            save_sheet(connection, sheet)
