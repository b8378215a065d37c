"""The service: one row that says who runs, and that it lives."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "service",
        sa.Column("name", sa.String, primary_key=True),
        sa.Column("run_id", sa.String, nullable=False),
        sa.Column("host", sa.String, nullable=False),
        sa.Column("pid", sa.Integer, nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("beat_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("pass_at", sa.DateTime(timezone=True)),
        sa.Column("good_pass_at", sa.DateTime(timezone=True)),
        sa.Column("failed_teams", sa.Integer, nullable=False),
        sa.Column("stopped_at", sa.DateTime(timezone=True)),
    )
