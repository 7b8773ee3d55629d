"""Storage: what making a picture used up, and what an engine made of its prompt."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for name in ("input_tokens", "output_tokens", "cost_microdollars"):
        op.add_column("pictures", sa.Column(name, sa.BigInteger, nullable=False, server_default="0"))
    op.add_column("pictures", sa.Column("revised_prompt", sa.Text, nullable=False, server_default=""))


def downgrade() -> None:
    for name in ("revised_prompt", "cost_microdollars", "output_tokens", "input_tokens"):
        op.drop_column("pictures", name)
