"""Pictures have a place in the request they were made for, and lines may go on with what another request began."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

# Until now they were told apart by their age. It matters for lines only that may still be gone on with.
NUMBER_BY_AGE = """
UPDATE pictures SET number = (
    SELECT count(*) FROM pictures AS older
    WHERE older.request_id = pictures.request_id
    AND (older.created < pictures.created OR (older.created = pictures.created AND older.id < pictures.id))
) WHERE request_id IN (SELECT id FROM job_lines WHERE state <> 'done')
"""


def upgrade() -> None:
    op.add_column("pictures", sa.Column("number", sa.Integer, nullable=False, server_default="0"))
    op.execute(NUMBER_BY_AGE)
    op.add_column("job_lines", sa.Column("key", sa.String(64), nullable=False, server_default=""))


def downgrade() -> None:
    op.drop_column("job_lines", "key")
    op.drop_column("pictures", "number")
