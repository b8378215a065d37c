"""The register: library, moments, points, intents, snapshots, publications."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "library_cursor",
        sa.Column("drive_id", sa.String, primary_key=True),
        sa.Column("cursor", sa.String, nullable=False),
    )
    op.create_table(
        "library_item",
        sa.Column("drive_id", sa.String, primary_key=True),
        sa.Column("item_id", sa.String, primary_key=True),
        sa.Column("parent_id", sa.String),
        sa.Column("is_folder", sa.Boolean, nullable=False),
        sa.Column("suffix", sa.String, nullable=False),
        sa.Column("is_draft", sa.Boolean, nullable=False),
        sa.Column("version", sa.String, nullable=False),
        sa.Column("modified_at", sa.DateTime(timezone=True)),
        sa.Column("link", sa.String),
        sa.Column("read_version", sa.String),
    )
    op.create_table(
        "moment",
        sa.Column("team_id", sa.String, primary_key=True),
        sa.Column("moment_id", sa.String, primary_key=True),
        sa.Column("held_on", sa.Date, nullable=False),
        sa.Column("drive_id", sa.String, nullable=False),
        sa.Column("item_id", sa.String, nullable=False),
        sa.Column("suffix", sa.String, nullable=False),
        sa.Column("link", sa.String),
    )
    op.create_table(
        "point",
        sa.Column("key", sa.String, primary_key=True),
        sa.Column("team_id", sa.String, nullable=False),
        sa.Column("moment_id", sa.String, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("marker", sa.String, nullable=False),
        sa.Column("task_id", sa.String),
        sa.Column("content", sa.JSON, nullable=False),
        sa.ForeignKeyConstraint(["team_id", "moment_id"], ["moment.team_id", "moment.moment_id"]),
    )
    op.create_index("point_marker", "point", ["team_id", "marker"], unique=True)
    op.create_table(
        "intent",
        sa.Column("key", sa.String, primary_key=True),
        sa.Column("attempt", sa.Integer, primary_key=True),
        sa.Column("intended_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("status", sa.String, nullable=False),
    )
    op.create_table(
        "snapshot",
        sa.Column("team_id", sa.String, primary_key=True),
        sa.Column("month", sa.String, primary_key=True),
        sa.Column("content", sa.JSON, nullable=False),
    )
    op.create_table(
        "publication",
        sa.Column("team_id", sa.String, primary_key=True),
        sa.Column("month", sa.String, primary_key=True),
        sa.Column("state", sa.String, nullable=False),
        sa.Column("claimed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("attempts", sa.Integer, nullable=False),
    )
