"""Files, jobs and their lines in SQL, as SQLAlchemy knows them. Changed only together with a migration.

A job is a set of lines; a line is one request. Every line that can be run lies in a queue: a pool, a tenant, an engine.
"""

from sqlalchemy import JSON, BigInteger, Column, Float, Index, Integer, String, Table, Text, text

from studiolo.database.tables import metadata

files = Table(
    "files",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("tenant", String(64), nullable=False, index=True),
    Column("created", Float, nullable=False),
    Column("expires", Float, nullable=True, index=True),
    Column("filename", Text, nullable=False),
    Column("purpose", String(32), nullable=False),
    Column("byte_count", BigInteger, nullable=False),
)

# A file's bytes, in pieces that fit into memory.
file_parts = Table(
    "file_parts",
    metadata,
    Column("file_id", String(64), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("tenant", String(64), nullable=False),
    Column("digest", String(64), nullable=False, index=True),
)

# status: OpenAI's word, for clients. step: what has to be done next, for workers. owner: the worker at that step.
jobs = Table(
    "jobs",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("tenant", String(64), nullable=False),
    Column("kind", String(8), nullable=False),
    Column("pool", String(64), nullable=False),
    Column("step", String(8), nullable=False, index=True),
    Column("status", String(16), nullable=False),
    Column("owner", String(64), nullable=True),
    Column("endpoint", String(64), nullable=False),
    Column("input_file_id", String(64), nullable=True),
    Column("output_file_id", String(64), nullable=True),
    Column("error_file_id", String(64), nullable=True),
    Column("output_keep_seconds", Float, nullable=True),
    Column("base_url", Text, nullable=False),
    Column("webhook_url", Text, nullable=False),
    Column("details", JSON, nullable=False),
    Column("errors", JSON, nullable=False),
    Column("priority", Integer, nullable=False),
    Column("total", Integer, nullable=False),
    Column("created", Float, nullable=False),
    Column("expires", Float, nullable=True),
    Column("started", Float, nullable=True),
    Column("cancelling", Float, nullable=True),
    Column("finalizing", Float, nullable=True),
    Column("ended", Float, nullable=True),
    Index("ix_jobs_tenant_created", "tenant", "created"),
)

# rank: minus the priority, so that the first in order is the next. status: as HTTP would say it; 0 while not answered.
# key: what its pictures are stored under, if not its id.
job_lines = Table(
    "job_lines",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("job_id", String(64), nullable=False),
    Column("position", Integer, nullable=False),
    Column("custom_id", Text, nullable=False),
    Column("tenant", String(64), nullable=False),
    Column("pool", String(64), nullable=False),
    Column("engine", String(64), nullable=False),
    Column("images", Integer, nullable=False),
    Column("rank", Integer, nullable=False),
    Column("created", Float, nullable=False),
    Column("not_before", Float, nullable=False),
    Column("body", Text, nullable=False),
    Column("key", String(64), nullable=False, server_default=""),
    Column("state", String(16), nullable=False),
    Column("owner", String(64), nullable=True),
    Column("claims", Integer, nullable=False),
    Column("failures", Integer, nullable=False),
    Column("ended", Float, nullable=True),
    Column("status", Integer, nullable=False),
    Column("answer", Text, nullable=False),
    Column("pictures", JSON, nullable=False),
    Index("ix_job_lines_job_position", "job_id", "position"),
    Index("ix_job_lines_job_state", "job_id", "state"),
    Index(
        "ix_job_lines_waiting",
        *("pool", "tenant", "engine", "rank", "created", "position"),
        sqlite_where=text("state = 'waiting'"),
        postgresql_where=text("state = 'waiting'"),
    ),
    Index(
        "ix_job_lines_running",
        "owner",
        sqlite_where=text("state = 'running'"),
        postgresql_where=text("state = 'running'"),
    ),
)

# One row a pool: changing it makes claims of that pool wait for each other, and numbers them.
job_turns = Table(
    "job_turns",
    metadata,
    Column("pool", String(64), primary_key=True),
    Column("turn", BigInteger, nullable=False),
)

# tenant_turn: when anything of the tenant was last claimed, so that tenants take turns; turn: of this queue.
job_queues = Table(
    "job_queues",
    metadata,
    Column("pool", String(64), primary_key=True),
    Column("tenant", String(64), primary_key=True),
    Column("engine", String(64), primary_key=True),
    Column("tenant_turn", BigInteger, nullable=False),
    Column("turn", BigInteger, nullable=False),
    Column("not_before", Float, nullable=False),
)

# seen: the last heartbeat. What a worker holds is its own for as long as it is seen. pool: whose lines it works off.
job_workers = Table(
    "job_workers",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("host", String(255), nullable=False),
    Column("seen", Float, nullable=False),
    Column("pool", String(64), nullable=False, server_default=""),
)

# How many lines ever ended how; counting the lines themselves would take long, and they are forgotten with their jobs.
job_tallies = Table(
    "job_tallies",
    metadata,
    Column("state", String(16), primary_key=True),
    Column("lines", BigInteger, nullable=False),
)

webhook_deliveries = Table(
    "webhook_deliveries",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("tenant", String(64), nullable=False),
    Column("job_id", String(64), nullable=False, index=True),
    Column("url", Text, nullable=False),
    Column("body", Text, nullable=False),
    Column("state", String(16), nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("next_at", Float, nullable=False),
    Column("created", Float, nullable=False),
    Column("last_status", Integer, nullable=False),
    Index("ix_webhook_deliveries_due", "state", "next_at"),
)
