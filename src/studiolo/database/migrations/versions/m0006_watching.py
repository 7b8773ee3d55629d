"""Jobs, for whoever watches them: whose lines a worker works off, and how many lines ended how."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("job_workers", sa.Column("pool", sa.String(64), nullable=False, server_default=""))
    op.create_table(
        "job_tallies",
        sa.Column("state", sa.String(16), primary_key=True),
        sa.Column("lines", sa.BigInteger, nullable=False),
    )


def downgrade() -> None:
    op.drop_table("job_tallies")
    op.drop_column("job_workers", "pool")
