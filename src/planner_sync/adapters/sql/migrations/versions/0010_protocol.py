"""What one live task per point needs: leases, brakes, the audit chain, and more of each intent."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables and add the columns; attempts that are open stay open."""
    with op.batch_alter_table("intent") as intent:
        intent.add_column(sa.Column("epoch", sa.Integer, nullable=False, server_default="0"))
        intent.add_column(sa.Column("payload", sa.String))
        intent.add_column(sa.Column("task_id", sa.String))
    with op.batch_alter_table("library_item") as item:
        item.add_column(sa.Column("content_fingerprint", sa.String))
    with op.batch_alter_table("register_copy") as copy:
        copy.add_column(sa.Column("identity", sa.String))
        copy.add_column(sa.Column("audit_length", sa.Integer))
        copy.add_column(sa.Column("audit_hash", sa.String))
    op.create_table(
        "lease",
        sa.Column("team_id", sa.String, primary_key=True),
        sa.Column("holder", sa.String, nullable=False),
        sa.Column("epoch", sa.Integer, nullable=False),
        sa.Column("valid_until", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_table(
        "brake",
        sa.Column("team_id", sa.String, primary_key=True),
        sa.Column("kind", sa.String, primary_key=True),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("facts", sa.JSON, nullable=False),
        sa.Column("is_released", sa.Boolean, nullable=False),
    )
    op.create_table(
        "flag",
        sa.Column("team_id", sa.String, primary_key=True),
        sa.Column("subject", sa.String, primary_key=True),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_table(
        "audit",
        sa.Column("team_id", sa.String, primary_key=True),
        sa.Column("sequence", sa.Integer, primary_key=True),
        sa.Column("line", sa.String, nullable=False),
        sa.Column("previous_hash", sa.String, nullable=False),
        sa.Column("hash", sa.String, nullable=False),
    )
    op.create_table(
        "audit_head",
        sa.Column("team_id", sa.String, primary_key=True),
        sa.Column("length", sa.Integer, nullable=False),
        sa.Column("hash", sa.String, nullable=False),
    )
