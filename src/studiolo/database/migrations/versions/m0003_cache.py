"""The cache: entries with their tags, what is being made, and one row of counts."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "cache_entries",
        sa.Column("key", sa.String(64), primary_key=True),
        sa.Column("tenant", sa.String(64), nullable=False),
        sa.Column("engine", sa.Text, nullable=False),
        sa.Column("prompt_hash", sa.String(64), nullable=False),
        sa.Column("template", sa.Text, nullable=False),
        sa.Column("picture_ids", sa.JSON, nullable=False),
        sa.Column("byte_count", sa.BigInteger, nullable=False),
        sa.Column("created", sa.Float, nullable=False),
        sa.Column("expires", sa.Float, nullable=False),
        sa.Column("last_used", sa.Float, nullable=False),
    )
    for column in ("expires", "last_used"):
        op.create_index(f"ix_cache_entries_{column}", "cache_entries", [column])
    op.create_table(
        "cache_tags",
        sa.Column("key", sa.String(64), sa.ForeignKey("cache_entries.key", ondelete="CASCADE"), primary_key=True),
        sa.Column("tag", sa.Text, primary_key=True),
    )
    op.create_index("ix_cache_tags_tag", "cache_tags", ["tag"])
    op.create_table(
        "cache_flights",
        sa.Column("key", sa.String(64), primary_key=True),
        sa.Column("tenant", sa.String(64), nullable=False),
        sa.Column("token", sa.String(32), nullable=False),
        sa.Column("owner", sa.String(128), nullable=False),
        sa.Column("expires", sa.Float, nullable=False),
        sa.Column("picture_ids", sa.JSON, nullable=True),
    )
    op.create_table(
        "cache_state",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("generation", sa.BigInteger, nullable=False),
        sa.Column("byte_count", sa.BigInteger, nullable=False),
        sa.Column("hits", sa.BigInteger, nullable=False),
        sa.Column("misses", sa.BigInteger, nullable=False),
        sa.Column("shared", sa.BigInteger, nullable=False),
    )


def downgrade() -> None:
    for table in ("cache_state", "cache_flights", "cache_tags", "cache_entries"):
        op.drop_table(table)
