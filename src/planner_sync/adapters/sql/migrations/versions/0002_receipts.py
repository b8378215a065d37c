"""What is remembered of receipts."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "receipt",
        sa.Column("team_id", sa.String, primary_key=True),
        sa.Column("subject", sa.String, primary_key=True),
        sa.Column("is_open", sa.Boolean, nullable=False),
        sa.Column("name", sa.String),
        sa.Column("fingerprint", sa.String),
        sa.Column("note", sa.JSON),
    )
