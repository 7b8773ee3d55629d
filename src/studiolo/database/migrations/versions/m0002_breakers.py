"""Breakers: one row for every engine that was ever left alone, seen by every process."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "breakers",
        sa.Column("name", sa.String(128), primary_key=True),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("opened", sa.Float, nullable=False),
        sa.Column("rests_until", sa.Float, nullable=False),
        sa.Column("trial_owner", sa.String(32), nullable=False),
        sa.Column("trial_until", sa.Float, nullable=False),
    )


def downgrade() -> None:
    op.drop_table("breakers")
