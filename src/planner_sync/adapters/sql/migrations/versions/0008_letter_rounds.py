"""The last day on which it was looked whether a team's letters are due."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "letter_round",
        sa.Column("team_id", sa.String, primary_key=True),
        sa.Column("day", sa.Date, nullable=False),
    )
