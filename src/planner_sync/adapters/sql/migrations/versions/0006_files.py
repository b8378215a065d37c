"""For which team a file was read."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Note it of each file; of those read before it is not known, and not asked."""
    op.add_column("library_item", sa.Column("read_for", sa.String))
