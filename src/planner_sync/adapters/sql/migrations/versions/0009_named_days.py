"""The day that the name of a file tells."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column; it is filled when a file changes, or at the next complete listing."""
    with op.batch_alter_table("library_item") as item:
        item.add_column(sa.Column("named_on", sa.Date))
