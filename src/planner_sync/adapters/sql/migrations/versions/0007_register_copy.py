"""What the register knows of its copies."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "register_copy",
        sa.Column("team_id", sa.String, primary_key=True),
        sa.Column("generation", sa.Integer, nullable=False),
        sa.Column("fingerprint", sa.String),
        sa.Column("item_id", sa.String),
        sa.Column("etag", sa.String, nullable=False),
        sa.Column("version", sa.String, nullable=False),
        sa.Column("waits_for_go", sa.Boolean, nullable=False),
    )
