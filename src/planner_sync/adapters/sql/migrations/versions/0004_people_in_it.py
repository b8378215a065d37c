"""Cards of moments, people's own cards, letters and outcome sheets."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_DOCUMENTS = {
    "moment_card": ("moment_id", sa.String),
    "own_card": ("task_id", sa.String),
    "outcome_sheet": ("moment_id", sa.String),
}


def upgrade() -> None:
    """Make the tables, and note of moments and attempts what they belong to."""
    for name, (key, kind) in _DOCUMENTS.items():
        op.create_table(
            name,
            sa.Column("team_id", sa.String, primary_key=True),
            sa.Column(key, kind, primary_key=True),
            sa.Column("content", sa.JSON, nullable=False),
        )
    op.create_table(
        "letter",
        sa.Column("team_id", sa.String, primary_key=True),
        sa.Column("moment_id", sa.String, primary_key=True),
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("content", sa.JSON, nullable=False),
    )
    with op.batch_alter_table("moment") as moment:
        moment.add_column(sa.Column("first_read_on", sa.Date))
        moment.add_column(sa.Column("theme", sa.String))
        moment.add_column(sa.Column("location", sa.String))
        # A default in quotes: of an expression SQLite would make the table anew, and drop the old
        # one from under its points.
        moment.add_column(sa.Column("participants", sa.JSON, nullable=False, server_default="{}"))
    with op.batch_alter_table("intent") as intent:
        intent.add_column(sa.Column("team_id", sa.String, nullable=False, server_default=""))
    op.execute(
        "UPDATE intent SET team_id = COALESCE("
        "(SELECT point.team_id FROM point WHERE point.key = intent.key), '')"
    )
