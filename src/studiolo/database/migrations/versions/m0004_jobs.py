"""Files, jobs, their lines and queues, workers, windows of engines, and deliveries of webhooks."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

TABLES = ("files", "file_parts", "jobs", "job_lines", "job_turns", "job_queues", "job_workers", "engine_windows")
MORE_TABLES = ("engine_starts", "webhook_deliveries")


def upgrade() -> None:
    _files()
    _jobs()
    _lines()
    _workers()
    op.create_index("ix_pictures_request_id", "pictures", ["request_id"])  # whether a line's pictures were made already


def downgrade() -> None:
    op.drop_index("ix_pictures_request_id", "pictures")
    for table in (*TABLES, *MORE_TABLES):
        op.drop_table(table)


def _files() -> None:
    op.create_table(
        "files",
        sa.Column("id", sa.String(64), primary_key=True),
        sa.Column("tenant", sa.String(64), nullable=False),
        sa.Column("created", sa.Float, nullable=False),
        sa.Column("expires", sa.Float, nullable=True),
        sa.Column("filename", sa.Text, nullable=False),
        sa.Column("purpose", sa.String(32), nullable=False),
        sa.Column("byte_count", sa.BigInteger, nullable=False),
    )
    op.create_index("ix_files_tenant", "files", ["tenant"])
    op.create_index("ix_files_expires", "files", ["expires"])
    op.create_table(
        "file_parts",
        sa.Column("file_id", sa.String(64), primary_key=True),
        sa.Column("position", sa.Integer, primary_key=True),
        sa.Column("tenant", sa.String(64), nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
    )
    op.create_index("ix_file_parts_digest", "file_parts", ["digest"])


def _jobs() -> None:
    op.create_table(
        "jobs",
        sa.Column("id", sa.String(64), primary_key=True),
        sa.Column("tenant", sa.String(64), nullable=False),
        sa.Column("kind", sa.String(8), nullable=False),
        sa.Column("pool", sa.String(64), nullable=False),
        sa.Column("step", sa.String(8), nullable=False),
        sa.Column("status", sa.String(16), nullable=False),
        sa.Column("owner", sa.String(64), nullable=True),
        sa.Column("endpoint", sa.String(64), nullable=False),
        sa.Column("input_file_id", sa.String(64), nullable=True),
        sa.Column("output_file_id", sa.String(64), nullable=True),
        sa.Column("error_file_id", sa.String(64), nullable=True),
        sa.Column("output_keep_seconds", sa.Float, nullable=True),
        sa.Column("base_url", sa.Text, nullable=False),
        sa.Column("webhook_url", sa.Text, nullable=False),
        sa.Column("details", sa.JSON, nullable=False),
        sa.Column("errors", sa.JSON, nullable=False),
        sa.Column("priority", sa.Integer, nullable=False),
        sa.Column("total", sa.Integer, nullable=False),
        sa.Column("created", sa.Float, nullable=False),
        sa.Column("expires", sa.Float, nullable=True),
        sa.Column("started", sa.Float, nullable=True),
        sa.Column("cancelling", sa.Float, nullable=True),
        sa.Column("finalizing", sa.Float, nullable=True),
        sa.Column("ended", sa.Float, nullable=True),
    )
    op.create_index("ix_jobs_step", "jobs", ["step"])
    op.create_index("ix_jobs_tenant_created", "jobs", ["tenant", "created"])


def _lines() -> None:
    op.create_table(
        "job_lines",
        sa.Column("id", sa.String(64), primary_key=True),
        sa.Column("job_id", sa.String(64), nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("custom_id", sa.Text, nullable=False),
        sa.Column("tenant", sa.String(64), nullable=False),
        sa.Column("pool", sa.String(64), nullable=False),
        sa.Column("engine", sa.String(64), nullable=False),
        sa.Column("images", sa.Integer, nullable=False),
        sa.Column("rank", sa.Integer, nullable=False),
        sa.Column("created", sa.Float, nullable=False),
        sa.Column("not_before", sa.Float, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("owner", sa.String(64), nullable=True),
        sa.Column("claims", sa.Integer, nullable=False),
        sa.Column("failures", sa.Integer, nullable=False),
        sa.Column("ended", sa.Float, nullable=True),
        sa.Column("status", sa.Integer, nullable=False),
        sa.Column("answer", sa.Text, nullable=False),
        sa.Column("pictures", sa.JSON, nullable=False),
    )
    op.create_index("ix_job_lines_job_position", "job_lines", ["job_id", "position"])
    op.create_index("ix_job_lines_job_state", "job_lines", ["job_id", "state"])
    waiting, running = sa.text("state = 'waiting'"), sa.text("state = 'running'")
    op.create_index(
        "ix_job_lines_waiting",
        "job_lines",
        ["pool", "tenant", "engine", "rank", "created", "position"],
        sqlite_where=waiting,
        postgresql_where=waiting,
    )
    op.create_index("ix_job_lines_running", "job_lines", ["owner"], sqlite_where=running, postgresql_where=running)
    op.create_table(
        "job_turns",
        sa.Column("pool", sa.String(64), primary_key=True),
        sa.Column("turn", sa.BigInteger, nullable=False),
    )
    op.create_table(
        "job_queues",
        sa.Column("pool", sa.String(64), primary_key=True),
        sa.Column("tenant", sa.String(64), primary_key=True),
        sa.Column("engine", sa.String(64), primary_key=True),
        sa.Column("tenant_turn", sa.BigInteger, nullable=False),
        sa.Column("turn", sa.BigInteger, nullable=False),
        sa.Column("not_before", sa.Float, nullable=False),
    )


def _workers() -> None:
    op.create_table(
        "job_workers",
        sa.Column("id", sa.String(64), primary_key=True),
        sa.Column("host", sa.String(255), nullable=False),
        sa.Column("seen", sa.Float, nullable=False),
    )
    op.create_table("engine_windows", sa.Column("engine", sa.String(64), primary_key=True))
    op.create_table(
        "engine_starts",
        sa.Column("id", sa.String(64), primary_key=True),
        sa.Column("engine", sa.String(64), nullable=False),
        sa.Column("at", sa.Float, nullable=False),
        sa.Column("images", sa.Integer, nullable=False),
    )
    op.create_index("ix_engine_starts_engine_at", "engine_starts", ["engine", "at"])
    op.create_table(
        "webhook_deliveries",
        sa.Column("id", sa.String(64), primary_key=True),
        sa.Column("tenant", sa.String(64), nullable=False),
        sa.Column("job_id", sa.String(64), nullable=False),
        sa.Column("url", sa.Text, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("attempts", sa.Integer, nullable=False),
        sa.Column("next_at", sa.Float, nullable=False),
        sa.Column("created", sa.Float, nullable=False),
        sa.Column("last_status", sa.Integer, nullable=False),
    )
    op.create_index("ix_webhook_deliveries_job_id", "webhook_deliveries", ["job_id"])
    op.create_index("ix_webhook_deliveries_due", "webhook_deliveries", ["state", "next_at"])
