"""Pictures: one row for every picture made, each with its tenant."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "pictures",
        sa.Column("id", sa.String(64), primary_key=True),
        sa.Column("tenant", sa.String(64), nullable=False),
        sa.Column("created", sa.Float, nullable=False),
        sa.Column("request_id", sa.String(64), nullable=False),
        sa.Column("prompt", sa.Text, nullable=False),
        sa.Column("quality", sa.String(8), nullable=False),
        sa.Column("seed", sa.BigInteger, nullable=False),
        sa.Column("engine", sa.String(64), nullable=False),
        sa.Column("engine_version", sa.String(64), nullable=False),
        sa.Column("width_px", sa.Integer, nullable=False),
        sa.Column("height_px", sa.Integer, nullable=False),
        sa.Column("output_format", sa.String(8), nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("byte_count", sa.BigInteger, nullable=False),
        sa.Column("scene", sa.JSON, nullable=True),
        sa.Column("warnings", sa.JSON, nullable=False),
        sa.Column("credits", sa.JSON, nullable=False),
    )
    op.create_index("ix_pictures_tenant", "pictures", ["tenant"])
    op.create_index("ix_pictures_created", "pictures", ["created"])
    op.create_index("ix_pictures_digest", "pictures", ["digest"])


def downgrade() -> None:
    op.drop_table("pictures")
