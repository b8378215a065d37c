"""What the columns of a library were told about each file."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the columns; files that were read before are told about at the next pass."""
    with op.batch_alter_table("library_item") as item:
        item.add_column(sa.Column("shown_status", sa.String))
        item.add_column(sa.Column("shown_at", sa.DateTime(timezone=True)))
